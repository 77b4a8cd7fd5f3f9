/** Where "now" comes from: one per service, asked by whatever must know, never by the domain. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The date in the Netherlands at an instant, `YYYY-MM-DD`: the day that terms and months of the law are counted in. */
export function dutchDate(instant: Date): string {
  return AMSTERDAM.format(instant);
}
