import { dayNumber } from '#libs/kernel/dates';
import type { ApplicationEntry, Book, Owners } from './book.ts';
import type { GrantVersion } from './public-event.ts';

/** Where a granted employment stands on a day. What somebody did after it ended is told to nobody here. */
export type PlacementStanding = 'toBegin' | 'atWork' | 'withoutSubsidy' | 'ended';

/** One granted employment, as far as it is known. */
export interface Placement extends Owners {
  readonly applicationId: string;
  readonly grantId: string;
  readonly person: string;
  readonly standing: PlacementStanding;
  readonly route: GrantVersion['route'];
  /** First day with subsidy. */
  readonly from: string;
  /** Last day with subsidy; null without an end. */
  readonly through: string | null;
  readonly hoursPerWeek: number;
  /** Days with subsidy, up to the day of asking. */
  readonly days: number;
  /** Percentage of the version that holds; null in the flat rate. */
  readonly wageValue: number | null;
  /** Points of percentage between the first wage value and the last one that began; null with fewer than two. */
  readonly growth: number | null;
}

/** Every granted employment of a book as it is on a day, in the order of grants. */
export function placementsOf(book: Book, on: string): Placement[] {
  return [...book.values()]
    .filter((entry) => entry.kind === 'application')
    .flatMap((entry) => placement(entry, on))
    .sort((a, b) => (a.grantId < b.grantId ? -1 : 1));
}

function placement(entry: ApplicationEntry, on: string): Placement[] {
  const { employer, municipality, applicationId, grantId, person = applicationId, versions } = entry;
  const last = versions.at(-1);
  if (grantId === undefined || last === undefined) return [];
  const from = versions.map(startOf).sort()[0] ?? startOf(last);
  const through = firstOf([last.geldigTotEnMet, last.dienstverband.totEnMet, entry.endedOn ?? null]);
  const holds = versions.findLast((version) => startOf(version) <= on) ?? last;
  const until = through !== null && through < on ? through : on;
  return [
    {
      ...{ employer, municipality, applicationId, grantId, person, from, through, route: holds.route },
      standing: standingOf(entry, last, { from, through }, on),
      hoursPerWeek: holds.urenPerWeek,
      days: Math.max(dayNumber(until) - dayNumber(from) + 1, 0),
      wageValue: holds.loonwaardePercentage === null ? null : Number(holds.loonwaardePercentage),
      growth: growthOf(versions, on),
    },
  ];
}

type Period = Pick<Placement, 'from' | 'through'>;

function standingOf(entry: ApplicationEntry, last: GrantVersion, { from, through }: Period, on: string) {
  if (from > on) return 'toBegin';
  if (through === null || through >= on) return 'atWork';
  const worksThrough = firstOf([last.dienstverband.totEnMet, entry.endedOn ?? null]);
  return worksThrough === null || worksThrough >= on ? 'withoutSubsidy' : 'ended';
}

function growthOf(versions: readonly GrantVersion[], on: string): number | null {
  const measured = versions.filter((version) => version.loonwaardePercentage !== null && startOf(version) <= on);
  const first = measured[0];
  const last = measured.at(-1);
  if (first === undefined || last === undefined || startOf(first) === startOf(last)) return null;
  return Number(last.loonwaardePercentage) - Number(first.loonwaardePercentage);
}

const startOf = ({ geldigVanaf, toekenningVanaf }: GrantVersion): string =>
  geldigVanaf > toekenningVanaf ? geldigVanaf : toekenningVanaf;
const firstOf = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).sort()[0] ?? null;
