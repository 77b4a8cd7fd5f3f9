import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { DomainEvent } from './aggregate.ts';
import { BEGINNING, type Checkpoint, checkpointOf, follows, moveCheckpoint, pageAfter, type Reader } from './reader.ts';
import type { Upcasts } from './stored-event.ts';
import { WakeUp } from './wake-up.ts';

export type ReaderState = 'waits' | 'reads' | 'stopped';

/** What a loop needs of the process it runs in. */
export interface Surroundings {
  readonly pool: pg.Pool;
  fork(): EntityManager;
  readonly upcasts: Upcasts;
  /** Whether this process holds the reader: one process at a time does. */
  holds(reader: string): Promise<boolean>;
  /** Called after a page was written: due commands may have come with it. */
  written(): void;
  failed(reader: string, at: string, error: unknown): void;
}

const POLL_MS = 200;
/** Something that was written is still hidden by an older open transaction. */
const HIDDEN_MS = 2;
const LOCK_AGAIN_MS = 1_000;
const [PAUSE_MS, PAUSE_MAX_MS] = [250, 30_000];

/** Takes one reader through the log, page by page. One that fails on a page tries that page again; it never skips. */
export class ReaderLoop {
  state: ReaderState = 'waits';
  /** Since when and on which event it fails, in the words of the error. */
  failure: { readonly eventId: string; readonly reason: string; readonly since: Date } | undefined;
  private from: Checkpoint = BEGINNING;
  private atWork = false;
  private closed = false;
  private failures = 0;
  private readonly news = new WakeUp();
  private readonly ended: Promise<void>;

  constructor(
    private readonly reader: Reader,
    private readonly around: Surroundings,
    private readonly now: () => Date,
  ) {
    this.ended = this.run();
  }

  get name(): string {
    return this.reader.name;
  }

  get checkpoint(): Checkpoint {
    return this.from;
  }

  /** Whether it has nothing in hand and stands at this place. */
  isAt({ transactionId, position }: Checkpoint): boolean {
    return !this.atWork && this.from.transactionId === transactionId && this.from.position === position;
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
        if (!(await this.around.holds(this.name))) {
          this.state = 'waits';
          await this.news.wait(LOCK_AGAIN_MS);
          continue;
        }
        this.from = await checkpointOf(this.around.pool, this.name);
        await this.readWhileHeld();
      } catch (error) {
        await this.pauseAfter(error);
      }
    }
  }

  private async readWhileHeld(): Promise<void> {
    while (!this.isClosed() && (await this.around.holds(this.name))) {
      this.atWork = true;
      const wait = await this.readOn().finally(() => (this.atWork = false));
      this.state = 'reads';
      this.failure = undefined;
      this.failures = 0;
      if (wait > 0) await this.news.wait(wait);
    }
  }

  /** One page further; answers how long to wait for news, in milliseconds: 0 when there is more. */
  private async readOn(): Promise<number> {
    const { events, hidden } = await pageAfter<DomainEvent>(this.around.pool, this.from, this.around.upcasts);
    const last = events.at(-1);
    if (last === undefined) return hidden ? HIDDEN_MS : POLL_MS;
    const page = events.filter(({ category }) => follows(this.reader, category));
    const to = { transactionId: last.transactionId, position: last.position };
    try {
      if (page.length > 0) await this.reader.send?.(page);
      await this.around.fork().transactional(async (tx) => {
        if (page.length > 0) await this.reader.write?.(tx, page);
        await moveCheckpoint(tx, this.name, this.from, to);
      });
    } catch (error) {
      this.failure ??= { eventId: page[0]?.id ?? last.id, reason: kindOf(error), since: this.now() };
      throw error;
    }
    this.from = to;
    if (page.length > 0) this.around.written();
    return 0;
  }

  private async pauseAfter(error: unknown): Promise<void> {
    if (this.isClosed()) return;
    this.state = 'stopped';
    this.failure ??= { eventId: '', reason: kindOf(error), since: this.now() };
    if (this.failures === 0) this.around.failed(this.name, this.failure.eventId, error);
    await this.news.wait(Math.min(PAUSE_MS * 2 ** this.failures, PAUSE_MAX_MS));
    this.failures++;
  }

  private isClosed(): boolean {
    return this.closed;
  }
}

/** An error by its kind and code: its text could hold what an event does not. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
