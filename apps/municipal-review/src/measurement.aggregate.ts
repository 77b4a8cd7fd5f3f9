import type { Aggregate } from '#libs/event-store/aggregate';
import { derivedId } from '#libs/kernel/ids';
import { measurement, type MeasurementCommand, type MeasurementEvent } from './domain/measurement.ts';
import type { MeasurementState } from './domain/measurement-state.ts';

/** A stream per measurement: `measurement-<metingId>`, of the municipality. */
export const measurementAggregate: Aggregate<MeasurementCommand, MeasurementState, MeasurementEvent> = {
  category: 'measurement',
  decider: measurement,
};

/** The measurement that the end of a grant's flat rate asks for: there is at most one at a time. */
export function flatRateNeedId(grantId: string): string {
  return derivedId('meting-forfait', grantId);
}

/** The measurement that follows another one, on the day that was agreed. */
export function nextNeedId(measurementId: string): string {
  return derivedId('hermeting', measurementId);
}
