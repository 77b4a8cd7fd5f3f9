import { texts } from '../text/texts.ts';

export const nl = {
  start: 'Start',
  people: 'Mensen',
  applications: 'Aanvragen',
  hours: 'Uren',
  payments: 'Betalingen',
  messages: 'Berichten',
  change: 'Wijziging',
  estimate: 'Rekenen',
  mandates: 'Machtigingen',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  start: 'Start',
  people: 'People',
  applications: 'Applications',
  hours: 'Hours',
  payments: 'Payments',
  messages: 'Messages',
  change: 'Change',
  estimate: 'Estimate',
  mandates: 'Mandates',
};

export const useMenuText = texts('employer-menu', nl, en);
