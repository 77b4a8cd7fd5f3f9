import { texts } from '../text/texts.ts';

export const nl = {
  work: 'Werkvoorraad',
  grants: 'Toekenningen',
  letters: 'Brieven',
  payment: 'Maandbetaling',
  setup: 'Inrichting',
  figures: 'Cijfers van de wet',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  work: 'Work list',
  grants: 'Grants',
  letters: 'Letters',
  payment: 'Monthly payment',
  setup: 'Settings',
  figures: 'Figures of the law',
};

export const useMenuText = texts('municipality-menu', nl, en);
