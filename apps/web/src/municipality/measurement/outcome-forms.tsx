import { useState } from 'react';
import { decimals } from '../../format.ts';
import { DateField, LongTextField, RadioField, TextField } from '../../ui/form.tsx';
import { Fold } from '../asking.tsx';
import { filled, type FormParts } from './appointment-forms.tsx';
import { useFormsText } from './measurement-forms.messages.ts';
import { useMeasurementDeed } from './measurement.queries.ts';

/** To an employer that does not agree. */
export function AnswerForm({ measurement, close }: FormParts) {
  const t = useFormsText();
  const deed = useMeasurementDeed(measurement.metingId, 'beantwoorden', close);
  const [outcome, setOutcome] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Fold
      title={t('answerTitle')}
      top
      send={t('answerSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ uitkomst: t('answer'), reden: t('reason') }}
      onSend={() => deed.mutate({ uitkomst: outcome, reden: reason })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <RadioField
            name="uitkomst"
            label={t('answer')}
            fault={faults.uitkomst}
            value={outcome}
            onChange={setOutcome}
            choices={[
              { value: 'handhaven', label: t('keep') },
              { value: 'tweede-meting', label: t('second') },
            ]}
          />
          <LongTextField
            name="reden"
            label={t('reason')}
            hint={t('reasonRead')}
            fault={faults.reden}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </Fold>
  );
}

const BASES = ['advies-rapport', 'afgesproken'] as const;

/** What the municipality makes of the report, and when it measures again. */
export function EstablishForm({ measurement, close }: FormParts) {
  const t = useFormsText();
  const deed = useMeasurementDeed(measurement.metingId, 'vaststellen', close);
  const said = measurement.rapport?.loonwaardePercentage ?? '';
  const advice = measurement.rapport?.adviesVolgendeMeting ?? '';
  const [percent, setPercent] = useState(said);
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [next, setNext] = useState(advice);
  const [basis, setBasis] = useState<string>(advice === '' ? 'afgesproken' : 'advies-rapport');
  const send = (): void =>
    deed.mutate({
      percentage: percent.trim().replace(',', '.'),
      ...filled({ reden: reason, vanaf: from, volgendeMeting: next }),
      ...(next === '' ? {} : { grondVolgendeMeting: basis }),
    });
  return (
    <Fold
      title={t('establishTitle')}
      top
      send={t('establishSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{
        ...{ percentage: t('percent'), reden: t('deviate'), vanaf: t('from') },
        ...{ volgendeMeting: t('nextOn'), grondVolgendeMeting: t('basis') },
      }}
      onSend={send}
      onCancel={close}
    >
      {(faults) => (
        <>
          <TextField
            name="percentage"
            label={t('percent')}
            hint={t('percentHint', { value: decimals(said) })}
            fault={faults.percentage}
            value={percent}
            onChange={setPercent}
            size={6}
            unit={t('percentUnit')}
            inputMode="decimal"
          />
          <LongTextField
            name="reden"
            label={t('deviate')}
            hint={t('deviateHint')}
            fault={faults.reden}
            optional
            value={reason}
            onChange={setReason}
          />
          <DateField
            name="vanaf"
            label={t('from')}
            hint={t('fromHint')}
            fault={faults.vanaf}
            optional
            value={from}
            onChange={setFrom}
          />
          <DateField
            name="volgendeMeting"
            label={t('nextOn')}
            hint={t('nextHint')}
            fault={faults.volgendeMeting}
            optional
            value={next}
            onChange={setNext}
          />
          {next !== '' && (
            <RadioField
              name="grondVolgendeMeting"
              label={t('basis')}
              fault={faults.grondVolgendeMeting}
              value={basis}
              onChange={setBasis}
              choices={BASES.map((value) => ({ value, label: t(`basis-${value}`) }))}
            />
          )}
        </>
      )}
    </Fold>
  );
}

export function CancelForm({ measurement, close }: FormParts) {
  const t = useFormsText();
  const deed = useMeasurementDeed(measurement.metingId, 'annuleren', close);
  const [reason, setReason] = useState('');
  return (
    <Fold
      title={t('cancelTitle')}
      top
      send={t('cancelSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ reden: t('reason') }}
      onSend={() => deed.mutate({ reden: reason })}
      onCancel={close}
    >
      {(faults) => (
        <LongTextField name="reden" label={t('reason')} fault={faults.reden} value={reason} onChange={setReason} />
      )}
    </Fold>
  );
}
