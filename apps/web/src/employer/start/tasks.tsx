import { useQuery } from '@tanstack/react-query';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { TaskList } from '../waiting/task-list.tsx';
import { useWaitingText } from '../waiting/waiting.messages.ts';
import { tasksQuery } from '../waiting/waiting.queries.ts';
import { TasksAside } from '../waiting/waiting.screen.tsx';

const SHOWN = 6;

/** The first of what waits for the employer. */
export function Tasks() {
  const t = useWaitingText();
  const tasks = useQuery(tasksQuery());
  return (
    <Section title={t('tasks')} aside={<TasksAside />}>
      <Loaded query={tasks}>
        {({ taken, aantalTotaal }) =>
          taken.length === 0 ? (
            <Empty>{t('tasksEmpty')}</Empty>
          ) : (
            <>
              <TaskList tasks={taken.slice(0, SHOWN)} />
              {aantalTotaal > SHOWN && (
                <p className="keys">
                  <Link to="/werkgever/openstaand">{t('more', { count: aantalTotaal - SHOWN })}</Link>
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
