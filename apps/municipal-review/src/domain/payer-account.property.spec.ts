import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejection, replay } from '#libs/kernel/decider';
import { payerAccount, type PayerAccountCommand, type PayerAccountEvent } from './payer-account.ts';

const command: fc.Arbitrary<PayerAccountCommand> = fc.record({
  type: fc.constantFrom('ProposeAccount', 'ApproveAccount'),
  fingerprint: fc.constantFrom('one', 'two'),
  by: fc.constantFrom('anna', 'bert'),
  on: fc.constant('2026-01-05'),
});

function run(history: readonly PayerAccountEvent[], next: PayerAccountCommand) {
  const outcome = payerAccount.decide(next, replay(payerAccount, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

it('records nothing new when its last command comes again, whatever went before', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), command, (earlier, last) => {
      const once = run(earlier.reduce(run, []), last);
      expect(run(once, last)).toEqual(once);
    }),
  );
});
