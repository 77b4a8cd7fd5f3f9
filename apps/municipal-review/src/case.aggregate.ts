import type { Aggregate } from '#libs/event-store/aggregate';
import { type CaseCommand, reviewCase } from './domain/review-case.ts';
import type { CaseEvent } from './domain/case-event.ts';
import type { CaseState } from './domain/case-state.ts';

/** A stream per application: `case-<its id>`, of the municipality. */
export const caseAggregate: Aggregate<CaseCommand, CaseState, CaseEvent> = { category: 'case', decider: reviewCase };
