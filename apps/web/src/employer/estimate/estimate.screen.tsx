import { Heading2 } from '@utrecht/component-library-react';
import { useState } from 'react';
import { dutchDate } from '#libs/kernel/clock';
import { addToMonth, monthOf, monthsFrom } from '#libs/kernel/dates';
import { month as monthName, roughly } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Amount } from '../../ui/amount.tsx';
import { SelectField, TextField } from '../../ui/form.tsx';
import { ActionLink } from '../../ui/link.tsx';
import { Loaded, Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import { estimatedOf } from '../apply/estimated.ts';
import { useEstimateText } from './estimate.messages.ts';
import {
  type Calculated,
  EXAMPLES,
  type Facts,
  faultsIn,
  isCalculated,
  type Outcome,
  useEstimate,
} from './estimate.queries.ts';

/** When somebody may begin: the month of a day and those after it. */
const MONTHS = 6;
const nextMonths = (day: string): string[] => monthsFrom(monthOf(day), addToMonth(monthOf(day), MONTHS - 1));

/** What somebody would bring in, by both routes, before there is anything to apply for. Nothing is kept. */
export function EstimateScreen() {
  const t = useEstimateText();
  const [months] = useState(() => nextMonths(dutchDate(new Date())));
  const [facts, setFacts] = useState<Facts>({
    ...{ age: '30', hours: '24', fullHours: '38', wageValue: '', month: months[0] ?? '' },
  });
  const estimate = useEstimate(facts);
  const faults = faultsIn(estimate.data ?? []);
  const change = (field: keyof Facts) => (value: string) => setFacts((before) => ({ ...before, [field]: value }));
  return (
    <>
      <PageHead
        title={t('title')}
        answer={<Answer outcomes={estimate.data ?? []} />}
        side={
          <ActionLink to="/werkgever/aanvragen/nieuw" main state={estimatedOf(facts)}>
            {t('apply')}
          </ActionLink>
        }
      />
      <div className="estimate">
        <section aria-labelledby="feiten">
          <Heading2 id="feiten">{t('facts')}</Heading2>
          <TextField
            name="leeftijd"
            label={t('age')}
            hint={t('ageHint')}
            value={facts.age}
            size={4}
            inputMode="numeric"
            fault={faults.leeftijd}
            onChange={change('age')}
          />
          <TextField
            name="urenPerWeek"
            label={t('agreed')}
            hint={t('agreedHint')}
            value={facts.hours}
            size={4}
            unit={t('hoursUnit')}
            inputMode="decimal"
            fault={faults.urenPerWeek}
            onChange={change('hours')}
          />
          <TextField
            name="voltijdUren"
            label={t('full')}
            hint={t('fullHint')}
            value={facts.fullHours}
            size={4}
            unit={t('hoursUnit')}
            inputMode="decimal"
            fault={faults.voltijdUren}
            onChange={change('fullHours')}
          />
          <SelectField
            name="maand"
            label={t('month')}
            value={facts.month}
            fault={faults.maand}
            choices={months.map((value) => ({ value, label: monthName(value) }))}
            onChange={change('month')}
          />
          <TextField
            name="loonwaardePercentage"
            label={t('wageValue')}
            hint={t('wageValueHint')}
            optional
            value={facts.wageValue}
            size={4}
            unit={t('percent')}
            inputMode="decimal"
            fault={faults.loonwaardePercentage}
            onChange={change('wageValue')}
          />
        </section>
        <div aria-live="polite">
          <Loaded query={estimate} rows={8}>
            {(outcomes) => <Routes outcomes={outcomes} known={facts.wageValue.trim() !== ''} />}
          </Loaded>
        </div>
      </div>
      <Section title={t('unknown')}>
        <ul className="bullets">
          <li>{t('unknown1')}</li>
          <li>{t('unknown2')}</li>
          <li>{t('unknown3')}</li>
        </ul>
      </Section>
    </>
  );
}

function Answer({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useEstimateText();
  const [flat, ...measured] = outcomes;
  const known = measured.filter(isCalculated);
  const [first] = known;
  if (!isCalculated(flat) || first === undefined) return t('answerNone');
  const text =
    measured.length === 1
      ? t('answerBoth', { flat: roughly(flat.bedragCenten), measured: roughly(first.bedragCenten) })
      : t('answerFlat', {
          flat: roughly(flat.bedragCenten),
          low: roughly(known.at(-1)?.bedragCenten ?? 0),
          high: roughly(first.bedragCenten),
        });
  return <Rich text={text} />;
}

function Routes({ outcomes, known }: { outcomes: readonly Outcome[]; known: boolean }) {
  const t = useEstimateText();
  const [flat, ...measured] = outcomes;
  return (
    <div className="routes">
      <section aria-labelledby="vast">
        <Heading2 id="vast">{t('flat')}</Heading2>
        <p className="small quiet">{t('flatHint')}</p>
        <Route outcome={flat} />
      </section>
      <section aria-labelledby="gemeten">
        <Heading2 id="gemeten">{t('measured')}</Heading2>
        <p className="small quiet">{t('measuredHint')}</p>
        {measured.length > 1 && <p className="small">{t('examples')}</p>}
        {measured.map((outcome, nth) => (
          <div key={EXAMPLES[nth]}>
            {!known && measured.length > 1 && (
              <h3 className="routes__case">{t('example', { percent: EXAMPLES[nth] ?? '' })}</h3>
            )}
            <Route outcome={outcome} />
          </div>
        ))}
      </section>
    </div>
  );
}

function Route({ outcome }: { outcome: Outcome | undefined }) {
  const t = useEstimateText();
  if (outcome === undefined) return null;
  if (!isCalculated(outcome)) return <Notice tone="warning" title={t('cannot')} text={outcome.fout.detail} />;
  return (
    <>
      <Amount cents={outcome.bedragCenten} per={t('per')} lines={outcome.regels} note={<Warnings of={outcome} />} />
    </>
  );
}

function Warnings({ of: { waarschuwingen } }: { of: Calculated }) {
  const t = useEstimateText();
  if (waarschuwingen.length === 0) return null;
  return (
    <span>
      <strong>{t('warnings')}</strong>
      {waarschuwingen.map(({ code, tekst }, nth) => (
        <span key={`${code} ${nth}`} className="lines__warning">
          {tekst}
        </span>
      ))}
    </span>
  );
}
