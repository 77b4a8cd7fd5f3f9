import { setTimeout } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { logFailure, logLost } from './delivery-log.ts';
import { fromRecord } from './kafka-record.ts';
import { PARTITIONS } from './kafka-topics.ts';
import type { Handler, Message } from './transport.ts';

/** After this another member takes over from one that was killed. */
const SESSION_MS = 3_000;
/** The shortest that a broker allows which keeps to its default (`group.min.session.timeout.ms`). */
const SESSION_BY_DEFAULT_MS = 6_000;
const HEARTBEAT_MS = 500;
const COMMIT_MS = 500;
/** How long the broker holds a fetch for which there is nothing; what comes meanwhile is answered at once. */
const WAIT_MS = 500;
/** Messages of one partition at once: of as many subjects, so that what they ask and write goes together. */
const AT_ONCE = 32;
/** A backlog of one partition does not keep the others waiting for longer than this takes. */
const PARTITION_BYTES = 256 * 1024;
const CLOSE_WITHIN_MS = 5_000;
const REJOIN_MS = 500;
const [PAUSE_MS, PAUSE_MAX_MS] = [100, 5_000];

/** kafkajs declares its functions as methods; none needs its `this`. */
type Fetched = Readonly<
  Pick<EachBatchPayload, 'batch'> & {
    resolveOffset: (offset: string) => void;
    heartbeat: () => Promise<void>;
    isRunning: () => boolean;
    pause: () => () => void;
  }
>;
type Position = Readonly<{ topic: string; partition: number; offset: string }>;
type Told = Readonly<{ offset: string; message: Message }>;

/**
 * This process as a member of one consumer group, for all topics of the group: kafkajs would assign members with different
 * topics what they did not ask for. Offsets are committed by the clock and when a member leaves; what was handled after
 * the last commit comes again.
 */
export class KafkaGroup {
  private readonly handlers = new Map<string, Handler>();
  private readonly handled = new Map<string, Position>();
  /** By partition: offsets that were handled after one that failed. */
  private readonly ahead = new Map<string, Set<string>>();
  private readonly failures = new Map<string, number>();
  private readonly working = new Set<Promise<unknown>>();
  private readonly closing = new AbortController();
  private readonly clock: NodeJS.Timeout;
  private consumer: Consumer | undefined;
  private sessionMs = SESSION_MS;
  private joined: readonly string[] = [];
  private leaving = false;
  private admitted = false;
  private turn = Promise.resolve();
  private committing = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly createTopics: (topics: readonly string[]) => Promise<void>,
    readonly name: string,
  ) {
    this.clock = setInterval(() => void this.commit(), COMMIT_MS);
  }

  /** Whether the group has let it in, for all its topics. */
  get isMember(): boolean {
    return this.admitted && this.isJoined;
  }

  private get isJoined(): boolean {
    return this.consumer !== undefined && this.joined.length === this.handlers.size;
  }

  /**
   * Topics that are added together are joined together. Nobody waits for it: who takes the place of a member that was
   * killed is let in when that one's session is over, and without a broker this tries on. `isMember` says when it is in.
   */
  add(topic: string, handler: Handler): void {
    if (this.handlers.has(topic)) throw new Error(`${this.name} hears ${topic} already`);
    this.handlers.set(topic, handler);
    void this.takeTurn(() => this.join());
  }

  /** Ends after the message at hand, with what was handled committed; without a broker, uncommitted. */
  async close(): Promise<void> {
    this.closing.abort();
    this.leaving = true;
    clearInterval(this.clock);
    await Promise.all(this.working);
    await within(
      CLOSE_WITHIN_MS,
      this.takeTurn(() => this.leave()),
    );
  }

  private takeTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work);
    return this.turn;
  }

  private async join(): Promise<void> {
    if (this.isJoined || this.closing.signal.aborted) return;
    await this.leave();
    await Promise.all(this.working); // of a consumer that was lost: what comes again comes after
    const topics = [...this.handlers.keys()];
    const consumer = this.kafka.consumer({
      ...{ groupId: this.name, sessionTimeout: this.sessionMs, heartbeatInterval: HEARTBEAT_MS },
      ...{ maxWaitTimeInMs: WAIT_MS, minBytes: 1, maxBytesPerPartition: PARTITION_BYTES },
      ...{ allowAutoTopicCreation: false, retry: { restartOnFailure: () => Promise.resolve(false) } },
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => this.lose(consumer, payload.error));
    // Each member begins at the committed offsets again, also where it was ahead of them.
    consumer.on(consumer.events.GROUP_JOIN, () => {
      this.admitted = this.consumer === consumer;
      this.forget();
    });
    this.consumer = consumer;
    this.joined = topics;
    this.leaving = false;
    try {
      await this.createTopics(topics);
      await consumer.connect();
      await consumer.subscribe({ topics, fromBeginning: true });
      await consumer.run({
        ...{ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: PARTITIONS },
        eachBatch: (fetched) => this.handleBatch(fetched),
      });
    } catch (error) {
      this.lose(consumer, error);
    }
  }

  /** kafkajs restarts after some errors and gives up after others; we always begin anew. */
  private lose(consumer: Consumer, error: unknown): void {
    if (this.consumer !== consumer) return;
    this.consumer = undefined;
    this.admitted = false;
    this.forget();
    if (isSessionTooShort(error)) this.sessionMs = SESSION_BY_DEFAULT_MS;
    else logLost(this.name, error);
    consumer.disconnect().catch(() => undefined);
    void this.takeTurn(async () => {
      await this.pause(REJOIN_MS);
      await this.join();
    });
  }

  private forget(): void {
    this.handled.clear();
    this.ahead.clear();
  }

  private async leave(): Promise<void> {
    const { consumer } = this;
    if (consumer === undefined) return;
    this.leaving = true;
    this.admitted = false;
    pauseAll(consumer, this.joined);
    await Promise.all(this.working);
    await this.commit();
    this.consumer = undefined;
    await consumer.disconnect().catch(() => undefined);
  }

  /**
   * Subjects beside each other, each in its order. Where a message fails, the partition rests a while and goes on from
   * there; the others do not wait for it.
   */
  private async handleBatch(fetched: Fetched): Promise<void> {
    const lost = new AbortController();
    const beating = setInterval(() => void fetched.heartbeat().catch(() => lost.abort()), HEARTBEAT_MS);
    const goesOn = (): boolean => !lost.signal.aborted && !this.leaving && fetched.isRunning();
    const { messages } = fetched.batch;
    try {
      for (let from = 0; from < messages.length && goesOn(); from += AT_ONCE) {
        const failures = await this.track(this.handlePart(fetched, messages.slice(from, from + AT_ONCE), goesOn));
        if (failures === 0) continue;
        void this.resumeLater(fetched.pause(), failures);
        break;
      }
    } finally {
      clearInterval(beating);
    }
    if (lost.signal.aborted) await this.commit(); // before we join again, while it is still ours to commit
  }

  /** How often the record at which the partition now stands has failed; 0 when none did. */
  private async handlePart(fetched: Fetched, records: readonly KafkaMessage[], goesOn: () => boolean): Promise<number> {
    const { topic, partition } = fetched.batch;
    const place = `${topic} ${partition}`;
    const done = this.ahead.get(place) ?? new Set<string>();
    this.ahead.set(place, done);
    const told = records
      .filter(({ offset }) => !done.has(offset))
      .map((record) => ({ offset: record.offset, message: fromRecord({ topic, partition }, record) }));
    const subjects = [...Map.groupBy(told, ({ message }) => message.subject).values()];
    const ends = await Promise.all(subjects.map((some) => this.handleInOrder(topic, some, done, goesOn)));
    this.settle(fetched, records, done);
    const failed = ends.find((end) => end !== undefined);
    if (failed === undefined) return 0;
    const failures = (this.failures.get(place) ?? 0) + 1;
    this.failures.set(place, failures);
    logFailure(this.name, topic, failed.message, failures, failed.error);
    return failures;
  }

  /** Up to the one that fails, which it answers. */
  private async handleInOrder(topic: string, told: readonly Told[], done: Set<string>, goesOn: () => boolean) {
    for (const { offset, message } of told) {
      if (!goesOn()) return undefined;
      try {
        await this.handlers.get(topic)?.(message);
      } catch (error) {
        return { message, error };
      }
      done.add(offset);
    }
    return undefined;
  }

  /** Moves on to the first record that has not been handled. What was handled after that one is remembered, not repeated. */
  private settle({ batch, resolveOffset }: Fetched, records: readonly KafkaMessage[], done: Set<string>): void {
    const { topic, partition } = batch;
    const place = `${topic} ${partition}`;
    const open = records.findIndex(({ offset }) => !done.has(offset));
    const settled = open < 0 ? records : records.slice(0, open);
    const last = settled.at(-1);
    if (last === undefined) return;
    for (const { offset } of settled) done.delete(offset);
    this.failures.delete(place);
    resolveOffset(last.offset);
    this.handled.set(place, { topic, partition, offset: String(BigInt(last.offset) + 1n) });
  }

  private async track<T>(work: Promise<T>): Promise<T> {
    this.working.add(work);
    try {
      return await work;
    } finally {
      this.working.delete(work);
    }
  }

  private async resumeLater(resume: () => void, failures: number): Promise<void> {
    await this.pause(Math.min(PAUSE_MS * 2 ** (failures - 1), PAUSE_MAX_MS));
    resume();
  }

  /** One at a time. What cannot be committed now waits for the next time, unless it was handled further meanwhile. */
  private commit(): Promise<void> {
    this.committing = this.committing.then(async () => {
      const { consumer } = this;
      if (consumer === undefined || this.handled.size === 0) return;
      const positions = new Map(this.handled);
      this.handled.clear();
      try {
        await consumer.commitOffsets([...positions.values()]);
      } catch {
        if (consumer !== this.consumer) return;
        for (const [place, position] of positions) if (!this.handled.has(place)) this.handled.set(place, position);
      }
    });
    return this.committing;
  }

  private async pause(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}

function isSessionTooShort(error: unknown): boolean {
  const { type, cause } = error instanceof Error ? (error as Error & { type?: unknown }) : {};
  return type === 'INVALID_SESSION_TIMEOUT' || (cause !== undefined && isSessionTooShort(cause));
}

/** So that it does not fetch the same again while we wait for what is at work. */
function pauseAll(consumer: Consumer, topics: readonly string[]): void {
  try {
    consumer.pause(topics.map((topic) => ({ topic })));
  } catch {
    // It is not running: then it fetches nothing.
  }
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const patience = new AbortController();
  const tooLate = setTimeout(milliseconds, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([work, tooLate]);
  patience.abort();
}
