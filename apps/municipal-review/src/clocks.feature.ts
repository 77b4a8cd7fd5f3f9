import type { Feature } from '#libs/event-store/feature';
import { AssignCaseController } from './assign-case/assign-case.controller.ts';
import { employerCase } from './employer-cases/employer-case.projection.ts';
import { EmployerCase } from './employer-cases/employer-case.table.ts';
import { EmployerCasesController } from './employer-cases/employer-cases.controller.ts';
import { EmployerCases } from './employer-cases/employer-cases.ts';
import { FixPenaltyController } from './fix-penalty/fix-penalty.controller.ts';
import { HearApplicantController } from './hear-applicant/hear-applicant.controller.ts';
import { RecordDefaultNoticeController } from './record-default-notice/record-default-notice.controller.ts';
import { RecordTermFactController } from './record-term-fact/record-term-fact.controller.ts';
import { NextCaseController } from './work-list/next-case.controller.ts';
import { TermListController } from './work-list/term-list.controller.ts';
import { TermLists } from './work-list/term-list.query.ts';
import { WorkSumsController } from './work-list/work-sums.controller.ts';

/** What the law counts beside the term itself: notices, penalties, hearing, and whose work a case is. */
export const clocks: Feature = {
  tables: [EmployerCase],
  controllers: [
    ...[RecordDefaultNoticeController, FixPenaltyController, RecordTermFactController, HearApplicantController],
    ...[AssignCaseController, NextCaseController, WorkSumsController, TermListController, EmployerCasesController],
  ],
  providers: [EmployerCases, TermLists],
  readers: [employerCase],
};
