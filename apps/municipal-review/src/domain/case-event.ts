import type { Application } from './application.ts';
import type { AdviceEvent } from './case-advice.ts';
import type { TargetGroup } from './case-facts.ts';
import type { Approved, Asked, Assigned, ForwardedCase, Misfit, Proposal, Returned, TermFact } from './case-parts.ts';
import type { Deed } from './deed.ts';
import type { HearingEvent } from './hearing.ts';
import type { LatenessEvent } from './lateness.ts';
import type { Reason } from './reason.ts';
import type { Extension, Standstill } from './term-facts.ts';

export type CaseEvent =
  | AdviceEvent
  | {
      readonly type: 'CaseOpened';
      readonly data: {
        readonly application: Application;
        /** Whole weeks after receipt in which the municipality itself says to decide; absent where it says nothing. */
        readonly promisedWeeks?: number;
      };
    }
  | { readonly type: 'TermStarted'; readonly data: TermFact & { readonly dueOn: string | null } }
  | { readonly type: 'TermSuspended'; readonly data: TermFact }
  | { readonly type: 'TermResumed'; readonly data: TermFact & { readonly dueOn: string | null } }
  | { readonly type: 'TermNearing'; readonly data: TermFact & { readonly dueOn: string } }
  | { readonly type: 'TermMet'; readonly data: TermFact & { readonly dueOn: string } }
  | { readonly type: 'TermExceeded'; readonly data: TermFact & { readonly dueOn: string } }
  | {
      readonly type: 'InformationRequested';
      /** Without an employer in what was recorded before the employer was told. */
      readonly data: Omit<Asked, 'expired'> & { readonly by: string; readonly employerId?: string };
    }
  | {
      readonly type: 'InformationReceived';
      readonly data: { readonly attachments: readonly string[]; readonly on: string };
    }
  | { readonly type: 'RepairTermExpired'; readonly data: { readonly until: string; readonly on: string } }
  | { readonly type: 'CompletenessConfirmed'; readonly data: Deed }
  | { readonly type: 'TargetGroupEstablished'; readonly data: TargetGroup & { readonly by: string } }
  | { readonly type: 'WageValueLeftOut'; readonly data: Deed }
  | { readonly type: 'MeasurementChosen'; readonly data: Deed }
  | { readonly type: 'RouteTalkNoted'; readonly data: { readonly talk: Reason } & Deed }
  | { readonly type: 'WageValueEstablished'; readonly data: { readonly percent: string } & Deed }
  | { readonly type: 'DecisionProposed'; readonly data: Proposal }
  | { readonly type: 'ProposalReturned'; readonly data: Returned & { readonly proposalId: string } }
  | { readonly type: 'DecisionApproved'; readonly data: Approved }
  | { readonly type: 'ApplicationWithdrawn'; readonly data: { readonly on: string } }
  | { readonly type: 'EmploymentEnded'; readonly data: { readonly lastDay: string; readonly reportedOn: string } }
  | { readonly type: 'FactDidNotFit'; readonly data: Misfit }
  | { readonly type: 'CaseAssigned'; readonly data: Assigned }
  | { readonly type: 'StandstillRecorded'; readonly data: Standstill }
  | { readonly type: 'ExtensionAnnounced'; readonly data: Extension & { readonly dueOn: string | null } }
  | LatenessEvent
  | HearingEvent
  | { readonly type: 'CaseForwarded'; readonly data: ForwardedCase & { readonly employerId: string } };
