import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@utrecht/component-library-react';
import { useNavigate, useParams } from 'react-router';
import { fullName, type KnownPerson, usePersons } from '../../api/names.ts';
import { date } from '../../format.ts';
import { Facts } from '../../ui/facts.tsx';
import { DateField, SelectField, TextField } from '../../ui/form.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import type { Employment, EmploymentDetail, ListedApplication } from '../answers.ts';
import { applicationsQuery, employmentsQuery } from '../employer.queries.ts';
import { useApplyText } from './apply.messages.ts';
import type { PersonFields, Step } from './draft.ts';

interface StepParts {
  readonly known: KnownPerson | undefined;
  readonly employment: EmploymentDetail | undefined;
  readonly value: PersonFields;
  readonly onChange: (value: PersonFields) => void;
  readonly go: (to: Step, employmentId?: string) => void;
}

/** Who it is about: somebody who works here already, or somebody new. */
export function PersonStep(parts: StepParts) {
  const { known, employment } = parts;
  return employment !== undefined && known !== undefined ? (
    <Chosen known={known} employment={employment} go={parts.go} />
  ) : (
    <Choose {...parts} />
  );
}

function Chosen({
  known,
  employment,
  go,
}: {
  known: KnownPerson;
  employment: EmploymentDetail;
  go: (to: Step) => void;
}) {
  const t = useApplyText();
  const navigate = useNavigate();
  const { aanvraagId = '' } = useParams();
  return (
    <>
      <h2>{t('chosenTitle')}</h2>
      <p className="quiet">{t('chosenText')}</p>
      <Facts
        items={[
          { name: t('surname'), value: fullName(known) },
          { name: t('birthDate'), value: date(known.geboortedatum) },
          { name: t('number'), value: employment.personeelsnummer },
        ]}
      />
      <div className="actions">
        <Button appearance="primary-action-button" onClick={() => go('baan')}>
          {t('next')}
        </Button>
        <Button
          appearance="secondary-action-button"
          onClick={() => void navigate(`/werkgever/aanvragen/${aanvraagId}/medewerker`)}
        >
          {t('other')}
        </Button>
      </div>
    </>
  );
}

const NEW = 'nieuw';

function Choose({ value, onChange, go }: StepParts) {
  const t = useApplyText();
  const employments = useQuery(employmentsQuery);
  const applications = useQuery(applicationsQuery());
  const both = {
    data: employments.data && applications.data ? free(employments.data, applications.data) : undefined,
    error: employments.error ?? applications.error,
    refetch: () => Promise.all([employments.refetch(), applications.refetch()]),
  };
  const [who, setWho] = useState('');
  const persons = usePersons(
    (both.data ?? []).map(({ persoonRef }) => persoonRef),
    'medewerker-kiezen',
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (who === NEW || both.data?.length === 0) go('baan');
    else if (who !== '') go('baan', who);
  };
  const nameOf = ({ persoonRef, personeelsnummer }: Employment) => {
    const person = persons.data?.get(persoonRef);
    return person === undefined ? personeelsnummer : `${fullName(person)} (${personeelsnummer})`;
  };
  return (
    <Loaded query={both}>
      {(people) => (
        <form noValidate onSubmit={submit}>
          {people.length > 0 && (
            <SelectField
              name="wie"
              label={t('who')}
              hint={t('whoHint')}
              value={who}
              onChange={setWho}
              choices={[
                { value: '', label: t('choose') },
                ...people.map((one) => ({ value: one.dienstverbandId, label: nameOf(one) })),
                { value: NEW, label: t('newPerson') },
              ]}
            />
          )}
          {(who === NEW || people.length === 0) && <NewPerson value={value} onChange={onChange} />}
          <div className="actions">
            <Button type="submit" appearance="primary-action-button">
              {t('next')}
            </Button>
          </div>
        </form>
      )}
    </Loaded>
  );
}

/** Who works here and has no application that the municipality can still grant. */
function free(employments: readonly Employment[], applications: readonly ListedApplication[]): Employment[] {
  const asked = new Set(
    applications
      .filter(({ status }) => ['concept', 'ingediend', 'toegekend'].includes(status))
      .map(({ dienstverbandId }) => dienstverbandId),
  );
  return employments.filter(({ dienstverbandId, status }) => status === 'lopend' && !asked.has(dienstverbandId));
}

/** The four questions about a person; also shown beside the job when the service found a fault in them. */
export function NewPerson({
  value,
  onChange,
  faults = {},
}: Pick<StepParts, 'value' | 'onChange'> & { faults?: Readonly<Record<string, string>> }) {
  const t = useApplyText();
  const change = (field: keyof PersonFields) => (text: string) => onChange({ ...value, [field]: text });
  return (
    <>
      <p className="quiet small">{t('personText')}</p>
      <TextField
        name="persoon.voorletters"
        label={t('initials')}
        size={10}
        value={value.voorletters}
        fault={faults['persoon.voorletters']}
        onChange={change('voorletters')}
      />
      <TextField
        name="persoon.achternaam"
        label={t('surname')}
        hint={t('surnameHint')}
        value={value.achternaam}
        fault={faults['persoon.achternaam']}
        onChange={change('achternaam')}
      />
      <DateField
        name="persoon.geboortedatum"
        label={t('birthDate')}
        hint={t('birthDateHint')}
        value={value.geboortedatum}
        fault={faults['persoon.geboortedatum']}
        onChange={change('geboortedatum')}
      />
      <TextField
        name="persoon.bsn"
        label={t('bsn')}
        hint={t('bsnHint')}
        size={12}
        inputMode="numeric"
        value={value.bsn}
        fault={faults['persoon.bsn']}
        onChange={change('bsn')}
      />
    </>
  );
}
