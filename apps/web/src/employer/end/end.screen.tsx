import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { client } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useNames } from '../../api/names.ts';
import { at, send } from '../../api/request.ts';
import { date } from '../../format.ts';
import { DateField, ErrorSummary, faultsOf, SubmitButton } from '../../ui/form.tsx';
import { ActionLink } from '../../ui/link.tsx';
import { Loaded, Notice } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { EmploymentDetail } from '../answers.ts';
import { employmentQuery } from '../employer.queries.ts';
import { useEndText } from './end.messages.ts';

/** Somebody leaves, or left: one question. */
export function EndScreen() {
  const t = useEndText();
  const { dienstverbandId = '' } = useParams();
  const employment = useQuery(employmentQuery(dienstverbandId));
  const ref = employment.data?.persoonRef ?? null;
  const name = useNames([ref], 'medewerker-tonen', '…')(ref);
  const trail = [
    [t('start'), '/werkgever'],
    [t('people'), '/werkgever/mensen'],
    [name, `/werkgever/mensen/${dienstverbandId}`],
  ] as const;
  return (
    <>
      <PageHead
        trail={trail}
        title={t('title')}
        answer={t('answer')}
        {...(employment.data === undefined
          ? {}
          : { over: t('over', { name, number: employment.data.personeelsnummer }) })}
      />
      <Loaded query={employment}>{(data) => <EndForm employment={data} />}</Loaded>
    </>
  );
}

function EndForm({ employment }: { employment: EmploymentDetail }) {
  const t = useEndText();
  const go = useNavigate();
  const [lastDay, setLastDay] = useState(employment.einddatum ?? '');
  const { dienstverbandId } = employment;
  const back = `/werkgever/mensen/${dienstverbandId}`;
  const end = useCommand(
    (einddatum: string, key) =>
      send<EmploymentDetail>(
        at('claim-intake', `dienstverbanden/${dienstverbandId}/_beeindigen`),
        { einddatum },
        { key },
      ),
    (answer) => {
      client.setQueryData(employmentQuery(dienstverbandId).queryKey, answer);
      void client.invalidateQueries({ queryKey: ['dienstverbanden'] });
      void go(back);
    },
  );
  if (!employment.acties.includes('beeindigen')) {
    return <Notice tone="info" title={t('closed', { date: date(employment.einddatum ?? employment.begindatum) })} />;
  }
  const faults = faultsOf(end.error);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    end.mutate(lastDay);
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={end.error} labels={{ einddatum: t('lastDay') }} />
      <DateField
        name="einddatum"
        label={t('lastDay')}
        hint={t('lastDayHint')}
        value={lastDay}
        fault={faults.einddatum}
        onChange={setLastDay}
      />
      <div className="actions">
        <SubmitButton busy={end.isPending}>{t('send')}</SubmitButton>
        <ActionLink to={back}>{t('cancel')}</ActionLink>
      </div>
    </form>
  );
}
