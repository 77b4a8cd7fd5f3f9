import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { statutoryFigures, projectedFigures } from '#libs/law/figures';
import { DayMarks } from './day-marks.query.ts';
import { amountBy } from './domain/amount-of.ts';
import { type Book, bookOf, type Entry } from './domain/book.ts';
import { BEFORE_ALL, type Place } from './domain/day-marks.ts';
import { FACT_TYPES, withFacts } from './domain/facts.ts';
import { type Figures, figuresOf } from './domain/figures.ts';
import type { PublicEvent } from './domain/public-event.ts';
import { isMunicipality } from './party.representation.ts';
import { Remembered, UnderWay } from './remembered.ts';

/** A book, and what follows from it, at a place in the log. */
export interface Known {
  readonly book: Book;
  readonly figures: Figures;
  /** The mark of the past day that was asked for; absent for what is known now. */
  readonly until?: Place;
}

/** The newest entries, and the place in the log up to which they are. */
interface Newest {
  readonly book: Book;
  readonly place: Place;
}

interface EntryRow extends Place {
  readonly id: string;
  readonly entry: Entry;
}

const [NOW_KEPT, PAST_KEPT] = [64, 32];
const ALL = 'all';

/** What a tenant may know, now or as known on a past day. What nothing was added to is not read or reckoned again. */
@Injectable()
export class Books {
  /** Figures of the law, with expected ones where they are not known. */
  readonly law = projectedFigures(statutoryFigures);
  readonly amountOf = amountBy(this.law);
  private readonly newest = new Remembered<Newest>(NOW_KEPT);
  private readonly now = new Remembered<Known>(NOW_KEPT);
  private readonly past = new Remembered<Known>(PAST_KEPT);
  private readonly reading = new UnderWay<Newest>();
  private readonly looking = new UnderWay<Known>();

  constructor(
    private readonly rows: Rows,
    private readonly marks: DayMarks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The day it is in the Netherlands. */
  get today(): string {
    return dutchDate(this.clock.now());
  }

  /** The first day on which anything was heard of a tenant. */
  async knownSince(tenant: string): Promise<string | undefined> {
    const rows = await this.rows.as(tenant, (tx) => tx.execute<{ day: string }[]>(firstHeard(tenant), [tenant]));
    return rows[0]?.day;
  }

  /** As known at the end of a past day; of today, of a later day or without a day: as known now. */
  async of(tenant: string, on?: string): Promise<Known> {
    const { today } = this;
    if (on !== undefined && on < today) return this.looking.run(`${tenant} ${on}`, () => this.asKnownOn(tenant, on));
    const read = () => this.rows.as(tenant, (tx) => this.readOn(tx, tenant));
    return this.known(tenant, today, await this.reading.run(tenant, read));
  }

  /** Of all tenants together, as known now. */
  async ofAll(): Promise<Figures> {
    const { today } = this;
    const read = () => this.rows.everything((tx) => this.readOn(tx));
    return this.known(ALL, today, await this.reading.run(ALL, read)).figures;
  }

  /** The book with what its rows do not keep, at the same place in the log: see `withFacts`. */
  async withFacts(tenant: string, { book, until }: Known): Promise<Book> {
    const parameters = [tenant, `{${FACT_TYPES.join(',')}}`];
    const place = until === undefined ? [] : [until.transactionId, until.position];
    const rows = await this.rows.as(tenant, (tx) =>
      tx.execute<{ message: PublicEvent }[]>(factsUntil(tenant, until !== undefined), [...parameters, ...place]),
    );
    return withFacts(
      book,
      rows.map(({ message }) => message),
    );
  }

  /** The lines of these claims as their municipality told them, at the same place in the log. */
  async calculations(
    tenant: string,
    { until }: Known,
    claimIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly object[]>> {
    if (claimIds.length === 0) return new Map();
    const ids = `{${claimIds.join(',')}}`;
    const rows = await this.rows.as(tenant, (tx) =>
      until === undefined
        ? tx.execute<LinesRow[]>(LINES_NOW, [ids])
        : tx.execute<LinesRow[]>(LINES_UNTIL, [ids, until.transactionId, until.position]),
    );
    return new Map(rows.map(({ id, lines }) => [id, lines]));
  }

  private known(whose: string, today: string, { book }: Newest): Known {
    const before = this.now.get(whose);
    if (before?.book === book && before.figures.on === today) return before;
    return this.now.set(whose, { book, figures: figuresOf(book, today, this.amountOf) });
  }

  /** The entries that were touched since they were read last replace what is remembered of them. */
  private async readOn(tx: EntityManager, tenant?: string): Promise<Newest> {
    const before = this.newest.get(tenant ?? ALL);
    const { transactionId, position } = before?.place ?? BEFORE_ALL;
    const rows = await tx.execute<EntryRow[]>(entriesAfter(tenant), [...ownedBy(tenant), transactionId, position]);
    const last = rows.at(-1);
    const touched = rows.map(({ id, entry }): [string, Entry] => [id, entry]);
    if (before === undefined)
      return this.newest.set(tenant ?? ALL, { book: new Map(touched), place: last ?? BEFORE_ALL });
    if (last === undefined) return before;
    return this.newest.extend(tenant ?? ALL, { book: new Map([...before.book, ...touched]), place: last });
  }

  private async asKnownOn(tenant: string, day: string): Promise<Known> {
    const key = `${tenant} ${day}`;
    const before = this.past.get(key);
    if (before) return before;
    const until = await this.marks.of(tenant, day);
    const book = await this.rows.as(tenant, (tx) => bookUntil(tx, tenant, until));
    return this.past.set(key, { book, figures: figuresOf(book, day, this.amountOf), until });
  }
}

interface LinesRow {
  readonly id: string;
  readonly lines: readonly object[];
}

const LINES_NOW = 'select entry_id as id, lines from book where entry_id = any(?::uuid[])';
const LINES_UNTIL = `
  select distinct on (entry_id) entry_id as id, lines from received_event
   where entry_id = any(?::uuid[]) and lines is not null and (transaction_id, position) <= (?::text::xid8, ?::bigint)
   order by entry_id, transaction_id desc, position desc`;

/** Row-level security says it as well; said here, an index serves it. */
const owned = (tenant: string | undefined): string =>
  tenant === undefined ? 'true' : `${isMunicipality(tenant) ? 'municipality' : 'employer'} = ?`;
const ownedBy = (tenant: string | undefined): string[] => (tenant === undefined ? [] : [tenant]);

const firstHeard = (tenant: string): string => `
  select recorded_on::text as day from received_event where ${owned(tenant)}
   order by received_event.transaction_id, received_event.position limit 1`;

const entriesAfter = (tenant: string | undefined): string => `
  select entry_id as id, entry, transaction_id::text as "transactionId", position::text as "position" from book
   where ${owned(tenant)} and (transaction_id, book.position) > (?::text::xid8, ?::bigint)
   order by book.transaction_id, book.position`;

const entriesUntil = (tenant: string): string => `
  select entry_id as id, entry from book
   where ${owned(tenant)} and (transaction_id, position) <= (?::text::xid8, ?::bigint)`;

/** What was heard by then of the entries that were touched after. */
const eventsUntil = (tenant: string): string => `
  select message from received_event
   where ${owned(tenant)} and (transaction_id, position) <= (?::text::xid8, ?::bigint)
     and entry_id in (select entry_id from book
                       where ${owned(tenant)} and (transaction_id, position) > (?::text::xid8, ?::bigint))
   order by received_event.transaction_id, received_event.position`;

const factsUntil = (tenant: string, past: boolean): string => `
  select message from received_event
   where ${owned(tenant)} and message->>'type' = any(?::text[])
         ${past ? 'and (transaction_id, position) <= (?::text::xid8, ?::bigint)' : ''}
   order by received_event.transaction_id, received_event.position`;

/** The fold of the log up to a place; an entry that nothing was added to since is taken as it is. */
async function bookUntil(tx: EntityManager, tenant: string, { transactionId, position }: Place): Promise<Book> {
  const until = [tenant, transactionId, position];
  const untouched = await tx.execute<EntryRow[]>(entriesUntil(tenant), until);
  const events = await tx.execute<{ message: PublicEvent }[]>(eventsUntil(tenant), [...until, ...until]);
  const touched = bookOf(events.map(({ message }) => message));
  return new Map([...untouched.map(({ id, entry }): [string, Entry] => [id, entry]), ...touched]);
}
