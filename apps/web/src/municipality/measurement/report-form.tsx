import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { DateField, type Faults, TextField } from '../../ui/form.tsx';
import { Fold } from '../asking.tsx';
import { filled, type FormParts } from './appointment-forms.tsx';
import { useFormsText } from './measurement-forms.messages.ts';
import { useMeasurementDeed } from './measurement.queries.ts';

/** As it is typed. */
interface Typed {
  readonly naam: string;
  readonly aandeelPercentage: string;
  readonly tempoPercentage: string;
  readonly kwaliteitPercentage: string;
  readonly nettoWerktijdPercentage: string;
  readonly minutenPerDag: string;
}

const EMPTY: Typed = {
  ...{ naam: '', aandeelPercentage: '', tempoPercentage: '', kwaliteitPercentage: '' },
  ...{ nettoWerktijdPercentage: '', minutenPerDag: '' },
};
const MOST_TASKS = 16;

/** A decimal as people write it, as the services read it. */
const plain = (text: string): string => text.trim().replace(',', '.');

/** The report as data, by the ministerial model; the sum is the service's. */
export function ReportForm({ measurement, close }: FormParts) {
  const t = useFormsText();
  const deed = useMeasurementDeed(measurement.metingId, 'rapport', close);
  const [on, setOn] = useState('');
  const [percent, setPercent] = useState('');
  const [next, setNext] = useState('');
  const [tasks, setTasks] = useState<readonly Typed[]>([EMPTY]);
  const send = (): void =>
    deed.mutate({
      ...{ datum: on, loonwaardePercentage: plain(percent), taken: tasks.map(taskOf) },
      ...filled({ adviesVolgendeMeting: next }),
    });
  const change = (nth: number) => (task: Typed) => setTasks(tasks.map((each, at) => (at === nth ? task : each)));
  return (
    <Fold
      title={t('reportTitle')}
      top
      send={t('reportSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{
        ...{ datum: t('reportDay'), loonwaardePercentage: t('expertPercent'), adviesVolgendeMeting: t('advice') },
        ...Object.fromEntries(tasks.flatMap((_, nth) => labelsOf(t, nth))),
      }}
      onSend={send}
      onCancel={close}
    >
      {(faults) => (
        <>
          <p className="quiet">{t('reportHint')}</p>
          <DateField name="datum" label={t('reportDay')} fault={faults.datum} value={on} onChange={setOn} />
          {tasks.map((task, nth) => (
            <TaskFields
              key={nth}
              nth={nth}
              task={task}
              faults={faults}
              onChange={change(nth)}
              onDrop={tasks.length === 1 ? null : () => setTasks(tasks.filter((_, at) => at !== nth))}
            />
          ))}
          {tasks.length < MOST_TASKS && (
            <div className="actions">
              <Button type="button" appearance="secondary-action-button" onClick={() => setTasks([...tasks, EMPTY])}>
                {t('addTask')}
              </Button>
            </div>
          )}
          <TextField
            name="loonwaardePercentage"
            label={t('expertPercent')}
            fault={faults.loonwaardePercentage}
            value={percent}
            onChange={setPercent}
            size={6}
            unit={t('percentUnit')}
            inputMode="decimal"
          />
          <DateField
            name="adviesVolgendeMeting"
            label={t('advice')}
            fault={faults.adviesVolgendeMeting}
            optional
            value={next}
            onChange={setNext}
          />
        </>
      )}
    </Fold>
  );
}

const FIGURES = [
  ['aandeelPercentage', 'share', 'percentUnit'],
  ['tempoPercentage', 'pace', 'percentUnit'],
  ['kwaliteitPercentage', 'quality', 'percentUnit'],
  ['nettoWerktijdPercentage', 'netTime', 'percentUnit'],
  ['minutenPerDag', 'minutes', 'minutesUnit'],
] as const;

function labelsOf(t: ReturnType<typeof useFormsText>, nth: number): [string, string][] {
  const of = t('taskNumber', { number: nth + 1 });
  return [
    [`taken[${nth}].naam`, `${of}, ${t('taskName')}`],
    ...FIGURES.map(([field, word]): [string, string] => [`taken[${nth}].${field}`, `${of}, ${t(word)}`]),
  ];
}

function taskOf({ minutenPerDag, naam, ...figures }: Typed) {
  const minutes = Number(minutenPerDag);
  return {
    naam,
    ...Object.fromEntries(Object.entries(figures).map(([field, value]) => [field, plain(value)])),
    // What is no number is sent as it is: the service says what is wrong with it.
    minutenPerDag: minutenPerDag.trim() === '' || Number.isNaN(minutes) ? minutenPerDag : minutes,
  };
}

interface TaskParts {
  readonly nth: number;
  readonly task: Typed;
  readonly faults: Faults;
  readonly onChange: (task: Typed) => void;
  readonly onDrop: (() => void) | null;
}

function TaskFields({ nth, task, faults, onChange, onDrop }: TaskParts) {
  const t = useFormsText();
  const number = nth + 1;
  return (
    <fieldset className="mun-task">
      <legend>{t('taskNumber', { number })}</legend>
      <TextField
        name={`taken[${nth}].naam`}
        label={t('taskName')}
        fault={faults[`taken[${nth}].naam`]}
        value={task.naam}
        onChange={(naam) => onChange({ ...task, naam })}
      />
      <div className="mun-task__figures">
        {FIGURES.map(([field, word, unit]) => (
          <TextField
            key={field}
            name={`taken[${nth}].${field}`}
            label={t(word)}
            fault={faults[`taken[${nth}].${field}`]}
            value={task[field]}
            onChange={(value) => onChange({ ...task, [field]: value })}
            size={5}
            unit={t(unit)}
            inputMode="decimal"
          />
        ))}
      </div>
      {onDrop !== null && (
        <button type="button" className="mun-more" onClick={onDrop}>
          {t('dropTask', { number })}
        </button>
      )}
    </fieldset>
  );
}
