import { addDays, addMonths } from '#libs/kernel/dates';
import type { GrantVersion } from './grant-version.ts';
import type { MeasurementState } from './measurement-state.ts';

/** The flat rate is watched from the fourth month of the employment: then there is time to measure before it ends. */
const MONTHS_BEFORE_WATCH = 3;
/** How long before the agreed day a measurement comes on the agenda. Ours. */
const LEAD_DAYS = 42;

/** A version on the flat rate that will outlast it: from when that is watched, and the last day (PW 10d lid 5). */
export function flatRateNeed({
  route,
  flatRateThrough,
  validThrough,
  employment,
}: Pick<GrantVersion, 'route' | 'flatRateThrough' | 'validThrough' | 'employment'>): {
  readonly from: string;
  readonly neededBy: string;
} | null {
  if (route !== 'forfaitair' || flatRateThrough === null) return null;
  if (validThrough !== null && validThrough <= flatRateThrough) return null;
  return { from: addMonths(employment.from, MONTHS_BEFORE_WATCH), neededBy: flatRateThrough };
}

/** What a measurement waits for by itself, as it stands now: each null when it waits for nothing of the kind. */
export interface MeasurementReminders {
  /** The day after the last day on which the employer can react. */
  readonly silence: { readonly on: string; readonly until: string } | null;
  /** When the next measurement comes on the agenda. */
  readonly next: { readonly on: string; readonly neededBy: string } | null;
  /** From when it is looked at whether another measurement is needed in the place of this one. */
  readonly again: { readonly on: string } | null;
}

/** Watches one measurement: what should wait in its name, as it stands now. */
export function measurementReminders(state: MeasurementState): MeasurementReminders {
  const next = state.status === 'established' ? state.established.next : null;
  const gone = state.status === 'cancelled' && state.cancelled.why === 'person' ? state.cancelled : null;
  return {
    silence: state.status === 'reported' ? { on: addDays(state.reactBy, 1), until: state.reactBy } : null,
    next: next && { on: addDays(next.on, -LEAD_DAYS), neededBy: next.on },
    again: gone && { on: gone.on },
  };
}
