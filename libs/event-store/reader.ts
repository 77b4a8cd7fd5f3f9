import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { DomainEvent } from './aggregate.ts';
import { EVENT_COLUMNS, type EventRow, type StoredEvent, toStored, type Upcasts } from './stored-event.ts';

/** Something that follows from the log, and the name of its checkpoint. */
export interface Reader<Event = DomainEvent> {
  readonly name: string;
  /** The streams it follows, such as `application`; every stream when left out. */
  readonly category?: string | readonly string[];
  /** What happens in those streams that it follows, in today's words; everything when left out. */
  readonly types?: readonly string[];
  /** What leaves this database: before the checkpoint, so at least once. */
  send?(page: readonly StoredEvent<Event>[]): Promise<void>;
  /** Rows that follow from the page: in the checkpoint's transaction, so exactly once. */
  write?(tx: EntityManager, page: readonly StoredEvent<Event>[]): Promise<void>;
  /** Makes the same rows of many pages before they are written: for who begins with an empty table. */
  fold?(rowsAtMost?: number): Fold<Event>;
}

/** Rows in the making. What it keeps in memory is bounded, so it may write some, and read them again, on the way. */
export interface Fold<Event = DomainEvent> {
  take(tx: EntityManager, page: readonly StoredEvent<Event>[]): Promise<void>;
  write(tx: EntityManager): Promise<void>;
}

/** A place in the order in which transactions ended: numbers of 64 bits, as text. */
export interface Checkpoint {
  readonly transactionId: string;
  readonly position: string;
}

export const BEGINNING: Checkpoint = { transactionId: '0', position: '0' };

/** Events of one page: enough to share a commit, few enough to keep the transaction short. */
export const PAGE_MAX = 500;

/**
 * The next events in commit-safe order. A transaction that is still open could yet add an event before those we see, so
 * what it or a later one wrote is marked as hidden and not read: a checkpoint never passes a gap.
 */
export const READ_ON = readOn('');
/** Of what one reader follows. It has no plan of its own: not knowing how many events that are, it might sort the log. */
const READ_ON_OF = readOn(
  'and event.stream_id like any ($4::text[]) and ($5::text[] is null or event.type = any ($5::text[]))',
);

function readOn(restriction: string): string {
  return `
  select ${EVENT_COLUMNS}, event.transaction_id < (select pg_snapshot_xmin(pg_current_snapshot())) as "visible"
    from event
   where (event.transaction_id, event.position) > ($1::text::xid8, $2::bigint) ${restriction}
   order by event.transaction_id, event.position
   limit $3`;
}

export interface Page<Event = DomainEvent> {
  readonly events: readonly StoredEvent<Event>[];
  /** Something was written after these that cannot be read yet: look again soon. */
  readonly hidden: boolean;
}

/** The page after a checkpoint, in today's shapes; of what a reader follows, and perhaps more than that. */
export async function pageAfter<Event>(
  database: Pick<pg.Pool, 'query'>,
  after: Checkpoint,
  upcasts: Upcasts = {},
  limit = PAGE_MAX,
  reader?: Pick<Reader, 'category' | 'types'>,
): Promise<Page<Event>> {
  const values = [after.transactionId, after.position, limit];
  // An upcast may call an event otherwise than it was stored.
  const types = Object.keys(upcasts).length > 0 ? undefined : reader?.types;
  const query =
    reader === undefined
      ? { name: 'read-on', text: READ_ON, values }
      : { text: READ_ON_OF, values: [...values, streamsOf(reader), types] };
  const { rows } = await database.query<EventRow & { visible: boolean }>(query);
  const end = rows.findIndex(({ visible }) => !visible);
  const visible = end < 0 ? rows : rows.slice(0, end);
  return { events: visible.map((row) => toStored<Event>(row, upcasts)), hidden: end >= 0 };
}

/** Whether a reader follows such an event. */
export function follows(
  { category, types }: Pick<Reader, 'category' | 'types'>,
  { category: one, event }: Pick<StoredEvent, 'category' | 'event'>,
): boolean {
  const ofStream = category === undefined || (typeof category === 'string' ? category === one : category.includes(one));
  return ofStream && (types === undefined || types.includes(event.type));
}

function streamsOf({ category }: Pick<Reader, 'category'>): string[] {
  return category === undefined ? ['%'] : [category].flat().map((each) => `${each}-%`);
}

/** Where a reader is; at the beginning when it has not read yet. */
export async function checkpointOf(database: Pick<pg.Pool, 'query'>, reader: string): Promise<Checkpoint> {
  const { rows } = await database.query<{ transaction_id: string; position: string }>(
    'select transaction_id::text as transaction_id, position::text as position from checkpoint where reader = $1',
    [reader],
  );
  const [row] = rows;
  return row === undefined ? BEGINNING : { transactionId: row.transaction_id, position: row.position };
}

const MOVE = `
  insert into checkpoint (reader, transaction_id, position) values (?, ?::text::xid8, ?::bigint)
  on conflict (reader) do update set transaction_id = excluded.transaction_id, position = excluded.position
    where checkpoint.transaction_id = ?::text::xid8 and checkpoint.position = ?::bigint
  returning reader`;

/**
 * Moves a checkpoint from where it was read; should another process have moved it meanwhile, this throws. It goes before
 * what a reader writes, so that its row keeps others out until the transaction ends.
 */
export async function moveCheckpoint(
  tx: Pick<EntityManager, 'execute'>,
  reader: string,
  from: Checkpoint,
  to: Checkpoint,
): Promise<void> {
  const values = [reader, to.transactionId, to.position, from.transactionId, from.position];
  const moved = await tx.execute<unknown[]>(MOVE, values);
  if (moved.length === 0) throw new CheckpointMoved(`the checkpoint of ${reader} was moved by another process`);
}

/** Somebody else had the reader meanwhile: nothing of this page holds. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/** All events of a stream as this transaction sees them, oldest first, in today's shapes: for a process manager. */
export async function readStream<Event>(
  tx: EntityManager,
  streamId: string,
  upcasts: Upcasts = {},
): Promise<StoredEvent<Event>[]> {
  const rows = await tx.execute<EventRow[]>(
    `select ${EVENT_COLUMNS} from event where event.stream_id = ? order by event.version`,
    [streamId],
  );
  return rows.map((row) => toStored<Event>(row, upcasts));
}
