import { schedule } from '#libs/event-store/due-commands';
import type { Reader } from '#libs/event-store/reader';
import type { PayrollImportEvent } from '../domain/payroll-import.ts';

/** Has the rows of each file that was received forgotten on the day that its receipt says. */
export const payrollExpiry: Reader<PayrollImportEvent> = {
  name: 'payroll-expiry',
  category: 'payroll-import',
  types: ['PayrollFileReceived'],
  async write(tx, page) {
    for (const stored of page) {
      if (stored.event.type !== 'PayrollFileReceived') continue;
      const { expiresOn } = stored.event.data;
      await schedule(tx, this.name, stored, 'expire', { on: expiresOn }, { on: expiresOn });
    }
  },
};
