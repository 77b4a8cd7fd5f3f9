import { Button } from '@utrecht/component-library-react';
import { type ReactNode, useState } from 'react';
import type { Measurement } from '../../measurement/answers.ts';
import { ErrorSummary, SubmitButton } from '../../ui/form.tsx';
import { AgreeForm, OfferForm, PerformedForm, PlanForm } from './appointment-forms.tsx';
import { AnswerForm, CancelForm, EstablishForm } from './outcome-forms.tsx';
import { useFormsText } from './measurement-forms.messages.ts';
import { useMeasurementDeed } from './measurement.queries.ts';
import { ReportForm } from './report-form.tsx';

/** In the order in which they come; the first that is open is the main thing. */
const DEEDS = [
  ...(['plannen', 'rapport', 'uitgevoerd', 'beantwoorden', 'vaststellen'] as const),
  ...(['momenten', 'afspreken', 'annuleren'] as const),
] as const;
type Deed = (typeof DEEDS)[number];

/** What can be done with a measurement now, as the service says; one form is open at a time. */
export function MeasurementDeeds({ measurement }: { measurement: Measurement }) {
  const t = useFormsText();
  const [form, setForm] = useState<Deed | null>(null);
  const close = (): void => setForm(null);
  const open = DEEDS.filter((deed) => measurement.acties.includes(deed));
  const parts = { measurement, close };
  const forms: Readonly<Record<Deed, ReactNode>> = {
    plannen: <PlanForm {...parts} />,
    momenten: <OfferForm {...parts} />,
    afspreken: <AgreeForm {...parts} />,
    uitgevoerd: <PerformedForm {...parts} />,
    rapport: <ReportForm {...parts} />,
    beantwoorden: <AnswerForm {...parts} />,
    vaststellen: <EstablishForm {...parts} />,
    annuleren: <CancelForm {...parts} />,
  };
  // While the employer is asked, nothing here is the main thing to do.
  const waits = measurement.aanZet?.wie === 'werkgever';
  const offered = measurement.voorstel !== null || measurement.status === 'afspraak';
  return (
    <>
      {measurement.acties.includes('overnemen') && <TakeOver id={measurement.metingId} />}
      {form !== null && open.includes(form) ? (
        forms[form]
      ) : (
        <div className="actions">
          {open.map((deed, nth) => (
            <Button
              key={deed}
              appearance={nth === 0 && !waits ? 'primary-action-button' : 'secondary-action-button'}
              onClick={() => setForm(deed)}
            >
              {deed === 'momenten' && offered ? t('do-momenten-again') : t(`do-${deed}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function TakeOver({ id }: { id: string }) {
  const t = useFormsText();
  const deed = useMeasurementDeed(id, 'overnemen');
  return (
    <>
      <ErrorSummary error={deed.error} labels={{}} />
      <div className="actions">
        <SubmitButton busy={deed.isPending} onClick={() => deed.mutate({})}>
          {t('do-overnemen')}
        </SubmitButton>
      </div>
    </>
  );
}
