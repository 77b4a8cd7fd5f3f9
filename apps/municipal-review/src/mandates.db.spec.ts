import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { rebuild } from '#libs/event-store/rebuild';
import { Rows } from '#libs/event-store/rows';
import type { Role } from '#libs/http/authentication';
import { createService } from '#libs/http/service';
import { mandateList } from '#libs/mandates/mandate-list.projection';
import { MandateList } from '#libs/mandates/mandate-list.table';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { contractFaults } from '#libs/testing/contracts';
import { eventually } from '#libs/testing/eventually';
import { testDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { toldMandate, toldWithdrawal } from '#libs/testing/told-mandates';
import { MunicipalReviewModule } from './municipal-review.module.ts';

jest.setTimeout(60_000);

const KEY = Buffer.alloc(32, 7).toString('base64');
const OFFICE = '90005678';
const SAM = { sub: 'sam', tenant: '90001234', roles: ['werkgever'] } as const;
const ROBIN = { ...SAM, sub: 'robin', act: { sub: OFFICE } } as const;
const LINDE = { sub: 'linde', tenant: 'GM9901', roles: ['behandelaar'] } as const;
interface Who {
  readonly sub: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
  readonly act?: { readonly sub: string };
  readonly branch?: string;
}

/** What an employer may ask here, each with what is answered to who is let in: of nothing that is there, mostly a 404. */
const ID = randomUUID();
const PATHS: [method: 'GET' | 'POST', path: string][] = [
  ['GET', 'werkgever/brieven'],
  ['GET', `werkgever/brieven/${ID}`],
  ['GET', 'werkgever/berichten'],
  ['GET', `werkgever/berichten/${ID}`],
  ['POST', 'werkgever/berichten'],
  ['GET', 'werkgever/metingen'],
  ['GET', `werkgever/metingen/${ID}`],
  ['GET', `werkgever/zaken/${ID}`],
  ['POST', `werkgever/zaken/${ID}/_ingebrekestellingen`],
  ['GET', 'werkgever/contactpersonen'],
  ['GET', 'werkgever/aanvraagtermijnen/GM9901'],
];

describe('a payroll office at the municipality', () => {
  let service: NestFastifyApplication;
  let database: TestDatabase;
  let issuer: TestIssuer;
  const transport = new InMemoryTransport();
  const clock = new DemoClock(new Date('2026-04-02T09:00:00Z'));

  beforeAll(async () => {
    [database, issuer] = await Promise.all([testDatabase('municipal-review'), testIssuer()]);
    const settings = {
      ...{ database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: true, clock },
      ...{ fileKeys: { current: 'k1', keys: { k1: KEY }, hmacKey: KEY }, accounts: () => Promise.resolve([]) },
    };
    service = await createService(MunicipalReviewModule.for(settings));
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await transport.close();
    await service.close();
    await database.drop();
  });

  async function ask(who: Who, method: 'GET' | 'POST', path: string) {
    const { act, branch, ...holder } = who;
    const claims = { ...(act && { act }), ...(branch && { branch }) };
    const headers = { authorization: `Bearer ${await issuer.token(holder, claims)}` };
    const { statusCode, body } = await service.inject({
      ...{ method, url: `/v1/${path}`, headers },
      ...(method === 'POST' ? { payload: {} } : {}),
    });
    return { status: statusCode, body: JSON.parse(body) as Record<string, unknown> };
  }

  const letters = (who: Who) => ask(who, 'GET', 'werkgever/brieven');
  const letIn = (who: Who) => eventually(async () => expect((await letters(who)).status).toBe(200));
  const refused = (who: Who) =>
    eventually(async () =>
      expect(await letters(who)).toMatchObject({
        status: 403,
        body: { code: 'MANDATE_MISSING', taak: 'aanvragen' },
      }),
    );
  const rows = () =>
    service.get(Rows).as('90001234', (tx) => tx.find(MandateList, {}, { orderBy: { mandateId: 'asc' } }));

  it('is told of in words that keep to the contract', () => {
    expect(contractFaults(toldMandate('a', {}).message)).toEqual([]);
    expect(contractFaults(toldWithdrawal('a', '2026-04-03').message)).toEqual([]);
    const { message } = toldMandate('a', { taken: undefined });
    expect(contractFaults(JSON.parse(JSON.stringify(message)) as typeof message)).not.toEqual([]);
  });

  it('reads what the broker lets it read while nothing was heard of mandates, save what is the owner’s', async () => {
    expect((await letters(ROBIN)).status).toBe(200);
    expect(await ask(ROBIN, 'GET', 'werkgever/kennisgevingen')).toMatchObject({
      ...{ status: 403, body: { code: 'OWNER_ONLY' } },
    });
    expect((await ask(SAM, 'GET', 'werkgever/kennisgevingen')).status).toBe(200);
  });

  it('reads nothing once the employer gave a mandate to another, on any path of the employer', async () => {
    await transport.publish([toldMandate('other', { gemachtigde: '90008888' })]);
    await refused(ROBIN);
    for (const [method, path] of PATHS) {
      const { status, body } = await ask(ROBIN, method, path);
      expect([path, status, body.code]).toEqual([path, 403, 'MANDATE_MISSING']);
      expect([path, (await ask(SAM, method, path)).body.code]).not.toEqual([path, 'MANDATE_MISSING']);
    }
    // The employer itself and officials are not asked for any.
    expect((await letters(SAM)).status).toBe(200);
    expect((await ask(LINDE, 'GET', 'brieven')).status).toBe(200);
  });

  it('reads by a mandate for applications, and not by one for hours', async () => {
    await transport.publish([toldMandate('hours', { taken: ['uren', 'iets-nieuws'] })]);
    await eventually(async () => expect(await rows()).toHaveLength(2));
    expect((await letters(ROBIN)).body.detail).toMatch(/^Uw machtiging is voor iets anders/);
    await transport.publish([toldMandate('letters', { taken: ['aanvragen'] })]);
    await letIn(ROBIN);
    for (const [method, path] of PATHS) {
      expect([path, (await ask(ROBIN, method, path)).body.code]).not.toEqual([path, 'MANDATE_MISSING']);
    }
  });

  it('reads nothing more when it is taken back, also when that is told twice, and the giving again', async () => {
    await transport.publish([toldWithdrawal('letters', '2026-04-02')]);
    await refused(ROBIN);
    await transport.publish([
      toldWithdrawal('letters', '2026-04-02'),
      toldMandate('letters', { taken: ['aanvragen'] }),
    ]);
    await transport.publish([toldMandate('after', { taken: ['uren'] })]);
    await eventually(async () => expect(await rows()).toHaveLength(4));
    await refused(ROBIN);
  });

  it('reads for its own establishment only, until the last day', async () => {
    const vestiging = '000012345678';
    await transport.publish([toldMandate('branch', { taken: ['aanvragen'], vestiging, totEnMet: '2026-06-30' })]);
    await letIn({ ...ROBIN, branch: vestiging });
    expect((await letters(ROBIN)).body.detail).toMatch(/^Uw machtiging is voor iets anders/);
    expect((await letters({ ...ROBIN, branch: '000087654321' })).status).toBe(403);
    clock.set(new Date('2026-06-30T12:00:00Z'));
    expect((await letters({ ...ROBIN, branch: vestiging })).status).toBe(200);
    clock.set(new Date('2026-07-01T12:00:00Z'));
    expect((await letters({ ...ROBIN, branch: vestiging })).status).toBe(403);
  });

  it('has mandates that are the same when they are made again from the log, and that no other tenant sees', async () => {
    const before = await rows();
    await rebuild(database.urls.ownerUrl, [MandateList], mandateList, {});
    expect(await rows()).toEqual(before);
    expect(await service.get(Rows).as('90005678', (tx) => tx.find(MandateList, {}))).toEqual([]);
  });
});
