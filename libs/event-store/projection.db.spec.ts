import { randomUUID } from 'node:crypto';
import { Migration } from '@mikro-orm/migrations';
import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stored } from '#libs/testing/row-after';
import { type TestLog, testLog } from '#libs/testing/test-log';
import { projection } from './projection.ts';
import { findRows, putRows } from './table-rows.ts';
import { tenantTable } from './tenant-table.ts';

const Everything = defineEntity({
  name: 'Everything',
  tableName: 'everything',
  properties: {
    thingId: p.uuid().primary(),
    tenant: p.text(),
    count: p.integer(),
    hoursPerWeek: p.float(),
    sumCents: p.bigint('number'),
    place: p.bigint('string'),
    transactionId: p.text().columnType('xid8'),
    open: p.boolean(),
    startedOn: p.date(),
    endsOn: p.date().nullable(),
    toldAt: p.datetime().nullable(),
    reasons: p.json<readonly string[]>(),
    facts: p.json<object>().nullable(),
  },
});
type Row = InferEntity<typeof Everything>;

const Pair = defineEntity({
  name: 'Pair',
  tableName: 'pair',
  properties: { one: p.text().primary(), other: p.integer().primary(), tenant: p.text(), order: p.text() },
});

class Tables extends Migration {
  override up(): void {
    this.addSql(`create table everything (thing_id uuid primary key, tenant text not null, count int not null,
      hours_per_week double precision not null, sum_cents bigint not null, place bigint not null,
      transaction_id xid8 not null, open boolean not null, started_on date not null, ends_on date,
      told_at timestamptz, reasons jsonb not null, facts jsonb)`);
    this.addSql(`create table pair (one text, other int, tenant text not null, "order" text not null,
      primary key (other, one))`);
    for (const table of ['everything', 'pair'])
      for (const statement of tenantTable('claim-intake', table)) this.addSql(statement);
  }
}

const row = (more: Partial<Row> = {}): Row => ({
  ...{ thingId: randomUUID(), tenant: '90001234', count: -3, hoursPerWeek: 0.1 + 0.2, sumCents: 9_007_199_254_740_991 },
  ...{ place: '9223372036854775807', transactionId: '18446744073709551615', open: true, startedOn: '2026-03-01' },
  ...{ endsOn: null, toldAt: new Date('2026-03-29T00:59:59.123Z'), reasons: ['d\'Ancona \\ "é" ?', '$1'] },
  ...{ facts: { amount: '1032.480', nothing: null, list: [1.5] } },
  ...more,
});

describe('rows of a table', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await testLog('claim-intake', {
      tables: [Everything, Pair],
      migrations: [{ name: 'tables', class: Tables }],
    });
  });
  afterAll(() => log.close());

  const keysOf = (rows: readonly Row[]) => rows.map(({ thingId }) => thingId);
  const texts = (rows: readonly Row[], columns = 'thing::text') =>
    log.rows.everything((tx) =>
      tx.execute<object[]>(
        `select ${columns} as text from everything thing where thing_id = any(?::uuid[]) order by 1`,
        [`{${keysOf(rows).join(',')}}`],
      ),
    );

  it('are the same, to the byte, as the entity manager writes them, and read as it finds them', async () => {
    const rows = [row(), row({ toldAt: null, facts: null, endsOn: '2026-12-31', reasons: [], hoursPerWeek: 36 })];
    await log.rows.everything((tx) => putRows(tx, Everything, rows));
    const written = await texts(rows);
    const found = await log.rows.everything((tx) => findRows(tx, Everything, [...keysOf(rows), randomUUID()]));
    expect(found).toEqual(new Map(rows.map((each) => [each.thingId, each])));
    await log.rows.everything((tx) => tx.nativeDelete(Everything, { thingId: { $in: keysOf(rows) } }));
    await log.rows.everything((tx) => tx.upsertMany(Everything, rows));
    expect(await texts(rows)).toEqual(written);
    const entities = await log.rows.everything((tx) => tx.find(Everything, { thingId: { $in: keysOf(rows) } }));
    expect(new Map(entities.map((each) => [each.thingId, { ...each }]))).toEqual(found);
  });

  it('replace those that have their key, which may have several columns', async () => {
    const put = (order: string, other = 1) =>
      log.rows.everything((tx) => putRows(tx, Pair, [{ one: 'a', other, tenant: '90001234', order }]));
    for (const order of ['first', 'second']) await put(order);
    await put('third', 2);
    const rows = await log.rows.everything((tx) => tx.execute('select * from pair order by other'));
    expect(rows).toEqual([
      { one: 'a', other: 1, tenant: '90001234', order: 'second' },
      { one: 'a', other: 2, tenant: '90001234', order: 'third' },
    ]);
  });

  describe('of a projection', () => {
    interface Added {
      readonly type: 'Added';
      readonly data: number;
    }
    const counts = projection<Added, Row>({
      name: 'counts',
      table: Everything,
      next: (before, { subject, event }) =>
        before === undefined && event.data < 0
          ? undefined
          : { ...(before ?? row({ thingId: subject, count: 0 })), count: (before?.count ?? 0) + event.data },
    });
    const added = (subject: string, data: number) => stored<Added>({ type: 'Added', data }, 1, { subject });
    const follow = (...page: ReturnType<typeof added>[]) => log.rows.everything((tx) => counts.write(tx, page));
    const countsOf = async (...subjects: string[]) => {
      const found = await log.rows.everything((tx) => findRows(tx, Everything, subjects));
      return subjects.map((subject) => found.get(subject)?.count);
    };

    it('become what the events of a page make of them', async () => {
      const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
      await follow(added(one, 1), added(two, 10), added(one, 2), added(three, -1));
      await follow(added(one, 4), added(two, 90));
      expect(await countsOf(one, two, three)).toEqual([7, 100, undefined]);
    });

    it('are written when they changed, and only then', async () => {
      const [one, two] = [row(), row()];
      await log.rows.everything((tx) => putRows(tx, Everything, [one, two]));
      const versions = () =>
        log.rows.everything((tx) =>
          tx.execute<{ id: string; by: string }[]>(`select thing_id as id, xmin::text as by from everything`),
        );
      const before = await versions();
      await follow(added(one.thingId, 0), added(two.thingId, 5), added(randomUUID(), -1));
      const changed = (await versions()).filter(({ id, by }) =>
        before.some((each) => each.id === id && each.by !== by),
      );
      expect(changed.map(({ id }) => id)).toEqual([two.thingId]);
    });

    it.each([1, 3, 1_000])('are the same folded, with %i at most in memory', async (atMost) => {
      const subjects = Array.from({ length: 8 }, () => randomUUID());
      const fold = counts.fold(atMost);
      await log.rows.everything(async (tx) => {
        for (let round = 1; round <= 3; round++) {
          for (let from = 0; from < subjects.length; from += 2)
            await fold.take(
              tx,
              subjects.slice(from, from + 2).map((subject) => added(subject, round)),
            );
        }
        await fold.write(tx);
      });
      expect(await countsOf(...subjects)).toEqual(subjects.map(() => 6));
    });
  });
});
