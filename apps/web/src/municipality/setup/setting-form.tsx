import { SelectField, TextField } from '../../ui/form.tsx';
import type { Profile } from '../answers.ts';
import { RowForm } from '../row-form.tsx';
import { RULES, useSettingWords } from './settings.messages.ts';
import { useSetupText } from './setup.messages.ts';
import { profileQuery } from './setup.queries.ts';

/** Proposes one choice or rule; what it may be is the service's to say. */
export function SettingForm({ profile, close }: { profile: Profile; close: () => void }) {
  const t = useSetupText();
  const word = useSettingWords();
  const valuesOf = (name: string) => profile.keuzes.find(({ naam }) => naam === name)?.waarden;
  const names = [...profile.keuzes.map(({ naam }) => naam), ...RULES];
  return (
    <RowForm
      t={t}
      path="inrichting"
      queryKey={profileQuery.queryKey}
      names={names.map((one) => ({ value: one, label: word.name(one) }))}
      nameHint={t('nameHint')}
      standardOf={(name, value) => {
        const values = valuesOf(name);
        return values === undefined || values.includes(value) ? value : (values[0] ?? '');
      }}
      valueField={(name, field) => {
        const values = valuesOf(name);
        return values === undefined ? (
          <TextField {...field} hint={t('valueNumberHint')} size={8} />
        ) : (
          <SelectField {...field} choices={values.map((one) => ({ value: one, label: word.value(one) }))} />
        );
      }}
      close={close}
    />
  );
}
