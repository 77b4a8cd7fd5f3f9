import type { Aggregate } from '#libs/event-store/aggregate';
import type { EventStore } from '#libs/event-store/event-store';
import { derivedId } from '#libs/kernel/ids';
import { measurement, type MeasurementCommand, type MeasurementEvent } from './domain/measurement.ts';
import type { MeasurementState } from './domain/measurement-state.ts';

/** A stream per measurement: `measurement-<metingId>`, of the municipality. */
export const measurementAggregate: Aggregate<MeasurementCommand, MeasurementState, MeasurementEvent> = {
  category: 'measurement',
  decider: measurement,
};

/**
 * The measurement that the end of a grant's flat rate asks for: there is at most one at a time. One that gave way to a
 * second, or led to a wage value, is done: what is needed after it is another.
 */
export async function flatRateNeedId(store: EventStore, grantId: string, tenant: string): Promise<string> {
  for (let round = 1; ; round++) {
    const id = round === 1 ? derivedId('meting-forfait', grantId) : derivedId('meting-forfait', grantId, String(round));
    if (!isDone(await store.state(measurementAggregate, id, tenant))) return id;
  }
}

function isDone(state: MeasurementState): boolean {
  return state.status === 'replaced' || (state.status === 'established' && state.taken.at === 'grant');
}

/** The measurement that follows another one, on the day that was agreed. */
export function nextNeedId(measurementId: string): string {
  return derivedId('hermeting', measurementId);
}
