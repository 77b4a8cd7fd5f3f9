import { addDays, addToMonth, firstDay, lastDay, monthOf, monthsFrom } from '#libs/kernel/dates';
import type { AgeFrom } from './ages.ts';

/** What the amount of a month follows from, as the municipality told it (Participatiewet 10d lid 4, 5 and 7). */
export interface GrantTerms {
  readonly route: 'forfaitair' | 'loonwaarde';
  /** Percent of the minimum wage, a decimal text; null on the flat rate. */
  readonly wageValuePercent: string | null;
  /** Per week, by contract. */
  readonly agreedHours: number;
  readonly fullTimeHours: number;
  readonly ages: readonly AgeFrom[];
  /** What the municipality chose where the law leaves it open, by the keys of `instellingen`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A grant version (versie van een toekenning): in which months it holds, and what its amount follows from. Last days are included. */
export interface GrantVersion {
  readonly version: number;
  readonly validFrom: string;
  readonly validThrough: string | null;
  readonly grantedFrom: string;
  readonly employment: { readonly from: string; readonly through: string | null };
  /** Absent in what was heard before it was kept. */
  readonly terms?: GrantTerms;
}

/**
 * The months, `YYYY-MM`, up to and including the one given, of which at least one day is granted. A version replaces the
 * lower ones from its first day. `endedOn` is the last day of the employment that the employer told, if any.
 */
export function grantedMonths(versions: readonly GrantVersion[], endedOn: string | null, through: string): string[] {
  const ordered = versions.toSorted((one, other) => one.version - other.version);
  const months = ordered.flatMap((version, index) => {
    const replacedOn = ordered
      .slice(index + 1)
      .map(firstDayOf)
      .toSorted()[0];
    const ends = [
      version.validThrough,
      version.employment.through,
      endedOn,
      replacedOn ? addDays(replacedOn, -1) : null,
    ];
    const last = ends.filter((end) => end !== null).toSorted()[0] ?? lastDay(through);
    const first = latest(firstDayOf(version), version.employment.from);
    return first <= last ? monthsFrom(monthOf(first), earliest(monthOf(last), through)) : [];
  });
  return [...new Set(months)].toSorted();
}

/** The first granted month, from long ago or yet to come, that has no claim; none when the grant ends before it. */
export function nextUnclaimed(
  versions: readonly GrantVersion[],
  endedOn: string | null,
  claimed: readonly string[],
): string | undefined {
  const begun = versions.map((version) => monthOf(latest(firstDayOf(version), version.employment.from)));
  const furthest = [...begun, ...claimed].toSorted().at(-1);
  if (furthest === undefined) return undefined;
  return grantedMonths(versions, endedOn, addToMonth(furthest, 1)).find((month) => !claimed.includes(month));
}

/** The day on which the claim of a month falls due: the first of the next one (docs/adr/0010-claims-in-arrears.md). */
export function claimedOn(month: string): string {
  return firstDay(addToMonth(month, 1));
}

function firstDayOf({ validFrom, grantedFrom }: GrantVersion): string {
  return latest(validFrom, grantedFrom);
}

const latest = (one: string, other: string): string => (one > other ? one : other);
const earliest = (one: string, other: string): string => (one < other ? one : other);
