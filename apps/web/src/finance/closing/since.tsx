import { useQuery } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import { date, euro, month } from '../../format.ts';
import { Grid } from '../../ui/grid.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { useWorkerName } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import type { Heard, MovedList, Stand } from './answers.ts';
import { useClosingText } from './closing.messages.ts';

const SHOWN = 25;

/** The months that stand otherwise now, and by what. */
export function Since({ day }: { day: string }) {
  const t = useClosingText();
  const address = at('cashflow-forecast', `afsluiting/${day}/sindsdien`, { aantal: SHOWN });
  const moved = useQuery({
    queryKey: ['vooruitzicht', address],
    queryFn: ({ signal }) => ask<MovedList>(address, signal),
  });
  return (
    <Section title={t('since')} aside={t('sinceAside')}>
      <Loaded query={moved} rows={4}>
        {(found) => (found.aantal === 0 ? <p>{t('nothingSince')}</p> : <Found moved={found} />)}
      </Loaded>
    </Section>
  );
}

function Found({ moved }: { moved: MovedList }) {
  const t = useClosingText();
  const nameOf = useWorkerName(moved.regels.map(({ persoonRef }) => persoonRef));
  return (
    <>
      <p>{t('sinceCount', { count: moved.aantal })}</p>
      <Grid
        caption={t('since')}
        columns={[
          { key: 'who', label: t('who'), lead: true },
          { key: 'month', label: t('month') },
          { key: 'then', label: t('then'), number: true },
          { key: 'now', label: t('now'), number: true },
          { key: 'by', label: t('by') },
        ]}
        rows={moved.regels.map((line) => ({
          key: line.declaratieId,
          cells: {
            who: nameOf(line.persoonRef),
            month: month(line.maand),
            then: <Standing stand={line.toen} />,
            now: <Standing stand={line.nu} />,
            by: <Trail heard={line.door} />,
          },
        }))}
      />
    </>
  );
}

function Standing({ stand }: { stand: Stand | null }) {
  const t = useClosingText();
  const w = useWords();
  if (stand === null) return '–';
  const { stand: where, bedragCenten } = stand;
  return (
    <>
      {bedragCenten === null ? t('unknown') : euro(bedragCenten)}
      <small>{where === 'ontvangen' || where === 'afgehandeld' ? t(where) : w(where)}</small>
    </>
  );
}

/** What was heard, each with the day on which it became known; opens in place. */
export function Trail({ heard }: { heard: readonly Heard[] }) {
  const t = useClosingText();
  if (heard.length === 0) return '–';
  return (
    <details>
      <summary>{t('open', { count: heard.length })}</summary>
      <ol className="trail">
        {heard.map(({ berichtId, gebeurtenis, bekendSinds }) => (
          <li key={berichtId}>
            {t(gebeurtenis)}, {date(bekendSinds)}
          </li>
        ))}
      </ol>
    </details>
  );
}
