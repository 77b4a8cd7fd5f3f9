import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'loonbrug.taal';

/** Ready at once: the messages come with the pages that use them, not over the network. */
void i18next.use(initReactI18next).init({
  lng: kept(),
  fallbackLng: 'nl',
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false }, // React does
  react: { useSuspense: false },
});

/** The language of the pages, for what no message says: amounts and dates. */
export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'nl';
}

/** Changes the language of everything on the page, and of the next visit. */
export function speak(chosen: Language): void {
  localStorage.setItem(KEPT_AS, chosen);
  document.documentElement.lang = chosen;
  void i18next.changeLanguage(chosen);
}

function kept(): Language {
  return typeof localStorage !== 'undefined' && localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'nl';
}
