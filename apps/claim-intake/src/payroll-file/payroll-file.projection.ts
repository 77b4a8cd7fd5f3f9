import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { PayrollImportEvent } from '../domain/payroll-import.ts';
import { type PayrollFileRow as Row, PayrollFileTable } from './payroll-file.table.ts';

/** The employer's list of payroll files. Page and checkpoint commit together, so each event counts once. */
export const payrollFiles: Reader<PayrollImportEvent> = {
  name: 'payroll-file',
  category: 'payroll-import',
  async write(tx, page) {
    const touched = [...new Set(page.map(({ subject }) => subject))];
    const found = await tx.find(PayrollFileTable, { payrollFileId: { $in: touched } }, { disableIdentityMap: true });
    const rows = new Map<string, Row>(found.map((row) => [row.payrollFileId, { ...row }]));
    for (const stored of page) {
      const next = nextRow(rows.get(stored.subject), stored);
      if (next !== undefined) rows.set(stored.subject, next);
    }
    if (rows.size > 0) await tx.upsertMany(PayrollFileTable, [...rows.values()]);
  },
};

/** What the row becomes; none for the stream of an idempotency key. Pure, so its spec needs no database. */
export function nextRow(row: Row | undefined, stored: StoredEvent<PayrollImportEvent>): Row | undefined {
  const { subject, tenant, event } = stored;
  switch (event.type) {
    case 'PayrollFileReceived': {
      const { on, expiresOn, format, total, notSubsidised, good, doubtful, faulty } = event.data;
      return {
        payrollFileId: subject,
        tenant,
        receivedOn: on,
        ...{ expiresOn, format, total, notSubsidised, good, doubtful, faulty },
        handedIn: row?.handedIn ?? 0,
        expired: false,
      };
    }
    case 'PayrollRowsHandedIn':
      return row && { ...row, handedIn: row.handedIn + event.data.rows.length };
    case 'PayrollRowsExpired':
      return row && { ...row, expired: true };
    case 'PayrollRowsJudged':
    case 'PayrollFileRemembered':
      return row;
  }
}
