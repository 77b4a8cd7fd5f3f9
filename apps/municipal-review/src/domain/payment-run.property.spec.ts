import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejection, replay } from '#libs/kernel/decider';
import {
  type BankLine,
  type PaymentLine,
  paymentRun,
  type PaymentRunCommand,
  type PaymentRunEvent,
  sumOf,
} from './payment-run.ts';

const lines: PaymentLine[] = [1, 2, 3].map((nth) => ({
  ...{
    claimId: `claim-${nth}`,
    applicationId: 'application',
    grantId: 'grant',
    personRef: 'person',
    employerId: '90001234',
  },
  ...{ month: '2026-03', amountCents: nth * 1_000, attempt: 1, paymentId: `payment-${nth}`, endToEndId: `LB${nth}` },
}));
const person = fc.constantFrom('anna', 'bert', 'cees');
const day = fc.constantFrom('2026-04-02', '2026-04-10');
const bankLine: fc.Arbitrary<BankLine> = fc.record({
  endToEndId: fc.constantFrom('LB1', 'LB2', 'LB3', 'LB9'),
  status: fc.constantFrom('booked', 'returned'),
  on: day,
  reasonCode: fc.constant(null),
});
const command: fc.Arbitrary<PaymentRunCommand> = fc.oneof(
  fc.record({
    type: fc.constant('OpenRun' as const),
    candidates: fc.subarray(['claim-1', 'claim-2', 'claim-3']),
    executeOn: day,
    by: person,
    on: day,
  }),
  fc.record({ type: fc.constant('CollectRun' as const), lines: fc.subarray(lines), on: day }),
  fc.record({
    type: fc.constant('ReleaseRun' as const),
    by: person,
    on: day,
    file: fc.record({ sha256: fc.constantFrom('aa', 'bb'), bytes: fc.constant(1) }),
  }),
  fc.record({ type: fc.constant('CancelRun' as const), by: person, on: day }),
  fc.record({ type: fc.constant('RecordBankMessage' as const), lines: fc.array(bankLine, { maxLength: 4 }) }),
);

function run(history: readonly PaymentRunEvent[], next: PaymentRunCommand) {
  const outcome = paymentRun.decide(next, replay(paymentRun, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

describe('a payment run, whatever went before', () => {
  it('records nothing new when its last command comes again', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), command, (earlier, last) => {
        const once = run(earlier.reduce(run, []), last);
        expect(run(once, last)).toEqual(once);
      }),
    );
  });

  it('orders exactly what was collected, once, and by two people', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        const history = commands.reduce(run, []);
        const of = <T extends PaymentRunEvent['type']>(type: T) =>
          history.filter((event): event is Extract<PaymentRunEvent, { type: T }> => event.type === type);
        const ordered = of('PaymentsOrdered').flatMap(({ data }) => data.lines);
        const [opened] = of('PaymentRunOpened');
        const [released, ...again] = of('PaymentRunReleased');
        expect(again).toEqual([]);
        if (released === undefined) {
          expect(ordered).toEqual([]);
          return;
        }
        expect(ordered).toEqual(of('PaymentRunCollected').flatMap(({ data }) => data.lines));
        expect(sumOf(ordered)).toBe(released.data.controlSumCents);
        expect(opened?.data.by).not.toBe(released.data.by);
      }),
    );
  });
});
