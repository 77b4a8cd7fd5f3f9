import { texts } from '../../text/texts.ts';

export const nl = {
  section: 'Hoe snel is er beslist',
  aside: 'in dagen na de aanvraag',
  caption: 'Dagen van aanvraag tot besluit en tot de eerste betaling, per gemeente',
  count: 'Aanvragen',
  half: 'Besluit: helft binnen',
  most: '9 van de 10 binnen',
  inTime: 'Binnen de termijn',
  part: '{{part}} van {{all}}',
  waiting: 'Wacht nog',
  overdue_one: '{{count}} over de termijn',
  overdue_other: '{{count}} over de termijn',
  euro: 'Eerste betaling: helft binnen',
  euroMost: 'Betaling: 9 van de 10 binnen',
  days_one: '{{count}} dag',
  days_other: '{{count}} dagen',
  about: 'ongeveer {{days}}',
  notYet: 'nog niet te zeggen',
  together: 'Alle samen',
  trend: 'Wordt het sneller of trager?',
  trendAside: 'naar het kwartaal van de aanvraag',
  quarter: 'Kwartaal',
  quarterOf: '{{nth}}e kwartaal {{year}}',
  notes:
    'Wie nog wacht, telt mee voor zo lang als hij wacht. Bij minder dan tien aanvragen staat er ongeveer: dan rekenen wij vooral met alle aanvragen samen. De termijn is die van de wet, zoals de gemeente hem meldde.',
  csv: 'Download besluitdagen als CSV',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  section: 'How soon was decided',
  aside: 'in days after the application',
  caption: 'Days from application to decision and to the first payment, by municipality',
  count: 'Applications',
  half: 'Decision: half within',
  most: '9 in 10 within',
  inTime: 'Within the term',
  part: '{{part}} of {{all}}',
  waiting: 'Still waiting',
  overdue_one: '{{count}} past the term',
  overdue_other: '{{count}} past the term',
  euro: 'First payment: half within',
  euroMost: 'Payment: 9 in 10 within',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  about: 'about {{days}}',
  notYet: 'too early to say',
  together: 'All together',
  trend: 'Does it get faster or slower?',
  trendAside: 'by the quarter of the application',
  quarter: 'Quarter',
  quarterOf: 'quarter {{nth}} of {{year}}',
  notes:
    'Who still waits counts for as long as they wait. With fewer than ten applications it says about: then we lean mostly on all applications together. The term is that of the law, as the municipality reported it.',
  csv: 'Download decision days as CSV',
};

export const useDecisionDaysText = texts('finance-decision-days', nl, en);
