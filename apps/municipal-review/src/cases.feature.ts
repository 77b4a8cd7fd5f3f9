import type { Feature } from '#libs/event-store/feature';
import { ApproveDecisionController } from './approve-decision/approve-decision.controller.ts';
import { OnCaseHandler } from './carry-out.handler.ts';
import { CaseFileController } from './case-file/case-file.controller.ts';
import { CaseHistoryController } from './case-history/case-history.controller.ts';
import { Cases } from './cases.ts';
import { ChooseRouteController } from './choose-route/choose-route.controller.ts';
import { ConfirmCompletenessController } from './confirm-completeness/confirm-completeness.controller.ts';
import { EstablishTargetGroupController } from './establish-target-group/establish-target-group.controller.ts';
import { EstablishWageValueController } from './establish-wage-value/establish-wage-value.controller.ts';
import { ForwardCaseController } from './forward-case/forward-case.controller.ts';
import { OpenCaseConsumer } from './open-case/open-case.consumer.ts';
import { Overlaps } from './propose-decision/overlaps.query.ts';
import { ProposeDecisionController } from './propose-decision/propose-decision.controller.ts';
import { ReasonText } from './reason.table.ts';
import { Reasons } from './reasons.ts';
import { Registers } from './registers.ts';
import { RequestInformationController } from './request-information/request-information.controller.ts';
import { ReturnProposalController } from './return-proposal/return-proposal.controller.ts';
import { decisionTerm } from './watch-decision-term/decision-term.reader.ts';
import { WorkListController } from './work-list/work-list.controller.ts';
import { workList } from './work-list/work-list.projection.ts';
import { WorkLists } from './work-list/work-list.query.ts';
import { WorkList } from './work-list/work-list.table.ts';

/** Applications as cases: what comes in, what is found out, and what two people decide. */
export const cases: Feature = {
  tables: [WorkList, ReasonText],
  controllers: [
    ...[WorkListController, CaseFileController, CaseHistoryController],
    ...[RequestInformationController, ConfirmCompletenessController],
    ...[EstablishTargetGroupController, ChooseRouteController, EstablishWageValueController],
    ...[ProposeDecisionController, ReturnProposalController, ApproveDecisionController],
    ForwardCaseController,
  ],
  providers: [OpenCaseConsumer, OnCaseHandler, Cases, WorkLists, Overlaps, Reasons, Registers],
  readers: [workList, decisionTerm],
};
