import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Entry } from '../domain/book.ts';
import type { PublicEvent } from '../domain/public-event.ts';

/** Every entry of the book as it is now, with the place in the log of what last changed it. */
export const BookTable = defineEntity({
  name: 'Book',
  tableName: 'book',
  properties: {
    entryId: p.uuid().primary(),
    employer: p.text(),
    municipality: p.text(),
    /** Without its lines: those are many, and asked for seldom. */
    entry: p.json<Entry>(),
    lines: p.json<readonly object[]>(),
    transactionId: p.text().columnType('xid8'),
    position: p.bigint('string'),
  },
});

/** Every message that was kept, by its place in the log: what was known at a place is what is at or before it. */
export const ReceivedEventTable = defineEntity({
  name: 'ReceivedEvent',
  tableName: 'received_event',
  properties: {
    messageId: p.uuid().primary(),
    employer: p.text(),
    municipality: p.text(),
    /** None for what is kept only. */
    entryId: p.uuid().nullable(),
    /** The day on which it came, in the Netherlands. */
    recordedOn: p.date(),
    /** Without its lines. */
    message: p.json<PublicEvent>(),
    lines: p.json<readonly object[]>().nullable(),
    transactionId: p.text().columnType('xid8'),
    position: p.bigint('string'),
  },
});

/** Where in the log each day ended. A mark never changes. */
export const DayMarkTable = defineEntity({
  name: 'DayMark',
  tableName: 'day_mark',
  properties: {
    day: p.date().primary(),
    transactionId: p.text().columnType('xid8'),
    position: p.bigint('string'),
  },
});

export type BookRow = InferEntity<typeof BookTable>;
export type ReceivedEventRow = InferEntity<typeof ReceivedEventTable>;
