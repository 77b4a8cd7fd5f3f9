import type { Decider } from '#libs/kernel/decider';

/** Sent when a day of the Dutch calendar is over. */
export interface EndDay {
  readonly type: 'EndDay';
  readonly day: string;
}

export interface DayEnded {
  readonly type: 'DayEnded';
  readonly data: { readonly day: string };
}

/**
 * A day that is over. It is written in the log, so that whoever reads the log comes past the end of a day, also when
 * nothing is heard on the next.
 */
export const day: Decider<EndDay, 'open' | 'ended', DayEnded> = {
  initialState: 'open',
  decide: ({ day: ended }, state) => (state === 'ended' ? [] : [{ type: 'DayEnded', data: { day: ended } }]),
  evolve: () => 'ended',
};
