import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { claimsPaidBy, type PaymentLine, paymentRun, type PaymentRunEvent } from './payment-run.ts';

const line = (nth: number): PaymentLine => ({
  claimId: `claim-${nth}`,
  applicationId: 'application',
  grantId: 'grant',
  personRef: 'person',
  employerId: '90001234',
  month: '2026-03',
  amountCents: 100_00 + nth,
  attempt: 1,
  paymentId: `payment-${nth}`,
  endToEndId: `LB${nth}`,
});
const lines = [line(1), line(2)];
const opening = { candidates: ['claim-1', 'claim-2'], executeOn: '2026-04-10', by: 'anna', on: '2026-04-02' };
const file = { sha256: 'ab'.repeat(32), bytes: 4_000 };
const opened: PaymentRunEvent = { type: 'PaymentRunOpened', data: opening };
const collected: PaymentRunEvent = {
  type: 'PaymentRunCollected',
  data: { on: '2026-04-02', count: 2, sumCents: 200_03, lines },
};
const released: PaymentRunEvent[] = [
  {
    type: 'PaymentRunReleased',
    data: { by: 'bert', on: '2026-04-03', executeOn: '2026-04-10', file, count: 2, controlSumCents: 200_03 },
  },
  { type: 'PaymentsOrdered', data: { executeOn: '2026-04-10', lines } },
];
const waiting = [opened, collected];
const atTheBank = [...waiting, ...released];
const release = { type: 'ReleaseRun', by: 'bert', on: '2026-04-03', file } as const;
const word = (status: 'booked' | 'returned', nth = 1) =>
  ({ endToEndId: `LB${nth}`, status, on: '2026-04-10', reasonCode: status === 'returned' ? 'AC04' : null }) as const;
const says = (...told: ReturnType<typeof word>[]) => ({ type: 'RecordBankMessage', lines: told }) as const;
const confirmed: PaymentRunEvent = {
  type: 'PaymentsConfirmed',
  data: { lines: [{ ...line(1), bookedOn: '2026-04-10' }] },
};
const returned: PaymentRunEvent = {
  type: 'PaymentsReturned',
  data: { lines: [{ ...line(1), returnedOn: '2026-04-10', reasonCode: 'AC04' }] },
};

describe('a payment run', () => {
  it('begins with the claims that it asks for, on a day that is not over', () => {
    const open = { type: 'OpenRun', ...opening } as const;
    given(paymentRun, []).when(open).then([opened]);
    given(paymentRun, [])
      .when({ ...open, executeOn: '2026-04-01' })
      .thenRejected('EXECUTION_DATE_PAST');
    given(paymentRun, [])
      .when({ ...open, candidates: [] })
      .thenRejected('NOTHING_TO_PAY');
  });

  it('is collected once: its lines never change', () => {
    const collect = { type: 'CollectRun', lines, on: '2026-04-02' } as const;
    given(paymentRun, [opened]).when(collect).then([collected]);
    given(paymentRun, waiting)
      .when({ ...collect, lines: [line(1)] })
      .thenNothing();
    given(paymentRun, []).when(collect).thenRejected('RUN_UNKNOWN');
  });

  it('is released by another person than its collector, with the file that went out', () => {
    given(paymentRun, waiting).when(release).then(released);
    given(paymentRun, waiting)
      .when({ ...release, by: 'anna' })
      .thenRejected('FOUR_EYES');
    given(paymentRun, atTheBank).when(release).thenNothing();
    given(paymentRun, atTheBank)
      .when({ ...release, by: 'cees' })
      .thenRejected('RUN_RELEASED');
    given(paymentRun, [opened]).when(release).thenRejected('RUN_NOT_COLLECTED');
  });

  it('orders on the day of release when that is later, and nothing when it is empty', () => {
    const [, order] = paymentRun.decide(
      { ...release, on: '2026-04-20' },
      replay(paymentRun, waiting),
    ) as PaymentRunEvent[];
    expect(order).toMatchObject({ type: 'PaymentsOrdered', data: { executeOn: '2026-04-20' } });
    const empty: PaymentRunEvent = {
      type: 'PaymentRunCollected',
      data: { on: '2026-04-02', count: 0, sumCents: 0, lines: [] },
    };
    given(paymentRun, [opened, empty]).when(release).thenRejected('RUN_EMPTY');
  });

  it('tells its lines in parts of five hundred', () => {
    const many = Array.from({ length: 1_001 }, (_, nth) => line(nth));
    const history: PaymentRunEvent[] = [
      opened,
      { type: 'PaymentRunCollected', data: { ...collected.data, lines: many } },
    ];
    const events = paymentRun.decide(release, replay(paymentRun, history)) as PaymentRunEvent[];
    const ordered = events.flatMap((event) => (event.type === 'PaymentsOrdered' ? [event.data.lines] : []));
    expect(ordered.map(({ length }) => length)).toEqual([500, 500, 1]);
    expect(ordered.flat()).toEqual(many);
  });

  it('can be cancelled until it is released, and then pays nobody', () => {
    const cancel = { type: 'CancelRun', by: 'anna', on: '2026-04-03' } as const;
    const cancelled: PaymentRunEvent = { type: 'PaymentRunCancelled', data: { by: 'anna', on: '2026-04-03', lines } };
    given(paymentRun, waiting).when(cancel).then([cancelled]);
    given(paymentRun, [...waiting, cancelled])
      .when(cancel)
      .thenNothing();
    given(paymentRun, [...waiting, cancelled])
      .when(release)
      .thenRejected('RUN_CANCELLED');
    given(paymentRun, atTheBank).when(cancel).thenRejected('RUN_RELEASED');
    expect(claimsPaidBy(replay(paymentRun, [...waiting, cancelled])).size).toBe(0);
  });

  it('keeps what the bank says, once', () => {
    given(paymentRun, atTheBank)
      .when(says(word('booked')))
      .then([confirmed]);
    given(paymentRun, [...atTheBank, confirmed])
      .when(says(word('booked'), word('booked')))
      .thenNothing();
    given(paymentRun, waiting)
      .when(says(word('booked')))
      .thenRejected('RUN_NOT_RELEASED');
  });

  it('lets a booked payment come back, and never books what came back', () => {
    const contradiction: PaymentRunEvent = { type: 'BankLinesNotMatched', data: { lines: [word('booked')] } };
    given(paymentRun, [...atTheBank, confirmed])
      .when(says(word('returned')))
      .then([returned]);
    given(paymentRun, [...atTheBank, returned])
      .when(says(word('returned')))
      .thenNothing();
    given(paymentRun, [...atTheBank, returned])
      .when(says(word('booked')))
      .then([contradiction]);
    given(paymentRun, [...atTheBank, returned, contradiction])
      .when(says(word('booked')))
      .thenNothing();
  });

  it('keeps a line of the bank that it did not order, for a person to look at', () => {
    const strange: PaymentRunEvent = { type: 'BankLinesNotMatched', data: { lines: [word('booked', 9)] } };
    given(paymentRun, atTheBank)
      .when(says(word('booked', 9)))
      .then([strange]);
  });

  it('does not take another amount for its payment', () => {
    const less = { ...word('booked'), amountCents: 1 };
    given(paymentRun, atTheBank)
      .when({ type: 'RecordBankMessage', lines: [less] })
      .then([{ type: 'BankLinesNotMatched', data: { lines: [less] } }]);
    given(paymentRun, atTheBank)
      .when({ type: 'RecordBankMessage', lines: [{ ...less, amountCents: line(1).amountCents }] })
      .then([confirmed]);
  });

  it('pays the claims that it has and that did not come back', () => {
    const paid = (history: PaymentRunEvent[]) => [...claimsPaidBy(replay(paymentRun, history))];
    expect(paid([opened])).toEqual(['claim-1', 'claim-2']);
    expect(paid([opened, { type: 'PaymentRunCollected', data: { ...collected.data, lines: [line(2)] } }])).toEqual([
      'claim-2',
    ]);
    expect(paid([...atTheBank, confirmed])).toEqual(['claim-1', 'claim-2']);
    expect(paid([...atTheBank, returned])).toEqual(['claim-2']);
  });
});
