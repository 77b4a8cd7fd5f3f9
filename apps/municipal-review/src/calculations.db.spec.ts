import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createService, describeApi } from '#libs/http/service';
import { berekenen } from '#libs/law/calculation';
import { termijnen } from '#libs/law/term-calculation';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { MunicipalReviewModule } from './municipal-review.module.ts';

jest.setTimeout(60_000);

const KEY = Buffer.alloc(32, 7).toString('base64');
const CASE = {
  ...{ maand: '2026-03', leeftijd: 35, urenPerWeek: 24, voltijdUren: 38, route: 'loonwaarde' },
  ...{ loonwaardePercentage: 50, toekenningVanaf: '2026-01-01' },
};
const CLOCK = { termijn: 'LKS_BESCHIKKING', start: '2026-09-01', peildatum: '2026-10-01' };

describe('a calculation that everybody may ask for', () => {
  let service: NestFastifyApplication;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let issuer: TestIssuer;
  const transport = new InMemoryTransport();

  beforeAll(async () => {
    database = await testDatabase('municipal-review');
    issuer = await testIssuer();
    service = await createService(
      MunicipalReviewModule.for({
        ...{ database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: false },
        clock: { now: () => new Date('2026-11-24T09:00:00Z') },
        fileKeys: { current: 'one', keys: { one: KEY }, hmacKey: KEY },
        accounts: () => Promise.resolve([]),
      }),
    );
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await service.close();
    await transport.close();
    await database.drop();
  });

  async function ask(path: string, payload: unknown, headers: object = {}) {
    const request = {
      method: 'POST' as const,
      url: `/v1/${path}`,
      headers: { 'content-type': 'application/json', ...headers },
    };
    const answer = await service.inject({ ...request, payload: JSON.stringify(payload) });
    return { status: answer.statusCode, body: answer.json<unknown>(), headers: answer.headers };
  }

  it('is what the command gives, without a token', async () => {
    const { status, body, headers } = await ask('berekeningen', CASE);
    expect([status, body]).toEqual([200, berekenen(CASE)]);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'api-version': expect.any(String) });
    expect(await ask('termijnberekeningen', CLOCK)).toMatchObject({ status: 200, body: termijnen(CLOCK) as object });
  });

  it('answers a list with each fault in its place', async () => {
    const cases = [CASE, {}, { ...CASE, maand: '2027-01', toekenningVanaf: '2026-01-01' }];
    expect(await ask('berekeningen', cases)).toMatchObject({ status: 200, body: berekenen(cases) as object });
    expect(await ask('termijnberekeningen', [CLOCK, {}])).toMatchObject({
      status: 200,
      body: termijnen([CLOCK, {}]) as object,
    });
    expect(await ask('berekeningen', [])).toMatchObject({ status: 200, body: [] });
  });

  it('is itself the problem when it is one case that is wrong', async () => {
    const { status, body, headers } = await ask('berekeningen', { ...CASE, urenPerWeek: 0, foo: 1 });
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ code: 'INVALID_INPUT', errors: [{ veld: 'urenPerWeek' }, { veld: 'foo' }] });
    expect(await ask('berekeningen', { ...CASE, maand: '2027-01' })).toMatchObject({
      status: 400,
      body: {
        ...{ code: 'parameter-ontbreekt', parameter: 'wmlMaand', datum: '2027-01-01' },
        detail: expect.stringMatching(/wmlMaand van 2027-01-01/),
      },
    });
    expect(await ask('termijnberekeningen', null)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    const many = Array.from({ length: 1001 }, () => ({}));
    expect(await ask('berekeningen', many)).toMatchObject({ status: 400, body: { errors: [{ code: 'te-veel' }] } });
  });

  it('rests on a figure from the moment that two people approved it', async () => {
    const figure = { naam: 'wmlMaand', vanaf: '2027-01-01', waarde: '2400.00', bron: 'Staatscourant (verzonnen)' };
    const by = async (sub: string) => ({
      authorization: await issuer.bearer({ sub, tenant: 'LOONBRUG', roles: ['parameterbeheer'] }),
    });
    const january = { ...CASE, maand: '2027-01' };
    const { body } = await ask('parameters', figure, await by('dora'));
    expect(await ask('berekeningen', january)).toMatchObject({ status: 400 });
    const { parameterId } = body as { parameterId: string };
    expect(await ask(`parameters/${parameterId}/_goedkeuren`, {}, await by('eva'))).toMatchObject({ status: 200 });
    expect(await ask('berekeningen', january)).toMatchObject({ status: 200, body: { bedragCenten: 108_000 } });
  });

  it('is described with the schema that is published', () => {
    const paths = describeApi(service).paths as Record<
      string,
      { post?: { requestBody?: unknown; security?: unknown } }
    >;
    for (const [path, field] of [
      ['berekeningen', 'loonwaardePercentage'],
      ['termijnberekeningen', 'verdaagdWeken'],
    ] as const) {
      const { requestBody, security } = paths[`/${path}`]?.post ?? {};
      expect(JSON.stringify(requestBody)).toContain(`"${field}"`);
      expect(JSON.stringify(requestBody)).not.toContain('"null"');
      expect(security).toEqual([]);
    }
  });

  it('is refused for a while to who asks too often', async () => {
    const asked = Array.from({ length: 130 }, () => ask('termijnberekeningen', CLOCK));
    const refused = (await Promise.all(asked)).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers).toHaveProperty('retry-after');
  });
});
