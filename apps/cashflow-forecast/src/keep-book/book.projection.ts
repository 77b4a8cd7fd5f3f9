import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { findRows, putRows } from '#libs/event-store/table-rows';
import { dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import type { EntityManager } from '@mikro-orm/postgresql';
import { dayAggregate } from '../day.aggregate.ts';
import { enter, type Entry, entryOf } from '../domain/book.ts';
import type { DayEnded } from '../domain/day.ts';
import { type Head, marksOf, type Place } from '../domain/day-marks.ts';
import type { Parties, PublicEvent } from '../domain/public-event.ts';
import type { Received } from '../domain/received.ts';
import { receivedAggregate } from '../received.aggregate.ts';
import { type BookRow, BookTable, type ReceivedEventRow, ReceivedEventTable } from './book.table.ts';

type Stored = StoredEvent<Received | DayEnded>;
type Heard = StoredEvent<Received>;

/**
 * The book as it is now, what it was made of, and where in the log the days ended: all three as of one place, so that a
 * day's mark is never there before what it stands for.
 */
export const book: Reader<Received | DayEnded> = {
  name: 'book',
  category: [receivedAggregate.category, dayAggregate.category],
  async write(tx, page) {
    const heard = page.filter(isHeard);
    await markDays(tx, page);
    await putRows(tx, ReceivedEventTable, heard.map(receivedRow));
    await enterAll(tx, heard);
  },
};

const isHeard = (stored: Stored): stored is Heard => stored.event.type === 'EventReceived';

/** Added only: a mark never changes. */
const MARK = `
  insert into day_mark (day, transaction_id, position)
  select day, "transactionId", position
    from jsonb_to_recordset(?::jsonb) as mark (day date, "transactionId" xid8, position bigint)`;

async function markDays(tx: EntityManager, page: readonly Stored[]): Promise<void> {
  const entries = page.map((stored) => ({ ...placeOf(stored), day: dayOf(stored), heard: isHeard(stored) }));
  const marks = marksOf(await headOf(tx), entries);
  if (marks.length > 0) await tx.execute(MARK, [JSON.stringify(marks)]);
}

interface HeadRow extends Place {
  readonly recordedOn: string;
  readonly marked: string | null;
}

const HEAD = `
  select transaction_id::text as "transactionId", position::text as "position", recorded_on::text as "recordedOn",
         (select max(day)::text from day_mark) as marked
    from received_event order by received_event.transaction_id desc, received_event.position desc limit 1`;

async function headOf(tx: EntityManager): Promise<Head | undefined> {
  const [row] = await tx.execute<HeadRow[]>(HEAD);
  if (row === undefined) return undefined;
  const { transactionId, position, recordedOn, marked } = row;
  const afterMarked = marked === null ? recordedOn : addDays(marked, 1);
  return { openDay: afterMarked > recordedOn ? afterMarked : recordedOn, last: { transactionId, position } };
}

async function enterAll(tx: EntityManager, heard: readonly Heard[]): Promise<void> {
  const touched = [...new Set(heard.map(({ event }) => entryOf(event.data)).filter((id) => id !== undefined))];
  const rows = await findRows(tx, BookTable, touched);
  for (const stored of heard) {
    const next = bookRow(rows.get(entryOf(stored.event.data) ?? ''), stored);
    if (next) rows.set(next.entryId, next);
  }
  await putRows(tx, BookTable, [...rows.values()]);
}

/** What the row of an entry becomes by a message; none for a message that is only kept. */
export function bookRow(row: BookRow | undefined, stored: Heard): BookRow | undefined {
  const entryId = entryOf(stored.event.data);
  const entry = enter(row && withLines(row), stored.event.data);
  if (entryId === undefined || entry === undefined) return undefined;
  const { employer, municipality } = entry;
  return { entryId, employer, municipality, ...withoutLines(entry), ...placeOf(stored) };
}

function withLines({ entry, lines }: BookRow): Entry {
  return entry.kind === 'claim' ? { ...entry, lines } : entry;
}

function withoutLines(entry: Entry): Pick<BookRow, 'entry' | 'lines'> {
  return entry.kind === 'claim' ? { entry: { ...entry, lines: [] }, lines: entry.lines } : { entry, lines: [] };
}

function receivedRow(stored: Heard): ReceivedEventRow {
  const message = stored.event.data;
  const { werkgeverId, gemeentecode } = message.data as unknown as Parties;
  return {
    ...{ messageId: message.id, employer: werkgeverId, municipality: gemeentecode },
    ...{ entryId: entryOf(message) ?? null, recordedOn: dayOf(stored) },
    ...apart(message),
    ...placeOf(stored),
  };
}

function apart(message: PublicEvent): Pick<ReceivedEventRow, 'message' | 'lines'> {
  const { regels, ...data } = message.data;
  if (!Array.isArray(regels)) return { message, lines: null };
  return { message: { ...message, data: { ...data, regels: [] } }, lines: regels as object[] };
}

const dayOf = ({ recordedAt }: Stored): string => dutchDate(new Date(recordedAt));
const placeOf = ({ transactionId, position }: Place): Place => ({ transactionId, position });
