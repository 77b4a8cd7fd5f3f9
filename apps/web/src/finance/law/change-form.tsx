import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { month } from '../../format.ts';
import { SelectField, TextField } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { monthsAfter } from '../scenarios/draft.ts';
import { useLawText } from './law.messages.ts';
import type { Change } from './law.queries.ts';

const FIGURES = [
  'maximumPercentage',
  'forfaitPercentage',
  'werkgeverslastenPercentage',
  'vakantiebijslagPercentage',
  'normUren',
] as const;
const STEP = 'minimumloonProcent';
const FIELDS = [STEP, ...FIGURES] as const;
type Field = (typeof FIELDS)[number];
const AHEAD = 24;
const NUMBER = /^[-\u2212]?\d{1,3}([.,]\d{1,2})?$/;

interface ChangeParts {
  readonly on: string;
  readonly onChange: (change: Change | undefined) => void;
  /** What the service found wrong, by its field. */
  readonly faults: Readonly<Record<string, string>>;
}

/** What the State changes: figures of the law, and what the law leaves open. */
export function ChangeForm({ on, onChange, faults }: ChangeParts) {
  const t = useLawText();
  const months = monthsAfter(on, AHEAD);
  const [from, setFrom] = useState(months.find((each) => /-0[17]$/.test(each)) ?? months[0] ?? '');
  const [values, setValues] = useState<Partial<Record<Field, string>>>({});
  const [surcharge, setSurcharge] = useState('');
  const [odd, setOdd] = useState<readonly Field[]>([]);
  const textOf = (field: Field): string => (values[field] ?? '').trim();
  const given = FIELDS.filter((field) => textOf(field) !== '');

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const wrong = given.filter((field) => !NUMBER.test(textOf(field)));
    setOdd(wrong);
    if (wrong.length > 0) return;
    const decimal = (field: Field): string => textOf(field).replace(',', '.').replace('\u2212', '-');
    onChange({
      vanaf: from,
      ...(textOf(STEP) === '' ? {} : { minimumloonProcent: Number(decimal(STEP)) }),
      parameters: FIGURES.filter((name) => given.includes(name)).map((naam) => ({ naam, waarde: decimal(naam) })),
      instellingen: surcharge === '' ? [] : [{ naam: 'opslag', waarde: surcharge }],
    });
  }

  const faultOf = (field: Field): string | undefined => {
    if (odd.includes(field)) return t('notNumber');
    const nth = FIGURES.filter((name) => given.includes(name)).indexOf(field as (typeof FIGURES)[number]);
    return faults[field === STEP ? field : `parameters[${nth}].waarde`];
  };
  return (
    <Section title={t('change')} aside={t('empty')}>
      <form noValidate onSubmit={submit}>
        <div className="levers">
          <div>
            <SelectField
              name="vanaf"
              label={t('from')}
              value={from}
              onChange={setFrom}
              choices={months.map((value) => ({ value, label: month(value) }))}
            />
            <SelectField
              name="opslag"
              label={t('opslag')}
              value={surcharge}
              onChange={setSurcharge}
              choices={[
                { value: '', label: t('opslag rest') },
                { value: 'overSubsidie', label: t('opslag overSubsidie') },
                { value: 'alleenInMaximum', label: t('opslag alleenInMaximum') },
              ]}
            />
          </div>
          <div>
            {FIELDS.map((field) => (
              <TextField
                key={field}
                name={field}
                label={t(field)}
                {...(field === STEP ? { hint: t('minimumloonHint') } : {})}
                value={values[field] ?? ''}
                onChange={(value) => setValues((before) => ({ ...before, [field]: value }))}
                fault={faultOf(field)}
                size={7}
                unit={field === 'normUren' ? t('hours') : t('percent')}
                inputMode="text"
              />
            ))}
          </div>
        </div>
        <div className="whatif__do">
          <Button type="submit" appearance="primary-action-button">
            {t('show')}
          </Button>
          <Button
            type="button"
            appearance="subtle-button"
            onClick={() => {
              setValues({});
              setSurcharge('');
              setOdd([]);
              onChange(undefined);
            }}
          >
            {t('clear')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
