import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type Decider, Rejection } from '#libs/kernel/decider';
import { systemClock } from '#libs/kernel/clock';
import { eventually } from '#libs/testing/eventually';
import { type TestLog, testLog } from '#libs/testing/test-log';
import type { Aggregate } from './aggregate.ts';
import { type Append, APPEND, APPEND_ONE, Appender } from './appender.ts';
import type { Cause } from './cause.ts';
import { EventStore } from './event-store.ts';
import { LOAD, LOAD_MANY } from './loader.ts';
import { HOT } from './log.module.ts';
import { REST } from './log-runtime.ts';
import { BEGINNING, type Checkpoint, pageAfter, READ_ON, type Reader } from './reader.ts';

jest.setTimeout(60_000);

type Command = { readonly add: number; readonly times?: number } | { readonly refuse: true };
interface Added {
  readonly type: 'Added';
  readonly data: { readonly amount: number; readonly note?: string };
}

/** Adds numbers; the state is their sum. */
const sum: Decider<Command, number, Added> = {
  initialState: 0,
  decide(command) {
    if ('refuse' in command) return new Rejection('REFUSED', 'It was asked to refuse.');
    return Array.from({ length: command.times ?? 1 }, () => ({ type: 'Added', data: { amount: command.add } }));
  },
  evolve: (total, { data }) => total + data.amount,
};
const sums: Aggregate<Command, number, Added> = { category: 'sum', decider: sum };

const cause = (tenant = '90001234', bodyHash?: string): Cause => ({
  commandId: randomUUID(),
  context: { tenant, actor: 'somebody', correlationId: randomUUID(), ...(bodyHash === undefined ? {} : { bodyHash }) },
});

describe('the log', () => {
  let log: TestLog;
  let store: EventStore;
  /** A second process of the service: what is first there makes this one lose. */
  let other: Awaited<ReturnType<TestLog['another']>>;
  beforeAll(async () => {
    log = await testLog('claim-intake');
    ({ store } = log);
    other = await log.another();
  });
  afterAll(async () => {
    await other.close();
    await log.close();
  });

  const rowsOf = async (id: string): Promise<{ version: number; command_id: string }[]> => {
    const { rows } = await log.pool.query<{ version: number; command_id: string }>(
      'select version, command_id from event where stream_id = $1 order by version',
      [`sum-${id}`],
    );
    return rows;
  };

  const inOneStatement = (appends: readonly Append[]) => {
    const rows = appends.flatMap(({ streamId, expected, events, commandId, context: { tenant } }) =>
      events.map((event, index) => ({
        ...{ id: randomUUID(), stream_id: streamId, expected, nth: index + 1, ...event, tenant, context: {} },
        command_id: commandId,
      })),
    );
    return log.pool.query(APPEND, [JSON.stringify(rows), new Date('2026-03-01T12:00:00Z')]);
  };

  it('gives ten equal answers and one effect when the same command comes ten times at once', async () => {
    const [id, same] = [randomUUID(), cause()];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => (nth % 2 ? other.store : store).handle(sums, id, { add: 3 }, same)),
    );
    expect(answers).toEqual(Array.from({ length: 10 }, () => 3));
    expect(await rowsOf(id)).toHaveLength(1);
  });

  it('gives the first answer again, also after others', async () => {
    const [id, first] = [randomUUID(), cause()];
    await store.handle(sums, id, { add: 1 }, first);
    await store.handle(sums, id, { add: 10 }, cause());
    expect(await store.handle(sums, id, { add: 1 }, first)).toBe(1);
    expect(await store.state(sums, id, '90001234')).toBe(11);
  });

  it('refuses a key that comes with another body', async () => {
    const id = randomUUID();
    const { commandId, context } = cause('90001234', 'one');
    await store.handle(sums, id, { add: 1 }, { commandId, context });
    const again = await store.handle(sums, id, { add: 2 }, { commandId, context: { ...context, bodyHash: 'other' } });
    expect(again).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await store.handle(sums, id, { add: 1 }, { commandId, context })).toBe(1);
  });

  it('keeps another tenant out', async () => {
    const id = randomUUID();
    await store.handle(sums, id, { add: 1 }, cause());
    await expect(store.handle(sums, id, { add: 1 }, cause('90005678'))).rejects.toThrow('another tenant');
    await expect(store.state(sums, id, '90005678')).rejects.toThrow('another tenant');
    await expect(store.history(sums, id, '90005678')).rejects.toThrow('another tenant');
  });

  it('reads many streams at once, each its own and in order, and those that are not there as nothing', async () => {
    const ids = Array.from({ length: 200 }, () => randomUUID());
    const tenantOf = (nth: number) => (nth % 2 ? '90001234' : '90005678');
    await Promise.all(
      ids.map((id, nth) =>
        store.handle(sums, id, { add: nth, times: nth % 5 > 0 ? nth % 4 : 0 }, cause(tenantOf(nth))),
      ),
    );
    const read = await Promise.all(ids.map((id, nth) => store.history(sums, id, tenantOf(nth))));
    expect(read.map((events) => events.map(({ subject, version }) => [subject, version]))).toEqual(
      ids.map((id, nth) => (nth % 5 > 0 ? Array.from({ length: nth % 4 }, (_, index) => [id, index + 1]) : [])),
    );
    const others = ids.map((id, nth) =>
      store.state(sums, id, tenantOf(nth + 1)).catch((error: unknown) => (error as Error).name),
    );
    expect((await Promise.all(others)).filter((answer) => answer === 'OtherTenant')).toHaveLength(
      read.filter((events) => events.length > 0).length,
    );
  });

  it('reads the streams that were asked beside one whose name cannot be', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(ids.map((id) => store.handle(sums, id, { add: 1 }, cause())));
    const read = await Promise.allSettled([...ids, 'a\u0000b'].map((id) => store.state(sums, id, '90001234')));
    expect(read.map(({ status }) => status)).toEqual([...ids.map(() => 'fulfilled'), 'rejected']);
  });

  it('records nothing of a command that is rejected', async () => {
    const id = randomUUID();
    expect(await store.handle(sums, id, { refuse: true }, cause())).toBeInstanceOf(Rejection);
    expect(await rowsOf(id)).toEqual([]);
  });

  it('has no gap and no double version in a stream that sixty write to', async () => {
    const id = randomUUID();
    await Promise.all(
      Array.from({ length: 60 }, (_, nth) =>
        (nth % 2 ? other.store : store).handle(sums, id, { add: 1, times: 2 }, cause()),
      ),
    );
    const rows = await rowsOf(id);
    expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    for (let at = 0; at < rows.length; at += 2) expect(rows[at]?.command_id).toBe(rows[at + 1]?.command_id);
  });

  describe.each([
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 1],
  ])('of two commands for one stream, of %i and %i events, one wins whole and the other is told', (one, two) => {
    const rivals = () => {
      const streamId = `sum-${randomUUID()}`;
      return [one, two].map((times) => ({
        ...{ streamId, expected: 0, ...cause() },
        events: Array.from({ length: times }, () => ({ type: 'Added', data: { amount: 1 } })),
      }));
    };
    const winnerOf = async ([first, second]: Append[]): Promise<Append | undefined> => {
      const { rows } = await log.pool.query<{ id: string }>(
        'select command_id as id from event where stream_id = $1 order by version',
        [first?.streamId],
      );
      const winner = rows[0]?.id === first?.commandId ? first : second;
      expect(rows).toEqual(winner?.events.map(() => ({ id: winner.commandId })));
      return winner;
    };

    it.each(['process', 'statement', 'race of two processes'])('in one %s', async (where) => {
      const elsewhere = new Appender(log.pool, systemClock, () => undefined);
      for (let round = 0; round < 20; round++) {
        const appends = rivals();
        if (where === 'statement') await inOneStatement(appends);
        else {
          const other = where === 'process' ? log.appender : elsewhere;
          const won = await Promise.all(appends.map((append, nth) => (nth ? other : log.appender).append(append)));
          expect(won.filter(Boolean)).toHaveLength(1);
          expect(await winnerOf(appends)).toBe(appends[won.indexOf(true)]);
        }
        await winnerOf(appends);
      }
    });
  });

  it('fails one bad command alone, of sixty-four that wait together', async () => {
    const appends = Array.from({ length: 64 }, (_, nth) => ({
      ...{ streamId: `sum-${randomUUID()}`, expected: 0, ...cause() },
      events: [{ type: 'Added', data: { amount: 1, note: nth === 31 ? 'a\u0000b' : 'ab' } }],
    }));
    const outcomes = await Promise.allSettled(appends.map((append) => log.appender.append(append)));
    expect(outcomes.flatMap(({ status }, nth) => (status === 'rejected' ? [nth] : []))).toEqual([31]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value)).toHaveLength(63);
  });

  it.each([1, 2])('does not write %i events on a version that is not there', async (times) => {
    const events = Array.from({ length: times }, () => ({ type: 'Added' }));
    const append = { streamId: `sum-${randomUUID()}`, expected: 4, events, ...cause() };
    expect(await log.appender.append(append)).toBe(false);
  });

  describe('a command of one event that is alone', () => {
    const append = (streamId: string, expected: number, data?: unknown) =>
      log.appender.append({ streamId, expected, events: [{ type: 'Added', data }], ...cause() });

    it('is written on the version that it expects, once', async () => {
      const streamId = `sum-${randomUUID()}`;
      const won = [];
      for (const expected of [0, 0, 1, 3, 2, 1]) won.push(await append(streamId, expected));
      expect(won).toEqual([true, false, true, false, true, false]);
    });

    it('is the same in the log as one of a batch', async () => {
      const [alone, of] = [`sum-${randomUUID()}`, { ...cause(), events: [{ type: 'Added', data: { amount: 0.1 } }] }];
      await log.appender.append({ streamId: alone, expected: 0, ...of });
      const batch = [`sum-${randomUUID()}`, `sum-${randomUUID()}`].map((streamId) => ({
        streamId,
        expected: 0,
        ...of,
      }));
      await inOneStatement(batch);
      const { rows } = await log.pool.query<{ row: string }>(
        `select (type, version, data, tenant, command_id)::text as row from event where stream_id = any($1)`,
        [[alone, ...batch.map(({ streamId }) => streamId)]],
      );
      expect(rows).toHaveLength(3);
      expect(new Set(rows.map(({ row }) => row)).size).toBe(1);
    });

    it.each([
      ['commit', false],
      ['rollback', true],
    ])('waits for whoever has its version already, who ends with a %s', async (end, wins) => {
      const streamId = `sum-${randomUUID()}`;
      const first = await log.pool.connect();
      await first.query('begin');
      await first.query(
        `insert into event (id, stream_id, version, type, data, context, tenant, command_id)
         values (gen_random_uuid(), $1, 1, 'Added', '{}', '{}', '90001234', gen_random_uuid())`,
        [streamId],
      );
      const second = append(streamId, 0);
      await eventually(async () => {
        const { rows } = await log.pool.query('select 1 from pg_stat_activity where wait_event_type = $1', ['Lock']);
        expect(rows).not.toEqual([]);
      });
      await first.query(end);
      first.release();
      expect(await second).toBe(wins);
    });

    it('is refused for content that cannot be kept, and the next one is not', async () => {
      const streamId = `sum-${randomUUID()}`;
      await expect(append(streamId, 0, 'a\u0000b')).rejects.toMatchObject({ code: '22P05' });
      expect(await append(streamId, 0, 'ab')).toBe(true);
    });
  });

  it('reads an old shape as the one of today', async () => {
    const id = randomUUID();
    await log.appender.append({
      streamId: `sum-${id}`,
      expected: 0,
      events: [{ type: 'Put', data: { put: 7 } }],
      ...cause(),
    });
    const upcast = ({ data }: { data?: unknown }): Added => ({
      type: 'Added',
      data: { amount: (data as { put: number }).put },
    });
    expect(await store.state({ ...sums, upcast }, id, '90001234')).toBe(7);
  });
});

describe('a reader of the log', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await testLog('claim-intake');
  });
  afterAll(() => log.close());

  const insert = (client: pg.ClientBase, streamId: string) =>
    client.query(
      `insert into event (id, stream_id, version, type, data, context, tenant, command_id)
       values (gen_random_uuid(), $1, 1, 'Added', '{"amount":1}', '{}', '90001234', gen_random_uuid())`,
      [streamId],
    );
  const streams = (page: Awaited<ReturnType<typeof pageAfter>>) => page.events.map(({ streamId }) => streamId);

  /** Of somebody whose transactions have no time limit. */
  const transaction = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: log.adminUrl });
    await client.connect();
    await client.query('begin');
    return client;
  };
  const endOfTheLog = async (): Promise<Checkpoint> => {
    const { rows } = await log.pool.query<Checkpoint>(
      `select transaction_id::text as "transactionId", position::text as position from event
        order by event.transaction_id desc, event.position desc limit 1`,
    );
    return rows[0] ?? BEGINNING;
  };

  it.each(['first', 'second'] as const)(
    'misses nothing of two overlapping transactions when the %s ends first',
    async (which) => {
      const from = await endOfTheLog();
      const ids = [`sum-${randomUUID()}`, `sum-${randomUUID()}`] as const;
      const [one, two] = [await transaction(), await transaction()];
      await insert(one, ids[0]);
      await insert(two, ids[1]);
      await (which === 'first' ? one : two).query('commit');
      // Transactions of other tests in the same cluster may hide it a moment longer.
      if (which === 'first') {
        await eventually(async () => expect(streams(await pageAfter(log.pool, from))).toEqual([ids[0]]));
      }
      const between = await pageAfter(log.pool, from);
      expect(streams(between)).toEqual(which === 'first' ? [ids[0]] : []);
      expect(between.hidden).toBe(which === 'second');
      await (which === 'first' ? two : one).query('commit');
      await eventually(async () => expect(streams(await pageAfter(log.pool, from))).toEqual([...ids]));
      for (const client of [one, two]) await client.end();
    },
  );

  it('skips nothing and repeats nothing while thirty-two write, some slowly', async () => {
    const seen: string[] = [];
    const reader: Reader = {
      name: 'seen',
      write: (_, page) => Promise.resolve(void seen.push(...page.map(({ id }) => id))),
    };
    const from = await log.pool.query<{ id: string }>('select id from event');
    log.runtime.start({ readers: [reader] });
    const writer = async (nth: number): Promise<void> => {
      const client = new pg.Client({ connectionString: log.urls.logUrl });
      await client.connect();
      for (let round = 0; round < 6; round++) {
        await client.query('begin');
        await insert(client, `sum-${randomUUID()}`);
        if (nth % 8 === 0) await client.query('select pg_sleep(0.02)');
        await client.query('commit');
      }
      await client.end();
    };
    await Promise.all(Array.from({ length: 32 }, (_, nth) => writer(nth)));
    await eventually(() => expect(new Set(seen).size).toBe(from.rows.length + 32 * 6));
    expect(seen).toHaveLength(new Set(seen).size);
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
  });

  it('is handed what it follows, and passes over the rest', async () => {
    await log.runtime.stop();
    const seen: string[] = [];
    const reader: Reader = {
      name: 'followed',
      category: ['some', 'other-some'],
      types: ['Added', 'Put'],
      write: (_, page) => Promise.resolve(void seen.push(...page.map(({ streamId, event }) => streamId + event.type))),
    };
    const append = async (category: string, type: string) => {
      const streamId = `${category}-${randomUUID()}`;
      await log.appender.append({ streamId, expected: 0, events: [{ type }], ...cause() });
      return streamId + type;
    };
    log.runtime.start({ readers: [reader] });
    const one = await append('some', 'Added');
    for (const category of ['sum', 'awesome-some']) await append(category, 'Put');
    await append('some', 'Taken');
    const two = await append('other-some', 'Put');
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
    expect(seen).toEqual([one, two]);
  });

  it('stops on an event that it fails on, says so, and goes on from there', async () => {
    let broken = true;
    const seen: string[] = [];
    const reader: Reader = {
      name: 'failing',
      write: (_, page) =>
        broken ? Promise.reject(new TypeError('no')) : Promise.resolve(void seen.push(...page.map(({ id }) => id))),
    };
    await log.runtime.stop();
    log.runtime.start({ readers: [reader] });
    await eventually(() => expect(log.runtime.readiness()).rejects.toThrow('failing'));
    const [status] = await log.runtime.status();
    expect(status).toMatchObject({ state: 'stopped', failure: { reason: 'TypeError' } });
    expect(await log.runtime.idle()).toBe(false);
    broken = false;
    expect([log.runtime.resume('failing'), log.runtime.resume('nobody')]).toEqual([true, false]);
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
    const { rows } = await log.pool.query<{ count: string }>('select count(*) from event');
    expect(seen).toHaveLength(Number(rows[0]?.count));
  });

  it('sends nothing twice while it tries again what it fails on', async () => {
    await log.runtime.stop();
    let failures = 9;
    const sent: number[] = [];
    const reader: Reader = {
      name: 'sending',
      category: 'sent',
      send(page) {
        if (page.some(({ version }) => version === 30) && failures-- > 0) return Promise.reject(new Error('no'));
        return Promise.resolve(void sent.push(...page.map(({ version }) => version)));
      },
    };
    const events = Array.from({ length: 40 }, () => ({ type: 'Added' }));
    await log.appender.append({ streamId: `sent-${randomUUID()}`, expected: 0, events, ...cause() });
    log.runtime.start({ readers: [reader] });
    await eventually(async () => {
      log.runtime.resume('sending');
      expect(await log.runtime.idle()).toBe(true);
    });
    expect(sent).toEqual(events.map((_, index) => index + 1));
  });

  it('is taken over when the connection of its holder breaks', async () => {
    await log.runtime.stop();
    const reader = { name: 'held' } as Reader<never>;
    log.runtime.start({ readers: [reader] });
    await eventually(async () => expect(await log.runtime.idle()).toBe(true));
    const other = await log.another();
    other.runtime.start({ readers: [reader] });
    await log.runtime.stop();
    await log.breakLocks();
    await eventually(async () => expect((await other.runtime.status())[0]?.state).toBe('reads'));
    await other.close();
  });
});

describe('a hot statement', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await testLog('claim-intake');
  });
  afterAll(() => log.close());

  /** What a generic plan does that must not be done on every append or read. */
  const slow = async (
    name: string,
    text: string,
    types: readonly string[],
    values: readonly string[],
  ): Promise<string[]> => {
    const client = new pg.Client({ connectionString: log.urls.logUrl, options: HOT });
    await client.connect();
    await client.query(`prepare ${name} (${types.join(', ')}) as ${text}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (costs off) execute ${name} (${values.join(', ')})`,
    );
    await client.end();
    const plan = rows.map((row) => row['QUERY PLAN']);
    return plan.filter(
      (line) => /Seq Scan on event|hashed SubPlan/.test(line) || (name !== 'append' && line.includes('Sort')),
    );
  };
  const shapes = async () => ({
    load: await slow('load', LOAD, ['text'], [`'sum-1'`]),
    loadMany: await slow('load_many', LOAD_MANY, ['text[]'], [`'{sum-1,sum-2}'`]),
    rest: await slow('rest', REST, ['timestamptz'], ['now()']),
    readOn: await slow('read_on', READ_ON, ['text', 'bigint', 'int'], [`'0'`, '0', '500']),
    appendOne: await slow(
      'append_one',
      APPEND_ONE,
      ['uuid', 'text', 'int', 'text', 'jsonb', 'jsonb', 'text', 'uuid', 'timestamptz'],
      [`'${randomUUID()}'`, `'sum-1'`, '1', `'Added'`, `'{}'`, `'{}'`, `'90001234'`, `'${randomUUID()}'`, 'now()'],
    ),
    append: await slow('append', APPEND, ['jsonb', 'timestamptz'], [`'[]'`, 'now()']),
  });
  const NOTHING = { load: [], loadMany: [], rest: [], readOn: [], appendOne: [], append: [] };

  it('scans no table, sorts no events and hashes nothing, on an empty table and on a full one', async () => {
    expect(await shapes()).toEqual(NOTHING);
    const admin = new pg.Client({ connectionString: log.adminUrl });
    await admin.connect();
    await admin.query(
      `insert into event (id, stream_id, version, type, data, context, tenant, command_id)
       select gen_random_uuid(), 'sum-' || i, 1, 'Added', '{}', '{}', '90001234', gen_random_uuid() from generate_series(1, 100000) i`,
    );
    await admin.query('analyze event');
    await admin.end();
    expect(await shapes()).toEqual(NOTHING);
  });
});
