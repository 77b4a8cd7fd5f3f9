import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejection, replay } from '#libs/kernel/decider';
import { register, type RegisterCommand, type RegisterEvent } from './register.ts';

const parameter = register(() => undefined);

function run(history: readonly RegisterEvent[], next: RegisterCommand): readonly RegisterEvent[] {
  const outcome = parameter.decide(next, replay(parameter, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

const rowId = fc.constantFrom('1', '2', '3');
const by = fc.constantFrom('a', 'b');
const on = fc.constant('2026-11-20');
const reason = { reference: 'r', hash: 'h' };
const row = fc.record({
  ...{ name: fc.constant('wmlMaand'), from: fc.constant('2027-01-01'), source: fc.constant('bron') },
  value: fc.constantFrom('2400.60', '2401.20'),
});
const command: fc.Arbitrary<RegisterCommand> = fc.oneof(
  fc.record({ type: fc.constant('ProposeRow' as const), rowId, row, by, on }),
  fc.record({ type: fc.constant('ApproveRow' as const), rowId, by, on }),
  fc.record({ type: fc.constant('WithdrawRow' as const), rowId, by, on, reason: fc.constant(reason) }),
);

it('records nothing new when its last command comes again, whatever went before', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 12 }), command, (earlier, last) => {
      const once = run(earlier.reduce(run, []), last);
      expect(run(once, last)).toEqual(once);
    }),
  );
});
