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

const BATCH = 256;
const LOOK_AGAIN_MS = 1_000;
const [PAUSE_MS, PAUSE_MAX_MS] = [500, 60_000];

/** Sends what is due, under the row's id, and then deletes the row: a crash in between sends it again, and changes nothing. */
export class DueWorker {
  private readonly news = new WakeUp();
  private readonly failing = new Map<string, { readonly times: number; readonly until: number }>();
  private readonly ended: Promise<void>;
  private atWork = false;
  private closed = false;

  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly handlers: Readonly<Record<string, DueHandler>>,
    private readonly holds: () => Promise<boolean>,
    private readonly failed: (due: DueCommand | undefined, error: unknown) => void,
  ) {
    this.ended = this.run();
  }

  get isAtWork(): boolean {
    return this.atWork;
  }

  wake(): void {
    this.news.wake();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.isClosed()) {
      try {
        const sent = (await this.holds()) ? await this.sendWhatIsDue() : 0;
        if (sent === 0) await this.news.wait(LOOK_AGAIN_MS);
      } catch (error) {
        if (!this.isClosed()) this.failed(undefined, error);
        await this.news.wait(LOOK_AGAIN_MS);
      }
    }
  }

  private async sendWhatIsDue(): Promise<number> {
    this.atWork = true;
    try {
      const held = [...this.failing].filter(([, { until }]) => until > performance.now()).map(([id]) => id);
      const { rows } = await this.pool.query<Row>(
        `select id, watcher, stream_id, tenant, kind, due_at, command from due_command
          where due_at <= $1 and not (id = any($2::uuid[])) order by due_at, id limit ${BATCH}`,
        [this.clock.now(), held],
      );
      const outcomes = await Promise.all(rows.map((row) => this.send(row)));
      const sent = outcomes.filter((id) => id !== undefined);
      if (sent.length > 0) await this.pool.query('delete from due_command where id = any($1::uuid[])', [sent]);
      return sent.length;
    } finally {
      this.atWork = false;
    }
  }

  private async send({ stream_id: streamId, due_at: at, ...row }: Row): Promise<string | undefined> {
    const { id, watcher, tenant } = row;
    const [, subject] = partsOf(streamId);
    const due: DueCommand = { ...row, streamId, subject, dueAt: at.toISOString() };
    try {
      const handler = this.handlers[watcher];
      if (handler === undefined) throw new Error(`nobody sends the due commands of ${watcher}`);
      await handler(due, { commandId: id, context: { tenant, actor: watcher, correlationId: id } });
      this.failing.delete(id);
      return id;
    } catch (error) {
      const { times = 0 } = this.failing.get(id) ?? {};
      this.failing.set(id, {
        times: times + 1,
        until: performance.now() + Math.min(PAUSE_MS * 2 ** times, PAUSE_MAX_MS),
      });
      if (times === 0) this.failed(due, error);
      return undefined;
    }
  }

  private isClosed(): boolean {
    return this.closed;
  }
}
