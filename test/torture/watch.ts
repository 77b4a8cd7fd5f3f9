import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Service } from '../../scripts/demo/client.ts';
import type { Suite } from './suite.ts';

/** How long it took until the first event was done again, in milliseconds. */
export interface Recovery {
  readonly of: 'readers' | 'publisher' | 'consumers';
  readonly ms: number;
}

const [LOOK_MS, GIVE_UP_MS] = [25, 40_000];

interface Place {
  /** Where each reader is. */
  readonly readers: Readonly<Record<string, string>>;
  /** Which process has it. */
  readonly holders: Readonly<Record<string, string>>;
  readonly last: string;
}

const PLACE = `
  select coalesce((select json_object_agg(reader, transaction_id::text || ' ' || position) from checkpoint), '{}') as readers,
         coalesce((select json_object_agg(reader, holder) from reader_lease), '{}') as holders,
         coalesce((select max(position) from event), 0)::text as last`;
const HEARD = `select 1 from event where event.position > $1 and context ->> 'actor' like $2 limit 1`;

/** Sees in a service's database, past the proxy, that its readers and consumers are at work again. */
export class Watch {
  readonly #url: string;
  readonly #service: Service;
  readonly #from: Place;
  readonly #since = performance.now();

  private constructor(url: string, service: Service, from: Place) {
    this.#url = url;
    this.#service = service;
    this.#from = from;
  }

  /** From now on: what is done after this is done again. */
  static async begin(suite: Suite, service: Service): Promise<Watch> {
    const url = suite.databaseUrl(service);
    return new Watch(url, service, await asked(url, async (client) => placeOf(client)));
  }

  /** Until another process has every reader. */
  async takenOver(since = this.#since): Promise<Recovery> {
    const before = Object.entries(this.#from.holders);
    const ms = await this.#until(since, async (client) => {
      const { holders } = await placeOf(client);
      return before.every(([reader, holder]) => holders[reader] !== holder);
    });
    return { of: 'readers', ms };
  }

  /** Until a reader has moved its checkpoint: this one, or any. */
  async readers(since = this.#since, only?: string): Promise<Recovery> {
    const ms = await this.#until(since, async (client) => {
      const { readers } = await placeOf(client);
      return Object.entries(readers).some(
        ([name, place]) => (only === undefined || only === name) && this.#from.readers[name] !== place,
      );
    });
    return { of: only === 'publisher' ? 'publisher' : 'readers', ms };
  }

  /** Until something that was heard is in the log. */
  async consumers(since = this.#since): Promise<Recovery> {
    const ms = await this.#until(since, async (client) => {
      const { rows } = await client.query(HEARD, [this.#from.last, `${this.#service}.%`]);
      return rows.length > 0;
    });
    return { of: 'consumers', ms };
  }

  async #until(since: number, seen: (client: pg.Client) => Promise<boolean>): Promise<number> {
    return asked(this.#url, async (client) => {
      while (!(await seen(client))) {
        if (performance.now() - since > GIVE_UP_MS) {
          throw new Error(`${this.#service} did nothing within ${GIVE_UP_MS / 1000} s`);
        }
        await setTimeout(LOOK_MS);
      }
      return performance.now() - since;
    });
  }
}

async function placeOf(client: pg.Client): Promise<Place> {
  const { rows } = await client.query<Place>(PLACE);
  return rows[0] ?? { readers: {}, holders: {}, last: '0' };
}

async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
