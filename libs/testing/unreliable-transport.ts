import type { Handler, Message, Published, Transport } from '#libs/messaging/transport';
import { chanceFrom } from './chance.ts';

/** How often, from 0 to 1, each thing goes wrong. */
export interface Faults {
  /** A publication fails, and nothing or a part of it was kept. */
  readonly publicationFails: number;
  /** A message is handled, and at once again. */
  readonly twice: number;
  /** The consumer's process dies with a message in hand: before handling it, or before it could say that it did. */
  readonly crashBefore: number;
  readonly crashAfter: number;
}

const FAULTS: Faults = { publicationFails: 0.1, twice: 0.1, crashBefore: 0.05, crashAfter: 0.05 };
/** After a crash a subject is delivered again from at most so many messages before. */
const REWIND_MAX = 3;
const ATTEMPTS_MAX = 100;

/** One subject's messages on their way to one group. */
interface Lane {
  readonly group: string;
  readonly topic: string;
  readonly records: string[];
  next: number;
  attempts: number;
}

/**
 * Does everything that a transport may do, and no more: it duplicates, delays, delivers subjects in any order between
 * them, crashes before and after handling, and fails to publish. The first deliveries of a subject are in order. What it
 * does follows from the seed; it delivers one at a time, and only when it is asked to settle.
 */
export class UnreliableTransport implements Transport {
  private readonly chance: () => number;
  private readonly told: Published[] = [];
  private readonly handlers = new Map<string, Handler>();
  private readonly lanes = new Map<string, Lane>();
  /** What went wrong so far. */
  readonly happened = { publicationFails: 0, twice: 0, crashBefore: 0, crashAfter: 0 };

  /** `crashed`: what a process forgets that dies, for the group that it was a member of. */
  constructor(
    seed: number,
    private readonly faults: Faults = FAULTS,
    private readonly crashed: (group: string) => void | Promise<void> = () => undefined,
  ) {
    this.chance = chanceFrom(seed);
  }

  publish(batch: readonly Published[]): Promise<void> {
    const fails = this.goesWrong('publicationFails');
    for (const published of fails ? batch.slice(0, this.upTo(batch.length)) : batch) this.keep(published);
    return fails ? Promise.reject(new Error('the broker did not answer')) : Promise.resolve();
  }

  /** A group that subscribes again goes on where it was, with the new handler. */
  subscribe(group: string, topic: string, handler: Handler): Promise<void> {
    const isNew = !this.handlers.has(`${group} ${topic}`);
    this.handlers.set(`${group} ${topic}`, handler);
    if (isNew) for (const each of this.told) if (each.topic === topic) this.put(group, each);
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.handlers.clear();
    this.lanes.clear();
    return Promise.resolve();
  }

  /**
   * Delivers until nothing is left. `more` does something else that may lead to messages, such as reading a log on, and
   * says whether there was anything to do; it is asked between deliveries and at the end. Answers how often it delivered.
   */
  async settle(more: () => Promise<boolean> = () => Promise.resolve(false)): Promise<number> {
    for (let deliveries = 0; ;) {
      const waiting = [...this.lanes.values()].filter(({ next, records }) => next < records.length);
      const lane = waiting[this.upTo(waiting.length - 1)];
      if (lane === undefined) {
        if (!(await more())) return deliveries;
        continue;
      }
      await this.deliver(lane);
      deliveries++;
      if (this.chance() < 0.5) await more();
    }
  }

  /** Everybody will hear everything again, from the beginning. */
  rewind(): void {
    for (const lane of this.lanes.values()) lane.next = 0;
  }

  private async deliver(lane: Lane): Promise<void> {
    if (this.goesWrong('crashBefore')) {
      await this.crash(lane.group);
      return;
    }
    const times = this.goesWrong('twice') ? 2 : 1;
    for (let nth = 0; nth < times; nth++) if (!(await this.handled(lane))) return;
    if (this.goesWrong('crashAfter')) await this.crash(lane.group);
    else lane.next++;
  }

  private async handled(lane: Lane): Promise<boolean> {
    const message = JSON.parse(lane.records[lane.next] ?? 'null') as Message;
    try {
      await this.handlers.get(`${lane.group} ${lane.topic}`)?.(message);
      lane.attempts = 0;
      return true;
    } catch (error) {
      lane.attempts++;
      if (lane.attempts < ATTEMPTS_MAX) return false;
      throw new Error(`${lane.group} cannot handle ${message.type} ${message.id}`, { cause: error });
    }
  }

  private async crash(group: string): Promise<void> {
    for (const lane of this.lanes.values())
      if (lane.group === group) lane.next = Math.max(0, lane.next - this.upTo(REWIND_MAX));
    await this.crashed(group);
  }

  private keep(published: Published): void {
    this.told.push(published);
    for (const key of this.handlers.keys()) {
      const [group = '', topic] = key.split(' ');
      if (topic === published.topic) this.put(group, published);
    }
  }

  private put(group: string, { topic, message }: Published): void {
    const key = [group, topic, message.subject].join(' ');
    const lane = this.lanes.get(key) ?? { group, topic, records: [], next: 0, attempts: 0 };
    lane.records.push(JSON.stringify(message)); // as text, like a wire
    this.lanes.set(key, lane);
  }

  private goesWrong(fault: keyof Faults): boolean {
    if (this.chance() >= this.faults[fault]) return false;
    this.happened[fault]++;
    return true;
  }

  /** A whole number from 0 up to and including this one. */
  private upTo(most: number): number {
    return Math.floor(this.chance() * (most + 1));
  }
}
