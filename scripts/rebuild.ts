// Makes a read model anew while its service runs: `npm run rebuild -- SERVICE READ-MODEL`. Node reads this file as it is,
// and it runs what was built: projections use TypeScript that Node alone cannot read.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import type { rebuild } from '#libs/event-store/rebuild';
import type { prepareDatabase } from '#libs/event-store/prepare-database';

const SERVICES = ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const;
type Service = (typeof SERVICES)[number];
type Reader = Parameters<typeof rebuild>[2];
type Tables = Parameters<typeof rebuild>[1];
type Upcasts = NonNullable<Parameters<typeof rebuild>[3]>;
const FROM_SOURCE = '--conditions=repo-source';
const BUILT = new URL('../dist/', import.meta.url);
/** Of PostgreSQL's own file about the server that runs. */
const PORT_LINE = 3;

if (process.execArgv.includes(FROM_SOURCE)) {
  const flags = process.execArgv.filter((flag) => flag !== FROM_SOURCE);
  const { status } = spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
const [service, name] = process.argv.slice(2);
try {
  await run(SERVICES.find((each) => each === service));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(of: Service | undefined): Promise<void> {
  if (of === undefined) throw new Error(`Say of which service: ${SERVICES.join(', ')}.`);
  if (!existsSync(new URL(`apps/${of}/`, BUILT))) throw new Error('There is nothing built yet: npm run build');
  const readers = (await exportsOf<Reader>(of, 'projection')).filter((each) => typeof each.write === 'function');
  const reader = readers.find((each) => each.name === name);
  if (reader === undefined) throw new Error(`Say which of ${of}: ${readers.map((each) => each.name).join(', ')}.`);
  const tables = (await exportsOf<Tables[number]>(of, 'table')).filter((each) => typeof each !== 'function');
  const aggregates = await exportsOf<{ category?: string; upcast?: Upcasts[string] }>(of, 'aggregate');
  const upcasts: Upcasts = Object.fromEntries(aggregates.map(({ category = '', upcast }) => [category, upcast]));
  const { rebuild: make } = await built<{ rebuild: typeof rebuild }>('libs/event-store/rebuild.js');
  const { events, tables: made } = await make(await ownerUrl(of), tables, reader, upcasts);
  console.log(`${of} ${reader.name}: made anew from ${events} events (${made.join(', ') || 'it has no rows'}).`);
}

/** All that the files of a role export: a read model is a `.projection.ts`, and its rows are in a `.table.ts`. */
async function exportsOf<T>(of: Service, role: string): Promise<T[]> {
  const files = globSync(`apps/${of}/src/**/*.${role}.js`, { cwd: BUILT }).sort();
  const modules = await Promise.all(files.map((file) => built<Record<string, T>>(file)));
  return modules.flatMap((module) => Object.values(module));
}

function built<T>(path: string): Promise<T> {
  return import(new URL(path, BUILT).href) as Promise<T>;
}

/** `DATABASE_OWNER_URL`; else the service's own database on `DATABASE_URL`, or on the server that `npm start` runs. */
async function ownerUrl(of: Service): Promise<string> {
  if (process.env.DATABASE_OWNER_URL) return process.env.DATABASE_OWNER_URL;
  const path = 'libs/event-store/prepare-database.js';
  const { prepareDatabase: prepare } = await built<{ prepareDatabase: typeof prepareDatabase }>(path);
  return (await prepare(process.env.DATABASE_URL ?? embedded(), of)).ownerUrl;
}

function embedded(): string {
  const folder = process.env.LOONBRUG_DATA ?? '.data';
  const file = `${folder}/postgres/data/postmaster.pid`;
  if (!existsSync(file)) throw new Error('No PostgreSQL runs here: npm start, or set DATABASE_OWNER_URL.');
  return `postgresql://app@127.0.0.1:${readFileSync(file, 'utf8').split('\n')[PORT_LINE]}/postgres`;
}
