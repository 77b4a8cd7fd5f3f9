import { lastDay } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { figureOn, type YouthFigure, youthOn } from '#libs/law/figures';
import { type Basis, formula, inWords, participatiewet, spoken, type UsedParameter } from '#libs/law/line';
import { basisDate, BASIS_CHOICES } from '#libs/law/piece';
import { Missing, SAME_NORM_SINCE, type Worksheet } from '#libs/law/worksheet';

const CENT = Fraction.of('0.01');
const FIVE_CENTS = Fraction.of('0.05');
/** Until then youth wages per month were rounded to five cents; since then no table was published (open question Q11). */
const YOUTH_UNROUNDED_SINCE = '2024-01-01';
const YOUNGEST = 15;

/** A wage on its way: its exact value, how it is written, and the figure it rests on. */
interface Wage {
  readonly exact: Fraction;
  readonly text: string;
  readonly parameter: UsedParameter;
}

/** The minimum wage of the person, per month, with holiday allowance: what the share of article 10d is taken of. */
export function wageWithAllowance(sheet: Worksheet): Fraction {
  const { exact, text, parameter } = ofAge(sheet, adultWage(sheet));
  const allowance = sheet.need('vakantiebijslagPercentage', sheet.basisDate);
  const factor = Fraction.one.plus(Fraction.percent(allowance.waarde));
  return sheet.line({
    code: 'vakantiebijslag',
    omschrijving: `Met ${spoken(allowance.waarde)} procent vakantiebijslag erbij.`,
    berekening: formula`${text} × ${factor}`,
    exact: exact.times(factor),
    parameters: [parameter, allowance],
  });
}

function adultWage(sheet: Worksheet): Wage {
  const parameter = sheet.need('wmlMaand', sheet.basisDate);
  tellBasis(sheet);
  const what = 'Het wettelijk minimumloon per maand voor volwassenen';
  const growth = indexed(sheet, parameter);
  const grondslag = participatiewet('2', null, sheet.month < SAME_NORM_SINCE ? '2015-01-01' : '2024-01-01');
  if (growth === undefined) {
    const { waarde } = parameter;
    const omschrijving = `${what}, ${whichDay(sheet)}.`;
    const step = {
      code: 'wml',
      omschrijving,
      berekening: waarde,
      uitkomst: waarde,
      grondslag,
      parameters: [parameter],
    };
    return { exact: sheet.line({ ...step, exact: Fraction.of(waarde) }), text: waarde, parameter };
  }
  const exact = sheet.line({
    code: 'wml',
    omschrijving: `${what}: dat van het begin van de toekenning, gegroeid zoals het minimumloon van januari op januari.`,
    berekening: growth.text,
    exact: growth.exact,
    grondslag,
    parameters: [growth.start, parameter, growth.january],
  });
  return { exact, text: String(exact), parameter };
}

function whichDay({ part, basisDate: on }: Worksheet): string {
  if (on === part.grantedFrom) return `zoals het gold op ${inWords(on)}, het begin van de toekenning`;
  if (on === part.changedOn) return `zoals het gold op ${inWords(on)}, toen de loonwaarde wijzigde`;
  return `zoals het gold op ${inWords(on)}: een lopende subsidie volgt het minimumloon alleen per 1 januari`;
}

/** Open question Q8: where another choice would have another minimum wage. */
function tellBasis(sheet: Worksheet): void {
  const { part, month, figures } = sheet;
  if (part.rule !== 'wageValue' || part.changedOn === null || part.whatIf.wmlMaand !== undefined) return;
  const dates = BASIS_CHOICES.map((how) => basisDate(month, part, how));
  const wages = new Set(dates.map((date) => figureOn(figures, 'wmlMaand', date)?.value));
  if (wages.size > 1) sheet.tell('basisBijWijziging');
}

interface Growth {
  readonly exact: Fraction;
  readonly text: string;
  readonly start: UsedParameter;
  readonly january: UsedParameter;
}

/** Open question Q6: from the second year on, a grant of July to December by the growth from January to January. */
function indexed(sheet: Worksheet, now: UsedParameter): Growth | undefined {
  const { part, month, figures } = sheet;
  const year = part.grantedFrom.slice(0, 4);
  const first = `${year}-01-01`;
  const changed =
    part.changedOn?.slice(0, 4) === month.slice(0, 4) && sheet.choice('basisBijWijziging') !== 'lopendeToekenning';
  if (year >= month.slice(0, 4) || changed || part.whatIf.wmlMaand !== undefined) return undefined;
  const multiplies = sheet.choice('indexering') === 'vermenigvuldigen';
  const [start, january] = [part.grantedFrom, first].map((date) => {
    const figure = figureOn(figures, 'wmlMaand', date);
    if (figure === undefined && multiplies) throw new Missing('wmlMaand', date);
    return figure;
  });
  if (start === undefined || january === undefined || start.value === january.value) return undefined;
  sheet.tell('indexering');
  if (!multiplies) return undefined;
  return {
    exact: Fraction.of(start.value).times(Fraction.of(now.waarde)).over(Fraction.of(january.value)),
    text: `${start.value} × ${now.waarde} / ${january.value}`,
    start: sheet.use('wmlMaand', start),
    january: sheet.use('wmlMaand', january),
  };
}

function ofAge(sheet: Worksheet, wage: Wage): Wage {
  const youth = youthOn(sheet.figures, sheet.basisDate);
  if (youth === undefined) throw new Missing('jeugdPercentage', sheet.basisDate);
  const age = ageCounted(sheet, youth);
  if (age >= youth.adultAge) return wage;
  const share = shareOfAge(sheet, youth, age);
  const { exact, words } = youthRounded(sheet, wage.exact.times(Fraction.percent(share.parameter.waarde)));
  const outcome = sheet.line({
    code: 'leeftijd',
    omschrijving: `Het minimumloon voor ${age} jaar${share.words}: ${spoken(share.parameter.waarde)} procent, ${words}.`,
    berekening: formula`${wage.text} × ${Fraction.percent(share.parameter.waarde)}`,
    exact,
    grondslag: share.basis,
    parameters: [wage.parameter, share.parameter],
  });
  return { exact: outcome, text: String(outcome), parameter: wage.parameter };
}

/** Open question Q9. The percentages themselves are those of the basis date: they too change on 1 January only. */
function ageCounted(sheet: Worksheet, { adultAge }: YouthFigure): number {
  const { part, month, basisDate: on } = sheet;
  const [reached, january] = [part.ageOn(lastDay(month)), part.ageOn(on)].map((age) => Math.min(age, adultAge));
  if (reached !== january) sheet.tell('verjaardag');
  return Math.max((sheet.choice('verjaardag') === 'januari' ? january : reached) ?? adultAge, YOUNGEST);
}

/** Open question Q10: a vocational trainee (bbl) of an age for which there is a lower percentage. */
function shareOfAge(
  sheet: Worksheet,
  youth: YouthFigure,
  age: number,
): { parameter: UsedParameter; basis: Basis; words: string } {
  const { from: van, source: bron } = youth;
  const reduced = sheet.part.apprentice ? youth.apprenticePercent[age] : undefined;
  if (reduced !== undefined) sheet.tell('bbl');
  const lower = reduced !== undefined && sheet.choice('bbl') === 'bblPercentage';
  const [naam, waarde, geverifieerd] = lower
    ? ['bblPercentage', reduced, youth.apprenticeVerified]
    : ['jeugdPercentage', youth.percent[age] ?? '100', youth.verified];
  return {
    parameter: sheet.noted({ naam, waarde, van, bron, geverifieerd }),
    words: lower ? ' in de bbl' : '',
    basis: {
      ...{ regeling: 'Wet minimumloon en minimumvakantiebijslag', artikel: '8', lid: lower ? '4' : '3' },
      geldigVanaf: sheet.month < SAME_NORM_SINCE ? '2015-01-01' : '2024-01-01',
    },
  };
}

function youthRounded(sheet: Worksheet, exact: Fraction): { exact: Fraction; words: string } {
  const toFive = { exact: roundedTo(exact, FIVE_CENTS), words: 'afgerond op vijf cent' };
  if (sheet.basisDate < YOUTH_UNROUNDED_SINCE) return toFive;
  if (toFive.exact.compare(exact) !== 0) sheet.tell('jeugdafronding');
  switch (sheet.choice('jeugdafronding')) {
    case 'geen':
      return { exact, words: 'niet afgerond' };
    case 'cent':
      return { exact: roundedTo(exact, CENT), words: 'afgerond op een cent' };
    case 'vijfCent':
      return toFive;
  }
}

/** To the nearest multiple of a unit, and half of it up. */
function roundedTo(exact: Fraction, unit: Fraction): Fraction {
  return Fraction.of(exact.over(unit).round()).times(unit);
}
