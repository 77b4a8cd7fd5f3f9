import { texts } from '../../text/texts.ts';

export const nl = {
  label: 'Zoals bekend op',
  today: 'vandaag, {{date}}',
  now: 'vandaag',
  'einde-vorige-maand': '{{date}} (vorige maand)',
  'einde-vorig-kwartaal': '{{date}} (vorig kwartaal)',
  'einde-vorig-jaar': '{{date}} (vorig jaar)',
  other: 'een andere datum',
  show: 'Toon',
  date: 'Welke datum?',
  since: 'Wij hebben cijfers vanaf {{date}}.',
  noDate: 'Vul een datum in die bestaat, met dag, maand en jaar.',
  tooLate: 'Kies een dag die voorbij is.',
  noSuchDay: 'De datum in het adres bestaat niet. Kies een andere datum.',
  past: 'U kijkt naar wat op {{date}} bekend was.',
  back: 'Terug naar vandaag',
  over: '{{organisation}} · zoals bekend op {{date}}',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  label: 'As known on',
  today: 'today, {{date}}',
  now: 'today',
  'einde-vorige-maand': '{{date}} (last month)',
  'einde-vorig-kwartaal': '{{date}} (last quarter)',
  'einde-vorig-jaar': '{{date}} (last year)',
  other: 'another date',
  show: 'Show',
  date: 'Which date?',
  since: 'We have figures from {{date}}.',
  noDate: 'Fill in a date that exists, with day, month and year.',
  tooLate: 'Choose a day that has passed.',
  noSuchDay: 'The date in the address does not exist. Choose another date.',
  past: 'You are looking at what was known on {{date}}.',
  back: 'Back to today',
  over: '{{organisation}} · as known on {{date}}',
};

export const useKnownText = texts('finance-known', nl, en);
