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

/** What the module needs of this feature. */
export const payrollFile = {
  controllers: [PayrollFileController],
  providers: [
    ...[ReceiveFile, JudgeFile, KnownEmployments, WaitingRows],
    ...[HandInRows, HandInRow, ClaimHours, ExpireRows, PayrollFiles],
  ],
};
