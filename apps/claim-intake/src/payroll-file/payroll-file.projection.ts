import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { PayrollImportEvent } from '../domain/payroll-import.ts';
import { type PayrollFileRow as Row, PayrollFileTable } from './payroll-file.table.ts';

/** The employer's list of payroll files. */
export const payrollFiles = projection<PayrollImportEvent, Row>({
  name: 'payroll-file',
  category: 'payroll-import',
  table: PayrollFileTable,
  types: ['PayrollFileReceived', 'PayrollRowsHandedIn', 'PayrollRowsExpired'],
  next: nextRow,
});

/** None for the stream of an idempotency key. */
function nextRow(row: Row | undefined, stored: StoredEvent<PayrollImportEvent>): Row | undefined {
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
