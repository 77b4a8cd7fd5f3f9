import type { Aggregate } from '#libs/event-store/aggregate';
import {
  payrollImport,
  type PayrollImportCommand,
  type PayrollImportEvent,
  type PayrollImportState,
} from './domain/payroll-import.ts';

/** A stream per payroll file: `payroll-import-<id that follows from its hash>`; and a short one per idempotency key. */
export const payrollImportAggregate: Aggregate<PayrollImportCommand, PayrollImportState, PayrollImportEvent> = {
  category: 'payroll-import',
  decider: payrollImport,
};
