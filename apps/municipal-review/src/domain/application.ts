import type { Age, Route } from './grant-version.ts';
import type { Origin } from './origin.ts';

export const GROUNDS = [
  ...(['doelgroepregister', 'praktijkroute', 'participatiewet'] as const),
  ...(['schoolverlater', 'beschut-werk', 'leer-werktraject'] as const),
] as const;

/** On which ground somebody belongs to the target group (doelgroep), PW 10c and 10d lid 2. */
export type Ground = (typeof GROUNDS)[number];

/** An application (aanvraag) as the municipality heard it. Nobody's name is in it. */
export interface Application {
  /** KvK number. */
  readonly employerId: string;
  readonly personRef: string;
  readonly employmentId: string;
  readonly receivedOn: string;
  readonly startedOn: string;
  /** Last day of the employment, by contract or as the employer told later. */
  readonly endsOn: string | null;
  /** Per week, by contract. */
  readonly agreedHours: number;
  readonly fullTimeHours: number;
  readonly variableHours: boolean;
  /** What the employer asks; the municipality chooses. */
  readonly route: Route;
  readonly ground: Ground;
  readonly wageValuePercent: string | null;
  readonly wageValueOn: string | null;
  readonly ages: readonly Age[];
  /** Kinds of documents that came along. */
  readonly attachments: readonly string[];
  /** `BY_EMPLOYER` when left out. */
  readonly origin?: Origin;
}
