import { addDays, firstDay, lastDay, monthOf } from '#libs/kernel/dates';
import type { Figures } from '#libs/law/figures';
import { grantMonthAmount, type GrantPeriod } from '#libs/law/grant-month';
import type { Line, Warning } from '#libs/law/line';
import { flatRateLastDay } from '#libs/law/term';

export type Route = 'forfaitair' | 'loonwaarde';

/** What the law leaves open and a municipality has chosen, by the keys of `instellingen`; empty: every default. */
export type Settings = Readonly<Record<string, string>>;

/** From a month (`YYYY-MM`) on, an age in whole years; 21 stands for 21 and older. The first is the month of the start. */
export interface Age {
  readonly from: string;
  readonly age: number;
}

/** What holds for a grant from a date, until a version with a higher number replaces it from its own first day. */
export interface GrantVersion {
  readonly version: number;
  readonly validFrom: string;
  readonly validThrough: string | null;
  readonly grantedFrom: string;
  readonly employment: { readonly from: string; readonly through: string | null };
  readonly route: Route;
  /** Percent of the minimum wage, a decimal text; null on the flat rate. */
  readonly wageValuePercent: string | null;
  /** The last day of the flat rate (PW 10d lid 5); null on the measured route. */
  readonly flatRateThrough: string | null;
  /** Per week, by contract. */
  readonly agreedHours: number;
  readonly fullTimeHours: number;
  readonly ages: readonly Age[];
  readonly settings: Settings;
  /** The first day of a wage value that came in the course of the grant (open question Q8); absent while there is none. */
  readonly changedOn?: string;
}

/** What a version is made of; the rest follows from it and from its place among the others. */
export type GrantTerms = Omit<GrantVersion, 'version' | 'validFrom' | 'validThrough' | 'flatRateThrough'>;

/** The amount of a full month, whole cents, with the lines that explain it. */
export interface Calculation {
  /** `YYYY-MM` */
  readonly month: string;
  readonly amountCents: number;
  /** Before rounding: an exact decimal or `a/b`. */
  readonly exact: string;
  readonly lines: readonly Line[];
  readonly warnings: readonly Warning[];
}

/** A figure of the law that the amount needs and that nobody has approved yet. */
export interface Missing {
  readonly parameter: string;
  readonly date: string;
}

export interface Reckoned {
  readonly calculation: Calculation | null;
  readonly missing: Missing | null;
}

/** The version with this number that holds from a day, to the end of the employment. */
export function versionFrom(terms: GrantTerms, version: number, validFrom: string): GrantVersion {
  const flat = terms.route === 'forfaitair';
  return {
    ...terms,
    version,
    validFrom,
    validThrough: terms.employment.through,
    wageValuePercent: flat ? null : terms.wageValuePercent,
    flatRateThrough: flat ? flatRateLastDay(terms.employment.from) : null,
  };
}

/** What a decision says the subsidy is: the first month in which the version holds, as if it held for all of it. */
export function fullMonth(version: GrantVersion, figures: Figures): Reckoned {
  const month = monthOf(later(version.validFrom, version.grantedFrom));
  const amount = grantMonthAmount(
    month,
    [{ ...periodOf(version), from: firstDay(month), through: lastDay(month) }],
    figures,
  );
  if ('missing' in amount) return { calculation: null, missing: amount.missing };
  const { amountCents, exact, lines, warnings } = amount;
  return { calculation: { month, amountCents, exact, lines, warnings }, missing: null };
}

/** The days of one month, each under the version that holds on it; nothing where the grant does not hold. */
export function piecesIn(
  month: string,
  versions: readonly GrantVersion[],
): { readonly version: number; readonly period: GrantPeriod }[] {
  return versions
    .flatMap((version, nth) => {
      const replacedOn = versions
        .slice(nth + 1)
        .map(firstOf)
        .sort()[0];
      const from = later(firstOf(version), firstDay(month));
      const through = earliest(
        lastDay(month),
        version.validThrough,
        version.employment.through,
        replacedOn === undefined ? null : addDays(replacedOn, -1),
      );
      return from <= through ? [{ version: version.version, period: { ...periodOf(version), from, through } }] : [];
    })
    .sort((one, other) => (one.period.from < other.period.from ? -1 : 1));
}

/** The version on which a change from that day builds: the newest that began on or before it, else the first. */
export function versionAt(day: string, versions: readonly [GrantVersion, ...GrantVersion[]]): GrantVersion {
  return versions.findLast((version) => firstOf(version) <= day) ?? versions[0];
}

function firstOf({ validFrom, grantedFrom, employment }: GrantVersion): string {
  return later(later(validFrom, grantedFrom), employment.from);
}

function periodOf(version: GrantVersion): Omit<GrantPeriod, 'from' | 'through'> {
  const { grantedFrom, employment, route, wageValuePercent, agreedHours, fullTimeHours, ages, settings } = version;
  const changedOn = version.changedOn ?? null;
  return { grantedFrom, employment, route, wageValuePercent, agreedHours, fullTimeHours, ages, settings, changedOn };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earliest(first: string, ...others: readonly (string | null)[]): string {
  return others.reduce<string>((least, day) => (day !== null && day < least ? day : least), first);
}
