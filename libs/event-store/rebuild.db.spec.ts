import { randomUUID } from 'node:crypto';
import { defineEntity, type EntityManager, type InferEntity, p } from '@mikro-orm/postgresql';
import { Migration } from '@mikro-orm/migrations';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '#libs/testing/eventually';
import { type TestLog, testLog } from '#libs/testing/test-log';
import { schedule } from './due-commands.ts';
import { projection } from './projection.ts';
import type { Reader } from './reader.ts';
import { rebuild } from './rebuild.ts';
import type { StoredEvent } from './stored-event.ts';
import { tenantTable } from './tenant-table.ts';

jest.setTimeout(60_000);

interface Added {
  readonly type: 'Added';
  readonly data: { readonly amount: number };
}

const SumList = defineEntity({
  name: 'SumList',
  tableName: 'sum_list',
  properties: { sumId: p.string().primary(), tenant: p.string(), total: p.integer(), last: p.datetime() },
});

class SumTables extends Migration {
  override up(): void {
    this.addSql(
      'create table sum_list (sum_id text primary key, tenant text not null, total int not null, last timestamptz not null)',
    );
    this.addSql('create table vault (id text primary key, tenant text not null)');
    for (const statement of tenantTable('claim-intake', 'sum_list')) this.addSql(statement);
    for (const statement of tenantTable('claim-intake', 'vault', { app: 'write' })) this.addSql(statement);
  }
}

async function add(tx: EntityManager, page: readonly StoredEvent<Added>[], amountOf: (event: Added) => number) {
  const touched = [...new Set(page.map(({ subject }) => subject))];
  const found = await tx.find(SumList, { sumId: { $in: touched } }, { disableIdentityMap: true });
  const totals = new Map(found.map((row) => [row.sumId, row.total]));
  const rows = page.map(({ subject, tenant, event, recordedAt }) => {
    totals.set(subject, (totals.get(subject) ?? 0) + amountOf(event));
    return { sumId: subject, tenant, total: totals.get(subject) ?? 0, last: new Date(recordedAt) };
  });
  await tx.upsertMany(SumList, [...new Map(rows.map((row) => [row.sumId, row])).values()]);
}

const sumList: Reader<Added> = {
  name: 'sum-list',
  category: 'sum',
  write: (tx, page) => add(tx, page, ({ data }) => data.amount),
};

/** The same, as most read models are described: a rebuild folds them in memory. */
const projected = projection<Added, InferEntity<typeof SumList>>({
  name: 'sum-list',
  category: 'sum',
  table: SumList,
  next: (row, { subject, tenant, event, recordedAt }) => ({
    ...{ sumId: subject, tenant, total: (row?.total ?? 0) + event.data.amount, last: new Date(recordedAt) },
  }),
});

describe('rebuilding a read model', () => {
  let log: TestLog;
  beforeAll(async () => {
    const migrations = [{ name: 'sum-tables', class: SumTables }];
    log = await testLog('claim-intake', { tables: [SumList], migrations });
  });
  afterAll(() => log.close());

  const write = async (subject: string, expected: number, amount = 1): Promise<void> => {
    const context = { tenant: '90001234', actor: 'somebody', correlationId: randomUUID() };
    const events = [{ type: 'Added', data: { amount } }];
    await log.appender.append({ streamId: `sum-${subject}`, expected, events, commandId: randomUUID(), context });
  };
  const rows = () =>
    log.rows.everything((tx) => tx.execute('select sum_list::text as row from sum_list order by sum_id'));
  const made = (reader: Reader<never>) => rebuild(log.urls.ownerUrl, [SumList], reader);

  it('makes the same rows, to the byte, while the service goes on writing', async () => {
    log.runtime.start({ readers: [projected] });
    const streams = Array.from({ length: 8 }, () => randomUUID());
    const writing = Promise.all(
      streams.map(async (stream) => {
        for (let version = 0; version < 40; version++) await write(stream, version);
      }),
    );
    await eventually(async () => expect(await rows()).not.toEqual([]));
    const rebuilt = [await made(sumList), await made(projected)];
    await writing;
    expect(rebuilt.map(({ tables }) => tables)).toEqual([['sum_list'], ['sum_list']]);
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
    const live = await rows();
    expect(live).toHaveLength(8);
    for (const reader of [sumList, projected]) {
      expect(await made(reader)).toEqual({ events: 320, tables: ['sum_list'] });
      expect(await rows()).toEqual(live);
    }
    const seen = await log.rows.as('90001234', (tx) => tx.execute('select total from sum_list'));
    expect(seen).toEqual(Array.from({ length: 8 }, () => ({ total: 40 })));
  });

  it('takes the place of rows that a mistake left, also where the live reader stands still', async () => {
    await log.runtime.stop();
    const wrong: Reader<Added> = {
      ...sumList,
      write: (tx, page) =>
        page.some(({ event }) => event.data.amount === 13) ? Promise.reject(new Error('no')) : add(tx, page, () => 0),
    };
    log.runtime.start({ readers: [wrong] });
    const stream = randomUUID();
    await write(stream, 0);
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
    await write(stream, 1, 13);
    await eventually(() => expect(log.runtime.readiness()).rejects.toThrow('sum-list'));
    await made(sumList);
    const [row] = await log.rows.everything((tx) =>
      tx.execute<object[]>('select total from sum_list where sum_id = ?', [stream]),
    );
    expect(row).toEqual({ total: 14 });
    log.runtime.resume('sum-list');
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
  });

  it('leaves the live rows when it is interrupted, and can begin again', async () => {
    await log.runtime.stop();
    const live = await rows();
    const failing: Reader<Added> = {
      ...sumList,
      async write(tx, page) {
        await add(tx, page, () => 7);
        throw new Error('killed');
      },
    };
    await expect(made(failing as Reader<never>)).rejects.toThrow('killed');
    expect(await rows()).toEqual(live);
    await made(sumList);
    expect(await rows()).toEqual(live);
  });

  it('is refused for what is no read model', async () => {
    const sender: Reader = { name: 'publisher', send: () => Promise.resolve() };
    await expect(made(sender)).rejects.toThrow('no read model');
    const watcher: Reader = {
      name: 'watcher',
      write: async (tx, page) => {
        for (const about of page) await schedule(tx, 'watcher', about, 'kind', { on: '2026-01-01' }, {});
      },
    };
    await expect(made(watcher)).rejects.toThrow('no read model');
    const keeper: Reader = {
      name: 'keeper',
      write: async (tx) => {
        await tx.execute('delete from vault');
      },
    };
    await expect(made(keeper)).rejects.toThrow('Requests write in vault');
  });

  it('reads what the reader follows, and nothing else', async () => {
    await log.runtime.stop();
    const context = { tenant: '90001234', actor: 'somebody', correlationId: randomUUID() };
    const cause = { commandId: randomUUID(), context };
    const data = { amount: 100 };
    const append = { expected: 0, events: [{ type: 'Noted', data }], ...cause };
    await write(randomUUID(), 0);
    const { events } = await made({ ...projected, types: ['Added'] });
    const live = await rows();
    await log.appender.append({ streamId: `sum-${randomUUID()}`, ...append });
    await log.appender.append({ streamId: `sum-of-another-${randomUUID()}`, ...append });
    expect(await made({ ...projected, types: ['Added'] })).toEqual({ events, tables: ['sum_list'] });
    expect(await rows()).toEqual(live);
    const upcasts = { sum: ({ data: told }: { data?: unknown }) => ({ type: 'Added', data: told }) };
    const all = await rebuild(log.urls.ownerUrl, [SumList], { ...projected, types: ['Added'] }, upcasts);
    expect([all.events, await rows()]).toEqual([events + 1, expect.arrayContaining(live)]);
  });
});
