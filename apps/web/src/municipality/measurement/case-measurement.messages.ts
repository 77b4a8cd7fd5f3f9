import { texts } from '../../text/texts.ts';

export const nl = {
  title: 'Meting van de loonwaarde',
  none: 'Er is voor deze zaak niet gemeten.',
  plan: 'Plan een meting',
  see: 'Bekijk de meting',
  remeasure: 'Opnieuw meten op {{date}}: {{why}}.',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  title: 'Measurement of the wage value',
  none: 'Nothing was measured for this case.',
  plan: 'Plan a measurement',
  see: 'See the measurement',
  remeasure: 'Measure again on {{date}}: {{why}}.',
};

export const useCaseMeasurementText = texts('case-measurement', nl, en);
