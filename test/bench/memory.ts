import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { newSecrets } from '../../apps/suite/src/secrets.ts';
import { freePort, tied } from '../../scripts/backing/server-process.ts';
import { type Benchmark, figure, timesFigure, type Variant, type Work } from './benchmark.ts';
import { employment } from './employment.ts';
import { startFastify } from './http.ts';
import { issuer } from './issuer.ts';
import { memoryOf } from './processes.ts';
import type { TestDatabase } from '../../libs/testing/test-database.ts';
import { startWorker } from './worker.ts';

const CONNECTIONS = 16;
const REST_MS = 500;
const READY_WITHIN_MS = 60_000;

/** What a service keeps in memory once it has worked: the program that an installation runs, as its image starts it. */
export const memory: Benchmark = {
  name: 'memory',
  about: 'resident memory of claim-intake after load',
  async *comparisons(stand) {
    const brokers = await stand.kafka();
    if (brokers === undefined) return;
    const { auth, bearer } = await issuer();
    const keys = createServer((_request, response) => void response.end(JSON.stringify(auth.jwks))).listen(
      0,
      '127.0.0.1',
    );
    await once(keys, 'listening');
    const headers = { authorization: await bearer() };
    const database = await stand.database('claim-intake');
    const client = await startWorker('http-client.ts', undefined);
    const port = await freePort();
    const jwksUri = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
    const intake = startIntake(database, {
      PORT: String(port),
      AUTH_ISSUER: auth.issuer,
      AUTH_JWKS_URI: jwksUri,
      KAFKA_BROKERS: brokers.join(),
    });
    const fastify = await startFastify();
    const frugal = await startFastify(installedFlags());
    const loaded = (pid: number, address: string): Variant => {
      const url = `${address}/v1/dienstverbanden`;
      const given = { url, body: employment, headers, connections: CONNECTIONS, seconds: stand.seconds * 3 };
      return {
        processes: [pid],
        async run() {
          const work = await client.ask<Work>('send', given);
          await setTimeout(REST_MS);
          return { ...work, figures: { ...work.figures, resident: memoryOf(pid).now } };
        },
      };
    };
    try {
      const address = `http://127.0.0.1:${port}`;
      await ready(address, intake);
      const row = {
        what: 'resident memory of claim-intake after load',
        of: 'intake',
        control: 'bare Fastify after load',
      };
      yield {
        variants: {
          intake: loaded(intake.pid ?? 0, address),
          fastify: loaded(fastify.pid, await fastify.ask<string>('url')),
          'fastify, frugal': loaded(frugal.pid, await frugal.ask<string>('url')),
        },
        rows: [
          timesFigure('resident', { ...row, against: 'fastify', gate: { atMost: 1.8 }, target: { atMost: 1.4 } }),
          figure('resident', 'MB', { ...row, control: '–' }),
          figure('resident', 'MB', { what: 'resident memory of bare Fastify after load', of: 'fastify', control: '–' }),
          figure('resident', 'MB', {
            what: 'the same, started as our image starts',
            of: 'fastify, frugal',
            control: '–',
          }),
        ],
      };
    } finally {
      intake.kill('SIGTERM');
      if (intake.exitCode === null) await once(intake, 'exit');
      await Promise.all([client, fastify, frugal].map((each) => each.close()));
      keys.close();
      await database.drop();
    }
  },
};

function startIntake({ urls }: TestDatabase, env: NodeJS.ProcessEnv): ChildProcess {
  const { bodyHashKey, vaultKeys } = newSecrets();
  const program = [process.execPath, ...installedFlags(), 'dist/apps/claim-intake/src/main.js'];
  const [command = '', ...args] = tied(program, 'SIGKILL');
  return spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...{ DATABASE_OWNER_URL: urls.ownerUrl, DATABASE_LOG_URL: urls.logUrl, DATABASE_APP_URL: urls.appUrl },
      ...{ BODY_HASH_KEY: bodyHashKey, VAULT_KEYS: JSON.stringify(vaultKeys) },
      ...env,
    },
  });
}

/** What the image of an installation gives Node. */
function installedFlags(): string[] {
  const [, entryPoint = '[]'] = /^ENTRYPOINT (.*)$/m.exec(readFileSync('deploy/Dockerfile', 'utf8')) ?? [];
  return (JSON.parse(entryPoint) as string[]).slice(1);
}

async function ready(address: string, program: ChildProcess): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until && program.exitCode === null) {
    const answer = await fetch(`${address}/healthz/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await setTimeout(100);
  }
  throw new Error('claim-intake did not get ready');
}
