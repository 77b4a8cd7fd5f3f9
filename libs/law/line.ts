/** A figure of the law as a step used it: with the day from which it holds, and whether somebody checked it. */
export interface UsedParameter {
  readonly naam: string;
  /** As it is published, a decimal text. */
  readonly waarde: string;
  readonly van: string;
  readonly bron: string;
  readonly geverifieerd: boolean;
}

/** Where a step stands in the law; `lid` is null for an article without numbered parts. */
export interface Basis {
  readonly regeling: string;
  readonly artikel: string;
  readonly lid: string | null;
  /** The day from which this wording holds. */
  readonly geldigVanaf: string;
}

/**
 * One step of a calculation or a term, in the words in which it is stored, published and shown, years later and without
 * the code that made it. The formula has its figures filled in; the outcome is an exact decimal, a fraction `a/b` or a date.
 */
export interface Line {
  readonly code: string;
  readonly omschrijving: string;
  readonly berekening: string;
  readonly uitkomst: string;
  readonly eenheid: string;
  readonly grondslag: Basis;
  readonly parameters: readonly UsedParameter[];
}

/** What whoever relies on the outcome should know; the code is stable, the text is Dutch. */
export interface Warning {
  readonly code: string;
  readonly tekst: string;
}

const PARTICIPATIEWET = 'Participatiewet';

/** Paragraph 4 or 5 of article 10d, which got its present wording (36 hours, up and down) on 1 January 2024. */
export function article10d(lid: '4' | '5', month: string): Basis {
  return {
    regeling: PARTICIPATIEWET,
    artikel: '10d',
    lid,
    geldigVanaf: month < '2024-01' ? '2017-01-01' : '2024-01-01',
  };
}

/** A place in the Participation Act (Participatiewet), with the day from which that wording holds. */
export function participatiewet(artikel: string, lid: string | null, geldigVanaf: string): Basis {
  return { regeling: PARTICIPATIEWET, artikel, lid, geldigVanaf };
}

/** A place in the General Administrative Law Act (Algemene wet bestuursrecht), with the day from which it holds. */
export function awb(artikel: string, lid: string | null, geldigVanaf = '2009-10-01'): Basis {
  return { regeling: 'Algemene wet bestuursrecht', artikel, lid, geldigVanaf };
}

const MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli'],
  ...['augustus', 'september', 'oktober', 'november', 'december'],
];

/** `1 maart 2026` of `2026-03-01`: how a date is read in a line. */
export function inWords(date: string): string {
  return `${Number(date.slice(8))} ${monthInWords(date)}`;
}

/** `maart 2026` of `2026-03`, or of a date in it. */
export function monthInWords(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** A decimal as it is read in Dutch: `12,5` of `12.5`. */
export function spoken(decimal: { toString(): string }): string {
  return decimal.toString().replace('.', ',');
}

/** A formula with its figures filled in; a fraction as its exact decimal, or `a/b`. */
export function formula(texts: TemplateStringsArray, ...figures: readonly { toString(): string }[]): string {
  return texts.reduce((whole, text, index) => `${whole}${String(figures[index - 1])}${text}`);
}
