import type { Feature } from '#libs/event-store/feature';
import { EmploymentDetails } from './employment-details.ts';
import { EmploymentListController } from './employment-list/employment-list.controller.ts';
import { employmentList } from './employment-list/employment-list.projection.ts';
import { EmploymentList } from './employment-list/employment-list.table.ts';
import { Employments } from './employments.query.ts';
import { EndEmploymentController } from './end-employment/end-employment.controller.ts';
import { EndEmploymentHandler } from './end-employment/end-employment.handler.ts';
import { RecordEmployerController } from './record-employer/record-employer.controller.ts';
import { RecordEmployerHandler } from './record-employer/record-employer.handler.ts';
import { RegisterEmploymentController } from './register-employment/register-employment.controller.ts';
import { RegisterEmploymentHandler } from './register-employment/register-employment.handler.ts';
import { employmentEnd } from './report-employment-end/employment-end.reader.ts';

/** Employers and whom they employ. */
export const employments: Feature = {
  tables: [EmploymentList],
  controllers: [
    ...[RecordEmployerController, RegisterEmploymentController, EndEmploymentController],
    EmploymentListController,
  ],
  providers: [RecordEmployerHandler, RegisterEmploymentHandler, EndEmploymentHandler, Employments, EmploymentDetails],
  readers: [employmentList, employmentEnd],
};
