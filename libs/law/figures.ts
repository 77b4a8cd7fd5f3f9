import { addDays, dayNumber, isDate } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import interest from '#libs/law/figures/interest.json' with { type: 'json' };
import percentages from '#libs/law/figures/percentages.json' with { type: 'json' };
import wml from '#libs/law/figures/wml.json' with { type: 'json' };
import youth from '#libs/law/figures/youth.json' with { type: 'json' };

const YOUTH_AGES = [15, 16, 17, 18, 19, 20] as const;

const DATED_NAMES = [
  'wmlMaand',
  'wmlUur',
  'vakantiebijslagPercentage',
  'maximumPercentage',
  'forfaitPercentage',
  'werkgeverslastenPercentage',
  'normUren',
  'wettelijkeRentePercentage',
] as const;
type DatedName = (typeof DATED_NAMES)[number];
type YouthName = `jeugdPercentage${(typeof YOUTH_AGES)[number]}`;

/** Every figure of the law that an installation can add a row to. */
export const FIGURE_NAMES: readonly FigureName[] = [
  ...DATED_NAMES,
  ...YOUTH_AGES.map((age): YouthName => `jeugdPercentage${age}`),
];
export type FigureName = DatedName | YouthName;

/** One dated value. It holds from its first to its last day; without a last day it still holds. */
export interface Figure {
  readonly from: string;
  readonly through: string | null;
  /** A decimal text, as it is published. */
  readonly value: string;
  readonly source: string;
  /** Whether the value and its dates were checked against what was published. */
  readonly verified: boolean;
  /** An expectation for the forecast, never a figure of law. */
  readonly projected: boolean;
  /** What is not certain about it, in Dutch. */
  readonly note?: string;
}

type ByAge = Readonly<Record<string, string | undefined>>;

/** The percentages of the minimum wage by age (minimumjeugdloon), in one period; from the adult age on it is the whole. */
export interface YouthFigure extends Omit<Figure, 'value' | 'note'> {
  readonly adultAge: number;
  readonly percent: ByAge;
  /** The lower percentages of a vocational trainee (bbl); none since 2027. */
  readonly apprenticePercent: ByAge;
  readonly apprenticeVerified: boolean;
}

/** The dated tables of the law. A day for which a table has no row is not known yet, and nothing is computed for it. */
export interface Figures {
  readonly dated: Readonly<Record<DatedName, readonly Figure[]>>;
  readonly youth: readonly YouthFigure[];
}

/** A row that an installation approved (two people): it holds from a day, until the next one. */
export interface FigureRow {
  readonly name: FigureName;
  readonly from: string;
  readonly value: string;
  readonly source: string;
  readonly verified: boolean;
}

type Stored = Omit<Figure, 'projected'>;
const known = (row: Stored): Figure => ({
  ...{ from: row.from, through: row.through, value: row.value, source: row.source, verified: row.verified },
  ...(row.note === undefined ? {} : { note: row.note }),
  projected: false,
});

/** The tables as they were published, from 2015 on. What has not been published is not in them. */
export const statutoryFigures: Figures = {
  dated: {
    wmlMaand: wml.rows.map(known),
    wmlUur: wml.rows.flatMap((row) => (row.hour === undefined ? [] : [known({ ...row, value: row.hour })])),
    vakantiebijslagPercentage: percentages.figures.vakantiebijslagPercentage.rows.map(known),
    maximumPercentage: percentages.figures.maximumPercentage.rows.map(known),
    forfaitPercentage: percentages.figures.forfaitPercentage.rows.map(known),
    werkgeverslastenPercentage: percentages.figures.werkgeverslastenPercentage.rows.map(known),
    normUren: percentages.figures.normUren.rows.map(known),
    wettelijkeRentePercentage: interest.rows.map(known),
  },
  youth: youth.rows.map(({ from, through, adultAge, percent, apprenticePercent, source, ...row }) => ({
    ...{ from, through, adultAge, percent, apprenticePercent, source },
    ...{ verified: row.verified, apprenticeVerified: row.apprenticeVerified, projected: false },
  })),
};

/** The row that holds on a day; undefined when that day's figure is not known. */
export function figureOn(figures: Figures, name: DatedName, date: string): Figure | undefined {
  return holding(figures.dated[name], date);
}

/** The youth percentages that hold on a day. */
export function youthOn(figures: Figures, date: string): YouthFigure | undefined {
  return holding(figures.youth, date);
}

function holding<Row extends Dated>(rows: readonly Row[], date: string): Row | undefined {
  return rows.findLast(({ from, through }) => from <= date && (through === null || date <= through));
}

interface Dated {
  readonly from: string;
  readonly through: string | null;
}

/**
 * The tables with what an installation approved, in that order: of two rows of one day the later one holds. A row ends the
 * day before the next one; a minimum wage ends with its half-year in any case, since it is set anew for each.
 */
export function withFigures(base: Figures, rows: readonly FigureRow[]): Figures {
  return rows.reduce(withFigure, base);
}

function withFigure(base: Figures, { name, from, value, source, verified }: FigureRow): Figures {
  if (!isDatedName(name)) return withYouth(base, { name, from, value, source, verified });
  const through = name.startsWith('wml') ? endOfHalfYear(from) : null;
  const added: Figure = { from, through, value, source, verified, projected: false };
  return { ...base, dated: { ...base.dated, [name]: inserted(base.dated[name], added) } };
}

function withYouth(base: Figures, { name, from, value, source, verified }: FigureRow): Figures {
  const before = youthOn(base, from) ?? base.youth.at(-1);
  if (before === undefined) return base;
  const age = name.replace('jeugdPercentage', '');
  const percent = { ...before.percent, [age]: value };
  return { ...base, youth: inserted(base.youth, { ...before, from, through: null, percent, source, verified }) };
}

/** Puts a row among the others: what held on its first day ends the day before, and it ends before the next. */
function inserted<Row extends Dated>(rows: readonly Row[], added: Row): Row[] {
  const before = rows.filter(({ from }) => from < added.from);
  const after = rows.filter(({ from }) => from > added.from);
  const eve = addDays(added.from, -1);
  const next = after[0] === undefined ? null : addDays(after[0].from, -1);
  return [
    ...before.map((row) => ({ ...row, through: earliest(row.through, eve) })),
    { ...added, through: next === null ? added.through : earliest(added.through, next) },
    ...after,
  ];
}

const earliest = (one: string | null, other: string): string => (one === null || other < one ? other : one);
const isDatedName = (name: string): name is DatedName => (DATED_NAMES as readonly string[]).includes(name);
const endOfHalfYear = (date: string): string => `${date.slice(0, 4)}-${date.slice(5, 7) <= '06' ? '06-30' : '12-31'}`;

const PROJECTED_THROUGH = 2040;
const PROJECTION = 'verwachting: dezelfde stap als een jaar eerder, afgerond als de wet';

/**
 * The tables with an expected minimum wage for each half-year that is not known: the same step as a year earlier. For
 * forecasts only: every amount that rests on it is marked, and no decision is taken on it.
 */
export function projectedFigures(base: Figures): Figures {
  const rows = [...base.dated.wmlMaand];
  for (;;) {
    const [yearAgo, step, last] = rows.slice(-3);
    if (yearAgo === undefined || step === undefined || last?.through == null) break;
    const from = addDays(last.through, 1);
    if (Number(from.slice(0, 4)) > PROJECTED_THROUGH) break;
    const growth = Fraction.of(step.value).over(Fraction.of(yearAgo.value));
    const value = wageRounded(Fraction.of(last.value).times(growth));
    rows.push({ from, through: endOfHalfYear(from), value, source: PROJECTION, verified: false, projected: true });
  }
  return { ...base, dated: { ...base.dated, wmlMaand: rows } };
}

const STEP = Fraction.of('0.60');

/** A month's minimum wage as the law rounds it: to the nearest multiple of € 0.60, and half of that up (WML 14 lid 9). */
export function wageRounded(amount: Fraction): string {
  const steps = amount.over(STEP).round();
  const cents = (steps * 60n).toString().padStart(3, '0');
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`;
}

/**
 * What is wrong with the tables, as sentences; empty when nothing is. A row must follow the one before it without a gap or
 * an overlap, and a minimum wage must be rounded as the law rounds it.
 */
export function figureFaults({ dated, youth: ages }: Figures): string[] {
  return [
    ...DATED_NAMES.flatMap((name) => [...sequenceFaults(name, dated[name]), ...valueFaults(name, dated[name])]),
    ...sequenceFaults('jeugdPercentage', ages),
    ...ages.flatMap(ageFaults),
  ];
}

function sequenceFaults(name: string, rows: readonly Dated[]): string[] {
  if (rows.length === 0) return [`${name}: has no rows`];
  return rows.flatMap(({ from, through }, index) => {
    if (!isDate(from) || (through !== null && !isDate(through))) return [`${name} ${from}: has no date`];
    const next = rows[index + 1];
    const reversed = through !== null && through < from ? [`${name} ${from}: ends before it begins`] : [];
    if (next === undefined) return reversed;
    if (through === null || through >= next.from) return [...reversed, `${name} ${from}: overlaps ${next.from}`];
    return dayNumber(next.from) - dayNumber(through) === 1
      ? reversed
      : [...reversed, `${name} ${from}: leaves a gap before ${next.from}`];
  });
}

function valueFaults(name: DatedName, rows: readonly Figure[]): string[] {
  return rows.flatMap(({ from, value }) => {
    if (!/^\d+(\.\d{1,4})?$/.test(value)) return [`${name} ${from}: is no decimal number`];
    const odd = name === 'wmlMaand' && wageRounded(Fraction.of(value)) !== value;
    return odd ? [`${name} ${from}: is no multiple of 0.60`] : [];
  });
}

/** Older is never less, and every age below the adult one has a percentage. */
function ageFaults({ from, adultAge, percent }: YouthFigure): string[] {
  const ages = Array.from({ length: adultAge - 15 }, (_, index) => 15 + index);
  const shares = ages.map((age) => percent[age]);
  if (shares.includes(undefined)) return [`jeugdPercentage ${from}: an age is missing`];
  const falls = shares.some((share, index) => index > 0 && Number(share) < Number(shares[index - 1]));
  return falls ? [`jeugdPercentage ${from}: falls with age`] : [];
}

const faults = figureFaults(statutoryFigures);
if (faults.length > 0) throw new Error(`The figures of the law do not hold together: ${faults.join('; ')}`);
