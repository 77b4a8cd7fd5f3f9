import { type OfTypes, projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { PayrollImportEvent } from '../domain/payroll-import.ts';
import { type PayrollFileRow as Row, PayrollFileTable } from './payroll-file.table.ts';

const TYPES = ['PayrollFileReceived', 'PayrollRowsHandedIn', 'PayrollRowsExpired'] as const;
type Followed = OfTypes<PayrollImportEvent, typeof TYPES>;

/** The employer's list of payroll files. */
export const payrollFiles = projection<Followed, Row>({
  name: 'payroll-file',
  category: 'payroll-import',
  table: PayrollFileTable,
  types: TYPES,
  next: nextRow,
});

/** None for the stream of an idempotency key. */
function nextRow(row: Row | undefined, stored: StoredEvent<Followed>): Row | undefined {
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
  }
}
