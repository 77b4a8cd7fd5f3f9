import type { Reason } from './domain/reason.ts';

/** Of a command that comes with a reason always. */
export function given(reason: Reason | null): Reason {
  if (reason === null) throw new Error('this comes with a reason');
  return reason;
}
