import type { Aggregate } from '#libs/event-store/aggregate';
import { employment, type EmploymentCommand, type EmploymentEvent, type EmploymentState } from './domain/employment.ts';

/** A stream per employment: `employment-<the employer's own id>`. */
export const employmentAggregate: Aggregate<EmploymentCommand, EmploymentState, EmploymentEvent> = {
  category: 'employment',
  decider: employment,
};
