import { useQuery } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { addDays } from '#libs/kernel/dates';
import { client } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useNames } from '../../api/names.ts';
import { at, send } from '../../api/request.ts';
import { date } from '../../format.ts';
import { DateField, ErrorSummary, faultsOf, SubmitButton, TextField } from '../../ui/form.tsx';
import { ActionLink } from '../../ui/link.tsx';
import { Empty, Loaded, Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { EmploymentDetail, ListedApplication } from '../answers.ts';
import { applicationsQuery, employmentQuery } from '../employer.queries.ts';
import { Effect } from './effect.tsx';
import { useRenewText } from './renew.messages.ts';
import { renewalBody, type RenewalEffect, type RenewalFields, type Renewed } from './renew.queries.ts';

/** A contract that follows another: three fields, what it does to the money, and then the button. */
export function RenewScreen() {
  const t = useRenewText();
  const { dienstverbandId = '' } = useParams();
  const employment = useQuery(employmentQuery(dienstverbandId));
  const applications = useQuery(applicationsQuery({ dienstverbandId }));
  const ref = employment.data?.persoonRef ?? null;
  const name = useNames([ref], 'medewerker-tonen', '…')(ref);
  const both = {
    data:
      employment.data && applications.data
        ? { employment: employment.data, applications: applications.data }
        : undefined,
    error: employment.error ?? applications.error,
    refetch: () => Promise.all([employment.refetch(), applications.refetch()]),
  };
  return (
    <>
      <PageHead
        trail={[
          [t('start'), '/werkgever'],
          [t('people'), '/werkgever/mensen'],
          [name, `/werkgever/mensen/${dienstverbandId}`],
        ]}
        title={t('title')}
        answer={t('answer')}
        {...(employment.data === undefined
          ? {}
          : { over: t('over', { name, number: employment.data.personeelsnummer }) })}
      />
      <Loaded query={both}>{(data) => <Renew {...data} />}</Loaded>
    </>
  );
}

interface Parts {
  readonly employment: EmploymentDetail;
  readonly applications: readonly ListedApplication[];
}

function Renew({ employment, applications }: Parts) {
  const t = useRenewText();
  const { dienstverbandId, einddatum } = employment;
  const earlier = applications.find(({ status }) => status !== 'concept' && status !== 'ingetrokken');
  if (earlier === undefined) {
    const to = `/werkgever/aanvragen/nieuw?dienstverband=${dienstverbandId}`;
    return <Empty action={<ActionLink to={to}>{t('toApply')}</ActionLink>}>{t('noApplication')}</Empty>;
  }
  if (einddatum === null) return <Empty>{t('noEnd')}</Empty>;
  return <RenewForm employment={employment} lastDay={einddatum} aanvraagId={earlier.aanvraagId} />;
}

interface FormParts {
  readonly employment: EmploymentDetail;
  readonly lastDay: string;
  readonly aanvraagId: string;
}

function RenewForm({ employment, lastDay, aanvraagId }: FormParts) {
  const t = useRenewText();
  const go = useNavigate();
  const back = `/werkgever/mensen/${employment.dienstverbandId}`;
  const [fields, setFields] = useState<RenewalFields>({
    ...{ begindatum: addDays(lastDay, 1), einddatum: '' },
    urenPerWeek: String(employment.urenPerWeek).replace('.', ','),
  });
  const reckon = useCommand((body: object, key) =>
    send<RenewalEffect>(at('claim-intake', `aanvragen/${aanvraagId}/_doorrekenen`), body, { key }),
  );
  const renew = useCommand(
    (body: object, key) => send<Renewed>(at('claim-intake', `aanvragen/${aanvraagId}/_kopieen`), body, { key }),
    (answer) => {
      void client.invalidateQueries({ queryKey: ['dienstverbanden'] });
      void client.invalidateQueries({ queryKey: ['dienstverband'] });
      void client.invalidateQueries({ queryKey: ['aanvragen'] });
      void go(answer.aanvraagId === null ? back : `/werkgever/aanvragen/${answer.aanvraagId}/bijlagen`);
    },
  );
  const body = renewalBody(fields);
  const change = (field: keyof RenewalFields) => (value: string) => {
    reckon.reset();
    setFields((before) => ({ ...before, [field]: value }));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (reckon.data === undefined) reckon.mutate(body);
    else renew.mutate(body);
  };
  const error = renew.error ?? reckon.error;
  const faults = faultsOf(error);
  const labels = { begindatum: t('firstDay'), einddatum: t('lastDay'), urenPerWeek: t('hours') };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={error} labels={labels} />
      <Notice tone="info" title={t('until', { date: date(lastDay) })} />
      <DateField
        name="begindatum"
        label={t('firstDay')}
        hint={t('firstDayHint')}
        value={fields.begindatum}
        fault={faults.begindatum}
        onChange={change('begindatum')}
      />
      <DateField
        name="einddatum"
        label={t('lastDay')}
        hint={t('lastDayHint')}
        optional
        value={fields.einddatum}
        fault={faults.einddatum}
        onChange={change('einddatum')}
      />
      <TextField
        name="urenPerWeek"
        label={t('hours')}
        value={fields.urenPerWeek}
        size={5}
        unit={t('hoursUnit')}
        inputMode="decimal"
        fault={faults.urenPerWeek}
        onChange={change('urenPerWeek')}
      />
      {reckon.data === undefined ? (
        <div className="actions">
          <SubmitButton busy={reckon.isPending}>{t('reckon')}</SubmitButton>
          <ActionLink to={back}>{t('cancel')}</ActionLink>
        </div>
      ) : (
        <>
          <Effect effect={reckon.data} />
          <div className="actions">
            <SubmitButton busy={renew.isPending}>
              {reckon.data.soort === 'verlenging' ? t('doExtend') : t('doApply')}
            </SubmitButton>
            <Button type="button" appearance="secondary-action-button" onClick={() => reckon.reset()}>
              {t('change')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
