import { type Decider, Rejection } from '#libs/kernel/decider';
import { type Reminded, reminderDue, type WindowOf } from './application-window.ts';

/** What employer and employee agreed. Hours are per week, by contract. Dates are `YYYY-MM-DD`, the last one included. */
export interface EmploymentTerms {
  /** The employer's own number of the employee; never a BSN. */
  readonly personnelNumber: string;
  readonly startedOn: string;
  readonly endsOn: string | null;
  readonly hoursPerWeek: number;
  readonly fullTimeHours: number;
  readonly variableHours: boolean;
}

export type EmploymentCommand =
  | {
      readonly type: 'RegisterEmployment';
      readonly personRef: string;
      readonly terms: EmploymentTerms;
      readonly on: string;
    }
  | { readonly type: 'EndEmployment'; readonly lastDay: string; readonly on: string }
  | { readonly type: 'LinkApplication'; readonly applicationId: string }
  | { readonly type: 'RemindOfWindow'; readonly on: string };

export type EmploymentEvent =
  | {
      readonly type: 'EmploymentRegistered';
      readonly data: { readonly personRef: string; readonly terms: EmploymentTerms; readonly on: string };
    }
  | {
      readonly type: 'EmploymentChanged';
      readonly data: { readonly terms: EmploymentTerms; readonly on: string };
    }
  | { readonly type: 'EmploymentEnded'; readonly data: { readonly lastDay: string; readonly on: string } }
  | { readonly type: 'ApplicationLinked'; readonly data: { readonly applicationId: string } }
  | { readonly type: 'WindowReminded'; readonly data: Reminded };

interface Known {
  readonly personRef: string;
  readonly terms: EmploymentTerms;
  /** When the terms, or the end, were last told. */
  readonly toldOn: string;
  readonly applicationIds: readonly string[];
  /** The reminder of the application window that came last; none before the first. */
  readonly reminded: Reminded | null;
}

export type EmploymentState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'running' } & Known)
  | ({ readonly status: 'ended'; readonly lastDay: string } & Known);

export type EmploymentRejection = Rejection<
  'EMPLOYMENT_UNKNOWN' | 'EMPLOYMENT_OF_ANOTHER' | 'EMPLOYMENT_ENDED' | 'EMPLOYMENT_ENDS_BEFORE_START'
>;

type Of<Type extends EmploymentCommand['type']> = Extract<EmploymentCommand, { type: Type }>;
type Decision = readonly EmploymentEvent[] | EmploymentRejection;

const UNKNOWN: EmploymentRejection = new Rejection('EMPLOYMENT_UNKNOWN', 'Dit dienstverband kennen wij niet.');

/** An employment (dienstverband) of one person with one employer, and the applications that were made for it. */
export const employment: Decider<EmploymentCommand, EmploymentState, EmploymentEvent> = {
  initialState: { status: 'absent' },

  decide(command, state) {
    switch (command.type) {
      case 'RegisterEmployment':
        return register(command, state);
      case 'EndEmployment':
        return end(command, state);
      case 'LinkApplication':
        return link(command, state);
      case 'RemindOfWindow':
        return remind(command, state);
    }
  },

  evolve(state, { type, data }) {
    if (type === 'EmploymentRegistered') {
      const { personRef, terms, on } = data;
      return { status: 'running', personRef, terms, toldOn: on, applicationIds: [], reminded: null };
    }
    if (state.status === 'absent') return state;
    switch (type) {
      case 'EmploymentChanged':
        return { ...state, terms: data.terms, toldOn: data.on };
      case 'EmploymentEnded':
        return { ...state, status: 'ended', lastDay: data.lastDay, toldOn: data.on };
      case 'ApplicationLinked':
        return { ...state, applicationIds: [...state.applicationIds, data.applicationId] };
      case 'WindowReminded':
        return { ...state, reminded: data };
    }
  },
};

/** The last day that is known now, as agreed or as told later; none while it runs on. */
export function lastDayOf(state: Exclude<EmploymentState, { status: 'absent' }>): string | null {
  return state.status === 'ended' ? state.lastDay : state.terms.endsOn;
}

/** What its application window (aanvraagtermijn) follows from. */
export function windowOf(state: Exclude<EmploymentState, { status: 'absent' }>): WindowOf {
  return { startedOn: state.terms.startedOn, endsOn: lastDayOf(state), reminded: state.reminded };
}

function register({ personRef, terms, on }: Of<'RegisterEmployment'>, state: EmploymentState): Decision {
  if (state.status === 'absent') return [{ type: 'EmploymentRegistered', data: { personRef, terms, on } }];
  if (state.personRef !== personRef) {
    return new Rejection('EMPLOYMENT_OF_ANOTHER', 'Dit dienstverband is van iemand anders. Gebruik een nieuw kenmerk.');
  }
  if (sameTerms(terms, state.terms)) return [];
  if (state.status === 'ended') {
    return new Rejection('EMPLOYMENT_ENDED', 'Dit dienstverband is beëindigd. U kunt het niet meer wijzigen.');
  }
  return [{ type: 'EmploymentChanged', data: { terms, on } }];
}

/** Told again with another day it is a correction, and told to others again. */
function end({ lastDay, on }: Of<'EndEmployment'>, state: EmploymentState): Decision {
  if (state.status === 'absent') return UNKNOWN;
  if (state.status === 'ended' && state.lastDay === lastDay) return [];
  if (lastDay < state.terms.startedOn) {
    return new Rejection('EMPLOYMENT_ENDS_BEFORE_START', 'De einddatum ligt voor de begindatum.');
  }
  return [{ type: 'EmploymentEnded', data: { lastDay, on } }];
}

function link({ applicationId }: Of<'LinkApplication'>, state: EmploymentState): Decision {
  if (state.status === 'absent') return UNKNOWN;
  return state.applicationIds.includes(applicationId) ? [] : [{ type: 'ApplicationLinked', data: { applicationId } }];
}

/** Each reminder once and in order; who asks has looked whether subsidy was asked for. */
function remind({ on }: Of<'RemindOfWindow'>, state: EmploymentState): Decision {
  if (state.status === 'absent') return UNKNOWN;
  const due = reminderDue(windowOf(state), on);
  if (due === undefined) return [];
  const { reminder, lastDay } = due;
  return [{ type: 'WindowReminded', data: { reminder, lastDay, on } }];
}

function sameTerms(one: EmploymentTerms, other: EmploymentTerms): boolean {
  return (
    one.personnelNumber === other.personnelNumber &&
    one.startedOn === other.startedOn &&
    one.endsOn === other.endsOn &&
    one.hoursPerWeek === other.hoursPerWeek &&
    one.fullTimeHours === other.fullTimeHours &&
    one.variableHours === other.variableHours
  );
}
