import { texts } from '../text/texts.ts';

export const nl = {
  months_one: 'Gemeente {{municipality}} vraagt de aanvraag eerder: binnen één maand na het begin.',
  months_other: 'Gemeente {{municipality}} vraagt de aanvraag eerder: binnen {{count}} maanden na het begin.',
  before: 'Gemeente {{municipality}} vraagt de aanvraag eerder: voor het begin van het werk.',
  law: 'De wet geeft zes maanden ({{article}}). Wij rekenen met de wet. Bron: {{source}}.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  months_one: 'The municipality of {{municipality}} wants the application earlier: within one month of the start.',
  months_other:
    'The municipality of {{municipality}} wants the application earlier: within {{count}} months of the start.',
  before: 'The municipality of {{municipality}} wants the application earlier: before the work begins.',
  law: 'The law gives six months ({{article}}). We reckon with the law. Source: {{source}}.',
};

export const useStricterText = texts('employer-stricter-term', nl, en);
