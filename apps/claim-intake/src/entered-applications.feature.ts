import type { Feature } from '#libs/event-store/feature';
import { ActForApplicantController } from './act-for-applicant/act-for-applicant.controller.ts';
import { EnterApplicationController } from './enter-application/enter-application.controller.ts';
import { EnterApplicationHandler } from './enter-application/enter-application.handler.ts';
import { ForwardApplicationConsumer } from './forward-application/forward-application.consumer.ts';
import { TakeOverApplicationController } from './take-over-application/take-over-application.controller.ts';

/** Applications that an official enters or acts on for who applied, and those sent on to another municipality. */
export const entered: Feature = {
  controllers: [EnterApplicationController, ActForApplicantController, TakeOverApplicationController],
  providers: [EnterApplicationHandler, ForwardApplicationConsumer],
};
