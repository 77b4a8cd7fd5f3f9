import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Service } from '../../scripts/demo/client.ts';
import { addDays } from '#libs/kernel/dates';
import { createKafka } from '#libs/messaging/kafka-client';
import { EARLIER, earlierVersion, noEarlierVersion } from '../upgrade/earlier-version.ts';
import { GROUPS } from './checks.ts';
import type { Fault, Scene } from './fault.ts';
import { restoreDumps, restoreFiles } from './restore.ts';
import { type Backing, SERVICES, type Suite, TODAY } from './suite.ts';
import { Watch } from './watch.ts';

const serviceOf = (cycle: number) => SERVICES[cycle % SERVICES.length] ?? 'claim-intake';

/** After this a group gives the partitions of a member away. */
const SESSION_MS = 3_000;

const killService: Fault = {
  name: 'kill-service',
  what: 'kill -9 of each service in turn (claim-intake in the middle of a payroll file), started again at once',
  async strike({ suite, load, chance, cycle }) {
    const service = serviceOf(cycle);
    if (service === 'claim-intake') {
      await load.handingIn;
      await setTimeout(chance.between(0, 500));
    } else await setTimeout(chance.between(300, 1_500));
    const since = performance.now();
    await suite.kill(service);
    const started = suite.startService(service);
    await setTimeout(30); // what the database still had in hand of it
    const watch = await Watch.begin(suite, service);
    const [readers, consumers] = await Promise.all([watch.takenOver(since), watch.consumers(since), started]);
    return [readers, consumers];
  },
};

/** Kills a server, starts it again, and sees from the moment that it is back. */
async function strikeBacking({ suite, load, chance, cycle }: Scene, backing: Backing): Promise<Watch[]> {
  if (cycle % 2 === 0) await load.handingIn; // so that consumers have much in hand
  await setTimeout(chance.between(300, 1_500));
  await suite.killBacking(backing);
  await setTimeout(chance.between(0, 1_000));
  await suite.startBacking(backing);
  return Promise.all(SERVICES.map((service) => Watch.begin(suite, service)));
}

const killPostgres: Fault = {
  name: 'kill-postgres',
  what: 'kill -9 of PostgreSQL, the postmaster and all its children, started again within a second',
  async strike(scene) {
    const watches = await strikeBacking(scene, 'postgres');
    return Promise.all(watches.flatMap((watch) => [watch.readers(), watch.consumers()]));
  },
};

const killBroker: Fault = {
  name: 'kill-broker',
  what: 'kill -9 of the Kafka broker, started again within a second',
  async strike(scene) {
    const watches = await strikeBacking(scene, 'kafka');
    const told = watches.slice(0, 2).map((watch) => watch.readers(undefined, 'publisher'));
    return Promise.all([...told, ...watches.map((watch) => watch.consumers())]);
  },
};

const stopService: Fault = {
  name: 'stop-service',
  cycles: 20,
  what: 'SIGSTOP of one of two processes of a service, its connections lost, for longer than its session; then SIGCONT',
  async strike({ suite, chance, cycle }) {
    const service = serviceOf(cycle);
    const second = await suite.startAnother(service);
    await setTimeout(chance.between(0, 800));
    const stoppedAt = performance.now();
    suite.signal(service, 'SIGSTOP');
    suite.divert(service, second);
    await setTimeout(chance.between(100, 1_000));
    suite.proxies.postgres.cut();
    const readers = await (await Watch.begin(suite, service)).takenOver();
    await setTimeout(Math.max(0, SESSION_MS + 500 - (performance.now() - stoppedAt)));
    suite.signal(service, 'SIGCONT'); // which thinks that it still holds what it held
    suite.divert(service);
    await setTimeout(chance.between(500, 1_500));
    await suite.end(second);
    return [readers];
  },
};

/** As in `append` of a prepared statement: its name, as PostgreSQL's protocol sends it. */
const APPENDS = Buffer.from('append\0');

const cuts = {
  'in mid-commit': async ({ suite: { proxies }, chance }: Scene) => {
    proxies.postgres.cutAfter = (sent) => sent.includes(APPENDS) && chance.next() < 0.3;
    await setTimeout(2_000);
  },
  'of PostgreSQL': async ({ suite: { proxies }, chance }: Scene) => {
    for (let times = 0; times < 3; times++) {
      await setTimeout(chance.between(50, 900));
      proxies.postgres.cut();
      proxies.postgres.refuses = chance.next() < 0.5;
    }
    await setTimeout(chance.between(0, 800));
  },
  'of the broker': async ({ suite: { proxies }, chance }: Scene) => {
    for (let times = 0; times < 3; times++) {
      await setTimeout(chance.between(50, 900));
      proxies.kafka.cut();
      proxies.kafka.refuses = chance.next() < 0.5;
    }
    await setTimeout(chance.between(0, 1_500));
  },
  'of patience': async ({ suite: { proxies }, chance }: Scene) => {
    proxies.kafka.lateMs = chance.between(300, 2_000);
    await setTimeout(3_000);
  },
};

const cut: Fault = {
  name: 'cut',
  what: 'connections lost: to PostgreSQL in mid-commit, to PostgreSQL, to the broker; or a broker that answers slowly',
  async strike(scene) {
    const { suite, chance, cycle } = scene;
    const ways = Object.values(cuts);
    await setTimeout(chance.between(200, 1_000));
    await ways[cycle % ways.length]?.(scene);
    for (const proxy of Object.values(suite.proxies)) proxy.mend();
    const watches = await Promise.all(SERVICES.map((service) => Watch.begin(suite, service)));
    return Promise.all(watches.flatMap((watch) => [watch.readers(), watch.consumers()]));
  },
};

const clock: Fault = {
  name: 'clock',
  what: 'the clock of each service jumps days and months ahead, and back, each on its own',
  async strike({ suite, chance }) {
    for (let jumps = 0; jumps < 6; jumps++) {
      const days = chance.pick([-20, -3, -1, 1, 2, 6, 40, 75]);
      await suite.setClock(chance.pick(SERVICES), `${addDays(TODAY, days)}T06:00:00Z`);
      await setTimeout(chance.between(100, 600));
    }
    for (const service of SERVICES) await suite.setClock(service, `${TODAY}T06:00:00Z`);
    return [];
  },
};

/** Of the file system that holds the events of all services, and nothing else. */
const DISK_MB = 48;
const disk = { folder: '' };

const fullDisk: Fault = {
  name: 'full-disk',
  what: 'the file system of the events is full: a tablespace on a small tmpfs (the write-ahead log is elsewhere)',
  /** Mounting is root's. Without that right there is no honest stand-in: other limits give other errors than a full disk. */
  async prepare(suite) {
    disk.folder = mkdtempSync(join(tmpdir(), 'torture-'));
    must('mount', '-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk.folder);
    chmodSync(disk.folder, 0o777);
    for (const service of SERVICES) {
      const name = `small_${service.replaceAll('-', '_')}`;
      must('install', '-d', '-m', '0700', '-o', 'nobody', join(disk.folder, name));
      const client = new pg.Client({ connectionString: suite.databaseUrl(service) });
      await client.connect();
      await client.query(`create tablespace ${name} location '${join(disk.folder, name)}'`);
      await client.query(`alter table event set tablespace ${name}`);
      const { rows } = await client.query<{ index: string }>(
        `select indexname as index from pg_indexes where tablename = 'event' and schemaname = 'public'`,
      );
      for (const { index } of rows) await client.query(`alter index ${index} set tablespace ${name}`);
      await client.end();
    }
    return () => {
      spawnSync('umount', ['-l', disk.folder]);
      rmSync(disk.folder, { recursive: true, force: true });
      return Promise.resolve();
    };
  },
  async strike({ suite, chance }) {
    await setTimeout(chance.between(200, 1_000));
    const filler = join(disk.folder, 'filler');
    const { bavail, bsize } = statfsSync(disk.folder);
    try {
      writeFileSync(filler, Buffer.alloc(Math.max(0, (bavail - chance.between(0, 4)) * bsize)));
    } catch {
      // PostgreSQL took some of it meanwhile: then it is full already.
    }
    await setTimeout(chance.between(2_000, 4_000));
    rmSync(filler);
    const watches = await Promise.all(SERVICES.map((service) => Watch.begin(suite, service)));
    return Promise.all(watches.flatMap((watch) => [watch.readers(), watch.consumers()]));
  },
};

function must(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

const upgrade: Fault = {
  name: 'upgrade',
  cycles: 4,
  what: `each service rolls from version ${EARLIER.slice(0, 7)} to today's, old and new at work side by side`,
  unable: noEarlierVersion,
  beginsWith: earlierVersion,
  onFresh: true, // there is no way back: an older version waits at an event that it does not know
  async strike({ suite, built, chance }) {
    suite.built = built;
    const rolls = SERVICES.map((service) => {
      const [waitsMs, besideMs, killed] = [chance.between(0, 2_000), chance.between(500, 2_500), chance.next() < 0.3];
      return roll(suite, service, { waitsMs, besideMs, killed });
    });
    await Promise.all(rolls);
    return [];
  },
};

interface Roll {
  readonly waitsMs: number;
  /** So long both are at work, on one log and in one consumer group. */
  readonly besideMs: number;
  readonly killed: boolean;
}

/** By way of another process, because the first one's address is what the other services know. */
async function roll(suite: Suite, service: Service, { waitsMs, besideMs, killed }: Roll): Promise<void> {
  await setTimeout(waitsMs);
  const another = await suite.startAnother(service);
  await setTimeout(besideMs);
  suite.divert(service, another);
  await (killed ? suite.kill(service) : suite.end(service));
  await suite.startService(service);
  suite.divert(service);
  await suite.end(another);
}

const rebalance: Fault = {
  name: 'rebalance',
  cycles: 20,
  what: 'a second and a third process of a service join and leave, asked to or killed, while the first is at work',
  async strike({ suite, chance, cycle }) {
    const service = serviceOf(cycle);
    const others = await Promise.all([suite.startAnother(service), suite.startAnother(service, 'third')]);
    suite.divert(service, chance.pick([service, ...others]));
    await setTimeout(chance.between(300, 1_500));
    suite.divert(service);
    for (const other of others) {
      await (chance.next() < 0.5 ? suite.kill(other) : suite.end(other));
      await setTimeout(chance.between(0, 500));
    }
    return [await (await Watch.begin(suite, service)).consumers()];
  },
};

/** Several questions of one handler, each this late, take longer than a session. */
const LATE_MS = 2_200;
const SLOW_FOR_MS = 4 * SESSION_MS;

const slowConsumer: Fault = {
  name: 'slow-consumer',
  cycles: 4,
  what: 'a database that answers so late that handling one message takes longer than a session of its consumer group',
  async strike({ suite, chance }) {
    await setTimeout(chance.between(200, 1_000));
    const before = await membersOf(suite);
    suite.proxies.postgres.lateMs = LATE_MS;
    await setTimeout(SLOW_FOR_MS);
    const after = await membersOf(suite);
    suite.proxies.postgres.mend();
    for (const [group, members] of before) {
      if (after.get(group) !== members)
        throw new Error(`${group} lost its place: ${members} became ${after.get(group)}`);
    }
    const watches = await Promise.all(SERVICES.map((service) => Watch.begin(suite, service)));
    return Promise.all(watches.flatMap((watch) => [watch.readers(), watch.consumers()]));
  },
};

/** Who is in each consumer group: a member that was thrown out and let in again has another id. */
async function membersOf(suite: Suite): Promise<ReadonlyMap<string, string>> {
  const admin = createKafka('torture', [suite.brokers]).admin();
  await admin.connect();
  try {
    const { groups } = await admin.describeGroups(GROUPS.map(({ group }) => group));
    return new Map(groups.map(({ groupId, members }) => [groupId, members.map(({ memberId }) => memberId).join(' ')]));
  } finally {
    await admin.disconnect();
  }
}

export const FAULTS: readonly Fault[] = [
  ...[killService, killPostgres, killBroker, stopService, cut, clock, fullDisk],
  ...[upgrade, rebalance, slowConsumer, restoreFiles, restoreDumps],
];
