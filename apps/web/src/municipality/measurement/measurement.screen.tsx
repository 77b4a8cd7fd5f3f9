import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { date, decimals } from '../../format.ts';
import type { Measurement } from '../../measurement/answers.ts';
import { useMeasurementText } from '../../measurement/measurement.messages.ts';
import { Heard, ReportSection, useMoment, WhoseTurn } from '../../measurement/parts.tsx';
import { Rich } from '../../text/rich.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import { Opened } from '../opened.tsx';
import { short, useColleague, usePersonNames } from '../people.ts';
import { useWords } from '../words.messages.ts';
import { MeasurementDeeds } from './measurement-deeds.tsx';
import { useVisitText } from './measurement.messages.ts';
import { measurementQuery } from './measurement.queries.ts';
import '../municipality.css';
import './measurement.css';

/** One measurement, also on a phone at the shop: no number of a person, and no percentage in its heading. */
export function MeasurementScreen() {
  const t = useVisitText();
  const { id = '' } = useParams();
  const found = useQuery(measurementQuery(id));
  return (
    <Opened query={found} title={t('thing')} trail={[[t('agenda'), '/gemeente/metingen']]}>
      {(data) => <Found key={id} measurement={data} />}
    </Opened>
  );
}

function Found({ measurement }: { measurement: Measurement }) {
  const t = useVisitText();
  const w = useWords();
  const { metingId, zaakId, werkgeverId, persoonRef, aanZet, rapport, antwoord } = measurement;
  const nameOf = usePersonNames([persoonRef], 'meting-bekijken');
  return (
    <>
      <PageHead
        trail={[[t('agenda'), '/gemeente/metingen']]}
        over={t('over', { kvk: w('kvk', { number: werkgeverId }), number: short(metingId) })}
        title={t('title', { name: nameOf(persoonRef) })}
        answer={<Answer measurement={measurement} />}
        side={<ActionLink to={`/gemeente/zaken/${zaakId}`}>{t('seeCase')}</ActionLink>}
      />
      <WhoseTurn turn={aanZet} own="gemeente" />
      <MeasurementDeeds measurement={measurement} />
      <Established measurement={measurement} />
      <Section title={t('visit')}>
        <Facts items={useFacts(measurement)} />
        <Over measurement={measurement} />
      </Section>
      {rapport !== null && <ReportSection report={rapport} />}
      <Heard measurement={measurement} />
      {antwoord?.tweedeMetingId != null && (
        <p>
          <Link to={`/gemeente/metingen/${antwoord.tweedeMetingId}`}>{t('seeSecond')}</Link>
        </p>
      )}
    </>
  );
}

function Answer({ measurement }: { measurement: Measurement }) {
  const t = useVisitText();
  const words = useMeasurementText();
  const moment = useMoment();
  const { status, nodigVoor, aanleiding, afspraak, uitgevoerdOp, rapport, vastgesteld } = measurement;
  const values = {
    nodig: { date: date(nodigVoor), cause: words(`cause-${aanleiding}`) },
    gepland: { date: date(nodigVoor), cause: words(`cause-${aanleiding}`) },
    afspraak: { moment: afspraak === null ? '' : moment(afspraak) },
    uitgevoerd: { date: date(uitgevoerdOp ?? nodigVoor) },
    'rapport-ontvangen': { date: date(rapport?.reageerUiterlijk ?? nodigVoor) },
    vastgesteld: { date: date(vastgesteld?.op ?? nodigVoor) },
    zienswijze: {},
    betwist: {},
    'tweede-meting': {},
    geannuleerd: {},
  };
  return <Rich text={t(`answer-${status}`, values[status])} />;
}

function useFacts(measurement: Measurement): Fact[] {
  const t = useVisitText();
  const words = useMeasurementText();
  const moment = useMoment();
  const { aanleiding, nodigVoor, deskundige, watBekeken, voorstel, afspraak, uitgevoerdOp } = measurement;
  return [
    { name: t('cause'), value: words(`cause-${aanleiding}`) },
    { name: t('neededBy'), value: date(nodigVoor) },
    ...(deskundige === null ? [] : [{ name: t('expert'), value: deskundige }]),
    ...(watBekeken === null ? [] : [{ name: t('lookedAt'), value: watBekeken }]),
    ...(voorstel === null
      ? []
      : [
          {
            name: t('offered'),
            value: voorstel.keuzes.map(moment).join(', '),
            source:
              voorstel.stand === 'open'
                ? t('chooseBy', { date: date(voorstel.uiterlijk) })
                : t('noneFits', { text: voorstel.redenGeenMoment ?? '' }),
          },
        ]),
    ...(afspraak === null ? [] : [{ name: t('appointment'), value: moment(afspraak) }]),
    ...(uitgevoerdOp === null ? [] : [{ name: t('performed'), value: date(uitgevoerdOp) }]),
  ];
}

/** Why it does not take place. */
function Over({ measurement: { geannuleerd } }: { measurement: Measurement }) {
  const t = useVisitText();
  if (geannuleerd === null) return null;
  const on = date(geannuleerd.op);
  return (
    <p>
      {geannuleerd.reden === null ? t('lapsed', { date: on }) : t('cancelled', { date: on, text: geannuleerd.reden })}
    </p>
  );
}

const KNOWN_CODES = ['PROPOSAL_WAITS', 'CHANGE_WAITS', 'CHANGE_OUTSIDE_GRANT'] as const;

function Established({ measurement: { vastgesteld, volgendeMeting } }: { measurement: Measurement }) {
  const t = useVisitText();
  const words = useMeasurementText();
  const colleague = useColleague();
  if (vastgesteld === null) return null;
  const { percentage, op, door, reden, overgenomen, code } = vastgesteld;
  const why = KNOWN_CODES.find((each) => each === code) ?? 'otherCode';
  return (
    <Section title={t('established')}>
      <p>
        <Rich text={t('establishedText', { value: decimals(percentage), date: date(op), name: colleague(door) })} />{' '}
        {overgenomen !== 'nergens' && t(`taken-${overgenomen}`)}
      </p>
      {reden !== null && <p className="quiet">{t('why', { text: reden })}</p>}
      {overgenomen === 'nergens' && <Notice tone="warning" title={t('notTaken')} text={t(why)} />}
      {volgendeMeting !== null && (
        <p>
          {words('next', { date: date(volgendeMeting.datum) })} ({words(`basis-${volgendeMeting.grond}`)})
        </p>
      )}
    </Section>
  );
}
