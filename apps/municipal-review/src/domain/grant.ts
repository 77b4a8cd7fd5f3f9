import { type Decider, Rejection } from '#libs/kernel/decider';
import type { Figures } from '#libs/law/figures';
import {
  fullMonth,
  type GrantTerms,
  type GrantVersion,
  type Reckoned,
  versionAt,
  versionFrom,
} from './grant-version.ts';
import { type Reason, sameReason } from './reason.ts';

/** Whose grant it is. */
export interface GrantParties {
  readonly applicationId: string;
  /** KvK number. */
  readonly employerId: string;
  readonly personRef: string;
  readonly variableHours: boolean;
}

export type Cause = 'decision' | 'hours' | 'end' | 'wageValue' | 'indexation' | 'correction';

/** A version as it was decided: two people, or the municipality of its own motion (ambtshalve), when `approvedBy` is null. */
export interface Decided extends Reckoned {
  readonly version: GrantVersion;
  readonly cause: Cause;
  readonly on: string;
  readonly reasons: Reason | null;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
}

export type ChangeCause = 'wageValue' | 'hours' | 'correction';

/** What a change changes; the rest stays as it is on that day. */
export interface Changes {
  readonly wageValuePercent?: string;
  readonly agreedHours?: number;
  readonly fullTimeHours?: number;
}

export interface ProposedChange extends Reckoned {
  readonly changeId: string;
  readonly cause: ChangeCause;
  readonly version: GrantVersion;
  readonly changes: Changes;
  readonly reasons: Reason | null;
  readonly by: string;
  readonly on: string;
}

export type GrantCommand =
  | { readonly type: 'GiveGrant'; readonly parties: GrantParties; readonly decided: Decided }
  | { readonly type: 'EndGrant'; readonly lastDay: string; readonly on: string; readonly figures: Figures }
  | {
      readonly type: 'ProposeChange';
      readonly changeId: string;
      readonly cause: ChangeCause;
      readonly from: string;
      readonly changes: Changes;
      readonly reasons: Reason | null;
      readonly by: string;
      readonly on: string;
      readonly figures: Figures;
    }
  | { readonly type: 'ReturnChange'; readonly reasons: Reason; readonly by: string; readonly on: string }
  | { readonly type: 'ApproveChange'; readonly changeId?: string; readonly by: string; readonly on: string };

export type GrantEvent =
  | { readonly type: 'GrantVersionAdded'; readonly data: { readonly parties: GrantParties } & Decided }
  | { readonly type: 'ChangeProposed'; readonly data: ProposedChange }
  | {
      readonly type: 'ChangeReturned';
      readonly data: { readonly changeId: string; readonly reasons: Reason; readonly by: string; readonly on: string };
    };

export interface Granted extends GrantParties {
  readonly status: 'granted';
  /** By number, the first one first. */
  readonly versions: readonly [GrantVersion, ...GrantVersion[]];
  /** The same versions, with who decided them and what they come to. */
  readonly decided: readonly [Decided, ...Decided[]];
  readonly proposed: ProposedChange | null;
  /** The last one that was given back, until another is proposed. */
  readonly returned: { readonly reasons: Reason; readonly by: string; readonly on: string } | null;
}

export type GrantState = { readonly status: 'absent' } | Granted;

export type GrantRejection = Rejection<
  | 'GRANT_UNKNOWN'
  | 'GRANT_DIFFERS'
  | 'CHANGE_WAITS'
  | 'CHANGE_EMPTY'
  | 'CHANGE_OUTSIDE_GRANT'
  | 'REASONS_REQUIRED'
  | 'NOTHING_PROPOSED'
  | 'OTHER_PROPOSAL'
  | 'FOUR_EYES'
>;

type Of<T extends GrantCommand['type']> = Extract<GrantCommand, { type: T }>;
type Decision = readonly GrantEvent[] | GrantRejection;

/** A grant (toekenning): a series of versions. Nothing is edited; what changes is a further version, with its cause. */
export const grant: Decider<GrantCommand, GrantState, GrantEvent> = {
  initialState: { status: 'absent' },

  decide(command, state): Decision {
    if (command.type === 'GiveGrant') return give(command, state);
    if (state.status === 'absent') {
      return command.type === 'EndGrant' ? [] : new Rejection('GRANT_UNKNOWN', 'Deze toekenning is er niet.');
    }
    switch (command.type) {
      case 'EndGrant':
        return end(command, state);
      case 'ProposeChange':
        return propose(command, state);
      case 'ReturnChange':
        return giveBack(command, state);
      case 'ApproveChange':
        return approve(command, state);
    }
  },

  evolve(state, { type, data }): GrantState {
    if (type === 'GrantVersionAdded') return withVersion(state, data);
    if (state.status === 'absent') return state;
    switch (type) {
      case 'ChangeProposed':
        return { ...state, proposed: data, returned: null };
      case 'ChangeReturned':
        return { ...state, proposed: null, returned: data };
    }
  },
};

function withVersion(
  state: GrantState,
  { parties, ...decided }: Extract<GrantEvent, { type: 'GrantVersionAdded' }>['data'],
): Granted {
  const kept = state.status === 'absent' ? { versions: [] as const, decided: [] as const } : state;
  const [firstVersion = decided.version, ...versions] = [...kept.versions, decided.version];
  const [first = decided, ...others] = [...kept.decided, decided];
  return {
    status: 'granted',
    ...parties,
    versions: [firstVersion, ...versions],
    decided: [first, ...others],
    proposed: null,
    returned: null,
  };
}

/** The first version, as the decision on the application says. */
function give({ parties, decided }: Of<'GiveGrant'>, state: GrantState): Decision {
  if (state.status === 'absent') return [{ type: 'GrantVersionAdded', data: { parties, ...decided } }];
  if (state.applicationId === parties.applicationId) return [];
  return new Rejection('GRANT_DIFFERS', 'Deze toekenning hoort bij een andere aanvraag.');
}

/**
 * The employment ended, so the grant does (PW 10d lid 1 and 8), of the municipality's own motion: nothing is weighed. A
 * change that was proposed is dropped, because what it was reckoned from no longer holds.
 */
function end({ lastDay, on, figures }: Of<'EndGrant'>, state: Granted): Decision {
  if (newest(state).employment.through === lastDay) return [];
  const base = versionAt(lastDay, state.versions);
  const terms = { ...base, employment: { ...base.employment, through: lastDay } };
  return added(state, { terms, validFrom: base.validFrom, cause: 'end', on, figures });
}

/** A change that somebody proposes: from a day within the grant, everything else as it is on that day. */
function propose(command: Of<'ProposeChange'>, state: Granted): Decision {
  if (state.proposed !== null) {
    return sameProposal(state.proposed, command) ? [] : changeWaits();
  }
  const { changeId, cause, from, changes, reasons, by, on } = command;
  if (!isComplete(cause, changes)) return new Rejection('CHANGE_EMPTY', 'Zeg wat er verandert.');
  if (cause === 'correction' && reasons === null) return reasonsRequired();
  const last = newest(state).employment.through;
  if (from < state.versions[0].grantedFrom || (last !== null && from > last)) {
    return new Rejection('CHANGE_OUTSIDE_GRANT', 'Op deze dag geldt de toekenning niet.');
  }
  const terms = changed(versionAt(from, state.versions), changes, from);
  const version = versionFrom(terms, nextNumber(state), from);
  const reckoned = fullMonth(version, command.figures);
  return [{ type: 'ChangeProposed', data: { changeId, cause, version, ...reckoned, changes, reasons, by, on } }];
}

/** A full month as it is, and with the change. */
export interface EffectOfChange {
  readonly before: Reckoned;
  readonly after: Reckoned;
}

/** What the first month of a proposed version comes to, with and without the change; refused as the proposal would be. */
export function effectOfChange(command: Of<'ProposeChange'>, state: GrantState): EffectOfChange | GrantRejection {
  const events = grant.decide(command, state);
  if (events instanceof Rejection) return events as GrantRejection;
  const [event] = events;
  if (state.status === 'absent' || event?.type !== 'ChangeProposed') return changeWaits();
  const unchanged = versionFrom(versionAt(command.from, state.versions), event.data.version.version, command.from);
  return { before: fullMonth(unchanged, command.figures), after: event.data };
}

function changeWaits(): GrantRejection {
  return new Rejection('CHANGE_WAITS', 'Er wacht al een voorstel. Beslis daar eerst op, of geef het terug.');
}

function sameProposal(proposed: ProposedChange, { by, cause, from, changes, reasons }: Of<'ProposeChange'>): boolean {
  return (
    proposed.by === by &&
    proposed.cause === cause &&
    proposed.version.validFrom === from &&
    proposed.changes.wageValuePercent === changes.wageValuePercent &&
    proposed.changes.agreedHours === changes.agreedHours &&
    proposed.changes.fullTimeHours === changes.fullTimeHours &&
    sameReason(proposed.reasons, reasons)
  );
}

function isComplete(cause: ChangeCause, { wageValuePercent, agreedHours, fullTimeHours }: Changes): boolean {
  switch (cause) {
    case 'wageValue':
      return wageValuePercent !== undefined;
    case 'hours':
      return agreedHours !== undefined;
    case 'correction':
      return [wageValuePercent, agreedHours, fullTimeHours].some((value) => value !== undefined);
  }
}

function changed(base: GrantVersion, { wageValuePercent, ...hours }: Changes, from: string): GrantTerms {
  const isNew = wageValuePercent !== undefined && wageValuePercent !== base.wageValuePercent;
  const measured = wageValuePercent === undefined ? {} : { route: 'loonwaarde' as const, wageValuePercent };
  return { ...base, ...hours, ...measured, ...(isNew ? { changedOn: from } : {}) };
}

function giveBack({ reasons, by, on }: Of<'ReturnChange'>, { proposed, returned }: Granted): Decision {
  if (proposed !== null) {
    return [{ type: 'ChangeReturned', data: { changeId: proposed.changeId, reasons, by, on } }];
  }
  return returned?.by === by && sameReason(returned.reasons, reasons) ? [] : nothingProposed();
}

/** Four eyes: whoever proposed a version does not decide on it. */
function approve({ changeId, by, on }: Of<'ApproveChange'>, state: Granted): Decision {
  const { proposed } = state;
  if (proposed === null) {
    const last = state.decided.at(-1);
    return last?.approvedBy === by && last.cause !== 'decision' ? [] : nothingProposed();
  }
  if (changeId !== undefined && changeId !== proposed.changeId) {
    return new Rejection('OTHER_PROPOSAL', 'Er ligt inmiddels een ander voorstel. Bekijk dat eerst.');
  }
  if (by === proposed.by) return new Rejection('FOUR_EYES', 'Iemand anders dan de voorsteller beslist.');
  const { version, calculation, missing, cause, reasons } = proposed;
  const who = { proposedBy: proposed.by, approvedBy: by };
  return [
    {
      type: 'GrantVersionAdded',
      data: { parties: partiesOf(state), version, calculation, missing, cause, on, reasons, ...who },
    },
  ];
}

interface OfOwnMotion {
  readonly terms: GrantTerms;
  readonly validFrom: string;
  readonly cause: Cause;
  readonly on: string;
  readonly figures: Figures;
}

function added(state: Granted, { terms, validFrom, cause, on, figures }: OfOwnMotion): Decision {
  const version = versionFrom(terms, nextNumber(state), validFrom);
  const nobody = { reasons: null, proposedBy: null, approvedBy: null };
  return [
    {
      type: 'GrantVersionAdded',
      data: { parties: partiesOf(state), version, ...fullMonth(version, figures), cause, on, ...nobody },
    },
  ];
}

function partiesOf({ applicationId, employerId, personRef, variableHours }: GrantParties): GrantParties {
  return { applicationId, employerId, personRef, variableHours };
}

/** The version with the highest number: it says when the employment ends. */
export function newest({ versions }: Pick<Granted, 'versions'>): GrantVersion {
  return versions.at(-1) ?? versions[0];
}

function nextNumber(state: Granted): number {
  return newest(state).version + 1;
}

function nothingProposed(): GrantRejection {
  return new Rejection('NOTHING_PROPOSED', 'Er is geen voorstel om op te beslissen.');
}

function reasonsRequired(): GrantRejection {
  return new Rejection('REASONS_REQUIRED', 'Geef een motivering.');
}
