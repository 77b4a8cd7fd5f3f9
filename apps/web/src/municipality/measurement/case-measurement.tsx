import { Button } from '@utrecht/component-library-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { date } from '../../format.ts';
import type { ListedMeasurement } from '../../measurement/answers.ts';
import { useMeasurementText } from '../../measurement/measurement.messages.ts';
import { WhoseTurn } from '../../measurement/parts.tsx';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { Fold } from '../asking.tsx';
import { filled, PlanFields } from './appointment-forms.tsx';
import { useCaseMeasurementText } from './case-measurement.messages.ts';
import { useFormsText } from './measurement-forms.messages.ts';
import { measurementsOfCaseQuery, usePlanMeasurement } from './measurement.queries.ts';

/** On the page of a case: where its measurement stands, and that one can be planned. */
export function CaseMeasurement({ zaakId }: { zaakId: string }) {
  const t = useCaseMeasurementText();
  const [planning, setPlanning] = useState(false);
  const query = useQuery(measurementsOfCaseQuery(zaakId));
  return (
    <Section title={t('title')}>
      <Loaded query={query} rows={2}>
        {({ metingen, acties }) => (
          <>
            {metingen.length === 0 && <p className="quiet">{t('none')}</p>}
            {metingen.map((one) => (
              <One key={one.metingId} measurement={one} />
            ))}
            {acties.includes('plannen') &&
              (planning ? (
                <PlanForCase zaakId={zaakId} close={() => setPlanning(false)} />
              ) : (
                <div className="actions">
                  <Button appearance="secondary-action-button" onClick={() => setPlanning(true)}>
                    {t('plan')}
                  </Button>
                </div>
              ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function One({ measurement: { metingId, status, aanZet, volgendeMeting } }: { measurement: ListedMeasurement }) {
  const t = useCaseMeasurementText();
  const words = useMeasurementText();
  return (
    <>
      <WhoseTurn turn={aanZet} own="gemeente" />
      <p>
        <Link to={`/gemeente/metingen/${metingId}`}>{t('see')}</Link>: {words(status)}.{' '}
        {volgendeMeting !== null &&
          t('remeasure', { date: date(volgendeMeting.datum), why: words(`basis-${volgendeMeting.grond}`) })}
      </p>
    </>
  );
}

/** Planned, one goes on to its own page: there the moments are offered. */
function PlanForCase({ zaakId, close }: { zaakId: string; close: () => void }) {
  const t = useFormsText();
  const navigate = useNavigate();
  const planning = usePlanMeasurement(({ metingId }) => void navigate(`/gemeente/metingen/${metingId}`));
  const [plan, setPlan] = useState({ deskundige: '', uiterlijk: '' });
  return (
    <Fold
      title={t('planTitle')}
      send={t('planSend')}
      busy={planning.isPending}
      error={planning.error}
      labels={{ deskundige: t('expert'), uiterlijk: t('neededBy') }}
      onSend={() => planning.mutate({ zaakId, ...filled(plan) })}
      onCancel={close}
    >
      {(faults) => <PlanFields plan={plan} faults={faults} onChange={setPlan} />}
    </Fold>
  );
}
