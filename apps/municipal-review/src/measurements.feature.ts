import type { Feature } from '#libs/event-store/feature';
import { AgreeMomentController } from './agree-moment/agree-moment.controller.ts';
import { AnswerDisputeController } from './answer-dispute/answer-dispute.controller.ts';
import { CancelMeasurementController } from './cancel-measurement/cancel-measurement.controller.ts';
import { ChooseMomentController } from './choose-moment/choose-moment.controller.ts';
import { CompareRoutesController } from './compare-routes/compare-routes.controller.ts';
import { EstablishMeasurementController } from './establish-measurement/establish-measurement.controller.ts';
import { MeasuredCase } from './measured-case.ts';
import { MeasurementAgendaController } from './measurement-agenda/measurement-agenda.controller.ts';
import { measurementAgenda } from './measurement-agenda/measurement-agenda.projection.ts';
import { MeasurementAgenda } from './measurement-agenda/measurement-agenda.table.ts';
import { MeasurementFileController } from './measurement-file/measurement-file.controller.ts';
import { MeasurementRows } from './measurement-rows.query.ts';
import { Measurements } from './measurements.ts';
import { OfferMomentsController } from './offer-moments/offer-moments.controller.ts';
import { PlanMeasurementController } from './plan-measurement/plan-measurement.controller.ts';
import { ReactToReportController } from './react-to-report/react-to-report.controller.ts';
import { RecordReportController } from './record-report/record-report.controller.ts';
import { measurementWatch } from './watch-measurements/measurement-watch.reader.ts';
import { WatchedMeasurement } from './watch-measurements/watched-measurement.handler.ts';

/** Measuring a wage value: from planning to what it establishes. */
export const measurements: Feature = {
  tables: [MeasurementAgenda],
  controllers: [
    ...[MeasurementAgendaController, MeasurementFileController, PlanMeasurementController, OfferMomentsController],
    ...[AgreeMomentController, ChooseMomentController, RecordReportController, ReactToReportController],
    ...[AnswerDisputeController, EstablishMeasurementController, CancelMeasurementController],
    CompareRoutesController,
  ],
  providers: [Measurements, MeasurementRows, MeasuredCase, WatchedMeasurement],
  readers: [measurementAgenda, measurementWatch],
};
