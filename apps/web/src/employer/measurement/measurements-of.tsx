import { useQuery } from '@tanstack/react-query';
import { useMeasurementText } from '../../measurement/measurement.messages.ts';
import { WhoseTurn } from '../../measurement/parts.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { useEmployerMeasurementText } from './measurement.messages.ts';
import { measurementsOfQuery } from './measurement.queries.ts';

/** On the pages of an application and of a person: the measurement, when there is one. */
export function MeasurementsOf({ aanvraagId }: { aanvraagId: string }) {
  const t = useEmployerMeasurementText();
  const words = useMeasurementText();
  const { data } = useQuery(measurementsOfQuery(aanvraagId));
  if (data === undefined || data.metingen.length === 0) return null;
  return (
    <Section title={t('list')}>
      {data.metingen.map(({ metingId, status, aanZet }) => (
        <div key={metingId}>
          <WhoseTurn turn={aanZet} own="werkgever" />
          <p>
            <Link to={`/werkgever/metingen/${metingId}`}>{t('see')}</Link>: {words(status)}.
          </p>
        </div>
      ))}
    </Section>
  );
}
