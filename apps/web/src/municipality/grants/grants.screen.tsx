import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/use-session.ts';
import { date, decimals, euro, hours } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { KeyedList } from '../../ui/keyed-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import type { GrantStatus, ListedGrant } from '../answers.ts';
import { short, usePersonNames } from '../people.ts';
import { GrantState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { useGrantsText } from './grants.messages.ts';
import { AT_ONCE, grantsQuery } from './grants.queries.ts';
import '../municipality.css';

const CHIPS = ['lopend', 'beeindigd', 'alle'] as const;

/** All grants of the municipality, each with its newest version. */
export function GrantsScreen() {
  const t = useGrantsText();
  const { organisatie } = useSignedIn();
  const [query, setQuery] = useSearchParams();
  const chip = CHIPS.find((one) => one === query.get('status')) ?? 'lopend';
  const page = Number(query.get('pagina') ?? 1);
  const status: GrantStatus | undefined = chip === 'alle' ? undefined : chip;
  const list = useQuery({ ...grantsQuery(status, page), placeholderData: keepPreviousData });
  const labels = { lopend: t('running'), beeindigd: t('ended'), alle: t('all') };
  return (
    <>
      <PageHead
        over={organisatie}
        title={t('title')}
        answer={
          list.data && (
            <>
              <Rich text={t('answer', { count: list.data.aantalTotaal })} /> {t('oldest')}
            </>
          )
        }
      />
      <div className="bar">
        <div className="filters" role="group" aria-label={t('which')}>
          {CHIPS.map((one) => (
            <button key={one} type="button" aria-pressed={one === chip} onClick={() => setQuery({ status: one })}>
              {labels[one]}
            </button>
          ))}
        </div>
      </div>
      <Loaded query={list} rows={8}>
        {(data) =>
          data.toekenningen.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <>
              <KeyedList>
                <GrantGrid grants={data.toekenningen} />
              </KeyedList>
              <Pages
                page={data.pagina}
                pages={Math.ceil(data.aantalTotaal / AT_ONCE)}
                go={(pagina) => setQuery({ status: chip, pagina: String(pagina) })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function GrantGrid({ grants }: { grants: readonly ListedGrant[] }) {
  const t = useGrantsText();
  const w = useWords();
  const nameOf = usePersonNames(
    grants.map(({ persoonRef }) => persoonRef),
    'toekenningen-bekijken',
  );
  const cellsOf = (grant: ListedGrant): Record<string, ReactNode> => ({
    person: (
      <span>
        <Link to={`/gemeente/toekenningen/${grant.toekenningId}`}>{nameOf(grant.persoonRef)}</Link>
        <small>
          {w('kvk', { number: grant.werkgeverId })} · <span className="nowrap">{short(grant.toekenningId)}</span>
        </small>
      </span>
    ),
    route: <Manner grant={grant} />,
    hours: hours(grant.urenPerWeek),
    period: (
      <span>
        {t('from', { date: date(grant.toekenningVanaf) })}
        {grant.totEnMet !== null && <small>{t('until', { date: date(grant.totEnMet) })}</small>}
      </span>
    ),
    state: (
      <span>
        <GrantState status={grant.status} />
        <small>{grant.voorstel ? t('change') : t('version', { number: grant.versie })}</small>
      </span>
    ),
    amount: grant.bedragCenten === null ? w('unknown') : euro(grant.bedragCenten),
  });
  return (
    <Grid
      caption={t('caption')}
      columns={[
        { key: 'person', label: t('person'), lead: true },
        { key: 'route', label: t('route') },
        { key: 'hours', label: t('hours'), number: true },
        { key: 'period', label: t('period') },
        { key: 'state', label: t('state') },
        { key: 'amount', label: t('amount'), number: true },
      ]}
      rows={grants.map((grant) => ({ key: grant.toekenningId, cells: cellsOf(grant) }))}
    />
  );
}

function Manner({ grant: { loonwaardePercentage, forfaitTotEnMet, route } }: { grant: ListedGrant }) {
  const t = useGrantsText();
  const w = useWords();
  if (loonwaardePercentage !== null) return t('measured', { value: decimals(loonwaardePercentage) });
  return forfaitTotEnMet === null ? w(`route-${route}`) : t('flatUntil', { date: date(forfaitTotEnMet) });
}
