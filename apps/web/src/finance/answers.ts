import type { CalculationLine } from '../ui/amount.tsx';
import type { PartyKind } from './party-kind.ts';

/** What the forecast answers, in its own words. Amounts are whole cents. */
export interface Total {
  readonly totaalCenten: number;
  readonly aantal: number;
  readonly zonderBedrag: number;
  readonly geprojecteerdCenten: number;
}

export const AGES = ['0-30', '31-60', '61-90', '90+'] as const;
export type Age = (typeof AGES)[number];

export const STANDINGS = [
  ...(['verwacht', 'ingediend', 'werkvoorraad', 'wacht-op-parameter'] as const),
  ...(['beoordeeld', 'opgedragen', 'gestorneerd'] as const),
] as const;
export type Standing = (typeof STANDINGS)[number];

interface OfAge extends Total {
  readonly ouderdom: Age;
}

export interface PartyExposure extends Total {
  readonly partij: string;
  readonly aandeelProcent: number | null;
  readonly aanvragenInBehandeling: number;
  readonly ouderdom: readonly OfAge[];
}

export interface Exposure extends Total {
  readonly bekendOp: string;
  readonly ouderdom: readonly OfAge[];
  readonly standen: readonly (Total & { readonly stand: Standing })[];
  readonly partijSoort: PartyKind;
  readonly partijen: readonly PartyExposure[];
}

export interface OpenMonth {
  readonly declaratieId: string;
  readonly persoonRef: string | null;
  readonly werkgeverId: string;
  readonly gemeentecode: string;
  readonly maand: string;
  readonly stand: Standing;
  readonly sinds: string;
  readonly ouderdomDagen: number;
  readonly bedragCenten: number | null;
  readonly berekend: boolean;
  readonly geprojecteerd: boolean;
  readonly regels: readonly CalculationLine[];
}

export interface OpenMonths extends Total {
  readonly bekendOp: string;
  readonly pagina: number;
  readonly regels: readonly OpenMonth[];
}

interface Band {
  readonly p10Centen: number;
  readonly p50Centen: number;
  readonly p90Centen: number;
}

interface Observed {
  readonly maandenBetaald: number;
  readonly betaald: number;
  readonly wachtend: number;
}

export interface Month extends Band {
  readonly maand: string;
  readonly verwachtCenten: number;
  readonly geprojecteerdCenten: number;
  readonly geprojecteerd: boolean;
  readonly aanvragenCenten: number;
  readonly nieuweMensenCenten: number;
}

/** What changes in a month of the outlook; without a number it is for everybody, or for fewer than ten. */
export interface Mark {
  readonly nummer: number;
  readonly maand: string;
  readonly wat: 'contracten-lopen-af' | 'forfait-loopt-af' | 'herziening-1-januari' | 'jeugdtabel';
  readonly mensen: number | null;
}

export interface Source {
  readonly bron: string;
  readonly waarde: number;
  readonly gezien: number | null;
  readonly van: number | null;
}

export interface Months {
  readonly bekendOp: string;
  readonly waarnemingen: Observed;
  readonly maanden: readonly Month[];
  readonly twaalfMaanden: Band & {
    readonly vanaf: string;
    readonly totEnMet: string;
    readonly verwachtCenten: number;
  };
  readonly laterCenten: number;
  readonly tekens: readonly Mark[];
  readonly bronnen: readonly Source[];
}

/** How often the band held, by how many months ahead. */
export interface Honesty {
  readonly horizonten: readonly {
    readonly maandenVooruit: number;
    readonly voorspellingen: number;
    readonly binnen: number;
    readonly binnenProcent: number | null;
    readonly gemiddeldeAfwijkingProcent: number | null;
  }[];
}

export interface Day extends Band {
  readonly datum: string;
  readonly verwachtCenten: number;
  readonly saldoCenten: number;
}

export interface Week {
  readonly vanaf: string;
  readonly totEnMet: string;
  readonly verwachtCenten: number;
  readonly laagsteSaldoCenten: number;
  readonly laagsteTegenvallendCenten: number;
}

interface LowPoint {
  readonly datum: string;
  readonly centen: number;
}

export interface Days {
  readonly bekendOp: string;
  readonly waarnemingen: Observed;
  readonly beginsaldoCenten: number;
  readonly beginsaldoBron: 'opgegeven' | 'voorfinanciering' | 'nul';
  readonly dagen: readonly Day[];
  readonly weken: readonly Week[];
  readonly laagstePunt: LowPoint;
  readonly laagstePuntTegenvallend: LowPoint;
  readonly laagstePuntBandbreedte: Band & { readonly vroegst: string; readonly laatst: string };
  readonly posten: readonly LowPoint[];
  readonly kredietCenten: number | null;
  readonly bovenKredietOp: string | null;
  readonly bovenKredietTegenvallendOp: string | null;
}

export interface HindsightMonth {
  readonly maand: string;
  readonly loopt: boolean;
  readonly verwachtCenten: number;
  readonly p10Centen: number;
  readonly p90Centen: number;
  readonly ontvangenCenten: number;
  readonly verschilCenten: number;
  readonly uitkomst: 'eronder' | 'erbinnen' | 'erboven' | null;
}

export interface Hindsight {
  readonly bekendOp: string;
  readonly maanden: readonly HindsightMonth[];
}

interface Sum {
  readonly totaalCenten: number;
  readonly aantal: number;
}

export interface Received extends Sum {
  readonly bekendOp: string;
  readonly partijSoort: PartyKind;
  readonly partijen: readonly (Sum & { readonly partij: string })[];
  readonly maanden: readonly (Sum & { readonly maand: string })[];
}

export interface Payment {
  readonly betalingId: string;
  readonly persoonRef: string;
  readonly werkgeverId: string;
  readonly gemeentecode: string;
  readonly maand: string;
  readonly boekdatum: string;
  readonly bedragCenten: number;
}

export interface Payments extends Sum {
  readonly bekendOp: string;
  readonly pagina: number;
  readonly regels: readonly Payment[];
}

export interface Delay {
  readonly betaald: number;
  readonly maandenBetaald: number;
  readonly mediaanDagen: number | null;
  readonly p90Dagen: number | null;
  readonly binnenDertigDagen: number;
  readonly wachtend: number;
  readonly langsteWachtDagen: number | null;
  readonly verwachteMediaanDagen: number;
  readonly verwachteP90Dagen: number;
}

export interface Punctuality {
  readonly bekendOp: string;
  readonly gemeenten: readonly (Delay & { readonly gemeentecode: string })[];
  readonly samen: Delay;
}
