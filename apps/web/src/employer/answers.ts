import type { CalculationLine } from '../ui/amount.tsx';

/** What the services answer an employer, in their own words. */
export interface Employment {
  readonly dienstverbandId: string;
  readonly persoonRef: string;
  readonly personeelsnummer: string;
  readonly begindatum: string;
  readonly einddatum: string | null;
  readonly urenPerWeek: number;
  readonly voltijdUren: number;
  readonly wisselendeUren: boolean;
  readonly status: 'lopend' | 'beeindigd';
  /** Until when subsidy can be asked for; null once it was. */
  readonly aanvraagtermijn: {
    readonly stand: 'loopt' | 'overschreden';
    readonly uiterlijk: string;
    readonly dagenOver: number;
    readonly herinnering: Reminder | null;
    readonly herinnerdOp: string | null;
  } | null;
}

export type Reminder = 'vijf-maanden' | 'vijf-en-een-halve-maand' | 'een-week';

export interface EmploymentDetail extends Employment {
  readonly acties: readonly string[];
}

export type ApplicationStatus =
  'concept' | 'ingediend' | 'ingetrokken' | 'toegekend' | 'afgewezen' | 'buiten-behandeling' | 'doorgezonden';

/** How an application came in. */
export interface Entry {
  readonly aanvrager: 'werkgever' | 'werknemer' | 'ambtshalve';
  readonly wijze: 'digitaal' | 'papier' | 'balie' | 'telefoon';
  readonly ingevoerdOp: string | null;
  readonly overgenomenOp: string | null;
}

/** Until when the municipality may take, while somebody waits for it. */
export interface DecisionTerm {
  readonly stand: 'loopt' | 'opgeschort' | 'overschreden';
  readonly uiterlijk: string | null;
  readonly dagenOver: number | null;
}

export interface ListedApplication {
  readonly aanvraagId: string;
  readonly dienstverbandId: string;
  readonly persoonRef: string | null;
  readonly gemeentecode: string;
  readonly route: 'forfaitair' | 'loonwaarde';
  readonly status: ApplicationStatus;
  readonly begindatum: string | null;
  readonly ontvangstdatum: string | null;
  readonly termijn: DecisionTerm | null;
  readonly besluitdatum: string | null;
  readonly invoer: Entry | null;
  readonly doorgezondenNaar: string | null;
}

export interface Application extends Omit<ListedApplication, 'besluitdatum' | 'doorgezondenNaar'> {
  readonly doorgezondenDoor: { readonly gemeentecode: string; readonly ontvangstdatum: string } | null;
  readonly doorgezondenNaar: {
    readonly gemeentecode: string;
    readonly aanvraagId: string | null;
    readonly op: string;
  } | null;
  readonly doelgroepgrond: string;
  readonly loonwaardePercentage: string | null;
  readonly loonwaardeVastgesteldOp: string | null;
  readonly bijlagen: readonly string[];
  readonly aanvulling: { readonly gevraagd: readonly string[]; readonly uiterlijk: string } | null;
  readonly besluit: {
    readonly uitkomst: string;
    readonly besluitdatum: string;
    readonly bedragCenten: number | null;
    readonly gronden: readonly string[];
  } | null;
  readonly acties: readonly string[];
}

/** What was sent about an application, as it was received. */
export interface Sent {
  readonly inzendingId: string;
  readonly soort: 'aanvraag' | 'aanvulling' | 'intrekking';
  readonly ontvangenOp: string;
  readonly door: string;
  readonly gemachtigde: string | null;
  readonly ingevuld: {
    readonly persoonRef: string;
    readonly route: 'forfaitair' | 'loonwaarde';
    readonly doelgroepgrond: string;
    readonly loonwaardePercentage: string | null;
    readonly loonwaardeVastgesteldOp: string | null;
    readonly begindatum: string;
    readonly einddatum: string | null;
    readonly urenPerWeek: number;
    readonly voltijdUren: number;
    readonly wisselendeUren: boolean;
  } | null;
  readonly bijlagen: readonly string[];
}

export type ClaimStatus = 'te-declareren' | 'ingediend' | 'beoordeeld' | 'opgedragen' | 'betaald' | 'gestorneerd';

export interface Claim {
  readonly declaratieId: string;
  readonly aanvraagId: string;
  readonly dienstverbandId: string;
  readonly persoonRef: string;
  readonly gemeentecode: string;
  readonly maand: string;
  readonly status: ClaimStatus;
  readonly uitkomst: string | null;
  readonly bedragCenten: number | null;
}

export interface ClaimDetail extends Claim {
  readonly ingediendOp: string | null;
  readonly beoordeeldOp: string | null;
  readonly redenen: readonly string[];
  readonly regels: readonly CalculationLine[];
  readonly betaling: {
    readonly bedragCenten: number;
    readonly uitvoerdatum: string | null;
    readonly boekdatum: string | null;
    readonly gestorneerdOp: string | null;
  } | null;
  readonly acties: readonly string[];
}

export interface PayrollFile {
  readonly loonbestandId: string;
  readonly ontvangenOp: string;
  readonly bewaardTot: string;
  readonly soort: 'csv' | 'xlsx';
  readonly status: 'wacht' | 'ingediend' | 'niets-in-te-dienen' | 'verlopen';
  readonly aantalRijen: number;
  readonly goed: number;
  readonly twijfel: number;
  readonly fout: number;
  readonly nietInLks: number;
  readonly ingediend: number;
  readonly wachtend: number;
}

export interface Finding {
  readonly kolom: string | null;
  readonly code: string;
  readonly oordeel: 'twijfel' | 'fout';
  readonly melding: string;
}

export interface JudgedRow {
  readonly rij: number;
  readonly oordeel: 'goed' | 'twijfel' | 'fout';
  readonly bevindingen: readonly Finding[];
  readonly uitkomst: {
    readonly gebeurd: readonly { readonly code: string; readonly melding: string }[];
    readonly dienstverbandId: string | null;
    readonly aanvraagId: string | null;
  } | null;
}

export interface PayrollReceipt extends PayrollFile {
  readonly rijen: readonly JudgedRow[];
  readonly acties: readonly string[];
}

interface Total {
  readonly totaalCenten: number;
  readonly aantal: number;
}

export interface AgeTotal extends Total {
  readonly ouderdom: '0-30' | '31-60' | '61-90' | '90+';
}

export interface Exposure extends Total {
  readonly bekendOp: string;
  readonly ouderdom: readonly AgeTotal[];
  readonly partijen: readonly (Total & { readonly partij: string; readonly aanvragenInBehandeling: number })[];
}

export type Standing =
  'verwacht' | 'ingediend' | 'werkvoorraad' | 'wacht-op-parameter' | 'beoordeeld' | 'opgedragen' | 'gestorneerd';

export interface OpenLine {
  readonly declaratieId: string;
  readonly persoonRef: string | null;
  readonly gemeentecode: string;
  readonly maand: string;
  readonly stand: Standing;
  readonly ouderdomDagen: number;
  readonly bedragCenten: number | null;
  readonly regels: readonly CalculationLine[];
}

export interface OpenLines extends Total {
  readonly bekendOp: string;
  readonly regels: readonly OpenLine[];
}

export interface Received extends Total {
  readonly bekendOp: string;
  readonly partijen: readonly (Total & { readonly partij: string })[];
  readonly maanden: readonly (Total & { readonly maand: string })[];
}

export interface Receipts extends Total {
  readonly regels: readonly {
    readonly betalingId: string;
    readonly persoonRef: string;
    readonly gemeentecode: string;
    readonly maand: string;
    readonly boekdatum: string;
    readonly bedragCenten: number;
  }[];
}

export interface Punctuality {
  readonly gemeenten: readonly {
    readonly gemeentecode: string;
    readonly mediaanDagen: number | null;
    readonly p90Dagen: number | null;
    readonly verwachteMediaanDagen: number;
    readonly verwachteP90Dagen: number;
  }[];
}

export interface Months {
  readonly bekendOp: string;
  readonly maanden: readonly {
    readonly maand: string;
    readonly verwachtCenten: number;
    readonly p10Centen: number;
    readonly p90Centen: number;
  }[];
}

interface LowPoint {
  readonly datum: string;
  readonly centen: number;
}

export interface Days {
  readonly bekendOp: string;
  readonly beginsaldoCenten: number;
  readonly dagen: readonly { readonly datum: string; readonly saldoCenten: number }[];
  readonly laagstePunt: LowPoint;
  readonly laagstePuntTegenvallend: LowPoint;
}

export interface TermReading {
  readonly stand: string;
  readonly uiterlijk: string | null;
  readonly dagenOver: number | null;
}

export type Task = 'aanvragen' | 'uren' | 'loonbestanden' | 'wijzigingen' | 'betalingen-inzien';

export interface Mandate {
  readonly machtigingId: string;
  readonly gemachtigde: string;
  readonly vestiging: string | null;
  readonly taken: readonly Task[];
  readonly vanaf: string;
  readonly totEnMet: string;
  readonly ingetrokkenOp: string | null;
  readonly status: 'geldig' | 'verlopen' | 'ingetrokken';
  readonly acties: readonly string[];
}

export type MandatedDeed =
  | 'dienstverband-vastgelegd'
  | 'dienstverband-gewijzigd'
  | 'einde-gemeld'
  | 'aanvraag-geschreven'
  | 'aanvraag-ingediend'
  | 'aanvraag-aangevuld'
  | 'aanvraag-ingetrokken'
  | 'aanvraag-overgenomen'
  | 'uren-ingediend'
  | 'loonbestand-ontvangen'
  | 'loonbestand-ingediend'
  | 'anders';

export interface MandatedAct {
  readonly wat: MandatedDeed;
  readonly op: string;
  readonly door: string;
  readonly gemachtigde: string;
  readonly onderwerp: string;
}
