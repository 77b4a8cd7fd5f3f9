import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { date, decimals } from '../../format.ts';
import type { Measurement } from '../../measurement/answers.ts';
import { useMeasurementText } from '../../measurement/measurement.messages.ts';
import { Heard, ReportSection, useMoment, WhoseTurn } from '../../measurement/parts.tsx';
import { Rich } from '../../text/rich.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel, Section } from '../../ui/section.tsx';
import { useWords } from '../words.messages.ts';
import { ChooseMoment } from './choose-moment.tsx';
import { useEmployerMeasurementText } from './measurement.messages.ts';
import { measurementQuery } from './measurement.queries.ts';
import { ReactToReport } from './react-to-report.tsx';

/** One measurement: pick a moment, see the report, say what one thinks of it. */
export function EmployerMeasurementScreen() {
  const t = useEmployerMeasurementText();
  const word = useWords();
  const municipality = useMunicipalityName();
  const { metingId = '' } = useParams();
  const query = useQuery(measurementQuery(metingId));
  const { data } = query;
  const name = useNames([data?.persoonRef ?? null], 'meting-tonen', word('employee'))(data?.persoonRef ?? null);
  const place = word('municipality', { name: municipality(data?.gemeentecode ?? '') });
  return (
    <>
      <PageHead
        trail={[
          [t('start'), '/werkgever'],
          [t('applications'), '/werkgever/aanvragen'],
        ]}
        title={t('title', { name })}
        {...(data === undefined ? {} : { over: place, answer: <Answer measurement={data} place={place} /> })}
      />
      <Loaded query={query} rows={6}>
        {(measurement) => <Known key={metingId} measurement={measurement} />}
      </Loaded>
    </>
  );
}

function Answer({ measurement, place }: { measurement: Measurement; place: string }) {
  const t = useEmployerMeasurementText();
  const words = useMeasurementText();
  const moment = useMoment();
  const { status, aanZet, nodigVoor, aanleiding, afspraak, rapport, vastgesteld } = measurement;
  const choosing = aanZet?.wat === 'moment-kiezen';
  const about = { municipality: place, cause: words(`cause-${aanleiding}`), date: date(nodigVoor) };
  const values = {
    ...about,
    ...(choosing ? { date: date(aanZet.uiterlijk) } : {}),
    ...(rapport === null ? {} : { date: date(rapport.reageerUiterlijk) }),
    ...(afspraak === null ? {} : { moment: moment(afspraak) }),
    ...(vastgesteld === null ? {} : { value: decimals(vastgesteld.percentage) }),
  };
  return <Rich text={t(choosing ? 'answer-kiezen' : `answer-${status}`, values)} />;
}

function Known({ measurement }: { measurement: Measurement }) {
  const t = useEmployerMeasurementText();
  const { acties, rapport, voorstel, aanZet } = measurement;
  return (
    <div className="cols">
      <div>
        <WhoseTurn turn={aanZet} own="werkgever" />
        {acties.includes('kiezen') && voorstel !== null && <ChooseMoment measurement={measurement} />}
        {voorstel?.stand === 'past-niet' && voorstel.redenGeenMoment !== null && (
          <p className="quiet">{t('declined', { text: voorstel.redenGeenMoment })}</p>
        )}
        {rapport !== null && <ReportSection report={rapport} />}
        {acties.includes('reageren') && <ReactToReport measurement={measurement} />}
        <Heard measurement={measurement} />
        <Section title={t('what')}>
          <p>{t('whatText')}</p>
        </Section>
      </div>
      <aside>
        <Panel title={t('appointment')}>
          <Facts items={useFacts(measurement)} />
        </Panel>
      </aside>
    </div>
  );
}

function useFacts({ afspraak, deskundige, watBekeken, nodigVoor, uitgevoerdOp, aanleiding }: Measurement): Fact[] {
  const t = useEmployerMeasurementText();
  const words = useMeasurementText();
  const moment = useMoment();
  return [
    { name: t('neededBy'), value: date(nodigVoor), source: words(`cause-${aanleiding}`) },
    ...(afspraak === null ? [] : [{ name: t('appointment'), value: moment(afspraak) }]),
    ...(deskundige === null ? [] : [{ name: t('expert'), value: deskundige }]),
    ...(watBekeken === null ? [] : [{ name: t('lookedAt'), value: watBekeken }]),
    ...(uitgevoerdOp === null ? [] : [{ name: t('performed'), value: date(uitgevoerdOp) }]),
  ];
}
