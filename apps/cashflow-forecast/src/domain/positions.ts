import { derivedId } from '#libs/kernel/ids';
import type { ApplicationEntry, Book, ClaimEntry, Owners, Payment } from './book.ts';
import { type GrantPiece, grantMonths } from './grant-months.ts';
import { monthEnd } from './month-ends.ts';

/** Where a person-month stands; the ones that nothing more is expected of are `received` and `closed`. */
export type Standing =
  | 'expected'
  | 'submitted'
  | 'workItem'
  | 'waitingForParameter'
  | 'assessed'
  | 'ordered'
  | 'returned'
  | 'received'
  | 'closed';

/** One granted employment, one month. */
export interface Position extends Owners {
  readonly claimId: string;
  readonly grantId: string | null;
  readonly applicationId: string;
  readonly person: string | null;
  readonly month: string;
  readonly standing: Standing;
  /** Since when it stands there; of an expected month its last day. */
  readonly since: string;
  /** Null while neither the municipality nor the law gives a figure. */
  readonly amountCents: number | null;
  /** Reckoned with a figure of the law that is not known yet. */
  readonly projected: boolean;
  /** Reckoned here from the grant; otherwise the municipality told it. */
  readonly reckoned: boolean;
  /** Of an ordered payment the day the bank pays. */
  readonly executeOn?: string;
}

export interface Amount {
  readonly cents: number;
  readonly projected: boolean;
}

/** What the law gives for these days of a month; none when a figure is not even projected. */
export type AmountOf = (pieces: readonly GrantPiece[], month: string) => Amount | undefined;

/**
 * Every person-month that is granted or claimed up to and including the month given, by municipality, month and claim:
 * the claims that were heard, and the months of each grant of which no claim was heard yet.
 */
export function positionsOf(book: Book, through: string, amountOf: AmountOf): Position[] {
  const entries = [...book.values()];
  const claims = entries.filter((entry) => entry.kind === 'claim');
  const grants = entries.filter((entry) => entry.kind === 'application');
  const granted = new Map(grants.flatMap((grant) => monthsOf(grant, through)));
  const heard = claims.map((claim) => position(claim, granted.get(keyOf(claim.applicationId, claim.month)), amountOf));
  for (const { applicationId, month } of claims) granted.delete(keyOf(applicationId, month));
  const expected = [...granted.values()].map((granting) => expectedPosition(granting, amountOf));
  return [...heard, ...expected].sort(byPlace);
}

interface Granting {
  readonly grant: ApplicationEntry;
  readonly month: string;
  readonly pieces: readonly GrantPiece[];
}

const keyOf = (applicationId: string, month: string): string => `${applicationId} ${month}`;

function monthsOf(grant: ApplicationEntry, through: string): [string, Granting][] {
  return grantMonths(grant, through).map((held) => [keyOf(grant.applicationId, held.month), { grant, ...held }]);
}

function expectedPosition({ grant, month, pieces }: Granting, amountOf: AmountOf): Position {
  const { employer, municipality, applicationId, grantId = null, person = null } = grant;
  const amount = amountOf(pieces, month);
  return {
    ...{ employer, municipality, applicationId, grantId, person, month },
    claimId: claimIdOf(grant, month),
    ...{ standing: 'expected', since: monthEnd(month).date },
    ...{ amountCents: amount?.cents ?? null, projected: amount?.projected ?? false, reckoned: true },
  };
}

const claimIds = new WeakMap<ApplicationEntry, Map<string, string>>();

/** The id that the claim of this month will have: as claim-intake derives it. */
function claimIdOf(grant: ApplicationEntry, month: string): string {
  const ids = claimIds.get(grant) ?? new Map<string, string>();
  claimIds.set(grant, ids);
  const id = ids.get(month) ?? derivedId('declaratie', String(grant.grantId), month);
  ids.set(month, id);
  return id;
}

function position(claim: ClaimEntry, granting: Granting | undefined, amountOf: AmountOf): Position {
  const { employer, municipality, claimId, applicationId, person, month, grantId } = claim;
  const told = toldCents(claim);
  const amount = told === null && granting ? amountOf(granting.pieces, month) : undefined;
  return {
    ...{ employer, municipality, claimId, applicationId, person, month },
    grantId: grantId ?? granting?.grant.grantId ?? null,
    ...standingOf(claim),
    amountCents: told ?? amount?.cents ?? null,
    projected: amount?.projected ?? false,
    reckoned: told === null,
  };
}

/** What was paid or last ordered goes before what was assessed: it is the later word of the same municipality. */
function toldCents(claim: ClaimEntry): number | null {
  return paymentOf(claim)?.amountCents ?? claim.assessment?.amountCents ?? null;
}

function paymentOf({ payments }: ClaimEntry): Payment | undefined {
  return payments.find(({ status }) => status === 'booked') ?? payments.at(-1);
}

const ASSESSED: Readonly<Record<string, Standing>> = {
  akkoord: 'assessed',
  werkvoorraad: 'workItem',
  'wacht-op-parameter': 'waitingForParameter',
  afgekeurd: 'closed',
};
const PAYING = { ordered: 'ordered', booked: 'received', returned: 'returned' } as const;

/** The furthest it came: paying goes before assessing, and that before handing in, whichever was heard first. */
function standingOf(claim: ClaimEntry): Pick<Position, 'standing' | 'since' | 'executeOn'> {
  const { assessment, submittedOn, createdOn, month } = claim;
  const payment = paymentOf(claim);
  if (payment) return payingOf(payment);
  if (assessment?.amountCents === 0 && assessment.outcome === 'akkoord')
    return { standing: 'closed', since: assessment.on };
  if (assessment) return { standing: ASSESSED[assessment.outcome] ?? 'workItem', since: assessment.on };
  if (submittedOn !== undefined) return { standing: 'submitted', since: submittedOn };
  return { standing: 'expected', since: createdOn ?? monthEnd(month).date };
}

function payingOf({ status, on, executeOn }: Payment): Pick<Position, 'standing' | 'since' | 'executeOn'> {
  const standing = { standing: PAYING[status], since: on };
  return status === 'ordered' && executeOn !== undefined ? { ...standing, executeOn } : standing;
}

function byPlace(a: Position, b: Position): number {
  return order(a.municipality, b.municipality) || order(a.month, b.month) || order(a.claimId, b.claimId);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
