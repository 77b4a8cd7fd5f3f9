import { firstDay, lastDay } from '#libs/kernel/dates';
import type { Figures } from '#libs/law/figures';
import { grantMonthAmount } from '#libs/law/grant-month';
import type { Line, Warning } from '#libs/law/line';
import type { ApplicationState } from './application-state.ts';
import type { GrantTerms, GrantVersion } from './granted-months.ts';

/** The amount of a full month, whole cents, with the lines that explain it. */
export interface FullMonth {
  readonly amountCents: number;
  readonly lines: readonly Line[];
  readonly warnings: readonly Warning[];
}

/** Why an amount differs from that of a month earlier. */
export type Change = 'minimum-wage' | 'employer-costs' | 'age' | 'flat-rate-over' | 'version';

/** What 1 January does to a running grant: of its own motion the municipality sets it anew (Participatiewet 10d lid 7). */
export type NewAmount =
  | {
      readonly status: 'known';
      readonly before: FullMonth;
      readonly after: FullMonth;
      readonly changes: readonly Change[];
    }
  | {
      readonly status: 'figure-missing';
      readonly before: FullMonth | null;
      readonly missing: { readonly parameter: string; readonly date: string };
    }
  /** It was decided before the service kept what the amount follows from. */
  | { readonly status: 'terms-unknown' };

type Decided = Extract<ApplicationState, { status: 'decided' }>;

/** Full December beside full January; nothing of a grant that does not hold on both 31 December and 1 January. */
export function newAmount(state: Decided, year: number, figures: Figures): NewAmount | undefined {
  const [december, january] = [`${year - 1}-12`, `${year}-01`];
  const old = versionOn(state, lastDay(december));
  const now = versionOn(state, firstDay(january));
  if (old === undefined || now === undefined) return undefined;
  if (old.terms === undefined || now.terms === undefined) return { status: 'terms-unknown' };
  const before = fullMonth(old, old.terms, december, figures);
  const after = fullMonth(now, now.terms, january, figures);
  if ('missing' in after) return { status: 'figure-missing', before: 'missing' in before ? null : before, ...after };
  if ('missing' in before) return { status: 'figure-missing', before: null, ...before };
  const versions = old.version === now.version ? [] : (['version'] as const);
  return { status: 'known', before, after, changes: [...changesOf(before.lines, after.lines), ...versions] };
}

/** The version that holds on a day: the newest that began, unless it or the work ended before. */
export function versionOn(
  { versions, endedOn }: Pick<Decided, 'versions' | 'endedOn'>,
  day: string,
): GrantVersion | undefined {
  const begun = versions.filter(({ validFrom, grantedFrom, employment }) =>
    [validFrom, grantedFrom, employment.from].every((from) => from <= day),
  );
  const newest = begun.toSorted((one, other) => one.version - other.version).at(-1);
  if (newest === undefined) return undefined;
  const ends = [newest.validThrough, newest.employment.through, endedOn].filter((end) => end !== null);
  return ends.every((end) => day <= end) ? newest : undefined;
}

/** A month as if the version held for all of it. */
function fullMonth({ grantedFrom, employment }: GrantVersion, terms: GrantTerms, month: string, figures: Figures) {
  const days = { from: firstDay(month), through: lastDay(month) };
  const amount = grantMonthAmount(month, [{ ...days, grantedFrom, employment, ...terms }], figures);
  if ('missing' in amount) return amount;
  const { amountCents, lines, warnings } = amount;
  return { amountCents, lines, warnings };
}

const PARAMETERS: readonly (readonly [name: string, change: Change])[] = [
  ['wmlMaand', 'minimum-wage'],
  ['werkgeverslastenPercentage', 'employer-costs'],
];

function changesOf(before: readonly Line[], after: readonly Line[]): Change[] {
  const value = (lines: readonly Line[], name: string) =>
    lines.flatMap(({ parameters }) => parameters).find(({ naam }) => naam === name)?.waarde;
  const formula = (lines: readonly Line[], wanted: string) =>
    lines.filter(({ code }) => code === wanted).flatMap(({ parameters }) => parameters.map(({ waarde }) => waarde));
  const basis = (lines: readonly Line[]) => lines.find(({ code }) => code === 'aandeel')?.grondslag.lid;
  return [
    ...PARAMETERS.filter(([name]) => value(before, name) !== value(after, name)).map(([, change]) => change),
    ...(String(formula(before, 'leeftijd')) === String(formula(after, 'leeftijd')) ? [] : (['age'] as const)),
    ...(basis(before) === basis(after) ? [] : (['flat-rate-over'] as const)),
  ];
}
