import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { given } from '#libs/testing/given';
import { remindersOf } from './case-reminders.ts';
import { heard } from './fixtures/heard.ts';
import { nextStep, stakeOf } from './next-step.ts';
import { promiseOf } from './promise.ts';
import { type CaseCommand, reviewCase } from './review-case.ts';
import type { CaseEvent } from './case-event.ts';
import type { OpenedCase } from './case-state.ts';

const [BY, OTHER] = ['behandelaar-gm9901', 'beslisser-gm9901'];
const REASON = { reference: '00000000-0000-4000-8000-000000000001', hash: 'a1' };
const opened = { type: 'OpenCase', application: heard() } as const; // eight weeks: through 6 May 2026
const notice = (receivedOn: string, on = receivedOn) =>
  ({ type: 'RecordDefaultNotice', noticeId: 'n', receivedOn, sender: 'werkgever', by: BY, on }) as const;
const withdrawn = (on: string) => ({ type: 'WithdrawCase', on }) as const;
const propose = (on: string) => ({ type: 'ProposePenalty', proposalId: 'p', by: BY, on }) as const;

function after(...commands: CaseCommand[]): CaseEvent[] {
  return commands.reduce<CaseEvent[]>((history, command) => {
    const outcome = reviewCase.decide(command, replay(reviewCase, history));
    if (!Array.isArray(outcome)) throw new Error(JSON.stringify(outcome));
    return [...history, ...(outcome as CaseEvent[])];
  }, []);
}
const stateAfter = (...commands: CaseCommand[]) => replay(reviewCase, after(...commands)) as OpenedCase;

describe('a notice of default', () => {
  it('has effect from the day after the last day of the term, and gives two weeks', () => {
    expect(after(opened, notice('2026-05-06')).at(-1)).toMatchObject({ data: { dueOn: '2026-05-06', answerBy: null } });
    expect(after(opened, notice('2026-05-07')).at(-1)).toMatchObject({ data: { answerBy: '2026-05-21' } });
    given(reviewCase, after(opened, notice('2026-05-07')))
      .when(notice('2026-05-07'))
      .thenNothing();
  });

  it('has no effect while the term stands still', () => {
    const asked = { type: 'RequestInformation', what: ['a'], until: '2026-06-01', note: null, by: BY } as const;
    expect(after(opened, { ...asked, on: '2026-05-05' }, notice('2026-05-20')).at(-1)).toMatchObject({
      data: { dueOn: null, answerBy: null },
    });
  });

  it('is judged by the term that ran when it came, also when another runs since', () => {
    const measured = { type: 'EstablishWageValue', percent: '50', by: BY, on: '2026-05-11' } as const;
    expect(after(opened, measured, notice('2026-05-08', '2026-05-12')).at(-1)).toMatchObject({
      data: { dueOn: '2026-05-06', answerBy: '2026-05-22' },
    });
    expect(after(opened, measured, notice('2026-05-12')).at(-1)).toMatchObject({
      data: { dueOn: '2026-06-15', answerBy: null },
    });
  });

  it('is kept also after the decision or beside a proposal, and cannot be of a day that is still to come', () => {
    expect(after(opened, withdrawn('2026-05-10'), notice('2026-05-10', '2026-05-11')).at(-1)).toMatchObject({
      type: 'DefaultNoticeReceived',
      data: { answerBy: null },
    });
    const second = after(opened, notice('2026-05-09'), propose('2026-07-10'), notice('2026-05-08', '2026-07-10'));
    given(reviewCase, second)
      .when({ type: 'ApprovePenalty', by: OTHER, on: '2026-07-11' })
      .thenRejected('OTHER_PROPOSAL');
    given(reviewCase, after(opened)).when(notice('2026-05-08', '2026-05-07')).thenRejected('NOTICE_AHEAD');
  });
});

describe('on own motion, where nobody applied', () => {
  const origin = { applicant: 'ambtshalve', manner: 'balie', enteredOn: '2026-03-10', forwarded: null } as const;
  const begun = { type: 'OpenCase', application: heard({ origin }) } as const;
  const measured = { type: 'EstablishWageValue', percent: '50', by: BY, on: '2026-03-11' } as const;

  it('a notice has no effect, nothing is at stake and nothing was promised', () => {
    const history = after(begun, measured, notice('2026-06-01'));
    expect(history.at(-1)).toMatchObject({ data: { dueOn: '2026-04-15', answerBy: null } });
    const state = replay(reviewCase, history) as OpenedCase;
    expect([stakeOf(state, '2026-07-01'), promiseOf(state, '2026-07-01')]).toEqual([null, null]);
    given(reviewCase, history).when(propose('2026-07-10')).thenRejected('NO_NOTICE');
  });
});

describe('the penalty', () => {
  const late = [opened, notice('2026-05-07')] as const;

  it('is warned of a week and a day before it begins, each once, also when one person excepted it', () => {
    const days = (...commands: CaseCommand[]) => remindersOf(stateAfter(...commands)).penalty.map((due) => due?.on);
    const warning = { type: 'NotePenaltyNearing', startsOn: '2026-05-22', daysBefore: 7, on: '2026-05-15' } as const;
    const exception = { type: 'ExceptPenalty', ground: 'onredelijk-laat', reasons: REASON, by: BY } as const;
    expect(days(opened)).toEqual([undefined, undefined]);
    expect(days(...late)).toEqual(['2026-05-15', '2026-05-21']);
    expect(days(...late, warning)).toEqual([undefined, '2026-05-21']);
    given(reviewCase, after(...late, warning))
      .when(warning)
      .thenNothing();
    expect(days(...late, { ...exception, on: '2026-05-10' })).toEqual(['2026-05-15', '2026-05-21']);
  });

  it('runs in three steps for 42 days, and the day of the decision is not owed', () => {
    const stake = (on: string, ...more: CaseCommand[]) => stakeOf(stateAfter(...late, ...more), on);
    expect(stake('2026-05-21')).toMatchObject({ standing: 'dreigt', days: 0, centsSoFar: 0, nextDayCents: 2300 });
    expect(stake('2026-05-22')).toMatchObject({ standing: 'loopt', days: 1, centsSoFar: 2300, nextDayCents: 2300 });
    expect(stake('2026-06-04')).toMatchObject({ days: 14, centsSoFar: 32200, nextDayCents: 3500 });
    expect(stake('2026-12-31')).toMatchObject({ days: 42, centsSoFar: 144200, nextDayCents: 0 });
    expect(stake('2026-12-31', withdrawn('2026-05-23'))).toMatchObject({ standing: 'gestopt', days: 1 });
    expect(stake('2026-12-31', withdrawn('2026-05-22'))).toBeNull();
  });

  it('says before any notice what being late would cost, and from when at the earliest', () => {
    expect(stakeOf(stateAfter(opened), '2026-04-01')).toMatchObject({
      ...{ standing: 'kan', run: { startsOn: '2026-05-22' }, nextDayCents: 2300, maximumCents: 144200 },
    });
    expect(stakeOf(stateAfter(opened), '2026-06-01')).toMatchObject({ run: { startsOn: '2026-06-16' } });
  });

  it('is fixed by two people when it is over, at nothing when an exception holds', () => {
    given(reviewCase, after(...late))
      .when(propose('2026-06-01'))
      .thenRejected('PENALTY_RUNS');
    given(reviewCase, after(opened, withdrawn('2026-05-23')))
      .when(propose('2026-05-24'))
      .thenRejected('NO_NOTICE');
    const proposed = after(...late, propose('2026-07-03')); // the day after the 42nd
    expect(proposed.at(-1)).toMatchObject({ data: { days: 42, amountCents: 144200 } });
    given(reviewCase, proposed).when({ type: 'ApprovePenalty', by: BY, on: '2026-07-03' }).thenRejected('FOUR_EYES');
    given(reviewCase, proposed)
      .when({ type: 'ApprovePenalty', proposalId: 'other', by: OTHER, on: '2026-07-03' })
      .thenRejected('OTHER_PROPOSAL');
    given(reviewCase, proposed)
      .when({ type: 'ExceptPenalty', ground: 'onredelijk-laat', reasons: REASON, by: BY, on: '2026-07-03' })
      .thenRejected('PENALTY_WAITS');
    const fixed = after(...late, propose('2026-07-03'), { type: 'ApprovePenalty', by: OTHER, on: '2026-07-04' });
    given(reviewCase, fixed).when(propose('2026-07-05')).thenRejected('PENALTY_FIXED');
    const exception = { type: 'ExceptPenalty', ground: 'onredelijk-laat', reasons: REASON, by: BY } as const;
    expect(after(...late, { ...exception, on: '2026-06-01' }, propose('2026-07-03')).at(-1)).toMatchObject({
      data: { days: 42, amountCents: 0, exception: { ground: 'onredelijk-laat' } },
    });
  });
});

describe('an exception', () => {
  const late = [opened, notice('2026-05-07')] as const;
  const exception = { type: 'ExceptPenalty', ground: 'onredelijk-laat', reasons: REASON, by: BY } as const;
  const back = { type: 'WithdrawPenaltyException', reasons: REASON, by: OTHER } as const;

  it('can be taken back, and then the days count again', () => {
    const history = after(
      ...late,
      { ...exception, on: '2026-05-10' },
      { ...back, on: '2026-05-11' },
      propose('2026-07-03'),
    );
    expect(history.at(-1)).toMatchObject({ data: { days: 42, amountCents: 144200, exception: null } });
    given(reviewCase, after(...late))
      .when({ ...back, on: '2026-05-11' })
      .thenRejected('NO_EXCEPTION');
    given(reviewCase, after(...late, { ...exception, on: '2026-06-01' }, propose('2026-07-03')))
      .when({ ...back, on: '2026-07-03' })
      .thenRejected('PENALTY_WAITS');
  });
});

describe('hearing before a refusal', () => {
  const ask = {
    type: 'AskViews',
    hearingId: 'h',
    until: '2026-03-31',
    about: REASON,
    by: BY,
    on: '2026-03-17',
  } as const;
  const refuse: Omit<Extract<CaseCommand, { type: 'ProposeDecision' }>, 'on'> = {
    type: 'ProposeDecision',
    ...{ proposalId: 'd', outcome: 'refused', grantedFrom: null, overlaps: false },
    ...{ reasons: REASON, settings: {}, figures: statutoryFigures, by: BY },
  };
  const told = { type: 'RecordViews', receivedOn: '2026-03-20', way: 'mondeling', text: REASON, by: BY } as const;
  const heardIn = (events: CaseEvent[]) => events.flatMap((e) => (e.type === 'DecisionProposed' ? [e.data.heard] : []));

  it('was done, had its time, or has a named exception', () => {
    given(reviewCase, after(opened))
      .when({ ...refuse, on: '2026-03-17' })
      .thenRejected('HEARING_REQUIRED');
    given(reviewCase, after(opened, ask))
      .when({ ...refuse, on: '2026-03-31' })
      .thenRejected('HEARING_RUNS');
    expect(heardIn(after(opened, ask, { ...refuse, on: '2026-04-01' }))).toMatchObject([{ how: 'silent' }]);
    expect(heardIn(after(opened, { ...refuse, notHeard: 'spoed', on: '2026-03-17' }))).toEqual([
      { how: 'excepted', ground: 'spoed' },
    ]);
    const heardBy = after(opened, ask, { ...told, on: '2026-03-20' }, { ...refuse, on: '2026-03-21' });
    expect(heardIn(heardBy)).toMatchObject([{ how: 'given', receivedOn: '2026-03-20' }]);
  });

  it('is asked once at a time', () => {
    given(reviewCase, after(opened, ask)).when(ask).thenNothing();
    given(reviewCase, after(opened, ask))
      .when({ ...ask, until: '2026-04-30' })
      .thenRejected('VIEWS_ASKED');
  });

  it('gives the applicant at least a week, which no exception cuts short', () => {
    given(reviewCase, after(opened))
      .when({ ...ask, until: '2026-03-23' })
      .thenRejected('HEARING_TOO_SHORT');
    given(reviewCase, after(opened, ask))
      .when({ ...refuse, notHeard: 'geringe-betekenis', on: '2026-03-18' })
      .thenRejected('HEARING_RUNS');
  });

  it('keeps a view whenever it comes; a refusal that was proposed before it is not approved', () => {
    const approve = { type: 'ApproveDecision', by: OTHER, on: '2026-04-02' } as const;
    const silent = after(opened, ask, { ...refuse, on: '2026-04-01' });
    const excepted = after(opened, { ...refuse, notHeard: 'spoed', on: '2026-04-01' });
    for (const proposed of [silent, excepted]) {
      const kept = reviewCase.decide({ ...told, on: '2026-04-02' }, replay(reviewCase, proposed));
      expect(kept).toMatchObject([{ type: 'ViewsGiven', data: { text: REASON } }]);
      const late = [...proposed, ...(kept as CaseEvent[])];
      expect(replay(reviewCase, late)).toMatchObject({ status: 'proposed', hearing: { given: { text: REASON } } });
      given(reviewCase, late).when(approve).thenRejected('VIEWS_CAME');
    }
    expect(reviewCase.decide(approve, replay(reviewCase, silent))).toMatchObject([{ type: 'DecisionApproved' }, {}]);
  });

  it('counts only when it was asked, and about what is established now', () => {
    const unasked = after(opened, { ...told, on: '2026-03-20' });
    given(reviewCase, unasked)
      .when({ ...refuse, on: '2026-03-21' })
      .thenRejected('HEARING_REQUIRED');
    const heardBy = after(opened, ask, { ...told, on: '2026-03-20' });
    const other = { type: 'EstablishWageValue', percent: '100', by: BY, on: '2026-03-21' } as const;
    const changed = [...heardBy, ...(reviewCase.decide(other, replay(reviewCase, heardBy)) as CaseEvent[])];
    given(reviewCase, changed)
      .when({ ...refuse, on: '2026-03-22' })
      .thenRejected('HEARING_REQUIRED');
  });

  it('is of the employee when the employee applied', () => {
    const origin = { applicant: 'werknemer', manner: 'papier', enteredOn: '2026-03-10', forwarded: null } as const;
    const theirs = after({ type: 'OpenCase', application: heard({ origin }) }, ask);
    given(reviewCase, theirs)
      .when({ ...told, sender: 'werkgever', on: '2026-03-20' })
      .thenRejected('VIEWS_NOT_ASKED');
    expect(nextStep(replay(reviewCase, theirs) as OpenedCase, '2026-03-20')).toMatchObject({ who: 'werknemer' });
  });
});
