import { type SubmitEvent, useState } from 'react';
import type { Measurement } from '../../measurement/answers.ts';
import { ErrorSummary, faultsOf, LongTextField, RadioField, SubmitButton } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { useEmployerMeasurementText } from './measurement.messages.ts';
import { useMeasurementDeed } from './measurement.queries.ts';

/** Whether the employer agrees with the report; who does not, says why. */
export function ReactToReport({ measurement }: { measurement: Measurement }) {
  const t = useEmployerMeasurementText();
  const deed = useMeasurementDeed(measurement.metingId, 'reageren');
  const [view, setView] = useState('');
  const [reason, setReason] = useState('');
  const faults = faultsOf(deed.error);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!deed.isPending) deed.mutate({ standpunt: view, ...(reason.trim() === '' ? {} : { reden: reason }) });
  };
  return (
    <Section title={t('reactTitle')}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary error={deed.error} labels={{ standpunt: t('view'), reden: t('reason') }} />
        <RadioField
          name="standpunt"
          label={t('view')}
          fault={faults.standpunt}
          value={view}
          onChange={setView}
          choices={[
            { value: 'eens', label: t('agree') },
            { value: 'niet-eens', label: t('disagree') },
          ]}
        />
        <LongTextField
          name="reden"
          label={t('reason')}
          hint={t('reasonHint')}
          fault={faults.reden}
          optional={view !== 'niet-eens'}
          value={reason}
          onChange={setReason}
        />
        <div className="actions">
          <SubmitButton busy={deed.isPending}>{t('reactSend')}</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
