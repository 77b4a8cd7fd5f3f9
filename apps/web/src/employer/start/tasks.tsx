import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { date, month } from '../../format.ts';
import { TermClock } from '../../ui/badges.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { applyByQuery } from '../employer.queries.ts';
import { useWords } from '../words.messages.ts';
import { useStartText } from './start.messages.ts';
import { type Task, useTasks } from './start.queries.ts';

const SHOWN = 6;

export function Tasks({ today }: { today: string | undefined }) {
  const t = useStartText();
  const tasks = useTasks();
  const total = tasks.data?.length ?? 0;
  return (
    <Section title={t('tasks')} aside={total > 0 ? t('tasksAside', { count: total }) : undefined}>
      <Loaded query={tasks}>
        {(data) => (data.length === 0 ? <Empty>{t('tasksEmpty')}</Empty> : <TaskList tasks={data} today={today} />)}
      </Loaded>
    </Section>
  );
}

function TaskList({ tasks, today }: { tasks: readonly Task[]; today: string | undefined }) {
  const t = useStartText();
  const shown = tasks.slice(0, SHOWN);
  return (
    <>
      <ul className="tasks">
        {shown.map((task) => (
          <TaskRow key={keyOf(task)} task={task} today={today} />
        ))}
      </ul>
      {tasks.length > SHOWN && (
        <p className="keys">
          <Link to="/werkgever/uren">{t('more', { count: tasks.length - SHOWN })}</Link>
        </p>
      )}
    </>
  );
}

function keyOf(task: Task): string {
  switch (task.kind) {
    case 'draft':
      return task.application.aanvraagId;
    case 'hours':
      return task.month;
    case 'file':
      return task.file.loonbestandId;
    case 'apply':
      return task.employment.dienstverbandId;
  }
}

function TaskRow({ task, today }: { task: Task; today: string | undefined }) {
  switch (task.kind) {
    case 'draft':
      return <DraftTask task={task} />;
    case 'hours':
      return <HoursTask task={task} />;
    case 'file':
      return <FileTask task={task} />;
    case 'apply':
      return <ApplyTask task={task} today={today} />;
  }
}

type Of<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;

function DraftTask({ task: { application, employment } }: { task: Of<'draft'> }) {
  const t = useStartText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const ref = employment?.persoonRef ?? null;
  const name = useNames([ref], 'taken-tonen', employment?.personeelsnummer ?? word('employee'))(ref);
  return (
    <Row
      to={`/werkgever/aanvragen/${application.aanvraagId}/nakijken`}
      what={t('draft', { name })}
      why={t('draftWhy', { municipality: municipality(application.gemeentecode) })}
    />
  );
}

function HoursTask({ task }: { task: Of<'hours'> }) {
  const t = useStartText();
  return (
    <Row
      to="/werkgever/uren"
      what={t('hours', { month: month(task.month) })}
      why={t('hoursWhy', { count: task.people })}
    />
  );
}

function FileTask({ task: { file } }: { task: Of<'file'> }) {
  const t = useStartText();
  return (
    <Row
      to={`/werkgever/uren/${file.loonbestandId}`}
      what={t('file', { count: file.wachtend })}
      why={t('fileWhy', { date: date(file.ontvangenOp) })}
      when={<span className="quiet small">{t('by', { date: date(file.bewaardTot) })}</span>}
    />
  );
}

function ApplyTask({ task: { employment }, today }: { task: Of<'apply'>; today: string | undefined }) {
  const t = useStartText();
  const { persoonRef, begindatum, personeelsnummer, dienstverbandId } = employment;
  const name = useNames([persoonRef], 'taken-tonen', personeelsnummer)(persoonRef);
  const { data } = useQuery({ ...applyByQuery([begindatum], today ?? ''), enabled: today !== undefined });
  const term = data?.[0];
  return (
    <Row
      to={`/werkgever/aanvragen/nieuw?dienstverband=${dienstverbandId}`}
      what={t('applyFor', { name })}
      why={t('applyForWhy', { date: date(begindatum) })}
      when={term && <TermClock term={term} />}
    />
  );
}

function Row({ to, what, why, when }: { to: string; what: string; why: string; when?: ReactNode }) {
  const t = useStartText();
  return (
    <li>
      <div>
        <Link to={to} className="tasks__what">
          {what}
        </Link>
        <p className="tasks__why">{why}</p>
      </div>
      <div className="tasks__when">{when ?? <span className="quiet small">{t('noDate')}</span>}</div>
    </li>
  );
}
