import { date, euro } from '../format.ts';
import { Amount } from '../ui/amount.tsx';
import { Notice } from '../ui/loaded.tsx';
import type { Calculation, Missing, Warning } from './answers.ts';
import { useWords } from './words.messages.ts';

const ISO_DATE = /\d{4}-\d{2}-\d{2}/g;

interface MonthParts {
  readonly calculation: Calculation | null;
  readonly missing: Missing | null;
  /** Without what to take note of, which stands elsewhere on the page. */
  readonly brief?: boolean;
}

/** The sum alone, where its lines are open on the same page. */
export function Sum({ calculation, missing }: { calculation: Calculation | null; missing: Missing | null }) {
  const w = useWords();
  if (calculation === null) return <Month calculation={null} missing={missing} />;
  return (
    <p className="amount">
      <span className="amount__sum">{euro(calculation.bedragCenten)}</span>{' '}
      <span className="amount__per">{w('perMonth')}</span>
    </p>
  );
}

/** What a full month comes to, with its lines; or which figure of the law is still missing. */
export function Month({ calculation, missing, brief = false }: MonthParts) {
  const w = useWords();
  if (calculation !== null) {
    return (
      <>
        <Amount cents={calculation.bedragCenten} per={w('perMonth')} lines={calculation.regels} />
        {!brief && <Warnings warnings={calculation.waarschuwingen} />}
      </>
    );
  }
  if (missing === null) return <p>{w('unknown')}</p>;
  return <p>{w('missing', { parameter: missing.parameter, date: date(missing.datum) })}</p>;
}

/** What to know about a calculation, as the service says it. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const w = useWords();
  if (warnings.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={w('notice')}
      text={warnings.map(({ code, tekst }, nth) => (
        <span key={`${nth} ${code}`} className="warn-line" lang="nl">
          {tekst.replaceAll(ISO_DATE, (found) => date(found))}
        </span>
      ))}
    />
  );
}
