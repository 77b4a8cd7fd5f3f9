import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { rebuild } from '#libs/event-store/rebuild';
import { createService, describeApi } from '#libs/http/service';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message } from '#libs/messaging/transport';
import { apiFaults } from '#libs/testing/api-rules';
import { eventually } from '#libs/testing/eventually';
import { roleFaults } from '#libs/testing/role-rules';
import { testDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { walkRoutes } from '#libs/testing/walk-routes';
import { CashflowForecastModule } from './cashflow-forecast.module.ts';
import { applicationIdOf, claimIdOf, EMPLOYER, of, version } from './domain/fixtures/told.ts';
import type { PublicEvent } from './domain/public-event.ts';
import { readModels, tables } from './read-models.ts';

jest.setTimeout(60_000);

const OTHER_EMPLOYER = '90009999';
const [anna, bert, cecil] = [of('anna', 'GM9901'), of('bert', 'GM9902'), of('cecil', 'GM9901', OTHER_EMPLOYER)];

let database: TestDatabase;
let admin: MikroORM;
let issuer: TestIssuer;
let transport: InMemoryTransport;
let service: NestFastifyApplication;
const told = new Set<string>();

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase('cashflow-forecast'), testIssuer()]);
  admin = await connected(database.adminUrl);
  transport = new InMemoryTransport();
  service = await started();
});

afterAll(async () => {
  await transport.close();
  await service.close();
  await admin.close();
  await database.drop();
});

let today = '2026-02-20';

async function started(): Promise<NestFastifyApplication> {
  const settings = { database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: true };
  const clock = new DemoClock();
  clock.set(new Date(`${today}T10:00:00Z`)); // from its first moment: what is due by the real clock would be sent else
  const made = await createService(CashflowForecastModule.for({ ...settings, clock }));
  await made.init();
  await made.getHttpAdapter().getInstance().ready();
  return made;
}

/** What the services tell on a day; answers when all of it was heard and followed. */
async function hear(on: string, events: readonly PublicEvent[], more: Partial<Message> = {}): Promise<void> {
  await setClock(on);
  await transport.publish(
    events.map((event) => ({
      topic: topicOf(event),
      message: { specversion: '1.0', datacontenttype: 'application/json', ...event, ...more },
    })),
  );
  for (const { id } of events) told.add(id);
  await quiet();
}

async function setClock(on: string): Promise<void> {
  today = on;
  const headers = { authorization: await issuer.bearer({ sub: 'driver', tenant: EMPLOYER, roles: ['demo'] }) };
  await service.inject({ method: 'PUT', url: '/v1/demo/klok', headers, payload: { nu: `${on}T10:00:00Z` } });
}

async function quiet(): Promise<void> {
  const authorization = await issuer.bearer({ sub: 'driver', tenant: EMPLOYER, roles: ['demo'] });
  await eventually(async () => {
    const { body } = await service.inject({ url: '/v1/demo/rust', headers: { authorization } });
    const { rustig, verwerkt } = JSON.parse(body) as { rustig: boolean; verwerkt: Record<string, number> };
    expect([rustig, Object.values(verwerkt).reduce((sum, count) => sum + count, 0)]).toEqual([true, told.size]);
  });
}

function topicOf({ source, type }: PublicEvent): string {
  if (source.endsWith('claim-intake')) return type.includes('declaratie-') ? 'lks.declaraties.v1' : 'lks.aanvragen.v1';
  return /besluit|toekenning/.test(type) ? 'lks.besluiten.v1' : 'lks.betalingen.v1';
}

/** What this tenant is answered, to the byte. */
async function ask(tenant: string, path: string): Promise<string> {
  const roles = [tenant.startsWith('GM') ? ('controller' as const) : ('werkgever' as const)];
  const authorization = await issuer.bearer({ sub: 'somebody', tenant, roles });
  const { statusCode, body } = await service.inject({ url: `/v1/${path}`, headers: { authorization } });
  expect([path, statusCode, statusCode === 200 ? '' : body]).toEqual([path, 200, '']);
  return body;
}

const read = async (tenant: string, path: string) => JSON.parse(await ask(tenant, path)) as Record<string, unknown>;
const PATHS = [
  ...['openstaand', 'openstaand/regels', 'ontvangen', 'ontvangen/regels'],
  ...['stiptheid', 'vooruitzicht/maanden', 'vooruitzicht/dagen', 'terugblik', 'terugblik/bandbreedte'],
  ...['openstaand/partijen.csv', 'openstaand/regels.csv', 'vooruitzicht/maanden.csv', 'vooruitzicht/dagen.csv'],
  ...['verschillen', 'verschillen/regels.csv', 'bankafschriften', 'besluitdagen'],
  ...['ontvangen/regels.csv', 'stiptheid/gemeenten.csv', 'terugblik/maanden.csv'],
  ...['impact', 'impact/partijen.csv'],
];

/** Everything that a tenant may ask: of each answer its bytes, as a hash. */
async function everything(tenant: string, on?: string): Promise<string[]> {
  const query = on === undefined ? '' : `?bekendOp=${on}`;
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  return Promise.all(PATHS.map(async (path) => `${path} ${hash(await ask(tenant, path + query))}`));
}

const connected = (clientUrl: string) =>
  MikroORM.init({ clientUrl, entities: [], discovery: { warnWhenNoEntities: false } });
const query = <Row>(sql: string) => admin.em.fork().execute<Row[]>(sql);
const logged = async (): Promise<number> =>
  (await query<{ n: number }>(`select count(*)::int as n from event where type = 'EventReceived'`))[0]?.n ?? -1;
const marks = () =>
  query<{ day: string; position: string }>('select day::text, position::text from day_mark order by day');

/** What was answered at the end of each day, while it was that day. */
const answered = new Map<string, string[]>();
const TENANTS = [EMPLOYER, 'GM9901', 'GM9902'];

async function dayOf(on: string, ...events: PublicEvent[]): Promise<void> {
  await hear(on, events);
  for (const tenant of TENANTS) answered.set(`${tenant} ${on}`, await everything(tenant));
}

describe('the forecast', () => {
  it('moves with what it hears', async () => {
    await dayOf('2026-02-20', anna.applied('2026-02-20'), bert.applied('2026-02-20'));
    expect(await read(EMPLOYER, 'openstaand')).toMatchObject({ bekendOp: '2026-02-20', totaalCenten: 0 });
    // On its first day no day has ended that it has anything of; what was known before is nothing, and is answered.
    expect(await read(EMPLOYER, 'openstaand?bekendOp=2026-01-31')).toMatchObject({ totaalCenten: 0, partijen: [] });
    expect(await read(EMPLOYER, 'openstaand')).toMatchObject({
      partijen: [
        { partij: 'GM9901', aanvragenInBehandeling: 1 },
        { partij: 'GM9902', aanvragenInBehandeling: 1 },
      ],
    });

    await dayOf('2026-03-10', anna.granted('2026-03-10', version('2026-02-01')));
    // March 2026, wage value 50, 24 of 38 hours: 1032.48, by the law; February the same.
    expect(await read(EMPLOYER, 'openstaand')).toMatchObject({ totaalCenten: 103_248, aantal: 1 });
    expect(await read('GM9901', 'openstaand')).toMatchObject({ totaalCenten: 103_248, partijSoort: 'werkgever' });

    await dayOf('2026-03-11', anna.claimed('2026-02', '2026-03-11'), anna.assessed('2026-02', '2026-03-11', 103_000));
    expect(await read(EMPLOYER, 'openstaand/regels')).toMatchObject({
      totaalCenten: 103_000,
      regels: [{ declaratieId: claimIdOf('anna', '2026-02'), regels: [{ code: 'afronding', uitkomst: '1030' }] }],
    });

    await dayOf('2026-03-13', anna.ordered('2026-02', '2026-03-13', 103_000, '2026-03-16'));
    await dayOf('2026-03-16', anna.booked('2026-02', '2026-03-16', 103_000));
    expect(await read(EMPLOYER, 'openstaand')).toMatchObject({ totaalCenten: 0, aantal: 0 });
    expect(await read(EMPLOYER, 'ontvangen')).toMatchObject({ totaalCenten: 103_000, aantal: 1 });
  });

  it('keeps a message once, however often it comes', async () => {
    const before = [await logged(), await everything(EMPLOYER)];
    await hear('2026-03-16', [anna.booked('2026-02', '2026-03-16', 103_000), anna.applied('2026-02-20')]);
    expect([await logged(), await everything(EMPLOYER)]).toEqual(before);
  });

  it('keeps a message of a type that it does not know, and its figures stay', async () => {
    const before = [await logged(), await everything(EMPLOYER)];
    const [unknown] = [anna.withdrawn('2026-03-16')];
    await hear('2026-03-16', [unknown], { type: 'nl.loonkostensubsidie.iets-nieuws.v1' });
    expect([await logged(), await everything(EMPLOYER)]).toEqual([Number(before[0]) + 1, before[1]]);
  });

  it('sets aside what cannot be read, with what follows on its subject, and goes on with the others', async () => {
    const before = await logged();
    const wrong = bert.granted('2026-03-17', version('2026-03-01', { geldigVanaf: '2026-02-30' }));
    await hear('2026-03-17', [wrong, bert.changed('2026-03-17', version('2026-03-01', { versie: 2 }))]);
    await dayOf('2026-03-18', cecil.granted('2026-03-18', version('2026-03-01')));

    expect(await logged()).toBe(before + 1);
    const authorization = await issuer.bearer({ sub: 'operator', tenant: 'LOONBRUG', roles: ['beheerder'] });
    const { body } = await service.inject({ url: '/v1/beheer/geparkeerd', headers: { authorization } });
    expect(body).toContain(applicationIdOf('bert'));
    expect(body).toContain('versie.geldigVanaf');
    expect(body).not.toContain('2026-02-30');
  });

  it('shows an employer and a municipality their own, and nothing of others', async () => {
    expect(await read(OTHER_EMPLOYER, 'ontvangen')).toMatchObject({ totaalCenten: 0, partijen: [] });
    expect(await ask(EMPLOYER, 'vooruitzicht/maanden')).not.toBe(await ask(OTHER_EMPLOYER, 'vooruitzicht/maanden'));
    await setClock('2026-04-02');
    expect(await read('GM9901', 'openstaand')).toMatchObject({
      partijen: [{ partij: EMPLOYER }, { partij: OTHER_EMPLOYER }],
    });
    const nobody = (await Promise.all(PATHS.map((path) => ask('GM9909', path)))).join();
    for (const ours of [EMPLOYER, OTHER_EMPLOYER, 'GM9901', 'anna', 'cecil']) expect(nobody).not.toContain(ours);

    const app = await connected(database.urls.appUrl);
    for (const table of ['book', 'received_event', 'day_mark']) {
      expect(await app.em.fork().execute(`select 1 from ${table}`)).toEqual([]);
    }
    await app.close();
    await eventually(async () => expect(await roleFaults(database.adminUrl, 'cashflow-forecast')).toEqual([]));
  });

  it('gives files with the same figures, amounts with a decimal comma', async () => {
    const file = (await ask(EMPLOYER, 'openstaand/regels.csv?partij=GM9902')).split('\r\n');
    expect(file[0]).toBe(
      '\ufeffdeclaratie_id;toekenning_id;aanvraag_id;persoon_ref;werkgever;gemeente;maand;stand;sinds;ouderdom_dagen;' +
        'bedrag;berekend;geprojecteerd',
    );
    const { aantal } = await read(EMPLOYER, 'openstaand/regels?partij=GM9902');
    expect(file.filter((line) => line.includes(';GM9902;'))).toHaveLength(Number(aantal));
    expect(await ask(EMPLOYER, 'openstaand/partijen.csv')).toMatch(
      /^\ufeffpartij;ouderdom_0-30;ouderdom_31-60;ouderdom_61-90;ouderdom_90\+;totaal;aandeel_procent;.*\r\nGM9901;.*1032,48;/s,
    );
    expect(await ask(EMPLOYER, 'ontvangen/regels.csv?maand=2026-03')).toMatch(/;2026-03-\d\d;1030,00\r\n$/);
  });

  it('says which part of the whole each party owes', async () => {
    const { partijen } = (await read(EMPLOYER, 'openstaand')) as { partijen: { aandeelProcent: number | null }[] };
    expect(partijen.reduce((sum, { aandeelProcent }) => sum + (aandeelProcent ?? 0), 0)).toBeCloseTo(100, 0);
    expect(await read(OTHER_EMPLOYER, 'openstaand?bekendOp=2026-02-19')).toMatchObject({ partijen: [] });
  });

  it('looks back on each month of which something was known when it began', async () => {
    expect(await read(EMPLOYER, 'terugblik')).toMatchObject({
      maanden: [
        { maand: '2026-04', loopt: true, uitkomst: null },
        { maand: '2026-03', loopt: false, ontvangenCenten: 103_000, verwachtCenten: 0, uitkomst: 'erboven' },
      ],
    });
    expect(await read('GM9909', 'terugblik')).toMatchObject({ maanden: [] });
  });

  it('says on which days something can be known', async () => {
    expect(await read(EMPLOYER, 'bekend-op')).toEqual({
      ...{ vandaag: '2026-04-02', bekendVanaf: '2026-02-20' },
      keuzes: [{ datum: '2026-03-31', soort: 'einde-vorige-maand' }],
    });
    expect(await read('GM9909', 'bekend-op')).toEqual({ vandaag: '2026-04-02', bekendVanaf: null, keuzes: [] });
  });

  it('adds up for all tenants together', async () => {
    const { body } = await service.inject({ url: '/v1/kerncijfers' });
    expect(JSON.parse(body)).toMatchObject({ openstaandCenten: 2 * 103_248, ontvangenCenten: 103_000 });
  });
});

describe('the whole distribution', () => {
  it('is the same for the same seed, and beside the closed form', async () => {
    const first = await ask(EMPLOYER, 'vooruitzicht/verdeling?zaad=7');
    expect(await ask(EMPLOYER, 'vooruitzicht/verdeling?zaad=7')).toBe(first);
    const { maanden } = JSON.parse(first) as { maanden: { kwantielenCenten: number[] }[] };
    expect([maanden.length, maanden[0]?.kwantielenCenten.length]).toEqual([24, 7]);
  });
});

describe('as known on a past day', () => {
  it('is what was answered on that day, to the byte, whatever was heard since', async () => {
    await hear('2026-04-20', [
      anna.changed('2026-04-20', version('2026-03-01', { versie: 2, urenPerWeek: 30 })),
      anna.returned('2026-02', '2026-04-20', 103_000),
      anna.assessed('2026-02', '2026-04-20', 99_000),
      anna.ended('2026-03-15', '2026-04-20'),
    ]);
    for (const [whenAndWho, before] of answered) {
      const [tenant = '', on] = whenAndWho.split(' ');
      expect([whenAndWho, await everything(tenant, on)]).toEqual([whenAndWho, before]);
    }
    expect(answered.get(`${EMPLOYER} 2026-03-16`)).not.toEqual(await everything(EMPLOYER));
  });

  it('is the same after a restart, and nothing before the first message', async () => {
    await service.close();
    service = await started();
    told.clear();
    for (const on of ['2026-02-20', '2026-03-11', '2026-03-16']) {
      await setClock('2026-04-20');
      expect(await everything(EMPLOYER, on)).toEqual(answered.get(`${EMPLOYER} ${on}`));
    }
    expect(await read(EMPLOYER, 'openstaand?bekendOp=2026-02-19')).toMatchObject({
      bekendOp: '2026-02-19',
      partijen: [],
    });
  });

  it('has a mark for every day that passed, which stays', async () => {
    const before = await marks();
    expect(before.map(({ day }) => day).slice(0, 3)).toEqual(['2026-02-20', '2026-02-21', '2026-02-22']);
    expect(before.at(-1)).toMatchObject({ day: '2026-04-19' });
    await setClock('2026-04-23');
    await quiet();
    expect((await marks()).slice(0, before.length)).toEqual(before);
    await eventually(async () => expect((await marks()).at(-1)).toMatchObject({ day: '2026-04-22' }));
  });

  it('is settled at once when it is asked just after midnight, before anything is heard', async () => {
    const authorization = await issuer.bearer({ sub: 'driver', tenant: EMPLOYER, roles: ['demo'] });
    const payload = { nu: '2026-04-23T22:00:01Z' };
    await service.inject({ method: 'PUT', url: '/v1/demo/klok', headers: { authorization }, payload });
    const before = await everything(EMPLOYER, '2026-04-23');
    expect((await marks()).at(-1)).toMatchObject({ day: '2026-04-23' });
    expect(await everything(EMPLOYER, '2026-04-23')).toEqual(before);
  });

  it('is today when the day is today, or has yet to come', async () => {
    for (const on of ['2026-04-24', '2027-01-01']) {
      expect(await ask(EMPLOYER, `openstaand?bekendOp=${on}`)).toBe(await ask(EMPLOYER, 'openstaand'));
    }
  });
});

describe('the book', () => {
  it('is the same, byte for byte, when it is made anew from the log', async () => {
    const rowsOf = (table: string) => query<{ t: string }>(`select t::text from ${table} as t order by 1`);
    const dump = () => Promise.all(['book', 'received_event', 'day_mark'].map(rowsOf));
    const before = await dump();
    for (const readModel of readModels) await rebuild(database.urls.ownerUrl, tables, readModel);
    expect(await dump()).toEqual(before);
    expect(before.map(({ length }) => length > 0)).toEqual([true, true, true]);
  });
});

describe('the interface', () => {
  it('lets nobody in without a right', async () => {
    expect(await walkRoutes(service, issuer)).toEqual([]);
  });

  it('follows the API Design Rules', () => {
    expect(apiFaults(describeApi(service))).toEqual([]);
  });
});
