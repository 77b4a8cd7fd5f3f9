import type { Feature } from '#libs/event-store/feature';
import { ApplicationListController } from './application-list/application-list.controller.ts';
import { applicationList } from './application-list/application-list.projection.ts';
import { ApplicationList } from './application-list/application-list.table.ts';
import { Applications } from './application-list/applications.query.ts';
import { DraftApplicationController } from './draft-application/draft-application.controller.ts';
import { DraftApplicationHandler } from './draft-application/draft-application.handler.ts';
import { RecordDecisionConsumer } from './record-decision/record-decision.consumer.ts';
import { SentCopyController } from './sent-copy/sent-copy.controller.ts';
import { submissions } from './sent-copy/submission.projection.ts';
import { SubmissionTable } from './sent-copy/submission.table.ts';
import { Submissions } from './sent-copy/submissions.query.ts';
import { SubmitApplicationController } from './submit-application/submit-application.controller.ts';
import { SubmitApplicationHandler } from './submit-application/submit-application.handler.ts';
import { SupplementApplicationController } from './supplement-application/supplement-application.controller.ts';
import { SupplementApplicationHandler } from './supplement-application/supplement-application.handler.ts';
import { applicationWindow } from './watch-window/window.reader.ts';
import { WithdrawApplicationController } from './withdraw-application/withdraw-application.controller.ts';
import { WithdrawApplicationHandler } from './withdraw-application/withdraw-application.handler.ts';

/** Applications by the employer, and what the municipality decided on them. */
export const applications: Feature = {
  tables: [ApplicationList, SubmissionTable],
  controllers: [
    ...[DraftApplicationController, SubmitApplicationController, SupplementApplicationController],
    ...[WithdrawApplicationController, ApplicationListController, SentCopyController],
  ],
  providers: [
    ...[DraftApplicationHandler, SubmitApplicationHandler, SupplementApplicationHandler],
    ...[WithdrawApplicationHandler, Applications, RecordDecisionConsumer, Submissions],
  ],
  readers: [applicationList, submissions, applicationWindow],
};
