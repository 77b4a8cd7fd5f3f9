import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { newSecrets, type Secrets } from '../apps/suite/src/secrets.ts';
import { openSuite } from '../apps/suite/src/suite.ts';
import { freePort } from '../scripts/backing/server-process.ts';
import { required } from '#libs/http/environment';

const DATABASES = ['claim_intake', 'municipal_review', 'cashflow_forecast', 'portal'];

export interface SuiteOnTrial {
  /** `http://localhost:…`, as people reach it. */
  readonly origin: string;
  /** Before the names of its databases. */
  readonly prefix: string;
  /** What the services wrote to standard output, which stays quiet until it is closed. */
  readonly log: readonly string[];
  /** Drops its databases too. */
  close(): Promise<void>;
}

/** What a suite goes on with, instead of beginning with nothing. */
export interface Found {
  readonly secrets: Secrets;
  readonly standingAt: Date;
  /** Fills the databases, which begin with this name. */
  fill(prefix: string): Promise<void>;
}

/** The whole suite in this process, on databases of its own; over Kafka where brokers are given. */
export async function suiteOnTrial(name: string, found?: Found, brokers?: string): Promise<SuiteOnTrial> {
  const log: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => log.push(String(chunk)) > 0;
  const prefix = `${name}_${randomUUID().slice(0, 8)}_`;
  const server = required('DATABASE_URL');
  const port = await freePort();
  await found?.fill(prefix);
  const { secrets, standingAt } = found ?? { secrets: newSecrets() };
  const suite = await openSuite({
    ...{ server, brokers, port, secrets, databasePrefix: prefix },
    ...(standingAt === undefined ? {} : { standingAt }),
  });
  return {
    ...{ origin: `http://localhost:${port}`, prefix, log },
    async close() {
      process.stdout.write = write;
      await suite.close();
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      for (const database of DATABASES) await client.query(`drop database if exists ${prefix}${database} with (force)`);
      await client.end();
    },
  };
}
