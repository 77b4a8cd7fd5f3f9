import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import './language.ts';

/** `people_one` and `people_other` are one message, `people`, that is asked with a `count`. */
type Asked<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

export type Values = Readonly<Record<string, string | number>>;
export type Text<Messages> = (key: Asked<keyof Messages & string>, values?: Values) => string;

/**
 * The messages of one feature, as a hook: its component is shown again when the language changes. Both languages have
 * the same keys, or it does not compile.
 */
export function texts<const Messages extends Readonly<Record<string, string>>>(
  feature: string,
  nl: Messages,
  en: Readonly<Record<keyof Messages, string>>,
): () => Text<Messages> {
  i18next.addResourceBundle('nl', feature, nl);
  i18next.addResourceBundle('en', feature, en);
  return function useText() {
    const { t } = useTranslation(feature);
    return useCallback((key, values = {}) => t(key, values), [t]);
  };
}
