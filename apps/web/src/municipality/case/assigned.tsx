import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useDemoAccounts } from '../../api/demo-accounts.ts';
import { useSignedIn } from '../../api/use-session.ts';
import { ErrorSummary, SelectField, SubmitButton } from '../../ui/form.tsx';
import { Panel } from '../../ui/section.tsx';
import type { CaseFile } from '../answers.ts';
import { sentence } from '../asking.tsx';
import { useColleague } from '../people.ts';
import { useDeed } from './case.queries.ts';
import { useClocksText } from './clocks.messages.ts';

/** Whose work the case is; nobody's is the team's, so that no case is lost. */
export function Assigned({ file: { zaakId, toegewezenAan, acties } }: { file: CaseFile }) {
  const t = useClocksText();
  const colleague = useColleague();
  const { sub, tenant } = useSignedIn();
  const deed = useDeed(zaakId, 'toewijzingen');
  const [to, setTo] = useState('');
  const colleagues = useDemoAccounts().filter(
    (one) => one.tenant === tenant && /behandelaar/i.test(`${one.account} ${one.rol}`) && one.account !== sub,
  );
  const may = acties.includes('toewijzen');
  return (
    <Panel title={t('assigned')}>
      <p className="small">
        {toegewezenAan === null ? t('assignedNobody') : t('assignedTo', { name: sentence(colleague(toegewezenAan)) })}
      </p>
      <ErrorSummary error={deed.error} labels={{}} />
      {may && (
        <div className="mun-steps__do">
          {toegewezenAan !== sub && (
            <SubmitButton second busy={deed.isPending} onClick={() => deed.mutate({ aan: sub })}>
              {t('take')}
            </SubmitButton>
          )}
          {toegewezenAan !== null && (
            <Button appearance="secondary-action-button" onClick={() => deed.mutate({ aan: null })}>
              {t('free')}
            </Button>
          )}
        </div>
      )}
      {may && colleagues.length > 0 && (
        <form
          className="mun-give"
          onSubmit={(event) => {
            event.preventDefault();
            if (to !== '') deed.mutate({ aan: to });
          }}
        >
          <SelectField
            name="aan"
            label={t('giveTo')}
            value={to}
            onChange={setTo}
            choices={[
              { value: '', label: t('choose') },
              ...colleagues.map(({ account, naam }) => ({ value: account, label: naam })),
            ]}
          />
          <SubmitButton second busy={deed.isPending}>
            {t('give')}
          </SubmitButton>
        </form>
      )}
    </Panel>
  );
}
