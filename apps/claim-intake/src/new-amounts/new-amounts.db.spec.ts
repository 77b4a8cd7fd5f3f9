import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSheet } from 'read-excel-file/node';
import { DemoClock } from '#libs/event-store/demo-clock';
import { createService } from '#libs/http/service';
import { derivedId } from '#libs/kernel/ids';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { exampleOf } from '#libs/testing/contracts';
import { eventually } from '#libs/testing/eventually';
import { type TestDatabase, testDatabase } from '#libs/testing/test-database';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { ClaimIntakeModule } from '../claim-intake.module.ts';
import type { NewAmountsDto } from './new-amounts.dto.ts';

jest.setTimeout(60_000);

const EMPLOYER = '90001234';

describe('new amounts per 1 January', () => {
  const clock = new DemoClock();
  const transport = new InMemoryTransport();
  let database: TestDatabase;
  let issuer: TestIssuer;
  let service: NestFastifyApplication;

  beforeAll(async () => {
    clock.set(new Date('2025-12-10T09:00:00Z'));
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

  async function send(method: 'GET' | 'PUT' | 'POST', path: string, body?: object, tenant = EMPLOYER) {
    const authorization = await issuer.bearer({ sub: 'personeelszaken', tenant, roles: ['werkgever'] });
    const payload = body === undefined ? {} : { payload: body };
    return service.inject({ method, url: `/v1/${path}`, headers: { authorization }, ...payload });
  }

  const amounts = async (year: number, tenant = EMPLOYER) =>
    (await send('GET', `nieuwe-bedragen/${year}`, undefined, tenant)).json<NewAmountsDto>();

  async function granted(bsn: string, personeelsnummer: string): Promise<string> {
    const [employmentId, aanvraagId] = [randomUUID(), randomUUID()];
    await send('PUT', `dienstverbanden/${employmentId}`, {
      persoon: { bsn, voorletters: 'D.', achternaam: 'Demo', geboortedatum: '1996-05-04' },
      ...{ personeelsnummer, begindatum: '2025-03-01', einddatum: null },
      ...{ urenPerWeek: 24, voltijdUren: 36, wisselendeUren: false },
    });
    await send('PUT', `aanvragen/${aanvraagId}`, {
      ...{ dienstverbandId: employmentId, gemeentecode: 'GM9901', route: 'loonwaarde', bijlagen: [] },
      ...{ doelgroepgrond: 'doelgroepregister', loonwaardePercentage: '50', loonwaardeVastgesteldOp: '2025-02-16' },
    });
    await send('POST', `aanvragen/${aanvraagId}/_indienen`);
    const { data, ...envelope } = exampleOf('besluit-genomen');
    const versie = {
      ...(data.versie as object),
      ...{ geldigVanaf: '2025-03-01', toekenningVanaf: '2025-03-01' },
      ...{ dienstverband: { van: '2025-03-01', totEnMet: null }, leeftijden: [{ vanaf: '2025-03', leeftijd: 21 }] },
    };
    const toekenningId = derivedId('toekenning', aanvraagId);
    const own = { aanvraagId, toekenningId, besluitId: derivedId('besluit', aanvraagId), versie };
    const message = { ...envelope, id: randomUUID(), subject: aanvraagId, data: { ...data, ...own } };
    await transport.publish([{ topic: 'lks.besluiten.v1', message }]);
    return toekenningId;
  }

  it('are told per person with their lines, in total, and as files for payroll', async () => {
    const toekenningId = await granted('999990019', 'D-001');
    await granted('999990020', 'D-002');
    await eventually(async () => expect((await amounts(2026)).aantalTotaal).toBe(2));
    const overview = await amounts(2026);
    expect(overview).toMatchObject({ jaar: 2026, peildatum: '2025-12-10', aantalBekend: 2, wordtCenten: 206_496 });
    expect(overview.bedragen[0]).toMatchObject({
      ...{ toekenningId, personeelsnummer: 'D-001', status: 'bekend', wordt: { bedragCenten: 103_248 } },
      oorzaken: ['minimumloon', 'werkgeverslasten'],
    });
    const [first] = overview.bedragen;
    expect(first?.verschilCenten).toBe(103_248 - (first?.was?.bedragCenten ?? 0));
    expect(overview.wasCenten).toBe(2 * (first?.was?.bedragCenten ?? 0));

    const csv = await send('GET', 'nieuwe-bedragen/2026/loonadministratie.csv');
    const [heading, line] = csv.body.replace('\ufeff', '').split('\r\n');
    expect(heading).toBe('personeelsnummer;gemeentecode;toekenning_id;ingangsdatum;was;wordt;verschil;status;oorzaken');
    expect(line).toMatch(new RegExp(`^D-001;GM9901;${toekenningId};2026-01-01;\\d+,\\d\\d;1032,48;`));
    const xlsx = await send('GET', 'nieuwe-bedragen/2026/loonadministratie.xlsx');
    const rows = await readSheet(xlsx.rawPayload);
    expect(rows.map((cells) => cells[5])).toEqual(['wordt', '1032,48', '1032,48']);
  });

  it('say which figure is not known yet, and are nobody else’s', async () => {
    expect(await amounts(2027)).toMatchObject({
      ...{ aantalTotaal: 2, aantalBekend: 0, wasCenten: 0, wordtCenten: 0 },
      ontbreekt: [{ parameter: 'wmlMaand', datum: '2027-01-01' }],
      bedragen: [{ status: 'cijfer-ontbreekt', wordt: null, verschilCenten: null }, {}],
    });
    expect(await amounts(2026, '90005678')).toMatchObject({ aantalTotaal: 0, bedragen: [] });
    expect((await send('GET', 'nieuwe-bedragen/volgend')).statusCode).toBe(400);
  });
});
