import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Rich } from '../../text/rich.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import { AwaitedList } from './awaited-list.tsx';
import { TaskList } from './task-list.tsx';
import { useWaitingText } from './waiting.messages.ts';
import { awaitedQuery, PER_PAGE, tasksQuery } from './waiting.queries.ts';

/** Everything that waits, both ways, over all municipalities. */
export function WaitingScreen() {
  const t = useWaitingText();
  const [params, setParams] = useSearchParams();
  const pageIn = (name: string): number => Math.max(1, Number(params.get(name) ?? 1) || 1);
  const [page, awaitedPage] = [pageIn('pagina'), pageIn('wachtpagina')];
  const tasks = useQuery(tasksQuery(page));
  const awaited = useQuery(awaitedQuery(awaitedPage));
  const go = (name: string) => (to: number) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.set(name, String(to));
      return next;
    });
  const both = tasks.data &&
    awaited.data && { count: tasks.data.aantalTotaal, awaitedCount: awaited.data.aantalTotaal };
  return (
    <>
      <PageHead
        trail={[[t('start'), '/werkgever']]}
        title={t('title')}
        answer={both === undefined ? waiting(tasks) : <Answer {...both} />}
      />
      <div className="cols">
        <Section title={t('tasks')} aside={<TasksAside />}>
          <Loaded query={tasks}>
            {({ taken, aantalTotaal }) =>
              taken.length === 0 ? (
                <Empty>{t('tasksEmpty')}</Empty>
              ) : (
                <>
                  <TaskList tasks={taken} />
                  <Pages page={page} pages={Math.ceil(aantalTotaal / PER_PAGE)} go={go('pagina')} />
                </>
              )
            }
          </Loaded>
        </Section>
        <aside>
          <Section title={t('awaited')}>
            <Loaded query={awaited}>
              {({ zaken, aantalTotaal }) =>
                zaken.length === 0 ? (
                  <Empty>{t('awaitedNone')}</Empty>
                ) : (
                  <>
                    <AwaitedList awaited={zaken} full />
                    <Pages page={awaitedPage} pages={Math.ceil(aantalTotaal / PER_PAGE)} go={go('wachtpagina')} />
                  </>
                )
              }
            </Loaded>
          </Section>
        </aside>
      </div>
    </>
  );
}

function Answer({ count, awaitedCount }: { count: number; awaitedCount: number }) {
  const t = useWaitingText();
  const awaited = awaitedCount === 0 ? t('awaitedNone') : t('awaitedOne', { count: awaitedCount });
  return <Rich text={count === 0 ? t('answerNone', { awaited }) : t('answer', { count, awaited })} />;
}

/** How many, and how many of them are late. */
export function TasksAside() {
  const t = useWaitingText();
  const { data } = useQuery(tasksQuery());
  if (data === undefined || data.aantalTotaal === 0) return null;
  const all = t('tasksAside', { count: data.aantalTotaal });
  return data.aantalTeLaat === 0 ? all : `${all}, ${t('late', { count: data.aantalTeLaat })}`;
}
