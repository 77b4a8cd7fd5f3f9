import type { Handler, Published, Transport } from './transport.ts';

/**
 * Counts what goes through a transport, so that the demonstration can see when everything published was handled. Each
 * message counts once, however often it is sent or delivered; a parked one counts as handled. It remembers every id: only
 * for a demonstration.
 */
export class CountedTransport implements Transport {
  private readonly sent = new Map<string, Set<string>>();
  private readonly done = new Map<string, Set<string>>();

  constructor(private readonly transport: Transport) {}

  /** Messages by topic. */
  get published(): Record<string, number> {
    return sizes(this.sent);
  }

  /** Messages by `group topic`, for every subscription. */
  get handled(): Record<string, number> {
    return sizes(this.done);
  }

  async publish(batch: readonly Published[]): Promise<void> {
    for (const { topic, message } of batch) idsOf(this.sent, topic).add(message.id);
    await this.transport.publish(batch);
  }

  async subscribe(group: string, topic: string, handler: Handler): Promise<void> {
    const handled = idsOf(this.done, `${group} ${topic}`);
    await this.transport.subscribe(group, topic, async (message) => {
      await handler(message);
      handled.add(message.id);
    });
  }

  async ready(): Promise<void> {
    await this.transport.ready?.();
  }

  close(): Promise<void> {
    return this.transport.close();
  }
}

function idsOf(all: Map<string, Set<string>>, key: string): Set<string> {
  const ids = all.get(key) ?? new Set();
  all.set(key, ids);
  return ids;
}

function sizes(all: ReadonlyMap<string, ReadonlySet<string>>): Record<string, number> {
  return Object.fromEntries([...all].map(([key, ids]) => [key, ids.size]));
}
