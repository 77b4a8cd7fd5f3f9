import { addToMonth, firstDay, monthsFrom } from '#libs/kernel/dates';
import type { FigureName, Figures } from '#libs/law/figures';
import type { SettingKey } from '#libs/law/settings';
import { amountBy } from './amount-of.ts';
import type { ApplicationEntry, Book, Owners } from './book.ts';
import { supposing, withWageStep } from './changed-figures.ts';
import { grouped } from './exposure.ts';
import { grantMonths } from './grant-months.ts';
import { changing } from './levers.ts';
import type { AmountOf } from './positions.ts';

/** What the State changes, from the first day of a month. */
export interface ChangeOfLaw {
  /** `YYYY-MM` */
  readonly from: string;
  /** Percent that the minimum wage is higher than it is, or is expected to be. */
  readonly minimumWagePercent: number;
  /** Other figures of the law, each as a decimal text. */
  readonly figures: readonly { readonly name: FigureName; readonly value: string }[];
  /** What the law leaves open, answered in another way. */
  readonly settings: Readonly<Partial<Record<SettingKey, string>>>;
}

/** What twelve months come to, before and after; whole cents. */
export interface Effect {
  readonly people: number;
  readonly beforeCents: number;
  readonly afterCents: number;
}

export interface Group extends Effect {
  /** None for all who are in groups too small to be shown. */
  readonly name: string | null;
}

export interface Simulated {
  readonly from: string;
  readonly months: readonly { readonly month: string; readonly beforeCents: number; readonly afterCents: number }[];
  readonly all: Effect;
  readonly gaining: Effect;
  readonly losing: Effect;
  readonly parties: readonly Group[];
  readonly ages: readonly Group[];
  /** Whose subsidy cannot be reckoned in some month, because a figure is not known; they count nowhere else. */
  readonly withoutFigure: number;
}

const MONTHS = 12;
/** Fewer people than this are not shown apart: such a group could point at one of them. */
export const SMALLEST_GROUP = 10;

interface Person extends Owners {
  readonly age: string;
  readonly months: readonly { readonly beforeCents: number; readonly afterCents: number }[];
  readonly beforeCents: number;
  readonly afterCents: number;
}

/**
 * The law as it is and as it would be, over every grant that runs in the twelve months from a change: by the same code that
 * decisions are taken with, to the cent. What people would do because of the change is not foreseen.
 */
export function simulate(
  book: Book,
  change: ChangeOfLaw,
  law: { readonly law: Figures; readonly amountOf: AmountOf },
  partyOf: (owners: Owners) => string,
): Simulated {
  const months = monthsFrom(change.from, addToMonth(change.from, MONTHS - 1));
  const after = changedLaw(change, law.law);
  const grants = [...book.values()].filter((entry) => entry.kind === 'application');
  const found = grants.map((grant) => personOf(grant, months, law.amountOf, after));
  const people = found.filter((person) => person !== undefined && person !== 'unknown');
  return {
    from: change.from,
    months: months.map((month, nth) => ({
      ...{ month },
      beforeCents: people.reduce((sum, person) => sum + (person.months[nth]?.beforeCents ?? 0), 0),
      afterCents: people.reduce((sum, person) => sum + (person.months[nth]?.afterCents ?? 0), 0),
    })),
    all: effectOf(people),
    gaining: effectOf(people.filter(({ beforeCents, afterCents }) => afterCents > beforeCents)),
    losing: effectOf(people.filter(({ beforeCents, afterCents }) => afterCents < beforeCents)),
    parties: shownGroups(people, partyOf),
    ages: shownGroups(people, ({ age }) => age),
    withoutFigure: found.filter((person) => person === 'unknown').length,
  };
}

/** The same law with the change in it. */
export function changedLaw({ from, minimumWagePercent, figures, settings }: ChangeOfLaw, law: Figures): AmountOf {
  const day = firstDay(from);
  const stepped = minimumWagePercent === 0 ? law : withWageStep(law, day, minimumWagePercent);
  const changed = figures.reduce((some, { name, value }) => supposing(some, name, day, value), stepped);
  const amountOf = amountBy(changed);
  if (Object.keys(settings).length === 0) return amountOf;
  return changing(amountOf, from, (version) => ({
    ...{ ...version, instellingen: { ...version.instellingen, ...settings } },
  }));
}

function personOf(
  grant: ApplicationEntry,
  months: readonly string[],
  before: AmountOf,
  after: AmountOf,
): Person | 'unknown' | undefined {
  const through = months.at(-1) ?? '';
  const held = grantMonths(grant, through).filter(({ month }) => month >= (months[0] ?? ''));
  if (held.length === 0) return undefined;
  const amounts = new Map(
    held.map(({ month, pieces }) => [month, [before(pieces, month)?.cents, after(pieces, month)?.cents] as const]),
  );
  if ([...amounts.values()].flat().includes(undefined)) return 'unknown';
  const each = months.map((month) => {
    const [beforeCents = 0, afterCents = 0] = amounts.get(month) ?? [];
    return { beforeCents, afterCents };
  });
  const { employer, municipality, versions } = grant;
  const ages = versions.at(-1)?.leeftijden ?? [];
  return {
    ...{ employer, municipality, months: each },
    age: ageGroup((ages.findLast(({ vanaf }) => vanaf <= (months[0] ?? '')) ?? ages[0])?.leeftijd ?? 21),
    beforeCents: each.reduce((sum, { beforeCents }) => sum + beforeCents, 0),
    afterCents: each.reduce((sum, { afterCents }) => sum + afterCents, 0),
  };
}

const ageGroup = (age: number): string => (age < 18 ? '15-17' : age < 21 ? '18-20' : '21+');

function effectOf(people: readonly Person[]): Effect {
  return {
    people: people.length,
    beforeCents: people.reduce((sum, { beforeCents }) => sum + beforeCents, 0),
    afterCents: people.reduce((sum, { afterCents }) => sum + afterCents, 0),
  };
}

/** Small groups are taken together; with the smallest that could be shown, when they are too few even then. */
function shownGroups(people: readonly Person[], nameOf: (person: Person) => string): Group[] {
  const groups = grouped(people, nameOf).sort(([, a], [, b]) => b.length - a.length);
  const shown = groups.filter(([, some]) => some.length >= SMALLEST_GROUP);
  const rest = groups.filter(([, some]) => some.length < SMALLEST_GROUP).flatMap(([, some]) => some);
  while (rest.length > 0 && rest.length < SMALLEST_GROUP && shown.length > 0) rest.push(...(shown.pop()?.[1] ?? []));
  return [
    ...shown.map(([name, some]) => ({ name, ...effectOf(some) })),
    ...(rest.length < SMALLEST_GROUP ? [] : [{ name: null, ...effectOf(rest) }]),
  ];
}
