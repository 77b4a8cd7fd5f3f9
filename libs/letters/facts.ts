import type { Basis, Line } from '#libs/law/line';

export const SITUATIONS = [
  ...(['toegekend-loonwaarde', 'toegekend-forfait', 'afgewezen', 'buiten-behandeling'] as const),
  ...(['hersteltermijn', 'gewijzigd', 'beeindigd', 'verlengd', 'ontvangst'] as const),
] as const;
export type Situation = (typeof SITUATIONS)[number];

export const ADDRESSEES = ['werkgever', 'werknemer'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** To whom a letter about a situation goes: who has an interest in a decision hears of it (Awb 3:41), the rest is the applicant's. */
export const ADDRESSED_TO: Readonly<Record<Situation, readonly [Addressee, ...Addressee[]]>> = {
  'toegekend-loonwaarde': ADDRESSEES,
  'toegekend-forfait': ADDRESSEES,
  afgewezen: ADDRESSEES,
  'buiten-behandeling': ADDRESSEES,
  hersteltermijn: ['werkgever'],
  gewijzigd: ADDRESSEES,
  beeindigd: ADDRESSEES,
  verlengd: ADDRESSEES,
  ontvangst: ['werkgever'],
};

/** A reason with its place in the law, as the decision has it. */
export interface Ground {
  readonly reason: string;
  readonly basis: Basis;
}

/** What a grant says from a day on; the amount is that of a full month, whole cents. */
export interface GrantFacts {
  readonly from: string;
  readonly through: string | null;
  readonly route: 'forfaitair' | 'loonwaarde';
  /** Decimal text; null on the flat rate. */
  readonly wageValuePercent: string | null;
  readonly flatRateThrough: string | null;
  readonly agreedHours: number;
  readonly fullTimeHours: number;
  readonly variableHours: boolean;
  /** Null while a figure of the law is not there yet. */
  readonly calculation: {
    readonly month: string;
    readonly amountCents: number;
    readonly lines: readonly Line[];
  } | null;
}

export type ChangeCause = 'hours' | 'wageValue' | 'indexation' | 'correction';

/** What was decided or asked: by situation, each with its own facts and no others. */
export type Matter =
  | {
      readonly situation: 'toegekend-loonwaarde' | 'toegekend-forfait';
      readonly grant: GrantFacts;
      readonly grounds: readonly Ground[];
      readonly reasons: string | null;
    }
  | { readonly situation: 'afgewezen'; readonly grounds: readonly Ground[]; readonly reasons: string | null }
  | { readonly situation: 'buiten-behandeling'; readonly applyUntil: string; readonly reasons: string | null }
  | {
      readonly situation: 'hersteltermijn';
      readonly asked: readonly string[];
      readonly until: string;
      readonly note: string | null;
    }
  | {
      readonly situation: 'gewijzigd';
      readonly grant: GrantFacts;
      readonly cause: ChangeCause;
      /** Whole cents of a full month until the change; null when that is not known. */
      readonly beforeCents: number | null;
      readonly reasons: string | null;
    }
  | { readonly situation: 'beeindigd' | 'verlengd'; readonly lastDay: string }
  | { readonly situation: 'ontvangst'; readonly decideBy: string | null };

/** Whom to ask at the municipality. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly hours: string;
}

/** All that a letter is made of; names come from the vault at the moment of writing. */
export interface LetterFacts {
  readonly letterId: string;
  readonly addressee: Addressee;
  readonly channel: 'portaal' | 'post';
  /** The day on which it is made known: in the portal on that day, by post when it is sent on it. */
  readonly datedOn: string;
  /** The last day to object; null where there is nothing to object to. */
  readonly objectThrough: string | null;
  readonly reference: string;
  /** `GM` and four digits. */
  readonly municipalityCode: string;
  readonly employer: { readonly kvk: string; readonly name: string };
  readonly employee: { readonly name: string };
  readonly receivedOn: string;
  readonly employment: { readonly from: string; readonly through: string | null };
  readonly matter: Matter;
  readonly contact: Contact | null;
}
