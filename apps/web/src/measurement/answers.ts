import type { CalculationLine } from '../ui/amount.tsx';

/** What the municipality's service answers about a measurement, the same to both parties. */
export type MeasurementStatus =
  | 'nodig'
  | 'gepland'
  | 'afspraak'
  | 'uitgevoerd'
  | 'rapport-ontvangen'
  | 'zienswijze'
  | 'betwist'
  | 'vastgesteld'
  | 'tweede-meting'
  | 'geannuleerd';
export type Cause = 'aanvraag' | 'einde-forfait' | 'hermeting' | 'betwist-rapport';
export type View = 'eens' | 'niet-eens' | 'geen-reactie';

export interface Moment {
  readonly datum: string;
  readonly tijd: string;
}

export interface MeasurementTurn {
  readonly wie: 'gemeente' | 'werkgever' | 'deskundige';
  readonly wat:
    | 'plannen'
    | 'momenten-voorstellen'
    | 'moment-kiezen'
    | 'meten'
    | 'rapport-sturen'
    | 'reageren'
    | 'beantwoorden'
    | 'vaststellen'
    | 'overnemen';
  readonly uiterlijk: string;
  readonly dagenOver: number;
}

export interface NextMeasurement {
  readonly datum: string;
  readonly grond: 'advies-rapport' | 'afgesproken';
}

export interface ListedMeasurement {
  readonly metingId: string;
  readonly zaakId: string;
  readonly gemeentecode: string;
  readonly werkgeverId: string;
  readonly persoonRef: string;
  readonly status: MeasurementStatus;
  readonly aanleiding: Cause;
  readonly nodigVoor: string;
  readonly afspraak: Moment | null;
  readonly volgendeMeting: NextMeasurement | null;
  readonly aanZet: MeasurementTurn | null;
}

export interface MeasurementList {
  readonly aantalTotaal: number;
  readonly pagina: number;
  readonly metingen: readonly ListedMeasurement[];
  readonly acties: readonly string[];
}

export interface MeasuredTask {
  readonly naam: string;
  readonly aandeelPercentage: string;
  readonly tempoPercentage: string;
  readonly kwaliteitPercentage: string;
  readonly nettoWerktijdPercentage: string;
  readonly minutenPerDag: number;
}

export interface Report {
  readonly datum: string;
  readonly ontvangstdatum: string;
  readonly loonwaardePercentage: string;
  readonly taken: readonly MeasuredTask[];
  readonly berekening: {
    readonly percentage: string;
    readonly verschil: string | null;
    readonly regels: readonly CalculationLine[];
    readonly waarschuwingen: readonly { readonly code: string; readonly tekst: string }[];
  };
  readonly adviesVolgendeMeting: string | null;
  readonly reageerUiterlijk: string;
}

export interface Measurement extends ListedMeasurement {
  readonly sinds: string;
  readonly deskundige: string | null;
  readonly watBekeken: string | null;
  readonly voorstel: {
    readonly keuzes: readonly Moment[];
    readonly uiterlijk: string;
    readonly redenGeenMoment: string | null;
    readonly stand: 'open' | 'past-niet';
  } | null;
  readonly uitgevoerdOp: string | null;
  readonly rapport: Report | null;
  readonly zienswijze: { readonly standpunt: View; readonly op: string; readonly reden: string | null } | null;
  readonly antwoord: {
    readonly uitkomst: 'gehandhaafd' | 'tweede-meting';
    readonly reden: string | null;
    readonly op: string;
    readonly tweedeMetingId: string | null;
  } | null;
  readonly vastgesteld: {
    readonly percentage: string;
    readonly op: string;
    readonly door: string;
    readonly vanaf: string;
    readonly reden: string | null;
    readonly overgenomen: 'onderweg' | 'zaak' | 'toekenning' | 'nergens';
    readonly code: string | null;
  } | null;
  readonly geannuleerd: { readonly op: string; readonly reden: string | null } | null;
  readonly acties: readonly string[];
}
