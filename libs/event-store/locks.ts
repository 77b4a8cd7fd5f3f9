import { randomUUID } from 'node:crypto';
import pg from 'pg';

const AGAIN_MS = 1_000;
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;
/** A database that does not answer so long is taken for gone, and with it the locks. */
const ANSWER_WITHIN_MS = 4_000;
/** The server, too, lets go of the locks of a machine that fell silent. */
const NOTICE = ['idle=2', 'interval=1', 'count=2'].map((setting) => `-c tcp_keepalives_${setting}`).join(' ');

const LEASE = `
  insert into reader_lease (reader, holder, until) values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
  on conflict (reader) do update set holder = excluded.holder, until = excluded.until`;
const RENEW = `update reader_lease set until = clock_timestamp() + $2 * interval '1 millisecond' where holder = $1`;

/**
 * Which readers this process holds: an advisory lock each, on one connection. The connection's end is the end of all of
 * them, so another process takes over as soon as it looks. A process that is stopped, and not dead, keeps its locks; the
 * lease that it no longer renews tells the others.
 */
export class Locks {
  private readonly me = randomUUID();
  private client: pg.Client | undefined;
  private readonly held = new Set<string>();
  private readonly alarmed = new Set<string>();
  private readonly askedAt = new Map<string, number>();
  private readonly renewing: NodeJS.Timeout;
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly expired: (reader: string) => void,
  ) {
    this.renewing = setInterval(() => {
      if (this.held.size > 0)
        void this.oneByOne((client) => client.query(RENEW, [this.me, LEASE_MS])).catch(() => undefined);
    }, RENEW_MS).unref();
  }

  /** Readers held by another process whose lease ran out: it is stopped, and not dead. */
  get standingStill(): ReadonlySet<string> {
    return this.alarmed;
  }

  /** Takes the lock when nobody has it. Asked often, it asks the database once a second. */
  async holds(name: string): Promise<boolean> {
    if (this.held.has(name)) return true;
    if (this.closed || performance.now() - (this.askedAt.get(name) ?? -Infinity) < AGAIN_MS) return false;
    this.askedAt.set(name, performance.now());
    return this.oneByOne((client) => this.take(client, name));
  }

  /** Lets go of everything, so that another process need not wait. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.renewing);
    await this.queue;
    await this.client?.end().catch(() => undefined);
    this.held.clear();
  }

  private async take(client: pg.Client, name: string): Promise<boolean> {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [`reader ${name}`],
    );
    if (rows[0]?.taken === true) {
      await client.query(LEASE, [name, this.me, LEASE_MS]);
      this.held.add(name);
      this.alarmed.delete(name);
      return true;
    }
    const over = await client.query('select 1 from reader_lease where reader = $1 and until < clock_timestamp()', [
      name,
    ]);
    if (over.rows.length === 0) this.alarmed.delete(name);
    else if (!this.alarmed.has(name)) {
      this.alarmed.add(name);
      this.expired(name);
    }
    return false;
  }

  /** One question at a time on the one connection, made again when it is lost. */
  private oneByOne<Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
    const mine = this.queue.then(async () => {
      const client = (this.client ??= await this.connect());
      try {
        return await work(client);
      } catch (error) {
        this.lose(client);
        throw error;
      }
    });
    this.queue = mine.catch(() => undefined);
    return mine;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      query_timeout: ANSWER_WITHIN_MS,
      connectionTimeoutMillis: ANSWER_WITHIN_MS,
      options: NOTICE,
    });
    const gone = (): void => this.lose(client);
    client.on('error', gone).on('end', gone);
    await client.connect();
    return client;
  }

  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.held.clear();
    if (!this.closed) void client.end().catch(() => undefined);
  }
}
