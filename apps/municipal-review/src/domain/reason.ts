/** Free text that somebody wrote, as an event has it: where the sealed text is kept, and its keyed hash. */
export interface Reason {
  readonly reference: string;
  readonly hash: string;
}

/** Whether it is the same text, wherever it is kept. */
export function sameReason(one: Reason | null, other: Reason | null): boolean {
  return one?.hash === other?.hash;
}

/** In the place of a reason where a proposal is only reckoned, and nothing of it is kept. */
export const NOT_WRITTEN: Reason = { reference: '', hash: '' };
