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
} from './measurement-parts.ts';
import type { Reason } from './reason.ts';

/** Why somebody must be measured, and before which day. */
export interface Needed {
  readonly measured: Measured;
  readonly cause: MeasurementCause;
  readonly neededBy: string;
  readonly on: string;
}

export type MeasurementEvent =
  | { readonly type: 'MeasurementNeeded'; readonly data: Needed }
  | { readonly type: 'MeasurementPlanned'; readonly data: Needed & Deed & { readonly expert: string } }
  | {
      readonly type: 'MomentsOffered';
      readonly data: Omit<Offer, 'declined'> & { readonly lookedAt: Reason | null };
    }
  | { readonly type: 'MomentsDeclined'; readonly data: { readonly reason: Reason } & Deed }
  | { readonly type: 'MomentChosen'; readonly data: { readonly moment: Moment } & Deed }
  | { readonly type: 'MomentAgreed'; readonly data: { readonly moment: Moment } & Deed }
  | { readonly type: 'MeasurementPerformed'; readonly data: { readonly performedOn: string } & Deed }
  | { readonly type: 'ReportReceived'; readonly data: { readonly report: Report; readonly reactBy: string } & Deed }
  | { readonly type: 'EmployerReacted'; readonly data: Reaction }
  | { readonly type: 'EmployerSilent'; readonly data: { readonly until: string; readonly on: string } }
  | { readonly type: 'DisputeAnswered'; readonly data: Answer & { readonly secondId: string | null } }
  | { readonly type: 'MeasurementEstablished'; readonly data: Established }
  | { readonly type: 'TakeOverAsked'; readonly data: Deed }
  | { readonly type: 'WageValueTaken'; readonly data: { readonly at: 'case' | 'grant'; readonly on: string } }
  | { readonly type: 'WageValueNotTaken'; readonly data: { readonly code: string; readonly on: string } }
  | { readonly type: 'MeasurementCancelled'; readonly data: { readonly reason: Reason } & Deed }
  | { readonly type: 'NeedLapsed'; readonly data: { readonly on: string } };
