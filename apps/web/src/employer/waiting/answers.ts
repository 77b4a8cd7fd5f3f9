import type { DecisionTerm, Reminder } from '../answers.ts';

/** Of claim-intake, and of others that join the list. */
export type TaskKind = 'aanvulling' | 'concept' | 'aanvraag' | 'uren' | 'loonbestand' | 'meting' | 'bericht';
export type Consequence =
  'buiten-behandeling' | 'geen-subsidie' | 'aanvraag-te-laat' | 'geen-betaling' | 'regels-verwijderd';

export interface LegalBasis {
  readonly regeling: string;
  readonly artikel: string;
  readonly lid: string | null;
}

/** Something that waits for the employer. */
export interface Task {
  readonly soort: TaskKind;
  readonly uiterlijk: string | null;
  readonly dagenOver: number | null;
  readonly gevolg: Consequence | null;
  readonly grondslag: LegalBasis | null;
  readonly bedragCenten: number | null;
  readonly aantal: number;
  readonly persoonRef: string | null;
  readonly dienstverbandId: string | null;
  readonly aanvraagId: string | null;
  readonly loonbestandId: string | null;
  readonly gemeentecode: string | null;
  readonly maand: string | null;
  readonly gevraagd: readonly string[];
  readonly herinnering: Reminder | null;
  readonly begindatum: string | null;
  /** The page where it is done, where others say it. */
  readonly naar?: string;
  /** What happens when nothing is done, in the words of who asks. */
  readonly anders?: string | null;
}

export interface Tasks {
  readonly peildatum: string;
  readonly aantalTotaal: number;
  readonly aantalTeLaat: number;
  readonly pagina: number;
  readonly taken: readonly Task[];
}

export interface LateDecision {
  readonly ingebrekestellingVanaf: string;
  readonly dwangsomVanaf: string;
  readonly dwangsom: readonly { readonly dagen: number; readonly centenPerDag: number }[];
  readonly hoogstensCenten: number;
  readonly grondslag: LegalBasis;
}

/** Something that the employer waits for. */
export interface Awaited {
  readonly soort: 'besluit' | 'nieuwe-betaling';
  readonly gemeentecode: string;
  readonly persoonRef: string | null;
  readonly dienstverbandId: string;
  readonly aanvraagId: string;
  readonly maand: string | null;
  readonly ontvangstdatum: string | null;
  readonly termijn: DecisionTerm | null;
  readonly teLaat: LateDecision | null;
  readonly bedragCenten: number | null;
}

export interface AwaitedList {
  readonly peildatum: string;
  readonly aantalTotaal: number;
  readonly pagina: number;
  readonly zaken: readonly Awaited[];
}
