import { texts } from '../text/texts.ts';

export const nl = {
  position: 'Positie',
  outlook: 'Vooruitblik',
  receipts: 'Ontvangsten',
  payments: 'Betalingen',
  punctuality: 'Stiptheid',
  impact: 'Impact',
  reports: 'Rapporten',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  position: 'Position',
  outlook: 'Outlook',
  receipts: 'Receipts',
  payments: 'Payments',
  punctuality: 'Punctuality',
  impact: 'Impact',
  reports: 'Reports',
};

export const useMenuText = texts('finance-menu', nl, en);
