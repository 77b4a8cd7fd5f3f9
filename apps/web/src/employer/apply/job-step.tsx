import { type SubmitEvent, useState } from 'react';
import { client } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { asProblem } from '../../api/problem.ts';
import { at, send } from '../../api/request.ts';
import { DateField, ErrorSummary, faultsOf, RadioField, SubmitButton, TextField } from '../../ui/form.tsx';
import type { EmploymentDetail } from '../answers.ts';
import { employmentQuery } from '../employer.queries.ts';
import { useApplyText } from './apply.messages.ts';
import { employmentBody, type JobFields, jobFields, type PersonFields, type Step } from './draft.ts';
import { NewPerson } from './person-step.tsx';

interface StepParts {
  readonly employment: EmploymentDetail | undefined;
  readonly person: PersonFields;
  readonly value: JobFields;
  readonly onChange: (value: JobFields) => void;
  readonly go: (to: Step, employmentId?: string) => void;
  readonly onFaults: (count: number) => void;
}

/** What is in the contract. Sent together with who it is about; a fault in that is mended here too. */
export function JobStep({ employment, person: given, value, onChange, go, onFaults }: StepParts) {
  const t = useApplyText();
  const [id] = useState(() => employment?.dienstverbandId ?? crypto.randomUUID());
  const [person, setPerson] = useState(given);
  const save = useCommand(
    (body: object, key) =>
      send<EmploymentDetail>(at('claim-intake', `dienstverbanden/${id}`), body, { method: 'PUT', key }),
    (answer) => {
      client.setQueryData(employmentQuery(id).queryKey, answer);
      void client.invalidateQueries({ queryKey: ['dienstverbanden'] });
      go('route', id);
    },
  );
  const same = employment !== undefined && JSON.stringify(jobFields(employment)) === JSON.stringify(value);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (same) go('route', id);
    else save.mutate(employmentBody(person, value), { onError: (error) => onFaults(asProblem(error).faults.length) });
  };
  const change = (field: keyof JobFields) => (text: string) => onChange({ ...value, [field]: text });
  const faults = faultsOf(save.error);
  const aboutPerson = Object.keys(faults).some((field) => field.startsWith('persoon.'));
  const labels = {
    'persoon.voorletters': t('initials'),
    'persoon.achternaam': t('surname'),
    'persoon.geboortedatum': t('birthDate'),
    'persoon.bsn': t('bsn'),
    personeelsnummer: t('number'),
    begindatum: t('begins'),
    einddatum: t('ends'),
    urenPerWeek: t('hours'),
    voltijdUren: t('fullHours'),
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={save.error} labels={labels} />
      {aboutPerson && <NewPerson value={person} onChange={setPerson} faults={faults} />}
      <TextField
        name="personeelsnummer"
        label={t('number')}
        hint={t('numberHint')}
        size={12}
        value={value.personeelsnummer}
        fault={faults.personeelsnummer}
        onChange={change('personeelsnummer')}
      />
      <DateField
        name="begindatum"
        label={t('begins')}
        hint={t('beginsHint')}
        value={value.begindatum}
        fault={faults.begindatum}
        onChange={change('begindatum')}
      />
      <DateField
        name="einddatum"
        label={t('ends')}
        optional
        value={value.einddatum}
        fault={faults.einddatum}
        onChange={change('einddatum')}
      />
      <TextField
        name="urenPerWeek"
        label={t('hours')}
        hint={t('hoursHint')}
        size={5}
        unit={t('unit')}
        inputMode="decimal"
        value={value.urenPerWeek}
        fault={faults.urenPerWeek}
        onChange={change('urenPerWeek')}
      />
      <TextField
        name="voltijdUren"
        label={t('fullHours')}
        hint={t('fullHoursHint')}
        size={5}
        unit={t('unit')}
        inputMode="decimal"
        value={value.voltijdUren}
        fault={faults.voltijdUren}
        onChange={change('voltijdUren')}
      />
      <RadioField
        name="wisselendeUren"
        label={t('variable')}
        value={value.wisselendeUren ? 'ja' : 'nee'}
        onChange={(answer) => onChange({ ...value, wisselendeUren: answer === 'ja' })}
        choices={[
          { value: 'nee', label: t('fixedYes') },
          { value: 'ja', label: t('fixedNo'), hint: t('fixedNoHint') },
        ]}
      />
      <div className="actions">
        <SubmitButton busy={save.isPending}>{same ? t('next') : t('save')}</SubmitButton>
      </div>
    </form>
  );
}
