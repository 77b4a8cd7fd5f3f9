import { Fraction } from '#libs/kernel/fraction';
import { type Basis, type Line, spoken, type Warning } from '#libs/law/line';
import { chosen, type Settings, toldAs } from '#libs/law/settings';

/** A main task (hoofdtaak) as an expert measured it. Percentages are decimal texts; 100 is what the norm asks. */
export interface MainTask {
  /** Part of the working week. */
  readonly sharePercent: string;
  readonly pacePercent: string;
  readonly qualityPercent: string;
  /** Net working time (netto werktijd): the part of the time in which there is work. */
  readonly netTimePercent: string;
  readonly minutesPerDay: number;
}

/** A wage value as it follows from the tasks, in percent, with every step. */
export interface ReckonedWageValue {
  readonly percent: string;
  /** Before rounding: an exact decimal. */
  readonly exact: string;
  readonly lines: readonly Line[];
  readonly warnings: readonly Warning[];
}

/** Besluit loonkostensubsidie 2021, article 1: a main task takes at least this part of the week and of a day. */
const SHARE_LEAST = Fraction.of('6.25');
const MINUTES_LEAST = 30;
const HUNDRED = Fraction.of(100);
const DECISION_2021: Basis = {
  ...{ regeling: 'Besluit loonkostensubsidie Participatiewet 2021', artikel: '1', lid: null },
  geldigVanaf: '2021-07-01',
};
const ORDER_2014: Basis = {
  ...{ regeling: 'Regeling loonkostensubsidie Participatiewet 2014', artikel: '4', lid: null },
  geldigVanaf: '2015-01-01',
};
const AS_OF_2014 =
  'Gerekend met de formule van de regeling van 2014 (artikel 4), die niet meer geldt. De regeling van 2021 is hiervoor niet gelezen.';

/**
 * The wage value (loonwaarde) that follows from the main tasks: the sum of share, pace, quality and net working time
 * multiplied. The formula was read in the Regeling of 2014, article 4, only (confidence: medium); that is said in a
 * warning. Exact to the end, then rounded once: to whole percents or to two decimals, by open question Q24.
 */
export function reckonedWageValue(tasks: readonly MainTask[], settings: Settings = {}): ReckonedWageValue {
  const parts = tasks.map(valueOf);
  const exact = parts.reduce((sum, part) => sum.plus(part), Fraction.zero);
  const twoDecimals = chosen(settings, 'loonwaarde') === 'tweeDecimalen';
  const percent = twoDecimals
    ? Fraction.ratio(exact.times(HUNDRED).round(), 100n).toString()
    : exact.round().toString();
  const lines = [
    ...tasks.map((task, nth) => taskLine(task, nth + 1, parts[nth] ?? Fraction.zero)),
    line('som', 'De hoofdtaken samen.', parts.join(' + '), exact.toString()),
    line('afronding', `Afgerond op ${twoDecimals ? 'twee decimalen' : 'hele procenten'}.`, exact.toString(), percent),
  ];
  return { percent, exact: exact.toString(), lines, warnings: warningsOf(tasks, settings) };
}

/** Whether all tasks together take more than the whole week: then the report cannot be right. */
export function exceedsWeek(tasks: readonly MainTask[]): boolean {
  return sharesOf(tasks).compare(HUNDRED) > 0;
}

/** What an expert says minus what follows from the tasks, in percent; null when they are the same. */
export function wageValueDifference(said: string, { percent }: Pick<ReckonedWageValue, 'percent'>): string | null {
  const difference = Fraction.of(said).minus(Fraction.of(percent));
  return difference.compare(Fraction.zero) === 0 ? null : difference.toString();
}

function valueOf({ sharePercent, pacePercent, qualityPercent, netTimePercent }: MainTask): Fraction {
  return Fraction.of(sharePercent)
    .times(Fraction.percent(pacePercent))
    .times(Fraction.percent(qualityPercent))
    .times(Fraction.percent(netTimePercent));
}

function taskLine(task: MainTask, number: number, value: Fraction): Line {
  const { sharePercent, pacePercent, qualityPercent, netTimePercent } = task;
  const how = `${sharePercent}% × ${pacePercent}% × ${qualityPercent}% × ${netTimePercent}%`;
  const what = `Hoofdtaak ${number}: aandeel × tempo × kwaliteit × netto werktijd.`;
  return line(`taak-${number}`, what, how, value.toString());
}

function line(code: string, omschrijving: string, berekening: string, uitkomst: string): Line {
  return { code, omschrijving, berekening, uitkomst, eenheid: 'procent', grondslag: ORDER_2014, parameters: [] };
}

function warningsOf(tasks: readonly MainTask[], settings: Settings): Warning[] {
  const shares = sharesOf(tasks);
  const small = tasks.flatMap((task, nth) => (isMainTask(task) ? [] : [nth + 1]));
  const told = toldAs(settings, 'loonwaarde');
  return [
    { code: 'formule-van-2014', tekst: AS_OF_2014 },
    ...small.map((number) => ({
      code: 'geen-hoofdtaak',
      tekst: `Taak ${number} is kleiner dan een hoofdtaak: een zestiende van de week en ${MINUTES_LEAST} minuten per dag (${DECISION_2021.regeling}, artikel ${DECISION_2021.artikel}).`,
    })),
    ...(shares.compare(HUNDRED) === 0
      ? []
      : [{ code: 'week-niet-heel', tekst: `De taken beslaan samen ${spoken(shares)} procent van de week.` }]),
    ...(told === null ? [] : [told]),
  ];
}

function isMainTask({ sharePercent, minutesPerDay }: MainTask): boolean {
  return Fraction.of(sharePercent).compare(SHARE_LEAST) >= 0 && minutesPerDay >= MINUTES_LEAST;
}

function sharesOf(tasks: readonly MainTask[]): Fraction {
  return tasks.reduce((sum, { sharePercent }) => sum.plus(Fraction.of(sharePercent)), Fraction.zero);
}
