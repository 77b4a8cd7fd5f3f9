import type { Feature } from '#libs/event-store/feature';
import { keptHours } from './kept-hours.reader.ts';
import { payrollExpiry } from './payroll-expiry.reader.ts';
import { payrollFiles } from './payroll-file.projection.ts';
import { PayrollFileTable } from './payroll-file.table.ts';
import { ClaimHours } from './claim-hours.handler.ts';
import { ExpireRows } from './expire-rows.handler.ts';
import { HandInRow } from './hand-in-row.handler.ts';
import { HandInRows } from './hand-in-rows.handler.ts';
import { JudgeFile } from './judge-file.ts';
import { KnownEmployments } from './known-employments.query.ts';
import { PayrollFileController } from './payroll-file.controller.ts';
import { PayrollFiles } from './payroll-files.query.ts';
import { ReceiveFile } from './receive-file.handler.ts';
import { WaitingRows } from './waiting-rows.query.ts';

/** Payroll files, from receiving one to the rows that wait. */
export const payrollFile: Feature = {
  tables: [PayrollFileTable],
  controllers: [PayrollFileController],
  providers: [
    ...[ReceiveFile, JudgeFile, KnownEmployments, WaitingRows],
    ...[HandInRows, HandInRow, ClaimHours, ExpireRows, PayrollFiles],
  ],
  readers: [payrollFiles, payrollExpiry, keptHours],
};
