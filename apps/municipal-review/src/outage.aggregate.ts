import type { Aggregate } from '#libs/event-store/aggregate';
import { outage, type OutageCommand, type OutageEvent, type OutageState } from './domain/outage.ts';

/** One stream for each outage; its tenant is the suite itself, because it is nobody's data. */
export const outageAggregate: Aggregate<OutageCommand, OutageState, OutageEvent> = {
  category: 'outage',
  decider: outage,
};
