import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'nestjs-pino';
import type pg from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { Clock } from '#libs/kernel/clock';
import { DueWorker } from './due-worker.ts';
import type { DueHandler } from './due-commands.ts';
import type { Locks } from './locks.ts';
import { BEGINNING, type Checkpoint, type Reader } from './reader.ts';
import { ReaderLoop, type ReaderState } from './reader-loop.ts';
import type { Signals } from './signals.ts';
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
  readonly state: ReaderState;
  readonly checkpoint: Checkpoint;
  /** Events after the checkpoint, counted up to a thousand. */
  readonly behind: number;
  readonly failure: ReaderLoop['failure'];
}

const DUE = 'due commands';

const LAST = `
  select transaction_id::text as "transactionId", position::text as position
    from event order by event.transaction_id desc, event.position desc limit 1`;

/** Runs the readers of a service and sends its due commands, as long as this process holds them. */
export class LogRuntime {
  private loops: readonly ReaderLoop[] = [];
  private worker: DueWorker | undefined;

  constructor(
    private readonly service: string,
    private readonly pool: pg.Pool,
    private readonly orm: MikroORM,
    private readonly locks: Locks,
    private readonly signals: Signals,
    private readonly clock: Clock,
    private readonly logger: Logger,
    metrics: Registry,
  ) {
    const loops = (): readonly ReaderLoop[] => this.loops;
    new Gauge({
      name: 'lks_reader_stopped',
      help: '1 while a reader fails on an event',
      labelNames: ['service', 'reader'],
      registers: [metrics],
      collect() {
        for (const { name, state } of loops()) this.set({ service, reader: name }, state === 'stopped' ? 1 : 0);
      },
    });
    const behind = (): Promise<ReaderStatus[]> => this.status();
    new Gauge({
      name: 'lks_reader_events_behind',
      help: 'Events after the checkpoint of a reader, up to a thousand',
      labelNames: ['service', 'reader'],
      registers: [metrics],
      async collect() {
        for (const status of await behind()) this.set({ service, reader: status.name }, status.behind);
      },
    });
  }

  /** Once, when everything that readers and handlers need is there. */
  start({ readers, due = {}, upcasts = {} }: Following): void {
    this.loops = readers.map(
      (reader) =>
        new ReaderLoop(
          reader as Reader,
          {
            pool: this.pool,
            fork: () => this.orm.em.fork(),
            upcasts,
            holds: (name) => this.locks.holds(name),
            written: () => this.worker?.wake(),
            failed: (name, eventId, err) =>
              this.logger.error({ msg: 'reader stopped', service: this.service, reader: name, eventId, err }),
          },
          () => this.clock.now(),
        ),
    );
    this.worker = new DueWorker(
      this.pool,
      this.clock,
      due,
      () => this.locks.holds(DUE),
      (command, err) =>
        this.logger.error({
          ...{ msg: 'due command failed', service: this.service, err },
          ...{ watcher: command?.watcher, kind: command?.kind, streamId: command?.streamId },
        }),
    );
  }

  /** The log grew, here: wakes readers in this process, and tells the others. */
  readonly grew = (): void => {
    this.wake();
    this.signals.tell();
  };

  /** Everybody looks again, now. */
  readonly wake = (): void => {
    for (const loop of this.loops) loop.wake();
    this.worker?.wake();
  };

  /** Throws, naming the readers, when one fails on an event. */
  readonly readiness = async (): Promise<void> => {
    await this.pool.query('select 1');
    const stopped = this.loops.filter(({ state }) => state === 'stopped').map(({ name }) => name);
    if (stopped.length > 0) throw new Error(`stopped: ${stopped.join(', ')}`);
  };

  async status(): Promise<ReaderStatus[]> {
    return Promise.all(
      this.loops.map(async ({ name, state, checkpoint, failure }) => {
        const { rows } = await this.pool.query<{ behind: string }>(
          `select count(*) as behind from (select from event
             where (event.transaction_id, event.position) > ($1::text::xid8, $2::bigint) limit 1000) as rest`,
          [checkpoint.transactionId, checkpoint.position],
        );
        return { name, state, checkpoint, behind: Number(rows[0]?.behind), failure };
      }),
    );
  }

  /** Tries again now, instead of after its pause. Answers false for a reader that is not here. */
  resume(name: string): boolean {
    const loop = this.loops.find((each) => each.name === name);
    loop?.wake();
    return loop !== undefined;
  }

  /** Whether nothing is left to do: every reader is at the end of the log, and no command is due. */
  async idle(): Promise<boolean> {
    const [last, due] = await Promise.all([
      this.pool.query<Checkpoint>({ name: 'last-event', text: LAST, values: [] }),
      this.pool.query({
        ...{ name: 'anything-due', text: 'select 1 from due_command where due_at <= $1 limit 1' },
        values: [this.clock.now()],
      }),
    ]);
    const end = last.rows[0] ?? BEGINNING;
    return due.rows.length === 0 && this.worker?.isAtWork !== true && this.loops.every((loop) => loop.isAt(end));
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.close()));
    await this.worker?.close();
    this.loops = [];
  }
}
