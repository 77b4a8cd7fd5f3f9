import { useQuery } from '@tanstack/react-query';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { AwaitedList } from '../waiting/awaited-list.tsx';
import { useWaitingText } from '../waiting/waiting.messages.ts';
import { awaitedQuery } from '../waiting/waiting.queries.ts';

const SHOWN = 6;

/** The first of what lies with a municipality. */
export function Waits() {
  const t = useWaitingText();
  const awaited = useQuery(awaitedQuery());
  return (
    <Section title={t('awaited')}>
      <Loaded query={awaited}>
        {({ zaken, aantalTotaal }) =>
          zaken.length === 0 ? (
            <Empty>{t('awaitedNone')}</Empty>
          ) : (
            <>
              <AwaitedList awaited={zaken.slice(0, SHOWN)} />
              <p className="keys">
                <Link to="/werkgever/openstaand">
                  {aantalTotaal > SHOWN ? t('awaitedMore', { count: aantalTotaal - SHOWN }) : t('awaitedAll')}
                </Link>
              </p>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
