import { type Decider, Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';

/** One granted employment, one month (`YYYY-MM`). */
export interface ClaimSubject {
  readonly grantId: string;
  readonly applicationId: string;
  readonly employmentId: string;
  readonly personRef: string;
  readonly municipalityCode: string;
  readonly month: string;
  readonly variableHours: boolean;
}

export type ClaimSource = 'automatisch' | 'werkgever' | 'loonbestand';

/** Of variable hours: those agreed per week in this month, and those paid over the month as evidence. */
export interface ClaimedHours {
  readonly hoursPerWeek: number | null;
  readonly paidHours: number | null;
}

/** What the municipality found of a claim; the amount is whole cents, its lines are the law's, as they were told. */
export interface HeardAssessment {
  readonly assessedOn: string;
  readonly outcome: string;
  readonly amountCents: number | null;
  readonly reasons: readonly string[];
  readonly missing: { readonly parameter: string; readonly date: string } | null;
  readonly lines: readonly object[];
}

export interface HeardPayment {
  readonly paymentId: string;
  readonly amountCents: number;
  /** Ordered: day of execution. Confirmed: day of booking. Returned: day of return. */
  readonly on: string;
  readonly became: 'ordered' | 'confirmed' | 'returned';
  /** The bank's code of a return. */
  readonly reason: string | null;
}

export type ClaimCommand =
  | { readonly type: 'MakeClaim'; readonly claim: ClaimSubject; readonly on: string }
  | { readonly type: 'SubmitClaim'; readonly hours: ClaimedHours; readonly source: ClaimSource; readonly on: string }
  | { readonly type: 'RecordAssessment'; readonly assessment: HeardAssessment; readonly municipalityCode: string }
  | { readonly type: 'RecordPayment'; readonly payment: HeardPayment; readonly municipalityCode: string };

export type ClaimEvent =
  | { readonly type: 'ClaimMade'; readonly data: ClaimSubject & { readonly on: string } }
  | {
      readonly type: 'ClaimSubmitted';
      readonly data: ClaimSubject & ClaimedHours & { readonly source: ClaimSource; readonly on: string };
    }
  | { readonly type: 'ClaimAssessed'; readonly data: HeardAssessment }
  | { readonly type: 'PaymentHeard'; readonly data: HeardPayment }
  | {
      readonly type: 'DiscrepancyRecorded';
      readonly data: { readonly about: string; readonly municipalityCode: string };
    };

export type ClaimStatus = 'open' | 'submitted' | 'assessed' | 'ordered' | 'paid' | 'returned';

interface Made {
  readonly status: ClaimStatus;
  readonly claim: ClaimSubject;
  readonly submission: (ClaimedHours & { readonly source: ClaimSource; readonly on: string }) | null;
  readonly assessment: HeardAssessment | null;
  /** What was heard of payments, oldest first; a returned one is followed by the next attempt. */
  readonly payments: readonly HeardPayment[];
  readonly discrepancies: readonly string[];
}

export type ClaimState = { readonly status: 'absent'; readonly discrepancies: readonly string[] } | Made;

export type ClaimRejection = Rejection<'CLAIM_UNKNOWN' | 'CLAIM_SUBMITTED' | 'HOURS_MISSING'>;

type Of<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;
type Decision = readonly ClaimEvent[] | ClaimRejection;

/** What a claim is after a payment was heard of. */
export const BECAME: Readonly<Record<HeardPayment['became'], ClaimStatus>> = {
  ordered: 'ordered',
  confirmed: 'paid',
  returned: 'returned',
};

/** A claim (declaratie): made by itself, once; handed in with fixed hours as it is made; then what became of it. */
export const claim: Decider<ClaimCommand, ClaimState, ClaimEvent> = {
  initialState: { status: 'absent', discrepancies: [] },

  decide(command, state) {
    switch (command.type) {
      case 'MakeClaim':
        return make(command, state);
      case 'SubmitClaim':
        return submit(command, state);
      case 'RecordAssessment':
        return recordAssessment(command, state);
      case 'RecordPayment':
        return recordPayment(command, state);
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'ClaimMade': {
        const subject = subjectOf(data);
        const nothingYet = { submission: null, assessment: null, payments: [] };
        return { ...nothingYet, status: 'open', claim: subject, discrepancies: state.discrepancies };
      }
      case 'DiscrepancyRecorded':
        return { ...state, discrepancies: [...state.discrepancies, data.about] };
    }
    if (state.status === 'absent') return state;
    switch (type) {
      case 'ClaimSubmitted': {
        const { hoursPerWeek, paidHours, source, on } = data;
        return { ...state, status: 'submitted', submission: { hoursPerWeek, paidHours, source, on } };
      }
      case 'ClaimAssessed':
        return { ...state, status: state.payments.length === 0 ? 'assessed' : state.status, assessment: data };
      case 'PaymentHeard':
        return { ...state, status: BECAME[data.became], payments: [...state.payments, data] };
    }
  },
};

/** Only what the claim is about, of an event that also says what happened to it. */
export function subjectOf(data: ClaimSubject): ClaimSubject {
  const { grantId, applicationId, employmentId, personRef, municipalityCode, month, variableHours } = data;
  return { grantId, applicationId, employmentId, personRef, municipalityCode, month, variableHours };
}

/** The grant (toekenning) of an application has an id that follows from it; every service derives the same. */
export function grantIdOf(applicationId: string): string {
  return derivedId('toekenning', applicationId);
}

/** The claim of a month (`YYYY-MM`) of a grant: who derives it twice gets the same, so there is exactly one. */
export function claimIdOf(grantId: string, month: string): string {
  return derivedId('declaratie', grantId, month);
}

function make({ claim: subject, on }: Of<'MakeClaim'>, state: ClaimState): Decision {
  if (state.status !== 'absent') return [];
  const made: ClaimEvent = { type: 'ClaimMade', data: { ...subject, on } };
  if (subject.variableHours) return [made];
  return [made, submitted(subject, { hoursPerWeek: null, paidHours: null }, 'automatisch', on)];
}

function submit({ hours, source, on }: Of<'SubmitClaim'>, state: ClaimState): Decision {
  if (state.status === 'absent') return new Rejection('CLAIM_UNKNOWN', 'Deze declaratie kennen wij niet.');
  if (state.submission !== null) {
    if (sameHours(state.submission, hours)) return [];
    return new Rejection('CLAIM_SUBMITTED', 'Deze declaratie is al ingediend.');
  }
  if (hours.hoursPerWeek === null && hours.paidHours === null) {
    return new Rejection('HOURS_MISSING', 'Vul de uren per week of de verloonde uren in.');
  }
  return [submitted(state.claim, hours, source, on)];
}

function submitted(subject: ClaimSubject, hours: ClaimedHours, source: ClaimSource, on: string): ClaimEvent {
  return { type: 'ClaimSubmitted', data: { ...subject, ...hours, source, on } };
}

/** A fact: of a claim that is not known it is recorded as a discrepancy, once. */
function recordAssessment(command: Of<'RecordAssessment'>, state: ClaimState): Decision {
  const { assessment, municipalityCode } = command;
  if (state.status === 'absent') return discrepancy(state, `beoordeling ${assessment.assessedOn}`, municipalityCode);
  if (state.assessment !== null && sameAssessment(state.assessment, assessment)) return [];
  return [{ type: 'ClaimAssessed', data: assessment }];
}

function recordPayment({ payment, municipalityCode }: Of<'RecordPayment'>, state: ClaimState): Decision {
  if (state.status === 'absent') {
    return discrepancy(state, `betaling ${payment.paymentId} ${payment.became}`, municipalityCode);
  }
  const { paymentId, became } = payment;
  const known = state.payments.some((earlier) => earlier.paymentId === paymentId && earlier.became === became);
  return known ? [] : [{ type: 'PaymentHeard', data: payment }];
}

function discrepancy(state: ClaimState, about: string, municipalityCode: string): Decision {
  if (state.discrepancies.includes(about)) return [];
  return [{ type: 'DiscrepancyRecorded', data: { about, municipalityCode } }];
}

function sameHours(one: ClaimedHours, other: ClaimedHours): boolean {
  return one.hoursPerWeek === other.hoursPerWeek && one.paidHours === other.paidHours;
}

/** Its lines follow from the amount and are not compared. */
function sameAssessment(one: HeardAssessment, other: HeardAssessment): boolean {
  return (
    one.assessedOn === other.assessedOn &&
    one.outcome === other.outcome &&
    one.amountCents === other.amountCents &&
    one.reasons.join() === other.reasons.join() &&
    one.missing?.parameter === other.missing?.parameter &&
    one.missing?.date === other.missing?.date
  );
}
