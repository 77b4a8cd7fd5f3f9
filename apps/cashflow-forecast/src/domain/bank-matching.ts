import { daysBetween } from '#libs/kernel/dates';
import { derivedId } from '#libs/kernel/ids';
import type { Book } from './book.ts';

/** Money that came in, as a bank statement has it: of who sent it and what they wrote, nothing is kept. */
export interface StatementLine {
  /** The end-to-end id of a payment of ours; null when the line has none. */
  readonly reference: string | null;
  readonly bookedOn: string;
  /** Whole cents, above zero. */
  readonly amountCents: number;
}

/** A payment that a municipality ordered, as this service heard of it. */
export interface Candidate {
  readonly paymentId: string;
  readonly amountCents: number;
  /** The day of booking, else the day on which the bank was to pay. */
  readonly on: string;
}

/** How a line was recognised: by its reference with the same amount, or only nearly, and then somebody has to confirm it. */
export type Ground = 'reference' | 'otherAmount' | 'sameAmount';

/** A line that is about a payment of ours; the others are counted and not kept. */
export interface MatchedLine {
  readonly lineId: string;
  readonly bookedOn: string;
  readonly amountCents: number;
  readonly paymentId: string;
  readonly ground: Ground;
}

export interface Matching {
  readonly lines: readonly MatchedLine[];
  /** Lines that an earlier statement had, or that are about a payment that was seen before. */
  readonly duplicates: number;
  /** Money that came in for something else, or that nothing points to. */
  readonly others: number;
}

/** Days between the booking that was told and the one on the statement, at most, for a proposal by amount. */
const NEAR_DAYS = 5;

/** The reference under which a bank names a payment, as municipal-review makes it. */
export const referenceOf = (paymentId: string): string => `LB${paymentId.replaceAll('-', '')}`;

/** Every payment of a book that was ordered or booked and not sent back. */
export function candidatesOf(book: Book): Candidate[] {
  return [...book.values()].flatMap((entry) =>
    entry.kind === 'application'
      ? []
      : entry.payments
          .filter(({ status }) => status !== 'returned')
          .map(({ paymentId, amountCents, status, on, executeOn }) => ({
            ...{ paymentId, amountCents, on: status === 'booked' ? on : (executeOn ?? on) },
          })),
  );
}

/**
 * The lines of a statement that are about our payments. A reference with the right amount is sure; the right reference with
 * another amount, or the same amount on nearly the same day where only one payment fits, is a proposal.
 */
export function matchLines(
  lines: readonly StatementLine[],
  candidates: readonly Candidate[],
  seen: { readonly lineIds: ReadonlySet<string>; readonly paymentIds: ReadonlySet<string> },
): Matching {
  const byReference = new Map(candidates.map((candidate) => [referenceOf(candidate.paymentId), candidate]));
  const taken = new Set(seen.paymentIds);
  const found: MatchedLine[] = [];
  const rest: (StatementLine & { readonly lineId: string })[] = [];
  let duplicates = 0;
  for (const line of numbered(lines)) {
    const candidate = line.reference === null ? undefined : byReference.get(line.reference);
    if (seen.lineIds.has(line.lineId) || (candidate !== undefined && taken.has(candidate.paymentId))) duplicates++;
    else if (candidate === undefined) rest.push(line);
    else {
      taken.add(candidate.paymentId);
      const ground = candidate.amountCents === line.amountCents ? 'reference' : 'otherAmount';
      found.push(matched(line, candidate.paymentId, ground));
    }
  }
  for (const line of rest) {
    const fitting = candidates.filter((candidate) => !taken.has(candidate.paymentId) && isNear(line, candidate));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1 || line.reference !== null) continue;
    taken.add(only.paymentId);
    found.push(matched(line, only.paymentId, 'sameAmount'));
  }
  return { lines: found, duplicates, others: lines.length - found.length - duplicates };
}

function isNear(line: StatementLine, { amountCents, on }: Candidate): boolean {
  return amountCents === line.amountCents && Math.abs(daysBetween(on, line.bookedOn)) <= NEAR_DAYS;
}

function matched(line: StatementLine & { lineId: string }, paymentId: string, ground: Ground): MatchedLine {
  const { lineId, bookedOn, amountCents } = line;
  return { lineId, bookedOn, amountCents, paymentId, ground };
}

/** The same line has the same id in every statement; two that are equal within one are told apart by their number. */
function numbered(lines: readonly StatementLine[]) {
  const equal = new Map<string, number>();
  return lines.map((line) => {
    const key = `${line.reference ?? ''} ${line.bookedOn} ${line.amountCents}`;
    const nth = equal.get(key) ?? 0;
    equal.set(key, nth + 1);
    return { ...line, lineId: derivedId('bankregel', key, String(nth)) };
  });
}
