import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#libs/kernel/dates';
import { Rejection, replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { type TermCalculation, termijnen } from '#libs/law/term-calculation';
import { dueOnOf, readClock } from './case-clock.ts';
import { heard } from './fixtures/heard.ts';
import { runOf } from './lateness.ts';
import { nextStep } from './next-step.ts';
import { readRun } from './penalty-run.ts';
import { remindersOf } from './case-reminders.ts';
import { type CaseCommand, reviewCase } from './review-case.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseState, OpenedCase } from './case-state.ts';

/** Histories in a run; each has eight to forty commands, on days that go on. A failure names the seed that repeats it. */
const RUNS = 1_200;
const FIRST = '2026-03-10';

interface Step {
  readonly days: number;
  readonly back: number;
  readonly by: string;
  readonly pick: number;
  readonly choice: number;
  readonly span: number;
  readonly text: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  days: fc.integer({ min: 0, max: 16 }),
  back: fc.integer({ min: 0, max: 9 }),
  by: fc.constantFrom('a', 'b', 'c'),
  pick: fc.integer({ min: 0, max: 999 }),
  choice: fc.integer({ min: 0, max: 999 }),
  span: fc.integer({ min: 0, max: 30 }),
  text: fc.constantFrom('x', 'y'),
});

/** What somebody might do on a day, more often than not what waits; whether it can be done is the decider's to say. */
function commandOf({ back, by, pick, choice, span, text }: Step, on: string, state: OpenedCase): CaseCommand {
  const reasons = { reference: text, hash: text };
  const deed = { by, on };
  const id = `00000000-0000-4000-8000-${String(choice).padStart(12, '0')}`;
  const earlier = addDays(on, -back);
  const outcome = (['granted', 'granted', 'refused', 'notProcessed'] as const)[choice % 4] ?? 'granted';
  const propose: Extract<CaseCommand, { type: 'ProposeDecision' }> = {
    type: 'ProposeDecision',
    ...{ proposalId: id, outcome, grantedFrom: null, overlaps: false, settings: {} },
    ...{ reasons: choice % 5 === 0 ? null : reasons, figures: statutoryFigures, ...deed },
    ...(choice % 3 === 0 ? { notHeard: 'spoed' as const } : {}),
  };
  const { status, repair, lateness } = state;
  if (status === 'proposed' && pick % 4 === 1) return { type: 'ApproveDecision', ...deed };
  if (status === 'open' && repair !== null && pick % 5 === 1) return { ...propose, outcome: 'notProcessed' };
  if (lateness.fixing.status === 'proposed' && pick % 2 === 1) return { type: 'ApprovePenalty', ...deed };
  const overdue = (dueOnOf(state.clock) ?? on) < on && runOf(state) === null;
  if (overdue && pick % 2 === 0) {
    return { type: 'RecordDefaultNotice', noticeId: id, receivedOn: on, sender: 'werkgever', ...deed };
  }
  if (status === 'decided' && pick % 2 === 0) return { type: 'ProposePenalty', proposalId: id, ...deed };
  if (status === 'open' && pick % 4 === 2) {
    const { completeOn, targetGroup, wageValue, leftOutOn } = state.facts;
    if (completeOn === null) return { type: 'ConfirmCompleteness', ...deed };
    if (targetGroup === null) {
      return { type: 'EstablishTargetGroup', ground: 'praktijkroute', belongs: true, source: 'praktijkroute', ...deed };
    }
    if (wageValue === null && leftOutOn === null) return { type: 'EstablishWageValue', percent: '50', by, on: earlier };
    return { ...propose, outcome: 'granted', reasons };
  }
  const makers: readonly (() => CaseCommand)[] = [
    () => ({ type: 'RequestInformation', what: ['a'], until: addDays(on, span), note: null, ...deed }),
    () => ({ type: 'SupplementCase', attachments: [text], on }),
    () => ({ type: 'ExpireRepairTerm', until: addDays(on, -1 - (back % 3)), on }),
    () => ({ type: 'ConfirmCompleteness', ...deed }),
    () => ({
      ...{ type: 'EstablishTargetGroup', ground: 'praktijkroute', belongs: choice % 6 > 0, source: 'school', ...deed },
    }),
    () => ({ type: 'ChooseRoute', route: choice % 2 === 0 ? 'forfaitair' : 'loonwaarde', ...deed }),
    () => ({ type: 'EstablishWageValue', percent: choice % 2 === 0 ? '40' : '50', by, on: earlier }),
    () => propose,
    () => propose,
    () => ({ type: 'ReturnProposal', reasons, ...deed }),
    () => ({ type: 'ApproveDecision', ...deed }),
    () => ({ type: 'ApproveDecision', ...deed }),
    () => ({ type: 'AskViews', hearingId: id, until: addDays(on, span), about: reasons, ...deed }),
    () => ({ type: 'RecordViews', receivedOn: earlier, way: 'mondeling', text: reasons, ...deed }),
    () => ({ type: 'RecordDefaultNotice', noticeId: id, receivedOn: earlier, sender: 'werkgever', ...deed }),
    () => ({ type: 'RecordDefaultNotice', noticeId: id, receivedOn: on, sender: 'werknemer', ...deed }),
    () => ({ type: 'ExceptPenalty', ground: 'onredelijk-laat', reasons, ...deed }),
    () => ({ type: 'ProposePenalty', proposalId: id, ...deed }),
    () => ({ type: 'ReturnPenalty', reasons, ...deed }),
    () => ({ type: 'ApprovePenalty', ...deed }),
    () => ({
      ...{ type: 'RecordStandstill', ground: 'overmacht', from: earlier, through: addDays(earlier, span) },
      ...{ source: reasons, ...deed },
    }),
    () => ({ type: 'AnnounceExtension', weeks: 1 + (choice % 6), reasons, ...deed }),
    () => ({ type: 'AssignCase', to: choice % 3 === 0 ? null : by, ...deed }),
    () => ({ type: 'HearEndOfEmployment', lastDay: addDays(on, span), reportedOn: on }),
    () => ({ type: 'WithdrawCase', on }),
  ];
  // Withdrawing ends most of what can happen, so it is seldom tried.
  const make = makers[pick % (pick % 7 === 0 ? makers.length : makers.length - 1)];
  return (make ?? (() => propose))();
}

interface Played {
  readonly history: readonly CaseEvent[];
  readonly state: OpenedCase;
  readonly today: string;
}

/** What comes due by then is carried out first, as the worker does. */
function play(steps: readonly Step[]): Played {
  const opened = reviewCase.decide({ type: 'OpenCase', application: heard() }, { status: 'absent' });
  const history = opened as readonly CaseEvent[];
  const begun = { history, state: stateAfter(history), today: FIRST };
  return steps.reduce<Played>((played, next) => {
    const today = addDays(played.today, next.days);
    const ready = { ...expired(played, today), today };
    return run(ready, commandOf(next, today, ready.state));
  }, begun);
}

function expired(played: Played, on: string): Played {
  const { repair } = remindersOf(played.state);
  if (repair === null || repair.on > on) return played;
  return run(played, { type: 'ExpireRepairTerm', until: repair.until, on: repair.on });
}

function run(played: Played, command: CaseCommand): Played {
  const { history, state } = played;
  const outcome = reviewCase.decide(command, state);
  if (outcome instanceof Rejection) return played;
  return { ...played, history: [...history, ...outcome], state: stateAfter(outcome, state) };
}

function stateAfter(events: readonly CaseEvent[], before: CaseState = { status: 'absent' }): OpenedCase {
  const state = events.reduce<CaseState>((now, event) => reviewCase.evolve(now, event), before);
  if (state.status === 'absent') throw new Error('every history begins with an application');
  return state;
}

interface Recomputed {
  readonly term: string;
  readonly start: string;
  readonly verdaagdWeken: number;
  readonly opgeschort: readonly { readonly van: string; readonly tot: string | null }[];
  readonly gestopt: string | null;
}

/** The clock from the events alone, by other code than the decider's: one pass, and the law's own calculator. */
function recomputed(history: readonly CaseEvent[]): Recomputed {
  let clock: Recomputed = {
    ...{ term: 'BESLISTERMIJN_REDELIJK', start: FIRST, verdaagdWeken: 0 },
    ...{ opgeschort: [], gestopt: null },
  };
  for (const { type, data } of history) {
    if (type === 'TermStarted' && (data.term !== clock.term || data.start !== clock.start)) {
      clock = { ...clock, term: data.term, start: data.start, verdaagdWeken: 0 };
    }
    if (type === 'TermSuspended' && data.ground === undefined) {
      clock = { ...clock, opgeschort: [...clock.opgeschort, { van: data.on, tot: null }] };
    }
    if (type === 'TermResumed' && data.ground === undefined) {
      const opgeschort = clock.opgeschort.map(({ van, tot }) => ({ van, tot: tot ?? data.on }));
      clock = { ...clock, opgeschort };
    }
    if (type === 'StandstillRecorded') {
      const period = { van: addDays(data.from, -1), tot: addDays(data.through, 1) };
      clock = { ...clock, opgeschort: [...clock.opgeschort, period] };
    }
    if (type === 'ExtensionAnnounced') clock = { ...clock, verdaagdWeken: data.weeks };
    if (type === 'DecisionApproved' || type === 'ApplicationWithdrawn') clock = { ...clock, gestopt: data.on };
  }
  return clock;
}

const histories = fc.array(step, { minLength: 8, maxLength: 40 }).map(play);
const read = (input: object): TermCalculation => termijnen(input) as TermCalculation;

const days = fc.integer({ min: 0, max: 90 });

function clocksEqual({ history, state }: Played, on: string): void {
  const { term, ...clock } = recomputed(history);
  const expected = read({ termijn: term, ...clock, peildatum: on });
  const actual = readClock(state.clock, on);
  expect([actual.state, actual.dueOn, actual.daysLeft, actual.suspendedDays]).toEqual([
    ...[expected.stand, expected.uiterlijk, expected.dagenOver, expected.opgeschorteDagen],
  ]);
}

/** What is owed, in whole cents, from the notices with effect and the law's own calculator. */
function penaltyEquals({ history, state }: Played, on: string): number {
  const valid = history.flatMap(({ type, data }, index) => {
    if (type !== 'DefaultNoticeReceived') return [];
    const then = replay(reviewCase, history.slice(0, index)) as OpenedCase;
    const { stoppedOn } = then.clock;
    const running = stoppedOn === null || data.receivedOn < stoppedOn;
    const late = data.dueOn !== null && data.dueOn < data.receivedOn && running;
    expect(data.answerBy).toBe(late ? addDays(data.receivedOn, 14) : null);
    return late ? [data.receivedOn] : [];
  });
  const [first] = valid.sort();
  const actual = runOf(state);
  if (first === undefined || actual === null) {
    expect([first ?? null, actual]).toEqual([null, null]);
    return 0;
  }
  const { gestopt } = recomputed(history);
  const { dwangsomCenten } = read({ termijn: 'DWANGSOM', start: addDays(first, 15), gestopt, peildatum: on });
  expect(readRun(actual, on)?.penaltyCents).toBe(dwangsomCenten);
  return dwangsomCenten ?? 0;
}

function decidedByTheRules(history: readonly CaseEvent[], seen: Record<string, number>): void {
  for (const [nth, { type, data }] of history.entries()) {
    if (type === 'PenaltyFixed') {
      seen.fixed = (seen.fixed ?? 0) + 1;
      expect(data.by).not.toBe(data.proposal.by);
    }
    if (type !== 'DecisionApproved') continue;
    const { outcome, by, reasons, heard: how, findings } = data.proposal;
    seen[outcome] = (seen[outcome] ?? 0) + 1;
    expect(data.by).not.toBe(by);
    const asksReasons = outcome !== 'granted' || findings.some((finding) => finding.outcome === 'notMet');
    if (asksReasons) expect(reasons).not.toBeNull();
    if (outcome === 'refused') expect(how).toBeDefined();
    if (outcome === 'notProcessed') expect(data.on <= leftOutBy(history.slice(0, nth))).toBe(true);
  }
}

/** Four weeks after the last repair ended: by its last day, or by what came while it ran. */
function leftOutBy(history: readonly CaseEvent[]): string {
  const asked = history.findLastIndex(({ type }) => type === 'InformationRequested');
  const end = history.slice(asked).find(({ type }) => /^(RepairTermExpired|InformationReceived)$/.test(type));
  const start =
    end?.type === 'RepairTermExpired' ? end.data.until : end?.type === 'InformationReceived' ? end.data.on : '';
  return read({ termijn: 'BUITEN_BEHANDELING', start, gestopt: null, peildatum: start }).uiterlijk ?? '';
}

function someoneActs({ state }: Played, on: string): void {
  const { who, until } = nextStep(state, on);
  if (who !== 'niemand') {
    expect(until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    return;
  }
  expect(['decided', 'withdrawn']).toContain(state.status);
  const going = runOf(state);
  const owed = going === null ? 0 : (readRun(going, on)?.days ?? 0);
  expect(owed === 0 || state.lateness.fixing.status === 'fixed').toBe(true);
}

it('has in every history clocks and a penalty as the law counts them from the events, decisions by the rules, and a next actor', () => {
  const seen: Record<string, number> = {};
  let penalties = 0;
  fc.assert(
    fc.property(histories, days, (played, later) => {
      const on = addDays(played.today, later);
      clocksEqual(played, on);
      if (penaltyEquals(played, on) > 0) penalties++;
      decidedByTheRules(played.history, seen);
      someoneActs(played, on);
    }),
    { numRuns: RUNS },
  );
  // It looked at something: every kind of decision, and penalties.
  expect(Object.keys(seen).sort()).toEqual(['fixed', 'granted', 'notProcessed', 'refused']);
  expect(Math.min(penalties, ...Object.values(seen))).toBeGreaterThan(RUNS / 200);
});

it('records nothing new when its last command comes again', () => {
  fc.assert(
    fc.property(histories, step, (played, last) => {
      const on = addDays(played.today, last.days);
      const command = commandOf(last, on, played.state);
      const once = run(played, command);
      expect(run(once, command).history).toEqual(once.history);
    }),
    { numRuns: RUNS / 2 },
  );
});
