import { addDays, addMonths, daysBetween } from '#libs/kernel/dates';
import penalty from '#libs/law/figures/penalty.json' with { type: 'json' };
import terms from '#libs/law/figures/terms.json' with { type: 'json' };
import { type Figure, figureOn, type Figures, statutoryFigures } from '#libs/law/figures';
import { flatRateLastDay as flatRateEnd } from '#libs/law/flat-rate';
import { generalTermsAct, lastDayOfTerm, restDay, unknownHolidays } from '#libs/law/general-terms-act';
import { awb, type Basis, inWords, type Line, type UsedParameter, type Warning } from '#libs/law/line';
import { chosen, type Settings, toldAs } from '#libs/law/settings';

export type TermCode = keyof typeof terms.terms;

/** A standstill (opschorting): invited to complete on the first day, completed on the second, both outside it. */
export interface Standstill {
  readonly from: string;
  /** Null while it is open. */
  readonly until: string | null;
}

/** What happened to a clock. Dates are days of the calendar, and `start` is day 0: the first counted day is the next. */
export interface Clock {
  readonly start: string;
  readonly suspended: readonly Standstill[];
  /** The day on which the thing was done: decided, objected, paid. */
  readonly stoppedOn: string | null;
  /** The day on which it is asked. */
  readonly on: string;
}

export type TermState = 'loopt' | 'opgeschort' | 'gehaald' | 'overschreden';

export interface Reading {
  readonly state: TermState;
  /** The last day on which the thing is in time; null while a standstill is open. */
  readonly dueOn: string | null;
  /** Until the last day; negative when it is past. Null while it stands still. */
  readonly daysLeft: number | null;
  readonly suspendedDays: number;
  readonly lines: Line[];
  readonly warnings: Warning[];
}

interface More {
  readonly extendedWeeks?: number;
  readonly committee?: boolean;
  readonly settings?: Settings;
  readonly figures?: Figures;
}

/** Five weeks after the wage value was established or left out (Participatiewet 10d lid 12). */
export function decisionTerm(clock: Clock): Reading {
  return readTerm('LKS_BESCHIKKING', clock);
}

/** Eight weeks after receipt, where the law sets no other term (Awb 4:13). */
export function reasonableTerm(clock: Clock): Reading {
  return readTerm('BESLISTERMIJN_REDELIJK', clock);
}

/** The last day of the flat rate (forfait) of an employment that began on a day; Participatiewet 10d lid 5. */
export function flatRateLastDay(startedOn: string): string {
  return flatRateEnd(startedOn);
}

/**
 * The last day to apply for somebody who works already (Participatiewet 10d lid 2): the same day six months later, or the
 * day before (open question D35). The General Terms Act does not hold for terms of more than three months.
 */
export function applicationWindowLastDay(startedOn: string, settings: Settings = {}): string {
  const sameDay = addMonths(startedOn, 6);
  return chosen(settings, 'aanvraagtermijnTelling') === 'dagErvoor' ? flatRateEnd(startedOn) : sameDay;
}

interface Row {
  readonly from: string;
  readonly through: string | null;
  readonly weeks?: number;
  readonly weeksWithCommittee?: number;
  readonly months?: number;
  readonly law: string;
  readonly article: string;
  readonly paragraph: string | null;
  readonly validFrom: string;
  readonly generalTermsAct: boolean;
  readonly suspends: boolean;
  readonly extension: string;
  readonly extensionWeeksMax?: number;
  readonly verified: boolean;
  readonly source: string;
}
interface Term {
  readonly name: string;
  readonly startsWith: string;
  /** In the order of time; at least one. */
  readonly rows: readonly [Row, ...Row[]];
}
const TERMS = terms.terms as unknown as Readonly<Record<TermCode, Term>>;

/** Every clock that can be read, in the order in which they are documented. */
export const TERM_CODES = Object.keys(TERMS) as readonly TermCode[];

/** Whether an invitation to complete makes this clock stand still, and what an extension does to it. */
export function termNature(code: TermCode): { readonly suspends: boolean; readonly extensionWeeksMax: number } {
  const rows = TERMS[code].rows;
  const weeks = rows.map(({ extensionWeeksMax }) => extensionWeeksMax ?? EXTENSION_WEEKS_MAX);
  return { suspends: rows.some(({ suspends }) => suspends), extensionWeeksMax: Math.max(...weeks) };
}

const EXTENSION_WEEKS_MAX = 52;

function rowOn(code: TermCode, { start }: Clock, settings: Settings): Row {
  if (code === 'LKS_BESCHIKKING' && chosen(settings, 'termijnNaStart') === 'achtWeken') {
    return rowOn('BESLISTERMIJN_REDELIJK', { start } as Clock, {});
  }
  const { rows } = TERMS[code];
  const row = rows.findLast(({ from }) => from <= start) ?? rows[0];
  return row;
}

/** Where a clock stands on a day, its last day and how it was reckoned. The same for everyone who asks. */
export function readTerm(
  code: TermCode,
  clock: Clock,
  { extendedWeeks = 0, committee = false, settings = {}, figures = statutoryFigures }: More = {},
): Reading {
  const row = rowOn(code, clock, settings);
  const { name, startsWith } = TERMS[code];
  const basis = { regeling: row.law, artikel: row.article, lid: row.paragraph, geldigVanaf: row.validFrom };
  const lines: Line[] = [];
  const warnings: Warning[] = [];
  const line = (code: string, omschrijving: string, berekening: string, uitkomst: string, more: Partial<Line> = {}) => {
    const unit = { eenheid: 'datum', grondslag: basis, parameters: [] };
    lines.push({ code, omschrijving, berekening, uitkomst, ...unit, ...more });
    return uitkomst;
  };

  const { weeks, months } = lengthOf(row, committee);
  const bare = months === undefined ? addDays(clock.start, weeks * 7) : applicationWindowLastDay(clock.start, settings);
  const length = months === undefined ? `${weeks} weken` : `${months} maanden`;
  line(
    'termijn',
    `De termijn om te ${name}: ${length}. Dag 0 is de dag waarop dit gebeurde: ${startsWith}.`,
    `${clock.start} + ${length}`,
    bare,
    {
      parameters: [{ naam: code, waarde: length, van: row.from, bron: row.source, geverifieerd: row.verified }],
    },
  );
  if (months !== undefined) {
    const told = toldAs(settings, 'aanvraagtermijnTelling');
    if (told !== null) warnings.push(told);
  }
  if (code === 'LKS_BESCHIKKING' && row.article === '4:13' && clock.start >= '2023-07-01') {
    const told = toldAs(settings, 'termijnNaStart');
    if (told !== null) warnings.push(told);
  }
  if (!row.verified) {
    const tekst = `De termijn van ${length} (vanaf ${inWords(row.from)}) is niet nagekeken.`;
    warnings.push({ code: 'parameter-niet-geverifieerd', tekst });
  }
  if (clock.start < row.from) {
    const tekst = `Deze termijn staat pas sinds ${inWords(row.from)} in de wet; de dag waarmee hij begint is eerder.`;
    warnings.push({ code: 'termijn-gold-nog-niet', tekst });
  }

  const moved = extended(row, bare, extendedWeeks, line, warnings);
  const end = (date: string): string => (row.generalTermsAct ? lastDayOfTerm(clock.start, date) : date);
  const still = standstill(clock, moved, end);
  const dueBare = still.open === null ? addDays(moved, still.days) : null;
  if (still.days > 0 || still.open !== null) {
    line(
      'opschorting',
      still.open === null
        ? `De termijn stond ${daysInWords(still.days)} stil: van de dag na een uitnodiging om aan te vullen tot en met de dag voor de aanvulling.`
        : `De termijn staat stil sinds de dag na ${inWords(still.open)}, tot de aanvraag is aangevuld.`,
      still.open === null ? `${moved} + ${daysInWords(still.days)}` : `stil sinds ${addDays(still.open, 1)}`,
      dueBare ?? 'nog niet bekend',
      { grondslag: code === 'BESLISSING_OP_BEZWAAR' ? awb('7:10', '2') : awb('4:15', '1') },
    );
  }
  if (still.late) {
    const tekst = 'Een uitnodiging om aan te vullen kwam toen de termijn al om was: die dagen tellen niet mee.';
    warnings.push({ code: 'opschorting-na-afloop', tekst });
  }
  const dueOn = dueBare === null ? null : end(dueBare);
  if (dueOn !== null && dueBare !== null) {
    if (dueOn !== dueBare) {
      const why = restDay(dueBare) ?? 'te weinig werkdagen';
      const omschrijving = `${inWords(dueBare)} is geen werkdag (${why}): de termijn loopt door tot en met de eerstvolgende werkdag.`;
      line('algemene-termijnenwet', omschrijving, `eerste werkdag vanaf ${dueBare}`, dueOn, {
        grondslag: generalTermsAct('1', '1'),
      });
    }
    const unknown = row.generalTermsAct ? unknownHolidays(dueOn) : undefined;
    if (unknown !== undefined) warnings.push(unknown);
  }
  const stake = atStake(code, dueOn ?? moved, figures);
  if (stake !== undefined) lines.push(stake);
  const suspendedDays = still.days;
  return { ...standing(clock, dueOn, still.now), dueOn, suspendedDays, lines, warnings };
}

/** What being late costs: in money, by which article. */
function atStake(code: TermCode, dueOn: string, figures: Figures): Line | undefined {
  const stake = { code: 'inzet', parameters: [] };
  switch (code) {
    case 'LKS_BESCHIKKING':
    case 'BESLISTERMIJN_REDELIJK':
    case 'BESLISSING_OP_BEZWAAR': {
      const rate = penaltyOn(dueOn);
      if (rate === undefined) return undefined;
      return {
        ...stake,
        omschrijving:
          'Wie te laat beslist, betaalt na een ingebrekestelling en twee weken een dwangsom per dag, tot hoogstens dit bedrag.',
        berekening: rate.steps.map(({ days, perDay }) => `${days} × ${perDay}`).join(' + '),
        uitkomst: `${rate.maximum}.00`,
        eenheid: 'EUR',
        grondslag: awb('4:17', '2'),
        parameters: [penaltyParameter(rate)],
      };
    }
    case 'BETALING_BESCHIKKING': {
      const rate = figureOn(figures, 'wettelijkeRentePercentage', addDays(dueOn, 1));
      return {
        ...stake,
        omschrijving: 'Wie te laat betaalt, is vanaf de dag erna wettelijke rente verschuldigd.',
        berekening:
          rate === undefined ? 'het percentage van die dag is nog niet bekend' : `${rate.value} procent per jaar`,
        uitkomst: rate?.value ?? 'nog niet bekend',
        eenheid: 'procent per jaar',
        grondslag: awb('4:98', '1'),
        parameters: rate === undefined ? [] : [parameterOf('wettelijkeRentePercentage', rate)],
      };
    }
    case 'AANMANING': {
      const { low, high, below, from } = terms.reminderFee;
      return {
        ...stake,
        omschrijving: `De vergoeding voor de aanmaning: ${low} euro, en bij een schuld van ${below} euro of meer ${high} euro.`,
        berekening: `${low} of ${high}`,
        uitkomst: `${low}.00 of ${high}.00`,
        eenheid: 'EUR',
        grondslag: awb('4:113', '1', from),
      };
    }
    case 'BEZWAAR':
    case 'BUITEN_BEHANDELING':
    case 'DWANGSOM_VASTSTELLEN':
    case 'LKS_AANVRAAG_UITERSTE':
      return undefined;
  }
}

function parameterOf(naam: string, { value, from, source, verified }: Figure): UsedParameter {
  return { naam, waarde: value, van: from, bron: source, geverifieerd: verified };
}

function lengthOf({ weeks, weeksWithCommittee, months }: Row, committee: boolean): { weeks: number; months?: number } {
  if (months !== undefined) return { weeks: 0, months };
  return { weeks: (committee ? weeksWithCommittee : undefined) ?? weeks ?? 0 };
}

type AddLine = (
  code: string,
  omschrijving: string,
  berekening: string,
  uitkomst: string,
  more?: Partial<Line>,
) => string;

function extended(row: Row, due: string, weeks: number, line: AddLine, warnings: Warning[]): string {
  if (weeks === 0) return due;
  if (row.extension === 'announced') {
    const tekst =
      'Een wettelijke termijn wordt door een verdaging niet langer: zij is alleen een mededeling (Awb 4:14 lid 1).';
    warnings.push({ code: 'verdaging-verlengt-niet', tekst });
    return due;
  }
  const grondslag = row.article === '7:10' ? awb('7:10', '3') : awb('4:14', '3');
  const omschrijving = `De beslissing is ${weeks === 1 ? '1 week' : `${weeks} weken`} verdaagd.`;
  return line('verdaging', omschrijving, `${due} + ${weeks} weken`, addDays(due, weeks * 7), { grondslag });
}

interface Still {
  readonly days: number;
  /** The invitation that is still open. */
  readonly open: string | null;
  /** An invitation came when the term was over. */
  readonly late: boolean;
  /** Whether it stands still on the day that is asked. */
  readonly now: boolean;
}

/**
 * The days that stand still, in the order of the invitations: from the day after one to the day before completion, no day
 * twice, and none after a term that was over. A clock that was stopped stands still no longer.
 */
function standstill({ start, suspended, stoppedOn, on }: Clock, due: string, end: (date: string) => string): Still {
  const inOrder = [...suspended].sort((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.reduce<Still & { readonly counted: string }>(
    (still, { from, until }) => {
      if (from >= end(addDays(due, still.days))) return { ...still, late: true };
      const stop = until ?? stoppedOn;
      if (stop === null) return { ...still, open: still.open ?? from, now: still.now || from <= on };
      const eve = still.counted > from ? still.counted : from;
      const days = Math.max(daysBetween(eve, stop) - 1, 0);
      const now = still.now || (from < on && on < stop);
      return { ...still, days: still.days + days, counted: days > 0 ? addDays(stop, -1) : still.counted, now };
    },
    { days: 0, open: null, late: false, now: false, counted: start },
  );
}

function standing(
  { stoppedOn, on }: Pick<Clock, 'stoppedOn' | 'on'>,
  dueOn: string | null,
  now: boolean,
): Pick<Reading, 'state' | 'daysLeft'> {
  if (dueOn === null) return { state: now ? 'opgeschort' : 'loopt', daysLeft: null };
  if (stoppedOn !== null) {
    const daysLeft = daysBetween(stoppedOn, dueOn);
    return { state: daysLeft >= 0 ? 'gehaald' : 'overschreden', daysLeft };
  }
  if (now) return { state: 'opgeschort', daysLeft: null };
  const daysLeft = daysBetween(on, dueOn);
  return { state: daysLeft >= 0 ? 'loopt' : 'overschreden', daysLeft };
}

const daysInWords = (days: number): string => (days === 1 ? '1 dag' : `${days} dagen`);

const PENALTY_DAYS = penalty.daysMax;

export interface PenaltyReading extends Reading {
  readonly penaltyCents: number;
  /** Days that are owed so far. */
  readonly days: number;
  /** What one more day costs: the first when none is owed yet, nothing after the last. */
  readonly nextDayCents: number;
  readonly maximumCents: number;
}

/**
 * The penalty for a late decision (dwangsom, Awb 4:17): owed from day `start` on, in three steps, for 42 days at most. The
 * day of the decision is not owed, by convention. Not read for a start before the first known rate: undefined.
 */
export function readPenalty({ start, stoppedOn, on }: Omit<Clock, 'suspended'>): PenaltyReading | undefined {
  const rate = penaltyOn(start);
  if (rate === undefined) return undefined;
  const dueOn = addDays(start, PENALTY_DAYS - 1);
  const through = stoppedOn === null ? on : addDays(stoppedOn, -1);
  const days = Math.min(Math.max(daysBetween(start, through) + 1, 0), PENALTY_DAYS);
  const steps = stepped(days, rate.steps);
  const penaltyCents = centsOf(steps);
  const lines: Line[] = [
    {
      code: 'dwangsom',
      omschrijving:
        `De dwangsom over ${daysInWords(days)}: de dag van het besluit telt niet mee (gangbare uitleg), en er tellen hoogstens ` +
        `${PENALTY_DAYS} dagen mee. De Algemene termijnenwet geldt hier niet.`,
      berekening: steps.length === 0 ? '0' : steps.map((step) => `${step.days} × ${step.perDay}`).join(' + '),
      uitkomst: `${penaltyCents / 100}.00`,
      eenheid: 'EUR',
      grondslag: awb('4:17', '2'),
      parameters: [penaltyParameter(rate)],
    },
  ];
  const nextDayCents = centsOf(stepped(days + 1, rate.steps)) - penaltyCents;
  const maximumCents = centsOf(rate.steps);
  const more = { days, nextDayCents, maximumCents };
  return {
    ...standing({ stoppedOn, on }, dueOn, false),
    dueOn,
    suspendedDays: 0,
    lines,
    warnings: [],
    penaltyCents,
    ...more,
  };
}

function centsOf(steps: readonly { days: number; perDay: string }[]): number {
  return steps.reduce((sum, step) => sum + step.days * Number(step.perDay) * 100, 0);
}

type Rate = (typeof penalty.rows)[number];

function penaltyOn(date: string): Rate | undefined {
  return penalty.rows.find(({ from, through }) => from <= date && (through === null || date <= through));
}

function penaltyParameter({ steps, from, verified }: Rate): UsedParameter {
  const waarde = steps.map(({ perDay }) => perDay).join('/');
  return { naam: 'dwangsom', waarde, van: from, bron: penalty.source, geverifieerd: verified };
}

function stepped(days: number, steps: readonly { days: number; perDay: string }[]): { days: number; perDay: string }[] {
  let rest = days;
  return steps.flatMap(({ days: most, perDay }) => {
    const counted = Math.min(rest, most);
    rest -= counted;
    return counted === 0 ? [] : [{ days: counted, perDay }];
  });
}

/** The last day to answer a notice of default (ingebrekestelling): two weeks after receipt (Awb 4:17 lid 3). The day after it the penalty begins. */
export function defaultNoticeLastDay(receivedOn: string, dueOn: string): string {
  return addDays(receivedOn > dueOn ? receivedOn : dueOn, 14);
}

/** What being late with a decision costs, for who waits for it. Amounts are whole cents. */
export interface LateDecision {
  /** The first day on which a notice of default (ingebrekestelling) can be sent. */
  readonly noticeFrom: string;
  /** The first day of which the penalty is owed when the notice arrives on the first day that it can from `on`. */
  readonly penaltyFrom: string;
  /** Days, one after the other, and what each of them costs. */
  readonly steps: readonly { readonly days: number; readonly centsPerDay: number }[];
  readonly maximumCents: number;
  readonly basis: Basis;
}

/** The penalty (dwangsom, Awb 4:17) of a decision that was due on a day, seen from another; none before there was one. */
export function lateDecision(dueOn: string, on: string): LateDecision | undefined {
  const noticeFrom = addDays(dueOn, 1);
  const penaltyFrom = addDays(defaultNoticeLastDay(on > noticeFrom ? on : noticeFrom, dueOn), 1);
  const rate = penaltyOn(penaltyFrom);
  if (rate === undefined) return undefined;
  const steps = rate.steps.map(({ days, perDay }) => ({ days, centsPerDay: Number(perDay) * 100 }));
  return { noticeFrom, penaltyFrom, steps, maximumCents: Number(rate.maximum) * 100, basis: awb('4:17', '1') };
}
