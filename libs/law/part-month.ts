import { firstDay } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { flatRateLastDay } from '#libs/law/flat-rate';
import { formula, inWords, spoken } from '#libs/law/line';
import { wageWithAllowance } from '#libs/law/minimum-wage';
import { daysCounted } from '#libs/law/part-days';
import { SAME_NORM_SINCE, type Worksheet } from '#libs/law/worksheet';

/** The usual full-time week, and before 2024 the norm, of who did not say. */
const ASSUMED_HOURS = '36';

/** What one part of a month comes to: article 10d lid 4 or 5, step by step, each with its line. */
export function partAmount(sheet: Worksheet): Fraction {
  const wage = wageWithAllowance(sheet);
  const subsidy = withEmployerCosts(sheet, capped(sheet, wage, shareOf(sheet, wage)));
  return inDays(sheet, inHours(sheet, subsidy));
}

function shareOf(sheet: Worksheet, wage: Fraction): Fraction {
  const { rule, wageValue, route, employedFrom, grantedFrom } = sheet.part;
  if (route === 'forfaitair' && employedFrom !== null && grantedFrom > employedFrom) sheet.tell('forfaitNaStart');
  if (rule === 'flatRate') return flatRate(sheet, wage);
  if (rule === 'nothing' || wageValue === null) return nothing(sheet, wage);
  return 'percent' in wageValue
    ? belowPercent(sheet, wage, wageValue.percent)
    : belowAmount(sheet, wage, wageValue.amount);
}

function flatRate(sheet: Worksheet, wage: Fraction): Fraction {
  const flat = sheet.need('forfaitPercentage', firstDay(sheet.month));
  const { advanceFrom } = sheet.part;
  if (advanceFrom !== null) expired(sheet, `Vanaf ${inWords(advanceFrom)} is dit een voorschot.`);
  const later = advanceFrom === null ? '' : '; na zes maanden als voorschot';
  return sheet.line({
    code: 'aandeel',
    omschrijving: `Het forfait: ${spoken(flat.waarde)} procent, zolang de loonwaarde niet is vastgesteld${later}.`,
    berekening: formula`${wage} × ${Fraction.percent(flat.waarde)}`,
    exact: wage.times(Fraction.percent(flat.waarde)),
    parameters: [flat],
  });
}

function nothing(sheet: Worksheet, wage: Fraction): Fraction {
  const omschrijving = whyNothing(sheet);
  return sheet.line({ code: 'aandeel', omschrijving, berekening: formula`${wage} × 0`, exact: Fraction.zero });
}

function whyNothing(sheet: Worksheet): string {
  const { part } = sheet;
  if (part.route === 'loonwaarde') return 'Er is geen loonwaarde, dus geen subsidie.';
  if (!part.expired)
    return `Geen forfait: de toekenning begint op ${inWords(part.grantedFrom)}, na het begin van het werk.`;
  const later = sheet.choice('naForfait') === 'nabetalen';
  expired(sheet, later ? 'Er wordt nu niets betaald; later wordt nabetaald.' : 'Er wordt niets betaald.');
  return `Na zes maanden forfait is er geen loonwaarde: nu geen subsidie${later ? ', nabetaling volgt' : ''}.`;
}

/** Open question Q20: the flat rate has ended and there is no wage value. */
function expired(sheet: Worksheet, consequence: string): void {
  const { employedFrom } = sheet.part;
  const when = employedFrom === null ? '' : ` op ${inWords(flatRateLastDay(employedFrom))}`;
  sheet.tell('naForfait');
  sheet.warn(
    'forfait-verlopen',
    `Het forfait eindigde${when}, na zes maanden, en er is geen loonwaarde. ${consequence}`,
  );
}

function belowPercent(sheet: Worksheet, wage: Fraction, percent: string): Fraction {
  const value = Fraction.of(percent);
  if (value.denominator !== 1n) notWhole(sheet, percent);
  const share = Fraction.one.minus(Fraction.percent(percent)).max(Fraction.zero);
  return sheet.line({
    code: 'aandeel',
    omschrijving:
      share.compare(Fraction.zero) === 0
        ? `De loonwaarde is ${spoken(value)} procent: er is geen verschil met het minimumloon.`
        : `Het verschil tussen het minimumloon en een loonwaarde van ${spoken(value)} procent daarvan.`,
    berekening: formula`${wage} × ${share}`,
    exact: wage.times(share),
  });
}

/** Open question Q24. */
function notWhole(sheet: Worksheet, percent: string): void {
  if (sheet.choice('loonwaarde') === 'tweeDecimalen') {
    sheet.tell('loonwaarde');
    return;
  }
  const tekst = `De loonwaarde ${spoken(percent)} is geen heel getal (open vraag Q24). Gerekend is met de loonwaarde zoals opgegeven.`;
  sheet.warn('loonwaarde-niet-geheel', tekst);
}

function belowAmount(sheet: Worksheet, wage: Fraction, amount: string): Fraction {
  const difference = wage.minus(Fraction.of(amount));
  const nothingLeft = difference.compare(Fraction.zero) < 0;
  return sheet.line({
    code: 'aandeel',
    omschrijving: `Het verschil tussen het minimumloon en een loonwaarde van ${spoken(amount)} euro per maand, vakantiebijslag inbegrepen.`,
    berekening: nothingLeft ? formula`max(${wage} − ${amount}, 0)` : formula`${wage} − ${amount}`,
    exact: difference.max(Fraction.zero),
  });
}

/** At most 70 percent of the wage: of a wage value's share, since the flat rate is less by itself (10d lid 4). */
function capped(sheet: Worksheet, wage: Fraction, share: Fraction): Fraction {
  if (sheet.part.rule !== 'wageValue') return share;
  const most = sheet.need('maximumPercentage', firstDay(sheet.month));
  const surcharge = sheet.need('werkgeverslastenPercentage', sheet.basisDate);
  const within = Fraction.percent(most.waarde);
  const factor = withPercent(surcharge.waarde);
  const inside = sheet.choice('opslag') === 'alleenInMaximum';
  const widest = wage.times(within).times(factor);
  if (share.compare(Fraction.zero) > 0 && share.compare(widest) < 0 && factor.compare(Fraction.one) > 0)
    sheet.tell('opslag');
  const limit = inside ? widest : wage.times(within);
  if (share.compare(limit) <= 0) return share;
  return sheet.line({
    code: 'maximum',
    omschrijving: `Ten hoogste ${spoken(most.waarde)} procent van minimumloon en vakantiebijslag${inside ? ', met de werkgeverslasten erbij' : ''}.`,
    berekening: inside
      ? formula`min(${share}, ${wage} × ${within} × ${factor})`
      : formula`min(${share}, ${wage} × ${within})`,
    exact: limit,
    parameters: inside ? [most, surcharge] : [most],
  });
}

/** Open question Q2: over the subsidy, or within the maximum only. Over the flat rate in any case. */
function withEmployerCosts(sheet: Worksheet, subsidy: Fraction): Fraction {
  if (sheet.part.rule === 'wageValue' && sheet.choice('opslag') === 'alleenInMaximum') return subsidy;
  const surcharge = sheet.need('werkgeverslastenPercentage', sheet.basisDate);
  const factor = withPercent(surcharge.waarde);
  return sheet.line({
    code: 'werkgeverslasten',
    omschrijving: `Met ${spoken(surcharge.waarde)} procent voor werkgeverslasten, over de subsidie.`,
    berekening: formula`${subsidy} × ${factor}`,
    exact: subsidy.times(factor),
    parameters: [surcharge],
  });
}

function inHours(sheet: Worksheet, subsidy: Fraction): Fraction {
  const { month, part } = sheet;
  const [agreed, full] = [Fraction.of(part.agreedHours), Fraction.of(part.fullTimeHours ?? ASSUMED_HOURS)];
  const over = agreed.compare(full) > 0;
  const norm = month < SAME_NORM_SINCE ? undefined : sheet.need('normUren', firstDay(month));
  if (part.fullTimeHours === null && (over || norm === undefined)) assumed(sheet, norm !== undefined);
  const divisor = norm === undefined ? full : Fraction.of(norm.waarde);
  return sheet.line({
    code: 'uren',
    omschrijving: whichHours(full, norm?.waarde, over),
    berekening: over
      ? formula`${subsidy} × min(${agreed}, ${full}) / ${divisor}`
      : formula`${subsidy} × ${agreed} / ${divisor}`,
    exact: subsidy.times(agreed.min(full)).over(divisor),
    parameters: norm === undefined ? [] : [norm],
  });
}

function whichHours(full: Fraction, norm: string | undefined, over: boolean): string {
  if (norm === undefined) {
    return `Naar de overeengekomen uren, tegen de normale arbeidsduur van ${spoken(full)} uur per week; meer telt niet mee.`;
  }
  const most = over ? `; niet meer dan een gebruikelijke voltijdweek van ${spoken(full)} uur` : '';
  return `Naar de overeengekomen uren, tegen ${spoken(norm)} uur per week${most}.`;
}

function assumed(sheet: Worksheet, since2024: boolean): void {
  const tekst = since2024
    ? 'De gebruikelijke voltijdweek is niet opgegeven. Gerekend is met 36 uur; meer uren dan dat tellen niet mee.'
    : 'De normale arbeidsduur van de sector is niet opgegeven. Gerekend is met 36 uur.';
  sheet.warn('voltijduren-aangenomen', tekst);
}

/** Open question Q4. */
function inDays(sheet: Worksheet, subsidy: Fraction): Fraction {
  const { days, of, words } = daysCounted(sheet.month, sheet.part, sheet.choiceOfMonth('deelmaand'));
  if (days === of) return subsidy;
  return sheet.line({
    code: 'deelmaand',
    omschrijving: `Over ${words} (de wet noemt geen regel: instelling deelmaand).`,
    berekening: formula`${subsidy} × ${days} / ${of}`,
    exact: subsidy.times(Fraction.ratio(BigInt(days), BigInt(of))),
  });
}

function withPercent(percent: string): Fraction {
  return Fraction.one.plus(Fraction.percent(percent));
}
