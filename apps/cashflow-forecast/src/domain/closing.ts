import type { OpenLine } from './exposure.ts';
import type { Position, Standing } from './positions.ts';
import { monthEnd } from './month-ends.ts';

/** `receivable`: the municipality assessed it; `accrual`: it was worked and granted, and nobody assessed it yet. */
export type ClosingKind = 'receivable' | 'accrual';

export interface ClosingLine extends OpenLine {
  readonly kind: ClosingKind;
}

const RECEIVABLE: ReadonlySet<Standing> = new Set(['assessed', 'ordered', 'returned']);

/** What a balance sheet of a day has: every month that had ended and was neither received nor closed. */
export function closingLines(open: readonly OpenLine[]): ClosingLine[] {
  return open.map((line) => ({ ...line, kind: RECEIVABLE.has(line.standing) ? 'receivable' : 'accrual' }));
}

/** A month whose figure of that day is another now. */
export interface Moved {
  readonly claimId: string;
  readonly applicationId: string;
  readonly month: string;
  readonly municipality: string;
  readonly employer: string;
  readonly person: string | null;
  /** Null when it was not known that day. */
  readonly then: Pick<Position, 'standing' | 'amountCents'> | null;
  readonly now: Pick<Position, 'standing' | 'amountCents'> | null;
}

/** The months of a balance sheet that stand elsewhere, or at another amount, by what is known later. */
export function movedSince(then: readonly Position[], now: readonly Position[], on: string): Moved[] {
  const ended = (some: readonly Position[]) =>
    new Map(some.filter(({ month }) => monthEnd(month).date <= on).map((position) => [position.claimId, position]));
  const [before, after] = [ended(then), ended(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const one = is ?? was;
    if (!one || (was?.standing === is?.standing && was?.amountCents === is?.amountCents)) return [];
    const { claimId, applicationId, month, municipality, employer, person } = one;
    return [{ claimId, applicationId, month, municipality, employer, person, then: stand(was), now: stand(is) }];
  });
}

const stand = (position: Position | undefined) =>
  position === undefined ? null : { standing: position.standing, amountCents: position.amountCents };
