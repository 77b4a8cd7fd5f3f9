import { firstDay, lastDay } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import type { Figures } from '#libs/law/figures';
import { type Line, monthInWords, type Warning } from '#libs/law/line';
import { partAmount } from '#libs/law/part-month';
import { type Part, partsOf, type Piece } from '#libs/law/piece';
import { inCents, inEuros, isWholeCents } from '#libs/law/rounding';
import { chosen, SETTING_KEYS, toldAs } from '#libs/law/settings';
import { basisOf, Missing, type MissingFigure, type Notes, Worksheet } from '#libs/law/worksheet';

export interface MonthAmount {
  /** Whole cents, rounded once by the rule that the last line names. */
  readonly amountCents: number;
  /** Before rounding: an exact decimal, or `a/b`. */
  readonly exact: string;
  readonly lines: Line[];
  readonly warnings: Warning[];
  /** Whether it rests on an expected figure: for forecasts only. */
  readonly projected: boolean;
}

/**
 * The wage-cost subsidy (loonkostensubsidie) of one month, Participatiewet 10d lid 4 and 5: exact to the end, then rounded
 * once. The month is split on every day on which something changes, and every part has its own lines. Settings on rounding
 * and on parts of a month are those of the first piece.
 */
export function monthlyAmount(month: string, pieces: readonly Piece[], figures: Figures): MonthAmount | MissingFigure {
  try {
    return computed(month, pieces, figures);
  } catch (error) {
    if (error instanceof Missing) return error.figure;
    throw error;
  }
}

function computed(month: string, pieces: readonly Piece[], figures: Figures): MonthAmount {
  const notes: Notes = {
    ...{ settings: pieces[0]?.settings ?? {}, lines: [], unverified: new Map(), told: new Set(), warnings: [] },
    projected: false,
  };
  const parts = countedParts(month, pieces.flatMap(partsOf), notes);
  const amounts = parts.map((part) => partAmount(new Worksheet(month, part, parts.length > 1, figures, notes)));
  const exact = amounts.reduce((sum, amount) => sum.plus(amount), Fraction.zero);
  return {
    amountCents: Number(rounded(month, amounts, exact, parts[0], notes)),
    exact: String(exact),
    lines: notes.lines,
    warnings: warningsOf(notes),
    projected: notes.projected,
  };
}

/** The parts that count (open question Q4); with whole months only the first, for the whole of the month. */
function countedParts(month: string, parts: readonly Part[], { told, settings }: Notes): Part[] {
  const held = parts.filter(({ from, through }) => from <= through);
  const [first] = held;
  if (first === undefined) return parts.slice(0, 1);
  const [begin, end] = [firstDay(month), lastDay(month)];
  if (held.length > 1 || first.from !== begin || first.through !== end) told.add('deelmaand');
  return chosen(settings, 'deelmaand') === 'heleMaand' ? [{ ...first, from: begin, through: end }] : held;
}

/** Open question Q3: rounds the total, and says by which rule. It mattered where the total was no whole number of cents. */
function rounded(
  month: string,
  amounts: readonly Fraction[],
  exact: Fraction,
  first: Part | undefined,
  notes: Notes,
): bigint {
  const { settings, told, lines } = notes;
  const manner = chosen(settings, 'afrondingswijze');
  const cents = inCents(exact, manner);
  if (!isWholeCents(exact)) told.add('afronding');
  if (inCents(exact, 'halfOmhoog') !== inCents(exact, 'omhoog')) told.add('afrondingswijze');
  const how = manner === 'omhoog' ? 'naar boven' : 'rekenkundig';
  const steps = chosen(settings, 'afronding') === 'perStap' ? 'elke stap ook' : 'de stappen niet';
  lines.push({
    code: 'afronding',
    omschrijving: `Het bedrag van ${monthInWords(month)}, ${how} afgerond op hele centen; ${steps} (de wet noemt geen regel: instelling afronding).`,
    berekening: `${amounts.length === 0 ? '0' : amounts.join(' + ')} → hele cent`,
    uitkomst: inEuros(cents),
    eenheid: 'EUR',
    grondslag: basisOf(month, first),
    parameters: [],
  });
  return cents;
}

function warningsOf({ unverified, told, warnings, settings }: Notes): Warning[] {
  const figures = [...unverified].map(([{ naam, waarde, van }, why]) => ({
    code: 'parameter-niet-geverifieerd',
    tekst: `Het cijfer ${naam} = ${waarde} (vanaf ${van}) is niet nagekeken${why === '' ? '.' : `: ${why}`}`,
  }));
  const open = SETTING_KEYS.flatMap((key) => (told.has(key) ? (toldAs(settings, key) ?? []) : []));
  return onceEach([...figures, ...warnings, ...open]);
}

function onceEach(warnings: readonly Warning[]): Warning[] {
  const byText = new Map(warnings.map((warning) => [warning.tekst, warning]));
  return [...byText.values()];
}
