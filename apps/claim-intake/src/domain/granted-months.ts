import { addDays, addToMonth, firstDay, lastDay, monthOf, monthsFrom } from '#libs/kernel/dates';

/** As much of a grant version (versie van een toekenning) as says in which months it holds. Last days are included. */
export interface GrantVersion {
  readonly version: number;
  readonly validFrom: string;
  readonly validThrough: string | null;
  readonly grantedFrom: string;
  readonly employment: { readonly from: string; readonly through: string | null };
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
