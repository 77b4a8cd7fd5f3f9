import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { createKafka } from '#libs/messaging/kafka-client';
import { type DumpedRow, dumpOf, restoreDump } from '../dump.ts';
import { GROUPS } from './checks.ts';
import type { Fault } from './fault.ts';
import { SERVICES, type Suite } from './suite.ts';
import { Watch } from './watch.ts';

const run = promisify(execFile);
const SEGMENT = /^[\dA-F]{24}$/;

/**
 * The server with its archive of the write-ahead log. What was not archived yet when its disk is lost is taken from there,
 * as a receiver of the log that PostgreSQL waits for would have it.
 */
class Archived {
  readonly #suite: Suite;
  readonly #data: string;
  readonly #archive: string;
  readonly #backup: string;

  constructor(suite: Suite) {
    this.#suite = suite;
    this.#data = join(suite.folderOf('postgres'), 'data');
    this.#archive = resolve(suite.folderOf('postgres'), 'archive');
    this.#backup = join(suite.folderOf('postgres'), 'backup');
  }

  async begin(): Promise<void> {
    mkdirSync(this.#archive);
    execFileSync('chmod', ['777', this.#archive]);
    const keep = `test ! -f ${this.#archive}/%f && cp %p ${this.#archive}/%f`;
    this.#suite.postgresSettings = [
      ...['archive_mode=on', `archive_command=${keep}`, 'archive_timeout=5s'],
      `restore_command=cp ${this.#archive}/%f %p`,
    ];
    await this.#suite.killBacking('postgres');
    await this.#suite.startBacking('postgres');
  }

  /** What pg_basebackup does, which the npm package does not hold: a copy of the files while the server works. */
  async backUp(): Promise<void> {
    rmSync(this.#backup, { recursive: true, force: true });
    mkdirSync(this.#backup, { mode: 0o700 });
    const client = new pg.Client({ connectionString: this.#suite.serverUrl });
    await client.connect();
    try {
      await client.query(`select pg_backup_start('torture', fast => true)`);
      const left = ['./pg_wal/*', './postmaster.*'].map((each) => `--exclude=${each}`).join(' ');
      // Files may change and go while they are copied: the log makes up for it.
      const copy = `tar -C "$0" --warning=no-file-changed --warning=no-file-removed ${left} -cf - . | tar -C "$1" -xf -`;
      await run('sh', ['-c', copy, this.#data, this.#backup]);
      const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
      writeFileSync(join(this.#backup, 'backup_label'), rows[0]?.labelfile ?? '');
    } finally {
      await client.end();
    }
  }

  /** From the copy, and then everything in the log. */
  async restore(): Promise<void> {
    const wal = join(this.#data, 'pg_wal');
    for (const segment of readdirSync(wal).filter((name) => SEGMENT.test(name))) {
      const kept = join(this.#archive, segment);
      if (!existsSync(kept)) renameSync(join(wal, segment), kept);
    }
    rmSync(this.#data, { recursive: true });
    renameSync(this.#backup, this.#data);
    writeFileSync(join(this.#data, 'recovery.signal'), '');
    execFileSync('chown', ['-R', '--reference', join(this.#data, 'PG_VERSION'), this.#data]);
    await this.#suite.startBacking('postgres');
  }
}

let archived: Archived | undefined;

export const restoreFiles: Fault = {
  name: 'restore-files',
  cycles: 4,
  what: 'the files are backed up under load, then the disk and all processes are lost; restored to the end of the log',
  async prepare(suite) {
    archived = new Archived(suite);
    await archived.begin();
    return () => Promise.resolve();
  },
  async strike({ suite, chance }) {
    await setTimeout(chance.between(200, 1_000));
    await archived?.backUp();
    await setTimeout(chance.between(500, 2_500));
    await suite.killBacking('postgres');
    for (const service of SERVICES) await suite.kill(service);
    await archived?.restore();
    const watches = await Promise.all(SERVICES.map((service) => Watch.begin(suite, service)));
    const since = performance.now();
    const seen = watches.flatMap((watch) => [watch.takenOver(since), watch.consumers(since)]);
    await Promise.all(SERVICES.map((service) => suite.startService(service)));
    return Promise.all(seen);
  },
};

interface Dumps {
  readonly begunAt: number;
  readonly rows: ReadonlyMap<string, readonly DumpedRow[]>;
}
let dumps: Dumps | undefined;

export const restoreDumps: Fault = {
  name: 'restore-dump',
  cycles: 3,
  what: 'each database is dumped under load; a new cluster gets the dumps, Kafka holds what was told since, all is heard again',
  paysNobody: true,
  async strike({ suite, chance }) {
    await setTimeout(chance.between(300, 1_500));
    const begunAt = performance.now();
    const rows = new Map<string, DumpedRow[]>();
    for (const service of SERVICES) {
      const lines = await dumpOf(suite.databaseUrl(service));
      rows.set(
        service,
        lines.map((line) => JSON.parse(line) as DumpedRow),
      );
      await setTimeout(chance.between(0, 500)); // each at a moment of its own
    }
    dumps = { begunAt, rows };
    await setTimeout(chance.between(500, 2_000));
    return [];
  },
  /** What was acknowledged after the dump began may be lost: whoever sent it has to send it again, under the same keys. */
  async afterwards({ suite, load, checks }) {
    if (dumps === undefined) return;
    const { begunAt, rows } = dumps;
    await checks.quiet();
    await checks.look();
    for (const service of SERVICES) await suite.end(service);
    await suite.killBacking('postgres');
    rmSync(suite.folderOf('postgres'), { recursive: true });
    await suite.startBacking('postgres');
    for (const service of SERVICES) {
      await restoreDump(suite.serverUrl, service, service.replaceAll('-', '_'), rows.get(service) ?? []);
    }
    await checks.restored(begunAt);
    await hearAllAgain(suite);
    await Promise.all(SERVICES.map((service) => suite.startService(service)));
    await checks.quiet();
    await load.repeatSince(begunAt);
    await load.pay();
  },
};

/** The groups' offsets to the beginning of all topics, while nobody is in them. */
async function hearAllAgain(suite: Suite): Promise<void> {
  const admin = createKafka('torture', [suite.brokers]).admin();
  await admin.connect();
  try {
    for (const { group: groupId, topics } of GROUPS)
      for (const topic of topics) await admin.resetOffsets({ groupId, topic, earliest: true });
  } finally {
    await admin.disconnect();
  }
}
