import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Measurement, Moment } from '../../measurement/answers.ts';
import { useMoment } from '../../measurement/parts.tsx';
import { ErrorSummary, faultsOf, LongTextField, RadioField, SubmitButton } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { useEmployerMeasurementText } from './measurement.messages.ts';
import { useMeasurementDeed } from './measurement.queries.ts';

const keyOf = ({ datum, tijd }: Moment): string => `${datum} ${tijd}`;

/** One of the moments that the municipality offers, or that none fits. */
export function ChooseMoment({ measurement }: { measurement: Measurement }) {
  const t = useEmployerMeasurementText();
  const [declining, setDeclining] = useState(false);
  return (
    <Section title={t('chooseTitle')}>
      {declining ? (
        <Decline measurement={measurement} back={() => setDeclining(false)} />
      ) : (
        <Choose measurement={measurement} decline={() => setDeclining(true)} />
      )}
    </Section>
  );
}

function Choose({ measurement, decline }: { measurement: Measurement; decline: () => void }) {
  const t = useEmployerMeasurementText();
  const moment = useMoment();
  const deed = useMeasurementDeed(measurement.metingId, 'kiezen');
  const offered = measurement.voorstel?.keuzes ?? [];
  const [chosen, setChosen] = useState(offered[0] === undefined ? '' : keyOf(offered[0]));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = offered.find((each) => keyOf(each) === chosen);
    if (found !== undefined && !deed.isPending) deed.mutate(found);
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={deed.error} labels={{ datum: t('choose') }} />
      <RadioField
        name="datum"
        label={t('choose')}
        fault={faultsOf(deed.error).datum}
        value={chosen}
        onChange={setChosen}
        choices={offered.map((each) => ({ value: keyOf(each), label: moment(each) }))}
      />
      <div className="actions">
        <SubmitButton busy={deed.isPending}>{t('chooseSend')}</SubmitButton>
        <Button type="button" appearance="secondary-action-button" onClick={decline}>
          {t('none')}
        </Button>
      </div>
    </form>
  );
}

function Decline({ measurement, back }: { measurement: Measurement; back: () => void }) {
  const t = useEmployerMeasurementText();
  const deed = useMeasurementDeed(measurement.metingId, 'geenmoment');
  const [reason, setReason] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!deed.isPending) deed.mutate({ reden: reason });
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={deed.error} labels={{ reden: t('noneReason') }} />
      <LongTextField
        name="reden"
        label={t('noneReason')}
        fault={faultsOf(deed.error).reden}
        value={reason}
        onChange={setReason}
      />
      <div className="actions">
        <SubmitButton busy={deed.isPending}>{t('noneSend')}</SubmitButton>
        <Button type="button" appearance="secondary-action-button" onClick={back}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
