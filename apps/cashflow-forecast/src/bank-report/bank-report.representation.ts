import { derivedId } from '#libs/kernel/ids';
import { formatCents } from '#libs/kernel/money';
import { inWords, monthInWords } from '#libs/law/line';
import type { Block, LetterDocument } from '#libs/letters/document';
import { AGES, grouped, totalOf } from '../domain/exposure.ts';
import { type Figures, prefinancedCents } from '../domain/figures.ts';
import { days, firstMonths, lowPoint, outlookOf } from '../domain/outlook.ts';
import { observed, punctualityOf } from '../domain/punctuality.ts';

const YEAR = 12;
/** So many municipalities fit on two pages; the others are one row. */
const ROWS_MOST = 7;

const AGES_IN_WORDS: Record<(typeof AGES)[number], string> = {
  '0-30': '0 tot en met 30 dagen',
  '31-60': '31 tot en met 60 dagen',
  '61-90': '61 tot en met 90 dagen',
  '90+': 'Meer dan 90 dagen',
};

const ASSUMPTIONS = [
  'De subsidie is loonkostensubsidie van gemeenten, op grond van artikel 10d van de Participatiewet.',
  'Wij tellen alleen toekenningen die er nu zijn. Verlenging, nieuwe mensen en aanvragen zonder besluit tellen niet mee.',
  'Wanneer een gemeente betaalt, leiden wij af uit haar eerdere betalingen. Wat nog wacht, telt mee.',
  'Bij weinig betalingen rekenen wij meer met het gemiddelde van alle gemeenten.',
  'Het laagste punt gaat alleen over voorgefinancierde subsidie. Andere inkomsten en uitgaven staan er niet in.',
  'Bekende bedragen zijn op de cent. Wat wij verwachten, is afgerond op honderd euro.',
  'Minimumlonen die nog niet bekend zijn, zijn geschat. Een mislukte betaling voorzien wij niet.',
];

/** What a lender asks of an employer, on two pages: what is owed, by whom, how soon that pays, and when money is lowest. */
export function bankReport(figures: Figures, employer: string): LetterDocument {
  const { on, open, waits, delays } = figures;
  return {
    id: derivedId('bankrapport', employer, on),
    title: 'Loonkostensubsidie: wat wij nog krijgen',
    sender: [`Werkgever met KvK-nummer ${employer}`],
    addressee: ['Voor uw bank of financier'],
    datedOn: on,
    reference: `Bankrapport ${on}`,
    blocks: [
      {
        kind: 'paragraph',
        text: `Dit rapport geeft de stand zoals bekend aan het einde van ${inWords(on)}. Wie het later opvraagt voor deze dag, krijgt dezelfde cijfers.`,
      },
      ...owed(figures),
      ...concentration(open),
      ...lowest(figures),
      ...punctuality(waits, delays),
      { kind: 'heading', text: 'Waarmee wij rekenen' },
      { kind: 'list', items: ASSUMPTIONS },
    ],
    closing: ['Gemaakt met Loonbrug uit berichten van gemeenten en werkgever. Niet door een accountant nagekeken.'],
  };
}

function owed({ open }: Figures): Block[] {
  const total = totalOf(open);
  const byAge = grouped(open, ({ age }) => age);
  const rows = AGES.map((age): [string, string] => {
    const { amountCents, count } = totalOf(byAge.find(([name]) => name === age)?.[1] ?? []);
    return [AGES_IN_WORDS[age], `${formatCents(amountCents)} (${months(count)})`];
  });
  const unknown = total.withoutAmount === 0 ? [] : [['Bedrag onbekend', months(total.withoutAmount)] as const];
  return [
    { kind: 'heading', text: 'Wat openstaat' },
    {
      kind: 'facts',
      rows: [['Samen', `${formatCents(total.amountCents)} (${months(total.count)})`], ...rows, ...unknown],
    },
  ];
}

function concentration(open: Figures['open']): Block[] {
  const total = totalOf(open).amountCents;
  const parties = grouped(open, ({ municipality }) => municipality)
    .map(([municipality, some]) => ({ municipality, cents: totalOf(some).amountCents }))
    .sort((a, b) => b.cents - a.cents);
  const row = (name: string, cents: number): [string, string] => [
    name,
    `${formatCents(cents)}, ${percent(cents, total)}`,
  ];
  const rest = parties.slice(ROWS_MOST);
  const others = rest.reduce((sum, { cents }) => sum + cents, 0);
  const rows = [
    ...parties.slice(0, ROWS_MOST).map(({ municipality, cents }) => row(`Gemeente ${municipality}`, cents)),
    ...(rest.length === 0 ? [] : [row(`${rest.length} andere gemeenten`, others)]),
  ];
  return [
    { kind: 'heading', text: 'Wie het nog betaalt' },
    rows.length === 0 ? { kind: 'paragraph', text: 'Er staat niets open.' } : { kind: 'facts', rows },
  ];
}

function lowest(figures: Figures): Block[] {
  const { on, positions, delays } = figures;
  const outlook = outlookOf(positions, delays, on);
  const opening = prefinancedCents(figures);
  const all = days(outlook, opening, 'receives');
  const today = { date: on, cents: opening };
  const likely = lowPoint(today, all);
  const bad = lowPoint(today, all, ({ balance }) => balance.p10Cents);
  const year = firstMonths(outlook, YEAR);
  return [
    { kind: 'heading', text: 'Wat wij verwachten' },
    {
      kind: 'facts',
      rows: [
        ['Laagste punt in 13 weken', `${roughly(likely.cents)} op ${inWords(likely.date)}`],
        ['Als het tegenvalt', `${roughly(bad.cents)} op ${inWords(bad.date)} (kans van 1 op 10 op minder)`],
        [
          'Ontvangst in 12 maanden',
          `${roughly(year.expectedCents)}, van ${monthInWords(year.from)} tot en met ${monthInWords(year.through)}`,
        ],
        ['Bandbreedte', `${roughly(year.p10Cents)} tot ${roughly(year.p90Cents)} (kans van 8 op 10)`],
      ],
    },
  ];
}

function punctuality(waits: Figures['waits'], delays: Figures['delays']): Block[] {
  const seen = punctualityOf(waits, delays).toSorted((a, b) => b.paid - a.paid);
  const row = (name: string, some: ReturnType<typeof observed>): [string, string] => [
    name,
    some.medianDays === null
      ? 'Nog niets betaald.'
      : `Helft binnen ${inDays(some.medianDays)}, negen van de tien binnen ${inDays(some.p90Days ?? some.medianDays)} (${months(some.paid)}).`,
  ];
  const rows = seen.slice(0, ROWS_MOST).map((some) => row(`Gemeente ${some.municipality}`, some));
  const left =
    seen.length > ROWS_MOST
      ? [
          `De ${ROWS_MOST} gemeenten met de meeste betalingen; ${seen.length - ROWS_MOST} andere tellen mee in alle samen.`,
        ]
      : [];
  return [
    { kind: 'heading', text: 'Hoe snel gemeenten betalen' },
    {
      kind: 'paragraph',
      text: ['In dagen na het einde van de maand waarover het loon is betaald.', ...left].join(' '),
    },
    { kind: 'facts', rows: [...rows, row('Alle samen', observed(waits))] },
  ];
}

const inDays = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
const months = (count: number): string => (count === 1 ? '1 maand loon' : `${count} maanden loon`);
const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)} procent`;
const EUROS = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
/** Whole hundreds of euros: a forecast is not more exact. */
const roughly = (cents: number): string => EUROS.format(Math.round(cents / 10_000) * 100 || 0);
