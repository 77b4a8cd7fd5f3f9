import type { Aggregate } from '#libs/event-store/aggregate';
import { type WarningCommand, type WarningEvent, warnings, type WarningState } from './domain/warning.ts';

/** One stream per employer or municipality: `warnings-GM9901`. */
export const warningAggregate: Aggregate<WarningCommand, WarningState, WarningEvent> = {
  category: 'warnings',
  decider: warnings,
};
