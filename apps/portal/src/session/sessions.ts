import { randomBytes } from 'node:crypto';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { DatabaseUrls } from '#libs/event-store/log.module';
import { replaceLost } from '#libs/event-store/lost-connections';
import { Sealer, type SealingKeys } from '#libs/event-store/sealed';
import { plainProblem, Problem } from '#libs/http/problem';
import { Session20261124 } from '../../migrations/2026-11-24-session.ts';
import { SessionAccount20261125 } from '../../migrations/2026-11-25-session-account.ts';
import type { Person } from '../sign-in/person.ts';

export interface SessionSettings {
  /** Whose the table is, and who works with it. */
  readonly database: Pick<DatabaseUrls, 'ownerUrl' | 'appUrl'>;
  readonly keys: SealingKeys;
  /** After so many minutes in which nothing was asked a session ends; half an hour when left out. */
  readonly idleMinutes?: number;
  /** After so many hours it ends in any case; twelve when left out. */
  readonly absoluteHours?: number;
  /** The time, in milliseconds; the machine's when left out. */
  readonly now?: () => number;
}

/** What the provider gave for a session. It never leaves the server. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  /** What the provider said of the person (ID token): it knows by that who signs out. */
  readonly id: string | undefined;
  /** When the access token ends, in milliseconds. */
  readonly until: number;
}

/** Who signed in, where, and with which tokens. */
export interface SignedIn {
  readonly provider: string;
  readonly person: Person;
  readonly tokens: Tokens;
}

/** All who are one account, or all of one organisation. */
export type Everybody = { readonly account: string } | { readonly tenant: string };

export interface Session extends SignedIn {
  readonly id: string;
  /** What every request that changes something must repeat (CSRF). */
  readonly csrf: string;
  readonly idleUntil: Date;
  readonly endsAt: Date;
}

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
  readonly idle: number;
  readonly end: number;
}

const COOKIE_BYTES = 32;
const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
const CONNECTIONS = 5;
const CONNECT_WITHIN_MS = 5_000;
/** Longer than a provider may take; then whoever renewed is taken for gone. */
const RENEWING_MS = 30_000;
const COLUMNS = `id, sealed, (extract(epoch from idle_until) * 1000)::float8 as idle,
  (extract(epoch from ends_at) * 1000)::float8 as end`;

/**
 * Who is signed in, in PostgreSQL, so that every process of the portal knows the same. A session is found by what the
 * browser holds, of which only an HMAC is kept; what it knows is sealed under a key from outside the database.
 */
export class Sessions {
  readonly sealer: Sealer;
  readonly now: () => number;
  private readonly idleMs: number;
  private readonly absoluteMs: number;
  private orm: MikroORM | undefined;

  constructor(private readonly settings: SessionSettings) {
    const { idleMinutes = 30, absoluteHours = 12, keys, now = Date.now } = settings;
    this.idleMs = idleMinutes * MINUTE_MS;
    this.absoluteMs = absoluteHours * HOUR_MS;
    if (!(this.idleMs > 0 && this.absoluteMs > 0)) throw new Error('A session has a length above zero.');
    this.sealer = new Sealer(keys);
    this.now = now;
  }

  /** Migrates as the owner of the database, which is not needed after that, and connects. */
  async connect(): Promise<void> {
    const { ownerUrl, appUrl } = this.settings.database;
    const owner = await MikroORM.init({
      ...connectionTo(ownerUrl),
      extensions: [Migrator],
      migrations: { migrationsList: [Session20261124, SessionAccount20261125], snapshot: false, silent: true },
    });
    try {
      await owner.migrator.up();
    } finally {
      await owner.close();
    }
    this.orm = await MikroORM.init(connectionTo(appUrl));
  }

  async close(): Promise<void> {
    await this.orm?.close();
  }

  /** Throws when the database does not answer. */
  async ready(): Promise<void> {
    await this.ask('select 1');
  }

  /** A new session under a new id; answers what the browser is to hold. What has ended is cleared away. */
  async begin(signedIn: SignedIn): Promise<string> {
    const cookie = randomBytes(COOKIE_BYTES).toString('base64url');
    const id = this.idOf(cookie);
    const now = this.now();
    const { sub, tenant } = signedIn.person;
    await this.ask('delete from session where idle_until < ?', new Date(now));
    await this.ask(
      'insert into session (id, sealed, account, tenant, idle_until, ends_at) values (?, ?, ?, ?, ?, ?)',
      ...[id, this.seal(id, signedIn), this.markOf({ account: sub }), this.markOf({ tenant })],
      new Date(now + Math.min(this.idleMs, this.absoluteMs)),
      new Date(now + this.absoluteMs),
    );
    return cookie;
  }

  /** The session that the browser holds, unless it ended. */
  find(cookie: string): Promise<Session | undefined> {
    return this.again({ id: this.idOf(cookie) });
  }

  /** The session as it is now, unless it ended. */
  async again({ id }: Pick<Session, 'id'>): Promise<Session | undefined> {
    const alive = `select ${COLUMNS} from session where id = ? and idle_until > ?`;
    return this.opened(await this.ask(alive, id, new Date(this.now())));
  }

  /** Begins the idle time anew, which never passes the end; a session that ended meanwhile stays ended. */
  async prolong({ id }: Session): Promise<Session | undefined> {
    const now = this.now();
    const longer = `update session set idle_until = least(?, ends_at) where id = ? and idle_until > ? returning ${COLUMNS}`;
    return this.opened(await this.ask(longer, new Date(now + this.idleMs), id, new Date(now)));
  }

  /**
   * Whoever gets the session as it is now may renew its tokens, and no other process until it keeps or releases them, or
   * is gone. No lock: that would be a transaction left open while the provider thinks.
   */
  async claim({ id }: Session): Promise<Session | undefined> {
    const now = this.now();
    const free = `update session set renewing_until = ?
      where id = ? and idle_until > ? and (renewing_until is null or renewing_until < ?) returning ${COLUMNS}`;
    return this.opened(await this.ask(free, new Date(now + RENEWING_MS), id, new Date(now), new Date(now)));
  }

  async release({ id }: Session): Promise<void> {
    await this.ask('update session set renewing_until = null where id = ?', id);
  }

  /** Keeps what was renewed; a session that ended meanwhile stays ended. */
  async keep({ id }: Session, signedIn: SignedIn): Promise<void> {
    await this.ask('update session set sealed = ?, renewing_until = null where id = ?', this.seal(id, signedIn), id);
  }

  async end({ id }: Pick<Session, 'id'>): Promise<void> {
    await this.ask('delete from session where id = ?', id);
  }

  /** Ends those of an account or of an organisation; answers how many there were. */
  async endOf(everybody: Everybody): Promise<number> {
    const column = 'account' in everybody ? 'account' : 'tenant';
    return (await this.ask(`delete from session where ${column} = ? returning id`, this.markOf(everybody))).length;
  }

  private idOf(cookie: string): string {
    return this.sealer.lookup(`session ${cookie}`);
  }

  /** By which the sessions of somebody are found, without saying who that is. */
  private markOf(everybody: Everybody): string {
    return this.sealer.lookup('account' in everybody ? `account ${everybody.account}` : `tenant ${everybody.tenant}`);
  }

  private seal(id: string, { provider, person, tokens }: SignedIn): Buffer {
    return this.sealer.seal(JSON.stringify({ provider, person, tokens }), `session ${id}`);
  }

  /** Nothing when the key is not here any more: then the session ended with it. */
  private unseal(id: string, sealed: Buffer): SignedIn | undefined {
    try {
      return JSON.parse(this.sealer.open(sealed, `session ${id}`).toString()) as SignedIn;
    } catch {
      return undefined;
    }
  }

  private opened([row]: readonly Row[]): Session | undefined {
    if (row === undefined) return undefined;
    const { id, sealed, idle, end } = row;
    const signedIn = this.unseal(id, sealed);
    if (signedIn === undefined) return undefined;
    const csrf = this.sealer.lookup(`csrf ${id}`);
    return { ...signedIn, id, csrf, idleUntil: new Date(idle), endsAt: new Date(end) };
  }

  private async ask(sql: string, ...values: readonly (string | Date | Buffer)[]): Promise<Row[]> {
    if (this.orm === undefined) throw new Error('not connected');
    try {
      return await this.orm.em.fork().execute<Row[]>(sql, [...values]);
    } catch (cause) {
      const away = new Problem(503, 'UNAVAILABLE', plainProblem(503).detail, { retryAfterSeconds: 5 });
      throw Object.assign(away, { cause });
    }
  }
}

function connectionTo(clientUrl: string) {
  return {
    driver: PostgreSqlDriver,
    clientUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: CONNECTIONS },
    driverOptions: { connectionTimeoutMillis: CONNECT_WITHIN_MS, onPoolCreated: replaceLost },
  };
}
