import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { date } from '../../format.ts';
import { LongTextField, TextField } from '../../ui/form.tsx';
import type { Days } from '../answers.ts';
import { centsOf } from './amount.ts';
import { useOutlookText } from './outlook.messages.ts';

const NAMES = ['beginsaldo', 'posten', 'loondag', 'krediet'] as const;
type Name = (typeof NAMES)[number];
type Kept = Partial<Record<Name, string>>;

/** What the user gave, as it stands in the address. */
export function keptIn(search: URLSearchParams): Kept {
  return Object.fromEntries(NAMES.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : [])));
}

/** The same as the service asks for it. */
export function cashIn(search: URLSearchParams) {
  const { beginsaldo, posten, loondag, krediet } = keptIn(search);
  return { beginsaldoCenten: beginsaldo, posten, loondag, kredietCenten: krediet };
}

/** Other cash lines, the day wages are paid, and a credit line: in the address; the service reckons and keeps nothing. */
export function OtherCash({ days }: { days: Days }) {
  const t = useOutlookText();
  const [search, change] = useSearchParams();
  const [lines, setLines] = useState(days.posten.map(written).join('\n'));
  const [wageDay, setWageDay] = useState(search.get('loondag') ?? '');
  const [credit, setCredit] = useState(days.kredietCenten === null ? '' : euros(days.kredietCenten));
  const [faults, setFaults] = useState<Partial<Record<Name, string>>>({});
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const posten = read(lines);
    const krediet = credit.trim() === '' ? '' : String(centsOf(credit) ?? '-');
    const isDay =
      wageDay.trim() === '' || (/^\d{1,2}$/.test(wageDay.trim()) && Number(wageDay) >= 1 && Number(wageDay) <= 31);
    const wrong = {
      ...(posten === undefined ? { posten: t('noLine') } : {}),
      ...(isDay ? {} : { loondag: t('noDay') }),
      ...(krediet.startsWith('-') ? { krediet: t('noAmount') } : {}),
    };
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    change((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries({ posten: posten ?? '', loondag: wageDay.trim(), krediet })) {
        if (value === '') next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  }
  return (
    <details className="assume" open={days.posten.length > 0 || days.kredietCenten !== null || wageDay !== ''}>
      <summary>{t('other')}</summary>
      {days.kredietCenten !== null && <p role="status">{creditWords(days, t)}</p>}
      <form className="form" noValidate onSubmit={submit}>
        <LongTextField
          name="posten"
          label={t('otherLines')}
          hint={t('otherHint')}
          fault={faults.posten}
          value={lines}
          onChange={setLines}
        />
        <TextField
          name="loondag"
          label={t('wageDay')}
          fault={faults.loondag}
          value={wageDay}
          onChange={setWageDay}
          size={4}
          inputMode="numeric"
        />
        <TextField
          name="krediet"
          label={t('credit')}
          fault={faults.krediet}
          value={credit}
          onChange={setCredit}
          size={12}
          unit="euro"
          inputMode="text"
        />
        <Button type="submit" appearance="secondary-action-button">
          {t('reckon')}
        </Button>
      </form>
    </details>
  );
}

function creditWords(
  { bovenKredietOp, bovenKredietTegenvallendOp }: Days,
  t: ReturnType<typeof useOutlookText>,
): string {
  if (bovenKredietOp !== null) return t('beyond', { date: date(bovenKredietOp) });
  if (bovenKredietTegenvallendOp !== null) return t('beyondBad', { date: date(bovenKredietTegenvallendOp) });
  return t('notBeyond');
}

const euros = (cents: number): string => String(cents / 100).replace('.', ',');
const written = ({ datum, centen }: Days['posten'][number]): string =>
  `${datum.split('-').toReversed().join('-')} ${euros(centen)}`;

/** Lines of a day and an amount as the service reads them; nothing when one of them is none. */
function read(lines: string): string | undefined {
  const all = lines.split('\n').filter((line) => line.trim() !== '');
  const made = all.map((line) => {
    const [, day = '', month = '', year = '', amount = ''] = /^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s+(.+)$/.exec(line) ?? [];
    const cents = centsOf(amount);
    return cents === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}:${cents}`;
  });
  return made.includes(undefined) ? undefined : made.join(',');
}
