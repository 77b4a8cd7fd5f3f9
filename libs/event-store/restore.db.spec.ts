import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { eventually } from '#libs/testing/eventually';
import { type TestLog, testLog } from '#libs/testing/test-log';
import type { Reader } from './reader.ts';

jest.setTimeout(60_000);

/** In another cluster these ids lie far above the counter; here the counter's own future does the same. */
const ABOVE = { forRenumbering: 1_000_000_000, forLifting: 20_000 };

describe('a dump restored into another cluster', () => {
  let log: TestLog;
  let admin: pg.Client;
  let seen: string[];
  const reader: Reader = {
    name: 'seen',
    write: (_, page) =>
      Promise.resolve(void seen.push(...page.map(({ streamId, version }) => `${streamId} ${version}`))),
  };

  const write = (client: pg.ClientBase, stream: string, version = 1) =>
    client.query(
      `insert into event (id, stream_id, version, type, data, context, tenant, command_id)
       values (gen_random_uuid(), $1, $2, 'Added', '{}', '{}', '90001234', gen_random_uuid())`,
      [stream, version],
    );

  /**
   * `early` is read. Of `late`, the second event got a higher position than what `between` wrote, and a lower transaction:
   * it committed last, and is unread, like `between`.
   */
  beforeEach(async () => {
    log = await testLog('claim-intake');
    admin = new pg.Client({ connectionString: log.adminUrl });
    await admin.connect();
    seen = [];
    await write(admin, 'sum-early');
    log.runtime.start({ readers: [reader] });
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
    expect(seen).toEqual(['sum-early 1']);
    await log.runtime.stop();
    const slow = new pg.Client({ connectionString: log.adminUrl });
    await slow.connect();
    await slow.query('begin');
    await write(slow, 'sum-late', 1);
    await write(admin, 'sum-between');
    await write(slow, 'sum-late', 2);
    await slow.query('commit');
    await slow.end();
    await admin.query(
      'create table day_mark (day date primary key, transaction_id xid8 not null, position bigint not null)',
    );
    await admin.query(`
      alter table day_mark owner to claim_intake_owner;
      insert into day_mark values ('2026-01-01', '0', 0);
      insert into day_mark select '2026-01-02', transaction_id, position from checkpoint;
      insert into day_mark select '2026-01-03', transaction_id, position from event where stream_id = 'sum-late' and version = 2;`);
  });
  afterEach(async () => {
    await admin.end();
    await log.close();
  });

  /** What a dump of a cluster that is further is, seen from here. */
  const restored = async (above: number): Promise<void> => {
    for (const table of ['event', 'checkpoint', 'day_mark']) {
      await admin.query(`update ${table} set transaction_id = (transaction_id::text::bigint + ${above})::text::xid8
                          where transaction_id > '0'`);
    }
  };

  /** Every block of its own takes an id, until the counter is above the highest in the log; some at once, for speed. */
  const useUpIds = async (): Promise<void> => {
    await admin.query('create temporary table used (id int)');
    for (let left = 1; left > 0;) {
      await admin.query(`do $$ begin
        for id in 1..2000 loop
          begin insert into used values (id); exception when others then raise; end;
        end loop;
      end $$`);
      const { rows } = await admin.query<{ left: number }>(
        `select (max(transaction_id::text::bigint) - pg_current_xact_id()::text::bigint)::int as left from event`,
      );
      left = rows[0]?.left ?? 0;
    }
  };

  const readAsMuchAsCanBe = async (): Promise<void> => {
    log.runtime.start({ readers: [reader] });
    await eventually(async () => expect((await log.runtime.status())[0]?.state).toBe('reads'));
  };

  it('shows no reader what it had not read yet', async () => {
    await restored(ABOVE.forRenumbering);
    await write(admin, 'sum-new');
    await readAsMuchAsCanBe();
    expect(await log.runtime.idle()).toBe(false);
    expect(seen).toEqual(['sum-early 1']);
  });

  it('loses and repeats nothing once it was renumbered', async () => {
    await restored(ABOVE.forRenumbering);
    const sql = await readFile('deploy/postgres/renumber.sql', 'utf8');
    const owner = new pg.Client({ connectionString: log.urls.ownerUrl });
    await owner.connect();
    await owner.query(sql);
    await owner.query(sql);
    await owner.end();
    const marks = await admin.query(
      'select transaction_id::text || $1 || position as mark from day_mark order by day',
      [' '],
    );
    expect(marks.rows).toEqual([{ mark: '3 0' }, { mark: '3 1' }, { mark: '3 3' }]);
    await write(admin, 'sum-new');
    await readAsMuchAsCanBe();
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
    expect(seen).toEqual(['sum-early 1', 'sum-late 1', 'sum-late 2', 'sum-between 1', 'sum-new 1']);
    const { rows } = await admin.query(
      'select position::int as position from event order by transaction_id, event.position',
    );
    expect(rows).toEqual([1, 2, 3, 4, 5].map((position) => ({ position })));
  });

  // pg_resetwal lifts the counter at once; it is not in the npm package, so the ids are used up here instead.
  it('loses and repeats nothing once the counter is above its ids', async () => {
    await restored(ABOVE.forLifting);
    await readAsMuchAsCanBe();
    expect(seen).toEqual(['sum-early 1']);
    await useUpIds();
    await write(admin, `sum-${randomUUID()}`);
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
    expect(seen.slice(0, 4)).toEqual(['sum-early 1', 'sum-late 1', 'sum-late 2', 'sum-between 1']);
    expect(seen).toHaveLength(5);
  });
});
