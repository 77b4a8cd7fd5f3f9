import type { Fields } from '#libs/law/input';
import { OPEN_QUESTIONS, SETTING_KEYS, type Settings } from '#libs/law/settings';

/** The choices of a case, by the keys of `instellingen`; an unknown key or value is a fault that names the allowed ones. */
export function readSettings(fields: Fields): Settings {
  if (!fields.has('instellingen')) return {};
  const given = fields.nested('instellingen');
  if (given === undefined) return {};
  const settings = SETTING_KEYS.flatMap((key): [string, string][] => {
    if (!given.has(key)) return [];
    const value = given.oneOf(key, OPEN_QUESTIONS[key].values);
    return value === undefined ? [] : [[key, value]];
  });
  given.end();
  return Object.fromEntries(settings);
}
