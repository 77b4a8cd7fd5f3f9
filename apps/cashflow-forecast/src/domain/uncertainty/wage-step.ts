import { type Figures, statutoryFigures } from '#libs/law/figures';

/**
 * **The minimum wage that is not known yet.** Grants are set anew on 1 January by the minimum wage of that day
 * (Participatiewet 10d lid 7). What is reckoned with is the law's own figure, or a projection where it has none: the same
 * step as a year earlier (see `projectedFigures`). The ages of young people, and the table of 2027, are known and no chance.
 *
 * **Formula.** The amounts that rest on a projection move together: *y* years after the year of asking by √*y* times the
 * standard deviation of a year's step, in parts of the amount.
 *
 * **Parameter.** The standard deviation of the yearly steps of the minimum wage per month, from January to January, of the
 * table in `libs/law` since 2015 (which has its source with every row). The step of 2023, of more than ten percent, is in it.
 *
 * **Leaves out.** That one step resembles the one before; a change of the law.
 */
export function wageStepDeviation(figures: Figures = statutoryFigures): number {
  const january = figures.dated.wmlMaand.filter(({ from, projected }) => from.endsWith('-01-01') && !projected);
  // From 2024 on the month is that of 36 hours: the step into it is of another figure.
  const steps = january.flatMap(({ from, value }, nth) => {
    const before = january[nth - 1];
    return before === undefined || from.startsWith(NEW_FIGURE) ? [] : [Number(value) / Number(before.value) - 1];
  });
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return Math.sqrt(steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / (steps.length - 1));
}

const NEW_FIGURE = '2024';
