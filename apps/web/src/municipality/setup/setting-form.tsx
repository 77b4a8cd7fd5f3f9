import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { DateField, SelectField, TextField } from '../../ui/form.tsx';
import type { Profile, Setting } from '../answers.ts';
import { Fold } from '../asking.tsx';
import { RULES, useSettingWords } from './settings.messages.ts';
import { useSetupText } from './setup.messages.ts';
import { profileQuery } from './setup.queries.ts';

/** Proposes one choice or rule; what it may be is the service's to say. */
export function SettingForm({ profile, close }: { profile: Profile; close: () => void }) {
  const t = useSetupText();
  const word = useSettingWords();
  const client = useQueryClient();
  const [first] = profile.keuzes;
  const [name, setName] = useState(first?.naam ?? '');
  const [value, setValue] = useState('');
  const [from, setFrom] = useState('');
  const [source, setSource] = useState('');
  const propose = useCommand(
    (body: object, key) => send<Setting>(at('municipal-review', 'inrichting'), body, { key }),
    () => {
      void client.invalidateQueries({ queryKey: profileQuery.queryKey });
      close();
    },
  );
  const values = profile.keuzes.find(({ naam }) => naam === name)?.waarden;
  const chosen = values === undefined || values.includes(value) ? value : (values[0] ?? '');
  const names = [...profile.keuzes.map(({ naam }) => naam), ...RULES];
  return (
    <Fold
      top
      title={t('formTitle')}
      send={t('send')}
      busy={propose.isPending}
      error={propose.error}
      labels={{ naam: t('nameField'), waarde: t('valueField'), vanaf: t('fromField'), bron: t('sourceField') }}
      onSend={() => propose.mutate({ naam: name, vanaf: from, waarde: chosen.trim().replace(',', '.'), bron: source })}
      onCancel={close}
    >
      {(faults) => (
        <>
          <SelectField
            name="naam"
            label={t('nameField')}
            hint={t('nameHint')}
            fault={faults.naam}
            value={name}
            onChange={setName}
            choices={names.map((one) => ({ value: one, label: word.name(one) }))}
          />
          {values === undefined ? (
            <TextField
              name="waarde"
              label={t('valueField')}
              hint={t('valueNumberHint')}
              fault={faults.waarde}
              value={value}
              onChange={setValue}
              size={8}
            />
          ) : (
            <SelectField
              name="waarde"
              label={t('valueField')}
              fault={faults.waarde}
              value={chosen}
              onChange={setValue}
              choices={values.map((one) => ({ value: one, label: word.value(one) }))}
            />
          )}
          <DateField name="vanaf" label={t('fromField')} fault={faults.vanaf} value={from} onChange={setFrom} />
          <TextField
            name="bron"
            label={t('sourceField')}
            hint={t('sourceHint')}
            fault={faults.bron}
            value={source}
            onChange={setSource}
          />
        </>
      )}
    </Fold>
  );
}
