import { Button } from '@utrecht/component-library-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/use-session.ts';
import { date } from '../../format.ts';
import { DateField, fieldId, SelectField } from '../../ui/form.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import '../finance.css';
import { useKnownText } from './known.messages.ts';
import { type KnownDays, useDay, useKnownDays } from './known.queries.ts';

const OTHER = 'anders';
const NOW = 'nu';
const FIELD = 'andereDatum';

/** Changes the day in the address, and leaves the rest of it; a page of a list is no more the same page. */
function useLookAt(): (day: string | null) => void {
  const [, change] = useSearchParams();
  return (day) =>
    change((before) => {
      const next = new URLSearchParams(before);
      next.delete('pagina');
      if (day === null) next.delete('bekendOp');
      else next.set('bekendOp', day);
      return next;
    });
}

/** Of which day the figures are: chosen here, and kept in the address. */
export function AsKnownOn() {
  const day = useDay();
  const { data } = useKnownDays();
  return <Choose key={`${day ?? NOW} ${data?.vandaag ?? ''}`} day={day} days={data} />;
}

function Choose({ day, days }: { day: string | undefined; days: KnownDays | undefined }) {
  const t = useKnownText();
  const lookAt = useLookAt();
  const listed = days?.keuzes ?? [];
  const isListed = day === undefined || listed.some(({ datum }) => datum === day);
  const [choice, setChoice] = useState(day ?? NOW);
  const [other, setOther] = useState('');
  const [fault, setFault] = useState<string>();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (choice !== OTHER) {
      lookAt(choice === NOW ? null : choice);
      return;
    }
    const wrong = faultOf(other, days?.vandaag);
    setFault(wrong && t(wrong));
    if (wrong === undefined) lookAt(other);
    else document.getElementById(fieldId(FIELD))?.focus();
  }

  return (
    <form className="known" noValidate onSubmit={submit}>
      <SelectField
        name="bekendOp"
        label={t('label')}
        value={choice}
        onChange={setChoice}
        choices={[
          { value: NOW, label: days === undefined ? t('now') : t('today', { date: date(days.vandaag) }) },
          ...listed.map(({ datum, soort }) => ({ value: datum, label: t(soort, { date: date(datum) }) })),
          ...(isListed ? [] : [{ value: day, label: isDay(day) ? date(day) : day }]),
          { value: OTHER, label: t('other') },
        ]}
      />
      <Button type="submit" appearance="secondary-action-button">
        {t('show')}
      </Button>
      {choice === OTHER && (
        <div className="known__other">
          <DateField
            name={FIELD}
            label={t('date')}
            value={other}
            onChange={setOther}
            fault={fault}
            {...(days?.bekendVanaf ? { hint: t('since', { date: date(days.bekendVanaf) }) } : {})}
          />
        </div>
      )}
    </form>
  );
}

function faultOf(day: string, today: string | undefined): 'noDate' | 'tooLate' | undefined {
  if (!isDay(day)) return 'noDate';
  return today !== undefined && day >= today ? 'tooLate' : undefined;
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

interface FiguresParts<Data> {
  readonly query: UseQueryResult<Data>;
  readonly rows: number;
  readonly children: (data: Data) => ReactNode;
}

/** The figures of a day; for a day that does not exist there are none to ask again for. */
export function Figures<Data>({ query, rows, children }: FiguresParts<Data>) {
  const day = useDay();
  if (day !== undefined && !isDay(day)) return null;
  return (
    <Loaded query={query} rows={rows}>
      {children}
    </Loaded>
  );
}

/** That these are figures of the past, and the way back. */
export function PastDay({ on }: { on: string | undefined }) {
  const t = useKnownText();
  const day = useDay();
  const lookAt = useLookAt();
  const isNone = day !== undefined && !isDay(day);
  const isPast = day !== undefined && on === day;
  return (
    <div role="status">
      {(isNone || isPast) && (
        <div className="past">
          <p>{isNone ? t('noSuchDay') : t('past', { date: date(day) })}</p>
          <button type="button" onClick={() => lookAt(null)}>
            {t('back')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Above a title: whose figures these are, and of which day. */
export function Whose({ on }: { on: string | undefined }) {
  const t = useKnownText();
  const { organisatie } = useSignedIn();
  return on === undefined ? organisatie : t('over', { organisation: organisatie, date: date(on) });
}
