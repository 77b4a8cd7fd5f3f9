import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Every payment run, with what has become of its money so far. */
export const PaymentRunList = defineEntity({
  name: 'PaymentRunList',
  tableName: 'payment_run_list',
  properties: {
    runId: p.uuid().primary(),
    tenant: p.text(),
    /** `opened`, `collected`, `cancelled`, `released`. */
    status: p.text(),
    executeOn: p.date(),
    openedOn: p.date(),
    releasedOn: p.date().nullable(),
    count: p.integer(),
    sumCents: p.bigint('number'),
    confirmedCents: p.bigint('number'),
    returnedCents: p.bigint('number'),
  },
});

/** Every payment of every run: which run pays, or paid, which claim. */
export const PaymentLineRow = defineEntity({
  name: 'PaymentLineRow',
  tableName: 'payment_line',
  properties: {
    paymentId: p.uuid().primary(),
    runId: p.uuid(),
    claimId: p.uuid(),
    tenant: p.text(),
    amountCents: p.integer(),
    /** `collected`, `cancelled`, `ordered`, `confirmed`, `returned`. */
    status: p.text(),
  },
});

export type RunRow = InferEntity<typeof PaymentRunList>;
export type LineRow = InferEntity<typeof PaymentLineRow>;
