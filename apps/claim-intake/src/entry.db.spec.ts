import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { rebuild } from '#libs/event-store/rebuild';
import type { Role } from '#libs/http/authentication';
import { createService } from '#libs/http/service';
import { mandateList } from '#libs/mandates/mandate-list.projection';
import { MandateList } from '#libs/mandates/mandate-list.table';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message, Published } from '#libs/messaging/transport';
import { contractFaults } from '#libs/testing/contracts';
import { eventually } from '#libs/testing/eventually';
import { type TestDatabase, testDatabase } from '#libs/testing/test-database';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { ClaimIntakeModule } from './claim-intake.module.ts';
import { forwardedId } from './domain/entry.ts';
import { mandatedActs } from './mandated-acts/mandated-acts.projection.ts';
import { MandatedAct } from './mandated-acts/mandated-acts.table.ts';

jest.setTimeout(60_000);

const EMPLOYER = { sub: 'personeelszaken', tenant: '90001234', roles: ['werkgever'] } as const;
const OTHER = { sub: 'een-ander', tenant: '90005678', roles: ['werkgever'] } as const;
const CASEWORKER = { sub: 'behandelaar-1', tenant: 'GM9901', roles: ['behandelaar'] } as const;
const ELSEWHERE = { sub: 'behandelaar-2', tenant: 'GM9902', roles: ['behandelaar'] } as const;
const OFFICE = '90009999';
const ROBIN = { sub: 'robin', tenant: '90001234', roles: ['werkgever'], act: { sub: OFFICE } } as const;

const PERSON = { bsn: '999990019', voorletters: 'D.', achternaam: 'Demo-Kluis', geboortedatum: '2007-08-20' };
const JOB = { begindatum: '2026-03-01', einddatum: null, urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false };
const APPLIED = {
  ...{ route: 'loonwaarde', doelgroepgrond: 'doelgroepregister', loonwaardePercentage: '50' },
  ...{ loonwaardeVastgesteldOp: '2026-02-16', bijlagen: ['arbeidsovereenkomst'] },
};
const ON_PAPER = {
  ...{ werkgeverId: '90001234', aanvrager: 'werknemer', wijze: 'papier', ontvangenOp: '2026-03-30' },
  ...{ persoon: PERSON, ...JOB, aanvraag: APPLIED },
};

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

interface Who {
  readonly sub: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
  readonly act?: { readonly sub: string };
  readonly branch?: string;
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

  async function ask(who: Who, method: 'GET' | 'PUT' | 'POST', path: string, body?: object, key?: string) {
    const { act, branch } = who;
    const claims = { ...(act === undefined ? {} : { act }), ...(branch === undefined ? {} : { branch }) };
    const authorization = `Bearer ${await issuer.token(who, claims)}`;
    const headers = { authorization, ...(key === undefined ? {} : { 'idempotency-key': key }) };
    const payload = body === undefined ? {} : { payload: body };
    const answer = await service.inject({ method, url: `/v1/${path}`, headers, ...payload });
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() } as Answer;
  }

  const look = <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    admin.em.fork().execute<Row[]>(sql, values);

  const rowOf = async (id: string): Promise<Record<string, unknown> | undefined> => {
    const { body } = await ask(EMPLOYER, 'GET', 'aanvragen?aantal=100');
    return (body.aanvragen as Record<string, unknown>[]).find(({ aanvraagId }) => aanvraagId === id);
  };

  /** What a municipality tells, as its contract says. */
  async function hearForwarded(aanvraagId: string, more: object = {}, id: string = randomUUID()): Promise<void> {
    const data = { werkgeverId: '90001234', gemeentecode: 'GM9901', aanvraagId, naarGemeentecode: 'GM9902' };
    const message: Message = {
      ...{ specversion: '1.0', id, source: 'urn:nld:oin:00000000000000000000:systeem:municipal-review' },
      ...{ type: 'nl.loonkostensubsidie.aanvraag-doorgezonden.v1', subject: aanvraagId },
      ...{ time: clock.now().toISOString(), datacontenttype: 'application/json' },
      data: { ...data, wijze: 'digitaal', datum: '2026-04-02', ...more },
    };
    await transport.publish([{ topic: 'lks.besluiten.v1', message }]);
  }

  const entered = async (more: object = {}, who: Who = CASEWORKER): Promise<string> => {
    const answer = await ask(who, 'POST', 'gemeente/aanvragen', { ...ON_PAPER, ...more });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body.aanvraagId as string;
  };

  describe('an application on paper', () => {
    it('is entered once, with the day on which it came, and told to the municipality itself', async () => {
      const key = randomUUID();
      const [one, two] = [
        await ask(CASEWORKER, 'POST', 'gemeente/aanvragen', ON_PAPER, key),
        await ask(CASEWORKER, 'POST', 'gemeente/aanvragen', ON_PAPER, key),
      ];
      expect([one.status, two.status]).toEqual([201, 201]);
      expect(two.body).toEqual(one.body);
      expect(one.body).toMatchObject({
        ...{
          status: 'ingediend',
          ontvangstdatum: '2026-03-30',
          werkgeverId: '90001234',
          acties: ['aanvullen', 'intrekken'],
        },
        invoer: { aanvrager: 'werknemer', wijze: 'papier', ingevoerdOp: '2026-04-02', overgenomenOp: null },
      });
      const id = one.body.aanvraagId as string;
      await eventually(() => expect(transport.about(id)).toHaveLength(1));
      const [message] = transport.about(id);
      expect(message && contractFaults(message)).toEqual([]);
      expect(message?.data).toMatchObject({
        ...{ werkgeverId: '90001234', gemeentecode: 'GM9901', ontvangstdatum: '2026-03-30' },
        ...{ aanvrager: 'werknemer', wijze: 'papier', ingevoerdOp: '2026-04-02', urenPerWeek: 24 },
      });
      expect(message?.data).not.toHaveProperty('doorgezonden');
      await eventually(async () => {
        const asked = { doel: 'zaak-behandelen', persoonRefs: [one.body.persoonRef] };
        const { body } = await ask(CASEWORKER, 'POST', 'personen/_opvragen', asked);
        expect(body.personen).toMatchObject([{ achternaam: 'Demo-Kluis' }]);
      });
    });

    it('says every field that is at fault, and keeps the day of receipt out of the future', async () => {
      const faults = async (more: object): Promise<string[]> => {
        const { status, body } = await ask(CASEWORKER, 'POST', 'gemeente/aanvragen', { ...ON_PAPER, ...more });
        expect(status).toBe(400);
        return (body.errors as { veld: string }[]).map(({ veld }) => veld).sort();
      };
      expect(await faults({ ontvangenOp: '2026-04-03' })).toEqual(['ontvangenOp']);
      expect(await faults({ wijze: 'telefoon' })).toEqual(['wijze']);
      expect(await faults({ werkgeverId: '12', aanvrager: 'iemand', aanvraag: { ...APPLIED, route: 'x' } })).toEqual([
        ...['aanvraag.route', 'aanvrager', 'werkgeverId'],
      ]);
      expect(await faults({ persoon: { ...PERSON, bsn: '123456789' } })).toEqual(['persoon.bsn']);
    });

    it('is of the person and the employment that the employer has already', async () => {
      const dienstverbandId = randomUUID();
      const person = { ...PERSON, bsn: '999990202' };
      const registered = await ask(EMPLOYER, 'PUT', `dienstverbanden/${dienstverbandId}`, {
        ...{ persoon: person, personeelsnummer: 'D-002', ...JOB, urenPerWeek: 28 },
      });
      const { persoonRef } = registered.body;
      await eventually(async () =>
        expect((await ask(EMPLOYER, 'GET', 'dienstverbanden?personeelsnummer=D-002')).body.aantalTotaal).toBe(1),
      );
      const { body } = await ask(CASEWORKER, 'POST', 'gemeente/aanvragen', { ...ON_PAPER, persoon: person });
      expect(body).toMatchObject({ persoonRef, dienstverbandId });
      // What the employer agreed stays as the employer has it.
      expect((await ask(EMPLOYER, 'GET', `dienstverbanden/${dienstverbandId}`)).body).toMatchObject({
        urenPerWeek: 28,
      });
      const otherStart = await ask(CASEWORKER, 'POST', 'gemeente/aanvragen', {
        ...{ ...ON_PAPER, persoon: person, begindatum: '2026-03-15' },
      });
      expect(otherStart.body).toMatchObject({ persoonRef });
      expect(otherStart.body.dienstverbandId).not.toBe(dienstverbandId);
      const born = { ...person, geboortedatum: '2007-08-21' };
      expect(await ask(CASEWORKER, 'POST', 'gemeente/aanvragen', { ...ON_PAPER, persoon: born })).toMatchObject({
        ...{ status: 409, body: { code: 'PERSON_DIFFERS' } },
      });
    });

    it('of an employee is supplemented and withdrawn through the municipality, and by no other', async () => {
      const id = await entered();
      expect(await ask(EMPLOYER, 'POST', `aanvragen/${id}/_intrekken`)).toMatchObject({
        ...{ status: 409, body: { code: 'APPLICATION_OF_ANOTHER' } },
      });
      const sent = { werkgeverId: '90001234', ontvangenOp: '2026-04-01', bijlagen: ['loonstrook'] };
      const path = `gemeente/aanvragen/${id}`;
      expect((await ask(ELSEWHERE, 'POST', `${path}/_aanvullen`, sent)).status).toBe(404);
      expect((await ask(ELSEWHERE, 'GET', `${path}?werkgeverId=90001234`)).status).toBe(404);
      expect((await ask(CASEWORKER, 'POST', `${path}/_aanvullen`, { ...sent, werkgeverId: '90005678' })).status).toBe(
        404,
      );
      expect(await ask(CASEWORKER, 'POST', `${path}/_aanvullen`, { ...sent, ontvangenOp: '2026-04-03' })).toMatchObject(
        {
          ...{ status: 400, body: { errors: [{ veld: 'ontvangenOp' }] } },
        },
      );
      expect((await ask(CASEWORKER, 'POST', `${path}/_aanvullen`, sent)).body).toMatchObject({
        bijlagen: ['arbeidsovereenkomst', 'loonstrook'],
      });
      expect(
        await ask(CASEWORKER, 'POST', `${path}/_intrekken`, { werkgeverId: '90001234', ontvangenOp: '2026-04-02' }),
      ).toMatchObject({ status: 200, body: { status: 'ingetrokken', acties: [] } });
      await eventually(() =>
        expect(
          transport.about(id).map(({ type, data }) => [type.split('.')[2], (data as { datum?: string }).datum]),
        ).toEqual([
          ['aanvraag-ingediend', undefined],
          ['aanvraag-aangevuld', '2026-04-01'],
          ['aanvraag-ingetrokken', '2026-04-02'],
        ]),
      );
    });

    it('of an employer is in its list, and its own once it takes it over', async () => {
      const id = await entered({ aanvrager: 'werkgever', wijze: 'balie' });
      await eventually(async () =>
        expect(await rowOf(id)).toMatchObject({
          ...{ status: 'ingediend', invoer: { wijze: 'balie', ingevoerdOp: '2026-04-02', overgenomenOp: null } },
        }),
      );
      expect((await ask(EMPLOYER, 'GET', `aanvragen/${id}`)).body).toMatchObject({ acties: ['overnemen'] });
      expect(await ask(EMPLOYER, 'POST', `aanvragen/${id}/_intrekken`)).toMatchObject({
        ...{ status: 409, body: { code: 'APPLICATION_ENTERED' } },
      });
      expect((await ask(OTHER, 'POST', `aanvragen/${id}/_overnemen`)).status).toBe(404);
      const taken = await ask(EMPLOYER, 'POST', `aanvragen/${id}/_overnemen`);
      expect(taken.body).toMatchObject({ acties: ['aanvullen', 'intrekken'], invoer: { overgenomenOp: '2026-04-02' } });
      expect((await ask(EMPLOYER, 'POST', `aanvragen/${id}/_overnemen`)).body).toEqual(taken.body);
      expect((await ask(CASEWORKER, 'GET', `gemeente/aanvragen/${id}?werkgeverId=90001234`)).body).toMatchObject({
        acties: [],
      });
      expect((await ask(EMPLOYER, 'POST', `aanvragen/${id}/_intrekken`)).body).toMatchObject({ status: 'ingetrokken' });
    });

    it('on own motion has nobody who applied', async () => {
      const id = await entered({ aanvrager: 'ambtshalve', wijze: 'telefoon' });
      await eventually(() => expect(transport.about(id)[0]?.data).toMatchObject({ aanvrager: 'ambtshalve' }));
      expect((await ask(EMPLOYER, 'POST', `aanvragen/${id}/_intrekken`)).status).toBe(409);
    });
  });

  describe('an application that is sent on', () => {
    it('arrives once at the other municipality, which may see the person instead of the first', async () => {
      const id = await entered({ persoon: { ...PERSON, bsn: '999990615' }, ontvangenOp: '2026-03-27' });
      const there = forwardedId(id, 'GM9902');
      const { persoonRef } = (await ask(CASEWORKER, 'GET', `gemeente/aanvragen/${id}?werkgeverId=90001234`)).body;
      const mayAsk = async (who: Who): Promise<number> => {
        const asked = { doel: 'zaak-behandelen', persoonRefs: [persoonRef] };
        return ((await ask(who, 'POST', 'personen/_opvragen', asked)).body.personen as object[]).length;
      };
      await eventually(async () => expect([await mayAsk(CASEWORKER), await mayAsk(ELSEWHERE)]).toEqual([1, 0]));
      const message = randomUUID();
      await hearForwarded(id, {}, message);
      await hearForwarded(id, {}, message);
      await hearForwarded(id);
      await eventually(() => expect(transport.about(there)).toHaveLength(1));
      const [told] = transport.about(there);
      expect(told && contractFaults(told)).toEqual([]);
      expect(told?.data).toMatchObject({
        ...{
          gemeentecode: 'GM9902',
          persoonRef,
          ontvangstdatum: '2026-04-02',
          aanvrager: 'werknemer',
          wijze: 'papier',
        },
        doorgezonden: { aanvraagId: id, gemeentecode: 'GM9901', ontvangstdatum: '2026-03-27' },
      });
      await eventually(async () => expect([await mayAsk(CASEWORKER), await mayAsk(ELSEWHERE)]).toEqual([0, 1]));
      expect((await ask(EMPLOYER, 'GET', `aanvragen/${id}`)).body).toMatchObject({
        ...{ status: 'doorgezonden', acties: [] },
        doorgezondenNaar: { gemeentecode: 'GM9902', aanvraagId: there, op: '2026-04-02' },
      });
      expect((await ask(EMPLOYER, 'GET', `aanvragen/${there}`)).body).toMatchObject({
        ...{ status: 'ingediend', gemeentecode: 'GM9902' },
        doorgezondenDoor: { aanvraagId: id, gemeentecode: 'GM9901', ontvangstdatum: '2026-03-27' },
      });
      await eventually(async () =>
        expect([await rowOf(id), await rowOf(there)]).toMatchObject([
          ...[
            { status: 'doorgezonden', doorgezondenNaar: 'GM9902' },
            { status: 'ingediend', doorgezondenNaar: null },
          ],
        ]),
      );
      await new Promise(setImmediate);
      expect(transport.about(there)).toHaveLength(1);
    });

    it('goes nowhere by itself when it went by post, or was withdrawn', async () => {
      const [posted, gone] = [await entered(), await entered()];
      await ask(CASEWORKER, 'POST', `gemeente/aanvragen/${gone}/_intrekken`, {
        ...{ werkgeverId: '90001234', ontvangenOp: '2026-04-02' },
      });
      await hearForwarded(posted, { naarGemeentecode: 'GM0384', wijze: 'post' });
      await hearForwarded(gone);
      await eventually(async () =>
        expect((await ask(EMPLOYER, 'GET', `aanvragen/${posted}`)).body).toMatchObject({
          ...{ status: 'doorgezonden', doorgezondenNaar: { gemeentecode: 'GM0384', aanvraagId: null } },
        }),
      );
      const discrepancies = () =>
        look<{ misfit: string }>('select misfit from discrepancy_list where subject = ?', gone);
      await eventually(async () => expect(await discrepancies()).toEqual([{ misfit: 'application-withdrawn' }]));
      expect(transport.about(forwardedId(gone, 'GM9902'))).toEqual([]);
      expect(transport.about(forwardedId(posted, 'GM0384'))).toEqual([]);
    });
  });

  describe('a payroll office', () => {
    const give = (terms: object) =>
      ask(EMPLOYER, 'POST', 'machtigingen', { gemachtigde: OFFICE, totEnMet: '2026-12-31', ...terms });
    const draft = (who: Who) => ask(who, 'PUT', `aanvragen/${randomUUID()}`, { gemeentecode: 'GM9901' });
    const denied = (taak: string) => ({ status: 403, body: { code: 'MANDATE_MISSING', taak } });

    it('acts by what the broker says while the employer keeps no mandates here, save as the owner', async () => {
      expect((await ask(ROBIN, 'GET', 'aanvragen')).status).toBe(200);
      expect((await draft(ROBIN)).status).toBe(400); // let in: the form is looked at
      for (const path of ['machtigingen', 'machtigingen/handelingen', 'werkgever']) {
        expect(await ask(ROBIN, 'GET', path)).toMatchObject({ status: 403, body: { code: 'OWNER_ONLY' } });
      }
      expect((await ask(ROBIN, 'POST', 'machtigingen', { gemachtigde: OFFICE })).status).toBe(403);
    });

    it('acts by its mandate once the employer keeps them: per task, and per establishment', async () => {
      const given = await give({ taken: ['uren'] });
      expect(given).toMatchObject({ status: 201, body: { status: 'geldig', taken: ['uren'], acties: ['intrekken'] } });
      await eventually(async () => expect(await draft(ROBIN)).toMatchObject(denied('aanvragen')));
      expect((await draft(ROBIN)).body.detail).toMatch(/aanvragen\. De werkgever kan dit geven, bij Machtigingen\./);
      expect((await ask(ROBIN, 'GET', 'aanvragen')).status).toBe(200); // whoever has any task sees the lists
      expect(await ask(ROBIN, 'POST', `aanvragen/${randomUUID()}/_overnemen`)).toMatchObject(denied('aanvragen'));
      const stranger = { ...ROBIN, act: { sub: '90008888' } };
      expect((await ask(stranger, 'GET', 'aanvragen')).status).toBe(403);
      expect((await ask({ ...ROBIN, tenant: '90005678' }, 'GET', 'aanvragen')).status).toBe(200); // keeps none
      expect((await ask(EMPLOYER, 'GET', 'aanvragen')).status).toBe(200);

      const branch = '000012345678';
      await give({ taken: ['aanvragen'], vestiging: branch });
      await eventually(async () => expect((await draft({ ...ROBIN, branch })).status).toBe(400));
      expect((await draft({ ...ROBIN, branch: '000087654321' })).status).toBe(403);
      expect((await draft(ROBIN)).status).toBe(403);
      const id = String(given.body.machtigingId);
      await ask(EMPLOYER, 'POST', `machtigingen/${id}/_intrekken`);
      await eventually(async () => expect((await ask(ROBIN, 'GET', 'declaraties')).status).toBe(403));

      // The other services are told of both.
      await eventually(() => expect(transport.about(id)).toHaveLength(2));
      expect(transport.about(id).flatMap(contractFaults)).toEqual([]);
      const told = { werkgeverId: '90001234', machtigingId: id, datum: '2026-04-02' };
      const terms = { gemachtigde: OFFICE, vestiging: null, taken: ['uren'], totEnMet: '2026-12-31' };
      expect(transport.about(id).map(({ data }) => data)).toEqual([
        { ...told, stand: 'gegeven', ...terms },
        { ...told, stand: 'ingetrokken' },
      ]);
    });

    it('gives no mandate to the employer itself, for a day that is past, or for nothing', async () => {
      const faults = async (terms: object): Promise<unknown> => (await give(terms)).body.errors;
      expect(await faults({ taken: [] })).toMatchObject([{ veld: 'taken' }]);
      expect(await faults({ taken: ['uren'], totEnMet: '2026-04-01' })).toMatchObject([{ veld: 'totEnMet' }]);
      expect(await faults({ taken: ['uren'], gemachtigde: '90001234' })).toMatchObject([{ veld: 'gemachtigde' }]);
    });

    it('leaves its name on all it does, in the log and in the readings of the vault', async () => {
      await give({ taken: ['aanvragen', 'wijzigingen'] });
      const id = randomUUID();
      const job = { persoon: { ...PERSON, bsn: '999990809' }, personeelsnummer: 'D-009', ...JOB };
      const register = () => ask(ROBIN, 'PUT', `dienstverbanden/${id}`, job);
      await eventually(async () => expect((await register()).status).toBe(200));
      const done = await register();
      await ask(ROBIN, 'POST', 'personen/_opvragen', { doel: 'mensen-tonen', persoonRefs: [done.body.persoonRef] });
      const [reading] = await look<object>(`select actor, intermediary from vault_reading where actor = 'robin'`);
      expect(reading).toEqual({ actor: 'robin', intermediary: OFFICE });
      await eventually(async () => {
        const { body } = await ask(EMPLOYER, 'GET', `machtigingen/handelingen?gemachtigde=${OFFICE}`);
        expect(body).toMatchObject({
          aantalTotaal: 1,
          handelingen: [
            {
              ...{ wat: 'dienstverband-vastgelegd', door: 'robin', gemachtigde: OFFICE, onderwerp: id },
              op: '2026-04-02T09:00:00.000Z',
            },
          ],
        });
      });
      expect((await ask(OTHER, 'GET', 'machtigingen/handelingen')).body).toMatchObject({ aantalTotaal: 0 });
      expect((await ask(OTHER, 'GET', 'machtigingen')).body).toEqual({ machtigingen: [] });
    });

    it('has mandates and acts that are the same when they are made again from the log', async () => {
      const rows = async (): Promise<object[][]> => [
        await look('select * from mandate_list order by mandate_id'),
        await look('select * from mandated_act order by event_id'),
      ];
      const before = await rows();
      expect(before.map(({ length }) => length)).toEqual([3, 1]);
      await rebuild(database.urls.ownerUrl, [MandateList], mandateList, {});
      await rebuild(database.urls.ownerUrl, [MandatedAct], mandatedActs, {});
      expect(await rows()).toEqual(before);
    });

    it('has a mandate until its last day, and that day included', async () => {
      const at = async (day: string): Promise<number> => {
        clock.set(new Date(`${day}T12:00:00Z`));
        return (await ask(ROBIN, 'GET', 'dienstverbanden')).status;
      };
      expect([await at('2026-12-31'), await at('2027-01-01')]).toEqual([200, 403]);
      const { machtigingen } = (await ask(EMPLOYER, 'GET', 'machtigingen')).body;
      const statuses = (machtigingen as { status: string }[]).map(({ status }) => status).sort();
      expect(statuses).toEqual(['ingetrokken', 'verlopen', 'verlopen']);
    });
  });
});
