import type { Basis } from '#libs/law/line';

/** One step of a calculation, as a letter shows it: everything is text already. */
export interface CalculationStep {
  readonly what: string;
  /** The formula with its figures filled in, and the outcome. */
  readonly sum: string;
  readonly article: string;
}

/** A part of a letter. Pages and files are made of these and of nothing else, so that both say the same. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'calculation'; readonly steps: readonly CalculationStep[]; readonly total: string };

/** A letter (brief) with all its words, before anybody draws it. */
export interface LetterDocument {
  /** Ties the file to the letter: the same letter is the same file. */
  readonly id: string;
  readonly title: string;
  /** Who writes, a line each. */
  readonly sender: readonly string[];
  /** Who is written to, a line each. */
  readonly addressee: readonly string[];
  /** `YYYY-MM-DD` */
  readonly datedOn: string;
  readonly reference: string;
  readonly blocks: readonly Block[];
  readonly closing: readonly string[];
}

/** `Participatiewet, artikel 10d lid 4`: how a letter names a place in the law. */
export function articleOf({ regeling, artikel, lid }: Pick<Basis, 'regeling' | 'artikel' | 'lid'>): string {
  const article = /^\d/.test(artikel) ? `artikel ${artikel}` : artikel;
  return `${regeling}, ${article}${lid === null ? '' : ` lid ${lid}`}`;
}

/** The same places, a line for each law: `Participatiewet: artikel 2, artikel 10d lid 4.` */
export function articlesByLaw(bases: readonly Pick<Basis, 'regeling' | 'artikel' | 'lid'>[]): string[] {
  const places = [...new Set(bases.map(articleOf))].map((place) => place.split(/, (.*)/));
  const laws = Map.groupBy(places, ([law = '']) => law);
  return [...laws].map(([law, of]) => `${law}: ${of.map(([, article = '']) => article).join(', ')}.`);
}

/** What a person reads in running sentences: no tables, and no names of laws on their own. */
export function proseOf({ title, blocks }: LetterDocument): string[] {
  return [
    title,
    ...blocks.flatMap((block) => {
      if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
      return block.kind === 'list' ? block.items : [];
    }),
  ];
}
