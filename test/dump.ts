// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { type MigrationObject, MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Service } from '../scripts/demo/client.ts';
import { databaseOn } from '#libs/event-store/database-url';
import { eventStoreMigration } from '#libs/event-store/migrations/2026-11-24-event-store';
import { prepareDatabase } from '#libs/event-store/prepare-database';

/** A row of a table, as PostgreSQL's `row_to_json` has it. */
export interface DumpedRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const ROOT = new URL('../', import.meta.url).pathname;
const AT_ONCE = 500;
/** Which migrations ran; the library makes this table. */
const MIGRATED = 'mikro_orm_migrations';

/**
 * All rows of a database as they are at one moment, a line each: what pg_dump would give, which the npm package of
 * PostgreSQL does not hold.
 */
export async function dumpOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'reader_lease' order by 1`,
    );
    const lines: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
      lines.push(...rows.map(({ row }) => `{"table":"${name}","row":${row}}`));
    }
    return lines;
  } finally {
    await client.end();
  }
}

/** A dump in a cluster that need not be its own: with the tables that it had, its rows, and places as that cluster counts. */
export async function restoreDump(
  server: string,
  service: Service,
  database: string,
  dumped: readonly DumpedRow[],
): Promise<void> {
  const { ownerUrl } = await prepareDatabase(server, service, database);
  const tables = Map.groupBy(dumped, ({ table }) => table);
  await migrate(
    ownerUrl,
    service,
    (tables.get(MIGRATED) ?? []).map(({ row }) => row.name),
  );
  tables.delete(MIGRATED);
  const admin = new pg.Client({ connectionString: databaseOn(server, database) });
  await admin.connect();
  try {
    for (const [table, rows] of tables) await fill(admin, table, rows);
    await countOn(admin);
    await admin.query(readFileSync(`${ROOT}deploy/postgres/renumber.sql`, 'utf8'));
  } finally {
    await admin.end();
  }
}

async function fill(admin: pg.Client, table: string, dumped: readonly DumpedRow[]): Promise<void> {
  const { rows: found } = await admin.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const columns = found[0]?.columns ?? '';
  for (let from = 0; from < dumped.length; from += AT_ONCE) {
    const page = JSON.stringify(dumped.slice(from, from + AT_ONCE).map(({ row }) => row));
    await admin.query(
      `insert into ${table} (${columns}) overriding system value
         select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [page],
    );
  }
}

/** Identities go on above what is there. */
async function countOn(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ statement: string }>(
    `select format('select setval(%L, greatest(max(%I), 1), max(%2$I) is not null) from %s',
                   pg_get_serial_sequence(attrelid::regclass::text, attname), attname, attrelid::regclass) as statement
       from pg_attribute join pg_class on pg_class.oid = attrelid
      where attidentity <> '' and relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  for (const { statement } of rows) await admin.query(statement);
}

/** As far as the dump was: later ones are the service's own to run, on rows that are there. */
async function migrate(clientUrl: string, service: string, ran: readonly unknown[]): Promise<void> {
  const files = globSync(`apps/${service}/migrations/*.ts`, { cwd: ROOT }).sort();
  const modules = await Promise.all(
    files.map((file) => import(`${ROOT}${file}`) as Promise<Record<string, MigrationObject['class']>>),
  );
  const own = modules.flatMap((module, nth) =>
    Object.values(module).map((each) => ({ name: basename(files[nth] ?? '', '.ts'), class: each })),
  );
  const migrationsList = [eventStoreMigration(service), ...own].filter(({ name }) => ran.includes(name));
  if (migrationsList.length < ran.length) throw new Error(`${service} had other migrations: ${ran.join(', ')}`);
  const orm = await MikroORM.init({
    ...{ driver: PostgreSqlDriver, clientUrl, discovery: { warnWhenNoEntities: false }, extensions: [Migrator] },
    migrations: { migrationsList, snapshot: false, silent: true },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}
