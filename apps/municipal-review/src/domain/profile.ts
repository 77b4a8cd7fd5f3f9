import { profileKey } from '#libs/law/municipality-profile';
import { OPEN_QUESTIONS, SETTING_KEYS, type Settings } from '#libs/law/settings';
import { register, type RegisterState, rowsOn } from './register.ts';

/** What a municipality chose where the law leaves it open, and the rules of its own that it publishes; dated, by two people. */
export const profile = register(({ name, value }) => {
  const question = SETTING_KEYS.find((key) => key === name);
  if (question !== undefined) {
    const values: readonly string[] = OPEN_QUESTIONS[question].values;
    return values.includes(value) ? undefined : `Kies een van: ${values.join(', ')}.`;
  }
  const rule = profileKey(name);
  if (rule === undefined) return 'Deze instelling bestaat niet.';
  return rule.reads(value) ? undefined : rule.expects;
});

/** The choices that hold on a day, which a decision of that day keeps. Rules of its own are shown and never applied. */
export function settingsOn(state: RegisterState, day: string): Settings {
  const rows = rowsOn(state, day);
  return Object.fromEntries(
    SETTING_KEYS.flatMap((key) => {
      const row = rows.get(key);
      return row === undefined ? [] : [[key, row.value]];
    }),
  );
}
