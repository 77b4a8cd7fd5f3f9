import type { JobFields, RouteFields } from './draft.ts';

/** What was typed to estimate, and need not be typed again to apply. It travels with the page, and not in its address. */
export interface Estimated {
  readonly hours: string;
  readonly fullHours: string;
  /** Empty when it is not known. */
  readonly wageValue: string;
}

export function estimatedOf({ hours, fullHours, wageValue }: Estimated): { readonly estimated: Estimated } {
  return { estimated: { hours, fullHours, wageValue } };
}

/** What came along with the page, if anything did. */
export function estimatedIn(state: unknown): Estimated | undefined {
  const { estimated } = (state ?? {}) as { readonly estimated?: Estimated };
  return estimated;
}

export function withEstimatedJob(job: JobFields, estimated: Estimated | undefined): JobFields {
  if (estimated === undefined) return job;
  return { ...job, urenPerWeek: estimated.hours, voltijdUren: estimated.fullHours };
}

/** A wage value that was filled in asks for the measured route. */
export function withEstimatedRoute(fields: RouteFields, estimated: Estimated | undefined): RouteFields {
  if (estimated === undefined || estimated.wageValue.trim() === '') return fields;
  return { ...fields, route: 'loonwaarde', loonwaardePercentage: estimated.wageValue };
}
