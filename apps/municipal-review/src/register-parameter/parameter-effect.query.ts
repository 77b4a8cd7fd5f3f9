import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { addToMonth, monthOf, monthsFrom } from '#libs/kernel/dates';
import { type Effect, effectOf } from '#libs/law/effect';
import type { Figures } from '#libs/law/figures';
import { CurrentFigures } from '../current-figures.ts';
import { piecesIn } from '../domain/grant-version.ts';
import type { Registered } from '../domain/register.ts';
import { grantAggregate } from '../grant.aggregate.ts';
import { RunningGrants } from '../running-grants.query.ts';

/** What a figure would do to the running grants of all municipalities together. */
export interface RunningEffect {
  /** Grants that hold on a day of the months that were looked at. */
  readonly grants: number;
  /** Only months in which something changes. */
  readonly months: readonly {
    readonly month: string;
    /** Grants whose amount changes. */
    readonly grants: number;
    /** Of those, the ones that could not be computed before. */
    readonly newlyKnown: number;
    /** Sums of the others, whole cents. */
    readonly beforeCents: number;
    readonly afterCents: number;
    /** Whole cents of those that could not be computed before. */
    readonly newCents: number;
  }[];
}

/** A year shows each half-year of the minimum wage, and the index of January. */
const MONTHS = 12;
/** So many grants are read at the same time, which is in a few statements. */
const AT_ONCE = 32;

/** Shown before anybody approves a figure: the amounts of the year from its first day, with and without it. */
@Injectable()
export class ParameterEffect {
  constructor(
    private readonly store: EventStore,
    private readonly running: RunningGrants,
    private readonly figures: CurrentFigures,
  ) {}

  async of(parameter: Registered): Promise<RunningEffect> {
    const [before, after] = await this.figures.beforeAndAfter(parameter);
    const first = monthOf(parameter.from);
    const months = monthsFrom(first, addToMonth(first, MONTHS - 1));
    const grants = await this.running.on(parameter.from);
    const effects: Effect[] = [];
    for (let from = 0; from < grants.length; from += AT_ONCE) {
      const some = grants.slice(from, from + AT_ONCE);
      const found = some.map(({ grantId, tenant }) => this.ofGrant(grantId, tenant, months, before, after));
      effects.push(...(await Promise.all(found)).flat());
      await setImmediate(); // a whole country takes a while, and others wait for an answer too
    }
    return { grants: grants.length, months: byMonth(months, effects) };
  }

  private async ofGrant(
    id: string,
    tenant: string,
    months: readonly string[],
    before: Figures,
    after: Figures,
  ): Promise<Effect[]> {
    const state = await this.store.state(grantAggregate, id, tenant);
    if (state.status === 'absent') return [];
    const book = months
      .map((month) => ({ month, periods: piecesIn(month, state.versions).map(({ period }) => period) }))
      .filter(({ periods }) => periods.length > 0);
    return effectOf(book, before, after);
  }
}

function byMonth(months: readonly string[], effects: readonly Effect[]): RunningEffect['months'] {
  return months.flatMap((month) => {
    const changed = effects.filter((effect) => effect.month === month);
    if (changed.length === 0) return [];
    const known = changed.filter(({ beforeCents }) => beforeCents !== null);
    const fresh = changed.filter(({ beforeCents }) => beforeCents === null);
    return [
      {
        ...{ month, grants: changed.length, newlyKnown: fresh.length },
        beforeCents: sum(known.map(({ beforeCents }) => beforeCents)),
        afterCents: sum(known.map(({ afterCents }) => afterCents)),
        newCents: sum(fresh.map(({ afterCents }) => afterCents)),
      },
    ];
  });
}

const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, cents) => total + (cents ?? 0), 0);
