import { texts } from '../../text/texts.ts';

export const nl = {
  start: 'Start',
  people: 'Mensen',
  title: 'Einde van het werk melden',
  over: '{{name}} · personeelsnummer {{number}}',
  answer: 'De gemeente hoort dit van ons. De subsidie loopt tot en met de laatste dag.',
  lastDay: 'Laatste werkdag volgens het contract',
  lastDayHint: 'Bijvoorbeeld 31 5 2027.',
  send: 'Meld het einde',
  cancel: 'Terug zonder te melden',
  closed: 'Het einde is al gemeld: {{date}}.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  start: 'Start',
  people: 'People',
  title: 'Report the end of the work',
  over: '{{name}} · personnel number {{number}}',
  answer: 'We tell the municipality. The subsidy goes on until the last day.',
  lastDay: 'Last day by contract',
  lastDayHint: 'For example 31 5 2027.',
  send: 'Report the end',
  cancel: 'Back without reporting',
  closed: 'The end was reported already: {{date}}.',
};

export const useEndText = texts('employer-end', nl, en);
