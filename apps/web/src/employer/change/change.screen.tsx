import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { fullName, usePersons } from '../../api/names.ts';
import { Problem } from '../../api/problem.ts';
import { ErrorSummary, faultsOf, RadioField, SelectField, SubmitButton } from '../../ui/form.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Employment } from '../answers.ts';
import { employmentsQuery } from '../employer.queries.ts';
import { useChangeText } from './change.messages.ts';

/** What happened, and where that is told. Only what works is offered. */
export function ChangeScreen() {
  const t = useChangeText();
  const employments = useQuery(employmentsQuery);
  return (
    <>
      <PageHead trail={[[t('start'), '/werkgever']]} title={t('title')} answer={t('answer')} />
      <Loaded query={employments}>
        {(data) => (data.length === 0 ? <Empty>{t('nobody')}</Empty> : <ChangeForm employments={data} />)}
      </Loaded>
    </>
  );
}

const ILL = 'ziek';
const PAGES: Readonly<Record<string, string>> = { einde: 'einde', verlenging: 'verlenging' };

const MISSING = { wat: 'whatMissing', dienstverband: 'whoMissing' } as const;

/** Nothing is sent from here, so no service says what is missing. */
function missingIn(what: string, who: string): (keyof typeof MISSING)[] {
  if (what === '') return who === '' ? ['wat', 'dienstverband'] : ['wat'];
  return what !== ILL && who === '' ? ['dienstverband'] : [];
}

/** Who is ill is not asked: nothing is recorded of it, in an address either. */
function ChangeForm({ employments }: { employments: readonly Employment[] }) {
  const t = useChangeText();
  const go = useNavigate();
  const [params] = useSearchParams();
  const [who, setWho] = useState(params.get('dienstverband') ?? '');
  const [what, setWhat] = useState('');
  const [error, setError] = useState<Problem | null>(null);
  const persons = usePersons(
    employments.map(({ persoonRef }) => persoonRef),
    'medewerker-kiezen',
  );
  const faultOf = (field: keyof typeof MISSING) => ({ field, text: t(MISSING[field]) });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = missingIn(what, who);
    setError(missing.length === 0 ? null : new Problem(400, 'INVALID_INPUT', '', missing.map(faultOf)));
    if (what === ILL) void go('/werkgever/wijziging/ziek');
    else if (who !== '' && what !== '') void go(`/werkgever/mensen/${who}/${PAGES[what]}`);
  };
  const people = employments.map(({ dienstverbandId, persoonRef, personeelsnummer }) => {
    const person = persons.data?.get(persoonRef);
    const label = person === undefined ? personeelsnummer : `${fullName(person)} (${personeelsnummer})`;
    return { value: dienstverbandId, label };
  });
  const faults = faultsOf(error);
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={error} labels={{ wat: t('what'), dienstverband: t('who') }} />
      <RadioField
        name="wat"
        label={t('what')}
        value={what}
        fault={faults.wat}
        onChange={setWhat}
        choices={[
          { value: 'einde', label: t('end'), hint: t('endHint') },
          { value: 'verlenging', label: t('renew'), hint: t('renewHint') },
          { value: ILL, label: t('ill'), hint: t('illHint') },
        ]}
      />
      {what !== ILL && (
        <SelectField
          name="dienstverband"
          label={t('who')}
          value={who}
          fault={faults.dienstverband}
          onChange={setWho}
          choices={[
            { value: '', label: t('choose') },
            ...people.toSorted((one, other) => one.label.localeCompare(other.label, 'nl')),
          ]}
        />
      )}
      <div className="actions">
        <SubmitButton busy={false}>{t('next')}</SubmitButton>
      </div>
    </form>
  );
}
