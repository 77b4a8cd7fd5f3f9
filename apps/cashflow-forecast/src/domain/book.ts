import { dutchDate } from '#libs/kernel/clock';
import { type GrantVersion, type Known, known, type Parties, type PublicEvent } from './public-event.ts';

/** Whose entry it is: both may read it. */
export interface Owners {
  /** KvK number. */
  readonly employer: string;
  /** `GM` and four digits. */
  readonly municipality: string;
}

/** An application, with the grant that came of it. */
export interface ApplicationEntry extends Owners {
  readonly kind: 'application';
  readonly applicationId: string;
  readonly person?: string;
  readonly receivedOn?: string;
  readonly withdrawnOn?: string;
  /** The day on which the municipality sent it on: another decides, on another application. */
  readonly forwardedOn?: string;
  /** Last day of the employment, as the employer told it. */
  readonly endedOn?: string;
  readonly decision?: { readonly outcome: string; readonly on: string };
  /** The term of law for the decision, as the municipality told it last; only with facts, see `withFacts`. */
  readonly term?: { readonly code: string; readonly dueOn: string | null };
  readonly grantId?: string;
  /** By number, lowest first. */
  readonly versions: readonly GrantVersion[];
}

export interface Payment {
  readonly paymentId: string;
  readonly amountCents: number;
  readonly status: 'ordered' | 'booked' | 'returned';
  /** Since when it has this status: the day of the order, of the booking, of the return. */
  readonly on: string;
  /** The day the bank was told to pay; absent when the order was not heard. */
  readonly executeOn?: string;
}

/** A claim: one granted employment, one month. */
export interface ClaimEntry extends Owners {
  readonly kind: 'claim';
  readonly claimId: string;
  readonly applicationId: string;
  readonly person: string;
  readonly month: string;
  readonly grantId?: string;
  readonly createdOn?: string;
  readonly submittedOn?: string;
  /** Hours a week that the employer told for this month; only with facts, see `withFacts`. */
  readonly declaredHours?: number;
  readonly assessment?: {
    readonly on: string;
    /** `akkoord`, `werkvoorraad`, `wacht-op-parameter`, `afgekeurd`. */
    readonly outcome: string;
    readonly amountCents: number | null;
  };
  /** The lines of the assessment, with their articles, as they were told. */
  readonly lines: readonly object[];
  /** In the order in which they were told. */
  readonly payments: readonly Payment[];
}

export type Entry = ApplicationEntry | ClaimEntry;

/** Entries by the id of their application or claim. */
export type Book = ReadonlyMap<string, Entry>;

/** Of which entry an event is part: the id of its claim, else of its application. None for what is only kept. */
export function entryOf(event: PublicEvent): string | undefined {
  const told = known(event);
  return told && ('declaratieId' in told.data ? told.data.declaratieId : told.data.aanvraagId);
}

/**
 * What an entry becomes by an event. What one service tells of one subject is taken in its order; what different
 * services tell of it is written in different fields, so that it does not matter which of them was heard first.
 */
export function enter(entry: Entry | undefined, event: PublicEvent): Entry | undefined {
  const told = known(event);
  if (!told) return entry;
  return isOfClaim(told) ? enterClaim(claimOf(entry, told), told) : enterApplication(applicationOf(entry, told), told);
}

/** The whole book from its events: the same for every order that keeps what one service tells of one subject in order. */
export function bookOf(events: Iterable<PublicEvent>): Book {
  const book = new Map<string, Entry>();
  for (const event of events) {
    const id = entryOf(event);
    const entry = id === undefined ? undefined : enter(book.get(id), event);
    if (id !== undefined && entry) book.set(id, entry);
  }
  return book;
}

type OfClaim = Extract<Known, { data: { declaratieId: string } }>;
type OfApplication = Exclude<Known, OfClaim>;

const isOfClaim = (told: Known): told is OfClaim => 'declaratieId' in told.data;
const owners = ({ werkgeverId, gemeentecode }: Parties): Owners => ({
  employer: werkgeverId,
  municipality: gemeentecode,
});

function applicationOf(entry: Entry | undefined, { data }: OfApplication): ApplicationEntry {
  if (entry?.kind === 'application') return entry;
  return { kind: 'application', ...owners(data), applicationId: data.aanvraagId, versions: [] };
}

function enterApplication(entry: ApplicationEntry, told: OfApplication): ApplicationEntry {
  switch (told.name) {
    case 'aanvraag-ingediend':
      return { ...entry, person: told.data.persoonRef, receivedOn: told.data.ontvangstdatum };
    case 'aanvraag-ingetrokken':
      return { ...entry, withdrawnOn: told.data.datum };
    case 'aanvraag-doorgezonden':
      return { ...entry, forwardedOn: told.data.datum };
    case 'dienstverband-beeindigd':
      return { ...entry, endedOn: told.data.einddatum };
    case 'besluit-genomen': {
      const { uitkomst, besluitdatum, toekenningId, versie, persoonRef } = told.data;
      const decided = { ...entry, person: persoonRef, decision: { outcome: uitkomst, on: besluitdatum } };
      return toekenningId === null || versie === null ? decided : withVersion(decided, toekenningId, versie);
    }
    case 'toekenning-gewijzigd':
      return withVersion({ ...entry, person: told.data.persoonRef }, told.data.toekenningId, told.data.versie);
  }
}

function withVersion(entry: ApplicationEntry, grantId: string, version: GrantVersion): ApplicationEntry {
  const others = entry.versions.filter(({ versie }) => versie !== version.versie);
  return { ...entry, grantId, versions: [...others, version].sort((a, b) => a.versie - b.versie) };
}

function claimOf(entry: Entry | undefined, { data }: OfClaim): ClaimEntry {
  if (entry?.kind === 'claim') return entry;
  const { declaratieId: claimId, aanvraagId: applicationId, persoonRef: person, maand: month } = data;
  return { kind: 'claim', ...owners(data), claimId, applicationId, person, month, lines: [], payments: [] };
}

function enterClaim(entry: ClaimEntry, told: OfClaim): ClaimEntry {
  const on = dutchDate(new Date(told.time));
  switch (told.name) {
    case 'declaratie-aangemaakt':
      return { ...entry, grantId: told.data.toekenningId, createdOn: on };
    case 'declaratie-ingediend':
      return { ...entry, grantId: told.data.toekenningId, submittedOn: told.data.ingediendOp };
    case 'declaratie-beoordeeld': {
      const { toekenningId: grantId, beoordeeldOp, uitkomst: outcome, bedragCenten: amountCents, regels } = told.data;
      return { ...entry, grantId, assessment: { on: beoordeeldOp, outcome, amountCents }, lines: regels };
    }
    case 'betaling-opgedragen':
      return withPayment(entry, told.data, { status: 'ordered', on, executeOn: told.data.uitvoerdatum });
    case 'betaling-bevestigd':
      return withPayment(entry, told.data, { status: 'booked', on: told.data.boekdatum });
    case 'betaling-gestorneerd':
      return withPayment(entry, told.data, { status: 'returned', on: told.data.datum });
  }
}

type Happened = Pick<Payment, 'status' | 'on' | 'executeOn'>;

function withPayment(
  entry: ClaimEntry,
  { betalingId: paymentId, bedragCenten: amountCents }: { betalingId: string; bedragCenten: number },
  happened: Happened,
): ClaimEntry {
  const before = entry.payments.findIndex((payment) => payment.paymentId === paymentId);
  const payment = { ...entry.payments[before], paymentId, amountCents, ...happened };
  if (before < 0) return { ...entry, payments: [...entry.payments, payment] };
  return { ...entry, payments: entry.payments.with(before, payment) };
}
