import type { Aggregate } from '#libs/event-store/aggregate';
import { assessment, type AssessmentCommand, type AssessmentEvent, type AssessmentState } from './domain/assessment.ts';

/** By the claim's id. */
export const assessmentAggregate: Aggregate<AssessmentCommand, AssessmentState, AssessmentEvent> = {
  category: 'assessment',
  decider: assessment,
};
