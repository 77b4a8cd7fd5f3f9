import type { Aggregate } from '#libs/event-store/aggregate';
import { mandate, type MandateCommand, type MandateEvent, type MandateState } from './domain/mandate.ts';

/** A stream per mandate, of the employer that gave it. */
export const mandateAggregate: Aggregate<MandateCommand, MandateState, MandateEvent> = {
  category: 'mandate',
  decider: mandate,
};
