import { randomUUID } from 'node:crypto';
import { it } from '@jest/globals';
import pg from 'pg';
import { testLog } from '#libs/testing/test-log';
import { eventually } from '#libs/testing/eventually';
const cause = () => ({ commandId: randomUUID(), context: { tenant: 'a', actor: 'b', correlationId: randomUUID() } });
const notes = { category: 'note', decider: { initialState: 0, decide: (text: string) => [{ type: 'Noted', data: { text, pad: 'x'.repeat(400) } }], evolve: (n: number) => n + 1 } };
it('x', async () => {
  const log = await testLog('claim-intake');
  const raw = new pg.Pool({ connectionString: log.urls.logUrl, max: 8 });
  const run = async (clients: number, total: number, one: () => Promise<unknown>) => {
    let left = total;
    const [c0, t0] = [process.cpuUsage(), performance.now()];
    await Promise.all(Array.from({ length: clients }, async () => { while (left-- > 0) await one(); }));
    const c = process.cpuUsage(c0);
    return `${clients}: ${Math.round(total / (performance.now() - t0) * 1000)}/s cpu ${Math.round((c.user + c.system) / total)}us`;
  };
  const out: string[] = [];
  for (const clients of [1, 8, 64, 256]) {
    for (let i = 0; i < 2; i++) {
    out.push('append ' + await run(clients, clients === 1 ? 300 : 4000, () => log.appender.append({ streamId: `note-${randomUUID()}`, expected: 0, events: [{ type: 'a', data: { pad: 'x'.repeat(400) } }], ...cause() })));
    out.push('raw    ' + await run(clients, clients === 1 ? 300 : 4000, () => raw.query({ name: 'r', text: `insert into event (id, stream_id, version, type, data, context, tenant, command_id) values ($1,$2,1,'a',$3,'{}','a',$4)`, values: [randomUUID(), `note-${randomUUID()}`, JSON.stringify({ pad: 'x'.repeat(400) }), randomUUID()] })));
    }
    out.push('handle ' + await run(clients, clients === 1 ? 300 : 4000, () => log.store.handle(notes as never, randomUUID(), 'a', cause())));
  }
  const n = (await raw.query('select count(*)::int as n from event')).rows[0].n as number;
  const readers = Array.from({ length: 10 }, (_, i) => ({ name: `r${i}`, category: i === 0 ? 'note' : `other${i}`, write: async () => undefined }));
  const [c0, t0] = [process.cpuUsage(), performance.now()];
  log.runtime.start({ readers: readers as never });
  await eventually(async () => { if (!(await log.runtime.idle())) throw new Error('x'); });
  const c = process.cpuUsage(c0);
  out.push(`10 readers over ${n}: ${Math.round(performance.now() - t0)} ms, cpu ${Math.round((c.user + c.system) / 1000)} ms`);
  const t1 = performance.now();
  for (let i = 0; i < 200; i++) await log.runtime.idle();
  out.push(`idle: ${((performance.now() - t1) / 200).toFixed(2)} ms`);
  const t2 = performance.now();
  for (let i = 0; i < 50; i++) { await log.store.handle(notes as never, randomUUID(), 'a', cause()); for (;;) if (await log.runtime.idle()) break; }
  out.push(`command and rest: ${((performance.now() - t2) / 50).toFixed(2)} ms`);
  console.log(out.join('\n'));
  await raw.end();
  await log.close();
}, 300000);
