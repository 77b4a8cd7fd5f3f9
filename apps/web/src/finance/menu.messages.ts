import { texts } from '../text/texts.ts';

export const nl = {
  position: 'Positie',
  outlook: 'Vooruitblik',
  scenarios: 'Scenario’s',
  receipts: 'Ontvangsten',
  payments: 'Betalingen',
  punctuality: 'Stiptheid',
  closing: 'Afsluiting',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  position: 'Position',
  outlook: 'Outlook',
  scenarios: 'Scenarios',
  receipts: 'Receipts',
  payments: 'Payments',
  punctuality: 'Punctuality',
  closing: 'Closing',
};

export const useMenuText = texts('finance-menu', nl, en);
