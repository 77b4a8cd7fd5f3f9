import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import readExcelFile from 'read-excel-file/node';
import { DemoClock } from '#libs/event-store/demo-clock';
import type { Role } from '#libs/http/authentication';
import { createService } from '#libs/http/service';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { eventually } from '#libs/testing/eventually';
import { testDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { CashflowForecastModule } from './cashflow-forecast.module.ts';
import { EMPLOYER, grantIdOf, of, version } from './domain/fixtures/told.ts';
import type { PublicEvent } from './domain/public-event.ts';

jest.setTimeout(60_000);

const people = Array.from({ length: 12 }, (_, nth) => of(`person-${nth}`, 'GM9901'));
const few = Array.from({ length: 3 }, (_, nth) => of(`few-${nth}`, 'GM9902'));
const PAID = 100_000;

let database: TestDatabase;
let issuer: TestIssuer;
let transport: InMemoryTransport;
let service: NestFastifyApplication;
let told = 0;

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase('cashflow-forecast'), testIssuer()]);
  transport = new InMemoryTransport();
  const settings = { database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: true };
  const clock = new DemoClock();
  clock.set(new Date('2026-05-10T10:00:00Z'));
  service = await createService(CashflowForecastModule.for({ ...settings, clock }));
  await service.init();
  await service.getHttpAdapter().getInstance().ready();
  await hear('2026-05-10', [
    ...[...people, ...few].map((one) => one.granted('2026-05-10', version('2026-02-01'))),
    ...people.flatMap((one) => [
      one.assessed('2026-02', '2026-05-10', PAID),
      one.ordered('2026-02', '2026-05-10', PAID, '2026-05-10'),
      one.booked('2026-02', '2026-05-10', PAID),
    ]),
  ]);
});

afterAll(async () => {
  await transport.close();
  await service.close();
  await database.drop();
});

async function hear(on: string, events: readonly PublicEvent[]): Promise<void> {
  await setClock(on);
  const topicOf = ({ type }: PublicEvent) =>
    type.includes('besluit')
      ? 'lks.besluiten.v1'
      : type.includes('declaratie-')
        ? 'lks.declaraties.v1'
        : 'lks.betalingen.v1';
  await transport.publish(
    events.map((event) => ({
      topic: event.type.includes('beoordeeld') ? 'lks.betalingen.v1' : topicOf(event),
      message: { specversion: '1.0', datacontenttype: 'application/json', ...event },
    })),
  );
  told += events.length;
  const authorization = await driver();
  await eventually(async () => {
    const { body } = await service.inject({ url: '/v1/demo/rust', headers: { authorization } });
    const { rustig, verwerkt } = JSON.parse(body) as { rustig: boolean; verwerkt: Record<string, number> };
    expect([rustig, Object.values(verwerkt).reduce((sum, count) => sum + count, 0)]).toEqual([true, told]);
  });
}

const driver = () => issuer.bearer({ sub: 'driver', tenant: EMPLOYER, roles: ['demo'] });

async function setClock(on: string): Promise<void> {
  const headers = { authorization: await driver() };
  await service.inject({ method: 'PUT', url: '/v1/demo/klok', headers, payload: { nu: `${on}T10:00:00Z` } });
}

interface Call {
  readonly as?: string;
  readonly roles?: readonly Role[];
  readonly tenant?: string;
  readonly method?: 'GET' | 'PUT' | 'POST';
  readonly payload?: object;
}

async function call(
  path: string,
  { as = 'puck', roles = ['controller'], tenant = 'GM9901', method = 'GET', payload }: Call = {},
) {
  const authorization = await issuer.bearer({ sub: as, tenant, roles: [...roles] });
  const headers = { authorization };
  return service.inject({ method, url: `/v1/${path}`, headers, ...(payload === undefined ? {} : { payload }) });
}

const bram: Call = { as: 'bram', roles: ['vrijgave'] };

describe('the budget of a municipality', () => {
  it('is given by two people, and is known from the day on which it was approved', async () => {
    const payload = { bedragCenten: 10_000_000 };
    expect((await call('begroting')).json()).toMatchObject({
      budget: null,
      voorgesteld: null,
      acties: ['voorstellen'],
    });
    const proposed = await call('begroting/2026', { method: 'PUT', payload });
    expect(proposed.json()).toMatchObject({
      voorgesteld: { bedragCenten: 10_000_000, door: 'puck' },
      acties: ['voorstellen'],
    });
    const own = await call('begroting/2026/_goedkeuren', { method: 'POST', payload });
    expect([own.statusCode, own.json()]).toMatchObject([409, { code: 'FOUR_EYES' }]);
    expect((await call('begroting', bram)).json()).toMatchObject({ acties: ['goedkeuren'] });

    await setClock('2026-05-12');
    const approved = await call('begroting/2026/_goedkeuren', { ...bram, method: 'POST', payload });
    expect(approved.json()).toMatchObject({ budget: { bedragCenten: 10_000_000, datum: '2026-05-12' }, acties: [] });
    expect((await call('begroting')).json()).toMatchObject({
      ...{ jaar: '2026', budget: { bedragCenten: 10_000_000 }, voorgesteld: null },
      ...{ betaaldCenten: 12 * PAID, vergelijking: null },
    });
    expect((await call('begroting?bekendOp=2026-05-11')).json()).toMatchObject({
      ...{ bekendOp: '2026-05-11', budget: null, acties: [] },
      voorgesteld: { bedragCenten: 10_000_000 },
    });
  });

  it('says what it does not take', async () => {
    const payload = { bedragCenten: -1 };
    expect((await call('begroting/2026', { method: 'PUT', payload })).json()).toMatchObject({
      status: 400,
      errors: [{ veld: 'bedragCenten' }],
    });
    expect((await call('begroting/0026', { method: 'PUT', payload: { bedragCenten: 1 } })).statusCode).toBe(400);
  });

  it('is nobody else’s', async () => {
    expect((await call('begroting', { tenant: EMPLOYER })).statusCode).toBe(403);
    expect((await call('begroting', { tenant: 'GM9902' })).json()).toMatchObject({ budget: null, betaaldCenten: 0 });
    expect((await call('begroting/2026', { ...bram, method: 'PUT', payload: { bedragCenten: 1 } })).statusCode).toBe(
      403,
    );
  });
});

describe('impact', () => {
  it('shows a group of ten, and none smaller', async () => {
    expect((await call('impact')).json()).toMatchObject({
      ...{ samen: { mensen: 12, urenPerWeek: 24 }, partijen: [{ partij: EMPLOYER, mensen: 12 }] },
      baten: { bron: 'schatting', perJaarCenten: 1_800_000 },
    });
    expect((await call('impact', { tenant: 'GM9902' })).json()).toMatchObject({
      samen: { mensen: null, urenPerWeek: null, kostenPerJaarCenten: null },
    });
    // Fifteen people of two municipalities: neither is shown, or the small one would follow.
    expect((await call('impact', { tenant: EMPLOYER })).json()).toMatchObject({
      ...{ samen: { mensen: 15 }, baten: null },
      partijen: [
        { partij: 'GM9901', mensen: null },
        { partij: 'GM9902', mensen: null },
      ],
    });
  });

  it('reckons with the cost of benefits that somebody gives', async () => {
    const { samen, baten } = (await call('impact?uitkeringCenten=2000000')).json<{
      samen: { kostenPerJaarCenten: number };
      baten: { bron: string; saldoCenten: number };
    }>();
    expect(baten).toMatchObject({ bron: 'opgegeven', saldoCenten: 2_000_000 - samen.kostenPerJaarCenten });
  });
});

describe('the files', () => {
  it('of a year add up to the total that they open', async () => {
    const total: unknown = (await call('verantwoording/jaar?jaar=2026')).json();
    expect(total).toMatchObject({ status: 'concept', toekenningen: 12, maanden: 36, betaaldCenten: 12 * PAID });
    const rows = (await call('verantwoording/jaar.csv?jaar=2026')).body.trim().split('\r\n');
    expect(rows[0]).toBe('toekenning_id;werkgever;gemeente;maanden;kosten;betaald;openstaand');
    expect(rows).toHaveLength(13);
    expect(rows.join()).toContain(grantIdOf('person-0'));
    const paid = rows.slice(1).map((row) => Number(row.split(';')[5]?.replace(',', '')));
    expect(paid.reduce((sum, cents) => sum + cents, 0)).toBe(12 * PAID);
  });

  it('of a month have a row for each grant, and explain their columns in the spreadsheet', async () => {
    expect((await call('verantwoording/maand?maand=2026-04')).json()).toMatchObject({
      toekenningen: 12,
      lksp: 12,
      lksf: 0,
    });
    expect((await call('verantwoording/maand.csv?maand=2026-01')).body.trim().split('\r\n')).toHaveLength(1);
    const file = await call('verantwoording/maand.xlsx?maand=2026-04');
    expect(file.headers['content-disposition']).toContain('statistiek-2026-04-bekend-2026-05-12.xlsx');
    const [data, explained] = await readExcelFile(file.rawPayload);
    expect(data?.data).toHaveLength(13);
    expect(data?.data[1]?.slice(0, 2)).toEqual(['2026-04', 'GM9901']);
    expect(explained?.data.map(([column]) => column)).toEqual(data?.data[0]);
  });

  it('are a municipality’s, and the report for a bank is an employer’s', async () => {
    for (const path of ['jaar', 'jaar.csv', 'jaar.xlsx', 'maand', 'maand.csv', 'maand.xlsx'])
      expect((await call(`verantwoording/${path}`, { tenant: EMPLOYER })).statusCode).toBe(403);
    expect((await call('rapporten/bank.pdf')).statusCode).toBe(403);
    expect((await call('verantwoording/jaar?jaar=20')).statusCode).toBe(400);
    expect((await call('verantwoording/maand?maand=2026-13')).statusCode).toBe(400);
  });

  it('for a bank is two pages, and the same file each time', async () => {
    const report = async () => (await call('rapporten/bank.pdf', { tenant: EMPLOYER })).rawPayload;
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const bytes = await report();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    expect(hash(await report())).toBe(hash(bytes));
  });
});
