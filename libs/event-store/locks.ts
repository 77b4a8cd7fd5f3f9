import { randomUUID } from 'node:crypto';
import pg from 'pg';

const AGAIN_MS = 1_000;
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;

/**
 * Which readers this process holds: an advisory lock each, on one connection. The connection's end is the end of all of
 * them, so another process takes over as soon as it looks. A process that is stopped, and not dead, keeps its locks; the
 * lease that it no longer renews tells the others.
 */
export class Locks {
  private readonly me = randomUUID();
  private client: pg.Client | undefined;
  private connecting: Promise<pg.Client> | undefined;
  private readonly held = new Set<string>();
  private readonly askedAt = new Map<string, number>();
  private readonly renewing: NodeJS.Timeout;
  private asking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly expired: (reader: string) => void,
  ) {
    this.renewing = setInterval(() => void this.renew(), RENEW_MS).unref();
  }

  /** Takes the lock when nobody has it. Asked often, it asks the database once a second. */
  async holds(name: string): Promise<boolean> {
    if (this.held.has(name)) return true;
    if (performance.now() - (this.askedAt.get(name) ?? -Infinity) < AGAIN_MS) return false;
    this.askedAt.set(name, performance.now());
    const taking = this.asking.then(() => this.take(name));
    this.asking = taking.catch(() => undefined);
    return taking;
  }

  async close(): Promise<void> {
    clearInterval(this.renewing);
    await this.client?.end().catch(() => undefined);
    this.held.clear();
  }

  private async take(name: string): Promise<boolean> {
    const client = await this.connected();
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [
      `reader ${name}`,
    ]);
    if (rows[0]?.taken !== true) {
      await this.alarmIfExpired(client, name);
      return false;
    }
    await client.query(
      `insert into reader_lease (reader, holder, until) values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
       on conflict (reader) do update set holder = excluded.holder, until = excluded.until`,
      [name, this.me, LEASE_MS],
    );
    this.held.add(name);
    return true;
  }

  private async alarmIfExpired(client: pg.Client, name: string): Promise<void> {
    const { rows } = await client.query('select 1 from reader_lease where reader = $1 and until < clock_timestamp()', [name]);
    if (rows.length > 0) this.expired(name);
  }

  private async renew(): Promise<void> {
    if (this.held.size === 0 || this.client === undefined) return;
    await this.client
      .query(
        `update reader_lease set until = clock_timestamp() + $2 * interval '1 millisecond' where holder = $1`,
        [this.me, LEASE_MS],
      )
      .catch(() => undefined);
  }

  private async connected(): Promise<pg.Client> {
    if (this.client !== undefined) return this.client;
    this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    const gone = (): void => {
      if (this.client !== client) return;
      this.client = undefined;
      this.held.clear();
    };
    client.on('error', gone).on('end', gone);
    await client.connect();
    this.client = client;
    return client;
  }
}
