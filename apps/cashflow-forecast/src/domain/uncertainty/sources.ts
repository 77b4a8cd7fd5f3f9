import type { ApplicationEntry, Book, ClaimEntry } from '../book.ts';
import type { Delays, PayableFrom, Wait } from '../delay.ts';
import { returnsOf } from './bank-return.ts';
import { decisionsOf } from './decision.ts';
import { dependenceOf } from './dependence.ts';
import { applicationsPerMonth } from './hires.ts';
import { leavingOf } from './leaving.ts';
import { renewalOf } from './renewal.ts';
import { afterFlatRateOf, flatRateThrough } from './wage-value.ts';
import { wageStepDeviation } from './wage-step.ts';

const WAGE_STEP = wageStepDeviation();

/** Every source of uncertainty with its parameters, as learnt from a book as it stood on a day. Each has its own file. */
export function sourcesOf(book: Book, waits: readonly Wait[], delays: Delays, on: string) {
  const entries = [...book.values()];
  const applications = entries.filter((entry): entry is ApplicationEntry => entry.kind === 'application');
  const claims = entries.filter((entry): entry is ClaimEntry => entry.kind === 'claim');
  return {
    leaving: leavingOf(applications, on),
    renewal: renewalOf(applications, on),
    decisions: decisionsOf(applications),
    afterFlatRate: afterFlatRateOf(applications),
    returns: returnsOf(claims),
    applicationsPerMonth: applicationsPerMonth(applications, on),
    wageStep: WAGE_STEP,
    dependence: dependenceOf(waits, delays),
    /** Last day of the flat rate, and of the contract, by application. */
    terms: new Map(
      applications.map((entry) => [
        entry.applicationId,
        { flatThrough: flatRateThrough(entry), contractThrough: contractThrough(entry) },
      ]),
    ),
    open: applications.filter(
      ({ receivedOn, decision, withdrawnOn }) => receivedOn !== undefined && !decision && withdrawnOn === undefined,
    ),
  };
}

export type Sources = ReturnType<typeof sourcesOf> & { readonly payable: PayableFrom };

/** The last day by contract of a grant that has not ended otherwise. */
function contractThrough({ versions, endedOn }: ApplicationEntry): string | undefined {
  return endedOn === undefined ? (versions.at(-1)?.dienstverband.totEnMet ?? undefined) : undefined;
}
