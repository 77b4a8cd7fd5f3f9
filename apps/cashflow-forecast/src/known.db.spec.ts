import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { createService } from '#libs/http/service';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { eventually } from '#libs/testing/eventually';
import { testDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import type { BankDto } from './bank-statement/bank-statement.dto.ts';
import { CashflowForecastModule } from './cashflow-forecast.module.ts';
import type { ClosingDto, MovedListDto } from './closing/closing.dto.ts';
import type { DifferencesDto } from './differences/differences.dto.ts';
import { referenceOf } from './domain/bank-matching.ts';
import { EMPLOYER, of, version } from './domain/fixtures/told.ts';
import type { PublicEvent } from './domain/public-event.ts';

jest.setTimeout(60_000);

const OTHER_EMPLOYER = '90009999';
const [anna, bert] = [of('anna', 'GM9901'), of('bert', 'GM9902')];
const CENTS = 103_248; // of the law: 24 of 38 hours, wage value 50, March 2026

let database: TestDatabase;
let admin: MikroORM;
let issuer: TestIssuer;
const transport = new InMemoryTransport();
const clock = new DemoClock();
let service: NestFastifyApplication;
let heard = 0;

beforeAll(async () => {
  [database, issuer] = await Promise.all([testDatabase('cashflow-forecast'), testIssuer()]);
  const noTables = { entities: [], discovery: { warnWhenNoEntities: false } };
  admin = await MikroORM.init({ clientUrl: database.adminUrl, ...noTables });
  clock.set(new Date('2026-03-05T10:00:00Z'));
  const settings = { database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: true };
  service = await createService(CashflowForecastModule.for({ ...settings, clock }));
  await service.init();
  await service.getHttpAdapter().getInstance().ready();

  await hear('2026-03-05', [
    anna.granted('2026-03-05', version('2026-02-01')),
    bert.granted('2026-03-05', version('2026-02-01')),
  ]);
  await hear(
    '2026-03-13',
    [anna, bert].flatMap((one) => [
      one.assessed('2026-02', '2026-03-12', CENTS),
      one.ordered('2026-02', '2026-03-13', CENTS, '2026-03-16'),
    ]),
  );
  await hear('2026-03-16', [anna.booked('2026-02', '2026-03-16', CENTS)]);
});
afterAll(async () => {
  await transport.close();
  await service.close();
  await admin.close();
  await database.drop();
});

async function hear(on: string, events: readonly PublicEvent[]): Promise<void> {
  const authorization = await issuer.bearer({ sub: 'driver', tenant: EMPLOYER, roles: ['demo'] });
  const headers = { authorization };
  await service.inject({ method: 'PUT', url: '/v1/demo/klok', headers, payload: { nu: `${on}T10:00:00Z` } });
  await transport.publish(
    events.map((event) => ({
      topic: event.source.endsWith('claim-intake') ? 'lks.declaraties.v1' : 'lks.betalingen.v1',
      message: { specversion: '1.0', datacontenttype: 'application/json', ...event },
    })),
  );
  heard += events.length;
  await eventually(async () => {
    const { rustig, verwerkt } = JSON.parse((await service.inject({ url: '/v1/demo/rust', headers })).body) as {
      rustig: boolean;
      verwerkt: Record<string, number>;
    };
    expect([rustig, Object.values(verwerkt).reduce((sum, count) => sum + count, 0)]).toEqual([true, heard]);
  });
}

async function call(method: 'GET' | 'POST', path: string, payload?: string, tenant = EMPLOYER, type = 'text/csv') {
  const authorization = await issuer.bearer({ sub: 'somebody', tenant, roles: ['controller'] });
  const headers = { authorization, ...(payload === undefined ? {} : { 'content-type': type }) };
  const { statusCode, body } = await service.inject({
    ...{ method, url: `/v1/${path}`, headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return { statusCode, body };
}
const read = async <T>(path: string, tenant = EMPLOYER): Promise<T> => {
  const { statusCode, body } = await call('GET', path, undefined, tenant);
  expect([path, statusCode]).toEqual([path, 200]);
  return JSON.parse(body) as T;
};
const paymentOf = (event: PublicEvent): string => String(event.data.betalingId);
const reference = referenceOf(paymentOf(anna.booked('2026-02', '2026-03-16', CENTS)));
const statement = `Datum;Naam;Bedrag;Omschrijving
2026-03-16;Gemeente Demo 1;1032,48;${reference}
2026-03-17;Gemeente Demo 2;1032,48;LKS februari
2026-03-17;J. Jansen;12,50;cadeau
`;

describe('a bank statement of the employer', () => {
  it('is matched by reference; the rest is proposed, and what is about others is not kept', async () => {
    const { statusCode, body } = await call('POST', 'bankafschriften', statement);
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      200,
      {
        afschriften: [{ soort: 'csv', herkend: 1, voorstellen: 1, dubbel: 0, overig: 1, totaalCenten: CENTS }],
        voorstellen: [{ grond: 'bedrag-en-dag', bedragCenten: CENTS, maand: '2026-02', gemeentecode: 'GM9902' }],
        ...{ gezien: 1, nietGezien: 0 },
      },
    ]);
    const stored = await admin.em.execute<{ t: string }[]>(
      `select event::text as t from event where type = 'StatementRead'`,
    );
    expect(stored.length).toBe(1);
    expect(JSON.stringify(stored)).not.toMatch(/jansen|cadeau|1250|Gemeente Demo/i);
  });

  it('counts once, sent again or in another file', async () => {
    const again = JSON.parse((await call('POST', 'bankafschriften', statement)).body) as BankDto;
    expect([again.afschriften.length, again.gezien]).toEqual([1, 1]);
    const other = JSON.parse(
      (await call('POST', 'bankafschriften', `${statement}2026-03-18;X;1,00;x\n`)).body,
    ) as BankDto;
    expect(other.afschriften[0]).toMatchObject({ herkend: 0, voorstellen: 0, dubbel: 2, overig: 2 });
    expect(other.gezien).toBe(1);
  });

  it('is kept out whole when it cannot be read, with the reason', async () => {
    const before = await read('bankafschriften');
    for (const [payload, type] of [
      ['Datum;Bedrag\n2026-03-16;1,00\nx;1,00\n', 'text/csv'],
      ['<!DOCTYPE a><a/>', 'application/xml'],
    ] as const) {
      const { statusCode, body } = await call('POST', 'bankafschriften', payload, EMPLOYER, type);
      expect([statusCode, JSON.parse(body)]).toMatchObject([400, { code: 'UNREADABLE_STATEMENT' }]);
    }
    expect((await call('POST', 'bankafschriften', 'x', EMPLOYER, 'application/pdf')).statusCode).toBe(415);
    expect(await read('bankafschriften')).toEqual(before);
  });

  it('counts a proposal when a person confirmed it, and is as known on the day before as it was', async () => {
    const proposal = (await read<BankDto>('bankafschriften')).voorstellen[0];
    expect(proposal?.acties).toEqual(['bevestigen', 'afwijzen']);
    await hear('2026-03-20', []);
    const path = `bankafschriften/voorstellen/${String(proposal?.regelId)}`;
    expect(JSON.parse((await call('POST', `${path}/_bevestigen`)).body)).toMatchObject({ gezien: 2, voorstellen: [] });
    expect((await call('POST', `${path}/_bevestigen`)).statusCode).toBe(200);
    expect((await call('POST', `${path}/_afwijzen`)).statusCode).toBe(409);
    expect(await read('bankafschriften?bekendOp=2026-03-19')).toMatchObject({
      gezien: 1,
      voorstellen: [{ acties: [] }],
    });
  });

  it('is nobody else’s', async () => {
    expect(await read('bankafschriften', OTHER_EMPLOYER)).toMatchObject({ afschriften: [], gezien: 0 });
    expect((await call('POST', 'bankafschriften', statement, 'GM9901')).statusCode).toBe(403);
  });
});

describe('expected against received', () => {
  it('gives each difference its cause', async () => {
    expect(await read<DifferencesDto>('verschillen')).toMatchObject({
      ...{ verwachtCenten: 2 * CENTS, ontvangenCenten: CENTS, verschilCenten: -CENTS, maanden: 2, metVerschil: 1 },
      oorzaken: [{ oorzaak: 'onderweg', centen: -CENTS, aantal: 1 }],
      regels: [{ gemeentecode: 'GM9902', maand: '2026-02', stand: 'opgedragen' }],
    });
    expect(await read('verschillen?oorzaak=laat')).toMatchObject({ aantal: 0, verwachtCenten: 2 * CENTS });
    expect((await call('GET', 'verschillen/regels.csv')).body).toContain(
      ';1032,48;0,00;-1032,48;onderweg -1032,48\r\n',
    );
    expect((await call('GET', 'verschillen/regels.xlsx')).body.startsWith('PK')).toBe(true);
  });
});

describe('a balance sheet', () => {
  const paths = ['afsluiting/2026-03-15', 'afsluiting/2026-03-15/regels.csv'];

  it('has what was owed on its day, with the events that each figure is made of', async () => {
    expect(await read<ClosingDto>('afsluiting/2026-03-15')).toMatchObject({
      ...{ bekendOp: '2026-03-15', totaalCenten: 2 * CENTS, aantal: 2 },
      soorten: [
        { soort: 'vordering', totaalCenten: 2 * CENTS },
        { soort: 'nog-te-ontvangen', totaalCenten: 0 },
      ],
    });
    const { regels } = await read<ClosingDto>('afsluiting/2026-03-15');
    const heardOf = regels.map(({ spoor }) => spoor.map(({ gebeurtenis }) => gebeurtenis));
    const each = ['besluit-genomen', 'declaratie-beoordeeld', 'betaling-opgedragen'];
    expect(heardOf).toEqual([each, each]);
  });

  it('is the same bytes whatever is heard later, and says by which event a figure changed', async () => {
    const before = await Promise.all(paths.map(async (path) => (await call('GET', path)).body));
    await hear('2026-03-25', [bert.returned('2026-02', '2026-03-25', CENTS)]);
    expect(await Promise.all(paths.map(async (path) => (await call('GET', path)).body))).toEqual(before);

    const { regels } = await read<MovedListDto>('afsluiting/2026-03-15/sindsdien');
    expect(
      regels.map(({ toen, nu, door }) => [toen?.stand, nu?.stand, door.map(({ gebeurtenis }) => gebeurtenis)]),
    ).toEqual([
      ['opgedragen', 'ontvangen', ['betaling-bevestigd']],
      ['opgedragen', 'gestorneerd', ['betaling-gestorneerd']],
    ]);
  });

  it('is of a day that is over', async () => {
    for (const day of ['2026-02-30', '2026-03-25', '2027-01-01']) {
      const { statusCode, body } = await call('GET', `afsluiting/${day}`);
      expect([day, statusCode]).toEqual([day, 400]);
      expect(body).toContain('"veld":"datum"');
    }
  });
});
