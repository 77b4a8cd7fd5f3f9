import type { DomainEvent } from './aggregate.ts';
import type { Context } from './cause.ts';

/** An event as the log holds it. */
export interface StoredEvent<Event = DomainEvent> {
  readonly id: string;
  /** `<category>-<subject>` */
  readonly streamId: string;
  readonly category: string;
  /** The id of the thing that the stream is about. */
  readonly subject: string;
  /** From 1, without gaps. */
  readonly version: number;
  readonly event: Event;
  readonly tenant: string;
  readonly context: Context;
  readonly commandId: string;
  /** Instant by the service's clock, ending in `Z`; for people, nothing is decided by it. */
  readonly recordedAt: string;
  /** With `position` its place in the order in which transactions ended. */
  readonly transactionId: string;
  readonly position: string;
}

/** A row of `event`, its 64-bit numbers and its instant as text: an instant is dear to parse, and told on as text. */
export interface EventRow {
  readonly id: string;
  readonly stream_id: string;
  readonly version: number;
  readonly type: string;
  readonly data: unknown;
  readonly context: Omit<Context, 'tenant'>;
  readonly tenant: string;
  readonly command_id: string;
  readonly recorded_at: string;
  readonly transaction_id: string;
  readonly position: string;
}

/** The columns of an `EventRow`; their names are not the table's, so that an `order by` means the table's own. */
export const EVENT_COLUMNS = `event.id, event.stream_id, event.version, event.type, event.data, event.context, event.tenant,
  event.command_id, event.recorded_at::text as "recorded_at", event.transaction_id::text as "transaction_id", event.position::text as "position"`;

export type Upcasts = Readonly<Record<string, ((stored: DomainEvent) => DomainEvent) | undefined>>;

/** The event of a row, in today's shape where its category has an `upcast`. */
export function toStored<Event = DomainEvent>(row: EventRow, upcasts: Upcasts = {}): StoredEvent<Event> {
  const [category, subject] = partsOf(row.stream_id);
  const stored = { type: row.type, data: row.data };
  return {
    id: row.id,
    streamId: row.stream_id,
    category,
    subject,
    version: row.version,
    event: (upcasts[category]?.(stored) ?? stored) as Event,
    tenant: row.tenant,
    context: { ...row.context, tenant: row.tenant },
    commandId: row.command_id,
    recordedAt: new Date(row.recorded_at).toISOString(),
    transactionId: row.transaction_id,
    position: row.position,
  };
}

const UUID_AT_END = /^(.+)-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Category and subject of a stream: the subject is a UUID, or has no dash in it. */
export function partsOf(streamId: string): [category: string, subject: string] {
  const [, category, subject] = UUID_AT_END.exec(streamId) ?? /^(.+)-([^-]+)$/.exec(streamId) ?? [];
  if (category === undefined || subject === undefined) throw new Error(`no stream is called ${streamId}`);
  return [category, subject];
}
