import { texts } from '../text/texts.ts';

export const nl = {
  position: 'Positie',
  outlook: 'Vooruitblik',
  scenarios: 'Scenario’s',
  receipts: 'Ontvangsten',
  payments: 'Betalingen',
  punctuality: 'Stiptheid',
  closing: 'Afsluiting',
  impact: 'Impact',
  reports: 'Rapporten',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  position: 'Position',
  outlook: 'Outlook',
  scenarios: 'Scenarios',
  receipts: 'Receipts',
  payments: 'Payments',
  punctuality: 'Punctuality',
  closing: 'Closing',
  impact: 'Impact',
  reports: 'Reports',
};

export const useMenuText = texts('finance-menu', nl, en);
