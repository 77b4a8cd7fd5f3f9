export type Situation =
  | 'toegekend-loonwaarde'
  | 'toegekend-forfait'
  | 'afgewezen'
  | 'buiten-behandeling'
  | 'hersteltermijn'
  | 'gewijzigd'
  | 'beeindigd'
  | 'verlengd'
  | 'ontvangst';

export type Addressee = 'werkgever' | 'werknemer';

/** A letter as the service lists it. */
export interface Letter {
  readonly briefId: string;
  readonly aanvraagId: string;
  readonly persoonRef: string;
  readonly situatie: Situation;
  readonly ontvanger: Addressee;
  readonly status: 'wordt-gemaakt' | 'te-printen' | 'verzonden' | 'vervallen';
  readonly gemaaktOp: string | null;
  readonly verzondenOp: string | null;
  readonly bezwaarTotEnMet: string | null;
  readonly acties: readonly string[];
}

export interface Letters {
  readonly aantalTotaal: number;
  readonly brieven: readonly Letter[];
}

export interface LetterPart {
  readonly soort: 'kop' | 'alinea' | 'lijst' | 'feiten' | 'berekening';
  readonly tekst: string | null;
  readonly regels: readonly string[];
  readonly feiten: readonly { readonly naam: string; readonly waarde: string }[];
  readonly stappen: readonly {
    readonly omschrijving: string;
    readonly som: string;
    readonly artikel: string;
  }[];
}

/** A letter in words, as it would be. */
export interface LetterText {
  readonly titel: string;
  readonly afzender: readonly string[];
  readonly aan: readonly string[];
  readonly datum: string;
  readonly kenmerk: string;
  readonly delen: readonly LetterPart[];
  readonly slot: readonly string[];
  readonly leesbaarheid: { readonly zinnen: number; readonly gemiddeld: number; readonly langste: number };
}
