import { texts } from '../../text/texts.ts';

export const nl = {
  start: 'Start',
  title: 'Aanvragen',
  answer: 'Bij gemeenten liggen <b>{{waiting}}</b>. U bent bezig met {{drafts}}.',
  waiting_one: '{{count}} aanvraag',
  waiting_other: '{{count}} aanvragen',
  drafts_one: '{{count}} aanvraag',
  drafts_other: '{{count}} aanvragen',
  apply: 'Vraag subsidie aan',
  filter: 'Welke aanvragen',
  all: 'Alle ({{count}})',
  caption: 'Uw aanvragen, nieuwste eerst',
  person: 'Medewerker',
  payer: 'Gemeente',
  route: 'Route',
  asked: 'Aangevraagd',
  decided: 'Besluit',
  state: 'Stand',
  empty: 'U heeft nog niets aangevraagd. Begin bij één medewerker, of lever een loonbestand in.',
  hours: 'Lever een loonbestand in',
  what: 'uw aanvragen',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  start: 'Start',
  title: 'Applications',
  answer: '<b>{{waiting}}</b> are with municipalities. You are working on {{drafts}}.',
  waiting_one: '{{count}} application',
  waiting_other: '{{count}} applications',
  drafts_one: '{{count}} application',
  drafts_other: '{{count}} applications',
  apply: 'Apply for subsidy',
  filter: 'Which applications',
  all: 'All ({{count}})',
  caption: 'Your applications, newest first',
  person: 'Employee',
  payer: 'Municipality',
  route: 'Route',
  asked: 'Applied for',
  decided: 'Decision',
  state: 'Status',
  empty: 'You have applied for nothing yet. Begin with one employee, or hand in a payroll file.',
  hours: 'Hand in a payroll file',
  what: 'your applications',
};

export const useApplicationsText = texts('employer-applications', nl, en);
