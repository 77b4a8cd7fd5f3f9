import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import type { DomainEvent } from './aggregate.ts';
import type { Fold, Reader } from './reader.ts';
import type { StoredEvent } from './stored-event.ts';
import { findRows, putRows } from './table-rows.ts';

/** A read model of one table, in which an event changes one row. */
export interface Projection<Event extends DomainEvent, Row extends object> extends Pick<
  Reader<Event>,
  'name' | 'category'
> {
  /** The only events that change a row; every event when left out. */
  readonly types?: readonly Event['type'][];
  readonly table: EntityName<Row>;
  /** Which row an event belongs to; that of its subject when left out. */
  readonly key?: (stored: StoredEvent<Event>) => string;
  /** What an event makes of its row: undefined while there is none. */
  readonly next: (row: Row | undefined, stored: StoredEvent<Event>) => Row | undefined;
}

/** The events of these types: a projection that says so is held to what it follows by the compiler. */
export type OfTypes<Event extends DomainEvent, Types extends readonly string[]> = Extract<
  Event,
  { readonly type: Types[number] }
>;

/** Rows that are kept in memory: more are written, and read again when they are needed. */
const KEPT = 50_000;

/** The reader of a read model. Page and checkpoint commit together, so each event counts once. */
export function projection<Event extends DomainEvent, Row extends object>(of: Projection<Event, Row>) {
  return {
    ...of,
    async write(tx, page) {
      const rows = new FoldedRows(of, false, KEPT);
      await rows.take(tx, page);
      await rows.write(tx);
    },
    fold: (atMost = KEPT) => new FoldedRows(of, true, atMost),
  } satisfies Reader<Event>;
}

class FoldedRows<Event extends DomainEvent, Row extends object> implements Fold<Event> {
  private readonly rows = new Map<string, Row>();
  private readonly changed = new Set<string>();

  constructor(
    private readonly of: Projection<Event, Row>,
    /** A row that is not here is nowhere. */
    private complete: boolean,
    private readonly atMost: number,
  ) {}

  async take(tx: EntityManager, page: readonly StoredEvent<Event>[]): Promise<void> {
    if (!this.complete) await this.find(tx, page);
    for (const stored of page) this.follow(stored);
    if (this.rows.size > this.atMost) await this.forget(tx);
  }

  async write(tx: EntityManager): Promise<void> {
    await putRows(
      tx,
      this.of.table,
      [...this.changed].flatMap((key) => this.rows.get(key) ?? []),
    );
    this.changed.clear();
  }

  private async find(tx: EntityManager, page: readonly StoredEvent<Event>[]): Promise<void> {
    const keys = new Set(page.map((stored) => this.keyOf(stored)));
    const found = await findRows(
      tx,
      this.of.table,
      [...keys].filter((key) => !this.rows.has(key)),
    );
    for (const [key, row] of found) this.rows.set(key, row);
  }

  private follow(stored: StoredEvent<Event>): void {
    const key = this.keyOf(stored);
    const row = this.rows.get(key);
    const next = this.of.next(row, stored);
    if (next === undefined || isSame(row, next)) return;
    this.rows.set(key, next);
    this.changed.add(key);
  }

  private async forget(tx: EntityManager): Promise<void> {
    await this.write(tx);
    this.rows.clear();
    this.complete = false;
  }

  private keyOf(stored: StoredEvent<Event>): string {
    return this.of.key?.(stored) ?? stored.subject;
  }
}

function isSame<Row extends object>(row: Row | undefined, next: Row): boolean {
  if (row === undefined || row === next) return row === next;
  return (Object.keys(next) as (keyof Row)[]).every((property) => row[property] === next[property]);
}
