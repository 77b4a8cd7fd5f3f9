import type { ClaimEntry } from '../book.ts';
import { type Learnt, learnt } from './learnt.ts';

/**
 * **Returned by the bank.** A payment is sent back, and ordered again.
 *
 * **Formula.** A month that would come on a day comes {@link DAYS_LATER} days after it with this chance.
 *
 * **Parameter.** The part of the payments that the bank returned, with {@link ASSUMED} beside it.
 *
 * **Leaves out.** That it returns again; that of one month a part is returned: with one account per employer it is all or
 * nothing. That a month is never paid at all, and what is recovered later: no message of the suite tells it yet.
 */
export function returnsOf(claims: readonly ClaimEntry[]): Learnt {
  const payments = claims.flatMap((claim) => claim.payments).filter(({ status }) => status !== 'ordered');
  return learnt(payments.filter(({ status }) => status === 'returned').length, payments.length, ASSUMED);
}

/** One in two hundred, as if two hundred were seen. */
const ASSUMED = { chance: 0.005, weight: 200 };
export const DAYS_LATER = 21;
