import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'nestjs-pino';
import type pg from 'pg';
import type { Clock } from '#libs/kernel/clock';
import type { Appender } from './appender.ts';
import type { DueHandler } from './due-commands.ts';
import { DueWorker } from './due-worker.ts';
import type { Locks } from './locks.ts';
import { Pages } from './pages.ts';
import { type Checkpoint, checkpointOf, type Reader } from './reader.ts';
import { type Failure, ReaderLoop, type ReaderState } from './reader-loop.ts';
import type { Upcasts } from './stored-event.ts';

/** What follows from the log of a service. */
export interface Following {
  readonly readers: readonly Reader<never>[];
  /** By watcher: who carries its due commands out. */
  readonly due?: Readonly<Record<string, DueHandler>>;
  /** By category: how an old shape becomes today's. */
  readonly upcasts?: Upcasts;
}

export interface ReaderStatus {
  readonly name: string;
  /** `waits` when another process has it. */
  readonly state: ReaderState;
  readonly checkpoint: Checkpoint;
  /** Events after the checkpoint, counted up to a thousand. */
  readonly behind: number;
  readonly failure: Failure | undefined;
}

interface Surroundings {
  readonly service: string;
  readonly pool: pg.Pool;
  readonly orm: MikroORM;
  readonly appender: Pick<Appender, 'atRest'>;
  readonly locks: Locks;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tells the other processes that the log grew. */
  tell(): void;
}

const DUE = 'due commands';
/** The net under the signals. */
const POLL_MS = 200;
const COUNTED_TO = 1_000;

const BEHIND = `
  select count(*)::int as behind
    from (select from event where (event.transaction_id, event.position) > ($1::text::xid8, $2::bigint) limit ${COUNTED_TO})`;

/** One look, so that nothing can move between its parts. Whoever waits for the readers' end asks it often. */
export const REST = `
  select exists (select from due_command where due_at <= $1) as due,
         coalesce((select event.transaction_id::text || ' ' || event.position
                     from event order by event.transaction_id desc, event.position desc limit 1), '0 0') as last`;

/** Runs the readers of a service and sends its due commands, as long as this process holds them. */
export class LogRuntime {
  private loops: readonly ReaderLoop[] = [];
  private worker: DueWorker | undefined;
  private pages: Pages | undefined;
  private polling: NodeJS.Timeout | undefined;

  constructor(private readonly around: Surroundings) {}

  /** Once, when everything that readers and handlers need is there. */
  start({ readers, due = {}, upcasts = {} }: Following): void {
    const { service, pool, orm, locks, clock, logger } = this.around;
    const pages = new Pages(pool, upcasts);
    const around = {
      ...{ pool, pages },
      fork: () => orm.em.fork(),
      now: () => clock.now(),
      holds: (name: string) => locks.holds(name),
      written: () => this.worker?.wake(),
      failed: (reader: string, eventId: string | undefined, err: unknown) =>
        logger.error({ msg: 'reader stopped', service, reader, eventId, err }),
    };
    this.pages = pages;
    this.loops = readers.map((reader) => new ReaderLoop(reader, around));
    this.worker = new DueWorker(due, {
      ...{ pool, clock },
      holds: () => locks.holds(DUE),
      failed: (command, err) => {
        const { watcher, kind, stream_id: streamId } = command ?? {};
        logger.error({ msg: 'due command failed', service, watcher, kind, streamId, err });
      },
    });
    this.polling = setInterval(() => this.lookAgain(), POLL_MS).unref();
  }

  /** The log grew, here: wakes readers in this process, and tells the others. */
  readonly grew = (): void => {
    this.lookAgain();
    this.around.tell();
  };

  /** Everybody looks again, now: for news from elsewhere, or another time. */
  readonly wake = (): void => {
    this.lookAgain();
    this.worker?.wake();
  };

  /** Throws, naming the readers, when one fails on an event. */
  readonly readiness = async (): Promise<void> => {
    await this.around.pool.query('select 1');
    const stopped = this.loops.filter(({ state }) => state === 'stopped').map(({ name }) => name);
    if (stopped.length > 0) throw new Error(`stopped: ${stopped.join(', ')}`);
  };

  async status(): Promise<ReaderStatus[]> {
    const { pool } = this.around;
    return Promise.all(
      this.loops.map(async (loop) => {
        const { name, state, failure } = loop;
        const checkpoint = state === 'waits' ? await checkpointOf(pool, name) : loop.checkpoint;
        const place = [checkpoint.transactionId, checkpoint.position];
        const { rows } = await pool.query<{ behind: number }>({ name: 'behind', text: BEHIND, values: place });
        return { name, state, checkpoint, behind: rows[0]?.behind ?? 0, failure };
      }),
    );
  }

  /** Due commands that were sent, failed, and are tried again. */
  get failingCommands(): number {
    return this.worker?.failures ?? 0;
  }

  /** Tries again now, instead of after its pause. Answers false for a reader that is not here. */
  resume(name: string): boolean {
    const loop = this.loops.find((each) => each.name === name);
    loop?.resume();
    return loop !== undefined;
  }

  /**
   * Whether nothing is left to do: every reader has done the newest event there is, no command is due, nothing is being
   * written. Places are taken before the database is asked: a reader that still has something in hand is behind it then.
   */
  async idle(): Promise<boolean> {
    const { pool, appender, clock } = this.around;
    if (!appender.atRest || this.worker?.atRest === false) return false;
    const places = await Promise.all(this.loops.map((loop) => this.placeOf(loop)));
    const { rows } = await pool.query<{ due: boolean; last: string }>({
      name: 'rest',
      text: REST,
      values: [clock.now()],
    });
    const [now] = rows;
    return now?.due === false && places.every((place) => place === now.last) && appender.atRest;
  }

  async stop(): Promise<void> {
    clearInterval(this.polling);
    await Promise.all([...this.loops.map((loop) => loop.close()), this.worker?.close()]);
    this.loops = [];
    this.worker = undefined;
    this.pages = undefined;
  }

  private lookAgain(): void {
    this.pages?.grew();
    for (const loop of this.loops) loop.wake();
  }

  private async placeOf(loop: ReaderLoop): Promise<string> {
    const { transactionId, position } =
      loop.state === 'waits' ? await checkpointOf(this.around.pool, loop.name) : loop.checkpoint;
    return `${transactionId} ${position}`;
  }
}
