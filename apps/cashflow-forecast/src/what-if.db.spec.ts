import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { createService } from '#libs/http/service';
import { derivedId } from '#libs/kernel/ids';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { eventually } from '#libs/testing/eventually';
import { testDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { CashflowForecastModule } from './cashflow-forecast.module.ts';
import { EMPLOYER, of, version } from './domain/fixtures/told.ts';
import type { PublicEvent } from './domain/public-event.ts';

jest.setTimeout(60_000);

const PEOPLE = 12;
const SCENARIO = derivedId('scenario', 'one');
const LATER = { soort: 'betaling', dagen: 30 };

let database: TestDatabase;
let issuer: TestIssuer;
let transport: InMemoryTransport;
let service: NestFastifyApplication;

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase('cashflow-forecast'), testIssuer()]);
  transport = new InMemoryTransport();
  const clock = new DemoClock();
  clock.set(new Date('2026-03-31T10:00:00Z'));
  const settings = { database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: true };
  service = await createService(CashflowForecastModule.for({ ...settings, clock }));
  await service.init();
  await service.getHttpAdapter().getInstance().ready();
  const granted = Array.from({ length: PEOPLE }, (_, nth) =>
    of(`person ${nth}`).granted('2026-02-01', version('2026-02-01')),
  );
  await hear(granted);
  await eventually(async () => {
    const { body } = await send(EMPLOYER, 'GET', 'openstaand');
    expect(body).toMatchObject({ aantal: 2 * PEOPLE });
  });
});

afterAll(async () => {
  await transport.close();
  await service.close();
  await database.drop();
});

async function hear(events: readonly PublicEvent[]): Promise<void> {
  await transport.publish(
    events.map((event) => ({
      topic: event.type.includes('betaling') ? 'lks.betalingen.v1' : 'lks.besluiten.v1',
      message: { specversion: '1.0', datacontenttype: 'application/json', ...event },
    })),
  );
}

async function send(tenant: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const roles = [tenant.startsWith('GM') ? ('controller' as const) : ('werkgever' as const)];
  const authorization = await issuer.bearer({ sub: 'somebody', tenant, roles });
  const answer = await service.inject({
    method,
    url: `/v1/${path}`,
    headers: { authorization },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
}

const compare = (tenant: string, ...scenarios: object[][]) =>
  send(tenant, 'POST', 'scenarios/_vergelijken', { scenarios: scenarios.map((hefbomen) => ({ hefbomen })) });
const save = (tenant: string, more: object = {}) =>
  send(tenant, 'PUT', `scenarios/${SCENARIO}`, {
    ...{ naam: 'Later betaald', hefbomen: [LATER], gebaseerdOpVersie: 0 },
    ...more,
  });

describe('scenarios', () => {
  it('are set beside what is expected now, three at most', async () => {
    const hires = {
      soort: 'instroom',
      aantal: 6,
      vanaf: '2026-05',
      urenPerWeek: 24,
      loonwaardePercentage: 50,
      leeftijd: 21,
    };
    const { status, body } = await compare(EMPLOYER, [LATER], [hires], [{ soort: 'stopt', gemeentecode: 'GM9901' }]);
    expect(status).toBe(200);
    const { vandaag, scenarios } = body as unknown as {
      vandaag: { maanden: object[]; dagen: object[] };
      scenarios: { perMaandVerschilCenten: number; laagstePuntVerschilCenten: number }[];
    };
    expect([vandaag.maanden.length, vandaag.dagen.length]).toEqual([24, 91]);
    const [later, more, stopped] = scenarios;
    expect(later?.laagstePuntVerschilCenten).toBeLessThan(0);
    expect(more?.perMaandVerschilCenten).toBeGreaterThan(0);
    expect(stopped?.laagstePuntVerschilCenten).toBeLessThan(Number(later?.laagstePuntVerschilCenten));
    expect(await compare(EMPLOYER, [], [], [], [])).toMatchObject({ status: 400 });
    expect(await compare(EMPLOYER, [])).toMatchObject({ body: { scenarios: [{ perMaandVerschilCenten: 0 }] } });
  });

  it('name the field at fault', async () => {
    const { status, body } = await compare(EMPLOYER, [
      { soort: 'betaling', dagen: 1000 },
      { soort: 'loonwaarde', punten: 3 },
    ]);
    expect(status).toBe(400);
    expect((body.errors as { veld: string }[]).map(({ veld }) => veld)).toEqual([
      'scenarios[0].hefbomen[0].dagen',
      'scenarios[0].hefbomen[1].vanaf',
    ]);
  });

  it('are saved by name and in versions, of an organisation alone', async () => {
    expect(await save(EMPLOYER)).toMatchObject({
      ...{ status: 200, body: { scenarios: [{ scenarioId: SCENARIO, versie: 1, bewaardOp: '2026-03-31' }] } },
    });
    const changed = { naam: 'Veel later', hefbomen: [{ ...LATER, dagen: 60 }] };
    expect(await save(EMPLOYER, changed)).toMatchObject({ status: 409, body: { code: 'SCENARIO_CHANGED' } });
    expect(await save(EMPLOYER, { ...changed, gebaseerdOpVersie: 1 })).toMatchObject({ status: 200 });
    expect((await send(EMPLOYER, 'GET', 'scenarios')).body).toEqual({
      scenarios: [{ scenarioId: SCENARIO, versie: 2, bewaardOp: '2026-03-31', ...changed }],
    });
    expect((await send('GM9901', 'GET', 'scenarios')).body).toEqual({ scenarios: [] });
    expect(await save(EMPLOYER, { naam: 'BSN 999990019' })).toMatchObject({
      ...{ status: 422, body: { code: 'SCENARIO_NAME_UNFIT' } },
    });
  });

  it('can be removed', async () => {
    const path = `scenarios/${SCENARIO}/_verwijderen`;
    expect(await send(EMPLOYER, 'POST', path)).toMatchObject({ status: 200, body: { scenarios: [] } });
    expect(await send(EMPLOYER, 'POST', path)).toMatchObject({ status: 200, body: { scenarios: [] } });
  });
});

describe('a simulation of the law', () => {
  const simulate = (tenant: string, payload: object) => send(tenant, 'POST', 'wetsimulaties', payload);

  it('says who has more and who has less, for an employer and for a municipality', async () => {
    const change = { vanaf: '2026-07', parameters: [{ naam: 'werkgeverslastenPercentage', waarde: '20' }] };
    const { status, body } = await simulate(EMPLOYER, change);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ bekendOp: '2026-03-31', samen: { aantal: PEOPLE }, meer: { aantal: 0 }, minder: { aantal: PEOPLE } },
      partijen: [{ groep: 'GM9901', aantal: PEOPLE }],
    });
    expect((body.samen as { perMaandVerschilCenten: number }).perMaandVerschilCenten).toBeLessThan(0);
    const other = await simulate('GM9901', change);
    expect(other.body).toMatchObject({ samen: body.samen, partijen: [{ groep: EMPLOYER }] });
    expect((await simulate('GM9909', change)).body).toMatchObject({ samen: { aantal: 0 }, partijen: [] });
  });

  it('takes a step of the minimum wage and other answers, and names what it does not know', async () => {
    expect(await simulate(EMPLOYER, { vanaf: '2027-01', minimumloonProcent: 2 })).toMatchObject({
      ...{ status: 200, body: { meer: { aantal: PEOPLE } } },
    });
    const settings = { vanaf: '2027-01', instellingen: [{ naam: 'opslag', waarde: 'alleenInMaximum' }] };
    expect(await simulate(EMPLOYER, settings)).toMatchObject({ status: 200, body: { minder: { aantal: PEOPLE } } });
    const wrong = {
      ...{ vanaf: '2027-1', parameters: [{ naam: 'normUren', waarde: '0' }] },
      instellingen: [{ naam: 'opslag', waarde: 'anders' }],
    };
    expect(((await simulate(EMPLOYER, wrong)).body.errors as { veld: string }[]).map(({ veld }) => veld)).toEqual([
      ...['vanaf', 'parameters[0].waarde', 'instellingen[0].waarde'],
    ]);
  });
});

describe('early warnings', () => {
  const warned = async (tenant: string) => (await send(tenant, 'GET', 'waarschuwingen')).body.regels;
  const set = (tenant: string, komtBij: number, gaatBij: number) =>
    send(tenant, 'PUT', 'waarschuwingen/openstaand', { komtBij, gaatBij });

  it('come once a rule is set that the figures are beyond, and go when they are paid back below the other', async () => {
    const { totaalCenten } = (await send(EMPLOYER, 'GET', 'openstaand')).body as { totaalCenten: number };
    expect(await set(EMPLOYER, totaalCenten, totaalCenten)).toMatchObject({ status: 422 });
    expect(await set(EMPLOYER, totaalCenten, totaalCenten - 1)).toMatchObject({ status: 200 });
    const warning = { sinds: '2026-03-31', waarde: totaalCenten };
    await eventually(async () => expect(await warned(EMPLOYER)).toMatchObject([{ waarschuwing: warning }]));
    expect(await warned('GM9901')).toEqual([]);

    const [paid] = [of('person 0')];
    await hear([
      paid.ordered('2026-02', '2026-03-31', 100_000, '2026-03-31'),
      paid.booked('2026-02', '2026-03-31', 100_000),
    ]);
    await eventually(async () => expect(await warned(EMPLOYER)).toMatchObject([{ waarschuwing: null }]));
    expect((await send(EMPLOYER, 'POST', 'waarschuwingen/openstaand/_stoppen')).body).toMatchObject({ regels: [] });
  });

  it('come when a day ends, without anything that is heard', async () => {
    expect(await send(EMPLOYER, 'PUT', 'waarschuwingen/oudste-maand', { komtBij: 40, gaatBij: 10 })).toMatchObject({
      body: { regels: [{ onderwerp: 'oudste-maand', waarschuwing: null }] },
    });
    const headers = { authorization: await issuer.bearer({ sub: 'driver', tenant: EMPLOYER, roles: ['demo'] }) };
    await service.inject({ method: 'PUT', url: '/v1/demo/klok', headers, payload: { nu: '2026-04-12T10:00:00Z' } });
    await eventually(async () => expect(await warned(EMPLOYER)).toMatchObject([{ waarschuwing: { waarde: 43 } }]));
  });

  it('are of what there is to watch: a municipality has no low point', async () => {
    const body = { komtBij: -100, gaatBij: 0 };
    expect(await send(EMPLOYER, 'PUT', 'waarschuwingen/laagste-punt', body)).toMatchObject({ status: 200 });
    expect(await send('GM9901', 'PUT', 'waarschuwingen/laagste-punt', body)).toMatchObject({ status: 404 });
    expect(await send(EMPLOYER, 'PUT', 'waarschuwingen/mensen', body)).toMatchObject({ status: 404 });
  });
});
