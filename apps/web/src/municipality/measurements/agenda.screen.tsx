import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/use-session.ts';
import { date } from '../../format.ts';
import type { ListedMeasurement, MeasurementList } from '../../measurement/answers.ts';
import { useMeasurementText } from '../../measurement/measurement.messages.ts';
import { useMoment } from '../../measurement/parts.tsx';
import { Rich } from '../../text/rich.tsx';
import { State, TermClock } from '../../ui/badges.tsx';
import { Grid } from '../../ui/grid.tsx';
import { KeyedList } from '../../ui/keyed-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { agendaQuery, AT_ONCE } from '../measurement/measurement.queries.ts';
import { usePersonNames } from '../people.ts';
import { useWords } from '../words.messages.ts';
import { useAgendaText } from './agenda.messages.ts';
import '../municipality.css';

/** What is to be measured, by whom and when; late reports on top, and when to measure again at the end. */
export function AgendaScreen() {
  const t = useAgendaText();
  const { organisatie } = useSignedIn();
  const [query, setQuery] = useSearchParams();
  const page = Number(query.get('pagina') ?? 1);
  const list = useQuery({ ...agendaQuery(page), placeholderData: keepPreviousData });
  return (
    <>
      <PageHead over={organisatie} title={t('title')} answer={list.data && <Answer list={list.data} />} />
      <Loaded query={list} rows={8}>
        {(data) =>
          data.metingen.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <KeyedList>
              <AgendaGrid list={data} />
              <Pages
                page={data.pagina}
                pages={Math.ceil(data.aantalTotaal / AT_ONCE)}
                go={(pagina) => setQuery({ pagina: String(pagina) })}
              />
            </KeyedList>
          )
        }
      </Loaded>
    </>
  );
}

const isLateReport = ({ aanZet }: ListedMeasurement): boolean =>
  aanZet?.wat === 'rapport-sturen' && aanZet.dagenOver < 0;

function Answer({ list: { metingen } }: { list: MeasurementList }) {
  const t = useAgendaText();
  const waiting = metingen.filter(({ aanZet }) => aanZet !== null).length;
  const late = metingen.filter(isLateReport).length;
  if (waiting === 0) return t('none');
  return (
    <>
      <Rich text={t('answer', { count: waiting })} />{' '}
      {late > 0 ? <Rich text={t('late', { count: late })} /> : t('onTime')} {t('first')}
    </>
  );
}

function AgendaGrid({ list: { metingen } }: { list: MeasurementList }) {
  const t = useAgendaText();
  const nameOf = usePersonNames(
    metingen.map(({ persoonRef }) => persoonRef),
    'metingen-bekijken',
  );
  const groups = [
    ['groupLate', metingen.filter(isLateReport)],
    ['groupOpen', metingen.filter((one) => one.aanZet !== null && !isLateReport(one))],
    ['groupLater', metingen.filter(({ aanZet }) => aanZet === null)],
  ] as const;
  const cellsOf = (one: ListedMeasurement): Record<'time' | 'person' | 'step' | 'why', ReactNode> => ({
    time: <Time of={one} />,
    person: <Whose of={one} name={nameOf(one.persoonRef)} />,
    step: <Step of={one} />,
    why: <Why of={one} />,
  });
  return (
    <Grid
      caption={t('caption')}
      columns={[
        { key: 'person', label: t('person'), lead: true },
        { key: 'time', label: t('time') },
        { key: 'step', label: t('step') },
        { key: 'why', label: t('why') },
      ]}
      rows={groups.flatMap(([group, found]) =>
        found.length === 0
          ? []
          : [
              { key: group, cells: {}, band: t(group, { count: found.length }) },
              ...found.map((one) => ({ key: one.metingId, cells: cellsOf(one) })),
            ],
      )}
    />
  );
}

function Time({ of: { aanZet, volgendeMeting } }: { of: ListedMeasurement }) {
  const t = useAgendaText();
  if (aanZet !== null) {
    const { uiterlijk, dagenOver } = aanZet;
    return <TermClock term={{ stand: dagenOver < 0 ? 'overschreden' : 'loopt', uiterlijk, dagenOver }} />;
  }
  return <State icon="clock">{volgendeMeting === null ? t('stateEstablished') : date(volgendeMeting.datum)}</State>;
}

function Whose({ of: { metingId, werkgeverId }, name }: { of: ListedMeasurement; name: string }) {
  const w = useWords();
  return (
    <span>
      <Link to={`/gemeente/metingen/${metingId}`}>{name}</Link>
      <small>{w('kvk', { number: werkgeverId })}</small>
    </span>
  );
}

function Step({ of: { aanZet, afspraak, status } }: { of: ListedMeasurement }) {
  const t = useAgendaText();
  const words = useMeasurementText();
  const moment = useMoment();
  if (aanZet === null) return words(status);
  const who = aanZet.wie === 'gemeente' ? words('you') : words(aanZet.wie);
  const what = aanZet.wie === 'gemeente' ? words(`you-${aanZet.wat}`) : words(`turn-${aanZet.wat}`);
  return (
    <span>
      <strong>{who}</strong> {what}
      {afspraak !== null && <small>{t('visit', { moment: moment(afspraak) })}</small>}
    </span>
  );
}

function Why({ of: { aanleiding, nodigVoor, volgendeMeting } }: { of: ListedMeasurement }) {
  const t = useAgendaText();
  const words = useMeasurementText();
  if (volgendeMeting !== null) {
    return (
      <span>
        {t('remeasure', { date: date(volgendeMeting.datum) })}
        <small>{words(`basis-${volgendeMeting.grond}`)}</small>
      </span>
    );
  }
  return (
    <span>
      {words(`cause-${aanleiding}`)}
      <small>{t('neededBy', { date: date(nodigVoor) })}</small>
    </span>
  );
}
