import { texts } from '../../text/texts.ts';

export const nl = {
  start: 'Start',
  people: 'Mensen',
  title: 'Contract verlengen',
  over: '{{name}} · personeelsnummer {{number}}',
  answer: 'U vult drie dingen in. Eerst ziet u wat het doet met het geld. Daarna beslist u.',
  until: 'Het contract van nu loopt tot en met {{date}}.',
  firstDay: 'Eerste dag van het nieuwe contract',
  firstDayHint: 'Sluit het aan, dan is dit de dag na het contract van nu.',
  lastDay: 'Laatste dag van het nieuwe contract',
  lastDayHint: 'Laat leeg als er geen einddatum is afgesproken.',
  hours: 'Uren per week in het nieuwe contract',
  hoursUnit: 'uur per week',
  reckon: 'Laat zien wat dit doet',
  cancel: 'Terug zonder te verlengen',
  effect: 'Wat dit doet',
  extension: 'De subsidie loopt door',
  extensionText:
    'Het werk en de uren blijven gelijk en er valt geen dag tussen. De gemeente hoort de nieuwe laatste dag van ons.',
  application: 'U vraagt opnieuw aan',
  applicationText:
    'Wij zetten de aanvraag klaar met alles wat wij weten. U voegt het nieuwe contract toe en stuurt haar zelf in. De wet zegt niet of dit nodig is; gemeenten vragen het vaak.',
  gap_one: 'Let op: één dag zonder subsidie',
  gap_other: 'Let op: {{count}} dagen zonder subsidie',
  gapText: 'Van {{from}} tot en met {{through}} is er geen contract. U loopt {{amount}} mis.',
  gapTextUnknown: 'Van {{from}} tot en met {{through}} is er geen contract. Het bedrag is nog niet bekend.',
  noGap: 'Er valt geen dag tussen de contracten.',
  waits: 'Let op: het geld kan later komen',
  waitsText:
    'De gemeente mag beslissen tot en met {{date}}. Over de dagen sinds {{from}} betaalt zij dan achteraf: {{amount}}.',
  waitsTextUnknown:
    'De gemeente mag beslissen tot en met {{date}}. Over de dagen sinds {{from}} betaalt zij dan achteraf.',
  doExtend: 'Verleng het contract',
  doApply: 'Zet de aanvraag klaar',
  change: 'Verander iets',
  noEnd: 'Dit contract heeft geen einddatum. Er valt niets te verlengen.',
  noApplication: 'Voor dit werk vroeg u nog geen subsidie aan. Er is niets om over te nemen.',
  toApply: 'Vraag subsidie aan',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  start: 'Start',
  people: 'People',
  title: 'Renew a contract',
  over: '{{name}} · personnel number {{number}}',
  answer: 'You fill in three things. First you see what it does to the money. Then you decide.',
  until: 'The present contract runs until {{date}}.',
  firstDay: 'First day of the new contract',
  firstDayHint: 'If it follows on, this is the day after the present contract.',
  lastDay: 'Last day of the new contract',
  lastDayHint: 'Leave empty if no last day was agreed.',
  hours: 'Hours per week in the new contract',
  hoursUnit: 'hours per week',
  reckon: 'Show what this does',
  cancel: 'Back without renewing',
  effect: 'What this does',
  extension: 'The subsidy goes on',
  extensionText: 'Work and hours stay the same and no day is in between. We tell the municipality the new last day.',
  application: 'You apply again',
  applicationText:
    'We prepare the application with all we know. You add the new contract and hand it in yourself. The law does not say whether this is needed; municipalities often ask it.',
  gap_one: 'Note: one day without subsidy',
  gap_other: 'Note: {{count}} days without subsidy',
  gapText: 'From {{from}} to {{through}} there is no contract. You miss {{amount}}.',
  gapTextUnknown: 'From {{from}} to {{through}} there is no contract. The amount is not known yet.',
  noGap: 'There is no day between the contracts.',
  waits: 'Note: the money may come later',
  waitsText:
    'The municipality may decide until {{date}}. For the days since {{from}} it then pays afterwards: {{amount}}.',
  waitsTextUnknown:
    'The municipality may decide until {{date}}. For the days since {{from}} it then pays afterwards. How much is not known yet.',
  doExtend: 'Renew the contract',
  doApply: 'Prepare the application',
  change: 'Change something',
  noEnd: 'This contract has no last day. There is nothing to renew.',
  noApplication: 'You have not applied for subsidy for this work yet. There is nothing to take over.',
  toApply: 'Apply for subsidy',
};

export const useRenewText = texts('employer-renew', nl, en);
