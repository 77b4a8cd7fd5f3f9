import { describe, expect, it } from '@jest/globals';
import { stored, SUBJECT, TENANT } from '#libs/testing/row-after';
import type { PaymentLine, PaymentRunEvent } from '../domain/payment-run.ts';
import { take } from './payment-run-list.projection.ts';

const line = (nth: number): PaymentLine => ({
  ...{ claimId: `claim-${nth}`, applicationId: 'application', grantId: 'grant', personRef: 'person' },
  ...{ employerId: '90001234', month: '2026-03', amountCents: 100_00 + nth, attempt: 1 },
  ...{ paymentId: `payment-${nth}`, endToEndId: `LB${nth}` },
});
const lines = [line(1), line(2)];
const deed = { by: 'anna', on: '2026-04-02' };
const opened: PaymentRunEvent = {
  type: 'PaymentRunOpened',
  data: { candidates: [], executeOn: '2026-04-10', ...deed },
};
const collected: PaymentRunEvent = {
  type: 'PaymentRunCollected',
  data: { on: '2026-04-02', count: 2, sumCents: 200_03, lines },
};
const released: PaymentRunEvent = {
  type: 'PaymentRunReleased',
  data: { ...deed, executeOn: '2026-04-11', file: { sha256: '', bytes: 1 }, count: 2, controlSumCents: 200_03 },
};
const cancelled: PaymentRunEvent = { type: 'PaymentRunCancelled', data: { ...deed, lines } };
const ordered: PaymentRunEvent = { type: 'PaymentsOrdered', data: { executeOn: '2026-04-11', lines } };
const confirmed: PaymentRunEvent = {
  type: 'PaymentsConfirmed',
  data: { lines: lines.map((each) => ({ ...each, bookedOn: '2026-04-11' })) },
};
const returned: PaymentRunEvent = {
  type: 'PaymentsReturned',
  data: { lines: [{ ...line(1), returnedOn: '2026-04-12', reasonCode: 'AC04' }] },
};

function after(...events: readonly PaymentRunEvent[]) {
  const known = { runs: new Map(), lines: new Map() } as Parameters<typeof take>[0];
  for (const event of events) take(known, stored(event));
  return { run: known.runs.get(SUBJECT), lines: [...known.lines.values()].map(({ status }) => status) };
}
const row = {
  ...{ runId: SUBJECT, tenant: TENANT, status: 'opened', executeOn: '2026-04-10', openedOn: '2026-04-02' },
  ...{ releasedOn: null, count: 0, sumCents: 0, confirmedCents: 0, returnedCents: 0 },
};

describe('the rows of a payment run', () => {
  it('follow it from opened to released, or cancelled', () => {
    expect(after(opened)).toEqual({ run: row, lines: [] });
    const full = { ...row, status: 'collected', count: 2, sumCents: 200_03 };
    expect(after(opened, collected)).toEqual({ run: full, lines: ['collected', 'collected'] });
    expect(after(opened, collected, cancelled)).toEqual({
      ...{ run: { ...full, status: 'cancelled' }, lines: ['cancelled', 'cancelled'] },
    });
    expect(after(opened, collected, released, ordered)).toEqual({
      run: { ...full, status: 'released', releasedOn: '2026-04-02', executeOn: '2026-04-11' },
      lines: ['ordered', 'ordered'],
    });
  });

  it('add up what the bank paid, and take off what it sent back', () => {
    const paid = after(opened, collected, released, ordered, confirmed);
    expect(paid).toMatchObject({
      run: { confirmedCents: 200_03, returnedCents: 0 },
      lines: ['confirmed', 'confirmed'],
    });
    expect(after(opened, collected, released, ordered, confirmed, returned)).toMatchObject({
      ...{ run: { confirmedCents: 100_02, returnedCents: 100_01 }, lines: ['returned', 'confirmed'] },
    });
    expect(after(opened, collected, released, ordered, returned)).toMatchObject({
      ...{ run: { confirmedCents: 0, returnedCents: 100_01 }, lines: ['returned', 'ordered'] },
    });
  });
});
