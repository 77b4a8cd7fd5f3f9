import { texts } from '../text/texts.ts';

export const nl = {
  work: 'Werkvoorraad',
  measurements: 'Metingen',
  messages: 'Berichten',
  terms: 'Termijnen',
  grants: 'Toekenningen',
  letters: 'Brieven',
  payment: 'Maandbetaling',
  budget: 'Budget',
  setup: 'Inrichting',
  figures: 'Cijfers van de wet',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  work: 'Work list',
  measurements: 'Measurements',
  messages: 'Messages',
  terms: 'Terms',
  grants: 'Grants',
  letters: 'Letters',
  payment: 'Monthly payment',
  budget: 'Budget',
  setup: 'Settings',
  figures: 'Figures of the law',
};

export const useMenuText = texts('municipality-menu', nl, en);
