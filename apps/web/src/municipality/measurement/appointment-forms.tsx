import { useState } from 'react';
import type { Measurement, Moment } from '../../measurement/answers.ts';
import { DateField, type Faults, LongTextField, TextField } from '../../ui/form.tsx';
import { Fold } from '../asking.tsx';
import { useFormsText } from './measurement-forms.messages.ts';
import { useMeasurementDeed } from './measurement.queries.ts';

export interface FormParts {
  readonly measurement: Measurement;
  readonly close: () => void;
}

/** Without what was left empty: the service then has a choice of its own. */
export const filled = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));

/** Who measures, and by when. */
export function PlanForm({ measurement, close }: FormParts) {
  const t = useFormsText();
  const deed = useMeasurementDeed(measurement.metingId, 'plannen', close);
  const [plan, setPlan] = useState({ deskundige: '', uiterlijk: '' });
  return (
    <Fold
      title={t('planTitle')}
      top
      send={t('planSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ deskundige: t('expert'), uiterlijk: t('neededBy') }}
      onSend={() => deed.mutate(filled(plan))}
      onCancel={close}
    >
      {(faults) => <PlanFields plan={plan} faults={faults} onChange={setPlan} />}
    </Fold>
  );
}

interface Plan {
  readonly deskundige: string;
  readonly uiterlijk: string;
}

interface PlanFieldParts {
  readonly plan: Plan;
  readonly faults: Faults;
  readonly onChange: (plan: Plan) => void;
}

/** The same on the page of a case. */
export function PlanFields({ plan, faults, onChange }: PlanFieldParts) {
  const t = useFormsText();
  return (
    <>
      <TextField
        name="deskundige"
        label={t('expert')}
        hint={t('expertHint')}
        fault={faults.deskundige}
        value={plan.deskundige}
        onChange={(deskundige) => onChange({ ...plan, deskundige })}
        size={24}
      />
      <DateField
        name="uiterlijk"
        label={t('neededBy')}
        hint={t('neededByHint')}
        fault={faults.uiterlijk}
        optional
        value={plan.uiterlijk}
        onChange={(uiterlijk) => onChange({ ...plan, uiterlijk })}
      />
    </>
  );
}

const NO_MOMENT: Moment = { datum: '', tijd: '' };
const OFFERED = [0, 1, 2] as const;

/** Up to three moments; what stays empty is not offered. */
export function OfferForm({ measurement, close }: FormParts) {
  const t = useFormsText();
  const deed = useMeasurementDeed(measurement.metingId, 'momenten', close);
  const [moments, setMoments] = useState<readonly Moment[]>(OFFERED.map(() => NO_MOMENT));
  const [lookedAt, setLookedAt] = useState(measurement.watBekeken ?? '');
  const [until, setUntil] = useState('');
  const given = moments.filter(({ datum, tijd }) => datum !== '' || tijd !== '');
  const change = (nth: number) => (moment: Moment) =>
    setMoments(moments.map((each, at) => (at === nth ? moment : each)));
  return (
    <Fold
      title={t('momentsTitle')}
      top
      send={t('momentsSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ momenten: t('momentsTitle'), watBekeken: t('lookedAt'), uiterlijk: t('chooseBy') }}
      onSend={() => deed.mutate({ momenten: given, ...filled({ watBekeken: lookedAt, uiterlijk: until }) })}
      onCancel={close}
    >
      {(faults) => (
        <>
          {OFFERED.map((nth) => (
            <MomentFields
              key={nth}
              name={`momenten[${nth}].`}
              label={`${t('moment', { number: nth + 1 })}: `}
              faults={faults}
              moment={moments[nth] ?? NO_MOMENT}
              onChange={change(nth)}
            />
          ))}
          <LongTextField
            name="watBekeken"
            label={t('lookedAt')}
            hint={t('lookedAtHint')}
            fault={faults.watBekeken}
            optional
            value={lookedAt}
            onChange={setLookedAt}
          />
          <DateField
            name="uiterlijk"
            label={t('chooseBy')}
            hint={t('chooseByHint')}
            fault={faults.uiterlijk}
            optional
            value={until}
            onChange={setUntil}
          />
        </>
      )}
    </Fold>
  );
}

interface MomentParts {
  /** Before the name of each field, as the service names them. */
  readonly name: string;
  readonly label: string;
  readonly faults: Faults;
  readonly moment: Moment;
  readonly onChange: (moment: Moment) => void;
}

function MomentFields({ name, label, faults, moment, onChange }: MomentParts) {
  const t = useFormsText();
  const named = (word: string) => (label === '' ? word : `${label}${word.toLowerCase()}`);
  return (
    <div className="mun-moment">
      <DateField
        name={`${name}datum`}
        label={named(t('day'))}
        fault={faults[`${name}datum`]}
        value={moment.datum}
        onChange={(datum) => onChange({ ...moment, datum })}
      />
      <TextField
        name={`${name}tijd`}
        label={named(t('time'))}
        hint={t('timeHint')}
        fault={faults[`${name}tijd`]}
        value={moment.tijd}
        onChange={(tijd) => onChange({ ...moment, tijd })}
        size={6}
      />
    </div>
  );
}

/** A moment that was agreed by phone. */
export function AgreeForm({ measurement, close }: FormParts) {
  const t = useFormsText();
  const deed = useMeasurementDeed(measurement.metingId, 'afspreken', close);
  const [moment, setMoment] = useState(NO_MOMENT);
  return (
    <Fold
      title={t('agreeTitle')}
      top
      send={t('agreeSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ datum: t('day'), tijd: t('time') }}
      onSend={() => deed.mutate(moment)}
      onCancel={close}
    >
      {(faults) => <MomentFields name="" label="" faults={faults} moment={moment} onChange={setMoment} />}
    </Fold>
  );
}

export function PerformedForm({ measurement, close }: FormParts) {
  const t = useFormsText();
  const deed = useMeasurementDeed(measurement.metingId, 'uitgevoerd', close);
  const [on, setOn] = useState(measurement.afspraak?.datum ?? '');
  return (
    <Fold
      title={t('performedTitle')}
      top
      send={t('performedSend')}
      busy={deed.isPending}
      error={deed.error}
      labels={{ uitgevoerdOp: t('day') }}
      onSend={() => deed.mutate({ uitgevoerdOp: on })}
      onCancel={close}
    >
      {(faults) => (
        <DateField name="uitgevoerdOp" label={t('day')} fault={faults.uitgevoerdOp} value={on} onChange={setOn} />
      )}
    </Fold>
  );
}
