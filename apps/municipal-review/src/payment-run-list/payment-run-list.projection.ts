import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { findRows, putRows } from '#libs/event-store/table-rows';
import { type PaymentLine, type PaymentRunEvent, sumOf } from '../domain/payment-run.ts';
import { type LineRow, PaymentLineRow, PaymentRunList, type RunRow } from './payment-run-list.table.ts';

/** The municipality's payment runs and their payments. Page and checkpoint commit together, so each event counts once. */
export const paymentRunList: Reader<PaymentRunEvent> = {
  name: 'payment-run-list',
  category: 'payment-run',
  async write(tx, page) {
    const runs = [...new Set(page.map(({ subject }) => subject))];
    const payments = [...new Set(page.flatMap(({ event }) => linesOf(event).map(({ paymentId }) => paymentId)))];
    const known: Known = {
      runs: await findRows(tx, PaymentRunList, runs),
      lines: await findRows(tx, PaymentLineRow, payments),
    };
    for (const stored of page) take(known, stored);
    await putRows(tx, PaymentRunList, [...known.runs.values()]);
    await putRows(tx, PaymentLineRow, [...known.lines.values()]);
  },
};

interface Known {
  readonly runs: Map<string, RunRow>;
  readonly lines: Map<string, LineRow>;
}

function linesOf(event: PaymentRunEvent): readonly PaymentLine[] {
  switch (event.type) {
    case 'PaymentRunCollected':
    case 'PaymentRunCancelled':
    case 'PaymentsOrdered':
    case 'PaymentsConfirmed':
    case 'PaymentsReturned':
      return event.data.lines;
    default:
      return [];
  }
}

/** What the rows become: pure, so it can be asked without a database. */
export function take({ runs, lines }: Known, { subject: runId, tenant, event }: StoredEvent<PaymentRunEvent>): void {
  if (event.type === 'PaymentRunOpened') {
    const { executeOn, on: openedOn } = event.data;
    const nothing = { releasedOn: null, count: 0, sumCents: 0, confirmedCents: 0, returnedCents: 0 };
    runs.set(runId, { runId, tenant, status: 'opened', executeOn, openedOn, ...nothing });
    return;
  }
  const run = runs.get(runId);
  if (run === undefined) throw new Error(`payment run ${runId} begins with ${event.type}`);
  const mark = (status: string): LineRow[] =>
    linesOf(event).map(({ paymentId, claimId, amountCents }) => {
      const before = lines.get(paymentId);
      lines.set(paymentId, { paymentId, runId, claimId, tenant, amountCents, status });
      return before ?? { paymentId, runId, claimId, tenant, amountCents, status: 'absent' };
    });
  switch (event.type) {
    case 'PaymentRunCollected': {
      const { count, sumCents } = event.data;
      mark('collected');
      return void runs.set(runId, { ...run, status: 'collected', count, sumCents });
    }
    case 'PaymentRunReleased': {
      const { executeOn, on: releasedOn } = event.data;
      return void runs.set(runId, { ...run, status: 'released', executeOn, releasedOn });
    }
    case 'PaymentRunCancelled':
      mark('cancelled');
      return void runs.set(runId, { ...run, status: 'cancelled' });
    case 'PaymentsOrdered':
      return void mark('ordered');
    case 'PaymentsConfirmed': {
      const confirmedCents = run.confirmedCents + sumOf(mark('confirmed'));
      return void runs.set(runId, { ...run, confirmedCents });
    }
    case 'PaymentsReturned': {
      const before = mark('returned');
      const cameBack = sumOf(before.filter(({ status }) => status === 'confirmed'));
      return void runs.set(runId, {
        ...run,
        confirmedCents: run.confirmedCents - cameBack,
        returnedCents: run.returnedCents + sumOf(before),
      });
    }
  }
}
