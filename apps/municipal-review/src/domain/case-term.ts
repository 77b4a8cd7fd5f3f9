import { addDays } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import type { Application } from './application.ts';
import {
  type CaseClock,
  dueOnOf,
  readClock,
  replacedBy,
  resume,
  standsStill,
  suspend,
  type Term,
} from './case-clock.ts';
import type { CaseEvent } from './case-event.ts';
import type { TermFact } from './case-parts.ts';
import { type CaseRejection, notOpen } from './case-rejection.ts';
import { isClosed, type OpenedCase } from './case-state.ts';
import { clockAfterExtension, clockAfterStandstill, type TermFactCommand } from './term-facts.ts';

/** What moves the last day to decide, or tells that it comes near. */
export type CaseTermCommand =
  TermFactCommand | { readonly type: 'NoteTermNearing'; readonly dueOn: string; readonly on: string };

type Of<T extends CaseTermCommand['type']> = Extract<CaseTermCommand, { type: T }>;
type Decision = readonly CaseEvent[] | CaseRejection;

/** What happens to the term by itself; the facts of a case move it too, by the functions below. */
export function decideTerm(command: CaseTermCommand, state: OpenedCase): Decision {
  switch (command.type) {
    case 'NoteTermNearing':
      return noteNearing(command, state);
    case 'RecordStandstill':
      return recordStandstill(command, state);
    case 'AnnounceExtension':
      return announceExtension(command, state);
  }
}

function noteNearing({ dueOn, on }: Of<'NoteTermNearing'>, state: OpenedCase): Decision {
  if (isClosed(state) || state.nearing === dueOn) return [];
  if (readClock(state.clock, on).dueOn !== dueOn) return [];
  return [{ type: 'TermNearing', data: { ...termFact(state, on), dueOn } }];
}

/** The term stands still on these days, told at once with the day from which it runs again (Awb 4:15 lid 2). */
function recordStandstill(command: Of<'RecordStandstill'>, state: OpenedCase): Decision {
  if (isClosed(state)) return notOpen(state);
  const clock = clockAfterStandstill(command, state);
  if (clock instanceof Rejection) return clock;
  if (clock === null) return [];
  const { ground, from, through, source, by, on } = command;
  const again = addDays(through, 1);
  return [
    { type: 'StandstillRecorded', data: { ground, from, through, source, by, on } },
    { type: 'TermSuspended', data: { ...termFact(state, from), ground } },
    { type: 'TermResumed', data: { ...termFact(state, again), ground, dueOn: dueOnOf(clock) } },
  ];
}

/** An announced delay: it moves the last day only of a term that the law leaves open (Awb 4:14 lid 3). */
function announceExtension(command: Of<'AnnounceExtension'>, state: OpenedCase): Decision {
  if (isClosed(state)) return notOpen(state);
  const clock = clockAfterExtension(command, state);
  if (clock instanceof Rejection) return clock;
  if (clock === null) return [];
  const { weeks, reasons, by, on } = command;
  const dueOn = dueOnOf(clock);
  const announced = { type: 'ExtensionAnnounced', data: { weeks, reasons, by, on, dueOn } } as const;
  if (dueOn === dueOnOf(state.clock)) return [announced];
  return [announced, { type: 'TermStarted', data: { ...termFact(state, on), dueOn } }];
}

/** Another term takes the place of the one that ran; nothing when it is the same from the same day. */
export function termFrom(state: OpenedCase, term: Term, start: string, on: string): CaseEvent[] {
  const { clock, facts } = state;
  if (clock.term === term && clock.start === start) return [];
  return [{ type: 'TermStarted', data: started(facts.application, replacedBy(clock, term, start, on), on) }];
}

/** What is told of a term that begins, with its last day where it has one. */
export function started(application: Application, clock: CaseClock, on: string): TermFact & { dueOn: string | null } {
  const { dueOn } = readClock(clock, on);
  return { employerId: application.employerId, term: clock.term, start: clock.start, on, dueOn };
}

/** The term stands still from this day (Awb 4:15), unless it does already. */
export function suspended(state: OpenedCase, on: string): CaseEvent[] {
  return standsStill(suspend(state.clock, on)) ? [{ type: 'TermSuspended', data: termFact(state, on) }] : [];
}

/** The term runs on from this day, where it stood still. */
export function resumed(state: OpenedCase, on: string): CaseEvent[] {
  if (!standsStill(state.clock)) return [];
  const { dueOn } = readClock(resume(state.clock, on), on);
  return [{ type: 'TermResumed', data: { ...termFact(state, on), dueOn } }];
}

/** The term is over by the decision: met, or exceeded. Nothing while there was none. */
export function stopped(state: OpenedCase, on: string): CaseEvent[] {
  const { dueOn } = readClock({ ...state.clock, stoppedOn: on }, on);
  if (dueOn === null) return [];
  return [{ type: on <= dueOn ? 'TermMet' : 'TermExceeded', data: { ...termFact(state, on), dueOn } }];
}

function termFact({ facts, clock }: OpenedCase, on: string): TermFact {
  return { employerId: facts.application.employerId, term: clock.term, start: clock.start, on };
}
