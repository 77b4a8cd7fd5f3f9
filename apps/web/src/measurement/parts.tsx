import { useId, useState } from 'react';
import { date, decimals } from '../format.ts';
import { Rich } from '../text/rich.tsx';
import { Lines } from '../ui/amount.tsx';
import { TermClock, Turn } from '../ui/badges.tsx';
import { Grid } from '../ui/grid.tsx';
import { Notice } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import type { Measurement, MeasurementTurn, Moment, Report } from './answers.ts';
import { useMeasurementText } from './measurement.messages.ts';
import './measurement.css';

/** Whose turn it is, until when, and what happens otherwise. */
export function WhoseTurn({ turn, own }: { turn: MeasurementTurn | null; own: MeasurementTurn['wie'] }) {
  const t = useMeasurementText();
  if (turn === null) return null;
  const { wie, wat, uiterlijk, dagenOver } = turn;
  const mine = wie === own;
  return (
    <>
      <Turn
        who={mine ? t('you') : t(wie)}
        what={mine ? t(`you-${wat}`) : t(`turn-${wat}`)}
        clock={<TermClock term={{ stand: dagenOver < 0 ? 'overschreden' : 'loopt', uiterlijk, dagenOver }} />}
      />
      <p className="small quiet measured__else">{t(`else-${wat}`)}</p>
    </>
  );
}

/** A day and a time, as they are read. */
export function useMoment(): (moment: Moment) => string {
  const t = useMeasurementText();
  return ({ datum, tijd }) => t('at', { date: date(datum), time: tijd.replace(':', '.') });
}

/** The report as data: what the expert says, every task, and what follows from them. */
export function ReportSection({ report }: { report: Report }) {
  const t = useMeasurementText();
  const { berekening, loonwaardePercentage, adviesVolgendeMeting } = report;
  const { verschil, percentage, waarschuwingen } = berekening;
  return (
    <Section title={t('report')} aside={t('reportAside', { date: date(report.datum) })}>
      <p>
        <Rich text={t('expertSays', { value: decimals(loonwaardePercentage) })} /> {verschil === null && t('tasksSay')}
      </p>
      {verschil !== null && (
        <Notice
          tone="warning"
          title={t('tasksDiffer', { value: decimals(percentage) })}
          text={t('tasksDifferText', { difference: decimals(verschil.replace('-', '')) })}
        />
      )}
      <Tasks report={report} />
      <How report={report} />
      {waarschuwingen.map(({ code, tekst }, nth) => (
        <p key={`${nth} ${code}`} className="small quiet measured__note" lang="nl">
          {tekst}
        </p>
      ))}
      {adviesVolgendeMeting !== null && (
        <p className="measured__note">{t('nextAdvice', { date: date(adviesVolgendeMeting) })}</p>
      )}
    </Section>
  );
}

function Tasks({ report: { taken } }: { report: Report }) {
  const t = useMeasurementText();
  const percent = (value: string) => t('percent', { value: decimals(value) });
  return (
    <Grid
      caption={t('tasks')}
      columns={[
        { key: 'task', label: t('task'), lead: true },
        { key: 'share', label: t('share'), number: true },
        { key: 'pace', label: t('pace'), number: true },
        { key: 'quality', label: t('quality'), number: true },
        { key: 'netTime', label: t('netTime'), number: true },
        { key: 'perDay', label: t('perDay'), number: true },
      ]}
      rows={taken.map((task, nth) => ({
        key: String(nth),
        cells: {
          task: task.naam,
          share: percent(task.aandeelPercentage),
          pace: percent(task.tempoPercentage),
          quality: percent(task.kwaliteitPercentage),
          netTime: percent(task.nettoWerktijdPercentage),
          perDay: String(task.minutenPerDag),
        },
      }))}
    />
  );
}

function How({ report: { berekening } }: { report: Report }) {
  const t = useMeasurementText();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="measured__more"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? t('hide') : t('how')}
      </button>
      <div id={id} hidden={!open}>
        <Lines lines={berekening.regels} />
      </div>
    </>
  );
}

/** What the employer thinks of the report, and what the municipality answered. */
export function Heard({ measurement: { zienswijze, antwoord } }: { measurement: Measurement }) {
  const t = useMeasurementText();
  if (zienswijze === null) return null;
  return (
    <Section title={t('heard')} aside={t('on', { date: date(zienswijze.op) })}>
      <p>{t(`view-${zienswijze.standpunt}`)}</p>
      {zienswijze.reden !== null && <p className="quiet">{t('quoted', { text: zienswijze.reden })}</p>}
      {antwoord !== null && (
        <>
          <p className="measured__note">
            {t(`answer-${antwoord.uitkomst}`)} ({t('on', { date: date(antwoord.op) })})
          </p>
          {antwoord.reden !== null && <p className="quiet">{t('quoted', { text: antwoord.reden })}</p>}
        </>
      )}
    </Section>
  );
}
