// Makes the recording anew, with the code of the earlier version and nothing of today's but PostgreSQL:
//   node --conditions=repo-source test/upgrade/record.ts
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startEmbedded } from '../../scripts/backing/postgres.ts';
import { freePort, tied } from '../../scripts/backing/server-process.ts';
import type { demoBook } from '../../scripts/demo/book.ts';
import type { callers } from '../../scripts/demo/client.ts';
import type { playBook } from '../../scripts/demo/driver.ts';
import { databaseOn } from '#libs/event-store/database-url';
import { dumpOf } from '../dump.ts';
import { EARLIER, earlierVersion } from './earlier-version.ts';
import { RECORDING, type Recorded, SERVICES } from './recording.ts';

const [DAY, MONTHS] = ['2026-06-30', 3];
const LOOK_MS = 150;

const folder = earlierVersion();
const earlier = <T>(file: string): Promise<T> => import(pathToFileURL(join(folder, file)).href) as Promise<T>;
const { demoBook: book } = await earlier<{ demoBook: typeof demoBook }>('scripts/demo/book.ts');
const { playBook: play } = await earlier<{ playBook: typeof playBook }>('scripts/demo/driver.ts');
const { callers: as } = await earlier<{ callers: typeof callers }>('scripts/demo/client.ts');

const data = await mkdtemp(join(tmpdir(), 'recording-'));
const postgres = await startEmbedded();
const port = await freePort();
const address = `http://localhost:${port}`;
const [program = '', ...args] = tied([process.execPath, 'dist/apps/suite/src/main.js'], 'SIGKILL');
const suite = spawn(program, args, {
  ...{ cwd: folder, stdio: 'inherit' },
  env: {
    ...process.env,
    ...{ DATABASE_URL: postgres.address, LOONBRUG_DATA: data, PORT: String(port), LOG_LEVEL: 'warn' },
  },
});
try {
  await ready();
  await playToTheEnd();
  await registerFigure();
  await atRest();
  const path = (await (await fetch(`${address}/pad`)).json()) as Recorded['path'];
  suite.kill('SIGTERM');
  await once(suite, 'exit');
  const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as Recorded['secrets'];
  const dumps = await Promise.all(
    SERVICES.map((service) => dumpOf(databaseOn(postgres.address, service.replaceAll('-', '_')))),
  );
  const rows = dumps.map((dump) => dump.length);
  const recorded: Recorded = { commit: EARLIER, day: DAY, secrets, path, rows };
  writeFileSync(RECORDING, gzipSync([JSON.stringify(recorded), ...dumps.flat(), ''].join('\n'), { level: 9 }));
  console.log(RECORDING, rows, path);
} finally {
  suite.kill('SIGKILL');
  await postgres.stop();
  await rm(data, { recursive: true });
}

/** The driver ends with the clocks at real time, when all that is due since the book's last day would happen: so it is left before. */
async function playToTheEnd(): Promise<void> {
  const end = new Error('the last day is over');
  const played = play(address, book(DAY, MONTHS), (day) => {
    if (day === DAY) throw end;
  });
  await played.catch((error: unknown) => {
    if (error !== end) throw error;
  });
}

/** The demo book holds no figure that came out later; the shape of these events is another one today. */
async function registerFigure(): Promise<void> {
  const [proposer, approver] = [as(address)('parametervoorsteller'), as(address)('parametergoedkeurder')];
  const figure = { naam: 'wmlMaand', vanaf: '2027-01-01', waarde: '2401.20', bron: 'Verzonnen, voor deze opname' };
  const { parameterId } = await proposer.post<{ parameterId: string }>('municipal-review', 'parameters', figure);
  await approver.post('municipal-review', `parameters/${parameterId}/_goedkeuren`);
}

async function ready(): Promise<void> {
  while (suite.exitCode === null) {
    const answer = await fetch(`${address}/healthz/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
    await setTimeout(LOOK_MS);
  }
  throw new Error('the earlier version ended by itself');
}

async function atRest(): Promise<void> {
  const driver = as(address)('demo-driver');
  for (let calm = 0; calm < 2;) {
    const rests = await Promise.all(SERVICES.map((each) => driver.get<{ rustig: boolean }>(each, 'demo/rust')));
    calm = rests.every(({ rustig }) => rustig) ? calm + 1 : 0;
    await setTimeout(LOOK_MS);
  }
}
