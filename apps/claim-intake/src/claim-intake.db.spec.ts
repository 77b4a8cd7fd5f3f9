import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogRuntime } from '#libs/event-store/log-runtime';
import { DemoClock } from '#libs/event-store/demo-clock';
import { rebuild } from '#libs/event-store/rebuild';
import type { Role } from '#libs/http/authentication';
import { createService, describeApi } from '#libs/http/service';
import { derivedId } from '#libs/kernel/ids';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message, Published } from '#libs/messaging/transport';
import { apiFaults } from '#libs/testing/api-rules';
import { contractFaults } from '#libs/testing/contracts';
import { eventually } from '#libs/testing/eventually';
import { type TestDatabase, testDatabase } from '#libs/testing/test-database';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { walkRoutes } from '#libs/testing/walk-routes';
import { applicationList } from './application-list/application-list.projection.ts';
import { ApplicationList } from './application-list/application-list.table.ts';
import { claimList } from './claim-list/claim-list.projection.ts';
import { ClaimList } from './claim-list/claim-list.table.ts';
import { ClaimIntakeModule } from './claim-intake.module.ts';
import { discrepancyList } from './discrepancy-list/discrepancy-list.projection.ts';
import { DiscrepancyList } from './discrepancy-list/discrepancy-list.table.ts';
import { employmentList } from './employment-list/employment-list.projection.ts';
import { EmploymentList } from './employment-list/employment-list.table.ts';
import { submissions } from './sent-copy/submission.projection.ts';
import { SubmissionTable } from './sent-copy/submission.table.ts';

jest.setTimeout(60_000);

const EMPLOYER = { sub: 'personeelszaken', tenant: '90001234', roles: ['werkgever'] } as const;
const OTHER = { sub: 'een-ander', tenant: '90005678', roles: ['werkgever'] } as const;
const CASEWORKER = { sub: 'behandelaar-1', tenant: 'GM9901', roles: ['behandelaar'] } as const;
const ELSEWHERE = { sub: 'behandelaar-2', tenant: 'GM9902', roles: ['behandelaar'] } as const;
const OPERATOR = { sub: 'beheer', tenant: 'LOONBRUG', roles: ['beheerder'] } as const;
const SERVICE = { sub: 'municipal-review', tenant: 'LOONBRUG', roles: ['dienst'] } as const;

const IBAN = 'NL93DEMO0123456789';
const PERSON = { bsn: '999990019', voorletters: 'D.', achternaam: 'Demo-Vault', geboortedatum: '2007-08-20' };
const EMPLOYMENT = {
  ...{ persoon: PERSON, personeelsnummer: 'D-001', begindatum: '2026-03-01', einddatum: null },
  ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
};
const APPLICATION = {
  ...{ gemeentecode: 'GM9901', route: 'loonwaarde', doelgroepgrond: 'doelgroepregister', loonwaardePercentage: 50 },
  ...{ loonwaardeVastgesteldOp: '2026-02-16', bijlagen: ['arbeidsovereenkomst'] },
};

/** Hears what is published; the service sends it on as in production. */
class Listened extends InMemoryTransport {
  readonly told: Published[] = [];

  override publish(batch: readonly Published[]): Promise<void> {
    this.told.push(...batch);
    return super.publish(batch);
  }

  about(subject: string): Message[] {
    return this.told.filter(({ message }) => message.subject === subject).map(({ message }) => message);
  }
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

describe('claim-intake', () => {
  const clock = new DemoClock();
  const transport = new Listened();
  let database: TestDatabase;
  let issuer: TestIssuer;
  let service: NestFastifyApplication;
  let admin: MikroORM;

  beforeAll(async () => {
    clock.set(new Date('2026-04-02T09:00:00Z'));
    database = await testDatabase('claim-intake');
    issuer = await testIssuer();
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
    await transport.close();
    await service.close();
    await database.drop();
  });

  async function ask(
    who: { readonly sub: string; readonly tenant: string; readonly roles: readonly Role[] },
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    body?: object,
    key?: string,
  ): Promise<Answer> {
    const authorization = await issuer.bearer(who);
    const headers = { authorization, ...(key === undefined ? {} : { 'idempotency-key': key }) };
    const payload = body === undefined ? {} : { payload: body };
    const answer = await service.inject({ method, url: `/v1/${path}`, headers, ...payload });
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() };
  }

  const look = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    admin.em.fork().execute<Row[]>(sql, values);

  const events = async (stream: string): Promise<string[]> => {
    const rows = await look<{ type: string }>('select type from event where stream_id = ? order by version', stream);
    return rows.map(({ type }) => type);
  };

  const dueFor = (applicationId: string) =>
    look<{ due: string }>(
      `select to_char(due_at at time zone 'utc', 'YYYY-MM-DD HH24:MI') as due from due_command where stream_id = ?`,
      `application-${applicationId}`,
    );

  /** Registers, applies and submits, by whom and for whom it is. */
  async function apply(employment: object = EMPLOYMENT, application: object = APPLICATION, who = EMPLOYER) {
    const [employmentId, applicationId] = [randomUUID(), randomUUID()];
    const registered = await ask(who, 'PUT', `dienstverbanden/${employmentId}`, employment);
    expect(registered.status).toBe(200);
    const draft = { ...application, dienstverbandId: employmentId };
    expect(await ask(who, 'PUT', `aanvragen/${applicationId}`, draft)).toMatchObject({
      status: 200,
      body: { status: 'concept', acties: ['wijzigen', 'indienen', 'intrekken'] },
    });
    const submitted = await ask(who, 'POST', `aanvragen/${applicationId}/_indienen`);
    expect(submitted).toMatchObject({ status: 200, body: { status: 'ingediend', acties: ['aanvullen', 'intrekken'] } });
    return { employmentId, applicationId, personRef: registered.body.persoonRef as string, submitted, draft };
  }

  /** What the municipality tells, as its contract says. */
  async function hear(
    topic: string,
    name: string,
    subject: string,
    data: object,
    id: string = randomUUID(),
  ): Promise<void> {
    const message: Message = {
      ...{ specversion: '1.0', id, source: 'urn:nld:oin:00000000000000000000:systeem:municipal-review' },
      ...{ type: `nl.loonkostensubsidie.${name}.v1`, subject, time: clock.now().toISOString() },
      ...{ datacontenttype: 'application/json', data: { werkgeverId: '90001234', gemeentecode: 'GM9901', ...data } },
    };
    await transport.publish([{ topic, message }]);
  }

  const version = (versie: number, geldigVanaf: string, geldigTotEnMet: string | null = null) => ({
    ...{ versie, geldigVanaf, geldigTotEnMet, toekenningVanaf: '2026-03-01', forfaitTotEnMet: null, instellingen: {} },
    ...{ dienstverband: { van: '2026-03-01', totEnMet: null }, route: 'loonwaarde', loonwaardePercentage: '50' },
    ...{ urenPerWeek: 24, voltijdUren: 38, leeftijden: [{ vanaf: '2026-03', leeftijd: 18 }] },
  });

  async function decide(applicationId: string, personRef: string, more: object = {}, id: string = randomUUID()) {
    const toekenningId = derivedId('toekenning', applicationId);
    await hear(
      'lks.besluiten.v1',
      'besluit-genomen',
      applicationId,
      {
        ...{
          aanvraagId: applicationId,
          besluitId: derivedId('besluit', applicationId),
          toekenningId,
          persoonRef: personRef,
        },
        ...{
          uitkomst: 'toegekend',
          besluitdatum: '2026-04-20',
          gronden: ['target-group'],
          versie: version(1, '2026-03-01'),
        },
        ...{ wisselendeUren: false, bedragCenten: 103248, regels: [], ...more },
      },
      id,
    );
    return toekenningId;
  }

  const claimsOf = async (applicationId: string) => {
    const { body } = await ask(EMPLOYER, 'GET', `declaraties?aanvraagId=${applicationId}`);
    return (body.declaraties as { maand: string; status: string; declaratieId: string }[]).toReversed();
  };

  it('lets nobody in without a right', async () => {
    expect(await walkRoutes(service, issuer)).toEqual([]);
  });

  it('is documented by the API Design Rules', () => {
    expect(apiFaults(describeApi(service))).toEqual([]);
  });

  it('tells the municipality of an application, with ages and without a birth date', async () => {
    const { applicationId, employmentId, personRef } = await apply();
    await eventually(() => expect(transport.about(applicationId)).toHaveLength(1));
    const [message] = transport.about(applicationId);
    expect(message).toMatchObject({
      type: 'nl.loonkostensubsidie.aanvraag-ingediend.v1',
      time: '2026-04-02T09:00:00.000Z',
    });
    expect(message?.data).toEqual({
      ...{ aanvraagId: applicationId, werkgeverId: '90001234', gemeentecode: 'GM9901', persoonRef: personRef },
      ...{ dienstverbandId: employmentId, ontvangstdatum: '2026-04-02', begindatum: '2026-03-01', einddatum: null },
      ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false, route: 'loonwaarde' },
      ...{ doelgroepgrond: 'doelgroepregister', loonwaardePercentage: '50', loonwaardeVastgesteldOp: '2026-02-16' },
      leeftijden: [
        { vanaf: '2026-03', leeftijd: 18 },
        { vanaf: '2026-08', leeftijd: 19 },
        { vanaf: '2027-08', leeftijd: 20 },
        { vanaf: '2028-08', leeftijd: 21 },
      ],
      bijlagen: ['arbeidsovereenkomst'],
      ...{ aanvrager: 'werkgever', wijze: 'digitaal' },
    });
  });

  it('records nothing when a PUT comes again, and refuses the same key with another body', async () => {
    const { applicationId, employmentId, draft } = await apply();
    await ask(EMPLOYER, 'PUT', `dienstverbanden/${employmentId}`, EMPLOYMENT);
    await ask(EMPLOYER, 'PUT', `aanvragen/${applicationId}`, draft);
    await ask(EMPLOYER, 'POST', `aanvragen/${applicationId}/_indienen`);
    expect(await events(`employment-${employmentId}`)).toEqual(['EmploymentRegistered', 'ApplicationLinked']);
    expect(await events(`application-${applicationId}`)).toEqual(['ApplicationDrafted', 'ApplicationSubmitted']);
    const more = { ...EMPLOYMENT, urenPerWeek: 28 };
    const [once, twice, other] = [
      await ask(EMPLOYER, 'PUT', `dienstverbanden/${employmentId}`, more, 'sleutel-1'),
      await ask(EMPLOYER, 'PUT', `dienstverbanden/${employmentId}`, more, 'sleutel-1'),
      await ask(EMPLOYER, 'PUT', `dienstverbanden/${employmentId}`, EMPLOYMENT, 'sleutel-1'),
    ];
    expect(twice).toEqual(once);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(
      await ask(EMPLOYER, 'PUT', `aanvragen/${applicationId}`, { ...draft, doelgroepgrond: 'praktijkroute' }),
    ).toMatchObject({
      ...{ status: 409, body: { code: 'APPLICATION_SUBMITTED' } },
    });
  });

  it('names every field at fault, in Dutch', async () => {
    const wrong = {
      ...EMPLOYMENT,
      ...{ persoon: { ...PERSON, bsn: '123456789' }, personeelsnummer: PERSON.bsn, begindatum: '2026-02-30' },
      ...{ einddatum: '2026-01-01', urenPerWeek: 0, extra: true },
    };
    const { status, body } = await ask(EMPLOYER, 'PUT', `dienstverbanden/${randomUUID()}`, wrong);
    expect(status).toBe(400);
    const fields = (body.errors as { veld: string }[]).map(({ veld }) => veld);
    expect(fields.toSorted()).toEqual([
      ...['begindatum', 'einddatum', 'extra', 'personeelsnummer', 'persoon.bsn', 'urenPerWeek'],
    ]);
    expect(JSON.stringify(body)).not.toContain('123456789');
    const flat = { ...APPLICATION, dienstverbandId: randomUUID(), route: 'forfaitair', loonwaardeVastgesteldOp: null };
    expect((await ask(EMPLOYER, 'PUT', `aanvragen/${randomUUID()}`, flat)).body).toMatchObject({
      errors: [{ veld: 'loonwaardePercentage' }, { veld: 'loonwaardeVastgesteldOp' }],
    });
  });

  it('says until when the municipality may take, as long as it has not decided', async () => {
    const { applicationId, personRef } = await apply();
    const term = { aanvraagId: applicationId, termijn: 'LKS_BESCHIKKING', start: '2026-04-02', datum: '2026-04-02' };
    const shown = async () => {
      const { body } = await ask(EMPLOYER, 'GET', 'aanvragen?aantal=500');
      const listed = (body.aanvragen as { aanvraagId: string; termijn: unknown }[]).find(
        (each) => each.aanvraagId === applicationId,
      );
      return [(await ask(EMPLOYER, 'GET', `aanvragen/${applicationId}`)).body.termijn, listed?.termijn];
    };
    const until = async (name: string, uiterlijk: string | null, wanted: object | null) => {
      if (uiterlijk !== '') await hear('lks.termijnen.v1', name, applicationId, { ...term, uiterlijk });
      await eventually(async () => expect(await shown()).toEqual([wanted, wanted]));
    };
    await until('', '', null);
    await until('termijn-gestart', '2026-05-07', { stand: 'loopt', uiterlijk: '2026-05-07', dagenOver: 35 });
    await until('termijn-opgeschort', null, { stand: 'opgeschort', uiterlijk: null, dagenOver: null });
    await until('termijn-hervat', '2026-04-01', { stand: 'overschreden', uiterlijk: '2026-04-01', dagenOver: -1 });
    await decide(applicationId, personRef);
    await until('', '', null);
  });

  it('makes one claim of every granted month, on the first day of the next at six, and hands it in', async () => {
    const { applicationId, personRef } = await apply();
    const messageId = randomUUID();
    const grantId = await decide(applicationId, personRef, {}, messageId);
    await eventually(async () =>
      expect(await claimsOf(applicationId)).toMatchObject([{ maand: '2026-03', status: 'ingediend' }]),
    );
    const march = derivedId('declaratie', grantId, '2026-03');
    await eventually(() => expect(transport.about(march)).toHaveLength(2));
    expect(transport.about(march).map(({ data }) => data)).toEqual([
      {
        ...{ declaratieId: march, toekenningId: grantId, aanvraagId: applicationId, werkgeverId: '90001234' },
        ...{ gemeentecode: 'GM9901', persoonRef: personRef, maand: '2026-03', wisselendeUren: false },
      },
      expect.objectContaining({
        ingediendOp: '2026-04-02',
        bron: 'automatisch',
        urenPerWeek: null,
        verloondeUren: null,
      }),
    ]);

    await eventually(async () => expect(await dueFor(applicationId)).toEqual([{ due: '2026-05-01 04:00' }]));
    await decide(applicationId, personRef, {}, messageId);
    clock.set(new Date('2026-07-01T04:00:00Z'));
    await eventually(async () =>
      expect((await claimsOf(applicationId)).map(({ maand }) => maand)).toEqual([
        '2026-03',
        '2026-04',
        '2026-05',
        '2026-06',
      ]),
    );
    const shown = await ask(EMPLOYER, 'GET', `aanvragen/${applicationId}`);
    expect(shown.body).toMatchObject({
      status: 'toegekend',
      declaratieMaanden: ['2026-03', '2026-04', '2026-05', '2026-06'],
    });
    expect(await events(`claim-${march}`)).toEqual(['ClaimMade', 'ClaimSubmitted']);
    expect(await events(`application-${applicationId}`)).toEqual([
      ...['ApplicationDrafted', 'ApplicationSubmitted', 'ApplicationDecided', 'ClaimsMade', 'ClaimsMade'],
    ]);

    await hear('lks.besluiten.v1', 'toekenning-gewijzigd', applicationId, {
      ...{ aanvraagId: applicationId, toekenningId: grantId, persoonRef: personRef, oorzaak: 'einde' },
      ...{ gewijzigdOp: '2026-07-01', versie: version(2, '2026-03-01', '2026-07-31') },
    });
    await eventually(async () => expect(await events(`application-${applicationId}`)).toContain('GrantVersionAdded'));
    clock.set(new Date('2026-10-01T04:00:00Z'));
    await eventually(async () => expect((await claimsOf(applicationId)).map(({ maand }) => maand)).toHaveLength(5));
    await eventually(async () => expect(await dueFor(applicationId)).toEqual([]));
    clock.set(new Date('2026-04-02T09:00:00Z'));
  });

  it('lets a claim with variable hours wait for them', async () => {
    const { applicationId, personRef } = await apply({ ...EMPLOYMENT, wisselendeUren: true });
    const grantId = await decide(applicationId, personRef, { wisselendeUren: true });
    const march = derivedId('declaratie', grantId, '2026-03');
    await eventually(async () => expect(await claimsOf(applicationId)).toMatchObject([{ status: 'te-declareren' }]));
    expect(await ask(EMPLOYER, 'POST', `declaraties/${march}/_indienen`, {})).toMatchObject({
      ...{ status: 422, body: { code: 'HOURS_MISSING' } },
    });
    expect(await ask(EMPLOYER, 'POST', `declaraties/${march}/_indienen`, { verloondeUren: 104.5 })).toMatchObject({
      status: 200,
      body: { status: 'ingediend', bron: 'werkgever', verloondeUren: 104.5, acties: [] },
    });
    await eventually(() => expect(transport.about(march)).toHaveLength(2));
    expect(transport.about(march)[1]?.data).toMatchObject({
      bron: 'werkgever',
      urenPerWeek: null,
      verloondeUren: 104.5,
    });
  });

  it('shows what became of a claim, and hears each thing once', async () => {
    const { applicationId, personRef } = await apply();
    const grantId = await decide(applicationId, personRef);
    const march = derivedId('declaratie', grantId, '2026-03');
    await eventually(async () => expect(await claimsOf(applicationId)).toHaveLength(1));
    const of = {
      declaratieId: march,
      toekenningId: grantId,
      aanvraagId: applicationId,
      persoonRef: personRef,
      maand: '2026-03',
    };
    const regels = [{ code: 'wml', uitkomst: '2294.40' }];
    const controles = [{ code: 'uren-bekend', uitkomst: 'goed', toelichting: '' }];
    const pay = { ...of, betalingId: derivedId('betaling', march, '1'), bedragCenten: 103248 };
    await hear('lks.betalingen.v1', 'declaratie-beoordeeld', march, {
      ...{ ...of, beoordeeldOp: '2026-04-02', uitkomst: 'akkoord', bedragCenten: 103248, versie: 1, controles, regels },
      ontbreekt: null,
    });
    await hear(
      'lks.betalingen.v1',
      'betaling-opgedragen',
      march,
      { ...pay, uitvoerdatum: '2026-04-10' },
      derivedId('m', march),
    );
    await hear(
      'lks.betalingen.v1',
      'betaling-opgedragen',
      march,
      { ...pay, uitvoerdatum: '2026-04-10' },
      derivedId('m', march),
    );
    await hear('lks.betalingen.v1', 'betaling-bevestigd', march, { ...pay, boekdatum: '2026-04-11' });
    await eventually(async () => {
      expect((await ask(EMPLOYER, 'GET', `declaraties/${march}`)).body).toMatchObject({
        ...{ status: 'betaald', uitkomst: 'akkoord', bedragCenten: 103248, regels, redenen: [] },
        betaling: { bedragCenten: 103248, uitvoerdatum: '2026-04-10', boekdatum: '2026-04-11', gestorneerdOp: null },
      });
    });
    await eventually(async () => expect(await claimsOf(applicationId)).toMatchObject([{ status: 'betaald' }]));
    expect(await events(`claim-${march}`)).toEqual([
      ...['ClaimMade', 'ClaimSubmitted', 'ClaimAssessed', 'PaymentHeard', 'PaymentHeard'],
    ]);
  });

  it('records a decision on an application that it does not know as a discrepancy', async () => {
    const unknown = randomUUID();
    await decide(unknown, randomUUID());
    await eventually(async () => expect(await events(`application-${unknown}`)).toEqual(['DiscrepancyRecorded']));
    expect((await ask(EMPLOYER, 'GET', `aanvragen/${unknown}`)).status).toBe(404);
    await eventually(async () => {
      expect((await ask(OPERATOR, 'GET', 'beheer/afwijkingen')).body).toMatchObject({
        afwijkingen: [{ soort: 'aanvraag', onderwerp: unknown, reden: 'aanvraag-onbekend', gemeentecode: 'GM9901' }],
      });
    });
  });

  it('tells every application of an employment that it ended', async () => {
    const { applicationId, employmentId } = await apply();
    const end = await ask(EMPLOYER, 'POST', `dienstverbanden/${employmentId}/_beeindigen`, { einddatum: '2026-05-31' });
    expect(end).toMatchObject({ status: 200, body: { status: 'beeindigd', einddatum: '2026-05-31' } });
    await eventually(() => expect(transport.about(applicationId)).toHaveLength(2));
    expect(transport.about(applicationId)[1]).toMatchObject({
      type: 'nl.loonkostensubsidie.dienstverband-beeindigd.v1',
      data: { einddatum: '2026-05-31', gemeldOp: '2026-04-02', gemeentecode: 'GM9901' },
    });
  });

  it('tells that an application was supplemented and withdrawn', async () => {
    const { applicationId } = await apply();
    await ask(EMPLOYER, 'POST', `aanvragen/${applicationId}/_aanvullen`, { bijlagen: ['loonwaarderapport'] });
    const withdrawn = await ask(EMPLOYER, 'POST', `aanvragen/${applicationId}/_intrekken`);
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'ingetrokken', acties: [] } });
    await eventually(() => expect(transport.about(applicationId)).toHaveLength(3));
    expect(transport.about(applicationId).slice(1)).toMatchObject([
      {
        type: 'nl.loonkostensubsidie.aanvraag-aangevuld.v1',
        data: { datum: '2026-04-02', bijlagen: ['loonwaarderapport'] },
      },
      { type: 'nl.loonkostensubsidie.aanvraag-ingetrokken.v1', data: { datum: '2026-04-02' } },
    ]);
  });

  it('lists by employment and by status', async () => {
    const { applicationId, employmentId } = await apply({ ...EMPLOYMENT, personeelsnummer: 'D-zoek' });
    await eventually(async () => {
      const found = await ask(EMPLOYER, 'GET', `aanvragen?dienstverbandId=${employmentId}&status=ingediend`);
      expect(found.body).toMatchObject({ aantalTotaal: 1, pagina: 1, aanvragen: [{ aanvraagId: applicationId }] });
      const listed = await ask(EMPLOYER, 'GET', 'dienstverbanden?personeelsnummer=D-zoek&aantal=1');
      expect(listed.body).toMatchObject({
        ...{
          aantalTotaal: 1,
          dienstverbanden: [{ dienstverbandId: employmentId, urenPerWeek: 24, begindatum: '2026-03-01' }],
        },
      });
    });
    const figures = (await service.inject('/v1/kerncijfers')).json<{ aanvragen: number; dienstverbanden: number }>();
    expect(figures.aanvragen).toBeGreaterThan(0);
    expect(figures.dienstverbanden).toBeGreaterThan(0);
  });

  describe('the vault', () => {
    const see = (who: Parameters<typeof ask>[0], ...persoonRefs: string[]) =>
      ask(who, 'POST', 'personen/_opvragen', { doel: 'aanvraag-beoordelen', persoonRefs });

    it('knows somebody by one reference at one employer, and by another elsewhere', async () => {
      const [one, again] = [await apply(), await apply({ ...EMPLOYMENT, personeelsnummer: 'D-002' })];
      const elsewhere = await apply(EMPLOYMENT, APPLICATION, OTHER as never);
      expect(again.personRef).toBe(one.personRef);
      expect(elsewhere.personRef).not.toBe(one.personRef);
    });

    it('shows a person to the employer and to the municipality of the application, and records who asked', async () => {
      const persoon = { ...PERSON, bsn: '999990020', achternaam: 'Demo-Gezien' };
      const { personRef } = await apply({ ...EMPLOYMENT, persoon });
      const known = { personen: [{ persoonRef: personRef, ...persoon }] };
      expect((await see(EMPLOYER, personRef)).body).toEqual(known);
      await eventually(async () => expect((await see(CASEWORKER, personRef)).body).toEqual(known));
      expect((await see(OTHER, personRef)).body).toEqual({ personen: [] });
      expect((await see(ELSEWHERE, personRef)).body).toEqual({ personen: [] });
      const rows = await look(
        'select distinct tenant, actor, purpose, given from vault_reading where subject = ? and purpose = ?',
        ...[personRef, 'aanvraag-beoordelen'],
      );
      expect(rows).toEqual(
        expect.arrayContaining([
          { tenant: '90001234', actor: 'personeelszaken', purpose: 'aanvraag-beoordelen', given: true },
          { tenant: 'GM9901', actor: 'behandelaar-1', purpose: 'aanvraag-beoordelen', given: true },
          { tenant: 'GM9902', actor: 'behandelaar-2', purpose: 'aanvraag-beoordelen', given: false },
        ]),
      );
    });

    it('takes over a corrected name, and forgets somebody seven years after the last employment', async () => {
      const persoon = { ...PERSON, bsn: '999990032', geboortedatum: '1990-01-01' };
      const employment = { ...EMPLOYMENT, persoon, begindatum: '2018-01-01' };
      const { personRef, employmentId } = await apply(employment);
      const corrected = { ...employment, persoon: { ...persoon, achternaam: 'Demo-Verbeterd' } };
      await ask(EMPLOYER, 'PUT', `dienstverbanden/${employmentId}`, corrected);
      expect((await see(EMPLOYER, personRef)).body).toMatchObject({ personen: [{ achternaam: 'Demo-Verbeterd' }] });
      const kept = () => look('select retain_until::text as until from person where person_ref = ?', personRef);
      await eventually(async () => expect(await kept()).toEqual([{ until: null }]));
      await ask(EMPLOYER, 'POST', `dienstverbanden/${employmentId}/_beeindigen`, { einddatum: '2019-04-30' });
      await eventually(async () => expect(await kept()).toEqual([{ until: '2026-04-30' }]));
      clock.set(new Date('2026-05-01T04:00:00Z'));
      await eventually(async () => expect(await kept()).toEqual([]));
      clock.set(new Date('2026-04-02T09:00:00Z'));
    });

    it('gives an account to a service only, whole; the employer sees its end', async () => {
      const details = { naam: 'Demo B.V.', iban: 'nl93 demo 0123 4567 89', tenaamstelling: 'Demo B.V.' };
      expect((await ask(OTHER, 'GET', 'werkgever')).status).toBe(404);
      const kept = await ask(EMPLOYER, 'PUT', 'werkgever', details);
      expect(kept).toMatchObject({ status: 200, body: { werkgeverId: '90001234', ibanEinde: '6789' } });
      await ask(EMPLOYER, 'PUT', 'werkgever', details);
      expect(await events('employer-90001234')).toEqual(['EmployerRecorded']);
      expect((await ask(EMPLOYER, 'GET', 'werkgever')).body).toEqual(kept.body);
      const question = { doel: 'betaalrun-vrijgeven', werkgeverIds: ['90001234', '90005678'] };
      expect((await ask(SERVICE, 'POST', 'rekeningen/_opvragen', question)).body).toEqual({
        rekeningen: [{ werkgeverId: '90001234', tenaamstelling: 'Demo B.V.', iban: IBAN }],
      });
    });

    it('tells a service whom a municipality writes to, and only of people that this municipality may ask for', async () => {
      const [known] = await look<{ ref: string; tenant: string; code: string }>(
        `select person.person_ref::text as ref, person.tenant, allowed.tenant as code from person
           join person_access allowed using (person_ref) where person.tenant = '90001234' limit 1`,
      );
      if (known === undefined) throw new Error('nobody was applied for');
      const question = {
        doel: 'besluitbrief',
        gemeentecode: known.code,
        werkgeverId: '90001234',
        persoonRef: known.ref,
      };
      const asking = (who: Parameters<typeof ask>[0], more: object = {}) =>
        ask(who, 'POST', 'geadresseerden/_opvragen', { ...question, ...more });
      expect((await asking(SERVICE)).body).toEqual({
        werkgeverNaam: expect.stringContaining('Demo'),
        werknemer: { voorletters: expect.any(String), achternaam: expect.stringContaining('Demo-') },
      });
      expect((await asking(SERVICE, { gemeentecode: 'GM9999' })).status).toBe(404);
      expect((await asking(SERVICE, { werkgeverId: '90005678' })).body).toMatchObject({ werkgeverNaam: null });
      expect((await asking(EMPLOYER)).status).toBe(403);
      const readings = await look(
        `select given from vault_reading where purpose = 'besluitbrief' and subject = ? order by position`,
        known.ref,
      );
      expect(readings).toEqual([{ given: true }, { given: false }, { given: true }]);
    });

    it('is nowhere else: no event, message or list has a name, a BSN, a birth date or an account', async () => {
      const dump = await look<{ text: string }>(
        `select coalesce(string_agg(everything, ' '), '') as text from (
           select event::text as everything from event union all select t::text from application_list t
           union all select t::text from employment_list t union all select t::text from claim_list t
           union all select d::text from due_command d union all select p::text from person p
           union all select e::text from employer_details e union all select v::text from vault_reading v) as rows`,
      );
      const everywhere = (dump[0]?.text ?? '') + JSON.stringify(transport.told);
      for (const secret of [PERSON.bsn, '999990020', IBAN, 'Demo-', PERSON.geboortedatum]) {
        expect(everywhere.includes(secret)).toBe(false);
      }
    });
  });

  it('tells everything as the contracts say', () => {
    expect(transport.told.length).toBeGreaterThan(10);
    expect(
      transport.told
        .filter(({ message }) => message.source.endsWith('claim-intake'))
        .flatMap(({ message }) => contractFaults(message)),
    ).toEqual([]);
  });

  it('makes its lists anew from the log, the same to the byte', async () => {
    await eventually(async () => expect(await service.get(LogRuntime).idle()).toBe(true));
    const tables = [EmploymentList, ApplicationList, ClaimList, DiscrepancyList, SubmissionTable];
    const rows = () =>
      look(
        tables.map(({ meta }) => `select t::text as row from ${meta.tableName} t`).join(' union all ') + ' order by 1',
      );
    const live = await rows();
    for (const reader of [employmentList, applicationList, claimList, discrepancyList, submissions]) {
      await rebuild(database.urls.ownerUrl, tables, reader);
    }
    expect(live.length).toBeGreaterThan(20);
    expect(await rows()).toEqual(live);
  });

  it('gives who sent something a copy of it: what, when and by whom, and of a draft nothing', async () => {
    const { applicationId } = await apply();
    await ask(EMPLOYER, 'POST', `aanvragen/${applicationId}/_aanvullen`, { bijlagen: ['loonstrook'] });
    await eventually(async () => {
      const { body } = await ask(EMPLOYER, 'GET', `aanvragen/${applicationId}/kopie`);
      expect(body).toMatchObject({
        aanvraagId: applicationId,
        inzendingen: [
          { soort: 'aanvraag', door: 'personeelszaken', gemachtigde: null, ingevuld: { gemeentecode: 'GM9901' } },
          { soort: 'aanvulling', bijlagen: ['loonstrook'], ingevuld: null },
        ],
      });
    });
    expect((await ask(OTHER, 'GET', `aanvragen/${applicationId}/kopie`)).status).toBe(404);
  });

  it('answers another employer as if there were nothing', async () => {
    const { applicationId, employmentId, personRef } = await apply();
    const grantId = await decide(applicationId, personRef);
    const march = derivedId('declaratie', grantId, '2026-03');
    await eventually(async () => expect(await claimsOf(applicationId)).toHaveLength(1));
    const paths = [`aanvragen/${applicationId}`, `dienstverbanden/${employmentId}`, `declaraties/${march}`];
    for (const path of paths) expect((await ask(OTHER, 'GET', path)).status).toBe(404);
    expect((await ask(OTHER, 'POST', `aanvragen/${applicationId}/_intrekken`)).status).toBe(404);
    expect((await ask(OTHER, 'PUT', `dienstverbanden/${employmentId}`, EMPLOYMENT)).status).toBe(404);
    for (const list of ['aanvragen', 'dienstverbanden', 'declaraties']) {
      const { body } = await ask(OTHER, 'GET', `${list}?aantal=500`);
      expect(JSON.stringify(body)).not.toContain(employmentId);
    }
  });
});
