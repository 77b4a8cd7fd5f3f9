import type pg from 'pg';
import type { Clock } from '#libs/kernel/clock';
import type { DueCommand, DueHandler } from './due-commands.ts';
import { partsOf } from './stored-event.ts';
import { WakeUp } from './wake-up.ts';

interface Row {
  readonly id: string;
  readonly watcher: string;
  readonly stream_id: string;
  readonly tenant: string;
  readonly kind: string;
  readonly due_at: Date;
  readonly command: unknown;
}

/** What a worker needs of the process it runs in. */
interface Surroundings {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** Whether this process is the one that sends: one at a time does. */
  holds(): Promise<boolean>;
  failed(due: Pick<Row, 'watcher' | 'kind' | 'stream_id'> | undefined, error: unknown): void;
}

const BATCH = 256;
const LOOK_AGAIN_MS = 1_000;
const [PAUSE_MS, PAUSE_MAX_MS] = [500, 60_000];

const FORGET = `
  delete from due_command where id in (
    select id from due_command where id = any($1::uuid[]) order by id for update skip locked)`;

/** Sends what is due, under the row's id, and then deletes the row: a crash in between sends it again, and changes nothing. */
export class DueWorker {
  private readonly news = new WakeUp();
  /** By the row's id. One that fails is tried again with growing pauses, and keeps no other waiting. */
  private readonly failing = new Map<string, { readonly times: number; readonly until: number }>();
  private readonly ended: Promise<void>;
  private sending = false;
  private closed = false;

  constructor(
    private readonly handlers: Readonly<Record<string, DueHandler>>,
    private readonly around: Surroundings,
  ) {
    this.ended = this.run();
  }

  get atRest(): boolean {
    return !this.sending;
  }

  /** Commands that were sent and failed, and are tried again. */
  get failures(): number {
    return this.failing.size;
  }

  /** Something may be due now. */
  wake(): void {
    this.news.wake();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    await this.ended;
  }

  private async run(): Promise<void> {
    let away = false;
    while (!this.isClosed()) {
      try {
        const held = await this.around.holds();
        const sent = held ? await this.sendWhatIsDue() : 0;
        if (held) away = false;
        if (sent === 0) await this.news.wait(LOOK_AGAIN_MS);
      } catch (error) {
        if (!away && !this.isClosed()) this.around.failed(undefined, error);
        away = true;
        await this.news.wait(LOOK_AGAIN_MS);
      }
    }
  }

  /** Side by side, so that their appends share a commit; answers how many were sent. */
  private async sendWhatIsDue(): Promise<number> {
    const { pool, clock } = this.around;
    const waiting = await this.stillWaiting();
    const { rows } = await pool.query<Row>({
      name: 'what-is-due',
      text: `select id, watcher, stream_id, tenant, kind, due_at, command from due_command
              where due_at <= $1 and id <> all($2::uuid[]) order by due_at, id limit ${BATCH}`,
      values: [clock.now(), waiting],
    });
    if (rows.length === 0) return 0;
    this.sending = true;
    try {
      const outcomes = await Promise.all(rows.map((row) => this.send(row)));
      const sent = outcomes.filter((id) => id !== undefined);
      // A row that was set again meanwhile has another id, and stays. One that a reader holds is passed by, against
      // deadlocks: it is sent again, and changes nothing.
      if (sent.length > 0) await pool.query(FORGET, [sent]);
      return sent.length;
    } finally {
      this.sending = false;
    }
  }

  private async send(row: Row): Promise<string | undefined> {
    const { id, watcher, tenant, kind, stream_id: streamId, command } = row;
    try {
      const handler = this.handlers[watcher];
      if (handler === undefined) throw new Error(`nobody sends the due commands of ${watcher}`);
      const [, subject] = partsOf(streamId);
      const due: DueCommand = {
        id,
        watcher,
        tenant,
        kind,
        streamId,
        subject,
        command,
        dueAt: row.due_at.toISOString(),
      };
      await handler(due, { commandId: id, context: { tenant, actor: watcher, correlationId: id } });
      this.failing.delete(id);
      return id;
    } catch (error) {
      const { times = 0 } = this.failing.get(id) ?? {};
      const pause = Math.min(PAUSE_MS * 2 ** times, PAUSE_MAX_MS);
      this.failing.set(id, { times: times + 1, until: performance.now() + pause });
      if (times === 0) this.around.failed(row, error);
      return undefined;
    }
  }

  /** Those that failed and have their pause; forgets what was set again or taken back meanwhile. */
  private async stillWaiting(): Promise<string[]> {
    if (this.failing.size === 0) return [];
    const { rows } = await this.around.pool.query<{ id: string }>(
      'select id from due_command where id = any($1::uuid[])',
      [[...this.failing.keys()]],
    );
    const there = new Set(rows.map(({ id }) => id));
    for (const id of this.failing.keys()) if (!there.has(id)) this.failing.delete(id);
    return [...this.failing].filter(([, { until }]) => until > performance.now()).map(([id]) => id);
  }

  private isClosed(): boolean {
    return this.closed;
  }
}
