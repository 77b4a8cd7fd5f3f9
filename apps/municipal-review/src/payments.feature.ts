import type { Feature } from '#libs/event-store/feature';
import { AssessClaimConsumer } from './assess-claim/assess-claim.consumer.ts';
import { assessmentList } from './assessment-list/assessment-list.projection.ts';
import { AssessmentList } from './assessment-list/assessment-list.table.ts';
import { AssessmentsController } from './assessment-list/assessments.controller.ts';
import { Assessments } from './assessment-list/assessments.query.ts';
import { BankMessageController } from './bank-message/bank-message.controller.ts';
import { RecordBankMessageHandler } from './bank-message/bank-message.handler.ts';
import { BankStatementController } from './bank-message/bank-statement.controller.ts';
import { PaymentsById } from './bank-message/payments-by-id.query.ts';
import { CancelRunController } from './cancel-run/cancel-run.controller.ts';
import { CancelRunHandler } from './cancel-run/cancel-run.handler.ts';
import { CollectRunController } from './collect-run/collect-run.controller.ts';
import { CollectRunHandler } from './collect-run/collect-run.handler.ts';
import { Collection } from './collect-run/collection.ts';
import { PayableClaims } from './collect-run/payable-claims.query.ts';
import { uncollectedRun } from './collect-run/uncollected-run.reader.ts';
import { GrantedMonths } from './granted-months.query.ts';
import { PayerAccountRow } from './payer-account.table.ts';
import { PayerAccountController } from './payer-account/payer-account.controller.ts';
import { ApproveAccountHandler, ProposeAccountHandler } from './payer-account/payer-account.handler.ts';
import { PayerAccounts } from './payer-accounts.ts';
import { paymentRunList } from './payment-run-list/payment-run-list.projection.ts';
import { PaymentLineRow, PaymentRunList } from './payment-run-list/payment-run-list.table.ts';
import { PaymentRunsController } from './payment-run-list/payment-runs.controller.ts';
import { PaymentRuns } from './payment-run-list/payment-runs.query.ts';
import { PaymentTotals } from './key-figures/payment-totals.query.ts';
import { BankFiles } from './release-run/bank-files.query.ts';
import { ReleaseRunController } from './release-run/release-run.controller.ts';
import { ReleaseRunHandler } from './release-run/release-run.handler.ts';
import { StoredBankFile } from './release-run/stored-bank-file.table.ts';
import { ReopenedClaims } from './reopened-claims.ts';
import { SettleWorkItemController } from './settle-work-item/settle-work-item.controller.ts';
import { SettleWorkItemHandler } from './settle-work-item/settle-work-item.handler.ts';
import { missingFacts } from './watch-missing-facts/missing-facts.reader.ts';
import { OpenClaim } from './watch-missing-facts/open-claim.table.ts';
import { ReassessClaim } from './watch-missing-facts/reassess-claim.handler.ts';

/** Claims assessed, and paid in runs. */
export const payments: Feature = {
  tables: [AssessmentList, OpenClaim, PaymentRunList, PaymentLineRow, StoredBankFile, PayerAccountRow],
  controllers: [
    ...[AssessmentsController, SettleWorkItemController, PayerAccountController],
    ...[CollectRunController, PaymentRunsController, ReleaseRunController, BankMessageController],
    ...[BankStatementController, CancelRunController],
  ],
  providers: [
    ...[AssessClaimConsumer, GrantedMonths, Assessments, SettleWorkItemHandler, ReassessClaim],
    ...[PayableClaims, Collection, CollectRunHandler, CancelRunHandler, ReleaseRunHandler, BankFiles],
    ...[RecordBankMessageHandler, PaymentsById, ReopenedClaims],
    ...[PaymentRuns, PaymentTotals, PayerAccounts, ProposeAccountHandler, ApproveAccountHandler],
  ],
  readers: [assessmentList, missingFacts, paymentRunList, uncollectedRun],
};
