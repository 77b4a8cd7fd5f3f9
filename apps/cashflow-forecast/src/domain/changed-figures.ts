import { addDays } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { type Figure, type FigureName, type Figures, wageRounded } from '#libs/law/figures';

type DatedName = keyof Figures['dated'];

interface Dated {
  readonly from: string;
  readonly through: string | null;
}

const SUPPOSED = 'verondersteld in een simulatie';

/** The tables of the law with another value of one figure from a day on, also in the rows that come after. For what-ifs only. */
export function supposing(base: Figures, name: FigureName, from: string, value: string): Figures {
  const age = /^jeugdPercentage(\d+)$/.exec(name)?.[1];
  if (age === undefined) return withDated(base, name as DatedName, from, () => value);
  const youth = changedFrom(base.youth, from, (row) => ({ ...row, percent: { ...row.percent, [age]: value } }));
  return { ...base, youth };
}

/** The tables with a minimum wage that is so many percent higher (or lower) from a day on, rounded as the law rounds it. */
export function withWageStep(base: Figures, from: string, percent: number): Figures {
  const factor = Fraction.of(String(100 + percent)).over(Fraction.of('100'));
  return withDated(base, 'wmlMaand', from, (value) => wageRounded(Fraction.of(value).times(factor)));
}

function withDated(base: Figures, name: DatedName, from: string, change: (value: string) => string): Figures {
  const rows = changedFrom(base.dated[name], from, (row: Figure) => ({
    ...{ ...row, value: change(row.value) },
    source: SUPPOSED,
  }));
  return { ...base, dated: { ...base.dated, [name]: rows } };
}

/** The row that holds on the day is split there; what comes after is changed as a whole. */
function changedFrom<Row extends Dated>(rows: readonly Row[], from: string, change: (row: Row) => Row): Row[] {
  return rows.flatMap((row) => {
    if (row.from >= from) return [change(row)];
    if (row.through !== null && row.through < from) return [row];
    return [{ ...row, through: addDays(from, -1) }, change({ ...row, from })];
  });
}
