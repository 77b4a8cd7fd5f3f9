import type pg from 'pg';
import { mayBeOfOne } from './appender.ts';
import type { EventRow } from './stored-event.ts';
import { Trips } from './trips.ts';

/** Streams of one statement: one round trip for many, and no long wait for a short one beside a long one. */
const BATCH_MAX = 64;

/** What it takes to fold an event, and to know its command again: each column more costs every command. */
export interface LoadedRow extends Pick<EventRow, 'type' | 'data' | 'tenant' | 'command_id'> {
  readonly body_hash?: string | null;
}

const COLUMNS = `event.type, event.data, event.tenant, event.command_id, event.context ->> 'bodyHash' as "body_hash"`;

export const LOAD = `select ${COLUMNS} from event where event.stream_id = $1 order by event.version`;

/** Stream by stream from the index, so that nothing is sorted. */
export const LOAD_MANY = `
  select event.* from unnest($1::text[]) as asked (id)
   cross join lateral (select event.stream_id, ${COLUMNS} from event where event.stream_id = asked.id order by event.version) as event`;

interface Waiting {
  readonly streamId: string;
  readonly loaded: (rows: readonly LoadedRow[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Reads streams as they are when they are asked, or later. What waits goes together. */
export class Loader {
  private waiting: Waiting[] = [];
  private readonly trips = new Trips(
    () => this.waiting.length,
    (most) => this.send(this.waiting.splice(0, Math.min(most, BATCH_MAX))),
  );

  constructor(private readonly pool: pg.Pool) {}

  /** The events of a stream, oldest first; none when nothing happened in it. */
  load(streamId: string): Promise<readonly LoadedRow[]> {
    return new Promise((loaded, failed) => {
      this.waiting.push({ streamId, loaded, failed });
      this.trips.soon();
    });
  }

  private async send(batch: readonly Waiting[]): Promise<void> {
    try {
      const streams = await this.read([...new Set(batch.map(({ streamId }) => streamId))]);
      for (const { streamId, loaded } of batch) loaded(streams.get(streamId) ?? []);
    } catch (error) {
      if (batch.length > 1 && mayBeOfOne(error)) for (const each of batch) await this.send([each]);
      else for (const { failed } of batch) failed(error);
    }
  }

  private async read(streamIds: readonly string[]): Promise<Map<string, LoadedRow[]>> {
    const [first, ...others] = streamIds;
    if (first !== undefined && others.length === 0) {
      const { rows } = await this.pool.query<LoadedRow>({ name: 'load', text: LOAD, values: [first] });
      return new Map([[first, rows]]);
    }
    const query = { name: 'load-many', text: LOAD_MANY, values: [streamIds] };
    const { rows } = await this.pool.query<LoadedRow & Pick<EventRow, 'stream_id'>>(query);
    return Map.groupBy(rows, ({ stream_id: streamId }) => streamId);
  }
}
