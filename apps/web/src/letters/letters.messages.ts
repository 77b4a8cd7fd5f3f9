import { texts } from '../text/texts.ts';

/** What letters are about and where they stand, for everybody who has letters. */
export const nl = {
  'about-toegekend-loonwaarde': 'Besluit: subsidie toegekend',
  'about-toegekend-forfait': 'Besluit: subsidie toegekend, vast percentage',
  'about-afgewezen': 'Besluit: subsidie afgewezen',
  'about-buiten-behandeling': 'Besluit: aanvraag niet behandeld',
  'about-hersteltermijn': 'Vraag om stukken',
  'about-gewijzigd': 'Besluit: subsidie veranderd',
  'about-beeindigd': 'Besluit: subsidie gestopt',
  'about-verlengd': 'Besluit: subsidie loopt door',
  'about-ontvangst': 'Bevestiging van ontvangst',
  'to-werkgever': 'aan de werkgever',
  'to-werknemer': 'aan de werknemer',
  sentOn: 'Verzonden op {{date}}.',
  objectUntil: 'Bezwaar maken kan tot en met {{date}}.',
  pdf: 'Brief als PDF',
  page: 'Brief als webpagina',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  'about-toegekend-loonwaarde': 'Decision: subsidy granted',
  'about-toegekend-forfait': 'Decision: subsidy granted, flat rate',
  'about-afgewezen': 'Decision: subsidy refused',
  'about-buiten-behandeling': 'Decision: application not processed',
  'about-hersteltermijn': 'Request for documents',
  'about-gewijzigd': 'Decision: subsidy changed',
  'about-beeindigd': 'Decision: subsidy ended',
  'about-verlengd': 'Decision: subsidy goes on',
  'about-ontvangst': 'Confirmation of receipt',
  'to-werkgever': 'to the employer',
  'to-werknemer': 'to the employee',
  sentOn: 'Sent on {{date}}.',
  objectUntil: 'You can object until {{date}}.',
  pdf: 'Letter as PDF',
  page: 'Letter as web page',
};

export const useLettersText = texts('letters', nl, en);
