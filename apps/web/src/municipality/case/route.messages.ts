import { texts } from '../../text/texts.ts';

export const nl = {
  estimate: 'Geschatte loonwaarde',
  estimateHint: 'Weet u het nog niet? Laat dit leeg: dan blijft het bedrag onbekend.',
  percentUnit: 'procent',
  flat: 'Vast bedrag (forfaitair)',
  measured: 'Gemeten loonwaarde',
  until: 'Tot en met {{date}}, daarna geldt de gemeten loonwaarde.',
  noEnd: 'Loopt door, tot er opnieuw wordt gemeten.',
  unknown: 'Nog onbekend: er is geen loonwaarde.',
  'from-vastgesteld': 'Bij {{value}} procent, vastgesteld.',
  'from-genoemd-door-werkgever': 'Bij {{value}} procent, zoals de werkgever noemt.',
  'from-geschat': 'Bij {{value}} procent, geschat.',
  'risk-na-forfait-onbekend': 'Risico: wat er na het vaste bedrag komt, hangt af van de meting.',
  'risk-bedrag-onbekend': 'Risico: de werkgever weet het bedrag pas na de meting.',
  'risk-meting-kan-afwijken': 'Risico: de meting kan hoger of lager uitkomen.',
  'risk-geen': 'Het bedrag staat vast.',
  talk: 'Wat heeft u met de werkgever besproken?',
  talkHint: 'Collega’s lezen dit. De tekst wordt versleuteld bewaard.',
  talked: 'Besproken: “{{text}}”',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  estimate: 'Estimated wage value',
  estimateHint: 'Not known yet? Leave it empty: then the amount stays unknown.',
  percentUnit: 'per cent',
  flat: 'Fixed amount (flat rate)',
  measured: 'Measured wage value',
  until: 'Until {{date}}, after that the measured wage value holds.',
  noEnd: 'Goes on, until it is measured again.',
  unknown: 'Not known yet: there is no wage value.',
  'from-vastgesteld': 'At {{value}} per cent, established.',
  'from-genoemd-door-werkgever': 'At {{value}} per cent, as the employer says.',
  'from-geschat': 'At {{value}} per cent, estimated.',
  'risk-na-forfait-onbekend': 'Risk: what comes after the flat rate depends on the measurement.',
  'risk-bedrag-onbekend': 'Risk: the employer knows the amount only after the measurement.',
  'risk-meting-kan-afwijken': 'Risk: the measurement can come out higher or lower.',
  'risk-geen': 'The amount is certain.',
  talk: 'What did you discuss with the employer?',
  talkHint: 'Colleagues read this. The text is kept encrypted.',
  talked: 'Discussed: “{{text}}”',
};

export const useRouteText = texts('case-route', nl, en);
