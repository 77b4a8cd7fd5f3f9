import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { Pages } from './pages.ts';
import {
  BEGINNING,
  type Checkpoint,
  CheckpointMoved,
  checkpointOf,
  follows,
  moveCheckpoint,
  PAGE_MAX,
  type Reader,
} from './reader.ts';
import type { StoredEvent } from './stored-event.ts';
import { WakeUp } from './wake-up.ts';

export type ReaderState = 'waits' | 'reads' | 'stopped';

/** What a loop needs of the process it runs in. */
export interface Surroundings {
  readonly pool: pg.Pool;
  readonly pages: Pages;
  fork(): EntityManager;
  now(): Date;
  /** Whether this process holds the reader: one process at a time does. */
  holds(reader: string): Promise<boolean>;
  /** Called after rows were written: due commands may be among them. */
  written(): void;
  failed(reader: string, eventId: string | undefined, error: unknown): void;
}

/** Why a reader stands still. */
export interface Failure {
  /** Undefined when it could not even read. */
  readonly eventId: string | undefined;
  /** The kind of error: its text could hold what a log must not. */
  readonly reason: string;
  readonly since: Date;
}

const LOOK_AGAIN_MS = 1_000;
/** Something is written that an older open transaction still hides. */
const [HIDDEN_MS, HIDDEN_MAX_MS] = [1, 50];
const LOCK_AGAIN_MS = 1_000;
/** Short at its longest: what is back is noticed soon, after an hour too. */
const [PAUSE_MS, PAUSE_MAX_MS] = [250, 2_000];
/** A checkpoint over events that the reader does not follow is kept so long before it is written. */
const SAVE_AFTER_MS = 1_000;
/** And one after events that it sent: after a crash they may come again, and a checkpoint for each costs more than they do. */
const SAVE_SENT_AFTER_MS = 50;

type Step = 'further' | 'narrower' | 'hidden' | 'at the end';

/** Takes one reader through the log, page by page. One that fails on an event tries again; it never skips. */
export class ReaderLoop {
  state: ReaderState = 'waits';
  failure: Failure | undefined;
  private place: Checkpoint = BEGINNING;
  /** The checkpoint as it is in the database: at the place, or before events that this reader does not follow. */
  private saved: Checkpoint = BEGINNING;
  private savedAt = 0;
  /** Events to take at once: fewer after a failure, until it is known which event it fails on. */
  private atMost = PAGE_MAX;
  private failures = 0;
  private hiddenMs = HIDDEN_MS;
  private closed = false;
  private readonly news = new WakeUp();
  private readonly retry = new WakeUp();
  private readonly ended: Promise<void>;

  constructor(
    private readonly reader: Reader,
    private readonly around: Surroundings,
  ) {
    this.ended = this.run();
  }

  get name(): string {
    return this.reader.name;
  }

  /** Everything up to here has been done; nothing after it has. */
  get checkpoint(): Checkpoint {
    return this.place;
  }

  /** The log may have grown. One that failed goes on with its pause. */
  wake(): void {
    this.news.wake();
  }

  /** Tries again at once, instead of after its pause. */
  resume(): void {
    this.retry.wake();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.news.wake();
    this.retry.wake();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.isClosed()) {
      try {
        if (await this.around.holds(this.name)) await this.readWhileHeld();
        else await this.waitForTheLock();
      } catch (error) {
        if (error instanceof CheckpointMoved) await this.retry.wait(PAUSE_MS);
        else await this.pauseAfter(error);
      }
    }
    await this.save().catch(() => undefined);
  }

  private async waitForTheLock(): Promise<void> {
    this.state = 'waits';
    this.failure = undefined;
    await this.retry.wait(LOCK_AGAIN_MS);
  }

  private async readWhileHeld(): Promise<void> {
    this.place = this.saved = await checkpointOf(this.around.pool, this.name);
    while (!this.isClosed() && (await this.around.holds(this.name))) {
      const step = await this.readOn();
      if (step === 'narrower') continue;
      this.state = 'reads';
      this.failure = undefined;
      this.failures = 0;
      if (step === 'at the end') {
        if (performance.now() - this.savedAt > SAVE_AFTER_MS) await this.save();
        await this.news.wait(LOOK_AGAIN_MS);
      } else if (step === 'hidden') {
        await this.news.wait(this.hiddenMs);
        this.hiddenMs = Math.min(this.hiddenMs * 2, HIDDEN_MAX_MS);
      } else this.hiddenMs = HIDDEN_MS;
    }
  }

  private async readOn(): Promise<Step> {
    const { pages } = this.around;
    const read = await pages.after(this.place);
    const { events, hidden } = read;
    const taken = events.slice(0, this.atMost);
    const last = taken.at(-1);
    if (last === undefined) return hidden ? 'hidden' : 'at the end';
    const page = taken.filter((stored) => follows(this.reader, stored));
    const to = { transactionId: last.transactionId, position: last.position };
    if (page.length > 0) {
      try {
        await this.follow(page, to);
      } catch (error) {
        return this.narrowed(page, error);
      }
    }
    this.place = to;
    this.atMost = Math.min(this.atMost * 2, PAGE_MAX);
    return taken.length === events.length && pages.isEnd(read) ? 'at the end' : 'further';
  }

  private async follow(page: readonly StoredEvent[], to: Checkpoint): Promise<void> {
    const { reader } = this;
    await reader.send?.(page);
    if (reader.write === undefined) {
      if (performance.now() - this.savedAt > SAVE_SENT_AFTER_MS) await this.save(to);
      return;
    }
    await this.around.fork().transactional(async (tx) => {
      await moveCheckpoint(tx, reader.name, this.saved, to);
      await reader.write?.(tx, page);
    });
    this.around.written();
    this.saved = to;
    this.savedAt = performance.now();
  }

  /** One by one, to know on which event it fails: what goes before that one is done first. */
  private narrowed(page: readonly StoredEvent[], error: unknown): Step {
    if (error instanceof CheckpointMoved) throw error;
    if (page.length > 1) {
      this.atMost = 1;
      return 'narrower';
    }
    this.failure ??= { eventId: page[0]?.id, reason: kindOf(error), since: this.around.now() };
    throw error;
  }

  private async save(place = this.place): Promise<void> {
    if (this.saved.transactionId === place.transactionId && this.saved.position === place.position) return;
    await moveCheckpoint(this.around.fork(), this.name, this.saved, place);
    this.saved = place;
    this.savedAt = performance.now();
  }

  private async pauseAfter(error: unknown): Promise<void> {
    if (this.isClosed()) return;
    this.state = 'stopped';
    this.failure ??= { eventId: undefined, reason: kindOf(error), since: this.around.now() };
    if (this.failures === 0) this.around.failed(this.name, this.failure.eventId, error);
    // So that what it sent before this is not sent again with every attempt.
    await this.save().catch(() => undefined);
    await this.retry.wait(pauseAfter(this.failures));
    this.failures++;
  }

  private isClosed(): boolean {
    return this.closed;
  }
}

/** How long a reader that failed so many times before waits until it tries again. */
export function pauseAfter(failures: number): number {
  return Math.min(PAUSE_MS * 2 ** failures, PAUSE_MAX_MS);
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}
