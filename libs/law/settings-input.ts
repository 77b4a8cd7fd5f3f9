import { complete, type Fields } from '#libs/law/input';
import { OPEN_QUESTIONS, SETTING_KEYS, type Settings } from '#libs/law/settings';

/** The choices of a case, by the keys of `instellingen`; an unknown key or value is a fault that names the allowed ones. */
export function readSettings(fields: Fields): Settings | undefined {
  if (!fields.has('instellingen')) return {};
  const given = fields.nested('instellingen');
  if (given === undefined) return undefined;
  const chosen = SETTING_KEYS.filter((key) => given.has(key)).map((key) => [
    key,
    given.oneOf<string>(key, OPEN_QUESTIONS[key].values),
  ]);
  given.end();
  return complete(Object.fromEntries(chosen) as Record<string, string | undefined>);
}
