import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openPool } from './pool.ts';

/** It has no licence file: installed when the bench runs, beside the repository's own packages, and never a dependency. */
const EMMETT = { name: '@event-driven-io/emmett-postgresql', version: '0.42.0' };
const FOLDER = new URL('../../.cache/bench/peers/', import.meta.url);
const INSTALL_WITHIN_MS = 120_000;

/** The part of it that is measured. */
interface EmmettStore {
  appendToStream(stream: string, events: readonly object[], options: object): Promise<unknown>;
  aggregateStream<State>(
    stream: string,
    how: { evolve: (state: State, event: never) => State; initialState: () => State },
  ): Promise<{ state: State }>;
  close(): Promise<void>;
  readonly schema: { migrate(): Promise<unknown> };
}

/** The peer's event store on a database, or why there is none. */
export async function openEmmett(url: string, connections: number): Promise<EmmettStore | string> {
  const absent = install();
  if (absent !== undefined) return absent;
  const { exports } = manifest() as { exports: { '.': { import: { default: string } } } };
  const entry = new URL(exports['.'].import.default, packageFolder());
  const { getPostgreSQLEventStore } = (await import(entry.href)) as {
    getPostgreSQLEventStore: (url: string, options: object) => EmmettStore;
  };
  const pool = openPool(url, connections);
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return Object.assign(store, { close: () => pool.end() });
}

function packageFolder(): URL {
  return new URL(`node_modules/${EMMETT.name}/`, FOLDER);
}

function manifest(): unknown {
  return JSON.parse(readFileSync(new URL('package.json', packageFolder()), 'utf8'));
}

/** Once. Answers why it could not. */
function install(): string | undefined {
  if (existsSync(packageFolder()) && (manifest() as { version: string }).version === EMMETT.version) return undefined;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL('package.json', FOLDER), '{ "private": true }\n');
  const { npm_execpath: path } = process.env;
  const npm = path === undefined ? ['npm'] : [process.execPath, path];
  const [program = 'npm', ...first] = npm;
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${EMMETT.name}@${EMMETT.version}`];
  const { status } = spawnSync(program, [...first, ...args], {
    cwd: FOLDER,
    stdio: 'ignore',
    timeout: INSTALL_WITHIN_MS,
  });
  return status === 0 ? undefined : `${EMMETT.name} could not be installed: no registry answers`;
}
