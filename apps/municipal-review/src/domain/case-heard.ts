import { Rejection } from '#libs/kernel/decider';
import type { Application } from './application.ts';
import { firstClock } from './case-clock.ts';
import type { CaseEvent } from './case-event.ts';
import type { Misfit } from './case-parts.ts';
import type { CaseRejection } from './case-rejection.ts';
import { type CaseState, isClosed, type OpenedCase } from './case-state.ts';
import { resumed, started } from './case-term.ts';

/** What the municipality hears of an application after its receipt. */
export type HeardCommand =
  | { readonly type: 'SupplementCase'; readonly attachments: readonly string[]; readonly on: string }
  | { readonly type: 'WithdrawCase'; readonly on: string }
  | { readonly type: 'HearEndOfEmployment'; readonly lastDay: string; readonly reportedOn: string };

/** The receipt of an application; `promisedWeeks` after it the municipality itself says to decide. */
export interface OpenCase {
  readonly type: 'OpenCase';
  readonly application: Application;
  readonly promisedWeeks?: number | null;
}

type Of<T extends HeardCommand['type']> = Extract<HeardCommand, { type: T }>;
type Decision = readonly CaseEvent[] | CaseRejection;

/** A fact is never rejected: it did happen. Where it no longer fits, that is recorded. */
export function decideHeard(command: HeardCommand, state: OpenedCase): Decision {
  switch (command.type) {
    case 'SupplementCase':
      return supplement(command, state);
    case 'WithdrawCase':
      return withdraw(command, state);
    case 'HearEndOfEmployment':
      return hearEnd(command, state);
  }
}

/** The same application heard again is the same case; another under its number is not. */
export function openCase({ application, promisedWeeks = null }: OpenCase, state: CaseState): Decision {
  if (state.status !== 'absent') {
    const known = state.facts.application;
    const same = known.employmentId === application.employmentId && known.receivedOn === application.receivedOn;
    return same ? [] : new Rejection('CASE_DIFFERS', 'Onder dit nummer is een andere aanvraag bekend.');
  }
  const clock = firstClock(application);
  const opened = { application, ...(promisedWeeks === null ? {} : { promisedWeeks }) };
  const event = { type: 'CaseOpened', data: opened } as const;
  if (clock.term === 'GEEN') return [event];
  return [event, { type: 'TermStarted', data: started(application, clock, clock.start) }];
}

function supplement({ attachments, on }: Of<'SupplementCase'>, state: OpenedCase): Decision {
  if (isClosed(state)) return misfit({ what: 'supplemented', on }, state);
  const before = state.received;
  const again = before?.on === on && attachments.every((each) => before.attachments.includes(each));
  if (again && state.asked === null) return [];
  const event = { type: 'InformationReceived', data: { attachments, on } } as const;
  return state.status === 'waiting' ? [event, ...resumed(state, on)] : [event];
}

function withdraw({ on }: Of<'WithdrawCase'>, state: OpenedCase): Decision {
  switch (state.status) {
    case 'withdrawn':
      return [];
    case 'decided':
    case 'forwarded':
      return misfit({ what: 'withdrawn', on }, state);
    default:
      return [{ type: 'ApplicationWithdrawn', data: { on } }];
  }
}

function misfit(data: Misfit, { misfits }: OpenedCase): Decision {
  return misfits.some(({ what, on }) => what === data.what && on === data.on) ? [] : [{ type: 'FactDidNotFit', data }];
}

function hearEnd({ lastDay, reportedOn }: Of<'HearEndOfEmployment'>, { facts }: OpenedCase): Decision {
  return facts.application.endsOn === lastDay ? [] : [{ type: 'EmploymentEnded', data: { lastDay, reportedOn } }];
}
