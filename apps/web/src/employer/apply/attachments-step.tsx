import { type SubmitEvent, useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { CheckField, ErrorSummary, faultsOf, SubmitButton } from '../../ui/form.tsx';
import type { Application } from '../answers.ts';
import { ATTACHMENTS, useAttachmentName } from '../attachments.messages.ts';
import { useApplyText } from './apply.messages.ts';
import { draftBody, type RouteFields, type Step } from './draft.ts';
import { NeedsOther } from './needs-other.tsx';

interface StepParts {
  readonly id: string;
  readonly employmentId: string | undefined;
  readonly application: Application | undefined;
  readonly fields: RouteFields;
  readonly go: (to: Step) => void;
  readonly keep: (answer: Application) => void;
}

/** Which kinds of document the municipality gets. */
export function AttachmentsStep({ id, employmentId, application, fields, go, keep }: StepParts) {
  const t = useApplyText();
  const attachment = useAttachmentName();
  const [kinds, setKinds] = useState<readonly string[]>(application?.bijlagen ?? []);
  const save = useCommand(
    (body: object, key) => send<Application>(at('claim-intake', `aanvragen/${id}`), body, { method: 'PUT', key }),
    (answer) => {
      keep(answer);
      go('nakijken');
    },
  );
  if (application === undefined || employmentId === undefined) {
    return <NeedsOther to={employmentId === undefined ? 'medewerker' : 'route'} go={go} />;
  }
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(draftBody(employmentId, fields, kinds));
  };
  const choices = [...new Set([...ATTACHMENTS, ...application.bijlagen])];
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={save.error} labels={{ bijlagen: t('attachments') }} />
      <CheckField
        name="bijlagen"
        label={t('attachments')}
        hint={t('attachmentsHint')}
        values={kinds}
        fault={faultsOf(save.error).bijlagen}
        onChange={setKinds}
        choices={choices.map((value) => ({ value, label: attachment(value) }))}
      />
      <div className="actions">
        <SubmitButton busy={save.isPending}>{t('save')}</SubmitButton>
      </div>
    </form>
  );
}
