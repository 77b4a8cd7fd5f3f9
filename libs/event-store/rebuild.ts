import { type EntityManager, MikroORM, type Options, PostgreSqlDriver } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { DomainEvent } from './aggregate.ts';
import { BEGINNING, type Checkpoint, type Fold, follows, pageAfter, type Reader } from './reader.ts';
import type { StoredEvent, Upcasts } from './stored-event.ts';

/** What a rebuild did. */
export interface Rebuilt {
  /** Events of the log that the read model follows. */
  readonly events: number;
  readonly tables: readonly string[];
}

/** Events of one page: one bulk write each, and no transaction that would hold the live readers back for long. */
const PAGE = 2_000;
/** What the log itself keeps: no read model is made of it. */
const OF_THE_LOG = ['event', 'checkpoint', 'reader_lease', 'parked_message', 'mikro_orm_migrations'];
const DUE = 'due_command';

/**
 * Makes a read model anew from the beginning of the log, as the owner of its tables, while the service runs. The rows are
 * made in tables beside the live ones and take their place in one transaction; until then requests see the old rows. One
 * that is interrupted leaves nothing live: begin it again. Refuses a reader that sends, that sets due commands, or whose
 * tables requests write in: the log alone does not hold what they did. A table has one reader; one that the reader writes
 * nothing in at all any more keeps its rows.
 */
export async function rebuild(
  ownerUrl: string,
  entities: NonNullable<Options['entities']>,
  reader: Reader<never>,
  upcasts: Upcasts = {},
): Promise<Rebuilt> {
  if (reader.write === undefined || reader.send !== undefined) throw new Error(`${reader.name} is no read model.`);
  const beside = `rebuild_${reader.name.replaceAll('-', '_')}`;
  const log = new pg.Client({ connectionString: ownerUrl });
  // Without a listener, a connection that breaks ends the process; the question under way is told anyway.
  log.on('error', () => undefined);
  await log.connect();
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: ownerUrl,
    entities,
    discovery: { warnWhenNoEntities: false },
    driverOptions: { options: `-c search_path=${beside},public` },
    pool: { min: 0, max: 1 },
    forceUtcTimezone: true,
  });
  try {
    await oneAtATime(log, reader.name);
    await log.query(`drop schema if exists ${beside} cascade`);
    await makeTables(log, beside);
    const model = new ReadModel(log, orm, reader, upcasts);
    await model.readToTheEnd();
    const tables = await model.takePlace(beside);
    await log.query(`drop schema ${beside} cascade`);
    return { events: model.events, tables };
  } finally {
    await orm.close();
    await log.end();
  }
}

async function oneAtATime(log: pg.Client, name: string): Promise<void> {
  const { rows } = await log.query<{ alone: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as alone',
    [`rebuild ${name}`],
  );
  if (rows[0]?.alone !== true) throw new Error(`${name} is being rebuilt already.`);
}

/** A copy without rows of every table that a reader could write in, and a note of those that it does. */
async function makeTables(log: pg.Client, beside: string): Promise<void> {
  const { rows } = await log.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> all($1)`,
    [OF_THE_LOG],
  );
  await log.query(`
    create schema ${beside};
    create table ${beside}.rebuild_note (table_name text primary key);
    create function ${beside}.rebuild_note() returns trigger language plpgsql as $$
      begin
        insert into ${beside}.rebuild_note values (tg_table_name) on conflict do nothing;
        return null;
      end $$;`);
  for (const { name } of rows) {
    await log.query(`
      create unlogged table ${beside}.${name} (like public.${name} including all);
      create trigger rebuild_note after insert or update or delete or truncate on ${beside}.${name}
        execute function ${beside}.rebuild_note();`);
  }
}

/** The rows beside the live ones, and how far in the log they are. */
class ReadModel {
  events = 0;
  private at: Checkpoint = BEGINNING;
  private readonly fold: Fold | undefined;

  constructor(
    private readonly log: pg.Client,
    private readonly orm: MikroORM,
    private readonly reader: Reader,
    private readonly upcasts: Upcasts,
  ) {
    this.fold = reader.fold?.();
  }

  /** Asks for the next page before it takes this one. */
  async readToTheEnd(): Promise<void> {
    const em = this.orm.em.fork();
    let coming = this.pageAfter(this.at);
    for (;;) {
      const events = await coming;
      const last = events.at(-1);
      if (last === undefined) return this.fold?.write(em);
      coming = this.pageAfter(last);
      coming.catch(() => undefined);
      if (this.fold === undefined) await em.fork().transactional((tx) => this.take(tx, events));
      else await this.take(em, events);
      this.at = last;
    }
  }

  /**
   * The live reader moves its checkpoint before it writes, so whoever has the checkpoint's row knows that nobody writes.
   * Its last events are read here, and the rows change place; requests see the old ones until the commit.
   */
  async takePlace(beside: string): Promise<string[]> {
    return this.orm.em.fork().transactional(async (tx) => {
      const end = await this.checkpoint(tx);
      for (;;) {
        const page = (await this.pageAfter(this.at)).filter((event) => !isAfter(event, end));
        const last = page.at(-1);
        if (last === undefined) break;
        await this.take(tx, page);
        this.at = last;
      }
      await this.fold?.write(tx);
      const tables = await tx.execute<{ name: string }[]>(
        `select quote_ident(table_name) as name from ${beside}.rebuild_note order by 1`,
      );
      for (const { name } of tables) await this.change(tx, beside, name);
      await this.moveCheckpoint(tx, end);
      return tables.map(({ name }) => name);
    });
  }

  private async pageAfter(after: Checkpoint) {
    const { events } = await pageAfter<DomainEvent>(this.log, after, this.upcasts, PAGE, this.reader);
    return events;
  }

  private async take(tx: EntityManager, events: readonly StoredEvent[]): Promise<void> {
    const page = events.filter((stored) => follows(this.reader, stored));
    if (page.length === 0) return;
    await (this.fold?.take(tx, page) ?? this.reader.write?.(tx, page));
    this.events += page.length;
  }

  /** The live reader's, held until this transaction ends. */
  private async checkpoint(tx: EntityManager): Promise<Checkpoint> {
    const { name } = this.reader;
    await tx.execute(
      `insert into checkpoint (reader, transaction_id, position) values (?, '0', 0) on conflict do nothing`,
      [name],
    );
    const [row = BEGINNING] = await tx.execute<Checkpoint[]>(
      `select transaction_id::text as "transactionId", position::text as position from checkpoint where reader = ? for update`,
      [name],
    );
    return row;
  }

  /** A live reader that stood still on an event is taken past it: what it failed on is in the new rows. */
  private async moveCheckpoint(tx: EntityManager, live: Checkpoint): Promise<void> {
    if (!isAfter(this.at, live)) return;
    await tx.execute('update checkpoint set transaction_id = ?::text::xid8, position = ?::bigint where reader = ?', [
      this.at.transactionId,
      this.at.position,
      this.reader.name,
    ]);
  }

  private async change(tx: EntityManager, beside: string, table: string): Promise<void> {
    const [facts] = await tx.execute<{ columns: string; requests: boolean }[]>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) filter (where attgenerated = '') as columns,
              has_table_privilege(regexp_replace(current_user, '_owner$', '_app'), attrelid, 'insert, update, delete')
                as requests
         from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped group by attrelid`,
      [`public.${table}`],
    );
    if (table === DUE) throw new Error(`${this.reader.name} sets due commands: it is no read model.`);
    if (facts === undefined || facts.requests)
      throw new Error(`Requests write in ${table}: the log does not hold all of it.`);
    await tx.execute(`delete from public.${table}`);
    await tx.execute(
      `insert into public.${table} (${facts.columns}) overriding system value select ${facts.columns} from ${beside}.${table}`,
    );
  }
}

function isAfter(one: Checkpoint, other: Checkpoint): boolean {
  const [a, b] = [BigInt(one.transactionId), BigInt(other.transactionId)];
  return a > b || (a === b && BigInt(one.position) > BigInt(other.position));
}
