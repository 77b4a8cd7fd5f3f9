import { Button } from '@utrecht/component-library-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useCommand } from '../api/command.ts';
import { at, send } from '../api/request.ts';
import { ErrorSummary, faultsOf, RadioField, SubmitButton, TextField } from '../ui/form.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import type { Notices } from './answers.ts';
import { useCorrespondenceText } from './correspondence.messages.ts';
import { noticesQuery } from './correspondence.queries.ts';

/** Where an employer wants to hear that a message is here, or that it does not want to. */
export function NoticeChoice() {
  const t = useCorrespondenceText();
  const notices = useQuery(noticesQuery);
  return (
    <Section title={t('notices')}>
      <Loaded query={notices} rows={2}>
        {(data) => <Chosen notices={data} />}
      </Loaded>
    </Section>
  );
}

function Chosen({ notices }: { notices: Notices }) {
  const t = useCorrespondenceText();
  const [open, setOpen] = useState(false);
  const { keuze, adres } = notices;
  return (
    <>
      <p>{t(`notices-${keuze}`, { address: adres ?? '' })}</p>
      {open ? (
        <ChoiceForm notices={notices} close={() => setOpen(false)} />
      ) : (
        <div className="actions">
          <Button type="button" appearance="secondary-action-button" onClick={() => setOpen(true)}>
            {t('noticesChange')}
          </Button>
        </div>
      )}
    </>
  );
}

function ChoiceForm({ notices, close }: { notices: Notices; close: () => void }) {
  const t = useCorrespondenceText();
  const client = useQueryClient();
  const [choice, setChoice] = useState<string>(notices.keuze === 'afzien' ? 'afzien' : 'mail');
  const [address, setAddress] = useState(notices.adres ?? '');
  const choose = useCommand(
    (body: object, key) =>
      send<Notices>(at('municipal-review', 'werkgever/kennisgevingen'), body, { method: 'PUT', key }),
    (answer) => {
      client.setQueryData(noticesQuery.queryKey, answer);
      close();
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!choose.isPending) choose.mutate(choice === 'mail' ? { keuze: choice, adres: address } : { keuze: choice });
  };
  const faults = faultsOf(choose.error);
  return (
    <form noValidate className="cor-form" onSubmit={submit}>
      <ErrorSummary error={choose.error} labels={{ keuze: t('noticesField'), adres: t('noticesAddress') }} />
      <RadioField
        name="keuze"
        label={t('noticesField')}
        fault={faults.keuze}
        value={choice}
        onChange={setChoice}
        choices={[
          { value: 'mail', label: t('noticesMail'), hint: t('noticesMailHint') },
          { value: 'afzien', label: t('noticesNone') },
        ]}
      />
      {choice === 'mail' && (
        <TextField
          name="adres"
          label={t('noticesAddress')}
          fault={faults.adres}
          value={address}
          onChange={setAddress}
          autoComplete="email"
        />
      )}
      <div className="actions">
        <SubmitButton busy={choose.isPending}>{t('noticesSend')}</SubmitButton>
        <Button type="button" appearance="secondary-action-button" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
