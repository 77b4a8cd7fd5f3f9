import { agedOn } from './exposure.ts';
import type { ApplicationEntry, Book, ClaimEntry, Entry, Owners } from './book.ts';
import { grantMonths } from './grant-months.ts';
import { monthEnd } from './month-ends.ts';
import type { AmountOf, Position, Standing } from './positions.ts';
import type { GrantVersion } from './public-event.ts';

/** Why something else was received than the grant gave at first; `unknown` when no event says it. */
export type Cause =
  | 'hours'
  | 'index'
  | 'wageValue'
  | 'end'
  | 'correction'
  | 'rejected'
  | 'setOff'
  | 'returned'
  | 'underWay'
  | 'late'
  | 'unknown';

/** A part of a difference, in whole cents: below zero is less than was expected. */
export interface Part {
  readonly cause: Cause;
  readonly cents: number;
}

/** One person-month that is over: what was expected when it was granted, what the bank booked, and why they differ. */
export interface Difference extends Owners {
  readonly claimId: string;
  readonly applicationId: string;
  readonly person: string | null;
  readonly month: string;
  readonly standing: Standing;
  /** By the first version of the grant and the law; 0 while there is no grant or no figure of the law. */
  readonly expectedCents: number;
  readonly receivedCents: number;
  /** Together exactly what was received less what was expected. */
  readonly parts: readonly Part[];
}

/** Days after the end of a month from which it is late: no term in law, the measure of the page of punctuality. */
const LATE_AFTER_DAYS = 30;

/** Of each person-month that had ended on a day, by place; also those without a difference. */
export function differencesOf(
  book: Book,
  positions: readonly Position[],
  on: string,
  amountOf: AmountOf,
): Difference[] {
  const overpaid = overpaidByApplication(book);
  const paths = new Map<string, ReadonlyMap<string, Step[]>>();
  return positions
    .filter(({ month }) => monthEnd(month).date <= on)
    .map((position) => {
      const { applicationId, month } = position;
      const path = paths.get(applicationId) ?? stepsOf(book.get(applicationId), on, amountOf);
      paths.set(applicationId, path);
      const claim = claimIn(book, position);
      const steps = path.get(month) ?? [];
      const expectedCents = steps[0]?.cents ?? 0;
      const receivedCents = receivedOf(claim);
      const facts = { position, claim, steps, receivedCents, on, overpaid: overpaid.get(applicationId) ?? 0 };
      return { ...placeOf(position), expectedCents, receivedCents, parts: partsOf(facts) };
    });
}

function placeOf(position: Position) {
  const { employer, municipality, claimId, applicationId, person, month, standing } = position;
  return { employer, municipality, claimId, applicationId, person, month, standing };
}

function claimIn(book: Book, { claimId }: Position): ClaimEntry | undefined {
  const entry = book.get(claimId);
  return entry?.kind === 'claim' ? entry : undefined;
}

/** What the grant gives after one more version, or after the end that the employer told; the first is what was expected. */
interface Step {
  readonly cents: number;
  readonly cause: Cause;
}

/** By month, in the order in which the versions came. */
function stepsOf(entry: Entry | undefined, on: string, amountOf: AmountOf): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  if (entry?.kind !== 'application') return steps;
  const { endedOn, ...open } = entry;
  const stages: [ApplicationEntry, Cause][] = open.versions.map((version, index) => [
    { ...open, versions: open.versions.slice(0, index + 1) },
    causeOf(version, open.versions[index - 1]),
  ]);
  if (endedOn !== undefined) stages.push([entry, 'end']);
  const through = on.slice(0, 7);
  stages.forEach(([grant, cause], nth) => {
    const amounts = new Map(grantMonths(grant, through).map(({ month, pieces }) => [month, amountOf(pieces, month)]));
    for (const month of new Set([...steps.keys(), ...amounts.keys()])) {
      const before = steps.get(month) ?? Array.from({ length: nth }, () => ({ cents: 0, cause }));
      steps.set(month, [...before, { cents: amounts.get(month)?.cents ?? 0, cause }]);
    }
  });
  return steps;
}

const TOLD: Readonly<Record<string, Cause>> = {
  uren: 'hours',
  loonwaarde: 'wageValue',
  indexering: 'index',
  einde: 'end',
  correctie: 'correction',
};

/** The first rule that fits says why a version replaced the one before; what the municipality told goes first. */
const CHANGES: readonly (readonly [Cause, (version: GrantVersion) => unknown])[] = [
  ['wageValue', ({ route, loonwaardePercentage }) => [route, loonwaardePercentage]],
  ['hours', ({ urenPerWeek, voltijdUren }) => [urenPerWeek, voltijdUren]],
  ['end', ({ geldigTotEnMet, dienstverband }) => [geldigTotEnMet, dienstverband.totEnMet]],
];

function causeOf(version: GrantVersion, before: GrantVersion | undefined): Cause {
  const told = version.oorzaak;
  if (told !== undefined && Object.hasOwn(TOLD, told)) return TOLD[told] ?? 'unknown';
  if (before === undefined) return 'unknown';
  const differs = (of: (some: GrantVersion) => unknown) => JSON.stringify(of(version)) !== JSON.stringify(of(before));
  return CHANGES.find(([, of]) => differs(of))?.[0] ?? 'unknown';
}

interface Facts {
  readonly position: Position;
  readonly claim: ClaimEntry | undefined;
  readonly steps: readonly Step[];
  readonly receivedCents: number;
  readonly on: string;
  /** What the same grant received in other months above what was assessed for them. */
  readonly overpaid: number;
}

/** From what was expected to what the municipality told, and from there to what came. */
function partsOf(facts: Facts): Part[] {
  const { claim, steps } = facts;
  const assessed = claim?.assessment?.amountCents ?? null;
  const reached = assessed === null ? -1 : steps.findLastIndex(({ cents }) => cents === assessed);
  const taken = reached < 0 ? steps : steps.slice(0, reached + 1);
  const granted = taken.at(-1)?.cents ?? 0;
  const changes = taken
    .slice(1)
    .map(({ cents, cause }, index) => ({ cause, cents: cents - (taken[index]?.cents ?? 0) }));
  const told = assessed ?? granted;
  const parts: Part[] = [
    ...changes,
    { cause: claim?.declaredHours === undefined ? 'unknown' : 'hours', cents: told - granted },
    { cause: unpaidBecause(facts, told), cents: facts.receivedCents - told },
  ];
  return merged(parts.filter(({ cents }) => cents !== 0));
}

/** The first rule that fits says why not all came that was assessed; what no event says stays unknown. */
const UNPAID: readonly (readonly [Cause, (facts: Facts, told: number) => boolean])[] = [
  [
    'setOff',
    ({ receivedCents, overpaid }, told) => receivedCents > 0 && overpaid >= told - receivedCents && overpaid > 0,
  ],
  ['unknown', ({ receivedCents }) => receivedCents > 0],
  ['returned', ({ position }) => position.standing === 'returned'],
  ['rejected', ({ claim }) => claim?.assessment?.outcome === 'afgekeurd'],
  ['unknown', ({ position }) => position.standing === 'closed'],
  ['late', ({ position, on }) => agedOn(position.month, on).ageDays > LATE_AFTER_DAYS],
  ['underWay', () => true],
];

function unpaidBecause(facts: Facts, told: number): Cause {
  return UNPAID.find(([, fits]) => fits(facts, told))?.[0] ?? 'unknown';
}

/** One part per cause, in the order in which they came. */
function merged(parts: readonly Part[]): Part[] {
  const sums = new Map<Cause, number>();
  for (const { cause, cents } of parts) sums.set(cause, (sums.get(cause) ?? 0) + cents);
  return [...sums].map(([cause, cents]) => ({ cause, cents })).filter(({ cents }) => cents !== 0);
}

function receivedOf(claim: ClaimEntry | undefined): number {
  const booked = claim?.payments.filter(({ status }) => status === 'booked') ?? [];
  return booked.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

function overpaidByApplication(book: Book): ReadonlyMap<string, number> {
  const overpaid = new Map<string, number>();
  for (const entry of book.values()) {
    if (entry.kind !== 'claim' || typeof entry.assessment?.amountCents !== 'number') continue;
    const more = receivedOf(entry) - entry.assessment.amountCents;
    if (more > 0) overpaid.set(entry.applicationId, (overpaid.get(entry.applicationId) ?? 0) + more);
  }
  return overpaid;
}
