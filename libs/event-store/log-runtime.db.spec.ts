import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Unprocessable, WAITS } from '#libs/messaging/parking';
import type { Message } from '#libs/messaging/transport';
import { eventually } from '#libs/testing/eventually';
import { type TestLog, testLog } from '#libs/testing/test-log';
import type { Aggregate } from './aggregate.ts';
import type { Cause } from './cause.ts';
import { DemoClock } from './demo-clock.ts';
import { type DueCommand, schedule, unschedule } from './due-commands.ts';
import { type Reader, readStream } from './reader.ts';
import type { StoredEvent } from './stored-event.ts';

jest.setTimeout(60_000);

interface Noted {
  readonly type: 'Noted';
  readonly data: { readonly text: string };
}
const notes: Aggregate<string, number, Noted> = {
  category: 'note',
  decider: {
    initialState: 0,
    decide: (text) => [{ type: 'Noted', data: { text } }],
    evolve: (count) => count + 1,
  },
};
const tenant = '90001234';
const cause = (commandId: string = randomUUID()): Cause => ({
  commandId,
  context: { tenant, actor: 'somebody', correlationId: randomUUID() },
});

let log: TestLog;
let clock: DemoClock;
beforeEach(async () => {
  clock = new DemoClock();
  clock.set(new Date('2026-03-01T12:00:00Z'));
  log = await testLog('claim-intake', { clock, demo: true });
});
afterEach(() => log.close());

const atRest = () => eventually(async () => expect(await log.runtime.idle()).toBe(true));
const write = (id: string, text: string) => log.store.handle(notes, id, text, cause());
const textOf = ({ event }: StoredEvent<Noted>): string => event.data.text;

describe('a reader', () => {
  it('keeps nothing of a page when another process has moved its checkpoint, and goes on from there', async () => {
    const done: string[] = [];
    const reader: Reader<Noted> = {
      name: 'twin',
      category: 'note',
      write: (_, page) => Promise.resolve(void done.push(...page.map(textOf))),
    };
    log.runtime.start({ readers: [reader] });
    await write(randomUUID(), 'a');
    await atRest();
    const admin = new pg.Client({ connectionString: log.adminUrl });
    await admin.connect();
    await admin.query(`update checkpoint set transaction_id = '1', position = 0 where reader = 'twin'`);
    await admin.end();
    await write(randomUUID(), 'b');
    await atRest();
    expect(done).toEqual(['a', 'a', 'b']);
  });

  it('does all that goes before the event that it fails on, and names that one', async () => {
    const done: string[] = [];
    let broken = true;
    const reader: Reader<Noted> = {
      name: 'picky',
      category: 'note',
      write(_, page) {
        if (broken && page.some((stored) => textOf(stored) === 'bad')) return Promise.reject(new TypeError('secret'));
        done.push(...page.map(textOf));
        return Promise.resolve();
      },
    };
    for (const text of ['a', 'b', 'c', 'bad', 'd', 'e']) await write('1', text);
    log.runtime.start({ readers: [reader] });
    await eventually(() => expect(log.runtime.readiness()).rejects.toThrow('picky'));
    expect(done).toEqual(['a', 'b', 'c']);
    const fourth = `select id from event where stream_id = 'note-1' and version = 4`;
    const [{ id } = { id: '' }] = (await log.pool.query<{ id: string }>(fourth)).rows;
    const [status] = await log.runtime.status();
    expect(status).toMatchObject({
      state: 'stopped',
      behind: 3,
      failure: { eventId: id, reason: 'TypeError' },
    });
    expect(await log.runtime.idle()).toBe(false);
    expect(await log.metrics()).toContain('lks_reader_stopped{service="claim-intake",reader="picky"} 1');
    broken = false;
    log.runtime.resume('picky');
    await atRest();
    expect(done).toEqual(['a', 'b', 'c', 'bad', 'd', 'e']);
    expect(await log.metrics()).toContain('lks_reader_lag{service="claim-intake",reader="picky"} 0');
  });

  it('sends a page again when it was killed before the checkpoint, and then no more', async () => {
    const sent: string[] = [];
    let killed = true;
    const reader: Reader<Noted> = {
      name: 'sender',
      send: (page) => Promise.resolve(void sent.push(...page.map(textOf))),
      write: () => (killed ? Promise.reject(new Error('killed')) : Promise.resolve()),
    };
    await write('1', 'a');
    log.runtime.start({ readers: [reader] });
    await eventually(() => expect(log.runtime.readiness()).rejects.toThrow('sender'));
    const before = sent.length;
    killed = false;
    log.runtime.resume('sender');
    await atRest();
    expect(sent).toHaveLength(before + 1);
  });

  it('gets old shapes as today’s, also of a stream that it asks for', async () => {
    const append = { streamId: 'note-1', expected: 0, events: [{ type: 'Written', data: 'old' }], ...cause() };
    await log.appender.append(append);
    const upcasts = { note: ({ data }: { data?: unknown }) => ({ type: 'Noted', data: { text: data } }) };
    const seen: string[] = [];
    const reader: Reader<Noted> = {
      name: 'upcast',
      async write(tx, page) {
        const history = await readStream<Noted>(tx, 'note-1', upcasts);
        seen.push(...page.map(textOf), ...history.map(textOf));
      },
    };
    log.runtime.start({ readers: [reader], upcasts });
    await atRest();
    expect(seen).toEqual(['old', 'old']);
  });

  it('hears what another process writes, and stands aside while the other holds it', async () => {
    const seen: string[] = [];
    const reader: Reader<Noted> = {
      name: 'one',
      write: (_, page) => Promise.resolve(void seen.push(...page.map(textOf))),
    };
    log.runtime.start({ readers: [reader] });
    await atRest();
    const other = await log.another();
    other.runtime.start({ readers: [reader] });
    for (const text of ['a', 'b', 'c']) await other.store.handle(notes, '1', text, cause());
    await eventually(() => expect(seen).toEqual(['a', 'b', 'c']));
    await eventually(async () => expect(await other.runtime.idle()).toBe(true));
    expect(await other.runtime.status()).toMatchObject([{ state: 'waits', behind: 0 }]);
    await other.close();
  });

  it('raises the alarm over a process that holds it and does not move', async () => {
    const stopped = new pg.Client({ connectionString: log.urls.logUrl });
    await stopped.connect();
    await stopped.query(`select pg_advisory_lock(hashtextextended('reader held', 0))`);
    await stopped.query(
      `insert into reader_lease values ('held', gen_random_uuid(), clock_timestamp() - interval '1 second')`,
    );
    log.runtime.start({ readers: [{ name: 'held' }] });
    const alarm = 'lks_reader_lease_expired{service="claim-intake",reader="held"}';
    await eventually(async () => expect(await log.metrics()).toContain(`${alarm} 1`));
    await stopped.end();
    await eventually(async () => expect(await log.metrics()).toContain(`${alarm} 0`));
    await atRest();
  });
});

describe('rest', () => {
  it('is not there while anything that follows is under way, however short', async () => {
    let steps = 0;
    const stepsAtRest: number[] = [];
    /** Every event leads to another, five times over: rest comes when the last one was read, and not between two. */
    const chain: Reader<Noted> = {
      name: 'chain',
      category: 'note',
      async send(page) {
        for (const { id, event } of page) {
          const left = Number(event.data.text);
          if (left > 0) await log.store.handle(notes, '1', String(left - 1), cause(id));
          steps++;
        }
      },
    };
    const slow: Reader = {
      name: 'slow',
      write: async (tx) => {
        await tx.execute('select pg_sleep(0.01)');
      },
    };
    log.runtime.start({ readers: [chain, slow] });
    await atRest();
    for (let round = 1; round <= 10; round++) {
      await write('1', '5');
      while (!(await log.runtime.idle())) await setImmediate();
      stepsAtRest.push(steps);
    }
    expect(stepsAtRest).toEqual(Array.from({ length: 10 }, (_, round) => (round + 1) * 6));
  });
});

describe('a due command', () => {
  const set = (due: string, kind = 'remind', command: unknown = { type: 'Remind' }, version = 1) =>
    log.rows.everything((tx) =>
      schedule(tx, 'watcher', { streamId: 'note-1', tenant, version }, kind, { on: due }, command),
    );
  const waiting = () =>
    log.rows.everything((tx) => tx.execute<{ kind: string }[]>('select kind from due_command order by kind'));
  let sent: [DueCommand, Cause][];
  const send = (due: DueCommand, because: Cause): Promise<void> => Promise.resolve(void sent.push([due, because]));
  beforeEach(() => {
    sent = [];
  });

  it('is sent once, when the clock that is set has come to 06:00 of its day', async () => {
    log.runtime.start({ readers: [], due: { watcher: send } });
    await set('2026-03-05');
    clock.set(new Date('2026-03-05T04:59:59Z'));
    await atRest();
    expect(sent).toEqual([]);
    clock.set(new Date('2026-03-05T05:00:00Z'));
    await atRest();
    expect(sent).toMatchObject([
      [
        { watcher: 'watcher', kind: 'remind', streamId: 'note-1', subject: '1', dueAt: '2026-03-05T05:00:00.000Z' },
        { commandId: sent[0]?.[0].id, context: { tenant, actor: 'watcher' } },
      ],
    ]);
    expect(sent[0]?.[0].command).toEqual({ type: 'Remind' });
    expect(await waiting()).toEqual([]);
  });

  it('replaces an earlier one of its kind, keeps its id when set again, and can be taken back', async () => {
    await set('2026-03-02');
    await set('2026-03-03', 'other');
    await set('2026-03-04', 'remind', { type: 'Later' }, 2);
    await set('2026-03-04', 'remind', { type: 'Later' }, 2);
    await log.rows.everything((tx) => unschedule(tx, 'watcher', { streamId: 'note-1' }, 'other'));
    expect(await waiting()).toEqual([{ kind: 'remind' }]);
    clock.set(new Date('2026-03-04T12:00:00Z'));
    log.runtime.start({ readers: [], due: { watcher: send } });
    await atRest();
    await set('2026-03-04', 'remind', { type: 'Later' }, 2);
    log.runtime.wake();
    await atRest();
    expect(sent.map(([{ id }]) => id)).toEqual([sent[0]?.[0].id, sent[0]?.[0].id]);
    expect(sent.map(([{ command }]) => command)).toEqual([{ type: 'Later' }, { type: 'Later' }]);
  });

  it('stays when it was set again while the earlier one was being sent', async () => {
    const again = async (due: DueCommand, because: Cause): Promise<void> => {
      if (sent.length === 0) await set('2026-04-01', 'remind', { type: 'Next' }, 2);
      return send(due, because);
    };
    await set('2026-03-01');
    log.runtime.start({ readers: [], due: { watcher: again } });
    await atRest();
    expect(sent).toHaveLength(1);
    expect(await waiting()).toEqual([{ kind: 'remind' }]);
  });

  it('that fails is tried again, and keeps no other from being sent', async () => {
    let broken = true;
    const picky = (due: DueCommand, because: Cause): Promise<void> =>
      broken && due.kind === 'bad' ? Promise.reject(new Error('away')) : send(due, because);
    await set('2026-02-01', 'bad');
    await set('2026-02-02', 'good');
    log.runtime.start({ readers: [], due: { watcher: picky } });
    await eventually(() => expect(sent.map(([{ kind }]) => kind)).toEqual(['good']));
    expect(await log.runtime.idle()).toBe(false);
    expect(await log.metrics()).toContain('lks_due_commands_failing{service="claim-intake"} 1');
    // The one that was sent is forgotten a moment later.
    await eventually(async () =>
      expect(await log.metrics()).toContain('lks_due_commands_late{service="claim-intake"} 1'),
    );
    broken = false;
    await atRest();
    expect(sent.map(([{ kind }]) => kind)).toEqual(['good', 'bad']);
  });

  it('is there as soon as the event that sets it was read', async () => {
    const watcher: Reader<Noted> = {
      name: 'watcher',
      write: async (tx, page) => {
        for (const about of page) await schedule(tx, 'watcher', about, 'remind', { on: '2026-03-01' }, {});
      },
    };
    log.runtime.start({ readers: [watcher], due: { watcher: send } });
    await write('7', 'a');
    await atRest();
    expect(sent).toMatchObject([[{ subject: '7' }, {}]]);
  });
});

describe('content that PostgreSQL cannot hold', () => {
  it('is no command of ours: whoever sent it is told so, now and for good', async () => {
    await expect(write('1', 'a\0b')).rejects.toThrow(Unprocessable);
    await expect(log.store.handle(notes, '1', 'a\ud800', cause())).rejects.toThrow(Unprocessable);
    await expect(log.store.handle(notes, '1', 'a', cause('no-uuid'))).rejects.toThrow(Unprocessable);
    await expect(log.store.handle(notes, 'a\0b', 'a', cause())).rejects.toThrow(Unprocessable);
    expect(await write('1', 'a')).toBe(1);
  });

  it('can be parked all the same, in order, by consumer and subject', async () => {
    const message = (id: string, subject: string): Message => ({
      ...{ specversion: '1.0', id, source: 'urn:nld:oin:0:systeem:x', type: 'nl.x.v1', subject },
      ...{ time: '2026-03-01T12:00:00Z', datacontenttype: 'application/json', data: { text: 'a\0\ud800b' } },
    });
    const [first, second] = [message('no uuid\0', 's\0'), message(randomUUID(), 's\0')];
    await log.lot.park('group', first, 'Shape: text');
    await log.lot.park('group', second, WAITS);
    await log.lot.park('group', first, WAITS);
    await log.lot.park('other', second, 'Shape: text');
    const reasons = (await log.lot.queue('group', 's\0')).map(({ message: parked, reason }) => [parked, reason]);
    expect(reasons).toEqual([
      [first, 'Shape: text'],
      [second, WAITS],
    ]);
    expect(await Promise.all(['s\0', 't'].map((subject) => log.lot.blocks('group', subject)))).toEqual([true, false]);
    expect(await log.lot.find(second.id)).toHaveLength(2);
    await log.lot.remove('group', first.id);
    expect(await log.lot.list()).toHaveLength(2);
    expect(await log.metrics()).toContain('lks_parked_messages{service="claim-intake"} 2');
  });
});
