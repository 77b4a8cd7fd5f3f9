import { addToMonth, daysIn, daysBetween, monthOf } from '#libs/kernel/dates';
import type { Book, Owners } from './book.ts';
import { grouped } from './exposure.ts';
import { type GrantPiece, grantMonths } from './grant-months.ts';
import { monthEnd } from './month-ends.ts';
import { type Placement, placementsOf, type PlacementStanding } from './placements.ts';
import type { Position } from './positions.ts';
import { shownOf } from './small-groups.ts';

/** Null stands for a figure of fewer than ten people, or one from which theirs would follow. */
export interface GroupImpact {
  readonly people: number | null;
  /** Of who is at work with subsidy; a mean. */
  readonly hoursPerWeek: number | null;
  /** Months with subsidy so far; a mean. */
  readonly months: number | null;
  /** Of who has two wage values or more; a mean in points of percentage. */
  readonly growth: number | null;
  /** What a year of one person cost, in whole cents. */
  readonly costPerYearCents: number | null;
}

export interface Impact {
  readonly on: string;
  /** The twelve months that the costs are of. */
  readonly from: string;
  readonly through: string;
  readonly together: GroupImpact;
  readonly standings: readonly { readonly standing: PlacementStanding; readonly people: number | null }[];
  readonly parties: readonly (GroupImpact & { readonly party: string })[];
}

const YEAR = 12;
const DAYS_A_MONTH = 365.25 / YEAR;
const STANDINGS = ['toBegin', 'atWork', 'withoutSubsidy', 'ended'] as const;

/** What the subsidy does for people, in groups of ten or more: no figure of a smaller one is shown or follows from others. */
export function impactOf(
  book: Book,
  positions: readonly Position[],
  on: string,
  partyOf: (owners: Owners) => string,
): Impact {
  const placements = placementsOf(book, on);
  const through = addToMonth(monthOf(on), monthEnd(monthOf(on)).date <= on ? 0 : -1);
  const from = addToMonth(through, 1 - YEAR);
  const costs = costsOf(book, positions, from, through);
  const groups = grouped(placements, partyOf);
  const parts = measured(
    groups.map(([, some]) => some),
    placements,
    costs,
  );
  const standings = STANDINGS.map((standing) => placements.filter((one) => one.standing === standing));
  const sizes = standings.map(peopleOf);
  const shown = shownOf(sizes);
  return {
    ...{ on, from, through, together: parts.whole },
    standings: STANDINGS.map((standing, nth) => ({
      standing,
      people: shown.parts[nth] === true ? (sizes[nth] ?? 0) : null,
    })),
    parties: groups.map(([party], nth) => ({ party, ...(parts.each[nth] ?? parts.whole) })),
  };
}

interface Cost {
  readonly cents: number;
  readonly months: number;
}
type Costs = ReadonlyMap<string, Cost>;

/** Per measure the people it is of, and what it comes to; no figure of nobody. */
const MEASURES: {
  readonly [Name in keyof GroupImpact]: {
    readonly of: (one: Placement, costs: Costs) => boolean;
    readonly value: (some: readonly Placement[], costs: Costs) => number;
  };
} = {
  people: { of: () => true, value: peopleOf },
  hoursPerWeek: {
    of: ({ standing }) => standing === 'atWork',
    value: (some) => mean(some.map(({ hoursPerWeek }) => hoursPerWeek)),
  },
  months: {
    of: ({ days }) => days > 0,
    value: (some) => mean(some.map(({ days }) => days / DAYS_A_MONTH)),
  },
  growth: {
    of: ({ growth }) => growth !== null,
    value: (some) => mean(some.map(({ growth }) => growth ?? 0)),
  },
  costPerYearCents: {
    of: ({ applicationId }, costs) => (costs.get(applicationId)?.months ?? 0) > 0,
    value: (some, costs) => {
      const all = some.map(({ applicationId }) => costs.get(applicationId));
      return Math.round(
        (total(all.map((cost) => cost?.cents ?? 0)) * YEAR) / total(all.map((cost) => cost?.months ?? 0)),
      );
    },
  },
};

/** Each measure hides by itself: who was left out of one is not found by way of another. */
function measured(groups: readonly (readonly Placement[])[], all: readonly Placement[], costs: Costs) {
  const names = Object.keys(MEASURES) as (keyof GroupImpact)[];
  const columns = names.map((name) => {
    const { of, value } = MEASURES[name];
    const bases = groups.map((some) => some.filter((one) => of(one, costs)));
    const shown = shownOf(bases.map(peopleOf));
    const figure = (some: readonly Placement[], isShown: boolean | undefined) =>
      isShown !== true || (some.length === 0 && name !== 'people') ? null : value(some, costs);
    const each = bases.map((some, nth) => figure(some, shown.parts[nth]));
    return {
      name,
      each,
      whole: figure(
        all.filter((one) => of(one, costs)),
        shown.whole,
      ),
    };
  });
  const row = (pick: (column: (typeof columns)[number]) => number | null) =>
    Object.fromEntries(columns.map((column) => [column.name, pick(column)])) as unknown as GroupImpact;
  return { whole: row(({ whole }) => whole), each: groups.map((_, nth) => row(({ each }) => each[nth] ?? null)) };
}

/** Of each grant what its months of a period cost, paid or still to pay, and how many months it held in them. */
function costsOf(book: Book, positions: readonly Position[], from: string, through: string): Costs {
  const within = (month: string) => from <= month && month <= through;
  const cents = new Map<string, number>();
  for (const { applicationId, month, amountCents } of positions)
    if (within(month)) cents.set(applicationId, (cents.get(applicationId) ?? 0) + (amountCents ?? 0));
  const grants = [...book.values()].filter((entry) => entry.kind === 'application');
  return new Map(
    grants.map((grant) => {
      const held = grantMonths(grant, through).filter(({ month }) => within(month));
      const months = total(held.flatMap(({ month, pieces }) => pieces.map((piece) => partOf(piece, month))));
      return [grant.applicationId, { cents: cents.get(grant.applicationId) ?? 0, months }];
    }),
  );
}

const partOf = ({ from, through }: GrantPiece, month: string): number =>
  (daysBetween(from, through) + 1) / daysIn(month);

function peopleOf(some: readonly Placement[]): number {
  return new Set(some.map(({ person }) => person)).size;
}

const total = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
/** To one decimal. */
const mean = (figures: readonly number[]): number => Math.round((10 * total(figures)) / figures.length) / 10;
