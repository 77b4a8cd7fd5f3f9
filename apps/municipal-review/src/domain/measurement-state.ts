import type { Deed } from './deed.ts';
import type {
  Answer,
  Established,
  Measured,
  MeasurementCause,
  Moment,
  Offer,
  Reaction,
  Report,
  Silence,
  Taken,
} from './measurement-parts.ts';
import type { Reason } from './reason.ts';

/** What is known of every measurement from its first day. */
interface Opened extends Measured {
  readonly cause: MeasurementCause;
  readonly openedOn: string;
  /** The last day on which it is of use. */
  readonly neededBy: string;
}

interface Arranged extends Opened {
  /** The account of the expert (loonwaardedeskundige), never a name. */
  readonly expert: string;
  /** What will be looked at. */
  readonly lookedAt: Reason | null;
}

interface Reported extends Arranged {
  readonly performedOn: string;
  readonly report: Report;
  /** The last day on which the employer can react. */
  readonly reactBy: string;
}

export type MeasurementState =
  | { readonly status: 'absent' }
  | (Opened & { readonly status: 'needed' })
  | (Arranged & { readonly status: 'planned'; readonly plannedOn: string; readonly offer: Offer | null })
  | (Arranged & { readonly status: 'scheduled'; readonly moment: Moment })
  | (Arranged & { readonly status: 'performed'; readonly performedOn: string })
  | (Reported & { readonly status: 'reported' })
  | (Reported & {
      readonly status: 'heard';
      readonly reaction: Reaction | Silence;
      /** What was answered to an employer that disagrees. */
      readonly answer: Answer | null;
    })
  | (Reported & { readonly status: 'disputed'; readonly reaction: Reaction })
  | (Reported & {
      readonly status: 'established';
      readonly reaction: Reaction | Silence;
      readonly answer: Answer | null;
      readonly established: Established;
      readonly taken: Taken;
    })
  | (Reported & {
      readonly status: 'replaced';
      readonly reaction: Reaction;
      readonly answer: Answer;
      readonly secondId: string;
    })
  | (Opened & { readonly status: 'cancelled'; readonly cancelled: Cancelled });

/** By a person with a reason, or by itself because it was no longer needed. */
export type Cancelled =
  (Deed & { readonly why: 'person'; readonly reason: Reason }) | { readonly why: 'notNeeded'; readonly on: string };

export type OpenedMeasurement = Exclude<MeasurementState, { status: 'absent' }>;
export type MeasurementStatus = OpenedMeasurement['status'];

/** Somebody still has to do something. */
export const OPEN_MEASUREMENTS: readonly MeasurementStatus[] = [
  ...(['needed', 'planned', 'scheduled', 'performed', 'reported', 'heard', 'disputed'] as const),
];
