import { firstDay } from '#libs/kernel/dates';
import type { Figures as LawFigures } from '#libs/law/figures';
import { amountBy } from './amount-of.ts';
import type { ApplicationEntry, Book } from './book.ts';
import { withWageStep } from './changed-figures.ts';
import type { Delay, Delays } from './delay.ts';
import { type Outlook, outlookOf, outlookThrough } from './outlook.ts';
import { type AmountOf, type Position, positionsOf } from './positions.ts';
import type { GrantVersion } from './public-event.ts';

/** What somebody supposes. Months are `YYYY-MM`, and what begins in one holds from its first day on. */
export type Lever =
  /** Days that payment comes later (below zero: sooner) than it is learnt to come; of one municipality, or of all. */
  | { readonly kind: 'payment'; readonly days: number; readonly municipality?: string }
  /** Percentage points on every measured wage value; it stays between 0 and 100. */
  | { readonly kind: 'wageValue'; readonly points: number; readonly from: string }
  /** People who begin, each granted from the first day. */
  | {
      readonly kind: 'hires';
      readonly people: number;
      readonly from: string;
      readonly hoursPerWeek: number;
      readonly wageValuePercent: number;
      readonly age: number;
      readonly municipality?: string;
    }
  /** Of every hundred contracts so many end: as a share of each amount, because nobody knows whose. */
  | { readonly kind: 'ends'; readonly percent: number; readonly from: string }
  /** The minimum wage is so many percent higher than it is expected to be. */
  | { readonly kind: 'minimumWage'; readonly percent: number; readonly from: string }
  /** Every flat-rate grant is measured, at this wage value. */
  | { readonly kind: 'measured'; readonly wageValuePercent: number; readonly from: string }
  /** Every measured grant has the flat rate (forfait). */
  | { readonly kind: 'flatRate'; readonly from: string }
  /** A municipality pays nothing more, but what it ordered. */
  | { readonly kind: 'stops'; readonly municipality: string };

/** What a supposition begins with: the book as it stands, and what its figures are made of. */
export interface Basis {
  readonly book: Book;
  readonly on: string;
  readonly delays: Delays;
  readonly amountOf: AmountOf;
  /** The figures of the law, with projected ones. */
  readonly law: LawFigures;
}

/** The outlook of today, if the levers held. Without a lever it is the outlook itself. */
export function supposedOutlook(basis: Basis, levers: readonly Lever[]): Outlook {
  const { book, on } = basis;
  const all = positionsOf(withHires(basis, levers), outlookThrough(on), supposedAmount(basis, levers));
  const positions = levers.reduce(withEnds, all);
  const stopped = new Set(levers.flatMap((lever) => (lever.kind === 'stops' ? [lever.municipality] : [])));
  const delays = levers.reduce(withDays, basis.delays);
  const paid = positions.filter(({ municipality, standing }) => standing === 'ordered' || !stopped.has(municipality));
  const outlook = outlookOf(paid, delays, on);
  return stopped.size === 0 || book.size === 0
    ? outlook
    : { ...outlook, wages: outlookOf(positions, delays, on).wages };
}

const NOBODY_KNOWN = { employer: '00000000', municipality: 'GM0000' };
/** Hours of a full week for people who are supposed: the norm of the law since 2024 (Regeling LKS). */
const FULL_TIME_HOURS = 36;

function withHires({ book }: Basis, levers: readonly Lever[]): Book {
  const hired = levers.flatMap((lever, nth) => (lever.kind === 'hires' ? hires(lever, nth) : []));
  return hired.length === 0 ? book : new Map([...book, ...hired.map((entry) => [entry.applicationId, entry] as const)]);
}

function hires(lever: Extract<Lever, { kind: 'hires' }>, nth: number): ApplicationEntry[] {
  const from = firstDay(lever.from);
  const version: GrantVersion = {
    ...{ versie: 1, geldigVanaf: from, geldigTotEnMet: null, toekenningVanaf: from },
    ...{ dienstverband: { van: from, totEnMet: null }, route: 'loonwaarde' },
    ...{ loonwaardePercentage: String(lever.wageValuePercent), forfaitTotEnMet: null },
    ...{ urenPerWeek: lever.hoursPerWeek, voltijdUren: Math.max(FULL_TIME_HOURS, lever.hoursPerWeek) },
    ...{ instellingen: {}, leeftijden: [{ vanaf: lever.from, leeftijd: lever.age }] },
  };
  return Array.from({ length: lever.people }, (_, person) => {
    const id = `supposed-${nth}-${person}`;
    const municipality = lever.municipality ?? NOBODY_KNOWN.municipality;
    return {
      ...{ kind: 'application', applicationId: id, grantId: id, versions: [version] },
      ...{ employer: NOBODY_KNOWN.employer, municipality },
    };
  });
}

const lawful = new Map<string, AmountOf>();
const LAWS_KEPT = 8;

/** Reckoning by a minimum wage that is stepped: kept, since the same step is asked again while somebody moves a lever. */
function byStep({ law }: Basis, steps: readonly Extract<Lever, { kind: 'minimumWage' }>[]): AmountOf {
  const key = JSON.stringify(steps);
  const before = lawful.get(key);
  if (before !== undefined) return before;
  const changed = steps.reduce((figures, { from, percent }) => withWageStep(figures, firstDay(from), percent), law);
  const made = amountBy(changed);
  if (lawful.size >= LAWS_KEPT) lawful.clear();
  lawful.set(key, made);
  return made;
}

function supposedAmount(basis: Basis, levers: readonly Lever[]): AmountOf {
  const steps = levers.filter((lever) => lever.kind === 'minimumWage');
  const base = steps.length === 0 ? basis.amountOf : byStep(basis, steps);
  return levers.reduce(withChange, base);
}

function withChange(amountOf: AmountOf, lever: Lever): AmountOf {
  switch (lever.kind) {
    case 'wageValue':
      return changing(amountOf, lever.from, (version) =>
        version.route === 'forfaitair' || version.loonwaardePercentage === null
          ? version
          : { ...version, loonwaardePercentage: moved(version.loonwaardePercentage, lever.points) },
      );
    case 'measured':
      return changing(amountOf, lever.from, (version) =>
        version.route === 'loonwaarde'
          ? version
          : { ...version, route: 'loonwaarde', loonwaardePercentage: String(lever.wageValuePercent) },
      );
    case 'flatRate':
      return changing(amountOf, lever.from, (version) => ({ ...version, ...FLAT_RATE }));
    default:
      return amountOf;
  }
}

const FLAT_RATE = { route: 'forfaitair', loonwaardePercentage: null } as const;
const moved = (percent: string, points: number): string =>
  String(Math.round(Math.min(Math.max(Number(percent) + points, 0), 100) * 100) / 100);

/** The same law on grants that say something else from a month on. */
export function changing(amountOf: AmountOf, from: string, change: (version: GrantVersion) => GrantVersion): AmountOf {
  const changed = new Map<GrantVersion, GrantVersion>();
  const changedVersion = (version: GrantVersion): GrantVersion => {
    const made = changed.get(version) ?? change(version);
    changed.set(version, made);
    return made;
  };
  return (pieces, month) => {
    if (month < from) return amountOf(pieces, month);
    return amountOf(
      pieces.map((piece) => ({ ...piece, version: changedVersion(piece.version) })),
      month,
    );
  };
}

function withEnds(positions: readonly Position[], lever: Lever): readonly Position[] {
  if (lever.kind !== 'ends') return positions;
  return positions.map((position) => {
    const { month, standing, amountCents } = position;
    if (month < lever.from || standing !== 'expected' || amountCents === null) return position;
    return { ...position, amountCents: Math.round((amountCents * (100 - lever.percent)) / 100) };
  });
}

function withDays(delays: Delays, lever: Lever): Delays {
  if (lever.kind !== 'payment') return delays;
  const { days, municipality } = lever;
  if (municipality === undefined)
    return { of: (code) => shifted(delays.of(code), days), together: shifted(delays.together, days) };
  return { ...delays, of: (code) => (code === municipality ? shifted(delays.of(code), days) : delays.of(code)) };
}

function shifted(delay: Delay, days: number): Delay {
  return {
    later: (after) => (after < 0 ? 1 : delay.later(after - days)),
    quantile: (chance) => Math.max(delay.quantile(chance) + days, 0),
  };
}
