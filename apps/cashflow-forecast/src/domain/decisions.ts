import { daysBetween } from '#libs/kernel/dates';
import type { ApplicationEntry, Book } from './book.ts';
import { grouped } from './exposure.ts';
import { dayOf, type Hazards, hazardsOf, type Waited } from './survival.ts';

/** Fewer than so many are not shown by themselves. */
export const SHOWN_FROM = 10;
/** Applications that all together count for, beside a municipality's own. */
const OTHERS_WEIGHT = 10;

/** Days, as counted with what still waits. */
export interface Days {
  /** Of whom it happened. */
  readonly happened: number;
  /** Of whom it can still happen. */
  readonly waiting: number;
  /** Null with fewer than {@link SHOWN_FROM}, or when what was seen does not reach so far. */
  readonly median: number | null;
  readonly p90: number | null;
  /** Drawn towards all together: what can be said with few. */
  readonly drawnMedian: number | null;
  readonly drawnP90: number | null;
}

/** How soon applications were decided and paid. */
export interface Decisions {
  readonly applications: number;
  /** From the application to its decision. */
  readonly decision: Days;
  /** From the application to the first booking for it. */
  readonly firstEuro: Days;
  /** Decided within the term that the municipality told, of those that had one. */
  readonly inTime: number;
  readonly withTerm: number;
  /** Waits for a decision, past its term. */
  readonly overdue: number;
}

export interface DecisionsByPlace {
  readonly together: Decisions;
  readonly municipalities: readonly (Decisions & { readonly municipality: string })[];
  /** By quarter in which the application came, such as `2026-K1`. */
  readonly quarters: readonly (Decisions & { readonly quarter: string })[];
}

/** One application, as it is seen on a day. */
interface Seen {
  readonly application: ApplicationEntry & { readonly receivedOn: string };
  readonly decision: Waited & { readonly open: boolean };
  readonly firstEuro: Waited & { readonly open: boolean };
}

/** Every application of a book, by municipality and by quarter. */
export function decisionsOf(book: Book, on: string): DecisionsByPlace {
  const firstBooked = firstBookings(book);
  const seen = [...book.values()]
    .filter((entry) => entry.kind === 'application')
    .filter((entry): entry is Seen['application'] => entry.receivedOn !== undefined && entry.receivedOn <= on)
    .map((application) => seenOn(application, firstBooked.get(application.applicationId), on));
  const all = { decision: hazardsOf(seen.map(of('decision'))), firstEuro: hazardsOf(seen.map(of('firstEuro'))) };
  const figures = (some: readonly Seen[]) => summed(some, all, on);
  return {
    together: figures(seen),
    municipalities: grouped(seen, ({ application }) => application.municipality).map(([municipality, some]) => ({
      ...{ municipality, ...figures(some) },
    })),
    quarters: grouped(seen, ({ application }) => quarterOf(application.receivedOn)).map(([quarter, some]) => ({
      ...{ quarter, ...figures(some) },
    })),
  };
}

const of = (what: 'decision' | 'firstEuro') => (seen: Seen) => seen[what];
const quarterOf = (date: string): string => `${date.slice(0, 4)}-K${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** A withdrawal ends both waits, and a refusal the one for money: nothing can come of it any more. */
function seenOn(application: Seen['application'], booked: string | undefined, on: string): Seen {
  const { receivedOn, decision, withdrawnOn } = application;
  const waited = (happenedOn: string | undefined, endedOn: string | undefined) => ({
    days: daysBetween(receivedOn, happenedOn ?? endedOn ?? on),
    happened: happenedOn !== undefined,
    open: happenedOn === undefined && endedOn === undefined,
  });
  const refusedOn = decision && decision.outcome !== 'toegekend' ? decision.on : undefined;
  return {
    application,
    decision: waited(decision?.on, withdrawnOn),
    firstEuro: waited(booked, refusedOn ?? withdrawnOn),
  };
}

function summed(some: readonly Seen[], all: Record<'decision' | 'firstEuro', Hazards>, on: string): Decisions {
  const told = some.map(({ application }) => application);
  const withTerm = told.filter(({ decision, term }) => decision && term?.dueOn);
  const isLate = ({ term }: ApplicationEntry, day: string) =>
    term?.dueOn !== undefined && term.dueOn !== null && day > term.dueOn;
  return {
    applications: some.length,
    decision: daysOf(some.map(of('decision')), all.decision),
    firstEuro: daysOf(some.map(of('firstEuro')), all.firstEuro),
    inTime: withTerm.filter((one) => !isLate(one, one.decision?.on ?? on)).length,
    withTerm: withTerm.length,
    overdue: told.filter((one) => !one.decision && one.withdrawnOn === undefined && isLate(one, on)).length,
  };
}

function daysOf(waited: readonly Seen['decision'][], all: Hazards): Days {
  const own = waited.length < SHOWN_FROM ? [] : hazardsOf(waited);
  const drawn = hazardsOf(waited, { hazards: all, weight: OTHERS_WEIGHT });
  return {
    happened: waited.filter(({ happened }) => happened).length,
    waiting: waited.filter(({ open }) => open).length,
    ...{ median: dayOf(own, 0.5), p90: dayOf(own, 0.9) },
    ...{ drawnMedian: dayOf(drawn, 0.5), drawnP90: dayOf(drawn, 0.9) },
  };
}

function firstBookings(book: Book): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const entry of book.values()) {
    if (entry.kind !== 'claim') continue;
    for (const { status, on } of entry.payments) {
      const before = first.get(entry.applicationId);
      if (status === 'booked' && (before === undefined || on < before)) first.set(entry.applicationId, on);
    }
  }
  return first;
}
