import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { date, euro, hours, month } from '../../format.ts';
import { daysBetween } from '#libs/kernel/dates';
import { Rich } from '../../text/rich.tsx';
import { Amount } from '../../ui/amount.tsx';
import { TermClock, Turn } from '../../ui/badges.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/section.tsx';
import type { Application, Claim, ClaimDetail, EmploymentDetail } from '../answers.ts';
import { MeasurementsOf } from '../measurement/measurements-of.tsx';
import { OwnLetters } from '../letters/own-letters.tsx';
import { AnswersHere } from '../messages/answers-here.tsx';
import { applicationQuery, applicationsQuery, claimQuery, claimsQuery, employmentQuery } from '../employer.queries.ts';
import { standingOf } from '../people/people.ts';
import { SubsidyState } from '../standing.tsx';
import { StricterTerm } from '../stricter-term.tsx';
import { useToday } from '../today.ts';
import { useWords } from '../words.messages.ts';
import { momentsOf } from './moments.ts';
import { usePersonText } from './person.messages.ts';
import { TimeLine } from './time-line.tsx';

const MONTHS_FIRST = 6;

/** All about one person in time. */
export function PersonScreen() {
  const t = usePersonText();
  const word = useWords();
  const { dienstverbandId = '' } = useParams();
  const employment = useQuery(employmentQuery(dienstverbandId));
  const listed = useQuery(applicationsQuery({ dienstverbandId }));
  const claims = useQuery(claimsQuery({ dienstverbandId }));
  const ids = (listed.data ?? []).map(({ aanvraagId }) => aanvraagId);
  const applications = useQueries({ queries: ids.map(applicationQuery) });
  const ref = employment.data?.persoonRef ?? null;
  const name = useNames([ref], 'medewerker-tonen', employment.data?.personeelsnummer ?? word('employee'))(ref);
  const known = applications.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const ready = employment.data && claims.data && listed.data && known.length === ids.length;
  const person = {
    data: ready ? { employment: employment.data, applications: known, claims: claims.data } : undefined,
    error: employment.error ?? listed.error ?? claims.error,
    refetch: () => Promise.all([employment.refetch(), listed.refetch(), claims.refetch()]),
  };
  if (person.data !== undefined) return <Person {...person.data} name={name} />;
  return (
    <>
      <PageHead trail={trailOf(t)} title={employment.isError ? word('employee') : name} />
      <Loaded query={person} rows={8}>
        {() => null}
      </Loaded>
    </>
  );
}

function trailOf(t: ReturnType<typeof usePersonText>) {
  return [
    [t('start'), '/werkgever'],
    [t('people'), '/werkgever/mensen'],
  ] as const;
}

interface PersonParts {
  readonly employment: EmploymentDetail;
  readonly applications: readonly Application[];
  readonly claims: readonly Claim[];
  readonly name: string;
}

function Person({ employment, applications, claims, name }: PersonParts) {
  const t = usePersonText();
  const municipality = useMunicipalityName();
  const [all, setAll] = useState(false);
  const today = useToday();
  const [application] = applications;
  const shown = all ? claims : claims.slice(0, MONTHS_FIRST);
  const details = useQueries({ queries: shown.map(({ declaratieId }) => claimQuery(declaratieId)) });
  const told = details.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const latest = told.find(({ bedragCenten }) => bedragCenten !== null);
  const number = employment.personeelsnummer;
  const over =
    application === undefined
      ? t('over', { number })
      : t('overIn', { number, municipality: municipality(application.gemeentecode) });
  const answer =
    latest?.bedragCenten == null
      ? t('answerNoAmount')
      : t('answerAmount', { month: month(latest.maand), amount: euro(latest.bedragCenten) });
  return (
    <>
      <PageHead
        trail={trailOf(t)}
        over={over}
        title={name}
        answer={<Rich text={answer} />}
        side={<Actions employment={employment} application={application} />}
      />
      <div className="cols">
        <div>
          <WhoActs employment={employment} application={application} claims={claims} today={today} />
          {application !== undefined && application.status !== 'concept' && (
            <MeasurementsOf aanvraagId={application.aanvraagId} />
          )}
          <TimeLine
            moments={momentsOf({ employment, applications, claims: told })}
            employment={employment}
            today={today}
            earlier={claims.length - shown.length}
            showEarlier={() => setAll(true)}
          />
        </div>
        <aside>
          <Panel title={t('amountTitle')}>
            <LatestAmount latest={latest} />
            <p className="panel__state">
              <SubsidyState standing={standingOf(employment, application, today)} />
            </p>
          </Panel>
          <Panel title={t('agreements')}>
            <Agreements employment={employment} />
          </Panel>
          {application !== undefined && application.status !== 'concept' && (
            <OwnLetters applicationId={application.aanvraagId} />
          )}
          {application !== undefined && application.status !== 'concept' && <AnswersHere application={application} />}
          <Panel title={t('illTitle')}>
            <p className="small">
              <Icon name="warn" size={16} /> {t('ill', { name })}
            </p>
            <p className="small">
              <Link to="/werkgever/wijziging/ziek">{t('illWhy')}</Link>
            </p>
          </Panel>
        </aside>
      </div>
    </>
  );
}

interface ActParts {
  readonly employment: EmploymentDetail;
  readonly application: Application | undefined;
}

function Actions({ employment, application }: ActParts) {
  const t = usePersonText();
  const { dienstverbandId, acties } = employment;
  const again =
    application === undefined || ['ingetrokken', 'afgewezen', 'buiten-behandeling'].includes(application.status);
  return (
    <>
      {again && employment.status === 'lopend' && (
        <ActionLink to={`/werkgever/aanvragen/nieuw?dienstverband=${dienstverbandId}`} main>
          {t('apply')}
        </ActionLink>
      )}
      {application?.acties.includes('indienen') && (
        <ActionLink to={`/werkgever/aanvragen/${application.aanvraagId}/nakijken`} main>
          {t('finish')}
        </ActionLink>
      )}
      {acties.includes('beeindigen') && (
        <ActionLink to={`/werkgever/wijziging?dienstverband=${dienstverbandId}`}>{t('change')}</ActionLink>
      )}
    </>
  );
}

function WhoActs({ employment, application, claims, today }: ActParts & { claims: readonly Claim[]; today: string }) {
  const t = usePersonText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const window = application?.status === 'concept' ? null : employment.aanvraagtermijn;
  const asked = application?.aanvulling ?? null;
  const office = word('municipality', { name: municipality(application?.gemeentecode ?? '') });
  const failed = claims.some(({ status }) => status === 'gestorneerd');
  const open = claims.findLast(({ status }) => status === 'te-declareren');
  if (window !== null && employment.status === 'lopend') return <Window term={window} what={t('turnApply')} />;
  if (application?.status === 'concept' && employment.aanvraagtermijn !== null) {
    return <Window term={employment.aanvraagtermijn} what={t('turnFinish')} gemeente={application.gemeentecode} />;
  }
  if (asked !== null) {
    const { uiterlijk } = asked;
    const dagenOver = daysBetween(today, uiterlijk);
    const term = { stand: dagenOver < 0 ? 'overschreden' : 'loopt', uiterlijk, dagenOver };
    return <Turn who={t('you')} what={t('turnSupplement')} clock={<TermClock term={term} />} />;
  }
  if (application?.status === 'ingediend') {
    const { ontvangstdatum, termijn } = application;
    const clock = termijn && <TermClock term={termijn} />;
    return <Turn who={office} what={t('turnDecide', { date: date(ontvangstdatum ?? today) })} clock={clock} />;
  }
  if (open !== undefined) return <Turn who={t('you')} what={t('turnHours', { month: month(open.maand) })} />;
  if (failed) return <Turn who={office} what={t('turnRepair')} />;
  return <p className="turn quiet">{t('turnNobody')}</p>;
}

interface WindowParts {
  readonly term: NonNullable<EmploymentDetail['aanvraagtermijn']>;
  readonly what: string;
  readonly gemeente?: string;
}

/** The six months of the law: how long still, and what it means when they are over. */
function Window({ term, what, gemeente }: WindowParts) {
  const t = usePersonText();
  return (
    <>
      <Turn who={t('you')} what={what} clock={<TermClock term={term} />} />
      <p className="small quiet">
        {term.stand === 'loopt' ? t('windowOpen') : t('windowOver')}{' '}
        {term.herinnerdOp !== null && t('reminded', { date: date(term.herinnerdOp) })}
      </p>
      {gemeente !== undefined && <StricterTerm municipality={gemeente} />}
    </>
  );
}

function LatestAmount({ latest }: { latest: ClaimDetail | undefined }) {
  const t = usePersonText();
  if (latest?.bedragCenten == null) return <p className="small quiet">{t('noAmount')}</p>;
  return <Amount cents={latest.bedragCenten} per={t('per', { month: month(latest.maand) })} lines={latest.regels} />;
}

function Agreements({ employment }: { employment: EmploymentDetail }) {
  const t = usePersonText();
  const { begindatum, einddatum, urenPerWeek, voltijdUren, wisselendeUren } = employment;
  return (
    <Facts
      items={[
        { name: t('since'), value: date(begindatum) },
        { name: t('until'), value: einddatum === null ? t('untilNone') : date(einddatum) },
        { name: t('weekly'), value: hours(urenPerWeek), source: t('weeklySource', { hours: hours(voltijdUren) }) },
        {
          name: t('kind'),
          value: wisselendeUren ? t('variable') : t('fixed'),
          ...(wisselendeUren ? { source: t('variableSource') } : {}),
        },
      ]}
    />
  );
}
