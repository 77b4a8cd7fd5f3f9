import { formatCents } from '#libs/kernel/money';
import { awb, type Basis, inWords, type Line, monthInWords, participatiewet, spoken } from '#libs/law/line';
import {
  articleOf,
  articlesByLaw,
  type Block,
  type CalculationStep,
  type LetterDocument,
} from '#libs/letters/document';
import { documentName } from '#libs/letters/document-names';
import type { Ground, LetterFacts, Matter } from '#libs/letters/facts';
import { factsTable } from '#libs/letters/facts-table';
import { filledIn, type TextKey, type Texts } from '#libs/letters/texts';

type Values = Readonly<Record<string, string>>;

/** The letter in words: what the municipality wrote, filled in with the facts, and what the law wants said. */
export function compose(facts: LetterFacts, texts: Texts): LetterDocument {
  const { letterId: id, addressee, employer, employee, datedOn, reference } = facts;
  const values = valuesOf(facts, texts);
  const say = (key: TextKey): Block[] => filledIn(texts[key], values).map((text) => ({ kind: 'paragraph', text }));
  const own = (part: 'opening' | 'uitleg'): Block[] => say(ownKey(facts, part));
  const to = addressee === 'werkgever' ? [employer.name, `KvK-nummer ${employer.kvk}`] : [employee.name];
  return {
    ...{ id, datedOn, reference },
    title: titleOf(facts),
    sender: [capital(values.gemeente ?? '')],
    addressee: to,
    blocks: [
      { kind: 'paragraph', text: addressee === 'werkgever' ? 'Geachte heer of mevrouw,' : `Beste ${employee.name},` },
      ...own('opening'),
      ...(facts.matter.situation === 'hersteltermijn'
        ? [{ kind: 'list' as const, items: facts.matter.asked.map(documentName) }]
        : []),
      ...(addressee === 'werknemer' ? [YOUR_WAGE] : []),
      ...why(facts.matter),
      ...own('uitleg'),
      ...factsTable(facts, (key) => filledIn(texts[key], values).join(' ')),
      ...calculation(facts.matter),
      ...duties(facts, say),
      ...objection(facts, say),
      ...law(facts),
      { kind: 'heading', text: 'Heeft u een vraag?' },
      ...contact(facts, say),
    ],
    closing: ['Met vriendelijke groet,', ...filledIn(texts['algemeen.ondertekening'], values)],
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The key of a part of a letter that is about one situation, to one reader. */
function ownKey({ matter, addressee }: LetterFacts, part: 'opening' | 'uitleg'): TextKey {
  return `${matter.situation}.${addressee}.${part}` as TextKey;
}

const TITLES: Readonly<Record<Matter['situation'], readonly [employer: string, employee: string]>> = {
  'toegekend-loonwaarde': ['U krijgt loonkostensubsidie', 'Uw werkgever krijgt subsidie voor uw loon'],
  'toegekend-forfait': ['U krijgt loonkostensubsidie', 'Uw werkgever krijgt subsidie voor uw loon'],
  afgewezen: ['U krijgt geen loonkostensubsidie', 'Uw werkgever krijgt geen subsidie voor uw loon'],
  'buiten-behandeling': ['Wij behandelen uw aanvraag niet', 'Wij behandelen de aanvraag voor uw loon niet'],
  hersteltermijn: ['Uw aanvraag is nog niet compleet', ''],
  gewijzigd: ['Uw loonkostensubsidie verandert', 'De subsidie voor uw loon verandert'],
  beeindigd: ['Uw loonkostensubsidie stopt', 'De subsidie voor uw loon stopt'],
  verlengd: ['Uw loonkostensubsidie loopt door', 'De subsidie voor uw loon loopt door'],
  ontvangst: ['Wij hebben uw aanvraag ontvangen', ''],
};

function titleOf({ matter, addressee }: LetterFacts): string {
  return TITLES[matter.situation][addressee === 'werkgever' ? 0 : 1];
}

function valuesOf(facts: LetterFacts, texts: Texts): Values {
  const { matter, employer, employee, reference, receivedOn, objectThrough, datedOn } = facts;
  const [municipality = ''] = filledIn(texts['algemeen.gemeente'], { gemeentecode: facts.municipalityCode });
  return {
    gemeente: municipality,
    ...{ werkgever: employer.name, werknemer: employee.name, kenmerk: reference, ontvangen: inWords(receivedOn) },
    verzenddatum: inWords(datedOn),
    bezwaarTotEnMet: objectThrough === null ? '' : inWords(objectThrough),
    ...valuesOfMatter(matter),
  };
}

function valuesOfMatter(matter: Matter): Values {
  switch (matter.situation) {
    case 'toegekend-loonwaarde':
    case 'toegekend-forfait':
    case 'gewijzigd': {
      const { from, calculation: sum, agreedHours, wageValuePercent, flatRateThrough } = matter.grant;
      return {
        ingangsdatum: inWords(from),
        bedrag: sum === null ? 'nog niet bekend' : formatCents(sum.amountCents),
        maand: sum === null ? '' : monthInWords(sum.month),
        uren: spoken(agreedHours),
        loonwaarde: spoken(wageValuePercent ?? ''),
        forfaitTotEnMet: flatRateThrough === null ? '' : inWords(flatRateThrough),
      };
    }
    case 'buiten-behandeling':
      return { aanvragenTotEnMet: inWords(matter.applyUntil) };
    case 'hersteltermijn':
      return { uiterlijk: inWords(matter.until) };
    case 'beeindigd':
    case 'verlengd':
      return { laatsteDag: inWords(matter.lastDay) };
    case 'ontvangst':
      return { beslisdatum: matter.decideBy === null ? 'de dag die wij u nog noemen' : inWords(matter.decideBy) };
    case 'afgewezen':
      return {};
  }
}

/** What an employee wants to know first. */
const YOUR_WAGE: Block = {
  kind: 'paragraph',
  text: 'Uw loon verandert niet door deze brief. U krijgt gewoon het loon uit uw contract.',
};

/** What the decision rests on, in the words in which it was taken; what a person wrote stands as it was written. */
function why(matter: Matter): Block[] {
  switch (matter.situation) {
    case 'afgewezen':
      return [
        { kind: 'heading', text: 'Waarom niet?' },
        ...(matter.grounds.length === 0 ? [] : [{ kind: 'list' as const, items: matter.grounds.map(groundText) }]),
        ...written(matter.reasons),
      ];
    case 'gewijzigd':
      return [
        { kind: 'heading', text: 'Waarom verandert dit?' },
        { kind: 'paragraph', text: causeText(matter) },
        ...written(matter.reasons),
      ];
    case 'hersteltermijn':
      return written(matter.note);
    case 'toegekend-loonwaarde':
    case 'toegekend-forfait':
    case 'buiten-behandeling':
      return written(matter.reasons);
    default:
      return [];
  }
}

function groundText({ reason, basis }: Ground): string {
  return `${reason} (${articleOf(basis)})`;
}

function written(text: string | null): Block[] {
  if (text === null) return [];
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

function causeText({ cause, grant, beforeCents }: Extract<Matter, { situation: 'gewijzigd' }>): string {
  const before = beforeCents === null ? '' : ` De subsidie was ${formatCents(beforeCents)} per maand.`;
  switch (cause) {
    case 'hours':
      return `De uren uit het contract zijn nu ${spoken(grant.agreedHours)} per week.${before}`;
    case 'wageValue':
      return `De loonwaarde is opnieuw bepaald. Zij is nu ${spoken(grant.wageValuePercent ?? '')} procent.${before}`;
    case 'indexation':
      return `Wij rekenen elk jaar met het nieuwe minimumloon.${before}`;
    case 'correction':
      return `Wij hebben een fout hersteld.${before}`;
  }
}

function calculation(matter: Matter): Block[] {
  const sum = 'grant' in matter ? matter.grant.calculation : null;
  if (sum === null) return [];
  return [
    { kind: 'heading', text: 'Zo hebben wij gerekend' },
    {
      kind: 'paragraph',
      text: `Dit is het bedrag van een hele maand, gerekend voor ${monthInWords(sum.month)}. Komt er een nieuw minimumloon? Dan kan het bedrag veranderen.`,
    },
    { kind: 'calculation', steps: sum.lines.map(stepOf), total: formatCents(sum.amountCents) },
  ];
}

const UNITS: Readonly<Record<string, string>> = { 'EUR/maand': 'euro per maand', EUR: 'euro' };

function stepOf({ omschrijving, berekening, uitkomst, eenheid, grondslag }: Line): CalculationStep {
  const unit = UNITS[eenheid] ?? eenheid;
  return {
    what: omschrijving,
    sum: `${berekening === uitkomst ? '' : `${decimals(berekening)} = `}${decimals(uitkomst)}${unit === '' ? '' : ` ${unit}`}`,
    article: articleOf(grondslag),
  };
}

/** Decimals and days in a text of the law's own, as a reader of Dutch writes them. */
function decimals(text: string): string {
  return text.replaceAll(/\d{4}-\d{2}-\d{2}|\d+(\.\d+)?/g, (found) =>
    /^\d{4}-/.test(found) ? inWords(found) : grouped(found),
  );
}

function grouped(digits: string): string {
  const [units = '', fraction] = digits.split('.');
  const thousands = units.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? thousands : `${thousands},${fraction}`;
}

const CHANGES = [
  'De uren in het contract veranderen.',
  'Het werk stopt, of het contract loopt door na de einddatum.',
  'Uw werknemer krijgt ander werk of een andere werkplek.',
  'Uw werknemer verhuist naar een andere gemeente.',
  'Uw bankrekening verandert.',
];

function duties({ matter, addressee }: LetterFacts, say: (key: TextKey) => Block[]): Block[] {
  if (addressee === 'werknemer' || !('grant' in matter)) return [];
  return [
    { kind: 'heading', text: 'Wat moet u melden?' },
    ...say('algemeen.plicht'),
    { kind: 'list', items: CHANGES },
    ...say('algemeen.ziekte'),
  ];
}

/** Only where there is something to object to; the last day is always there. */
function objection({ objectThrough, addressee, channel }: LetterFacts, say: (key: TextKey) => Block[]): Block[] {
  if (objectThrough === null) return [];
  return [
    { kind: 'heading', text: 'Bent u het er niet mee eens?' },
    ...say('algemeen.bezwaar'),
    ...(channel === 'post' ? say('algemeen.bezwaarPost') : []),
    ...(addressee === 'werknemer' ? say('algemeen.hulp') : []),
  ];
}

/** Every place in the law that the letter rests on, each once. */
function law({ matter, objectThrough }: LetterFacts): Block[] {
  const bases: Basis[] = [...basesOf(matter), ...(objectThrough === null ? [] : OBJECTION)];
  return [
    { kind: 'heading', text: 'Waar staat dit in de wet?' },
    { kind: 'list', items: articlesByLaw(bases) },
  ];
}

/** Six weeks from the day after it was made known; what is in the objection; being heard; a decision holds meanwhile. */
const OBJECTION = [awb('6:7', null), awb('6:8', '1'), awb('6:5', '1'), awb('6:16', null), awb('7:2', '1')];

function basesOf(matter: Matter): Basis[] {
  switch (matter.situation) {
    case 'toegekend-loonwaarde':
    case 'toegekend-forfait':
      return [...matter.grounds.map(({ basis }) => basis), ...linesOf(matter.grant.calculation)];
    case 'afgewezen':
      return matter.grounds.map(({ basis }) => basis);
    case 'gewijzigd':
      return [...linesOf(matter.grant.calculation), ...(matter.cause === 'indexation' ? [YEARLY] : [])];
    case 'buiten-behandeling':
      return [awb('4:5', '1'), awb('4:5', '4')];
    case 'hersteltermijn':
      return [awb('4:5', '1'), awb('4:15', '1')];
    case 'beeindigd':
    case 'verlengd':
      return [participatiewet('10d', '1', '2023-07-01')];
    case 'ontvangst':
      return [awb('4:13', null), participatiewet('10d', '12', '2023-07-01'), awb('4:17', null)];
  }
}

const YEARLY = participatiewet('10d', '7', '2017-01-01');

function linesOf(sum: { readonly lines: readonly Line[] } | null): Basis[] {
  return (sum?.lines ?? []).map(({ grondslag }) => grondslag);
}

function contact({ contact: known, addressee, reference }: LetterFacts, say: (key: TextKey) => Block[]): Block[] {
  if (known === null) return say(addressee === 'werkgever' ? 'algemeen.vragenWerkgever' : 'algemeen.vragenWerknemer');
  const { name, phone, hours } = known;
  const when = hours === '' ? '' : ` Dat kan ${hours}.`;
  return [{ kind: 'paragraph', text: `Bel ${name}: ${phone}.${when} Noem het kenmerk ${reference}.` }];
}
