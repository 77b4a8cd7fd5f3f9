import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { createService } from '#libs/http/service';
import { derivedId } from '#libs/kernel/ids';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message, Published } from '#libs/messaging/transport';
import { exampleOf } from '#libs/testing/contracts';
import { eventually } from '#libs/testing/eventually';
import { type TestDatabase, testDatabase } from '#libs/testing/test-database';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { ClaimIntakeModule } from '../claim-intake.module.ts';

jest.setTimeout(60_000);

/** Hears what is published; the service sends it on as in production. */
class Listened extends InMemoryTransport {
  readonly told: Message[] = [];

  override publish(batch: readonly Published[]): Promise<void> {
    this.told.push(...batch.map(({ message }) => message));
    return super.publish(batch);
  }
}

describe('a contract that is renewed', () => {
  const clock = new DemoClock();
  const transport = new Listened();
  let database: TestDatabase;
  let issuer: TestIssuer;
  let service: NestFastifyApplication;

  beforeAll(async () => {
    clock.set(new Date('2026-08-10T09:00:00Z'));
    [database, issuer] = await Promise.all([testDatabase('claim-intake'), testIssuer()]);
    const key = (): string => randomBytes(32).toString('base64');
    service = await createService(
      ClaimIntakeModule.for({
        ...{ database: database.urls, transport, auth: issuer.auth, bodyHashKey: key(), demo: true, clock },
        vaultKeys: { current: 'k1', keys: { k1: key() }, hmacKey: key() },
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

  async function send(method: 'GET' | 'PUT' | 'POST', path: string, body?: object, key?: string, tenant = '90001234') {
    const authorization = await issuer.bearer({ sub: 'personeelszaken', tenant, roles: ['werkgever'] });
    const headers = { authorization, ...(key === undefined ? {} : { 'idempotency-key': key }) };
    const payload = body === undefined ? {} : { payload: body };
    const answer = await service.inject({ method, url: `/v1/${path}`, headers, ...payload });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  }

  /** A grant for a contract that ends on the last of August. */
  async function granted(bsn: string): Promise<{ aanvraagId: string; dienstverbandId: string }> {
    const [dienstverbandId, aanvraagId] = [randomUUID(), randomUUID()];
    await send('PUT', `dienstverbanden/${dienstverbandId}`, {
      persoon: { bsn, voorletters: 'D.', achternaam: 'Demo', geboortedatum: '1996-05-04' },
      ...{ personeelsnummer: 'D-001', begindatum: '2026-03-01', einddatum: '2026-08-31' },
      ...{ urenPerWeek: 24, voltijdUren: 36, wisselendeUren: false },
    });
    await send('PUT', `aanvragen/${aanvraagId}`, {
      ...{ dienstverbandId, gemeentecode: 'GM9901', route: 'loonwaarde', bijlagen: ['arbeidsovereenkomst'] },
      ...{ doelgroepgrond: 'doelgroepregister', loonwaardePercentage: '50', loonwaardeVastgesteldOp: '2026-02-16' },
    });
    await send('POST', `aanvragen/${aanvraagId}/_indienen`);
    const { data, ...envelope } = exampleOf('besluit-genomen');
    const toekenningId = derivedId('toekenning', aanvraagId);
    const own = { aanvraagId, toekenningId, besluitId: derivedId('besluit', aanvraagId) };
    const message = { ...envelope, id: randomUUID(), subject: aanvraagId, data: { ...data, ...own } };
    await transport.publish([{ topic: 'lks.besluiten.v1', message }]);
    await eventually(async () => expect((await send('GET', `aanvragen/${aanvraagId}`)).body.status).toBe('toegekend'));
    return { aanvraagId, dienstverbandId };
  }

  const seamless = { begindatum: '2026-09-01', einddatum: '2027-02-28', urenPerWeek: 24 };
  const later = { ...seamless, begindatum: '2026-09-16' };

  it('goes on when no day is between, and the municipality hears the new last day', async () => {
    const { aanvraagId, dienstverbandId } = await granted('999990019');
    const seen = await send('POST', `aanvragen/${aanvraagId}/_doorrekenen`, seamless);
    expect(seen).toMatchObject({ status: 200, body: { soort: 'verlenging', onderbreking: null } });
    expect((await send('GET', `dienstverbanden/${dienstverbandId}`)).body.einddatum).toBe('2026-08-31');
    for (const key of ['verlengen-1', 'verlengen-1', 'verlengen-2']) {
      const done = await send('POST', `aanvragen/${aanvraagId}/_kopieen`, seamless, key);
      expect(done.body).toMatchObject({ dienstverbandId, aanvraagId: null, gevolg: { soort: 'verlenging' } });
    }
    expect((await send('GET', `dienstverbanden/${dienstverbandId}`)).body.einddatum).toBe('2027-02-28');
    await eventually(() => {
      const told = transport.told.filter(({ subject, type }) => subject === aanvraagId && type.includes('beeindigd'));
      expect(told.map(({ data }) => data)).toMatchObject([{ einddatum: '2027-02-28' }]);
    });
  });

  it('is a draft with everything filled in when days are between, with what these cost; once per key', async () => {
    const { aanvraagId, dienstverbandId } = await granted('999990020');
    const seen = await send('POST', `aanvragen/${aanvraagId}/_doorrekenen`, later);
    expect(seen.body).toEqual({
      ...{ soort: 'nieuwe-aanvraag', beslistUiterlijk: '2026-10-05' },
      onderbreking: { van: '2026-09-01', totEnMet: '2026-09-15', dagen: 15, bedragCenten: 51_624 },
      wachttijd: { van: '2026-09-16', totEnMet: '2026-10-05', dagen: 20, bedragCenten: expect.any(Number) },
    });
    const key = randomUUID();
    const done = await send('POST', `aanvragen/${aanvraagId}/_kopieen`, later, key);
    const { aanvraagId: draftId, dienstverbandId: newId } = done.body as Record<string, string>;
    expect(newId).not.toBe(dienstverbandId);
    expect((await send('GET', `aanvragen/${draftId}`)).body).toMatchObject({
      ...{ status: 'concept', dienstverbandId: newId, gemeentecode: 'GM9901', route: 'loonwaarde', bijlagen: [] },
      ...{ loonwaardePercentage: '50', doelgroepgrond: 'doelgroepregister' },
    });
    expect((await send('GET', `dienstverbanden/${newId}`)).body).toMatchObject({
      ...{ begindatum: '2026-09-16', einddatum: '2027-02-28', personeelsnummer: 'D-001' },
    });
    const again = await send('POST', `aanvragen/${aanvraagId}/_kopieen`, later, key);
    expect(again.body).toMatchObject({ aanvraagId: draftId, dienstverbandId: newId });
    const submitted = await send('POST', `aanvragen/${draftId}/_indienen`);
    expect(submitted.body).toMatchObject({ status: 'ingediend' });
  });

  it('names the day that cannot be, and is nobody else’s', async () => {
    const { aanvraagId } = await granted('999990032');
    const early = { ...seamless, begindatum: '2026-08-31' };
    expect(await send('POST', `aanvragen/${aanvraagId}/_doorrekenen`, early)).toMatchObject({
      status: 400,
      body: { errors: [{ veld: 'begindatum', code: 'before-last-day' }] },
    });
    const backwards = { ...seamless, einddatum: '2026-08-01' };
    expect((await send('POST', `aanvragen/${aanvraagId}/_kopieen`, backwards)).body).toMatchObject({
      errors: [{ veld: 'einddatum' }],
    });
    const other = await send('POST', `aanvragen/${aanvraagId}/_kopieen`, seamless, undefined, '90005678');
    expect([other.status, other.body.code]).toEqual([404, expect.any(String)]);
    expect((await send('POST', `aanvragen/${randomUUID()}/_doorrekenen`, seamless)).body.code).toBe(
      'APPLICATION_UNKNOWN',
    );
  });
});
