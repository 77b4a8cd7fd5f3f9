import { type Decider, Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import type { Figures } from '#libs/law/figures';
import { type Claim, type Declared, type Findings, findingsOf, gistOf, type GrantInMonth } from './findings.ts';
import type { Reason } from './reason.ts';

/** A claim's place in one payment run: it is held until the bank returns it. */
export interface Reservation {
  readonly runId: string;
  /** Counts from 1; each has a payment id and an end-to-end id of its own. */
  readonly attempt: number;
  readonly paymentId: string;
  readonly endToEndId: string;
  readonly amountCents: number;
}

export type AssessmentCommand =
  /** A claim with variable hours: it will be handed in later. */
  | { readonly type: 'RegisterClaim'; readonly claim: Claim; readonly on: string }
  | {
      readonly type: 'AssessClaim';
      readonly claim: Claim;
      readonly declared: Declared;
      readonly grant: GrantInMonth | null;
      readonly figures: Figures;
      readonly on: string;
    }
  /** Something it depends on has changed: the grant, or a figure of the law. */
  | {
      readonly type: 'ReassessClaim';
      readonly grant: GrantInMonth | null;
      readonly figures: Figures;
      readonly on: string;
    }
  | {
      readonly type: 'SettleWorkItem';
      readonly outcome: 'approved' | 'disallowed';
      readonly by: string;
      readonly on: string;
      readonly reasons: Reason;
    }
  /** `insteadOf`: a run of which its own stream shows that it does not, or no longer, pay this claim. */
  | { readonly type: 'ReserveClaim'; readonly runId: string; readonly on: string; readonly insteadOf?: string }
  /** The bank returned this payment. */
  | { readonly type: 'ReopenClaim'; readonly paymentId: string; readonly on: string };

/** What is known of a claim once it was assessed; told to others as it is. */
export type Assessment = Omit<Findings, 'outcome'> & {
  readonly claim: Claim;
  readonly declared: Declared;
  readonly outcome: Findings['outcome'] | 'disallowed';
  readonly on: string;
};

export type AssessmentEvent =
  | { readonly type: 'ClaimRegistered'; readonly data: { readonly claim: Claim; readonly on: string } }
  | { readonly type: 'ClaimAssessed'; readonly data: Assessment }
  | { readonly type: 'WorkItemSettled'; readonly data: Assessment & { readonly by: string; readonly reasons: Reason } }
  /** Told otherwise after it went into a payment run: a discrepancy, for a person to look at. */
  | {
      readonly type: 'ClaimDiffered';
      readonly data: { readonly claim: Claim; readonly declared: Declared; readonly on: string };
    }
  | { readonly type: 'ClaimReserved'; readonly data: Reservation & { readonly on: string } }
  | { readonly type: 'ClaimReopened'; readonly data: { readonly paymentId: string; readonly on: string } };

export interface Assessed {
  readonly status: 'assessed';
  readonly assessment: Assessment;
  readonly settled: { readonly by: string; readonly reasons: Reason } | null;
  readonly held: Reservation | null;
  /** How often it was put into a run. */
  readonly attempts: number;
  /** What was told after it was held, and does not fit. */
  readonly differed: { readonly claim: Claim; readonly declared: Declared } | null;
}

export type AssessmentState =
  { readonly status: 'absent' } | { readonly status: 'registered'; readonly claim: Claim } | Assessed;

export type AssessmentRejection = Rejection<'CLAIM_UNKNOWN' | 'NO_WORK_ITEM' | 'AMOUNT_UNKNOWN' | 'CLAIM_NOT_PAYABLE'>;
type Of<T extends AssessmentCommand['type']> = Extract<AssessmentCommand, { readonly type: T }>;
type Decision = readonly AssessmentEvent[] | AssessmentRejection;

/** What the municipality finds of one claim, and the one payment run that may hold it. */
export const assessment = {
  initialState: { status: 'absent' } as AssessmentState,

  decide(command: AssessmentCommand, state: AssessmentState): Decision {
    switch (command.type) {
      case 'RegisterClaim': {
        const { claim, on } = command;
        return state.status === 'absent' ? [{ type: 'ClaimRegistered', data: { claim, on } }] : [];
      }
      case 'AssessClaim':
        return assess(command, state);
      case 'ReassessClaim':
        return state.status === 'assessed' ? reassess(command, state) : [];
      case 'SettleWorkItem':
        return settle(command, state);
      case 'ReserveClaim':
        return reserve(command, state);
      case 'ReopenClaim': {
        const { paymentId, on } = command;
        const held = state.status === 'assessed' && state.held?.paymentId === paymentId;
        return held ? [{ type: 'ClaimReopened', data: { paymentId, on } }] : [];
      }
    }
  },

  evolve(state: AssessmentState, { type, data }: AssessmentEvent): AssessmentState {
    if (type === 'ClaimRegistered') return { status: 'registered', claim: data.claim };
    const known = state.status === 'assessed' ? state : UNSETTLED;
    switch (type) {
      case 'ClaimAssessed':
        return { ...known, status: 'assessed', assessment: data, settled: null };
      case 'WorkItemSettled': {
        const { by, reasons, ...found } = data;
        return { ...known, status: 'assessed', assessment: found, settled: { by, reasons } };
      }
    }
    if (state.status !== 'assessed') return state;
    switch (type) {
      case 'ClaimDiffered':
        return { ...state, differed: data };
      case 'ClaimReserved': {
        const { runId, attempt, paymentId, endToEndId: id, amountCents } = data;
        return { ...state, held: { runId, attempt, paymentId, endToEndId: id, amountCents }, attempts: attempt };
      }
      case 'ClaimReopened':
        return { ...state, held: null };
    }
  },
} satisfies Decider<AssessmentCommand, AssessmentState, AssessmentEvent>;

const UNSETTLED = { settled: null, held: null, attempts: 0, differed: null };

/** Told again it is looked at again; told otherwise it is a new claim, unless money is under way for it. */
function assess({ claim, declared, grant, figures, on }: Of<'AssessClaim'>, state: AssessmentState): Decision {
  const assessed = (): Decision => [
    { type: 'ClaimAssessed', data: { claim, declared, on, ...findingsOf(claim, declared, grant, figures) } },
  ];
  if (state.status !== 'assessed') return assessed();
  if (sameFacts(state.assessment, { claim, declared })) return reassess({ grant, figures, on }, state);
  if (state.held === null) return assessed();
  const known = state.differed !== null && sameFacts(state.differed, { claim, declared });
  return known ? [] : [{ type: 'ClaimDiffered', data: { claim, declared, on } }];
}

/** What a person decided stays, and so does what is in a run: later changes are corrections. */
function reassess({ grant, figures, on }: Omit<Of<'ReassessClaim'>, 'type'>, state: Assessed): Decision {
  const { claim, declared } = state.assessment;
  if (state.held !== null || state.settled !== null) return [];
  const found = findingsOf(claim, declared, grant, figures);
  const before = state.assessment;
  const same = before.outcome !== 'disallowed' && gistOf(found) === gistOf({ ...before, outcome: before.outcome });
  return same ? [] : [{ type: 'ClaimAssessed', data: { claim, declared, on, ...found } }];
}

function settle({ outcome, by, on, reasons }: Of<'SettleWorkItem'>, state: AssessmentState): Decision {
  if (state.status === 'absent') return new Rejection('CLAIM_UNKNOWN', 'Deze declaratie is hier niet bekend.');
  if (state.status === 'registered') return noWorkItem();
  const { assessment: found, settled } = state;
  if (settled?.by === by && found.outcome === outcome) return [];
  if (settled !== null || found.outcome !== 'workItem') return noWorkItem();
  if (outcome === 'approved' && found.amountCents === null) {
    return new Rejection('AMOUNT_UNKNOWN', 'Zonder bedrag is er niets om akkoord op te geven.');
  }
  return [{ type: 'WorkItemSettled', data: { ...found, outcome, on, by, reasons } }];
}

const noWorkItem = () => new Rejection('NO_WORK_ITEM', 'Deze declaratie staat niet in de werkvoorraad.');

/** A claim is in one run at a time, and this stream is where that is decided. Nothing is paid of nothing. */
function reserve({ runId, on, insteadOf }: Of<'ReserveClaim'>, state: AssessmentState): Decision {
  const notPayable = () => new Rejection('CLAIM_NOT_PAYABLE', 'Deze declaratie is niet (meer) te betalen.');
  if (state.status !== 'assessed') return notPayable();
  const { held, attempts, assessment: found } = state;
  if (held?.runId === runId) return [];
  if (held !== null && held.runId !== insteadOf) return notPayable();
  if (found.outcome !== 'approved' || found.amountCents === null || found.amountCents <= 0) return notPayable();
  const attempt = attempts + 1;
  const paymentId = derivedId('betaling', found.claim.claimId, String(attempt));
  const { amountCents } = found;
  return [
    { type: 'ClaimReserved', data: { runId, attempt, paymentId, endToEndId: endToEndId(paymentId), amountCents, on } },
  ];
}

/** End-to-end id (eind-tot-eind-id) of a payment: 34 of the 35 characters that a bank file allows. */
export function endToEndId(paymentId: string): string {
  return `LB${paymentId.replaceAll('-', '')}`;
}

interface Facts {
  readonly claim: Claim;
  readonly declared: Declared;
}

function sameFacts(one: Facts, other: Facts): boolean {
  return factsOf(one) === factsOf(other);
}

/** With fixed hours nothing that an employer adds makes it another claim. */
function factsOf({ claim, declared }: Facts): string {
  const { grantId, applicationId, employerId, personRef, month, variableHours } = claim;
  const hours = variableHours ? [declared.agreedHours, declared.paidHours] : [];
  return JSON.stringify([grantId, applicationId, employerId, personRef, month, variableHours, ...hours]);
}
