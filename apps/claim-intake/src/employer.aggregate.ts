import type { Aggregate } from '#libs/event-store/aggregate';
import { employer, type EmployerCommand, type EmployerEvent, type EmployerState } from './domain/employer.ts';

/** A stream per employer: `employer-<KvK number>`. */
export const employerAggregate: Aggregate<EmployerCommand, EmployerState, EmployerEvent> = {
  category: 'employer',
  decider: employer,
};
