import { addDays, addToMonth, dayNumber, monthOf, monthsBetween, monthsFrom, weekday } from '#libs/kernel/dates';
import type { Delays } from '../delay.ts';
import { grouped } from '../exposure.ts';
import { monthEnd } from '../month-ends.ts';
import type { Position } from '../positions.ts';
import { DAYS_LATER } from './bank-return.ts';
import { decisionDays } from './decision.ts';
import { type Portfolio, portfolioOf, type StayMonth } from './portfolio.ts';
import type { Sources } from './sources.ts';

/** What comes as a whole: what is expected of a month of a municipality, and when. Cents of an expectation are not whole. */
export interface Inflow {
  readonly municipality: string;
  readonly cents: number;
  readonly projectedCents: number;
  /** The part of applications that are not decided. */
  readonly applicationCents: number;
  /** Chance that it has come by a day, as a number: a bank day after the day of asking. */
  arrivedBy(day: number): number;
}

export interface Expected {
  readonly inflows: readonly Inflow[];
  readonly portfolio: Portfolio;
  /** The subsidised part of the wages that are paid ahead, by month of work. */
  readonly wages: ReadonlyMap<string, number>;
}

/**
 * What is still to come of positions, and of open applications, with every source of uncertainty; without sources only the
 * delay is uncertain. A month that was worked is certain; one that is still to be worked depends on who stays.
 */
export function expectedOf(
  positions: readonly Position[],
  delays: Delays,
  on: string,
  through: string,
  sources?: Sources,
): Expected {
  const batches = new Batches(delays, on, sources);
  const open = positions.filter(({ standing }) => standing !== 'received' && standing !== 'closed');
  const wages = open.filter(({ month }) => monthEnd(month).date > on);
  if (sources === undefined) {
    for (const position of open) batches.add(position, position.amountCents ?? 0, position.projected);
    return batches.done([], byMonth(wages.map(({ month, amountCents }) => [month, amountCents ?? 0])));
  }
  const stays = grouped(wages, ({ applicationId }) => applicationId).map(([application, months]) =>
    stayOf(months, sources, on, through, sources.terms.get(application)),
  );
  for (const position of open)
    if (monthEnd(position.month).date <= on) batches.add(position, position.amountCents ?? 0, position.projected);
  const granted = stays.map((months) => months.map((each) => batches.stayMonth(each)));
  const asked = applicationStays(positions, sources, on, through);
  const open2 = asked.map((months) => months.map((each) => batches.stayMonth(each)));
  const paid = [...stays, ...asked].flat().filter(({ month }) => monthEnd(month).date > on);
  return batches.done(
    [...granted, ...open2],
    byMonth(paid.map(({ month, cents, chance }): [string, number] => [month, cents * chance])),
  );
}

/** A month of somebody who may have left by then. */
interface Worked {
  readonly municipality: string;
  readonly month: string;
  readonly executeOn?: string;
  readonly cents: number;
  readonly projected: boolean;
  readonly chance: number;
  readonly spread: number;
  /** Of an open application: the days on which it may be decided, and the name of what comes together. */
  readonly decided?: { readonly days: readonly string[]; readonly name: string };
}

type Terms = Sources['terms'] extends ReadonlyMap<string, infer T> ? T : never;

/** How many months of leaving lie between a day and the end of a month. */
const monthsAhead = (on: string, month: string): number =>
  Math.max(monthsBetween(monthOf(addDays(on, 1)), month) + 1, 0);

function stayOf(
  months: readonly Position[],
  { leaving, renewal, afterFlatRate }: Sources,
  on: string,
  through: string,
  terms: Terms | undefined,
): Worked[] {
  const stays = (month: string): number => (1 - leaving.chance) ** monthsAhead(on, month);
  const isAfter = (month: string): boolean => terms?.flatThrough !== undefined && `${month}-01` > terms.flatThrough;
  const worked = months.map((position): Worked => {
    const after = position.reckoned && isAfter(position.month);
    return {
      ...{ municipality: position.municipality, month: position.month, projected: position.projected },
      ...(position.executeOn === undefined ? {} : { executeOn: position.executeOn }),
      cents: (position.amountCents ?? 0) * (after ? afterFlatRate.mean : 1),
      ...{ chance: stays(position.month), spread: after ? afterFlatRate.deviation : 0 },
    };
  });
  const end = terms?.contractThrough;
  const whole = worked.findLast(({ month }) => end !== undefined && monthEnd(month).date <= end) ?? worked.at(-1);
  if (end === undefined || whole === undefined || end < on || monthOf(end) >= through) return worked;
  const renewed = monthsFrom(addToMonth(monthOf(end), 1), through).map((month): Worked => {
    const { municipality, cents, projected, spread } = whole;
    return { municipality, month, cents, projected, spread, chance: stays(month) * renewal.chance };
  });
  return [...worked, ...renewed];
}

/** What a month of a grant brings: of its municipality, or of all; with how much grants differ, in parts of it. */
function usualMonth(positions: readonly Position[], on: string) {
  const now = positions.filter(({ month, amountCents }) => month === monthOf(on) && amountCents !== null);
  const cents = (some: readonly Position[]): number[] => some.map(({ amountCents }) => amountCents ?? 0);
  const own = new Map(
    grouped(now, ({ municipality }) => municipality).map(([name, some]) => [name, mean(cents(some))]),
  );
  const all = mean(cents(now));
  const squares = mean(cents(now).map((each) => (each - all) ** 2));
  return {
    of: (municipality: string) => own.get(municipality) ?? all,
    all,
    spread: all === 0 ? 0 : Math.sqrt(squares) / all,
  };
}

/** What a month of a grant brings on average, in cents. */
export const usualCents = (positions: readonly Position[], on: string): number => usualMonth(positions, on).all;

function applicationStays(positions: readonly Position[], sources: Sources, on: string, through: string): Worked[][] {
  const usual = usualMonth(positions, on);
  const { decisions, leaving, open } = sources;
  if (usual.all === 0) return [];
  const groups = grouped(open, ({ municipality, receivedOn = on }) => `${municipality} ${monthOf(receivedOn)}`);
  return groups.flatMap(([name, together]) => {
    const received = together.map(({ receivedOn = on }) => receivedOn).sort()[together.length >> 1] ?? on;
    const days = decisionDays(decisions, received, on);
    return together.map(({ municipality, receivedOn = on }) =>
      monthsFrom(monthOf(receivedOn), through).map((month) => ({
        ...{ municipality, month, cents: usual.of(municipality), projected: false, spread: usual.spread },
        chance: decisions.granted.chance * (1 - leaving.chance) ** monthsAhead(on, month),
        decided: { days, name },
      })),
    );
  });
}

type Placed = Pick<Worked, 'municipality' | 'month' | 'executeOn' | 'decided'> & { readonly since: string };

/** Sums by what comes together. */
class Batches {
  private readonly made = new Map<
    string,
    { nth: number; place: Placed; sure: number; expected: number; projected: number }
  >();

  constructor(
    private readonly delays: Delays,
    private readonly on: string,
    private readonly sources: Sources | undefined,
  ) {}

  add(place: Position | Worked, sureCents: number, projected: boolean): void {
    const batch = this.of(place);
    batch.sure += sureCents;
    batch.expected += sureCents;
    batch.projected += projected ? sureCents : 0;
  }

  stayMonth(worked: Worked): StayMonth {
    const batch = this.of(worked);
    batch.expected += worked.cents * worked.chance;
    batch.projected += worked.projected ? worked.cents * worked.chance : 0;
    return { batch: batch.nth, cents: worked.cents, chance: worked.chance, spread: worked.spread };
  }

  done(stays: StayMonth[][], wages: ReadonlyMap<string, number>): Expected {
    const all = [...this.made.values()];
    const year = Number(this.on.slice(0, 4));
    const rows = all.map(({ place, sure, projected }) => ({
      ...{ municipality: place.municipality, sureCents: sure },
      wageStepCents:
        (this.sources?.wageStep ?? 0) * projected * Math.sqrt(Math.max(Number(place.month.slice(0, 4)) - year, 1)),
    }));
    return {
      portfolio: portfolioOf(rows, stays, this.sources?.dependence ?? (() => 0)),
      inflows: all.map((batch) => ({
        municipality: batch.place.municipality,
        ...{ cents: batch.expected, projectedCents: batch.projected },
        applicationCents: batch.place.decided === undefined ? 0 : batch.expected,
        arrivedBy: this.returning(this.arrival(batch.place)),
      })),
      wages,
    };
  }

  private of(place: Position | Worked) {
    const { municipality, month, executeOn = '' } = place;
    const decided = 'decided' in place ? place.decided : undefined;
    const paysOn = 'standing' in place && place.standing !== 'ordered' ? '' : executeOn;
    const end = monthEnd(month).date;
    const since =
      'applicationId' in place && decided === undefined
        ? (this.sources?.payable(place.applicationId, month) ?? end)
        : end;
    const key = [municipality, since, paysOn, decided?.name ?? ''].join(' ');
    const before = this.made.get(key);
    if (before) return before;
    const placed = {
      ...{ municipality, month, since },
      ...(paysOn === '' ? {} : { executeOn: paysOn }),
      ...(decided === undefined ? {} : { decided }),
    };
    const batch = { nth: this.made.size, place: placed, sure: 0, expected: 0, projected: 0 };
    this.made.set(key, batch);
    return batch;
  }

  private arrival({ municipality, since, executeOn, decided }: Placed): (day: number) => number {
    const { on } = this;
    const today = dayNumber(on);
    if (executeOn !== undefined) {
      const comesOn = dayNumber(bankDayFrom([executeOn, addDays(on, 1)].sort()[1] ?? on));
      return (day) => (day >= comesOn ? 1 : 0);
    }
    const delay = this.delays.of(municipality);
    const ended = dayNumber(since);
    if (decided !== undefined) {
      const starts = decided.days.map((date) => Math.max(dayNumber(date), ended));
      return (day) =>
        day <= today ? 0 : starts.reduce((sum, start) => sum + 1 - delay.later(day - start), 0) / starts.length;
    }
    const stillOpen = delay.later(today - ended);
    return (day) => (day <= today ? 0 : 1 - delay.later(day - ended) / stillOpen);
  }

  /** The same where the bank may send it back. */
  private returning(arrival: (day: number) => number): (day: number) => number {
    const chance = this.sources?.returns.chance ?? 0;
    if (chance === 0) return arrival;
    return (day) => (1 - chance) * arrival(day) + chance * arrival(day - DAYS_LATER);
  }
}

function byMonth(some: readonly (readonly [month: string, cents: number])[]): ReadonlyMap<string, number> {
  return new Map(
    grouped(some, ([month]) => month).map(([month, all]) => [month, all.reduce((sum, [, cents]) => sum + cents, 0)]),
  );
}

const mean = (some: readonly number[]): number =>
  some.length === 0 ? 0 : some.reduce((sum, each) => sum + each, 0) / some.length;
const bankDayFrom = (date: string): string => addDays(date, weekday(date) > 5 ? 8 - weekday(date) : 0);
