import type { Aggregate } from '#libs/event-store/aggregate';
import { type CaseCommand, type CaseEvent, type CaseState, reviewCase } from './domain/review-case.ts';

/** A stream per application: `case-<its id>`, of the municipality. */
export const caseAggregate: Aggregate<CaseCommand, CaseState, CaseEvent> = { category: 'case', decider: reviewCase };
