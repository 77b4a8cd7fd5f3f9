import { mkdir, readdir, rm } from 'node:fs/promises';
import pg from 'pg';
import { provideKafka } from '../../scripts/backing/kafka.ts';
import { providePostgres } from '../../scripts/backing/postgres.ts';
import { type TestDatabase, testDatabase } from '../../libs/testing/test-database.ts';
import { childrenOf, cpuSeconds, familyCpuSeconds, isRunning, parentOf } from './processes.ts';

const FOLDER = '.cache/bench';
const DATA = `${FOLDER}/data-${process.pid}`;

/** What benchmarks stand on: PostgreSQL that waits for the disk at every commit, and a Kafka broker when one asks for it. */
export interface Stand {
  /** A run that looks whether everything works, and not how fast it is. */
  readonly quick: boolean;
  readonly repetitions: number;
  /** How long one repetition of a closed loop takes. */
  readonly seconds: number;
  /** How much of something, in a full run and in a quick one. */
  size(full: number, quick: number): number;
  /** A database of its own, with the roles of a service and no tables yet. */
  database(service: string): Promise<TestDatabase>;
  /** Addresses of brokers; undefined, with the reason on standard error, where there is none. */
  kafka(): Promise<readonly string[] | undefined>;
}

export interface OpenStand extends Stand {
  readonly versions: Readonly<Record<string, string>>;
  /** CPU seconds of PostgreSQL, and of Kafka once it runs; undefined where they are not on this machine. */
  serverCpu(): number | undefined;
  close(): Promise<void>;
}

/** Starts on fresh data; `DATABASE_URL` and `KAFKA_BROKERS` name servers to use instead. */
export async function openStand(options: Pick<Stand, 'quick' | 'repetitions' | 'seconds'>): Promise<OpenStand> {
  await clearUp();
  const postgres = await providePostgres(`${DATA}/postgres`);
  const { version, postmaster } = await askServer(postgres.address);
  const versions: Record<string, string> = { node: process.versions.node, postgres: version };
  let kafka: ReturnType<typeof provideKafka> | undefined;
  let brokers: readonly number[] = [];
  const startKafka = async (): Promise<readonly string[] | undefined> => {
    kafka ??= provideKafka(`${DATA}/kafka`);
    try {
      const { address, origin } = await kafka;
      brokers = childrenOf(process.pid, 'java');
      versions.kafka = `${origin}, ${KAFKA_VERSION}`;
      return address.split(',');
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return undefined;
    }
  };
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await kafka?.then((running) => running.stop()).catch(() => undefined);
    await postgres.stop();
    await rm(DATA, { recursive: true, force: true });
  };
  return {
    ...options,
    versions,
    size: (full, quick) => (options.quick ? quick : full),
    database: (service) => testDatabase(service, postgres.address),
    kafka: startKafka,
    serverCpu() {
      const database = postmaster === undefined ? undefined : familyCpuSeconds(postmaster);
      return database === undefined ? undefined : database + cpuSeconds(brokers);
    },
    close: () => (closing ??= close()),
  };
}

const KAFKA_VERSION = '4.3.1';

/** What a run left behind that could not clear up. */
async function clearUp(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const name of await readdir(FOLDER)) {
    const [, pid] = /^data-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(`${FOLDER}/${name}`, { recursive: true, force: true });
  }
}

async function askServer(address: string): Promise<{ version: string; postmaster: number | undefined }> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ version: string; pid: number }>(
    `select current_setting('server_version') as version, pg_backend_pid() as pid`,
  );
  const [{ version, pid } = { version: '?', pid: 0 }] = rows;
  const postmaster = parentOf(pid, 'postgres');
  await client.end();
  return { version, postmaster };
}
