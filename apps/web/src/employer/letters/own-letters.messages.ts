import { texts } from '../../text/texts.ts';

export const nl = {
  title: 'Brieven van de gemeente',
  none: 'Er is nog geen brief.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  title: 'Letters from the municipality',
  none: 'There is no letter yet.',
};

export const useOwnLettersText = texts('own-letters', nl, en);
