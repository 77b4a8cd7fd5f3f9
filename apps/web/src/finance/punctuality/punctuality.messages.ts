import { texts } from '../../text/texts.ts';

export const nl = {
  title: 'Stiptheid',
  'gemeente answer': 'De helft van uw maanden kwam binnen <b>{{days}}</b>. Negen van de tien kwamen binnen {{most}}.',
  'werkgever answer':
    'U betaalde de helft van de maanden binnen <b>{{days}}</b>. Negen van de tien betaalde u binnen {{most}}.',
  nothing: 'Er is nog niets betaald. Deze cijfers komen met de eerste betaling.',
  latest: 'Het laatst betaalt {{party}}.',
  days_one: '{{count}} dag',
  days_other: '{{count}} dagen',
  section: 'Hoe snel is er betaald',
  aside: 'in dagen na het einde van de maand',
  caption: 'Dagen tussen het einde van een maand en de betaling, per gemeente',
  party: 'Gemeente',
  chart: 'Helft tot negen van de tien',
  median: 'Helft binnen',
  p90: '9 van de 10 binnen',
  within: 'Binnen 30 dagen',
  withinOf: '{{part}} van {{all}}',
  based: 'Gezien in',
  basedOn_one: '{{count}} maand',
  basedOn_other: '{{count}} maanden',
  waiting: 'Wacht nog',
  longest: 'langste {{days}}',
  expected: 'Wij rekenen met',
  together: 'Alle samen',
  notes:
    'Een maand loon van één persoon telt één keer. Wij rekenen met meer dagen dan wij zagen: wat nog wacht, telt mee. Bij weinig maanden rekenen wij meer met het gemiddelde van alle gemeenten.',
  bar: '{{party}}: de helft binnen {{median}}, negen van de tien binnen {{most}}',
  scale: 'De streepjeslijn staat op 30 dagen.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  title: 'Punctuality',
  'gemeente answer': 'Half of your months came within <b>{{days}}</b>. Nine in ten came within {{most}}.',
  'werkgever answer': 'You paid half of the months within <b>{{days}}</b>. Nine in ten you paid within {{most}}.',
  nothing: 'Nothing has been paid yet. These figures come with the first payment.',
  latest: '{{party}} pays last.',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  section: 'How soon was paid',
  aside: 'in days after the end of the month',
  caption: 'Days between the end of a month and its payment, by municipality',
  party: 'Municipality',
  chart: 'Half to nine in ten',
  median: 'Half within',
  p90: '9 in 10 within',
  within: 'Within 30 days',
  withinOf: '{{part}} of {{all}}',
  based: 'Seen in',
  basedOn_one: '{{count}} month',
  basedOn_other: '{{count}} months',
  waiting: 'Still waiting',
  longest: 'longest {{days}}',
  expected: 'We reckon with',
  together: 'All together',
  notes:
    'A month of wages of one person counts once. We reckon with more days than we saw: what still waits is counted. With few months we lean on the average of all municipalities.',
  bar: '{{party}}: half within {{median}}, nine in ten within {{most}}',
  scale: 'The dashed line is at 30 days.',
};

export const usePunctualityText = texts('finance-punctuality', nl, en);
