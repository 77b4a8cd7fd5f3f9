import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { date } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { TermClock } from '../../ui/badges.tsx';
import { Grid } from '../../ui/grid.tsx';
import { KeyedList } from '../../ui/keyed-list.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import type { ApplicationStatus, ListedApplication } from '../answers.ts';
import { applicationsQuery, employmentsQuery } from '../employer.queries.ts';
import { EntryNote } from '../entry-note.tsx';
import { SubsidyState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { useApplicationsText } from './applications.messages.ts';

const PER_PAGE = 50;
const ORDER: readonly ApplicationStatus[] = [
  ...(['concept', 'ingediend', 'toegekend', 'afgewezen', 'buiten-behandeling', 'ingetrokken'] as const),
  'doorgezonden',
];

/** Everything that was applied for, and where it stands. */
export function ApplicationsScreen() {
  const t = useApplicationsText();
  const applications = useQuery(applicationsQuery());
  const number = (status: ApplicationStatus) => (applications.data ?? []).filter((one) => one.status === status).length;
  const answer = t('answer', {
    waiting: t('waiting', { count: number('ingediend') }),
    drafts: t('drafts', { count: number('concept') }),
  });
  return (
    <>
      <PageHead
        trail={[[t('start'), '/werkgever']]}
        title={t('title')}
        answer={applications.data === undefined ? waiting(applications) : <Rich text={answer} />}
        side={
          <ActionLink to="/werkgever/aanvragen/nieuw" main>
            {t('apply')}
          </ActionLink>
        }
      />
      <Loaded query={applications} rows={10} what={t('what')}>
        {(data) =>
          data.length === 0 ? (
            <Empty action={<ActionLink to="/werkgever/uren">{t('hours')}</ActionLink>}>{t('empty')}</Empty>
          ) : (
            <Applications applications={data} />
          )
        }
      </Loaded>
    </>
  );
}

function Applications({ applications }: { applications: readonly ListedApplication[] }) {
  const t = useApplicationsText();
  const word = useWords();
  const [params, setParams] = useSearchParams();
  const [page, setPage] = useState(1);
  const only = params.get('stand');
  const found = applications.filter(({ status }) => only === null || status === only);
  const choose = (status: string | null) => {
    setPage(1);
    setParams(status === null ? {} : { stand: status }, { replace: true, preventScrollReset: true });
  };
  const present = ORDER.map((status) => [status, applications.filter((one) => one.status === status).length] as const);
  return (
    <>
      <div className="bar">
        <span className="filters" role="group" aria-label={t('filter')}>
          <button type="button" aria-pressed={only === null} onClick={() => choose(null)}>
            {t('all', { count: applications.length })}
          </button>
          {present
            .filter(([, number]) => number > 0)
            .map(([status, number]) => (
              <button key={status} type="button" aria-pressed={only === status} onClick={() => choose(status)}>
                {`${word(status)} (${number})`}
              </button>
            ))}
        </span>
      </div>
      <KeyedList>
        <Table applications={found.slice((page - 1) * PER_PAGE, page * PER_PAGE)} />
      </KeyedList>
      <Pages page={page} pages={Math.ceil(found.length / PER_PAGE)} go={setPage} />
    </>
  );
}

function Table({ applications }: { applications: readonly ListedApplication[] }) {
  const t = useApplicationsText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const { data: employments = [] } = useQuery(employmentsQuery);
  const byId = new Map(employments.map((employment) => [employment.dienstverbandId, employment]));
  const refOf = (one: ListedApplication) => one.persoonRef ?? byId.get(one.dienstverbandId)?.persoonRef ?? null;
  const name = useNames(applications.map(refOf), 'aanvragen-tonen', word('unknownName'));
  return (
    <Grid
      caption={t('caption')}
      columns={[
        { key: 'person', label: t('person'), lead: true },
        { key: 'payer', label: t('payer') },
        { key: 'state', label: t('state') },
        { key: 'route', label: t('route') },
        { key: 'asked', label: t('asked') },
        { key: 'until', label: t('until') },
        { key: 'decided', label: t('decided') },
      ]}
      rows={applications.map((one) => ({
        key: one.aanvraagId,
        cells: {
          person: (
            <>
              <Link to={addressOf(one)}>{name(refOf(one))}</Link>
              <EntryNote
                entry={one.invoer}
                municipality={municipality(one.gemeentecode)}
                received={one.ontvangstdatum}
              />
            </>
          ),
          payer: municipality(one.gemeentecode),
          state: <SubsidyState standing={one.status} />,
          route: word(`route-${one.route}`),
          asked: one.ontvangstdatum === null ? '–' : date(one.ontvangstdatum),
          until: one.termijn === null ? '–' : <TermClock term={one.termijn} />,
          decided: one.besluitdatum === null ? '–' : date(one.besluitdatum),
        },
      }))}
    />
  );
}

function addressOf({ aanvraagId, status }: ListedApplication): string {
  return `/werkgever/aanvragen/${aanvraagId}${status === 'concept' ? '/nakijken' : ''}`;
}
