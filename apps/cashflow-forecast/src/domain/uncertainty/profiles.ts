import type { Portfolio } from './portfolio.ts';
import type { Draws } from './random.ts';

/**
 * Stays, written so that a path of the simulation reads little of each: an amount changes once or twice in two years, and
 * many stays have the same chances. Who leaves takes away all that comes after, which is a few changes of a running sum over
 * the batches. (With the months themselves the processor waited for memory most of the time.)
 */
export interface Profiles {
  /** Of each stay whose months follow the order of batches: the first of them. */
  readonly first: Int32Array;
  /** The chance that it never leaves. */
  readonly never: Float64Array;
  /** Where its chances begin in `chances`, of which each row is there once and ends with a 0. */
  readonly curve: Int32Array;
  readonly chances: Float64Array;
  readonly guides: Guides;
  readonly amounts: Changes;
  /** Whether an amount of it is not known, and what one standard deviation changes. */
  readonly isSpreading: Uint8Array;
  readonly spreads: Changes;
  /** Stays that skip a batch: month by month. */
  readonly others: Int32Array;
}

/** By curve, and within it by the first digits of what is drawn (of {@link DIGITS}): the place to look from. */
interface Guides {
  readonly of: Int32Array;
  readonly from: Int32Array;
}

const DIGITS = 128;

/** Of each stay a few changes: in which of its months (the last change past its end), and by how much. */
interface Changes {
  readonly begins: Int32Array;
  readonly month: Int32Array;
  readonly cents: Float64Array;
}

/** The stays of a portfolio, once for all paths. */
export function profilesOf(portfolio: Portfolio): Profiles {
  const { begins, batch, amount, chance, spread } = portfolio;
  const [regular, others]: [number[], number[]] = [[], []];
  for (let stay = 0; stay + 1 < begins.length; stay++) {
    const [from, to] = [begins[stay] ?? 0, begins[stay + 1] ?? 0];
    let follows = to > from;
    for (let at = from + 1; at < to; at++) follows &&= batch[at] === (batch[at - 1] ?? 0) + 1;
    (follows ? regular : others).push(stay);
  }
  const last = (stay: number): number => (begins[stay + 1] ?? 1) - 1;
  const spreads = (at: number): number => (amount[at] ?? 0) * (spread[at] ?? 0);
  return {
    first: Int32Array.from(regular, (stay) => batch[begins[stay] ?? 0] ?? 0),
    never: Float64Array.from(regular, (stay) => chance[last(stay)] ?? 1),
    ...curvesOf(regular.map((stay) => chance.subarray(begins[stay], begins[stay + 1]))),
    amounts: changesOf(portfolio, regular, (at) => amount[at] ?? 0),
    isSpreading: Uint8Array.from(regular, (stay) => (spreads(last(stay)) === 0 ? 0 : 1)),
    spreads: changesOf(portfolio, regular, spreads),
    others: Int32Array.from(others),
  };
}

function curvesOf(rows: readonly Float64Array[]): Pick<Profiles, 'curve' | 'chances' | 'guides'> {
  const places = new Map<number, { readonly row: Float64Array; readonly place: number }[]>();
  const chances: number[] = [];
  const curve = Int32Array.from(rows, (row) => {
    const sum = row.reduce((total, each) => total * 1.5 + each, row.length);
    const like = places.get(sum) ?? [];
    const before = like.find(
      (each) => each.row.length === row.length && each.row.every((chance, at) => chance === row[at]),
    );
    if (before) return before.place;
    const place = chances.length;
    places.set(sum, [...like, { row, place }]);
    chances.push(...row, 0);
    return place;
  });
  return { curve, chances: Float64Array.from(chances), guides: guidesOf(curve, chances) };
}

function guidesOf(curve: Int32Array, chances: readonly number[]): Guides {
  const begins = [...new Set(curve)];
  const number = new Map(begins.map((place, nth) => [place, nth]));
  const from = new Int32Array(begins.length * DIGITS);
  begins.forEach((place, nth) => {
    for (let digit = 0; digit < DIGITS; digit++) {
      let at = place;
      while ((digit + 1) / DIGITS <= (chances[at] ?? 0)) at++;
      from[nth * DIGITS + digit] = at;
    }
  });
  return { of: curve.map((place) => number.get(place) ?? 0), from };
}

function changesOf({ begins }: Portfolio, stays: readonly number[], of: (at: number) => number): Changes {
  const all = stays.map((stay) => {
    const [from, to] = [begins[stay] ?? 0, begins[stay + 1] ?? 0];
    const some: { month: number; cents: number }[] = [];
    for (let at = from; at <= to; at++) {
      const cents = (at < to ? of(at) : 0) - (at > from ? of(at - 1) : 0);
      if (cents !== 0) some.push({ month: at - from, cents });
    }
    return some;
  });
  const flat = all.flat();
  const starts = new Int32Array(stays.length + 1);
  all.forEach((some, nth) => (starts[nth + 1] = (starts[nth] ?? 0) + some.length));
  return {
    begins: starts,
    month: Int32Array.from(flat, ({ month }) => month),
    cents: Float64Array.from(flat, ({ cents }) => cents),
  };
}

/** Takes from the amounts what does not come because people leave, and adds what amounts deviate by. */
export function leave(
  portfolio: Portfolio,
  profiles: Profiles,
  draws: Draws,
  amounts: Float64Array,
  changes: Float64Array,
): void {
  changes.fill(0);
  leaveInOrder(profiles, draws, changes);
  let running = 0;
  for (let batch = 0; batch < amounts.length; batch++) {
    running += changes[batch] ?? 0;
    amounts[batch] = (amounts[batch] ?? 0) + running;
  }
  leaveMonthByMonth(portfolio, profiles, draws, amounts);
}

function leaveInOrder(
  { first, never, curve, chances, guides, amounts, isSpreading, spreads }: Profiles,
  draws: Draws,
  to: Float64Array,
): void {
  for (let nth = 0; nth < never.length; nth++) {
    const drawn = draws.uniform();
    const leaves = drawn >= (never[nth] ?? 1);
    let left = ENDLESS;
    if (leaves) {
      const from = curve[nth] ?? 0;
      left = guides.from[(guides.of[nth] ?? 0) * DIGITS + ((drawn * DIGITS) | 0)] ?? from;
      while (drawn < (chances[left] ?? 0)) left++;
      left -= from;
      change(amounts, nth, first[nth] ?? 0, left, ENDLESS, -1, to);
    }
    if (isSpreading[nth] === 1) change(spreads, nth, first[nth] ?? 0, 0, left, draws.normal(), to);
  }
}

const ENDLESS = 1_000_000;

/** Adds so many times what a stay has from one of its months up to another. */
function change(
  { begins, month, cents }: Changes,
  nth: number,
  first: number,
  from: number,
  until: number,
  times: number,
  to: Float64Array,
): void {
  let before = 0;
  const end = begins[nth + 1] ?? 0;
  let at = begins[nth] ?? 0;
  for (; at < end && (month[at] ?? 0) <= from; at++) before += cents[at] ?? 0;
  to[first + from] = (to[first + from] ?? 0) + times * before;
  for (; at < end && (month[at] ?? 0) < until; at++) {
    const there = first + (month[at] ?? 0);
    const more = cents[at] ?? 0;
    before += more;
    to[there] = (to[there] ?? 0) + times * more;
  }
  if (at < end) to[first + until] = (to[first + until] ?? 0) - times * before;
}

function leaveMonthByMonth(
  { begins, batch, amount, chance, spread }: Portfolio,
  { others }: Profiles,
  draws: Draws,
  amounts: Float64Array,
): void {
  for (const stay of others) {
    const end = begins[stay + 1] ?? 0;
    const [drawn, deviation] = [draws.uniform(), draws.normal()];
    for (let at = begins[stay] ?? 0; at < end; at++) {
      const of = batch[at] ?? 0;
      const factor = drawn < (chance[at] ?? 0) ? deviation * (spread[at] ?? 0) : -1;
      amounts[of] = (amounts[of] ?? 0) + (amount[at] ?? 0) * factor;
    }
  }
}
