import type pg from 'pg';
import { EVENT_COLUMNS, type EventRow } from './stored-event.ts';

/** Streams of one statement: one round trip for many, and no long wait for a short one beside a long one. */
const BATCH_MAX = 64;
/** Statements under way at once, beside which others wait. */
const AT_ONCE = 4;

export const LOAD = `select ${EVENT_COLUMNS} from event where event.stream_id = $1 order by event.version`;

/** Stream by stream from the index, so that nothing is sorted. */
export const LOAD_MANY = `
  select event.* from unnest($1::text[]) as asked (id)
   cross join lateral (select ${EVENT_COLUMNS} from event where event.stream_id = asked.id order by event.version) as event`;

interface Waiting {
  readonly streamId: string;
  readonly loaded: (rows: readonly EventRow[]) => void;
  readonly failed: (error: unknown) => void;
}

/** Reads streams as they are when they are asked, or later. One that comes alone leaves at once; what waits goes together. */
export class Loader {
  private waiting: Waiting[] = [];
  private underWay = 0;

  constructor(private readonly pool: pg.Pool) {}

  /** The events of a stream, oldest first; none when nothing happened in it. */
  load(streamId: string): Promise<readonly EventRow[]> {
    return new Promise((loaded, failed) => {
      this.waiting.push({ streamId, loaded, failed });
      this.sendWhatWaits();
    });
  }

  private sendWhatWaits(): void {
    while (this.underWay < AT_ONCE && this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH_MAX);
      this.underWay++;
      void this.send(batch).finally(() => {
        this.underWay--;
        this.sendWhatWaits();
      });
    }
  }

  private async send(batch: readonly Waiting[]): Promise<void> {
    try {
      const streams = await this.read([...new Set(batch.map(({ streamId }) => streamId))]);
      for (const { streamId, loaded } of batch) loaded(streams.get(streamId) ?? []);
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }

  private async read(streamIds: readonly string[]): Promise<Map<string, EventRow[]>> {
    const query =
      streamIds.length === 1
        ? { name: 'load', text: LOAD, values: [streamIds[0]] }
        : { name: 'load-many', text: LOAD_MANY, values: [streamIds] };
    const { rows } = await this.pool.query<EventRow>(query);
    return Map.groupBy(rows, ({ stream_id: streamId }) => streamId);
  }
}
