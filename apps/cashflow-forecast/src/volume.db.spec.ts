import { it, jest } from '@jest/globals';
import pg from 'pg';
import { DemoClock } from '#libs/event-store/demo-clock';
import { LogRuntime } from '#libs/event-store/log-runtime';
import { createService } from '#libs/http/service';
import { addDays, addToMonth, lastDay } from '#libs/kernel/dates';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { eventually } from '#libs/testing/eventually';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer } from '#libs/testing/tokens';
import { CashflowForecastModule } from './cashflow-forecast.module.ts';
import { EMPLOYER, of, version } from './domain/fixtures/told.ts';
jest.setTimeout(600_000);
it('volume', async () => {
  const [database, issuer] = [await testDatabase('cashflow-forecast'), await testIssuer()];
  const transport = new InMemoryTransport();
  const clock = new DemoClock();
  clock.set(new Date('2025-05-01T10:00:00Z'));
  const service = await createService(CashflowForecastModule.for({ database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: true, clock }));
  await service.init(); await service.getHttpAdapter().getInstance().ready();
  const all: any[] = [];
  for (let i = 0; i < 120; i++) {
    const tell = of('p' + i, 'GM990' + (1 + (i % 9)));
    const first = addToMonth('2025-05', i % 4);
    const put = (on: string, e: any) => all.push([on, e]);
    put(first + '-10', tell.applied(first + '-10')); put(first + '-25', tell.granted(first + '-25', version(first + '-01', { urenPerWeek: 20 + (i % 15) })));
    for (let m = first; m < '2026-11'; m = addToMonth(m, 1)) {
      const on = (d: number) => addDays(lastDay(m), d);
      put(on(1), tell.claimed(m, on(1))); put(on(1), tell.submitted(m, on(1))); const a = tell.assessed(m, on(2), 20000);
      put(on(2), { ...a, data: { ...a.data, regels: Array.from({ length: 8 }, (_, n) => ({ code: 'regel' + n, omschrijving: 'x'.repeat(120), berekening: 'y'.repeat(60), uitkomst: '1', grondslag: { regeling: 'Participatiewet', artikel: '10d', lid: '4', geldigVanaf: '2024-01-01' }, parameters: [{ naam: 'wmlMaand', waarde: '2294.40', van: '2026-01-01', bron: 'z'.repeat(60), geverifieerd: true }] })) } });
      put(on(6), tell.ordered(m, on(6), 20000, on(10 + (i % 20))));
      if (m < '2026-10') put(on(10 + (i % 20)), tell.booked(m, on(10 + (i % 20)), 20000));
    }
  }
  all.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const days = [...new Set(all.map(([d]) => d))];
  const runtime = service.get(LogRuntime);
  const admin = new pg.Client({ connectionString: database.adminUrl }); await admin.connect();
  const ask = async (tenant: string, path: string) => {
    const s = performance.now();
    const r = await service.inject({ url: `/v1/${path}`, headers: { authorization: await issuer.bearer({ sub: 'x', tenant, roles: [tenant.startsWith('GM') ? 'controller' : 'werkgever'] }) } });
    console.log(path, tenant, r.statusCode, (performance.now() - s).toFixed(0), 'ms', r.body.length);
  };
  const start = performance.now(); let n = 0; const cpu0 = process.cpuUsage();
  const used = (c: any) => { const u = process.cpuUsage(c); return ((u.user + u.system) / 1000).toFixed(0) + ' ms cpu'; };
  const chunk = Math.ceil(days.length / 6);
  for (let d = 0; d < days.length; d += chunk) {
    const part = days.slice(d, d + chunk); clock.set(new Date(`${part.at(-1)}T10:00:00Z`));
    const some = all.filter(([x]) => part.includes(x)).map(([, e]) => e);
    void transport.publish(some.map((e: any) => ({ topic: 'lks.betalingen.v1', message: { specversion: '1.0', datacontenttype: 'application/json', ...e } })));
    n += some.length;
    for (;;) { const { rows } = await admin.query(`select count(*)::int n from event where type='EventReceived'`); if (rows[0].n === n && (await runtime.idle())) break; await new Promise((r) => setTimeout(r, 100)); }
    console.log(n, (performance.now() - start).toFixed(0), used(cpu0));
  }
  console.log(n, 'events', (performance.now() - start).toFixed(0), 'ms', used(cpu0));
  const { rebuild } = await import('#libs/event-store/rebuild'); const { readModels, tables } = await import('./read-models.ts');
  for (let k = 0; k < 2; k++) { const c = process.cpuUsage(); const t = performance.now(); await rebuild(database.urls.ownerUrl, tables, readModels[0]!); console.log('rebuild', (performance.now() - t).toFixed(0), 'ms', used(c)); }
  for (let k = 0; k < 2; k++) for (const p of ['kerncijfers', 'openstaand', 'openstaand/regels', 'vooruitzicht/maanden', 'vooruitzicht/dagen', 'stiptheid', 'openstaand?bekendOp=2026-03-31', 'openstaand?bekendOp=2026-10-31', 'openstaand/regels?bekendOp=2026-03-31', 'ontvangen?bekendOp=2025-12-31']) await ask(EMPLOYER, p);
  await ask('GM9901', 'openstaand'); await ask('GM9901', 'openstaand?bekendOp=2026-03-31');
  await admin.end(); await transport.close(); await service.close(); await database.drop();
});
