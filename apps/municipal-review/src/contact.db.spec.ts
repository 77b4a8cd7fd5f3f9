import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoClock } from '#libs/event-store/demo-clock';
import { LogRuntime } from '#libs/event-store/log-runtime';
import { rebuild } from '#libs/event-store/rebuild';
import { Rows } from '#libs/event-store/rows';
import type { Role } from '#libs/http/authentication';
import { createService } from '#libs/http/service';
import { type Mail, MailFailed } from '#libs/mail/mail';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message } from '#libs/messaging/transport';
import { eventually } from '#libs/testing/eventually';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { conversationList } from './conversation-list/conversation-list.projection.ts';
import { ConversationList } from './conversation-list/conversation-list.table.ts';
import type { ConversationDto } from './conversation.dto.ts';
import { knownEmployers } from './employer-list/known-employer.projection.ts';
import { KnownEmployer } from './known-employer.table.ts';
import { MunicipalReviewModule } from './municipal-review.module.ts';

jest.setTimeout(60_000);

const KEY = Buffer.alloc(32, 7).toString('base64');
const TODAY = '2026-11-10T09:00:00Z';
const [OWN, ELSEWHERE] = ['GM9901', 'GM9902'];
const LINDE = { sub: 'linde', tenant: OWN, roles: ['behandelaar'] } as const;
const MEES = { sub: 'mees', tenant: OWN, roles: ['behandelaar', 'beslisser'] } as const;
const STRANGER = { sub: 'puck', tenant: ELSEWHERE, roles: ['behandelaar', 'beslisser'] } as const;
const SAM = { sub: 'sam', tenant: '90001234', roles: ['werkgever'] } as const;
const OTHER = { sub: 'robin', tenant: '90005678', roles: ['werkgever'] } as const;
const SECRET = 'Mag Demo-Kers vanaf mei 28 uur werken?';
const ANSWER = 'Ja, meld dat als wijziging van de uren.';
const NOTE = 'Let op: eerder te laat gemeld.';
const ADDRESS = 'post@voorbeeld.nl';

interface Person {
  readonly sub: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
}

/** What the specs below look at in any answer. */
interface Answer extends ConversationDto {
  readonly code: string;
  readonly errors: readonly { readonly veld: string }[];
  readonly aantalTotaal: number;
  readonly aantalOngelezen: number;
  readonly aantalNietBezorgd: number;
  readonly standaard: object;
  readonly contactpersonen: readonly object[];
  readonly voorstelId: string;
  readonly storingId: string;
  readonly adviezen: readonly { readonly adviesId: string }[];
  readonly gebeurtenissen: readonly { readonly wat: string }[];
}

const APPLICATION = {
  dienstverbandId: '11111111-2f1a-4c58-9d0b-6a5a1a4f7c11',
  ...{ ontvangstdatum: '2026-11-02', begindatum: '2026-11-01', einddatum: null },
  ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false, route: 'loonwaarde' },
  ...{ doelgroepgrond: 'doelgroepregister', loonwaardePercentage: '50', loonwaardeVastgesteldOp: '2026-10-20' },
  leeftijden: [{ vanaf: '2026-11', leeftijd: 21 }],
  bijlagen: ['arbeidsovereenkomst'],
};

describe('one contact', () => {
  let service: NestFastifyApplication;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let issuer: TestIssuer;
  let transport: InMemoryTransport;
  const clock = new DemoClock(new Date(TODAY));
  const mails: Mail[] = [];
  let mailFails = false;

  beforeAll(async () => {
    database = await testDatabase('municipal-review');
    issuer = await testIssuer();
    transport = new InMemoryTransport();
    const mail = {
      send: (one: Mail) => {
        if (mailFails) return Promise.reject(new MailFailed('ECONNECTION'));
        mails.push(one);
        return Promise.resolve();
      },
    };
    service = await createService(
      MunicipalReviewModule.for({
        ...{ database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: false, clock },
        fileKeys: { current: 'one', keys: { one: KEY }, hmacKey: KEY },
        accounts: () => Promise.resolve([]),
        post: { mail, portalUrl: 'https://portaal.example.nl' },
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

  async function ask(who: Person, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, key?: string) {
    const answer = await service.inject({
      method,
      url: `/v1/${path}`,
      headers: {
        authorization: await issuer.bearer(who),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json<Answer>(), text: answer.body };
  }

  /** A case of an employer at a municipality, which is known there from then on. */
  async function heard(employer: string = SAM.tenant, municipality = OWN, received = '2026-11-02'): Promise<string> {
    const aanvraagId = randomUUID();
    const message: Message = {
      ...{ specversion: '1.0', id: randomUUID(), subject: aanvraagId, datacontenttype: 'application/json' },
      source: 'urn:nld:oin:00000000000000000000:systeem:claim-intake',
      type: 'nl.loonkostensubsidie.aanvraag-ingediend.v1',
      time: '2026-11-02T08:00:00Z',
      data: {
        ...{ werkgeverId: employer, gemeentecode: municipality, aanvraagId, persoonRef: randomUUID() },
        ...APPLICATION,
        ontvangstdatum: received,
      },
    };
    await transport.publish([{ topic: 'lks.aanvragen.v1', message }]);
    const official = { ...MEES, tenant: municipality };
    await eventually(async () => expect((await ask(official, 'GET', `zaken/${aanvraagId}`)).status).toBe(200));
    await eventually(async () => expect(await service.get(LogRuntime).idle()).toBe(true));
    return aanvraagId;
  }

  const about = (zaakId: string) => ({ soort: 'zaak', id: zaakId });
  const write = (over: object, tekst = SECRET, key?: string) =>
    ask(SAM, 'POST', 'werkgever/berichten', { gemeentecode: OWN, over, tekst }, key);
  const writeBack = (over: object, tekst = ANSWER) =>
    ask(LINDE, 'POST', 'berichten', { werkgeverId: SAM.tenant, over, tekst });
  const wait = (hours: number) => clock.set(new Date(Date.parse(TODAY) + hours * 3_600_000));
  const settled = () => eventually(async () => expect(await service.get(LogRuntime).idle()).toBe(true));
  const look = <Row extends object>(sql: string) => service.get(Rows).everything((tx) => tx.execute<Row[]>(sql));

  describe('and messages', () => {
    let zaakId: string;
    let gesprekId: string;
    beforeAll(async () => {
      zaakId = await heard();
    });

    it('are received at once: the answer is the receipt and the copy, and the same key sends nothing twice', async () => {
      const sent = await write(about(zaakId), SECRET, 'een');
      expect(sent.status).toBe(201);
      expect(sent.body).toMatchObject({
        ...{ gemeentecode: OWN, werkgeverId: SAM.tenant, ongelezen: 0, notities: [], acties: ['beantwoorden'] },
        over: { soort: 'zaak', id: zaakId, zaakId },
        berichten: [{ van: 'werkgever', door: 'sam', op: '2026-11-10T09:00:00.000Z', tekst: SECRET, gelezen: null }],
      });
      gesprekId = sent.body.gesprekId;
      expect((await write(about(zaakId), SECRET, 'een')).body).toEqual(sent.body);
      await settled();
      expect((await ask(SAM, 'GET', 'werkgever/berichten')).body.aantalTotaal).toBe(1);
    });

    it('are unread until the other party reads them, who then leaves a receipt, once', async () => {
      const unread = () => ask(LINDE, 'GET', 'berichten?welke=ongelezen');
      await eventually(async () => expect((await unread()).body.aantalOngelezen).toBe(1));
      clock.set(new Date('2026-11-10T10:30:00Z'));
      const read = await ask(LINDE, 'POST', `berichten/${gesprekId}/_lezen`);
      expect(read.body).toMatchObject({ ongelezen: 0, berichten: [{ tekst: SECRET }] });
      await ask(MEES, 'POST', `berichten/${gesprekId}/_lezen`);
      const { body } = await ask(SAM, 'GET', `werkgever/berichten/${gesprekId}`);
      expect(body.berichten[0]?.gelezen).toEqual({ door: 'linde', op: '2026-11-10T10:30:00.000Z' });
      await eventually(async () => expect((await unread()).body.aantalOngelezen).toBe(0));
      wait(0);
    });

    it('are answered, with notes that the employer never sees', async () => {
      await ask(LINDE, 'POST', `berichten/${gesprekId}/_beantwoorden`, { tekst: ANSWER });
      const noted = await ask(LINDE, 'POST', `berichten/${gesprekId}/_noteren`, { tekst: NOTE });
      expect(noted.body.notities).toMatchObject([{ door: 'linde', tekst: NOTE }]);
      const seen = await ask(SAM, 'GET', `werkgever/berichten/${gesprekId}`);
      expect(seen.body).toMatchObject({
        ongelezen: 1,
        berichten: [{ tekst: SECRET }, { tekst: ANSWER, van: 'gemeente' }],
      });
      expect(seen.text).not.toContain(NOTE);
      const rows = await service
        .get(Rows)
        .as(SAM.tenant, (tx) => tx.execute<object[]>('select * from correspondence_text'));
      expect(rows).toHaveLength(2);
      const read = await ask(SAM, 'POST', `werkgever/berichten/${gesprekId}/_lezen`);
      expect(read.body).toMatchObject({ ongelezen: 0, berichten: [{}, { gelezen: { door: 'sam' } }] });
    });

    it('are nothing to anybody else', async () => {
      for (const deed of ['', '/_lezen', '/_beantwoorden']) {
        const [method, body] = deed === '' ? (['GET', undefined] as const) : (['POST', { tekst: 'x' }] as const);
        const given = deed === '/_lezen' ? {} : body;
        expect((await ask(OTHER, method, `werkgever/berichten/${gesprekId}${deed}`, given)).status).toBe(404);
        expect((await ask(STRANGER, method, `berichten/${gesprekId}${deed}`, given)).status).toBe(404);
      }
      for (const list of [await ask(OTHER, 'GET', 'werkgever/berichten'), await ask(STRANGER, 'GET', 'berichten')]) {
        expect(list.body).toMatchObject({ aantalTotaal: 0, gesprekken: [] });
      }
      const unknown = await ask(OTHER, 'POST', 'werkgever/berichten', { gemeentecode: OWN, tekst: 'x' });
      expect(unknown.status).toBe(404);
      await heard(OTHER.tenant);
      const ofAnother = { gemeentecode: OWN, over: about(zaakId), tekst: 'x' };
      expect((await ask(OTHER, 'POST', 'werkgever/berichten', ofAnother)).status).toBe(404);
      expect((await ask(LINDE, 'GET', `werkgever/berichten/${gesprekId}`)).status).toBe(403);
      expect((await ask(SAM, 'GET', `berichten/${gesprekId}`)).status).toBe(403);
    });

    it('are in no event, list or command in words that somebody wrote', async () => {
      const [dump] = await look<{ text: string }>(
        `select coalesce(string_agg(everything, ' '), '') as text from (
           select event::text as everything from event union all select t::text from conversation_list t
           union all select d::text from due_command d union all select c::text from correspondence_text c
           union all select k::text from contact_card k union all select n::text from notice_address n) as rows`,
      );
      expect(dump?.text.length).toBeGreaterThan(1_000);
      for (const secret of [SECRET, ANSWER, NOTE, ADDRESS]) expect(dump?.text).not.toContain(secret);
    });

    it('name every field at fault', async () => {
      const wrong = await ask(SAM, 'POST', 'werkgever/berichten', {
        ...{ gemeentecode: 'Amsterdam', over: { soort: 'zaak' }, tekst: '' },
      });
      expect(wrong.status).toBe(400);
      expect(wrong.body.errors.map(({ veld }) => veld)).toEqual(
        expect.arrayContaining(['gemeentecode', 'over.id', 'tekst']),
      );
    });
  });

  describe('and notices', () => {
    const choose = (body: object) => ask(SAM, 'PUT', 'werkgever/kennisgevingen', body);
    const fate = async (id: string) => (await ask(LINDE, 'GET', `berichten/${id}`)).body.berichten[0]?.kennisgeving;
    beforeAll(() => heard());
    beforeEach(() => {
      wait(0);
      mails.length = 0;
      mailFails = false;
    });

    it('go out within 48 hours of a message, once, without a word of it', async () => {
      expect((await choose({ keuze: 'mail', adres: ADDRESS })).body).toMatchObject({ keuze: 'mail', adres: ADDRESS });
      const { gesprekId } = (await writeBack({ soort: 'algemeen' })).body;
      await settled();
      wait(3);
      await settled();
      expect(mails).toEqual([]);
      wait(48);
      await eventually(() => expect(mails).toHaveLength(1));
      expect(mails[0]).toMatchObject({
        to: ADDRESS,
        text: expect.stringContaining(`/werkgever/berichten/${gesprekId}`),
      });
      expect(JSON.stringify(mails)).not.toContain(ANSWER);
      await settled();
      wait(200);
      await settled();
      expect(mails).toHaveLength(1);
      expect(await fate(gesprekId)).toMatchObject({ uitkomst: 'verstuurd', pogingen: 1 });
    });

    it('are left out of what was read before', async () => {
      const { gesprekId } = (await writeBack({ soort: 'algemeen' })).body;
      await ask(SAM, 'POST', `werkgever/berichten/${gesprekId}/_lezen`);
      await settled();
      wait(48);
      await settled();
      expect([mails, await fate(gesprekId)]).toEqual([[], null]);
    });

    it('are not sent to who declined them', async () => {
      expect((await choose({ keuze: 'afzien' })).body).toMatchObject({ keuze: 'afzien', adres: null });
      const { gesprekId } = (await writeBack({ soort: 'algemeen' })).body;
      await settled();
      wait(48);
      await eventually(async () => expect(await fate(gesprekId)).toMatchObject({ uitkomst: 'niet-gewenst' }));
      expect(mails).toEqual([]);
      expect((await choose({ keuze: 'mail', adres: 'geen adres' })).status).toBe(400);
      await choose({ keuze: 'mail', adres: ADDRESS });
    });

    it('that fail are tried again, and are then work for a person who tells it otherwise', async () => {
      mailFails = true;
      const { gesprekId } = (await writeBack({ soort: 'algemeen' })).body;
      const open = () => ask(LINDE, 'GET', 'berichten?welke=niet-bezorgd');
      for (const [hours, times] of [
        [5, 1],
        [25, 2],
        [45, 3],
      ] as const) {
        await settled();
        wait(hours);
        await eventually(async () =>
          expect(await fate(gesprekId)).toMatchObject({ uitkomst: 'mislukt', pogingen: times }),
        );
      }
      await eventually(async () => expect((await open()).body.aantalNietBezorgd).toBe(1));
      const told = await ask(LINDE, 'POST', `berichten/${gesprekId}/_bereikt`, { hoe: 'telefoon' });
      expect(told.body.berichten[0]).toMatchObject({ bereikt: { hoe: 'telefoon', door: 'linde' } });
      expect(told.body.acties).not.toContain('bereikt');
      await eventually(async () => expect((await open()).body.aantalNietBezorgd).toBe(0));
      expect((await ask(SAM, 'GET', `werkgever/berichten/${gesprekId}`)).body.berichten[0]?.kennisgeving).toBeNull();
    });
  });

  describe('of an employer', () => {
    const card = (account: string, naam: string) =>
      ask(LINDE, 'POST', 'contactkaarten', {
        ...{
          account,
          naam,
          functie: 'Consulent werkgevers',
          telefoon: '088 000 00 01',
          bereikbaar: 'ma tot en met do',
        },
      });
    const name = (body: object) => ask(MEES, 'POST', 'contactpersonen/_aanwijzen', body);
    const own = async (who: Person) => (await ask(who, 'GET', 'werkgever/contactpersonen')).body.contactpersonen;
    let zaakId: string;
    beforeAll(async () => {
      wait(0);
      zaakId = await heard();
      await heard(OTHER.tenant);
    });

    it('is nobody until the municipality names one for all, whose card must be there', async () => {
      expect(await own(SAM)).toEqual([{ gemeentecode: OWN, contactpersoon: null }]);
      expect((await name({ account: 'linde', vanaf: '2026-11-01' })).body.code).toBe('CARD_MISSING');
      await card('linde', 'Demo Linde');
      await card('mees', 'Demo Mees');
      expect((await name({ account: 'linde', vervanger: 'mees', vanaf: '2026-11-01' })).body.standaard).toMatchObject({
        ...{ naam: 'Demo Linde', soort: 'standaard', vervanger: { naam: 'Demo Mees' } },
      });
      for (const who of [SAM, OTHER])
        expect(await own(who)).toMatchObject([{ contactpersoon: { naam: 'Demo Linde' } }]);
    });

    it('is the own one where one is named, and is handed over with a reason, on the day that was said', async () => {
      const mees = { werkgeverId: SAM.tenant, account: 'mees', vanaf: '2026-11-10' };
      await name(mees);
      const back = { ...mees, account: 'linde', vanaf: '2026-11-20' };
      expect((await name(back)).body.code).toBe('REASONS_REQUIRED');
      expect((await name({ ...back, reden: 'Demo Mees gaat met verlof.' })).status).toBe(200);
      const soon = { naam: 'Demo Mees', soort: 'eigen', opvolger: { naam: 'Demo Linde' }, opvolgerVanaf: '2026-11-20' };
      expect(await own(SAM)).toMatchObject([{ contactpersoon: soon }]);
      expect(await own(OTHER)).toMatchObject([{ contactpersoon: { naam: 'Demo Linde', soort: 'standaard' } }]);
      clock.set(new Date('2026-11-20T08:00:00Z'));
      expect(await own(SAM)).toMatchObject([
        { contactpersoon: { naam: 'Demo Linde', soort: 'eigen', opvolger: null } },
      ]);
      wait(0);
      const [dump] = await look<{ text: string }>(
        `select string_agg(event::text, ' ') as text from event where stream_id like 'contact-%'`,
      );
      expect(dump?.text).toContain('ContactNamed');
      for (const secret of ['Demo Mees', '088 000', 'verlof']) expect(dump?.text).not.toContain(secret);
    });

    it('is on every case, beside the day that was promised', async () => {
      const official = await ask(LINDE, 'GET', `zaken/${zaakId}`);
      expect(official.body).toMatchObject({
        contactpersoon: { naam: 'Demo Mees' },
        belofte: { uiterlijk: '2026-12-28', bron: 'wet', stand: 'loopt', dagenOver: 48 },
      });
      const told = await ask(SAM, 'GET', `werkgever/zaken/${zaakId}`);
      expect(told.body).toMatchObject({ contactpersoon: { naam: 'Demo Mees' }, belofte: { uiterlijk: '2026-12-28' } });
      expect((await ask(OTHER, 'GET', `werkgever/zaken/${zaakId}`)).status).toBe(404);
    });

    it('is nothing that another municipality can set or see', async () => {
      const other = await ask(STRANGER, 'GET', 'contactpersonen');
      expect(other.body).toMatchObject({ kaarten: [], werkgevers: [], standaard: null });
      const there = { werkgeverId: SAM.tenant, account: 'puck', vanaf: '2026-11-10' };
      expect((await ask(STRANGER, 'POST', 'contactpersonen/_aanwijzen', there)).status).toBe(404);
    });
  });

  it('promises what the municipality itself says, when that is earlier than the law', async () => {
    wait(0);
    const row = { naam: 'beslistermijnWeken', vanaf: '2026-11-01', waarde: '4', bron: 'Demo: beleidsregels' };
    const proposed = await ask(LINDE, 'POST', 'inrichting', row);
    await ask(MEES, 'POST', `inrichting/${proposed.body.voorstelId}/_goedkeuren`);
    const zaakId = await heard(SAM.tenant, OWN, '2026-11-09');
    expect((await ask(LINDE, 'GET', `zaken/${zaakId}`)).body).toMatchObject({
      belofte: { uiterlijk: '2026-12-07', bron: 'gemeente', stand: 'loopt' },
    });
    clock.set(new Date('2026-12-08T09:00:00Z'));
    expect((await ask(LINDE, 'GET', `zaken/${zaakId}`)).body).toMatchObject({
      belofte: { stand: 'niet-gehaald', dagenOver: -1 },
      termijn: { stand: 'loopt' },
    });
    wait(0);
  });

  it('asks other departments inside the case, and proposes nothing until they answered', async () => {
    wait(0);
    const id = await heard();
    const act = (deed: string, body: object = {}) => ask(LINDE, 'POST', `zaken/${id}/${deed}`, body);
    const vraag = { afdeling: 'juridische-zaken', vraag: 'Valt dit onder de uitzondering?', uiterlijk: '2026-11-20' };
    const asked = await act('adviezen', vraag);
    expect(asked.body).toMatchObject({
      adviezen: [{ status: 'gevraagd', afdeling: 'juridische-zaken', vraag: vraag.vraag }],
    });
    const adviesId = asked.body.adviezen[0]?.adviesId ?? '';
    const refused = await act('_voorstellen', {
      uitkomst: 'afwijzen',
      nietGehoord: 'spoed',
      motivering: 'x',
    });
    expect(refused.body).toMatchObject({ code: 'ADVICE_OPEN', detail: expect.stringContaining('juridische zaken') });
    const given = await act(`adviezen/${adviesId}/_geven`, {
      oordeel: 'onder-voorwaarde',
      tekst: 'Alleen met contract.',
    });
    expect(given.body.adviezen).toMatchObject([
      { status: 'gegeven', oordeel: 'onder-voorwaarde', tekst: 'Alleen met contract.' },
    ]);
    const second = (await act('adviezen', { ...vraag, afdeling: 'jobcoach' })).body.adviezen[1]?.adviesId ?? '';
    const skipped = await act(`adviezen/${second}/_overslaan`, { reden: 'De coach is ziek.' });
    expect(skipped.body.adviezen[1]).toMatchObject({ status: 'niet-afgewacht', tekst: 'De coach is ziek.' });
    expect((await act('_voorstellen', { uitkomst: 'afwijzen', motivering: 'x', nietGehoord: 'spoed' })).status).toBe(
      200,
    );
    expect((await act('adviezen', vraag)).body.code).toBe('PROPOSAL_WAITS');
    const history = await ask(LINDE, 'GET', `zaken/${id}/verloop`);
    expect(history.body.gebeurtenissen.map(({ wat }) => wat)).toEqual([
      ...['ontvangen', 'advies-gevraagd', 'advies-gegeven', 'advies-gevraagd', 'advies-niet-afgewacht', 'voorgesteld'],
    ]);
  });

  it('holds an outage against nobody: a repair term that ends in one runs on to the next working day', async () => {
    wait(0);
    const operator = { sub: 'beheerder', tenant: 'LOONBRUG', roles: ['beheerder'] } as const;
    const id = await heard();
    const asked = { wat: ['loonstrook'], uiterlijk: '2026-11-13' };
    await ask(LINDE, 'POST', `zaken/${id}/_vragen`, asked);
    clock.set(new Date('2026-11-13T15:00:00Z'));
    const outage = { van: '2026-11-13T14:00:00Z', onderdelen: ['portaal', 'aanvragen'] };
    for (const who of [LINDE, SAM]) expect((await ask(who, 'POST', 'storingen', outage)).status).toBe(403);
    const recorded = await ask(operator, 'POST', 'storingen', outage);
    expect(recorded.status).toBe(201);
    clock.set(new Date('2026-11-13T22:30:00Z'));
    const ended = { tot: '2026-11-13T22:00:00Z' };
    await ask(operator, 'POST', `storingen/${recorded.body.storingId}/_herstellen`, ended);
    await settled();
    const shown = await service.inject({ method: 'GET', url: '/v1/storingen' });
    expect(shown.json()).toEqual({
      storingen: [
        {
          ...{ storingId: recorded.body.storingId, van: '2026-11-13T14:00:00.000Z', tot: '2026-11-13T22:00:00.000Z' },
          onderdelen: outage.onderdelen,
        },
      ],
    });
    const seen = () => ask(LINDE, 'GET', `zaken/${id}`);
    expect((await seen()).body).toMatchObject({
      vragen: { uiterlijk: '2026-11-13', uiterlijkNaStoring: '2026-11-16' },
    });
    clock.set(new Date('2026-11-16T08:00:00Z'));
    await settled();
    expect((await seen()).body).toMatchObject({ status: 'wacht-op-aanvulling', vragen: { verlopen: false } });
    clock.set(new Date('2026-11-17T08:00:00Z'));
    await eventually(async () => expect((await seen()).body).toMatchObject({ vragen: { verlopen: true } }));
    wait(0);
  });

  it('makes its lists anew from the log, the same to the byte', async () => {
    await settled();
    const tables = [ConversationList, KnownEmployer];
    const rows = () =>
      look('select c::text as row from conversation_list c union all select k::text from known_employer k order by 1');
    const live = await rows();
    expect(live.length).toBeGreaterThan(5);
    for (const reader of [conversationList, knownEmployers]) await rebuild(database.urls.ownerUrl, tables, reader);
    expect(await rows()).toEqual(live);
  });
});
