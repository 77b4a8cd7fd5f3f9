import { texts } from '../../text/texts.ts';

export const nl = {
  title: 'Cijfers van de wet',
  answer: 'Cijfers die na deze versie uitkwamen. De ene persoon leest ze in, een ander keurt ze goed.',
  answerWaits_one: '<b>{{count, number}} cijfer</b> wacht op een tweede persoon.',
  answerWaits_other: '<b>{{count, number}} cijfers</b> wachten op een tweede persoon.',
  doPropose: 'Stel een cijfer voor',
  list: 'Alles wat is voorgesteld',
  empty: 'Er is hier nog geen cijfer voorgesteld. De cijfers van deze versie staan al in de rekenregels.',
  line: '{{name}}: {{value}}, vanaf {{date}}',
  by: 'Voorgesteld door {{name}} op {{date}}.',
  approvedBy: 'Goedgekeurd door {{name}} op {{date}}.',
  source: 'Bron: {{source}}.',
  waits: 'wacht op tweede persoon',
  approved: 'hiermee wordt gerekend',
  own: 'U stelde dit zelf voor. Een collega keurt het goed.',
  doEffect: 'Bekijk het gevolg',
  hideEffect: 'Verberg het gevolg',
  effect: 'Gevolg voor de lopende toekenningen',
  effectOf_one: 'Berekend op {{date}}, voor {{count, number}} lopende toekenning in alle gemeenten.',
  effectOf_other: 'Berekend op {{date}}, voor {{count, number}} lopende toekenningen in alle gemeenten.',
  effectNone: 'Er verandert in het eerste jaar geen enkel bedrag.',
  month: 'Maand',
  grants: 'Toekenningen',
  was: 'Was',
  becomes: 'Wordt',
  gap: 'Verschil',
  fresh: 'Nu pas te berekenen',
  freshOf_one: '{{count, number}} toekenning',
  freshOf_other: '{{count, number}} toekenningen',
  doApprove: 'Keur dit cijfer goed',
  approveAsk: '{{name}} wordt {{value}}, vanaf {{date}}?',
  approveText: 'Vanaf nu wordt hiermee gerekend, in alle gemeenten.',
  approveYes: 'Ja, keur dit cijfer goed',
  formTitle: 'Welk cijfer kwam uit?',
  nameField: 'Cijfer',
  valueField: 'Waarde',
  valueHint: 'Zoals het is gepubliceerd, bijvoorbeeld 2400,60.',
  fromField: 'Geldt vanaf',
  sourceField: 'Bron',
  sourceHint: 'Bijvoorbeeld Staatscourant 2026, 12345.',
  send: 'Stel dit cijfer voor',
  'figure-wmlMaand': 'Minimumloon per maand',
  'figure-wmlUur': 'Minimumloon per uur',
  'figure-vakantiebijslagPercentage': 'Vakantiebijslag, in procenten',
  'figure-maximumPercentage': 'Maximum van de subsidie, in procenten',
  'figure-forfaitPercentage': 'Vast bedrag, in procenten',
  'figure-werkgeverslastenPercentage': 'Werkgeverslasten, in procenten',
  'figure-normUren': 'Uren van een volle week',
  'figure-wettelijkeRentePercentage': 'Wettelijke rente, in procenten',
  'figure-jeugd': 'Jeugdloon bij {{age}} jaar, in procenten',
} as const;

export const en: Readonly<Record<keyof typeof nl, string>> = {
  title: 'Figures of the law',
  answer: 'Figures that came out after this version. One person reads them in, another approves them.',
  answerWaits_one: '<b>{{count, number}} figure</b> waits for a second person.',
  answerWaits_other: '<b>{{count, number}} figures</b> wait for a second person.',
  doPropose: 'Propose a figure',
  list: 'All that was proposed',
  empty: 'No figure was proposed here yet. The figures of this version are in the rules already.',
  line: '{{name}}: {{value}}, from {{date}}',
  by: 'Proposed by {{name}} on {{date}}.',
  approvedBy: 'Approved by {{name}} on {{date}}.',
  source: 'Source: {{source}}.',
  waits: 'waits for a second person',
  approved: 'reckoned with',
  own: 'You proposed this yourself. A colleague approves it.',
  doEffect: 'See what it does',
  hideEffect: 'Hide what it does',
  effect: 'What it does to the running grants',
  effectOf_one: 'Reckoned on {{date}}, for {{count, number}} running grant in all municipalities.',
  effectOf_other: 'Reckoned on {{date}}, for {{count, number}} running grants in all municipalities.',
  effectNone: 'No amount changes in the first year.',
  month: 'Month',
  grants: 'Grants',
  was: 'Was',
  becomes: 'Becomes',
  gap: 'Difference',
  fresh: 'Can be reckoned only now',
  freshOf_one: '{{count, number}} grant',
  freshOf_other: '{{count, number}} grants',
  doApprove: 'Approve this figure',
  approveAsk: '{{name}} becomes {{value}}, from {{date}}?',
  approveText: 'From now on it is reckoned with, in all municipalities.',
  approveYes: 'Yes, approve this figure',
  formTitle: 'Which figure came out?',
  nameField: 'Figure',
  valueField: 'Value',
  valueHint: 'As it was published, such as 2400.60.',
  fromField: 'Holds from',
  sourceField: 'Source',
  sourceHint: 'Such as Staatscourant 2026, 12345.',
  send: 'Propose this figure',
  'figure-wmlMaand': 'Minimum wage a month',
  'figure-wmlUur': 'Minimum wage an hour',
  'figure-vakantiebijslagPercentage': 'Holiday allowance, in per cent',
  'figure-maximumPercentage': 'Maximum of the subsidy, in per cent',
  'figure-forfaitPercentage': 'Fixed amount, in per cent',
  'figure-werkgeverslastenPercentage': 'Employer costs, in per cent',
  'figure-normUren': 'Hours of a full week',
  'figure-wettelijkeRentePercentage': 'Statutory interest, in per cent',
  'figure-jeugd': 'Youth wage at {{age}}, in per cent',
};

export const useFiguresText = texts('figures', nl, en);

const NAMES = [
  ...(['wmlMaand', 'wmlUur', 'vakantiebijslagPercentage', 'maximumPercentage', 'forfaitPercentage'] as const),
  ...(['werkgeverslastenPercentage', 'normUren', 'wettelijkeRentePercentage'] as const),
] as const;
const YOUTH = 'jeugdPercentage';
const AGES = [15, 16, 17, 18, 19, 20] as const;

/** All figures that can be proposed, in the order in which they are offered. */
export const FIGURES: readonly string[] = [...NAMES, ...AGES.map((age) => `${YOUTH}${age}`)];

/** What a figure is called; one that we have no word for, by its own code. */
export function useFigureName(): (name: string) => string {
  const t = useFiguresText();
  return (name) => {
    if (name.startsWith(YOUTH)) return t('figure-jeugd', { age: name.replace(YOUTH, '') });
    const known = NAMES.find((one) => one === name);
    return known === undefined ? name : t(`figure-${known}`);
  };
}
