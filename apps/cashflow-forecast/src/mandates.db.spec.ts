import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { createService } from '#libs/http/service';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { eventually } from '#libs/testing/eventually';
import { testDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { toldMandate, toldWithdrawal } from '#libs/testing/told-mandates';
import { CashflowForecastModule } from './cashflow-forecast.module.ts';

jest.setTimeout(60_000);

const SAM = { sub: 'sam', tenant: '90001234', roles: ['werkgever'] as const };
const ROBIN = { ...SAM, sub: 'robin', act: { sub: '90005678' } };
const MONEY = 'betalingen-inzien';
const PATHS = [
  ...['openstaand', 'openstaand/regels', 'openstaand/regels.csv', 'ontvangen', 'stiptheid', 'terugblik'],
  ...['vooruitzicht/maanden', 'vooruitzicht/dagen', 'bekend-op'],
];

describe('a payroll office at the forecast', () => {
  let service: NestFastifyApplication;
  let database: TestDatabase;
  let issuer: TestIssuer;
  const transport = new InMemoryTransport();
  const clock = new DemoClock();

  beforeAll(async () => {
    [database, issuer] = await Promise.all([testDatabase('cashflow-forecast'), testIssuer()]);
    clock.set(new Date('2026-04-02T10:00:00Z'));
    const settings = { database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: true };
    service = await createService(CashflowForecastModule.for({ ...settings, clock }));
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await transport.close();
    await service.close();
    await database.drop();
  });

  async function ask(who: object, path = 'openstaand') {
    const { sub, tenant, roles, ...claims } = { ...SAM, ...who };
    const authorization = `Bearer ${await issuer.token({ sub, tenant, roles }, claims)}`;
    const { statusCode, body } = await service.inject({ url: `/v1/${path}`, headers: { authorization } });
    return { status: statusCode, body };
  }

  const statuses = (who: object) => Promise.all(PATHS.map(async (path) => [path, (await ask(who, path)).status]));
  const all = (status: number) => PATHS.map((path) => [path, status]);
  const becomes = (status: number, who: object = ROBIN) =>
    eventually(async () => expect((await ask(who)).status).toBe(status));
  const missing = { code: 'MANDATE_MISSING', taak: MONEY };

  it('sees what the broker lets it see while nothing was heard of mandates', async () => {
    expect(await statuses(ROBIN)).toEqual(all(200));
  });

  it('sees no figure once the employer gave a mandate to another, or to it for something else', async () => {
    await transport.publish([toldMandate('other', { gemachtigde: '90008888', taken: [MONEY] })]);
    await becomes(403);
    await transport.publish([toldMandate('hours', { taken: ['uren', 'aanvragen'] })]);
    await eventually(async () => expect((await ask(ROBIN)).body).toMatch('Uw machtiging is voor iets anders'));
    expect(JSON.parse((await ask(ROBIN)).body)).toMatchObject(missing);
    expect(await statuses(ROBIN)).toEqual(all(403));
    expect(await statuses(SAM)).toEqual(all(200));
    expect((await ask({ ...ROBIN, tenant: '90009999' })).status).toBe(200); // another employer, that gave none
  });

  it('sees them by a mandate for payments, until it is taken back', async () => {
    await transport.publish([toldMandate('money', { taken: [MONEY] })]);
    await becomes(200);
    expect(await statuses(ROBIN)).toEqual(all(200));
    await transport.publish([toldWithdrawal('money', '2026-04-02')]);
    await becomes(403);
    expect(await statuses(ROBIN)).toEqual(all(403));
  });

  it('sees them for its own establishment only, until the last day', async () => {
    const vestiging = '000012345678';
    await transport.publish([toldMandate('branch', { taken: [MONEY], vestiging, totEnMet: '2026-04-02' })]);
    await becomes(200, { ...ROBIN, branch: vestiging });
    expect((await ask(ROBIN)).body).toMatch('Uw machtiging is voor iets anders');
    clock.set(new Date('2026-04-03T10:00:00Z'));
    expect((await ask({ ...ROBIN, branch: vestiging })).status).toBe(403);
  });
});
