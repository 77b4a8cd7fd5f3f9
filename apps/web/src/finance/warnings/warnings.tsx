import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { count, date, euro } from '../../format.ts';
import { State } from '../../ui/badges.tsx';
import { ErrorSummary, SelectField, SubmitButton, TextField } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Section } from '../../ui/section.tsx';
import { useDay } from '../known/known.queries.ts';
import '../scenarios/scenarios.css';
import { useWarningText } from './warnings.messages.ts';
import { type Rule, type Subject, useSetRule, useStopRule, useWarnings } from './warnings.queries.ts';

/** What is watched, and what crossed its threshold. Of today only: a past day had its own warnings. */
export function WarningsSection() {
  const t = useWarningText();
  const day = useDay();
  const { data } = useWarnings();
  const stop = useStopRule();
  if (day !== undefined || data === undefined) return null;
  return (
    <Section title={t('title')} aside={t('aside')}>
      <ErrorSummary error={stop.error} labels={{}} />
      {data.regels.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Rules rules={data.regels} onStop={(subject) => stop.mutate(subject)} />
      )}
      <details className="lever__months">
        <summary>{t('set')}</summary>
        <SetRule subjects={data.onderwerpen} />
      </details>
    </Section>
  );
}

const isAmount = (subject: Subject): boolean => subject === 'openstaand' || subject === 'laagste-punt';
const shown = (subject: Subject, value: number): string => (isAmount(subject) ? euro(value) : count(value));

function Rules({ rules, onStop }: { rules: readonly Rule[]; onStop: (subject: Subject) => void }) {
  const t = useWarningText();
  return (
    <Grid
      caption={t('title')}
      columns={[
        { key: 'subject', label: t('subject'), lead: true },
        { key: 'now', label: t('now') },
        { key: 'at', label: t('at'), number: true },
        { key: 'until', label: t('until'), number: true },
        { key: 'do', label: t('do') },
      ]}
      rows={rules.map(({ onderwerp, komtBij, gaatBij, waarschuwing }) => ({
        key: onderwerp,
        cells: {
          subject: t(onderwerp),
          now:
            waarschuwing === null ? (
              t('calm')
            ) : (
              <State tone="warning">
                {t('raised', { value: shown(onderwerp, waarschuwing.waarde), date: date(waarschuwing.sinds) })}
              </State>
            ),
          at: shown(onderwerp, komtBij),
          until: shown(onderwerp, gaatBij),
          do: (
            <Button
              appearance="subtle-button"
              aria-label={t('stopNamed', { name: t(onderwerp) })}
              onClick={() => onStop(onderwerp)}
            >
              {t('stop')}
            </Button>
          ),
        },
      }))}
    />
  );
}

function SetRule({ subjects }: { subjects: readonly Subject[] }) {
  const t = useWarningText();
  const set = useSetRule();
  const [subject, setSubject] = useState<Subject>('openstaand');
  const [raiseAt, setRaiseAt] = useState('');
  const [easeAt, setEaseAt] = useState('');
  const [sent, setSent] = useState(false);
  const [raise, ease] = [numberOf(raiseAt, subject), numberOf(easeAt, subject)];
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setSent(true);
    if (raise !== undefined && ease !== undefined) {
      set.mutate({ onderwerp: subject, komtBij: raise, gaatBij: ease });
      setSent(false);
    }
  }
  const fault = (value: number | undefined) => (sent && value === undefined ? t('notNumber') : undefined);
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={set.error} labels={{ komtBij: t('at'), gaatBij: t('until') }} />
      <SelectField
        name="onderwerp"
        label={t('subject')}
        value={subject}
        onChange={(value) => setSubject(value as Subject)}
        choices={subjects.map((value) => ({ value, label: t(value) }))}
      />
      <TextField
        name="komtBij"
        label={t('at')}
        hint={t('atHint')}
        value={raiseAt}
        onChange={setRaiseAt}
        fault={fault(raise)}
        size={12}
      />
      <TextField
        name="gaatBij"
        label={t('until')}
        hint={t('untilHint')}
        value={easeAt}
        onChange={setEaseAt}
        fault={fault(ease)}
        size={12}
      />
      <div className="whatif__do">
        <SubmitButton busy={set.isPending}>{t('save')}</SubmitButton>
      </div>
    </form>
  );
}

const WHOLE = /^[-\u2212]?(\d{1,3}(\.\d{3})+|\d{1,9})$/;

/** Whole euros, days or a count, as people type them; for the service in cents where it is money. */
function numberOf(text: string, subject: Subject): number | undefined {
  const trimmed = text.replace('€', '').replaceAll(/\s/g, '');
  if (!WHOLE.test(trimmed)) return undefined;
  const whole = Number(trimmed.replaceAll('.', '').replace('\u2212', '-'));
  return isAmount(subject) ? whole * 100 : whole;
}
