import { addDays } from '#libs/kernel/dates';
import type { Figures as LawFigures } from '#libs/law/figures';
import { statutoryInterest } from '#libs/law/interest';
import { readPenalty, readTerm, reasonableTerm } from '#libs/law/term';
import type { Book, ClaimEntry } from './book.ts';
import { undecided } from './figures.ts';

/** What being late may cost a municipality at most, in a calendar year. Whole cents. */
export interface LateCosts {
  /** Claims paid, or still open, after the six weeks of Awb 4:87, and the interest on them (Awb 4:97, 4:98). */
  readonly latePayments: number;
  readonly interestCents: number;
  /** Late claims of which the rate of interest is not known. */
  readonly withoutRate: number;
  /** Applications without a decision eight weeks after receipt (Awb 4:13); standing still is not known here. */
  readonly lateDecisions: number;
  /** What one of these costs at most after a notice of default (Awb 4:17); null when the rate is not known. */
  readonly penaltyMostCents: number | null;
}

const PENALTY_DAYS = 42;

/** Counted in the year of the day of asking, with what the book knows by then; each figure is a most, not an estimate. */
export function lateCosts(book: Book, on: string, figures: LawFigures): LateCosts {
  const year = on.slice(0, 4);
  const claims = [...book.values()]
    .filter((entry) => entry.kind === 'claim')
    .flatMap((claim) => latePayment(claim, on));
  const late = claims.filter(({ paidOn }) => paidOn.startsWith(year));
  const interest = late.map((payment) => statutoryInterest({ ...payment, debtor: 'bestuursorgaan' }, figures));
  const waiting = undecided(book).filter(({ receivedOn = on }) => {
    const { dueOn } = reasonableTerm({ start: receivedOn, suspended: [], stoppedOn: null, on });
    return dueOn !== null && dueOn < on;
  });
  return {
    latePayments: late.length,
    interestCents: interest.reduce((sum, one) => sum + ('cents' in one ? one.cents : 0), 0),
    withoutRate: interest.filter((one) => !('cents' in one)).length,
    lateDecisions: waiting.length,
    penaltyMostCents: readPenalty({ start: on, stoppedOn: null, on: addDays(on, PENALTY_DAYS) })?.penaltyCents ?? null,
  };
}

function latePayment({ assessment, payments }: ClaimEntry, on: string) {
  if (assessment?.outcome !== 'akkoord' || !assessment.amountCents) return [];
  const { dueOn } = readTerm('BETALING_BESCHIKKING', { start: assessment.on, suspended: [], stoppedOn: null, on });
  const booked = payments.find(({ status }) => status === 'booked');
  const paidOn = booked?.on ?? on;
  if (dueOn === null || paidOn <= dueOn) return [];
  return [{ principalCents: booked?.amountCents ?? assessment.amountCents, dueOn, paidOn }];
}
