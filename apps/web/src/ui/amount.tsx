import { type ReactNode, useId, useState } from 'react';
import { decimals, euro } from '../format.ts';
import { Icon } from './icon.tsx';
import { useUiText } from './ui.messages.ts';

/** An amount large enough to read from a metre; its cents are quieter. */
export function Figure({ cents }: { cents: number }) {
  const [units, part] = euro(cents).split(/[,.](?=\d\d$)/);
  return (
    <span className="figure">
      {units}
      <span className="figure__cents">
        {euro(cents).at(-3)}
        {part}
      </span>
    </span>
  );
}

/** A step of a calculation, as every service sends it. */
export interface CalculationLine {
  readonly code: string;
  readonly omschrijving: string;
  readonly berekening: string;
  readonly uitkomst: string;
  readonly eenheid: string;
  readonly grondslag: { readonly regeling: string; readonly artikel: string; readonly lid: string | null };
  readonly parameters: readonly { readonly naam: string; readonly geverifieerd: boolean }[];
}

interface AmountParts {
  readonly cents: number;
  readonly per?: ReactNode;
  readonly lines: readonly CalculationLine[];
  readonly note?: ReactNode;
  /** In a row of a table, where the figure is no larger than its neighbours. */
  readonly small?: boolean;
}

/** Every amount opens, in place, to its lines: fact, formula, outcome, article. */
export function Amount({ cents, per, lines, note, small = false }: AmountParts) {
  const t = useUiText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const look = small ? 'amount amount--small' : 'amount';
  if (lines.length === 0) {
    return (
      <p className={look}>
        <span className="amount__sum">{euro(cents)}</span>{' '}
        {per !== undefined && <span className="amount__per">{per}</span>}
      </p>
    );
  }
  return (
    <div className={look}>
      <button
        type="button"
        className="amount__toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="amount__sum">{euro(cents)}</span>
        {per !== undefined && <span className="amount__per">{per}</span>}
        <span className="amount__hint">
          {open ? t('hideLines') : t('showLines')}
          <Icon name="down" size={16} />
        </span>
      </button>
      <div id={id} hidden={!open} className="amount__lines">
        <Lines lines={lines} note={note} />
      </div>
    </div>
  );
}

export function Lines({ lines, note }: { lines: readonly CalculationLine[]; note?: ReactNode }) {
  return (
    <div className="lines">
      <ol>
        {lines.map((line, nth) => (
          <CalculationStep key={`${nth} ${line.code}`} line={line} total={nth === lines.length - 1} />
        ))}
      </ol>
      {note !== undefined && <p className="lines__note">{note}</p>}
    </div>
  );
}

function CalculationStep({ line, total }: { line: CalculationLine; total: boolean }) {
  const t = useUiText();
  const { omschrijving, berekening, uitkomst, eenheid, grondslag, parameters } = line;
  const shown = eenheid === 'EUR' ? euroText(uitkomst) : decimals(uitkomst);
  return (
    <li className={total ? 'lines__total' : ''}>
      <span className="lines__what">
        {omschrijving}
        {parameters.some(({ geverifieerd }) => !geverifieerd) && <small>{t('unverified')}</small>}
      </span>
      <span className="lines__how">{berekening === uitkomst ? '' : decimals(berekening)}</span>
      <span className="lines__out">{shown}</span>
      <span className="lines__law">
        {t('article', { law: grondslag.regeling, article: grondslag.artikel })}
        {grondslag.lid !== null && t('paragraph', { paragraph: grondslag.lid })}
      </span>
    </li>
  );
}

/** Whole cents, given as a decimal text. */
function euroText(decimal: string): string {
  return /^\d+\.\d\d$/.test(decimal) ? euro(Number(decimal.replace('.', ''))) : decimals(decimal);
}
