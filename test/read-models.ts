import { globSync } from 'node:fs';
import pg from 'pg';
import type { Aggregate, DomainEvent } from '#libs/event-store/aggregate';
import { databaseOn } from '#libs/event-store/database-url';
import { prepareDatabase } from '#libs/event-store/prepare-database';
import { rebuild } from '#libs/event-store/rebuild';
import { required } from '#libs/http/environment';

type Projection = Parameters<typeof rebuild>[2];
type Table = Parameters<typeof rebuild>[1][number];
type AnyAggregate = Aggregate<never, unknown, DomainEvent>;

const ROOT = new URL('../', import.meta.url).pathname;
/** How far readers are, and who has them: it moves while nothing changes. */
const MOVING = ['checkpoint', 'reader_lease', 'mikro_orm_migrations'];

/** What the files of a role of a service export, as `npm run rebuild` finds them. */
async function exportsOf<T>(service: string, role: 'projection' | 'table' | 'aggregate'): Promise<T[]> {
  const files = globSync(`apps/${service}/src/**/*.${role}.ts`, { cwd: ROOT }).sort();
  const modules = await Promise.all(files.map((file) => import(`${ROOT}${file}`) as Promise<Record<string, T>>));
  return modules.flatMap((module) => Object.values(module));
}

export async function aggregatesOf(service: string): Promise<AnyAggregate[]> {
  const found = await exportsOf<Partial<AnyAggregate>>(service, 'aggregate');
  return found.filter((each): each is AnyAggregate => each.decider !== undefined);
}

/** Makes every read model of a service anew; answers of how many events each was made. */
export async function rebuildAll(service: string, database: string): Promise<Record<string, number>> {
  const { ownerUrl } = await prepareDatabase(required('DATABASE_URL'), service, database);
  const projections = await exportsOf<Projection>(service, 'projection');
  const tables = (await exportsOf<Table>(service, 'table')).filter((each) => typeof each !== 'function');
  const upcasts = Object.fromEntries((await aggregatesOf(service)).map(({ category, upcast }) => [category, upcast]));
  const made: Record<string, number> = {};
  for (const projection of projections.filter((each) => 'write' in each)) {
    const { events } = await rebuild(ownerUrl, tables, projection, upcasts);
    made[projection.name] = events;
  }
  return made;
}

export async function asked<Row extends object>(database: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseOn(required('DATABASE_URL'), database) });
  await client.connect();
  const { rows } = await client.query<Row>(query);
  await client.end();
  return rows;
}

/** Every row of every table of a database, as text, each with its table's name. */
export async function everyRow(database: string): Promise<string[]> {
  const names = await asked<{ name: string }>(
    database,
    `select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  return rowsOf(
    database,
    names.map(({ name }) => ({ table: name, row: 't' })),
  );
}

/** Of some tables: what `row` makes of each row `t` of those for which `where` holds, sorted. */
export async function rowsOf(
  database: string,
  tables: readonly { readonly table: string; readonly row: string; readonly where?: string }[],
): Promise<string[]> {
  const each = tables
    .filter(({ table }) => !MOVING.includes(table))
    .map(
      ({ table, row, where = 'true' }) => `select '${table} ' || (${row})::text as text from ${table} t where ${where}`,
    );
  const found = await asked<{ text: string }>(database, `${each.join(' union all ')} order by 1`);
  return found.map(({ text }) => text);
}
