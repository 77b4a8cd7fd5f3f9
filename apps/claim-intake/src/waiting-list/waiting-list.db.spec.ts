import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { createService } from '#libs/http/service';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { bsnsFrom } from '#libs/testing/bsn';
import { exampleOf } from '#libs/testing/contracts';
import { eventually } from '#libs/testing/eventually';
import { type TestDatabase, testDatabase } from '#libs/testing/test-database';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { ClaimIntakeModule } from '../claim-intake.module.ts';
import type { EmploymentDetailDto } from '../employment.dto.ts';
import type { AwaitedListDto, TaskListDto } from './waiting-list.dto.ts';

jest.setTimeout(60_000);

const MUNICIPALITY = 'GM9901';

describe('what waits, over all municipalities', () => {
  const clock = new DemoClock();
  const transport = new InMemoryTransport();
  const bsns = bsnsFrom(999_970_000);
  let database: TestDatabase;
  let issuer: TestIssuer;
  let service: NestFastifyApplication;
  let admin: MikroORM;
  /** Every test is another employer, so that they know nothing of each other. */
  let employers = 90_300_000;
  let employer = '';

  beforeAll(async () => {
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
    const noTables = { entities: [], discovery: { warnWhenNoEntities: false } };
    admin = await MikroORM.init({ clientUrl: database.adminUrl, ...noTables });
  });

  afterAll(async () => {
    await admin.close();
    await service.close();
    await transport.close();
    await database.drop();
  });

  const today = (day: string): void => clock.set(new Date(`${day}T09:00:00Z`));

  async function ask<Body>(method: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<Body> {
    const authorization = await issuer.bearer({ sub: 'personeelszaken', tenant: employer, roles: ['werkgever'] });
    const payload = body === undefined ? {} : { payload: body };
    const answer = await service.inject({ method, url: `/v1/${path}`, headers: { authorization }, ...payload });
    expect({ path, status: answer.statusCode }).toEqual({ path, status: 200 });
    return answer.json<Body>();
  }

  const tasks = () => ask<TaskListDto>('GET', 'openstaand/wij-wachten-op-u');
  const awaited = () => ask<AwaitedListDto>('GET', 'openstaand/u-wacht-op');
  const kinds = async () => (await tasks()).taken.map(({ soort }) => soort);
  const job = (id: string) => ask<EmploymentDetailDto>('GET', `dienstverbanden/${id}`);

  async function hire(begindatum: string, number = 'D-001'): Promise<string> {
    const employmentId = randomUUID();
    await ask('PUT', `dienstverbanden/${employmentId}`, {
      persoon: { bsn: bsns.next().value, voorletters: 'D.', achternaam: 'Demo', geboortedatum: '1996-05-04' },
      ...{ personeelsnummer: number, begindatum, einddatum: null },
      ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
    });
    return employmentId;
  }

  async function draft(employmentId: string): Promise<string> {
    const applicationId = randomUUID();
    await ask('PUT', `aanvragen/${applicationId}`, {
      ...{ dienstverbandId: employmentId, gemeentecode: MUNICIPALITY, route: 'loonwaarde' },
      ...{ doelgroepgrond: 'doelgroepregister', loonwaardePercentage: '50', loonwaardeVastgesteldOp: '2026-02-16' },
      bijlagen: ['arbeidsovereenkomst'],
    });
    return applicationId;
  }

  async function hear(name: string, applicationId: string, data: object): Promise<void> {
    const example = exampleOf(name);
    const message = {
      ...{ ...example, id: randomUUID(), subject: applicationId },
      data: { ...example.data, aanvraagId: applicationId, werkgeverId: employer, gemeentecode: MUNICIPALITY, ...data },
    };
    await transport.publish([{ topic: 'lks.termijnen.v1', message }]);
  }

  const newEmployer = (): void => void (employer = String(++employers));

  const remindersOf = async (employmentId: string) =>
    admin.em
      .fork()
      .execute<{ type: string; on: string; reminder: string }[]>(
        `select data ->> 'reminder' as reminder, data ->> 'on' as on from event where stream_id = ? and type = 'WindowReminded' order by version`,
        [`employment-${employmentId}`],
      );

  const dueFor = async (employmentId: string) => {
    const sql = `select to_char(due_at, 'YYYY-MM-DD') as on from due_command where watcher = 'application-window' and stream_id = ?`;
    const rows = await admin.em.fork().execute<{ on: string }[]>(sql, [`employment-${employmentId}`]);
    return rows.map(({ on }) => on);
  };

  it('reminds of the six months after five, after five and a half, and a week before: each once', async () => {
    newEmployer();
    today('2026-03-02');
    const employmentId = await hire('2026-03-01');
    expect((await job(employmentId)).aanvraagtermijn).toEqual({
      ...{ stand: 'loopt', uiterlijk: '2026-09-01', dagenOver: 183, herinnering: null, herinnerdOp: null },
    });
    await eventually(async () => expect(await dueFor(employmentId)).toEqual(['2026-08-01']));
    for (const [day, reminder] of [
      ['2026-08-01', 'fiveMonths'],
      ['2026-08-16', 'fiveAndAHalfMonths'],
      ['2026-08-25', 'oneWeekLeft'],
    ] as const) {
      today(day);
      await eventually(async () =>
        expect((await remindersOf(employmentId)).at(-1)).toMatchObject({ reminder, on: day }),
      );
    }
    await eventually(async () => expect(await dueFor(employmentId)).toEqual([]));
    expect(await remindersOf(employmentId)).toHaveLength(3);
    expect((await job(employmentId)).aanvraagtermijn).toMatchObject({ herinnering: 'een-week', dagenOver: 7 });
    await eventually(async () => {
      const { dienstverbanden } = await ask<{ dienstverbanden: EmploymentDetailDto[] }>('GET', 'dienstverbanden');
      expect(dienstverbanden[0]?.aanvraagtermijn).toMatchObject({ herinnering: 'een-week', herinnerdOp: '2026-08-25' });
    });
    const { taken } = await tasks();
    expect(taken).toMatchObject([
      { soort: 'aanvraag', uiterlijk: '2026-09-01', gevolg: 'geen-subsidie', herinnering: 'een-week' },
    ]);
    today('2026-09-02');
    const late = await tasks();
    expect(late).toMatchObject({ aantalTeLaat: 1, taken: [{ gevolg: 'aanvraag-te-laat', dagenOver: -1 }] });
  });

  it('reminds no more once somebody applied, and again when that was withdrawn', async () => {
    newEmployer();
    today('2026-03-02');
    const employmentId = await hire('2026-03-01');
    const applicationId = await draft(employmentId);
    const asked = { soort: 'concept', uiterlijk: '2026-09-01', gemeentecode: MUNICIPALITY };
    await eventually(async () => expect((await tasks()).taken).toMatchObject([asked]));
    await ask('POST', `aanvragen/${applicationId}/_indienen`);
    await eventually(async () => expect(await dueFor(employmentId)).toEqual([]));
    expect((await job(employmentId)).aanvraagtermijn).toBeNull();
    await eventually(async () => expect(await kinds()).toEqual([]));
    today('2026-08-02');
    await ask('POST', `aanvragen/${applicationId}/_intrekken`);
    await eventually(async () => expect(await remindersOf(employmentId)).toHaveLength(1));
    await eventually(async () => expect(await kinds()).toEqual(['aanvraag']));
    await ask('POST', `dienstverbanden/${employmentId}/_beeindigen`, { einddatum: '2026-08-05' });
    await eventually(async () => expect(await dueFor(employmentId)).toEqual([]));
  });

  it('does not ask for ever what somebody took back, once the six months are over', async () => {
    newEmployer();
    today('2026-08-20');
    const applicationId = await draft(await hire('2026-03-01'));
    await ask('POST', `aanvragen/${applicationId}/_indienen`);
    await ask('POST', `aanvragen/${applicationId}/_intrekken`);
    await eventually(async () => expect(await kinds()).toEqual(['aanvraag']));
    today('2026-09-02');
    expect(await kinds()).toEqual([]);
  });

  it('says what a municipality asks, until when and what happens else, until it was sent', async () => {
    newEmployer();
    today('2026-03-06');
    const applicationId = await draft(await hire('2026-03-01'));
    await ask('POST', `aanvragen/${applicationId}/_indienen`);
    const term = { termijn: 'BESLISTERMIJN_REDELIJK', start: '2026-03-06', datum: '2026-03-06' };
    await hear('termijn-gestart', applicationId, { ...term, uiterlijk: '2026-05-01' });
    await eventually(async () => {
      const [one] = (await awaited()).zaken;
      expect(one).toMatchObject({
        ...{ soort: 'besluit', gemeentecode: MUNICIPALITY, aanvraagId: applicationId },
        termijn: { stand: 'loopt', uiterlijk: '2026-05-01' },
        teLaat: { ingebrekestellingVanaf: '2026-05-02', dwangsomVanaf: '2026-05-17', hoogstensCenten: 144200 },
      });
      expect(one?.teLaat?.dwangsom[0]).toEqual({ dagen: 14, centenPerDag: 2300 });
    });
    await hear('aanvulling-gevraagd', applicationId, { gevraagd: ['loonstrook'], uiterlijk: '2026-03-20' });
    await hear('termijn-opgeschort', applicationId, { ...term, uiterlijk: null });
    await eventually(async () => {
      expect((await tasks()).taken).toMatchObject([
        {
          ...{ soort: 'aanvulling', gevraagd: ['loonstrook'], uiterlijk: '2026-03-20', dagenOver: 14 },
          ...{ gevolg: 'buiten-behandeling', grondslag: { artikel: '4:5' }, aanvraagId: applicationId },
        },
      ]);
      expect((await awaited()).zaken).toEqual([]);
    });
    expect(await ask('GET', `aanvragen/${applicationId}`)).toMatchObject({
      aanvulling: { gevraagd: ['loonstrook'], uiterlijk: '2026-03-20', gevraagdOp: '2026-03-06' },
    });
    await ask('POST', `aanvragen/${applicationId}/_aanvullen`, { bijlagen: ['loonstrook'] });
    await eventually(async () => expect(await kinds()).toEqual([]));
    await eventually(async () => expect((await awaited()).aantalTotaal).toBe(1));
  });

  it('puts what is due first on top, and shows nothing of another employer', async () => {
    newEmployer();
    today('2026-08-30');
    await hire('2026-08-01', 'D-2');
    await hire('2026-03-01', 'D-1');
    await eventually(async () => {
      const { taken, aantalTotaal } = await tasks();
      expect(taken.map(({ uiterlijk }) => uiterlijk)).toEqual(['2026-09-01', '2027-02-01']);
      expect(aantalTotaal).toBe(2);
    });
    const second = await ask<TaskListDto>('GET', 'openstaand/wij-wachten-op-u?aantal=1&pagina=2');
    expect(second).toMatchObject({ aantalTotaal: 2, pagina: 2, taken: [{ uiterlijk: '2027-02-01' }] });
    newEmployer();
    expect(await tasks()).toMatchObject({ aantalTotaal: 0, taken: [] });
    expect(await awaited()).toMatchObject({ aantalTotaal: 0, zaken: [] });
  });
});
