import { addDays, dayNumber, daysIn, firstDay, lastDay, weekday } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { type Figure, figureOn, type Figures, youthOn } from '#libs/law/figures';
import { flatRateLastDay } from '#libs/law/flat-rate';
import { article10d, type Basis, inWords, type Line, monthInWords, participatiewet, type UsedParameter } from '#libs/law/line';
import type { Warning } from '#libs/law/line';
import { chosen, type SettingKey, type Settings, type SettingValue, toldAs } from '#libs/law/settings';

/** What the work is worth: percent of the minimum wage, or euros of a full month with holiday allowance. */
export type WageValue = { readonly percent: string } | { readonly amount: string };

/** Figures that the asker replaces to see what if; a youth share applies to the minimum wage. Decimal texts. */
export type WhatIf = Partial<Readonly<Record<WhatIfName, string>>>;
export const WHAT_IF_NAMES = [
  'wmlMaand',
  'werkgeverslastenPercentage',
  'vakantiebijslagPercentage',
  'maximumPercentage',
  'forfaitPercentage',
  'normUren',
] as const;
type WhatIfName = (typeof WHAT_IF_NAMES)[number];

/** Days of one month in which nothing changes but what the law itself changes. Hours and percentages are decimal texts. */
export interface Piece {
  /** Both in the month; without any day when the last is before the first. */
  readonly from: string;
  readonly through: string;
  readonly grantedFrom: string;
  /** Without it no end of the flat rate is known. */
  readonly employedFrom: string | null;
  /** The first day of a later wage value (open question Q8). */
  readonly changedOn: string | null;
  readonly route: 'forfaitair' | 'loonwaarde';
  readonly wageValue: WageValue | null;
  readonly agreedHours: string;
  /** The usual full-time week, before 2024 the norm of the sector; 36 when it is not known. */
  readonly fullTimeHours: string | null;
  /** Whole years on a day. */
  readonly ageOn: (date: string) => number;
  /** Learns on the job (bbl). */
  readonly apprentice: boolean;
  readonly whatIf: WhatIf;
  readonly settings: Settings;
}

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

/** A figure that the amount needs and that is not known for that day: nothing is guessed. */
export interface MissingFigure {
  readonly missing: { readonly parameter: string; readonly date: string };
}

class Missing extends Error {
  readonly figure: MissingFigure;

  constructor(parameter: string, date: string) {
    super('A figure of the law is not known.');
    this.figure = { missing: { parameter, date } };
  }
}

const CENT = Fraction.of('0.01');
const FIVE_CENTS = Fraction.of('0.05');
const HUNDRED = Fraction.of(100);
/** From this month on the norm is 36 hours for everybody, up and down (Participatiewet 10d lid 4 and 5). */
const SAME_NORM_SINCE = '2024-01';
/** Until then youth wages per month were rounded to five cents; since then no table was published (open question Q11). */
const YOUTH_UNROUNDED_SINCE = '2024-01-01';

/**
 * The wage-cost subsidy (loonkostensubsidie) of one month, Participatiewet 10d lid 4 and 5: exact to the end, then rounded
 * once. The month is split on every day on which something changes, and every part has its own lines.
 */
export function monthlyAmount(month: string, pieces: readonly Piece[], figures: Figures): MonthAmount | MissingFigure {
  try {
    return computed(month, pieces, figures);
  } catch (error) {
    if (error instanceof Missing) return error.figure;
    throw error;
  }
}

type Rule = 'wageValue' | 'flatRate' | 'nothing';

/** Days of a piece under one rule of the law. */
interface Part extends Piece {
  readonly rule: Rule;
  /** The first day of what is paid in advance after the flat rate has ended (open question Q20). */
  readonly advanceFrom: string | null;
  /** The flat rate has ended, and nothing is paid until the wage value is there. */
  readonly expired: boolean;
}

/** What is gathered on the way, besides the lines. */
interface Notes {
  readonly lines: Line[];
  readonly used: Set<UsedParameter & { readonly note?: string }>;
  readonly told: Set<SettingKey>;
  readonly warnings: Warning[];
  readonly settings: Settings;
  projected: boolean;
}

function computed(month: string, pieces: readonly Piece[], figures: Figures): MonthAmount {
  const settings = pieces[0]?.settings ?? {};
  const notes: Notes = { lines: [], used: new Set(), told: new Set(), warnings: [], settings, projected: false };
  const parts = countedParts(month, pieces.flatMap(partsOf), notes);
  const total = parts
    .map((part) => new PartMonth(month, part, parts.length > 1, figures, notes).amount())
    .reduce((sum, amount) => ({ exact: sum.exact.plus(amount.exact), texts: [...sum.texts, ...amount.texts] }), {
      ...{ exact: Fraction.zero, texts: [] as string[] },
    });
  const manner = chosen(settings, 'afrondingswijze');
  const cents = inCents(total.exact, manner);
  tellRounding(total.exact, notes);
  notes.lines.push({
    code: 'afronding',
    omschrijving:
      `Het bedrag van ${monthInWords(month)}, ${manner === 'omhoog' ? 'naar boven' : 'rekenkundig'} afgerond op hele centen ` +
      `(de wet noemt geen regel; ${chosen(settings, 'afronding') === 'perStap' ? 'ook elke stap is afgerond' : 'afgerond is alleen dit totaal'}).`,
    berekening: `${total.texts.length === 0 ? '0' : total.texts.join(' + ')} → hele cent`,
    uitkomst: inEuros(cents),
    eenheid: 'EUR',
    grondslag: basisOf(month, parts[0]),
    parameters: [],
  });
  return {
    amountCents: Number(cents),
    exact: String(total.exact),
    lines: notes.lines,
    warnings: warningsOf(notes),
    projected: notes.projected,
  };
}

/** A piece by the rules of the law: six months of flat rate at most, then the wage value, or what Q20 says. */
function partsOf(piece: Piece): Part[] {
  const plain = { ...piece, advanceFrom: null, expired: false };
  if (piece.route === 'loonwaarde') return [{ ...plain, rule: piece.wageValue === null ? 'nothing' : 'wageValue' }];
  const { employedFrom, grantedFrom, settings } = piece;
  if (employedFrom === null) return [{ ...plain, rule: 'flatRate' }];
  const later: Rule = piece.wageValue === null ? 'nothing' : 'wageValue';
  if (grantedFrom > employedFrom && chosen(settings, 'forfaitNaStart') === 'nietToegestaan') {
    return [{ ...plain, rule: later }];
  }
  const last = flatRateLastDay(employedFrom);
  const after = addDays(last, 1);
  if (piece.through <= last) return [{ ...plain, rule: 'flatRate' }];
  if (later === 'nothing' && chosen(settings, 'naForfait') === 'voorschot') {
    return [{ ...plain, rule: 'flatRate', advanceFrom: piece.from > after ? piece.from : after }];
  }
  const rest = { ...plain, rule: later, changedOn: after, expired: later === 'nothing' };
  if (piece.from > last) return [rest];
  return [
    { ...plain, rule: 'flatRate', through: last },
    { ...rest, from: after },
  ];
}

/** The parts that count (open question Q4); with whole months only the first, for the whole of the month. */
function countedParts(month: string, parts: readonly Part[], notes: Notes): Part[] {
  const [first] = parts;
  if (first === undefined) return [];
  const held = parts.filter(({ from, through }) => from <= through);
  const [whole] = held;
  if (whole === undefined) return [first];
  const all = held.length === 1 && whole.from === firstDay(month) && whole.through === lastDay(month);
  if (!all) notes.told.add('deelmaand');
  if (chosen(notes.settings, 'deelmaand') !== 'heleMaand') return held;
  return [{ ...whole, from: firstDay(month), through: lastDay(month) }];
}

interface Amount {
  readonly exact: Fraction;
  readonly texts: string[];
}

/** One part of a month: each method is a step of article 10d, and leaves its line. */
class PartMonth {
  private readonly month: string;
  private readonly part: Part;
  private readonly several: boolean;
  private readonly figures: Figures;
  private readonly notes: Notes;
  private readonly basis: Basis;
  /** The day whose minimum wage and surcharge hold: of the grant in its first year, then 1 January (10d lid 7). */
  private readonly basisDate: string;

  constructor(month: string, part: Part, several: boolean, figures: Figures, notes: Notes) {
    this.month = month;
    this.part = part;
    this.several = several;
    this.figures = figures;
    this.notes = notes;
    this.basis = basisOf(month, part);
    this.basisDate = basisDate(month, part, chosen(part.settings, 'basisBijWijziging'));
  }

  amount(): Amount {
    this.tellChoices();
    const wage = this.withHolidayAllowance(this.ofAge(this.minimumWage()));
    const capped = this.capped(wage, this.shareOf(wage));
    const exact = this.inDays(this.inHours(this.withEmployerCosts(capped)));
    return { exact, texts: [String(exact)] };
  }

  private minimumWage(): { exact: Fraction; text: string; parameter: UsedParameter } {
    const { part, basisDate: on } = this;
    const wage = this.need('wmlMaand', on);
    const indexed = this.indexed(wage);
    const exact = indexed?.exact ?? Fraction.of(wage.waarde);
    const outcome = this.line({
      code: 'wml',
      omschrijving: this.whichWage(on, indexed !== undefined),
      berekening: indexed?.text ?? wage.waarde,
      exact,
      basis: participatiewet('2', null, this.month < SAME_NORM_SINCE ? '2015-01-01' : '2024-01-01'),
      parameters: indexed?.parameters ?? [wage],
      ...(indexed === undefined ? { outcome: wage.waarde } : {}),
    });
    const text = indexed === undefined && part.whatIf.wmlMaand === undefined ? wage.waarde : undefined;
    return { exact: outcome, text: text ?? (indexed === undefined ? wage.waarde : String(outcome)), parameter: wage };
  }

  private whichWage(on: string, indexed: boolean): string {
    const what = `Wettelijk minimumloon per maand, voor wie volwassen is`;
    if (indexed) return `${what}: dat van het begin van de toekenning, gegroeid zoals het minimumloon van januari op januari.`;
    const first = on === this.part.grantedFrom;
    if (first) return `${what}, zoals het gold op ${inWords(on)}, het begin van de toekenning.`;
    return `${what}, zoals het gold op ${inWords(on)}. Een lopende subsidie volgt het minimumloon alleen per 1 januari.`;
  }

  /** Open question Q6: from the second year on, a grant of July to December by the growth from January to January. */
  private indexed(now: UsedParameter): { exact: Fraction; text: string; parameters: UsedParameter[] } | undefined {
    const { part, month, figures } = this;
    const granted = part.grantedFrom.slice(0, 4);
    if (part.whatIf.wmlMaand !== undefined || granted >= month.slice(0, 4) || this.changedThisYear()) return undefined;
    const multiplies = chosen(part.settings, 'indexering') === 'vermenigvuldigen';
    const start = figureOn(figures, 'wmlMaand', part.grantedFrom);
    const january = figureOn(figures, 'wmlMaand', `${granted}-01-01`);
    if (start !== undefined && january !== undefined && start.value === january.value) return undefined;
    if (start === undefined || january === undefined) {
      if (multiplies) throw new Missing('wmlMaand', start === undefined ? part.grantedFrom : `${granted}-01-01`);
      return undefined;
    }
    this.notes.told.add('indexering');
    if (!multiplies) return undefined;
    const [first, begin] = [this.used('wmlMaand', start), this.used('wmlMaand', january)];
    return {
      exact: Fraction.of(start.value).times(Fraction.of(now.waarde)).over(Fraction.of(january.value)),
      text: `${start.value} × ${now.waarde} / ${january.value}`,
      parameters: [now, first, begin],
    };
  }

  private changedThisYear(): boolean {
    return (
      chosen(this.part.settings, 'basisBijWijziging') !== 'lopendeToekenning' &&
      this.part.changedOn?.slice(0, 4) === this.month.slice(0, 4)
    );
  }

  private ofAge(wage: { exact: Fraction; text: string; parameter: UsedParameter }): typeof wage {
    const { part } = this;
    const youth = youthOn(this.figures, this.basisDate);
    if (youth === undefined) throw new Missing('jeugdPercentage', this.basisDate);
    const age = this.age();
    const ordinary = age < youth.adultAge ? youth.percent[Math.max(age, 15)] : undefined;
    if (ordinary === undefined) return wage;
    const reduced = part.apprentice ? youth.apprenticePercent[age] : undefined;
    if (reduced !== undefined) this.notes.told.add('bbl');
    const lower = reduced !== undefined && chosen(part.settings, 'bbl') === 'bblPercentage';
    const percent = lower ? reduced : ordinary;
    const verified = lower ? youth.apprenticeVerified : youth.verified;
    const { from: van, source: bron } = youth;
    const share = Fraction.percent(percent);
    const parameter = this.note(
      { naam: lower ? 'bblPercentage' : 'jeugdPercentage', waarde: percent, van, bron, geverifieerd: verified },
      `voor ${age} jaar`,
    );
    const exact = wage.exact.times(share);
    const { unit, words } = this.youthRounding(exact);
    const outcome = this.line({
      code: 'leeftijd',
      omschrijving: `Het minimumloon voor ${age} jaar${lower ? ' in de bbl' : ''}${words}.`,
      berekening: `${wage.text} × ${share}`,
      exact: unit === undefined ? exact : roundedTo(exact, unit),
      basis: {
        ...{ regeling: 'Wet minimumloon en minimumvakantiebijslag', artikel: '8', lid: lower ? '4' : '3' },
        geldigVanaf: this.month < SAME_NORM_SINCE ? '2015-01-01' : '2024-01-01',
      },
      parameters: [wage.parameter, parameter],
    });
    return { exact: outcome, text: String(outcome), parameter: wage.parameter };
  }

  /** Open question Q9. The percentages themselves are those of the basis date: they too change on 1 January only. */
  private age(): number {
    const { part, month, basisDate: on } = this;
    const [reached, january] = [part.ageOn(lastDay(month)), part.ageOn(on)];
    const adult = youthOn(this.figures, on)?.adultAge ?? 0;
    if (Math.min(reached, adult) !== Math.min(january, adult)) this.notes.told.add('verjaardag');
    return chosen(part.settings, 'verjaardag') === 'januari' ? january : reached;
  }

  private youthRounding(exact: Fraction): { unit?: Fraction; words: string } {
    if (this.basisDate < YOUTH_UNROUNDED_SINCE) return { unit: FIVE_CENTS, words: ', afgerond op vijf cent' };
    if (roundedTo(exact, FIVE_CENTS).compare(exact) !== 0) this.notes.told.add('jeugdafronding');
    switch (chosen(this.part.settings, 'jeugdafronding')) {
      case 'geen':
        return { words: ', niet afgerond' };
      case 'cent':
        return { unit: CENT, words: ', afgerond op een cent' };
      case 'vijfCent':
        return { unit: FIVE_CENTS, words: ', afgerond op vijf cent' };
    }
  }

  private withHolidayAllowance(wage: { exact: Fraction; text: string; parameter: UsedParameter }): Fraction {
    const allowance = this.need('vakantiebijslagPercentage', this.basisDate);
    const factor = Fraction.one.plus(Fraction.percent(allowance.waarde));
    return this.line({
      code: 'vakantiebijslag',
      omschrijving: 'Met de vakantiebijslag erbij.',
      berekening: `${wage.text} × ${factor}`,
      exact: wage.exact.times(factor),
      parameters: [wage.parameter, allowance],
    });
  }

  private shareOf(wage: Fraction): Fraction {
    const { rule, wageValue } = this.part;
    if (rule === 'flatRate') return this.flatRate(wage);
    if (rule === 'nothing' || wageValue === null) return this.nothing(wage);
    return 'percent' in wageValue ? this.belowPercent(wage, wageValue.percent) : this.belowAmount(wage, wageValue.amount);
  }

  private flatRate(wage: Fraction): Fraction {
    const flat = this.need('forfaitPercentage', firstDay(this.month));
    const share = Fraction.percent(flat.waarde);
    const { advanceFrom } = this.part;
    if (advanceFrom !== null) {
      this.notes.told.add('naForfait');
      this.expired(`Vanaf ${inWords(advanceFrom)} is dit een voorschot.`);
    }
    return this.line({
      code: 'aandeel',
      omschrijving: `Het forfait: ${flat.waarde} procent, zolang de loonwaarde niet is vastgesteld${advanceFrom === null ? '' : '; na zes maanden als voorschot'}.`,
      berekening: `${wage} × ${share}`,
      exact: wage.times(share),
      parameters: [flat],
    });
  }

  private nothing(wage: Fraction): Fraction {
    const { expired, grantedFrom } = this.part;
    this.notes.told.add(expired ? 'naForfait' : 'forfaitNaStart');
    const later = chosen(this.part.settings, 'naForfait') === 'nabetalen';
    if (expired) this.expired(later ? 'Er wordt nu niets betaald; later wordt nabetaald.' : 'Er wordt niets betaald.');
    return this.line({
      code: 'aandeel',
      omschrijving: expired
        ? `Na zes maanden forfait is er geen loonwaarde: nu geen subsidie${later ? ', nabetaling volgt' : ''}.`
        : `Geen forfait: de toekenning begint op ${inWords(grantedFrom)}, na het begin van het werk.`,
      berekening: `${wage} × 0`,
      exact: Fraction.zero,
      parameters: [],
    });
  }

  private expired(consequence: string): void {
    const { employedFrom } = this.part;
    const last = employedFrom === null ? '' : ` op ${inWords(flatRateLastDay(employedFrom))}`;
    const tekst = `Het forfait eindigde${last}, na zes maanden, en er is geen loonwaarde. ${consequence}`;
    this.notes.warnings.push({ code: 'forfait-verlopen', tekst });
  }

  private belowPercent(wage: Fraction, percent: string): Fraction {
    const value = Fraction.percent(percent);
    if (value.times(HUNDRED).denominator !== 1n) this.notWhole(percent);
    const share = Fraction.one.minus(value).max(Fraction.zero);
    return this.line({
      code: 'aandeel',
      omschrijving: `Het verschil met een loonwaarde van ${percent} procent van het minimumloon.`,
      berekening: `${wage} × ${share}`,
      exact: wage.times(share),
      parameters: [],
    });
  }

  private notWhole(percent: string): void {
    if (chosen(this.part.settings, 'loonwaarde') === 'tweeDecimalen') return void this.notes.told.add('loonwaarde');
    const tekst = `De loonwaarde ${percent} is geen heel getal (open vraag Q24). Gerekend met de loonwaarde zoals opgegeven.`;
    this.notes.warnings.push({ code: 'loonwaarde-niet-geheel', tekst });
  }

  private belowAmount(wage: Fraction, amount: string): Fraction {
    const difference = wage.minus(Fraction.of(amount)).max(Fraction.zero);
    return this.line({
      code: 'aandeel',
      omschrijving: `Het verschil met een loonwaarde van ${amount} euro per maand, vakantiebijslag inbegrepen.`,
      berekening: difference.numerator === 0n ? `max(${wage} − ${amount}, 0)` : `${wage} − ${amount}`,
      exact: difference,
      parameters: [],
    });
  }

  /** At most 70 percent of the wage: of the wage value's share only, since the flat rate is less by itself. */
  private capped(wage: Fraction, share: Fraction): Fraction {
    if (this.part.rule !== 'wageValue') return share;
    const most = this.need('maximumPercentage', firstDay(this.month));
    const surcharge = this.need('werkgeverslastenPercentage', this.basisDate);
    const within = wage.times(Fraction.percent(most.waarde));
    const factor = Fraction.one.plus(Fraction.percent(surcharge.waarde));
    if (share.numerator !== 0n && factor.compare(Fraction.one) !== 0 && share.compare(within.times(factor)) < 0) {
      this.notes.told.add('opslag');
    }
    const inside = this.surchargeInMaximum();
    const limit = inside ? within.times(factor) : within;
    if (share.compare(limit) <= 0) return share;
    return this.line({
      code: 'maximum',
      omschrijving: `Ten hoogste ${most.waarde} procent van minimumloon en vakantiebijslag${inside ? ', met de werkgeverslasten erbij' : ''}.`,
      berekening: `min(${share}, ${wage} × ${Fraction.percent(most.waarde)}${inside ? ` × ${factor}` : ''})`,
      exact: limit,
      parameters: inside ? [most, surcharge] : [most],
    });
  }

  private surchargeInMaximum(): boolean {
    return this.part.rule === 'wageValue' && chosen(this.part.settings, 'opslag') === 'alleenInMaximum';
  }

  private withEmployerCosts(subsidy: Fraction): Fraction {
    if (this.surchargeInMaximum()) return subsidy;
    const surcharge = this.need('werkgeverslastenPercentage', this.basisDate);
    const factor = Fraction.one.plus(Fraction.percent(surcharge.waarde));
    return this.line({
      code: 'werkgeverslasten',
      omschrijving: `Met de vergoeding voor werkgeverslasten van ${surcharge.waarde} procent, over de subsidie.`,
      berekening: `${subsidy} × ${factor}`,
      exact: subsidy.times(factor),
      parameters: [surcharge],
    });
  }

  private inHours(subsidy: Fraction): Fraction {
    const { part, month } = this;
    const [agreed, full] = [Fraction.of(part.agreedHours), Fraction.of(part.fullTimeHours ?? '36')];
    const same = month >= SAME_NORM_SINCE;
    if (part.fullTimeHours === null && (!same || agreed.compare(full) > 0)) this.assumedHours(same);
    const norm = same ? this.need('normUren', firstDay(month)) : undefined;
    const divisor = norm === undefined ? full : Fraction.of(norm.waarde);
    const over = agreed.compare(full) > 0;
    const hours = over ? `min(${agreed}, ${full})` : String(agreed);
    return this.line({
      code: 'uren',
      omschrijving: same
        ? `Naar de overeengekomen uren, tegen ${divisor} uur per week${over ? `; niet meer dan een volledige week van ${full} uur` : ''}.`
        : `Naar de overeengekomen uren, tegen de normale arbeidsduur van ${full} uur per week; nooit meer dan een volledige week.`,
      berekening: `${subsidy} × ${hours} / ${divisor}`,
      exact: subsidy.times(agreed.min(full)).over(divisor),
      parameters: norm === undefined ? [] : [norm],
    });
  }

  private assumedHours(same: boolean): void {
    const tekst = same
      ? 'De gebruikelijke voltijdweek is niet opgegeven. Gerekend met 36 uur, en meer uren dan dat tellen niet mee.'
      : 'De normale arbeidsduur van de sector is niet opgegeven. Gerekend met 36 uur.';
    this.notes.warnings.push({ code: 'voltijduren-aangenomen', tekst });
  }

  private inDays(subsidy: Fraction): Fraction {
    const { days, of, words } = daysCounted(this.month, this.part, chosen(this.notes.settings, 'deelmaand'));
    if (days === of) return subsidy;
    return this.line({
      code: 'deelmaand',
      omschrijving: `Over ${words} (de wet noemt geen regel; instelling deelmaand).`,
      berekening: `${subsidy} × ${days} / ${of}`,
      exact: subsidy.times(Fraction.ratio(BigInt(days), BigInt(of))),
      parameters: [],
    });
  }

  /** Open question Q8: where another choice would have another minimum wage. Q19 matters where a flat rate began late. */
  private tellChoices(): void {
    const { part, month, figures } = this;
    if (part.route === 'forfaitair' && part.employedFrom !== null && part.grantedFrom > part.employedFrom) {
      this.notes.told.add('forfaitNaStart');
    }
    if (part.changedOn?.slice(0, 4) !== month.slice(0, 4) || part.rule !== 'wageValue') return;
    const dates = (['lopendeToekenning', 'januari', 'wijzigingsdatum'] as const).map((how) => basisDate(month, part, how));
    const values = new Set(dates.map((date) => figureOn(figures, 'wmlMaand', date)?.value));
    if (values.size > 1) this.notes.told.add('basisBijWijziging');
  }

  /** The figure of a day, or what the asker replaced it with; a replacement that is the law's own figure is the law's. */
  private need(name: WhatIfName, date: string): UsedParameter {
    const figure = figureOn(this.figures, name, date);
    const instead = this.part.whatIf[name];
    if (instead !== undefined && (figure === undefined || !equal(instead, figure.value))) {
      const bron = 'opgegeven in de vraag (wat als)';
      return this.note({ naam: name, waarde: instead, van: date, bron, geverifieerd: false }, 'opgegeven in de vraag');
    }
    if (figure === undefined) throw new Missing(name, date);
    return this.used(name, figure, instead);
  }

  private used(naam: string, figure: Figure, asGiven = figure.value): UsedParameter {
    const { from: van, source: bron, verified: geverifieerd, note } = figure;
    if (figure.projected) this.notes.projected = true;
    return this.note({ naam, waarde: asGiven, van, bron, geverifieerd }, figure.projected ? 'verwachting' : note);
  }

  private note(parameter: UsedParameter, note?: string): UsedParameter {
    if (!parameter.geverifieerd) this.notes.used.add({ ...parameter, ...(note === undefined ? {} : { note }) });
    return parameter;
  }

  private line(step: Step): Fraction {
    const perStep = chosen(this.notes.settings, 'afronding') === 'perStap';
    const manner = chosen(this.notes.settings, 'afrondingswijze');
    const exact = perStep ? Fraction.ratio(inCents(step.exact, manner), 100n) : step.exact;
    if (perStep && exact.compare(step.exact) !== 0) this.notes.told.add('afronding');
    const { from, through } = this.part;
    const when = this.several ? `${inWords(from)} tot en met ${inWords(through)}: ` : '';
    this.notes.lines.push({
      code: step.code,
      omschrijving: when + step.omschrijving,
      berekening: step.berekening,
      uitkomst: step.outcome ?? String(exact),
      eenheid: 'EUR/maand',
      grondslag: step.basis ?? this.basis,
      parameters: step.parameters,
    });
    return exact;
  }
}

interface Step {
  readonly code: string;
  readonly omschrijving: string;
  readonly berekening: string;
  readonly exact: Fraction;
  readonly outcome?: string;
  readonly basis?: Basis;
  readonly parameters: readonly UsedParameter[];
}

function basisOf(month: string, part: Part | undefined): Basis {
  return article10d(part !== undefined && part.rule !== 'wageValue' ? '5' : '4', month);
}

function basisDate(month: string, part: Part, how: SettingValue<'basisBijWijziging'>): string {
  const year = month.slice(0, 4);
  const january = `${year}-01-01`;
  if (part.changedOn?.slice(0, 4) === year) {
    if (how === 'januari') return january;
    if (how === 'wijzigingsdatum') return part.changedOn;
  }
  return part.grantedFrom.slice(0, 4) === year ? part.grantedFrom : january;
}

function daysCounted(
  month: string,
  { from, through }: Part,
  how: SettingValue<'deelmaand'>,
): { days: number; of: number; words: string } {
  const held = from <= through;
  const [first, last] = held ? [Number(from.slice(8)), Number(through.slice(8))] : [1, 0];
  if (how === 'dagen30') {
    const days = thirty(month, last) - thirty(month, first - 1);
    return { days, of: 30, words: `${days} van 30 dagen` };
  }
  if (how === 'werkdagen') {
    const of = workDays(firstDay(month), lastDay(month));
    const days = held ? workDays(from, through) : 0;
    return { days, of, words: `${days} van ${of} werkdagen, maandag tot en met vrijdag` };
  }
  const of = daysIn(month);
  return { days: last - first + 1, of, words: `${last - first + 1} van ${of} kalenderdagen` };
}

/** Days up to one of a month that counts as 30: its last day is the 30th, so that parts add up to the whole. */
function thirty(month: string, day: number): number {
  return day >= daysIn(month) ? 30 : Math.min(day, 30);
}

function workDays(from: string, through: string): number {
  const days = Array.from({ length: dayNumber(through) - dayNumber(from) + 1 }, (_, index) => addDays(from, index));
  return days.filter((day) => weekday(day) <= 5).length;
}

function roundedTo(exact: Fraction, unit: Fraction): Fraction {
  return Fraction.of(exact.over(unit).round()).times(unit);
}

function inCents(exact: Fraction, manner: SettingValue<'afrondingswijze'>): bigint {
  const cents = exact.times(HUNDRED);
  return manner === 'omhoog' ? cents.ceil() : cents.round();
}

function inEuros(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function equal(one: string, other: string): boolean {
  return Fraction.of(one).compare(Fraction.of(other)) === 0;
}

/** Open question Q3 mattered where the total was no whole number of cents. */
function tellRounding(exact: Fraction, { told }: Notes): void {
  if (exact.times(HUNDRED).denominator === 1n) return;
  told.add('afronding');
  if (inCents(exact, 'halfOmhoog') !== inCents(exact, 'omhoog')) told.add('afrondingswijze');
}

function warningsOf({ used, told, warnings, settings }: Notes): Warning[] {
  const unverified = [...used].map(({ naam, waarde, van, note }) => ({
    code: 'parameter-niet-geverifieerd',
    tekst: `Het cijfer ${naam} = ${waarde} (vanaf ${inWords(van)}) is niet nagekeken${note === undefined ? '' : `: ${note}`}.`,
  }));
  const open = [...told].map((key) => toldAs(settings, key)).filter((warning) => warning !== null);
  const seen = new Set<string>();
  return [...unverified, ...warnings, ...open].filter(({ code, tekst }) => {
    const key = `${code} ${tekst}`;
    return !seen.has(key) && seen.add(key);
  });
}
