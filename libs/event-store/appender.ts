import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Clock } from '#libs/kernel/clock';
import type { DomainEvent } from './aggregate.ts';
import type { Cause } from './cause.ts';
import { Trips } from './trips.ts';

/** What a command adds to one stream: all of it, or nothing when somebody was first. */
export interface Append extends Cause {
  readonly streamId: string;
  /** The version that the stream had when the command was decided. */
  readonly expected: number;
  readonly events: readonly DomainEvent[];
}

/** An event as it is sent. */
interface Row {
  readonly id: string;
  readonly type: string;
  /** JSON, as is `context`. */
  readonly data: string;
  readonly context: string;
  readonly tenant: string;
  readonly commandId: string;
}

interface Waiting {
  readonly streamId: string;
  readonly expected: number;
  readonly rows: readonly Row[];
  readonly won: (won: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/** Events of one statement: far beyond what one commit gains by. */
const BATCH_MAX = 512;

/**
 * Each command wins or loses alone. Its first event is its lock: `unique (stream_id, version)` lets one writer have that
 * version, and only who got it writes the rest. A scalar subquery, because `exists` under `or` may scan the whole table
 * in a cached plan; `in` and no join, of which a cached plan makes a loop in a loop. Sorted, against deadlocks. A batch
 * holds one command per stream: the next one for that stream waits for the next batch.
 */
export const APPEND = `
  with given as materialized (
    select id, stream_id, expected, nth, type, coalesce(data, 'null') as data, context, tenant, command_id
      from jsonb_to_recordset($1) as g (id uuid, stream_id text, expected int, nth int, type text, data jsonb,
                                        context jsonb, tenant text, command_id uuid)
  ), won as (
    insert into event (id, stream_id, version, type, data, context, tenant, command_id, recorded_at)
    select id, stream_id, expected + 1, type, data, context, tenant, command_id, $2::timestamptz from given g
     where nth = 1 and (expected = 0 or (select e.version from event e where
           e.stream_id = g.stream_id and e.version = g.expected) is not null)
     order by stream_id
    on conflict (stream_id, version) do nothing
    returning stream_id, command_id
  ), rest as (
    insert into event (id, stream_id, version, type, data, context, tenant, command_id, recorded_at)
    select id, stream_id, expected + nth, type, data, context, tenant, command_id, $2::timestamptz
      from given where nth > 1 and (stream_id, command_id) in (select stream_id, command_id from won)
     order by stream_id, nth
  )
  select stream_id from won`;

/**
 * The same for one event that is alone: what holds a batch together would cost more than its row. A command of several
 * events goes as a batch does.
 */
export const APPEND_ONE = `
  insert into event (id, stream_id, version, type, data, context, tenant, command_id, recorded_at)
  select $1::uuid, $2::text, $3::int + 1, $4::text, $5::jsonb, $6::jsonb, $7::text, $8::uuid, $9::timestamptz
   where $3::int = 0 or (select e.version from event e where e.stream_id = $2::text and e.version = $3::int) is not null
  on conflict (stream_id, version) do nothing`;

/** Sends what waits in one statement and one commit. */
export class Appender {
  private waiting: Waiting[] = [];
  private readonly trips = new Trips(
    () => this.waiting.length,
    (most) => this.leave(most),
  );
  /** Streams of batches under way: a second command for one would only wait for its row, and then lose. */
  private readonly busy = new Set<string>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly committed: () => void,
  ) {}

  /** Whether nothing waits and nothing is under way. */
  get atRest(): boolean {
    return !this.trips.isUnderWay && this.waiting.length === 0;
  }

  /**
   * Answers whether it was written; false when another had written this version first. Throws what PostgreSQL says of a
   * command that cannot be written; others that left with it are not touched by that.
   */
  async append({ streamId, expected, events, commandId, context: { tenant, ...context } }: Append): Promise<boolean> {
    const written = JSON.stringify(context);
    const rows = events.map(({ type, data = null }) => ({
      ...{ id: randomUUID(), type, data: JSON.stringify(data), context: written, tenant, commandId },
    }));
    return new Promise((won, failed) => {
      this.waiting.push({ streamId, expected, rows, won, failed });
      this.trips.soon();
    });
  }

  private leave(most: number): Promise<void> | undefined {
    const batch = this.nextBatch(most);
    if (batch.length === 0) return undefined;
    for (const { streamId } of batch) this.busy.add(streamId);
    return this.send(batch).finally(() => {
      for (const { streamId } of batch) this.busy.delete(streamId);
    });
  }

  private nextBatch(most: number): Waiting[] {
    const batch = new Map<string, Waiting>();
    const left: Waiting[] = [];
    let events = 0;
    for (const each of this.waiting) {
      const { streamId, rows } = each;
      const fits = events === 0 || (events + rows.length <= BATCH_MAX && batch.size < most);
      if (!fits || this.busy.has(streamId) || batch.has(streamId)) left.push(each);
      else {
        batch.set(streamId, each);
        events += rows.length;
      }
    }
    this.waiting = left;
    return [...batch.values()];
  }

  private async send(batch: readonly Waiting[]): Promise<void> {
    let won: Set<string>;
    try {
      const [first, ...others] = batch;
      const isAlone = others.length === 0 && first?.rows.length === 1;
      won = isAlone ? await this.writeOne(first) : await this.write(batch);
    } catch (error) {
      if (batch.length > 1 && mayBeOfOne(error)) for (const each of batch) await this.send([each]);
      else for (const { failed } of batch) failed(error);
      return;
    }
    if (won.size > 0) this.committed();
    for (const each of batch) each.won(won.has(each.streamId));
    this.turnAwayLosers(batch);
  }

  /** Who waits with a version that has been taken meanwhile has lost already, and need not be sent to hear it. */
  private turnAwayLosers(sent: readonly Waiting[]): void {
    const taken = new Map(sent.map(({ streamId, expected }) => [streamId, expected]));
    const hasLost = ({ streamId, expected }: Waiting): boolean => expected <= (taken.get(streamId) ?? -1);
    const losers = this.waiting.filter(hasLost);
    if (losers.length === 0) return;
    this.waiting = this.waiting.filter((each) => !hasLost(each));
    for (const { won } of losers) won(false);
  }

  /** The streams that were written. */
  private async write(batch: readonly Waiting[]): Promise<Set<string>> {
    const values = [`[${batch.flatMap(rowsOf).join(',')}]`, this.clock.now()];
    const { rows: won } = await this.pool.query<{ stream_id: string }>({ name: 'append', text: APPEND, values });
    return new Set(won.map(({ stream_id: streamId }) => streamId));
  }

  private async writeOne({ streamId, expected, rows }: Waiting): Promise<Set<string>> {
    const [{ id, type, data, context, tenant, commandId }] = rows as readonly [Row];
    const values = [id, streamId, expected, type, data, context, tenant, commandId, this.clock.now()];
    const { rowCount } = await this.pool.query({ name: 'append-one', text: APPEND_ONE, values });
    return new Set(rowCount === 1 ? [streamId] : []);
  }
}

/** Rows as JSON, in which `nth` counts those of a command from 1. */
function rowsOf({ streamId, expected, rows }: Waiting): string[] {
  return rows.map(({ id, type, data, context, tenant, commandId }, index) => {
    const row = { id, stream_id: streamId, expected, nth: index + 1, type, tenant, command_id: commandId };
    return `${JSON.stringify(row).slice(0, -1)},"data":${data},"context":${context}}`;
  });
}

/** Content that is refused (SQLSTATE 22, 23, 54) or a deadlock (40): one of the batch is to blame, so each is tried alone. */
export function mayBeOfOne(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(22|23|40|54)\w{3}$/.test(code);
}
