import { describe, expect, it } from '@jest/globals';
import { Rejection, replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { given } from '#libs/testing/given';
import { heard } from './fixtures/heard.ts';
import { type CaseCommand, reviewCase } from './review-case.ts';
import type { CaseEvent } from './case-event.ts';
import type { OpenedCase } from './case-state.ts';

const deed = { by: 'linde', on: '2026-03-12' };
const text = (hash: string) => ({ reference: '00000000-0000-4000-8000-000000000001', hash });
const adviceId = '00000000-0000-4000-8000-0000000000aa';
const open: CaseCommand = { type: 'OpenCase', application: heard() };
const ask: CaseCommand = {
  type: 'AskAdvice',
  ...{ adviceId, department: 'jobcoach', question: text('q'), until: '2026-03-20', ...deed },
};
const give: CaseCommand = { type: 'GiveAdvice', adviceId, verdict: 'condition', text: text('a'), ...deed };
const withdraw: CaseCommand = { type: 'WithdrawAdvice', adviceId, reasons: text('r'), ...deed };
const leaveOut: CaseCommand = { type: 'LeaveOutAdvice', adviceId, reasons: text('r'), ...deed };
const refuse: CaseCommand = {
  type: 'ProposeDecision',
  ...{ proposalId: '00000000-0000-4000-8000-0000000000bb', outcome: 'refused', grantedFrom: null, overlaps: false },
  notHeard: 'eigen-gegevens',
  ...{ reasons: text('m'), settings: {}, figures: statutoryFigures, ...deed },
};

/** What a case looks like after these commands, which must all be accepted. */
function after(...commands: CaseCommand[]): readonly CaseEvent[] {
  return commands.reduce<readonly CaseEvent[]>((history, command) => {
    const events = reviewCase.decide(command, replay(reviewCase, history));
    if (events instanceof Rejection) throw new Error(events.code);
    return [...history, ...events];
  }, []);
}

const advices = (...commands: CaseCommand[]) => (replay(reviewCase, after(open, ...commands)) as OpenedCase).advices;

describe('advice inside a case', () => {
  it('keeps the case from a proposal until it was given, withdrawn or left out, and says for whom it waits', () => {
    const waiting = reviewCase.decide(refuse, replay(reviewCase, after(open, ask)));
    expect(waiting).toMatchObject({ code: 'ADVICE_OPEN' });
    expect((waiting as Rejection).detail).toContain('jobcoach (uiterlijk 2026-03-20)');
    for (const end of [give, withdraw, leaveOut]) {
      expect(after(open, ask, end, refuse).at(-1)?.type).toBe('DecisionProposed');
    }
  });

  it('is asked, given and ended once, however often that is sent', () => {
    for (const [history, last] of [
      [[open], ask],
      [[open, ask], give],
      [[open, ask], withdraw],
      [[open, ask], leaveOut],
    ] as const) {
      given(reviewCase, after(...history, last))
        .when(last)
        .thenNothing();
    }
  });

  it('is still kept when it comes after nobody waited for it', () => {
    expect(advices(ask, leaveOut)).toMatchObject([{ status: 'leftOut' }]);
    expect(advices(ask, leaveOut, give)).toMatchObject([{ status: 'given', given: { verdict: 'condition' } }]);
  });

  it('cannot be given when it was not asked, was withdrawn, or was given otherwise', () => {
    given(reviewCase, after(open)).when(give).thenRejected('ADVICE_UNKNOWN');
    given(reviewCase, after(open, ask, withdraw))
      .when(give)
      .thenRejected('ADVICE_ENDED');
    given(reviewCase, after(open, ask, give))
      .when({ ...give, verdict: 'for' })
      .thenRejected('ADVICE_ENDED');
  });

  it('stands still under a proposal', () => {
    given(reviewCase, after(open, refuse)).when(ask).thenRejected('PROPOSAL_WAITS');
  });
});
