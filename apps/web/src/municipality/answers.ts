import type { Contact, Promised } from '../correspondence/answers.ts';
import type { CalculationLine } from '../ui/amount.tsx';

/** What the municipality's service answers, in its own words. */
export type CaseStatus =
  | 'in-behandeling'
  | 'wacht-op-aanvulling'
  | 'voorgesteld'
  | 'toegekend'
  | 'afgewezen'
  | 'buiten-behandeling'
  | 'ingetrokken'
  | 'doorgezonden';
export type Applicant = 'werkgever' | 'werknemer' | 'ambtshalve';
export type Manner = 'digitaal' | 'papier' | 'balie' | 'telefoon';
export type Route = 'forfaitair' | 'loonwaarde';
export type Ground =
  'doelgroepregister' | 'praktijkroute' | 'participatiewet' | 'schoolverlater' | 'beschut-werk' | 'leer-werktraject';
export type Source = 'doelgroepregister' | 'praktijkroute' | 'uitkering' | 'school' | 'eigen-onderzoek';
export type Outcome = 'toegekend' | 'afgewezen' | 'buiten-behandeling';

export interface Basis {
  readonly regeling: string;
  readonly artikel: string;
  readonly lid: string | null;
}

export interface Calculation {
  readonly maand: string;
  readonly bedragCenten: number;
  readonly regels: readonly CalculationLine[];
  readonly waarschuwingen: readonly Warning[];
}

export interface Warning {
  readonly code: string;
  readonly tekst: string;
}

/** A figure of the law that is not known yet. */
export interface Missing {
  readonly parameter: string;
  readonly datum: string;
}

/** What cannot be done now, and why. */
export interface Closed {
  readonly actie: string;
  readonly code: string;
}

/** What deciding late costs: it can, it threatens, it runs, it stopped, or an exception holds. */
export interface Penalty {
  readonly stand: 'kan' | 'dreigt' | 'loopt' | 'gestopt' | 'vervallen';
  readonly vanaf: string;
  readonly dagen: number;
  readonly totNuCenten: number;
  readonly volgendeDagCenten: number;
  readonly hoogstensCenten: number;
}

export interface NextStep {
  readonly wie: 'behandelaar' | 'beslisser' | 'werkgever' | 'werknemer' | 'niemand';
  readonly wat:
    'behandelen' | 'besluiten' | 'aanvullen' | 'reageren' | 'dwangsom-voorstellen' | 'dwangsom-vaststellen' | 'klaar';
  readonly uiterlijk: string | null;
}

export interface DefaultNotice {
  readonly ingebrekestellingId: string;
  readonly ontvangenOp: string;
  readonly van: 'werkgever' | 'werknemer';
  readonly oordeel: 'geldig' | 'te-vroeg' | 'na-besluit' | 'geen-aanvraag';
  readonly termijnUiterlijk: string | null;
  readonly beslissenUiterlijk: string | null;
}

export type PenaltyExceptionGround = 'onredelijk-laat' | 'geen-belanghebbende' | 'kennelijk-ongegrond';
export type StandstillGround = 'instemming' | 'vertraging-aanvrager' | 'overmacht';
export type HearingException =
  'eigen-gegevens' | 'geringe-betekenis' | 'spoed' | 'eerder-gehoord' | 'doel-vooraf-onbekend';

export interface PenaltyFixing {
  readonly stand: 'open' | 'voorgesteld' | 'teruggegeven' | 'vastgesteld';
  readonly uiterlijk: string | null;
  readonly voorstelId: string | null;
  readonly dagen: number | null;
  readonly bedragCenten: number | null;
  readonly regels: readonly CalculationLine[];
  readonly voorgesteldDoor: string | null;
  readonly vastgesteldDoor: string | null;
  readonly vastgesteldOp: string | null;
  readonly reden: string | null;
}

/** Who acts next, and every clock of a case beside its term. */
export interface CaseClocks {
  readonly versie: number;
  readonly toegewezenAan: string | null;
  readonly aanZet: NextStep;
  readonly dwangsom: Penalty | null;
  readonly ingebrekestellingen: readonly DefaultNotice[];
  readonly dwangsomUitzondering: {
    readonly grond: PenaltyExceptionGround;
    readonly reden: string | null;
    readonly door: string;
    readonly op: string;
  } | null;
  readonly dwangsomVaststelling: PenaltyFixing | null;
  readonly verdaging: {
    readonly weken: number;
    readonly reden: string | null;
    readonly door: string;
    readonly op: string;
  } | null;
  readonly opschortingen: readonly {
    readonly grond: StandstillGround;
    readonly vanaf: string;
    readonly totEnMet: string;
    readonly bron: string | null;
    readonly door: string;
  }[];
  readonly buitenBehandeling: {
    readonly start: string;
    readonly uiterlijk: string;
    readonly dagenOver: number;
    readonly regels: readonly CalculationLine[];
  } | null;
  readonly zienswijze: {
    readonly vraag: string | null;
    readonly gevraagdOp: string | null;
    readonly uiterlijk: string | null;
    /** Whether the question was about what is established now. */
    readonly geldtNu: boolean;
    readonly ontvangenOp: string | null;
    readonly wijze: 'schriftelijk' | 'mondeling' | null;
    readonly tekst: string | null;
  } | null;
}

export const WORK_GROUPS = ['mij', 'team', 'akkoord', 'stil'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];
export type Urgency = 'te-laat' | 'binnen-een-week' | 'later' | 'stil';

export interface WorkSums {
  readonly sommen: readonly {
    readonly dringend: Urgency;
    readonly aantal: number;
    readonly bedragCenten: number;
    readonly zonderBedrag: number;
  }[];
  readonly dwangsomCenten: number;
}

export interface NextCase {
  readonly zaakId: string | null;
  readonly aantal: number;
}

export interface ListedTerm {
  readonly zaakId: string;
  readonly persoonRef: string;
  readonly werkgeverId: string;
  readonly status: CaseStatus;
  readonly toegewezenAan: string | null;
  readonly uiterlijk: string | null;
  readonly dagenOver: number | null;
  readonly beslissenUiterlijk: string | null;
  readonly dwangsom: Penalty | null;
  readonly vaststellenUiterlijk: string | null;
}

export interface TermList {
  readonly peildatum: string;
  readonly teLaat: number;
  readonly inGebreke: number;
  readonly totNuCenten: number;
  readonly hoogstensCenten: number;
  readonly termijnen: readonly ListedTerm[];
}

export interface ListedCase {
  readonly zaakId: string;
  readonly status: CaseStatus;
  readonly werkgeverId: string;
  readonly persoonRef: string;
  readonly ontvangstdatum: string;
  readonly begindatum: string;
  readonly route: Route;
  readonly uiterlijk: string | null;
  readonly dagenOver: number | null;
  readonly voorgesteldDoor: string | null;
  readonly bedragCenten: number | null;
  readonly toegewezenAan: string | null;
  readonly zienswijzeTot: string | null;
  readonly dwangsom: Penalty | null;
}

export interface WorkList {
  readonly aantalTotaal: number;
  readonly pagina: number;
  readonly aantallen: Readonly<Record<CaseStatus, number>>;
  readonly groepen: Readonly<Record<WorkGroup, number>>;
  readonly zaken: readonly ListedCase[];
}

export interface Finding {
  readonly regel: string;
  readonly vraag: string;
  readonly uitkomst: 'voldoet' | 'voldoet-niet' | 'onbekend';
  readonly toelichting: string;
  readonly grondslag: Basis;
}

export interface Returned {
  readonly door: string;
  readonly op: string;
  readonly reden: string | null;
}

export interface CaseProposal {
  readonly voorstelId: string;
  readonly uitkomst: Outcome;
  readonly toekenningVanaf: string | null;
  readonly berekening: Calculation | null;
  readonly ontbreekt: Missing | null;
  readonly voorgesteldDoor: string;
  readonly voorgesteldOp: string;
  readonly motivering: string | null;
}

export interface CaseDecision {
  readonly uitkomst: Outcome;
  readonly besluitdatum: string;
  readonly toekenningId: string | null;
  readonly toekenningVanaf: string | null;
  readonly berekening: Calculation | null;
  readonly voorgesteldDoor: string;
  readonly beslotenDoor: string;
  readonly motivering: string | null;
  readonly rust: DecisionRecord;
}

export type Department =
  'juridische-zaken' | 'werk-en-inkomen' | 'werkgeversservice' | 'jobcoach' | 'financien' | 'andere-afdeling';

/** Advice of another department, inside a case. */
export interface Advice {
  readonly adviesId: string;
  readonly status: 'gevraagd' | 'gegeven' | 'ingetrokken' | 'niet-afgewacht';
  readonly afdeling: Department;
  readonly vraag: string | null;
  readonly gevraagdDoor: string;
  readonly gevraagdOp: string;
  readonly uiterlijk: string;
  readonly verlopen: boolean;
  readonly oordeel: 'voor' | 'tegen' | 'onder-voorwaarde' | null;
  readonly tekst: string | null;
  readonly door: string | null;
  readonly op: string | null;
}

/** The facts as they were known for a decision. */
export interface KnownFacts {
  readonly dienstverband: CaseFile['dienstverband'];
  readonly aangevraagd: CaseFile['aangevraagd'];
  readonly volledigOp: string | null;
  readonly doelgroep: CaseFile['doelgroep'];
  readonly route: Route | null;
  readonly loonwaarde: CaseFile['loonwaarde'];
}

export interface DecisionRecord {
  readonly feiten: KnownFacts;
  readonly toetsing: readonly Finding[];
  readonly cijfers: readonly {
    readonly naam: string;
    readonly waarde: string;
    readonly van: string;
    readonly bron: string;
    readonly geverifieerd: boolean;
  }[];
  readonly instellingen: Readonly<Record<string, string>>;
  readonly gehoord: {
    readonly hoe: 'gegeven' | 'niet-gereageerd' | 'uitzondering';
    readonly uitzondering: HearingException | null;
    readonly gevraagdOp: string | null;
    readonly zienswijze: string | null;
  } | null;
  readonly voorgesteldOp: string;
}

export interface CaseFile extends CaseClocks {
  readonly zaakId: string;
  readonly status: CaseStatus;
  readonly werkgeverId: string;
  readonly persoonRef: string;
  readonly ontvangstdatum: string;
  readonly herkomst: {
    readonly aanvrager: Applicant;
    readonly wijze: Manner;
    readonly ingevoerdOp: string | null;
    readonly doorgezondenDoor: { readonly gemeentecode: string; readonly ontvangstdatum: string } | null;
  };
  readonly doorgezonden: {
    readonly gemeentecode: string;
    readonly wijze: 'digitaal' | 'post';
    readonly door: string;
    readonly op: string;
    readonly motivering: string | null;
  } | null;
  readonly dienstverband: {
    readonly begindatum: string;
    readonly einddatum: string | null;
    readonly urenPerWeek: number;
    readonly voltijdUren: number;
    readonly wisselendeUren: boolean;
  };
  readonly bijlagen: readonly string[];
  readonly aangevraagd: {
    readonly route: Route;
    readonly doelgroepgrond: Ground;
    readonly loonwaardePercentage: string | null;
    readonly loonwaardeVastgesteldOp: string | null;
  };
  readonly volledigOp: string | null;
  readonly vragen: {
    readonly wat: readonly string[];
    readonly gevraagdOp: string;
    readonly uiterlijk: string;
    readonly uiterlijkNaStoring: string | null;
    readonly verlopen: boolean;
    readonly toelichting: string | null;
  } | null;
  readonly doelgroep: {
    readonly grond: Ground;
    readonly uitkomst: 'hoort-ertoe' | 'hoort-er-niet-toe';
    readonly bron: Source;
    readonly op: string;
  } | null;
  readonly route: Route | null;
  readonly gesprek: string | null;
  readonly loonwaarde: { readonly percentage: string; readonly vastgesteldOp: string } | null;
  readonly termijn: {
    readonly termijn: 'LKS_BESCHIKKING' | 'BESLISTERMIJN_REDELIJK' | 'GEEN';
    readonly start: string;
    readonly stand: 'loopt' | 'opgeschort' | 'gehaald' | 'overschreden';
    readonly uiterlijk: string | null;
    readonly dagenOver: number | null;
    readonly opgeschorteDagen: number;
    readonly regels: readonly CalculationLine[];
  };
  readonly toetsing: readonly Finding[];
  readonly voorstel: CaseProposal | null;
  readonly teruggegeven: Returned | null;
  readonly besluit: CaseDecision | null;
  readonly afwijkingen: readonly { readonly wat: 'aangevuld' | 'ingetrokken'; readonly op: string }[];
  readonly contactpersoon: Contact | null;
  readonly belofte: Promised | null;
  readonly adviezen: readonly Advice[];
  readonly acties: readonly string[];
  readonly gesloten: readonly Closed[];
}

/** What a proposal would say, before anybody makes it. */
export interface Preview {
  readonly toekenningVanaf: string | null;
  readonly berekening: Calculation | null;
  readonly ontbreekt: Missing | null;
  readonly toetsing: readonly Finding[];
}

export interface Happening {
  readonly wat:
    | 'ontvangen'
    | 'aanvulling-gevraagd'
    | 'aangevuld'
    | 'hersteltermijn-voorbij'
    | 'volledig'
    | 'doelgroep'
    | 'forfait-gekozen'
    | 'meting-gekozen'
    | 'gesprek'
    | 'loonwaarde'
    | 'voorgesteld'
    | 'teruggegeven'
    | 'besloten'
    | 'ingetrokken'
    | 'dienstverband-eindigt'
    | 'past-niet-meer'
    | 'advies-gevraagd'
    | 'advies-gegeven'
    | 'advies-ingetrokken'
    | 'advies-niet-afgewacht'
    | 'doorgezonden'
    | 'toegewezen'
    | 'vrijgegeven'
    | 'opgeschort'
    | 'verdaagd'
    | 'zienswijze-gevraagd'
    | 'zienswijze-gegeven'
    | 'in-gebreke-gesteld'
    | 'te-vroeg-in-gebreke-gesteld'
    | 'dwangsom-nadert'
    | 'dwangsom-uitzondering'
    | 'dwangsom-voorgesteld'
    | 'dwangsom-teruggegeven'
    | 'dwangsom-vastgesteld';
  readonly versie: number;
  readonly op: string;
  readonly door: string | null;
  readonly datum: string | null;
}

export type GrantStatus = 'lopend' | 'beeindigd';

export interface ListedGrant {
  readonly toekenningId: string;
  readonly werkgeverId: string;
  readonly persoonRef: string;
  readonly status: GrantStatus;
  readonly toekenningVanaf: string;
  readonly totEnMet: string | null;
  readonly route: Route;
  readonly loonwaardePercentage: string | null;
  readonly forfaitTotEnMet: string | null;
  readonly urenPerWeek: number;
  readonly versie: number;
  readonly bedragCenten: number | null;
  readonly voorstel: boolean;
}

export type Cause = 'besluit' | 'uren' | 'einde' | 'loonwaarde' | 'indexering' | 'correctie';

interface Version {
  readonly versie: number;
  readonly geldigVanaf: string;
  readonly toekenningVanaf: string;
  readonly geldigTotEnMet: string | null;
  readonly dienstverband: { readonly van: string; readonly totEnMet: string | null };
  readonly route: Route;
  readonly loonwaardePercentage: string | null;
  readonly forfaitTotEnMet: string | null;
  readonly urenPerWeek: number;
  readonly voltijdUren: number;
  readonly oorzaak: Cause;
  readonly berekening: Calculation | null;
  readonly ontbreekt: Missing | null;
  readonly motivering: string | null;
}

export interface GrantVersion extends Version {
  readonly vastgelegdOp: string;
  readonly voorgesteldDoor: string | null;
  readonly beslotenDoor: string | null;
}

export interface GrantProposal extends Version {
  readonly voorstelId: string;
  readonly voorgesteldDoor: string;
  readonly voorgesteldOp: string;
}

export interface Grant {
  readonly toekenningId: string;
  readonly aanvraagId: string;
  readonly werkgeverId: string;
  readonly persoonRef: string;
  readonly wisselendeUren: boolean;
  readonly status: GrantStatus;
  readonly versies: readonly GrantVersion[];
  readonly voorstel: GrantProposal | null;
  readonly teruggegeven: Returned | null;
  readonly acties: readonly string[];
  readonly gesloten: readonly Closed[];
}

/** A change as it would be, beside the same month as it is now. */
export interface ChangePreview {
  readonly nu: Calculation | null;
  readonly straks: Calculation | null;
  readonly verschilCenten: number | null;
  readonly ontbreekt: Missing | null;
}

export const CLAIM_OUTCOMES = ['werkvoorraad', 'wacht-op-parameter', 'akkoord', 'afgekeurd', 'verwacht'] as const;
export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number];
export type CheckCode =
  | 'toekenning-geldig'
  | 'maand-in-toekenning'
  | 'een-declaratie-per-maand'
  | 'uren-bekend'
  | 'bedrag-bekend'
  | 'forfait-binnen-zes-maanden';

export interface ListedClaim {
  readonly declaratieId: string;
  readonly toekenningId: string;
  readonly werkgeverId: string;
  readonly persoonRef: string;
  readonly maand: string;
  readonly uitkomst: ClaimOutcome;
  readonly bedragCenten: number | null;
  readonly redenen: readonly CheckCode[];
  readonly ontbreekt: Missing | null;
  readonly beoordeeldOp: string | null;
  readonly betaalrunId: string | null;
}

export interface ClaimList {
  readonly aantalTotaal: number;
  readonly pagina: number;
  readonly beoordelingen: readonly ListedClaim[];
}

export interface Claim {
  readonly declaratieId: string;
  readonly toekenningId: string;
  readonly werkgeverId: string;
  readonly persoonRef: string;
  readonly maand: string;
  readonly wisselendeUren: boolean;
  readonly urenPerWeek: number | null;
  readonly verloondeUren: number | null;
  readonly uitkomst: ClaimOutcome;
  readonly beoordeeldOp: string | null;
  readonly bedragCenten: number | null;
  readonly versie: number | null;
  readonly controles: readonly {
    readonly code: CheckCode;
    readonly uitkomst: 'goed' | 'fout' | 'onbekend';
    readonly toelichting: string;
  }[];
  readonly ontbreekt: Missing | null;
  readonly regels: readonly CalculationLine[];
  readonly waarschuwingen: readonly Warning[];
  readonly afgehandeldDoor: string | null;
  readonly motivering: string | null;
  readonly betaling: {
    readonly betaalrunId: string;
    readonly eindTotEindId: string;
    readonly poging: number;
  } | null;
  readonly pogingen: number;
  readonly afwijkendeOpgave: boolean;
  readonly acties: readonly string[];
}

export type RunStatus = 'wordt-verzameld' | 'leeg' | 'verzameld' | 'geannuleerd' | 'vrijgegeven' | 'afgehandeld';

export interface ListedRun {
  readonly betaalrunId: string;
  readonly status: RunStatus;
  readonly uitvoerdatum: string;
  readonly aantal: number;
  readonly somCenten: number;
  readonly verzameldOp: string;
  readonly vrijgegevenOp: string | null;
  readonly bevestigdCenten: number;
  readonly gestorneerdCenten: number;
}

export interface Run extends ListedRun {
  readonly openCenten: number;
  readonly bestand: {
    readonly sha256: string;
    readonly bytes: number;
    readonly aantal: number;
    readonly controlesomCenten: number;
  } | null;
  readonly nietHerkend: number;
  readonly regels: readonly {
    readonly declaratieId: string;
    readonly werkgeverId: string;
    readonly maand: string;
    readonly bedragCenten: number;
    readonly eindTotEindId: string;
    readonly poging: number;
    readonly status: 'verzameld' | 'geannuleerd' | 'opgedragen' | 'bevestigd' | 'gestorneerd';
    readonly datum: string | null;
    readonly redencode: string | null;
  }[];
  readonly acties: readonly string[];
}

export interface Statement {
  readonly betalingen: number;
  readonly onbekend: number;
  readonly overig: number;
  readonly betaalruns: readonly string[];
}

export interface Account {
  readonly iban: string;
  readonly tenaamstelling: string;
}

export interface PayerAccounts {
  readonly rekening: Account | null;
  readonly voorgesteld: (Account & { readonly voorstelId: string }) | null;
  readonly acties: readonly string[];
}

export interface Flag {
  readonly tekst: string;
  readonly artikel: string;
}

export interface Profile {
  readonly gemeentecode: string;
  readonly keuzes: readonly {
    readonly naam: string;
    readonly vraag: string;
    readonly tekst: string;
    readonly waarden: readonly string[];
    readonly waarde: string;
    readonly vanaf: string | null;
    readonly bron: string | null;
  }[];
  readonly regels: readonly {
    readonly naam: string;
    readonly waarde: string;
    readonly vanaf: string;
    readonly bron: string;
    readonly vlag: Flag | null;
  }[];
  readonly voorstellen: readonly Setting[];
}

export interface Registered {
  readonly naam: string;
  readonly vanaf: string;
  readonly waarde: string;
  readonly bron: string;
  readonly status: 'voorgesteld' | 'goedgekeurd' | 'ingetrokken';
  readonly voorgesteldDoor: string;
  readonly voorgesteldOp: string;
  readonly goedgekeurdDoor: string | null;
  readonly goedgekeurdOp: string | null;
  readonly ingetrokkenOp: string | null;
  readonly redenIntrekking: string | null;
  readonly acties: readonly string[];
}

export interface Setting extends Registered {
  readonly voorstelId: string;
  readonly gevolg: string;
  readonly vlag: Flag | null;
}

export interface Parameter extends Registered {
  readonly parameterId: string;
}

export interface ParameterEffect {
  readonly berekendOp: string;
  readonly toekenningen: number;
  readonly maanden: readonly {
    readonly maand: string;
    readonly toekenningen: number;
    readonly wasCenten: number;
    readonly wordtCenten: number;
    readonly verschilCenten: number;
    readonly nieuwTeBerekenen: number;
    readonly nieuwCenten: number;
  }[];
}
