import { describe, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { heardMandateAggregate, type MandateEvent } from './heard-mandate.ts';

const { decider } = heardMandateAggregate;
const GIVEN: MandateEvent = {
  type: 'MandateGiven',
  data: { intermediary: '90005678', branch: null, tasks: ['uren'], endsOn: '2026-12-31', on: '2026-04-02' },
};
const WITHDRAWN: MandateEvent = { type: 'MandateWithdrawn', data: { on: '2026-05-01' } };

describe('a mandate that was told of', () => {
  it('is kept once, and its end once', () => {
    given(decider, []).when(GIVEN).then([GIVEN]);
    given(decider, [GIVEN]).when(GIVEN).thenNothing();
    given(decider, [GIVEN]).when(WITHDRAWN).then([WITHDRAWN]);
    given(decider, [GIVEN, WITHDRAWN]).when(WITHDRAWN).thenNothing();
  });

  it('does not come back when its beginning is told again', () => {
    given(decider, [GIVEN, WITHDRAWN]).when(GIVEN).thenNothing();
  });

  it('does not end before it began: that would let it begin after its end', () => {
    given(decider, []).when(WITHDRAWN).thenRejected('MANDATE_UNKNOWN');
  });
});
