import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { usePersons } from '../../api/names.ts';
import { count, date, euro, hours } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Button } from '@utrecht/component-library-react';
import { SelectField, TextField } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { KeyedList } from '../../ui/keyed-list.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { applicationsQuery, employmentsQuery, newestClaimsQuery } from '../employer.queries.ts';
import { useToday } from '../today.ts';
import { SubsidyState, type SubsidyStanding } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { usePeopleText } from './people.messages.ts';
import { chosen, type Listed, listed, type SortKey, type WindowChoice } from './people.ts';

const PER_PAGE = 50;
const WINDOWS: readonly WindowChoice[] = ['loopt', 'herinnerd', 'overschreden'];
const SORTS: readonly SortKey[] = ['name', 'municipality', 'perMonth', 'next'];

/** Everybody, to find one of. What is typed to find somebody stays out of the address: it is a name. */
export function PeopleScreen() {
  const t = usePeopleText();
  const employments = useQuery(employmentsQuery);
  const applications = useQuery(applicationsQuery());
  const claims = useQuery(newestClaimsQuery);
  const today = useToday();
  const refs = (employments.data ?? []).map(({ persoonRef }) => persoonRef);
  const persons = usePersons(refs, 'mensen-tonen');
  const ready =
    employments.data && applications.data && (refs.length === 0 || persons.data !== undefined || persons.isError);
  const all = [employments, applications, claims];
  const people = {
    data: ready
      ? listed({
          employments: employments.data,
          applications: applications.data,
          claims: claims.data ?? [],
          persons: persons.data ?? new Map(),
          today,
        })
      : undefined,
    error: employments.error ?? applications.error,
    refetch: () => Promise.all(all.map((query) => query.refetch())),
  };
  const running = (people.data ?? []).filter(({ standing }) => standing === 'toegekend').length;
  return (
    <>
      <PageHead
        title={t('title')}
        answer={
          people.data === undefined ? (
            waiting(people)
          ) : (
            <Rich text={t('answer', { count: people.data.length, running: count(running) })} />
          )
        }
        side={
          <ActionLink to="/werkgever/aanvragen/nieuw" main>
            {t('add')}
          </ActionLink>
        }
      />
      <Loaded query={people} rows={10} what={t('what')}>
        {(data) =>
          data.length === 0 ? (
            <Empty action={<ActionLink to="/werkgever/uren">{t('toHours')}</ActionLink>}>{t('empty')}</Empty>
          ) : (
            <People people={data} />
          )
        }
      </Loaded>
    </>
  );
}

function People({ people }: { people: readonly Listed[] }) {
  const t = usePeopleText();
  const word = useWords();
  const name = useMunicipalityName();
  const [search, setSearch] = useState('');
  const [params, setParams] = useSearchParams();
  const sort = SORTS.find((key) => key === params.get('volgorde')) ?? 'name';
  const down = params.get('richting') === 'af';
  const municipality = params.get('gemeente') ?? '';
  const standing = params.get('stand') ?? '';
  const window = params.get('termijn') ?? '';
  const page = Math.max(1, Number(params.get('pagina') ?? 1) || 1);

  const change = (changes: Readonly<Record<string, string>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries({ pagina: '', ...changes })) {
          if (value === '') next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );

  const found = chosen(people, { search, municipality, standing, window, sort, down });
  const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const places = [...new Set(people.map((one) => one.municipality).filter((code) => code !== null))].sort();
  const standings = [...new Set(people.map((one) => one.standing))];
  const onSort = (key: SortKey) => change({ volgorde: key, richting: key === sort && !down ? 'af' : '' });
  const order = (key: SortKey) => ({ sort: key !== sort ? 'none' : down ? 'descending' : 'ascending' }) as const;
  const clear = () => {
    setSearch('');
    change({ gemeente: '', stand: '' });
  };

  return (
    <>
      <div className="bar" role="search">
        <TextField
          name="zoek"
          label={t('search')}
          value={search}
          inputMode="search"
          onChange={(text) => {
            setSearch(text);
            if (page > 1) change({});
          }}
        />
        <div className="bar__selects">
          <SelectField
            name="gemeente"
            label={t('municipality')}
            value={municipality}
            onChange={(gemeente) => change({ gemeente })}
            choices={[
              { value: '', label: t('everywhere') },
              ...places.map((code) => ({ value: code, label: name(code) })),
            ]}
          />
          <SelectField
            name="stand"
            label={t('state')}
            value={standing}
            onChange={(stand) => change({ stand })}
            choices={[
              { value: '', label: t('anyState') },
              ...standings.map((one: SubsidyStanding) => ({ value: one, label: word(one) })),
            ]}
          />
          <SelectField
            name="termijn"
            label={t('window')}
            value={window}
            onChange={(termijn) => change({ termijn })}
            choices={[
              { value: '', label: t('anyWindow') },
              ...WINDOWS.map((one) => ({ value: one, label: t(`window-${one}`) })),
            ]}
          />
        </div>
      </div>
      <p className="small quiet" role="status">
        {t('found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <Empty
          action={
            <Button appearance="secondary-action-button" onClick={clear}>
              {t('clear')}
            </Button>
          }
        >
          {t('nobody')}
        </Empty>
      ) : (
        <KeyedList search="zoek">
          <Grid
            caption={t('caption')}
            onSort={(key) => onSort(key as SortKey)}
            columns={[
              { key: 'name', label: t('name'), lead: true, ...order('name') },
              { key: 'municipality', label: t('municipality'), ...order('municipality') },
              { key: 'state', label: t('state') },
              { key: 'hours', label: t('hours'), number: true },
              { key: 'perMonth', label: t('perMonth'), number: true, ...order('perMonth') },
              { key: 'next', label: t('next'), ...order('next') },
            ]}
            rows={shown.map((one) => ({
              key: one.employment.dienstverbandId,
              cells: {
                name: (
                  <span>
                    <Link to={`/werkgever/mensen/${one.employment.dienstverbandId}`}>{one.name}</Link>
                    {one.name !== one.employment.personeelsnummer && <small>{one.employment.personeelsnummer}</small>}
                  </span>
                ),
                municipality: one.municipality === null ? '–' : name(one.municipality),
                state: <SubsidyState standing={one.standing} />,
                hours: hours(one.employment.urenPerWeek),
                perMonth: one.monthCents === null ? '–' : euro(one.monthCents),
                next:
                  one.next === null ? (
                    <span className="quiet">–</span>
                  ) : (
                    <span>
                      {date(one.next.on)}
                      <small>{t(`next-${one.next.what}`)}</small>
                    </span>
                  ),
              },
            }))}
          />
        </KeyedList>
      )}
      <Pages page={page} pages={Math.ceil(found.length / PER_PAGE)} go={(to) => change({ pagina: String(to) })} />
    </>
  );
}
