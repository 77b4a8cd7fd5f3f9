import { addDays, addMonths, daysBetween } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { figureOn, type Figures } from '#libs/law/figures';
import interest from '#libs/law/figures/interest.json' with { type: 'json' };
import { awb, formula, inWords, type Line, spoken } from '#libs/law/line';
import { inEuros } from '#libs/law/rounding';
import type { MissingFigure } from '#libs/law/worksheet';

/** A debt of public law that was paid after its last day. */
export interface LatePayment {
  readonly principalCents: number;
  /** The last day on which it was in time. */
  readonly dueOn: string;
  /** The day on which the creditor's account was credited. */
  readonly paidOn: string;
  /** A debt of the authority is owed interest from € 10 on, one to it from € 20 on. */
  readonly debtor: 'bestuursorgaan' | 'ander';
}

export interface Interest {
  /** Whole cents; nothing below the threshold. */
  readonly cents: number;
  readonly lines: Line[];
}

const DAYS_A_YEAR = 365n;

/**
 * Statutory interest (wettelijke rente, Awb 4:97 to 4:100; BW 6:119 lid 1 and 2), never the one of trade: real days of 365 a
 * year, split where the rate changes and on each anniversary, on which it is added to the principal. Half a cent up, once.
 */
export function statutoryInterest(payment: LatePayment, figures: Figures): Interest | MissingFigure {
  const { principalCents, dueOn, paidOn, debtor } = payment;
  const lines: Line[] = [];
  let principal = Fraction.ratio(BigInt(principalCents), 100n);
  let owed = Fraction.zero;
  let anniversary = 12;
  for (let from = addDays(dueOn, 1); from <= paidOn;) {
    const rate = figureOn(figures, 'wettelijkeRentePercentage', from);
    if (rate === undefined) return { missing: { parameter: 'wettelijkeRentePercentage', date: from } };
    const yearEnd = addMonths(dueOn, anniversary);
    const through = [rate.through ?? paidOn, yearEnd, paidOn].reduce((one, other) => (one < other ? one : other));
    const days = daysBetween(from, through) + 1;
    const part = principal.times(Fraction.percent(rate.value)).times(Fraction.ratio(BigInt(days), DAYS_A_YEAR));
    lines.push({
      code: 'rente',
      omschrijving: `Rente van ${inWords(from)} tot en met ${inWords(through)}, ${spoken(rate.value)} procent per jaar.`,
      berekening: formula`${principal} × ${Fraction.percent(rate.value)} × ${days} / ${DAYS_A_YEAR}`,
      uitkomst: String(part),
      eenheid: 'EUR',
      grondslag: awb('4:98', '1'),
      parameters: [
        {
          ...{ naam: 'wettelijkeRentePercentage', waarde: rate.value, van: rate.from },
          ...{ bron: rate.source, geverifieerd: rate.verified },
        },
      ],
    });
    owed = owed.plus(part);
    if (through === yearEnd) {
      principal = Fraction.ratio(BigInt(principalCents), 100n).plus(owed);
      anniversary += 12;
    }
    from = addDays(through, 1);
  }
  return concluded(owed, debtor, lines);
}

function concluded(owed: Fraction, debtor: LatePayment['debtor'], lines: Line[]): Interest {
  const least = debtor === 'bestuursorgaan' ? interest.threshold.authority : interest.threshold.citizenOrCompany;
  const cents = owed.times(Fraction.of(100)).round();
  const below = Fraction.of(cents).compare(Fraction.of(least).times(Fraction.of(100))) < 0;
  lines.push({
    code: 'afronding',
    omschrijving: below
      ? `Minder dan ${least} euro rente is niet verschuldigd.`
      : 'De rente, rekenkundig afgerond op hele centen. De dagen zijn echte dagen van een jaar van 365: een aanname, de wet zegt het niet.',
    berekening: formula`${owed} → hele cent`,
    uitkomst: below ? '0.00' : inEuros(cents),
    eenheid: 'EUR',
    grondslag: awb('4:98', below ? '2' : '1'),
    parameters: [],
  });
  return { cents: below ? 0 : Number(cents), lines };
}
