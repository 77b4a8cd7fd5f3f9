import { type SubmitEvent, useState } from 'react';
import { client } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { CheckField, DateField, ErrorSummary, faultsOf, SubmitButton, TextField } from '../../ui/form.tsx';
import { Notice } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import type { Mandate, Task } from '../answers.ts';
import { useMandatesText } from './mandates.messages.ts';
import { mandatesQuery } from './mandates.queries.ts';

export const TASKS: readonly Task[] = ['aanvragen', 'uren', 'loonbestanden', 'wijzigingen', 'betalingen-inzien'];
const NOTHING = { kvk: '', branch: '', until: '' };

/** To whom, for what, where and until when. */
export function MandateForm({ first }: { first: boolean }) {
  const t = useMandatesText();
  const [fields, setFields] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const [tasks, setTasks] = useState<readonly string[]>([]);
  const give = useCommand(
    (body: object, key) => send<Mandate>(at('claim-intake', 'machtigingen'), body, { key }),
    (answer) => {
      client.setQueryData(mandatesQuery.queryKey, (known = []) => [answer, ...known]);
      setFields(NOTHING);
      setTasks([]);
      setRound(round + 1);
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { kvk, branch, until } = fields;
    give.mutate({
      ...{ gemachtigde: kvk.trim(), taken: tasks, totEnMet: until },
      ...(branch.trim() === '' ? {} : { vestiging: branch.trim() }),
    });
  };
  const change = (field: keyof typeof NOTHING) => (text: string) => setFields({ ...fields, [field]: text });
  const faults = faultsOf(give.error);
  const labels = { gemachtigde: t('kvk'), taken: t('tasks'), vestiging: t('branch'), totEnMet: t('until') };
  return (
    <Section title={t('giveTitle')}>
      <p className="quiet">{t('giveText')}</p>
      {first && <Notice tone="warning" title={t('first')} />}
      {give.isSuccess && <Notice tone="ok" title={t('given')} />}
      <form noValidate onSubmit={submit} key={round}>
        <ErrorSummary error={give.error} labels={labels} />
        <TextField
          name="gemachtigde"
          label={t('kvk')}
          hint={t('kvkHint')}
          size={10}
          inputMode="numeric"
          fault={faults.gemachtigde}
          value={fields.kvk}
          onChange={change('kvk')}
        />
        <CheckField
          name="taken"
          label={t('tasks')}
          fault={faults.taken}
          values={tasks}
          onChange={setTasks}
          choices={TASKS.map((value) => ({ value, label: t(`task-${value}`), hint: t(`task-${value}-hint`) }))}
        />
        <TextField
          name="vestiging"
          label={t('branch')}
          hint={t('branchHint')}
          optional
          size={14}
          inputMode="numeric"
          fault={faults.vestiging}
          value={fields.branch}
          onChange={change('branch')}
        />
        <DateField
          name="totEnMet"
          label={t('until')}
          hint={t('untilHint')}
          fault={faults.totEnMet}
          value={fields.until}
          onChange={change('until')}
        />
        <div className="actions">
          <SubmitButton busy={give.isPending}>{t('send')}</SubmitButton>
        </div>
      </form>
    </Section>
  );
}
