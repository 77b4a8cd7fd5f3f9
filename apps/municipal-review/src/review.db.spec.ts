import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventStore } from '#libs/event-store/event-store';
import { LogRuntime } from '#libs/event-store/log-runtime';
import { rebuild } from '#libs/event-store/rebuild';
import { Rows } from '#libs/event-store/rows';
import { createService, describeApi } from '#libs/http/service';
import type { Role } from '#libs/http/authentication';
import { monthsFrom } from '#libs/kernel/dates';
import { derivedId } from '#libs/kernel/ids';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message } from '#libs/messaging/transport';
import { apiFaults } from '#libs/testing/api-rules';
import { contractFaults } from '#libs/testing/contracts';
import { eventually } from '#libs/testing/eventually';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { walkRoutes } from '#libs/testing/walk-routes';
import { grantList } from './grant-list/grant-list.projection.ts';
import { GrantList } from './grant-list/grant-list.table.ts';
import { MunicipalReviewModule } from './municipal-review.module.ts';
import { MunicipalitySettings } from './municipality-settings.query.ts';
import { workList } from './work-list/work-list.projection.ts';
import { WorkList } from './work-list/work-list.table.ts';

jest.setTimeout(60_000);

const KEY = Buffer.alloc(32, 7).toString('base64');
const TODAY = '2026-04-02T09:00:00Z';
const MUNICIPALITY = 'GM9901';
const ANNA = { sub: 'anna', roles: ['behandelaar', 'beslisser'] } as const;
const BERT = { sub: 'bert', roles: ['beslisser'] } as const;
const KEEPER = { sub: 'k1', tenant: 'LOONBRUG', roles: ['parameterbeheer'] } as const;

interface Person {
  readonly sub: string;
  readonly roles: readonly Role[];
  readonly tenant?: string;
}

/** As claim-intake would tell of it. */
function told(name: string, aanvraagId: string, data: object, id = randomUUID()): Message {
  return {
    specversion: '1.0',
    id,
    source: 'urn:nld:oin:00000000000000000000:systeem:claim-intake',
    type: `nl.loonkostensubsidie.${name}.v1`,
    subject: aanvraagId,
    time: '2026-04-02T08:00:00Z',
    datacontenttype: 'application/json',
    data: { werkgeverId: '90001234', gemeentecode: MUNICIPALITY, aanvraagId, ...data },
  };
}

const APPLICATION = {
  dienstverbandId: '11111111-2f1a-4c58-9d0b-6a5a1a4f7c11',
  ontvangstdatum: '2026-04-01',
  begindatum: '2026-03-01',
  einddatum: null,
  urenPerWeek: 24,
  voltijdUren: 38,
  wisselendeUren: false,
  route: 'loonwaarde',
  doelgroepgrond: 'doelgroepregister',
  loonwaardePercentage: '50',
  loonwaardeVastgesteldOp: '2026-03-20',
  leeftijden: [{ vanaf: '2026-03', leeftijd: 21 }],
  bijlagen: ['arbeidsovereenkomst'],
};

/** What the specs below look at in any answer. */
interface Answer {
  readonly code?: string;
  readonly voorstel?: { readonly voorstelId: string };
  readonly bijlagen?: readonly string[];
  readonly aantalTotaal?: number;
  readonly aantallen?: Readonly<Record<string, number>>;
  readonly zaken?: {
    readonly zaakId: string;
    readonly uiterlijk: string | null;
    readonly bijna: boolean;
    readonly bedragCenten: number | null;
  }[];
  readonly toekenningen?: readonly object[];
  readonly parameters?: readonly object[];
  readonly parameterId?: string;
}

describe('a municipality', () => {
  let service: NestFastifyApplication;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let issuer: TestIssuer;
  let transport: InMemoryTransport;
  let now = new Date(TODAY);
  const published: Message[] = [];

  beforeAll(async () => {
    database = await testDatabase('municipal-review');
    issuer = await testIssuer();
    transport = new InMemoryTransport();
    service = await createService(
      MunicipalReviewModule.for({
        database: database.urls,
        transport,
        auth: issuer.auth,
        bodyHashKey: 'k'.repeat(32),
        demo: false,
        clock: { now: () => now },
        fileKeys: { current: 'one', keys: { one: KEY }, hmacKey: KEY },
        accounts: () => Promise.resolve([]),
      }),
    );
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
    for (const topic of ['lks.besluiten.v1', 'lks.termijnen.v1']) {
      await transport.subscribe('test', topic, (message) => Promise.resolve(void published.push(message)));
    }
  });

  afterAll(async () => {
    await service.close();
    await transport.close();
    await database.drop();
  });

  async function ask(who: Person, method: 'GET' | 'POST', path: string, body?: object, key?: string) {
    const answer = await service.inject({
      method,
      url: `/v1/${path}`,
      headers: {
        authorization: await issuer.bearer({ ...who, tenant: who.tenant ?? MUNICIPALITY }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json<Answer>(), text: answer.body };
  }

  /** An application that was heard, and whose case is there. */
  async function heard(more: object = {}): Promise<string> {
    const aanvraagId = randomUUID();
    const message = told('aanvraag-ingediend', aanvraagId, { persoonRef: randomUUID(), ...APPLICATION, ...more });
    await transport.publish([{ topic: 'lks.aanvragen.v1', message }]);
    await eventually(async () => expect((await ask(ANNA, 'GET', `zaken/${aanvraagId}`)).status).toBe(200));
    return aanvraagId;
  }

  async function tell(name: string, aanvraagId: string, data: object): Promise<void> {
    await transport.publish([{ topic: 'lks.aanvragen.v1', message: told(name, aanvraagId, data) }]);
  }

  const act = (who: Person, id: string, deed: string, body?: object, key?: string) =>
    ask(who, 'POST', `zaken/${id}/_${deed}`, body, key);

  /** Worked through up to where something can be proposed. */
  async function ready(more: object = {}): Promise<string> {
    const id = await heard(more);
    await act(ANNA, id, 'volledig');
    await act(ANNA, id, 'doelgroep', {
      grond: 'doelgroepregister',
      uitkomst: 'hoort-ertoe',
      bron: 'doelgroepregister',
    });
    await act(ANNA, id, 'loonwaarde', { percentage: 50, vastgesteldOp: '2026-04-02' });
    return id;
  }

  const aboutCase = (id: string, name: string): Message[] =>
    published.filter(({ subject, type }) => subject === id && type === `nl.loonkostensubsidie.${name}.v1`);

  it('works through an application, two people decide, and everybody concerned is told', async () => {
    const persoonRef = randomUUID();
    const id = await ready({ persoonRef });
    const proposed = await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' });
    expect(proposed.status).toBe(200);
    expect(proposed.body).toMatchObject({
      status: 'voorgesteld',
      termijn: { termijn: 'LKS_BESCHIKKING', uiterlijk: '2026-05-07', stand: 'loopt' },
      voorstel: { uitkomst: 'toegekend', berekening: { maand: '2026-03', bedragCenten: 103248 } },
      gesloten: [
        { actie: 'vragen', code: 'PROPOSAL_WAITS' },
        { actie: 'volledig', code: 'PROPOSAL_WAITS' },
        { actie: 'doelgroep', code: 'PROPOSAL_WAITS' },
        { actie: 'route', code: 'PROPOSAL_WAITS' },
        { actie: 'loonwaarde', code: 'PROPOSAL_WAITS' },
        { actie: 'voorstellen', code: 'PROPOSAL_WAITS' },
        { actie: 'advies-vragen', code: 'PROPOSAL_WAITS' },
        { actie: 'doorzenden', code: 'PROPOSAL_WAITS' },
        { actie: 'besluiten', code: 'FOUR_EYES' },
      ],
    });
    const own = await act(ANNA, id, 'besluiten');
    expect([own.status, own.body.code]).toEqual([409, 'FOUR_EYES']);

    const decided = await act(BERT, id, 'besluiten', { voorstelId: proposed.body.voorstel?.voorstelId });
    expect(decided.body).toMatchObject({
      status: 'toegekend',
      termijn: { stand: 'gehaald' },
      besluit: { uitkomst: 'toegekend', voorgesteldDoor: 'anna', beslotenDoor: 'bert', toekenningVanaf: '2026-03-01' },
      acties: [],
    });

    const toekenningId = derivedId('toekenning', id);
    await eventually(() => expect(aboutCase(id, 'besluit-genomen')).toHaveLength(1));
    expect(aboutCase(id, 'besluit-genomen')[0]?.data).toMatchObject({
      werkgeverId: '90001234',
      gemeentecode: MUNICIPALITY,
      aanvraagId: id,
      toekenningId,
      persoonRef,
      gronden: expect.arrayContaining(['aanvraagtermijn', 'doelgroep', 'loonwaarde', 'samenloop']),
      uitkomst: 'toegekend',
      besluitdatum: '2026-04-02',
      wisselendeUren: false,
      bedragCenten: 103248,
      versie: {
        versie: 1,
        geldigVanaf: '2026-03-01',
        geldigTotEnMet: null,
        toekenningVanaf: '2026-03-01',
        dienstverband: { van: '2026-03-01', totEnMet: null },
        route: 'loonwaarde',
        loonwaardePercentage: '50',
        forfaitTotEnMet: null,
        urenPerWeek: 24,
        voltijdUren: 38,
        leeftijden: [{ vanaf: '2026-03', leeftijd: 21 }],
        instellingen: {},
      },
    });
    await eventually(() => {
      const terms = published.filter(({ subject, type }) => subject === id && type.includes('termijn-'));
      expect(terms.map(({ type, data }) => [type.split('.')[2], (data as { uiterlijk: string }).uiterlijk])).toEqual([
        ['termijn-gestart', '2026-05-27'],
        ['termijn-gestart', '2026-05-07'],
        ['termijn-gehaald', '2026-05-07'],
      ]);
    });
    await eventually(async () => {
      expect((await ask(ANNA, 'GET', `toekenningen/${toekenningId}`)).body).toMatchObject({
        status: 'lopend',
        versies: [{ versie: 1, oorzaak: 'besluit', berekening: { bedragCenten: 103248 }, beslotenDoor: 'bert' }],
        acties: ['voorstellen'],
      });
    });
    await eventually(async () => {
      const { body } = await ask(BERT, 'GET', 'toekenningen?status=lopend');
      expect(body.toekenningen).toContainEqual(expect.objectContaining({ toekenningId, bedragCenten: 103248 }));
    });
  });

  it('has a work list by the last day of the law, with counts', async () => {
    const later = await heard({ ontvangstdatum: '2026-04-02' });
    const sooner = await heard({ ontvangstdatum: '2026-02-20' });
    await eventually(async () => {
      const { body } = await ask(BERT, 'GET', 'zaken?aantal=500');
      const order = (body.zaken ?? []).map(({ zaakId }) => zaakId);
      expect(order.indexOf(sooner)).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(sooner)).toBeLessThan(order.indexOf(later));
      expect(body.aantallen?.['in-behandeling']).toBe(body.aantalTotaal);
      const dates = (body.zaken ?? []).map(({ uiterlijk }) => uiterlijk);
      expect(dates).toEqual(dates.toSorted());
    });
    expect((await ask(BERT, 'GET', 'zaken?status=alle&aantal=1&pagina=2')).body.zaken).toHaveLength(1);
    expect((await ask(BERT, 'GET', 'zaken?status=onbekend')).status).toBe(400);
  });

  it('hears an application twice and opens one case', async () => {
    const aanvraagId = randomUUID();
    const message = told('aanvraag-ingediend', aanvraagId, { persoonRef: randomUUID(), ...APPLICATION });
    await transport.publish([
      { topic: 'lks.aanvragen.v1', message },
      { topic: 'lks.aanvragen.v1', message },
      { topic: 'lks.aanvragen.v1', message: { ...message, id: randomUUID() } },
    ]);
    await tell('aanvraag-aangevuld', aanvraagId, { datum: '2026-04-02', bijlagen: ['loonstrook'] });
    await eventually(async () => {
      const { body } = await ask(ANNA, 'GET', `zaken/${aanvraagId}`);
      expect(body.bijlagen).toEqual(['arbeidsovereenkomst', 'loonstrook']);
    });
    const history = await service.get(EventStore).history({ category: 'case' }, aanvraagId, MUNICIPALITY);
    expect(history.map(({ event }) => event.type)).toEqual(['CaseOpened', 'TermStarted', 'InformationReceived']);
  });

  it('asks for what is missing, and its term stands still until that comes', async () => {
    const id = await heard();
    const asked = await act(ANNA, id, 'vragen', {
      wat: ['loonstrook'],
      uiterlijk: '2026-04-16',
      toelichting: 'Graag de loonstrook van maart.',
    });
    expect(asked.body).toMatchObject({
      status: 'wacht-op-aanvulling',
      termijn: { stand: 'opgeschort', uiterlijk: null },
      vragen: { wat: ['loonstrook'], toelichting: 'Graag de loonstrook van maart.' },
    });
    expect((await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' })).body.code).toBe('WAITS_FOR_SUPPLEMENT');
    await tell('aanvraag-aangevuld', id, { datum: '2026-04-02', bijlagen: ['loonstrook'] });
    await eventually(async () => {
      expect((await ask(ANNA, 'GET', `zaken/${id}`)).body).toMatchObject({
        status: 'in-behandeling',
        termijn: { stand: 'loopt' },
      });
    });
    await eventually(() => {
      const told = aboutCase(id, 'aanvulling-gevraagd');
      expect(told.map(({ data }) => data)).toMatchObject([
        { aanvraagId: id, gevraagd: ['loonstrook'], uiterlijk: '2026-04-16' },
      ]);
      expect(JSON.stringify(told)).not.toContain('maart');
      expect(aboutCase(id, 'termijn-opgeschort')).toHaveLength(1);
      expect(aboutCase(id, 'termijn-hervat')).toHaveLength(1);
    });
  });

  it('refuses with reasons, which are kept sealed and beside the log', async () => {
    const id = await heard();
    const bare = await act(ANNA, id, 'voorstellen', { uitkomst: 'afwijzen' });
    expect([bare.status, bare.body.code]).toEqual([422, 'REASONS_REQUIRED']);
    const motivering = 'Het dienstverband is niet wat het lijkt.';
    const unheard = await act(ANNA, id, 'voorstellen', { uitkomst: 'afwijzen', motivering });
    expect([unheard.status, unheard.body.code]).toEqual([422, 'HEARING_REQUIRED']);
    const nietGehoord = 'eigen-gegevens';
    const proposed = await act(ANNA, id, 'voorstellen', { uitkomst: 'afwijzen', motivering, nietGehoord });
    expect(proposed.body.voorstel).toMatchObject({ uitkomst: 'afgewezen', motivering, berekening: null });
    expect((await act(BERT, id, 'besluiten')).body).toMatchObject({
      status: 'afgewezen',
      besluit: { motivering, toekenningId: null },
    });
    const history = await service.get(EventStore).history({ category: 'case' }, id, MUNICIPALITY);
    expect(JSON.stringify(history)).not.toContain('niet wat het lijkt');
    const kept = await service
      .get(Rows)
      .everything((tx) => tx.execute<object[]>('select sealed::text from reason where about = ?', [`case-${id}`]));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(Buffer.from('lijkt').toString('hex'));
    await eventually(() => {
      expect(aboutCase(id, 'besluit-genomen')[0]?.data).toMatchObject({
        uitkomst: 'afgewezen',
        versie: null,
        regels: [],
      });
    });
  });

  it('sees that the same work is subsidised already, and leaves what follows to two people', async () => {
    const persoonRef = randomUUID();
    const first = await ready({ persoonRef });
    await act(ANNA, first, 'voorstellen', { uitkomst: 'toekennen' });
    await act(BERT, first, 'besluiten');
    await eventually(async () => {
      const { body } = await ask(BERT, 'GET', 'toekenningen?aantal=500');
      expect(body.toekenningen).toContainEqual(expect.objectContaining({ aanvraagId: first }));
    });
    const second = await ready({ persoonRef });
    const bare = await act(ANNA, second, 'voorstellen', { uitkomst: 'toekennen' });
    expect(bare.body.code).toBe('REASONS_REQUIRED');
    const motivering = 'Er loopt al een toekenning.';
    const refusal = { uitkomst: 'afwijzen', motivering, nietGehoord: 'eigen-gegevens' };
    expect((await act(ANNA, second, 'voorstellen', refusal)).body).toMatchObject({
      toetsing: expect.arrayContaining([expect.objectContaining({ regel: 'samenloop', uitkomst: 'voldoet-niet' })]),
    });
    expect((await act(BERT, second, 'besluiten')).body).toMatchObject({ besluit: { gronden: ['samenloop'] } });
  });

  it('keeps no text of what it did not take', async () => {
    const id = await heard();
    expect((await act(BERT, id, 'teruggeven', { reden: 'Kan niet.' })).body.code).toBe('NOTHING_PROPOSED');
    const kept = await service
      .get(Rows)
      .everything((tx) => tx.execute<object[]>('select 1 from reason where about = ?', [`case-${id}`]));
    expect(kept).toEqual([]);
  });

  it('gives the same answer to the same key, and refuses the key for something else', async () => {
    const id = await ready();
    const key = randomUUID();
    const once = await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' }, key);
    const again = await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' }, key);
    expect(again.body).toEqual(once.body);
    const other = await act(ANNA, id, 'voorstellen', { uitkomst: 'afwijzen', motivering: 'Toch niet.' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const returned = await act(BERT, id, 'teruggeven', { reden: 'De uren kloppen niet.' });
    expect(returned.body).toMatchObject({
      status: 'in-behandeling',
      teruggegeven: { door: 'bert', reden: 'De uren kloppen niet.' },
    });
  });

  it('names every field at fault, and a day that cannot be', async () => {
    const id = await heard();
    const wrong = await act(ANNA, id, 'loonwaarde', { percentage: '201', vastgesteldOp: '2026-02-30', naam: 'x' });
    expect(wrong.status).toBe(400);
    expect(wrong.text.match(/"veld"/g)).toHaveLength(3);
    const ahead = await act(ANNA, id, 'loonwaarde', { percentage: '50', vastgesteldOp: '2026-04-03' });
    expect(ahead.text).toContain('vastgesteldOp');
    expect((await act(ANNA, id, 'vragen', { wat: ['x y'], uiterlijk: '2026-04-16' })).status).toBe(400);
  });

  it('ends a grant with the employment, and tells the new version', async () => {
    const id = await ready();
    await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' });
    await act(BERT, id, 'besluiten');
    await tell('dienstverband-beeindigd', id, { einddatum: '2026-06-15', gemeldOp: '2026-04-02' });
    await eventually(() => expect(aboutCase(id, 'toekenning-gewijzigd')).toHaveLength(1));
    expect(aboutCase(id, 'toekenning-gewijzigd')[0]?.data).toMatchObject({
      toekenningId: derivedId('toekenning', id),
      oorzaak: 'einde',
      gewijzigdOp: '2026-04-02',
      versie: { versie: 2, geldigVanaf: '2026-03-01', geldigTotEnMet: '2026-06-15' },
    });
  });

  it('reckons a proposal through before it is made, and keeps nothing of it', async () => {
    const id = await ready();
    const from = { toekenningVanaf: '2026-03-01' };
    const preview = await act(ANNA, id, 'doorrekenen', from);
    expect([preview.status, preview.body]).toMatchObject([
      200,
      { berekening: { maand: '2026-03', bedragCenten: 103248 }, toetsing: expect.any(Array) },
    ]);
    expect((await ask(ANNA, 'GET', `zaken/${id}`)).body).toMatchObject({ status: 'in-behandeling', voorstel: null });
    expect((await act(ANNA, await heard(), 'doorrekenen', {})).body.code).toBe('NOT_COMPLETE');
    expect((await act(BERT, id, 'doorrekenen', {})).status).toBe(403);

    await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' });
    expect((await act(ANNA, id, 'doorrekenen', from)).body.code).toBe('PROPOSAL_WAITS');
    await act(BERT, id, 'besluiten');
    const path = `toekenningen/${derivedId('toekenning', id)}`;
    await eventually(async () => expect((await ask(ANNA, 'GET', path)).status).toBe(200));
    const change = { oorzaak: 'correctie', vanaf: '2026-04-01', loonwaardePercentage: '40' };
    const effect = await ask(ANNA, 'POST', `${path}/_doorrekenen`, change);
    expect(effect.body).toMatchObject({
      nu: { maand: '2026-04', bedragCenten: 103248 },
      straks: { maand: '2026-04', bedragCenten: 123898 },
      verschilCenten: 20650,
    });
    expect((await ask(ANNA, 'GET', path)).body).toMatchObject({ voorstel: null });
  });

  it('tells what happened to a case, when and by whom', async () => {
    const id = await ready();
    await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' });
    await act(BERT, id, 'besluiten');
    const { body } = await ask(BERT, 'GET', `zaken/${id}/verloop`);
    expect(body).toEqual({
      gebeurtenissen: [
        { wat: 'ontvangen', op: '2026-04-01', door: null, datum: null, versie: 1 },
        { wat: 'volledig', op: '2026-04-02', door: 'anna', datum: null, versie: 2 },
        { wat: 'doelgroep', op: '2026-04-02', door: 'anna', datum: null, versie: 3 },
        { wat: 'loonwaarde', op: '2026-04-02', door: 'anna', datum: null, versie: 4 },
        { wat: 'voorgesteld', op: '2026-04-02', door: 'anna', datum: null, versie: 5 },
        { wat: 'besloten', op: '2026-04-02', door: 'bert', datum: null, versie: 6 },
      ],
    });
    expect((await ask(BERT, 'GET', `zaken/${randomUUID()}/verloop`)).status).toBe(404);
  });

  it('changes a running grant by two people', async () => {
    const id = await heard({ route: 'forfaitair', loonwaardePercentage: null, loonwaardeVastgesteldOp: null });
    await act(ANNA, id, 'volledig', {});
    await act(ANNA, id, 'doelgroep', { grond: 'praktijkroute', uitkomst: 'hoort-ertoe', bron: 'praktijkroute' });
    await act(ANNA, id, 'route', { route: 'forfaitair' });
    await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen', motivering: 'Volledig beoordeeld.' });
    await act(BERT, id, 'besluiten');
    const path = `toekenningen/${derivedId('toekenning', id)}`;
    await eventually(async () => expect((await ask(ANNA, 'GET', path)).status).toBe(200));
    const change = { oorzaak: 'loonwaarde', vanaf: '2026-09-01', loonwaardePercentage: '45' };
    expect((await ask(ANNA, 'POST', `${path}/_voorstellen`, change)).body).toMatchObject({
      voorstel: { versie: 2, route: 'loonwaarde', loonwaardePercentage: '45' },
    });
    expect((await ask(ANNA, 'POST', `${path}/_besluiten`)).body.code).toBe('FOUR_EYES');
    expect((await ask(BERT, 'POST', `${path}/_besluiten`)).body).toMatchObject({
      versies: [{ forfaitTotEnMet: '2026-08-31' }, { versie: 2, oorzaak: 'loonwaarde', voorgesteldDoor: 'anna' }],
    });
    await eventually(() => {
      expect(aboutCase(id, 'toekenning-gewijzigd')[0]?.data).toMatchObject({
        oorzaak: 'loonwaarde',
        versie: { versie: 2, geldigVanaf: '2026-09-01' },
      });
    });
  });

  it('is reminded a week before the last day, and sees a repair term run out', async () => {
    const nearing = await heard({ ontvangstdatum: '2026-02-20' }); // eight weeks: through 17 April
    const asked = await heard();
    await act(ANNA, asked, 'vragen', { wat: ['loonstrook'], uiterlijk: '2026-04-09' });
    await eventually(async () => {
      const { body } = await ask(ANNA, 'GET', 'zaken?status=wacht-op-aanvulling');
      expect((body.zaken ?? []).map(({ zaakId }) => zaakId)).toEqual([asked]);
    });
    now = new Date('2026-04-10T09:00:00Z');
    try {
      service.get(LogRuntime).wake();
      await eventually(async () => {
        const { body } = await ask(ANNA, 'GET', 'zaken?aantal=500');
        expect(body.zaken?.find(({ zaakId }) => zaakId === nearing)).toMatchObject({ bijna: true });
        expect((await ask(ANNA, 'GET', `zaken/${asked}`)).body).toMatchObject({
          status: 'in-behandeling',
          vragen: { verlopen: true },
        });
      });
      const motivering = 'Niet aangevuld.';
      const proposed = await act(ANNA, asked, 'voorstellen', { uitkomst: 'buiten-behandeling', motivering });
      expect(proposed.body.voorstel).toMatchObject({ uitkomst: 'buiten-behandeling' });
    } finally {
      now = new Date(TODAY);
    }
  });

  it('says in its work list what a case is about in a month, by what is known of it now', async () => {
    const measured = await heard();
    const open = await heard({ loonwaardePercentage: null, loonwaardeVastgesteldOp: null });
    const flat = await heard({ route: 'forfaitair', loonwaardePercentage: null, loonwaardeVastgesteldOp: null });
    const amounts = async () => {
      const { zaken = [] } = (await ask(ANNA, 'GET', 'zaken?aantal=500')).body;
      return [measured, open, flat].map((id) => zaken.find(({ zaakId }) => zaakId === id)?.bedragCenten);
    };
    await eventually(async () => expect(await amounts()).toEqual([103248, null, 103248]));
    await act(ANNA, open, 'loonwaarde', { percentage: 75, vastgesteldOp: '2026-04-01' });
    await eventually(async () => expect(await amounts()).toEqual([103248, 51624, 103248]));
  });

  it('reckons with a figure as soon as two people have approved it, and not before', async () => {
    const id = await ready({ begindatum: '2026-04-01', leeftijden: [{ vanaf: '2026-04', leeftijd: 30 }] });
    const body = { uitkomst: 'toekennen', toekenningVanaf: '2027-02-01', motivering: 'Later begonnen.' };
    expect((await act(ANNA, id, 'voorstellen', body)).body.voorstel).toMatchObject({
      berekening: null,
      ontbreekt: { parameter: 'wmlMaand' },
    });
    await act(BERT, id, 'teruggeven', { reden: 'Wacht op het minimumloon.' });
    const row = { naam: 'wmlMaand', vanaf: '2027-01-01', waarde: '2400.60', bron: 'Staatscourant 2026, 12345' };
    const proposed = await ask(KEEPER, 'POST', 'parameters', row);
    expect([proposed.status, proposed.body]).toMatchObject([
      201,
      { ...row, status: 'voorgesteld', acties: ['intrekken'] },
    ]);
    const effect = `parameters/${proposed.body.parameterId ?? ''}/gevolgen`;
    const seen = await ask(KEEPER, 'GET', effect);
    expect(seen.body).toMatchObject({ berekendOp: TODAY.slice(0, 10), toekenningen: expect.any(Number) });
    // The minimum wage of 1 January counts for the whole year of who was granted before it.
    const months = (
      seen.body as unknown as { maanden: { maand: string; nieuwTeBerekenen: number; nieuwCenten: number }[] }
    ).maanden;
    expect(months.map(({ maand }) => maand)).toEqual(monthsFrom('2027-01', '2027-12'));
    expect(months.every(({ nieuwTeBerekenen, nieuwCenten }) => nieuwTeBerekenen > 0 && nieuwCenten > 0)).toBe(true);
    expect((await ask({ ...KEEPER, tenant: MUNICIPALITY }, 'GET', effect)).status).toBe(403);
    expect((await ask(KEEPER, 'GET', `parameters/${randomUUID()}/gevolgen`)).body.code).toBe('ROW_UNKNOWN');
    const approve = `parameters/${proposed.body.parameterId ?? ''}/_goedkeuren`;
    expect((await ask(KEEPER, 'POST', approve)).body.code).toBe('FOUR_EYES');
    expect((await ask({ ...KEEPER, tenant: MUNICIPALITY }, 'POST', approve)).status).toBe(403);
    expect((await act(ANNA, id, 'voorstellen', body)).body.voorstel).toMatchObject({ berekening: null });
    await act(BERT, id, 'teruggeven', { reden: 'Nog even.' });
    expect((await ask({ ...KEEPER, sub: 'k2' }, 'POST', approve)).body).toMatchObject({ goedgekeurdDoor: 'k2' });
    expect((await act(ANNA, id, 'voorstellen', body)).body.voorstel).toMatchObject({
      berekening: { maand: '2027-02' },
      ontbreekt: null,
    });
    expect((await ask(KEEPER, 'GET', 'parameters')).body.parameters).toHaveLength(1);
  });

  it('decides by what two people chose where the law leaves it open, and shows what is stricter than the law', async () => {
    const there = { ...ANNA, tenant: 'GM9907' };
    const colleague = { ...BERT, tenant: 'GM9907' };
    const setting = {
      naam: 'deelmaand',
      vanaf: '2026-01-01',
      waarde: 'dagen30',
      bron: 'Beleidsregels 2026, artikel 4',
    };
    const wrong = await ask(there, 'POST', 'inrichting', { ...setting, waarde: 'soms' });
    expect(wrong.body).toMatchObject({ code: 'ROW_UNFIT', detail: expect.stringContaining('kalenderdagen') });
    expect((await ask(there, 'POST', 'inrichting', { ...setting, naam: 'bestaatNiet' })).status).toBe(400);
    const made = await ask(there, 'POST', 'inrichting', setting);
    expect([made.status, made.body]).toMatchObject([
      201,
      { ...setting, vlag: null, status: 'voorgesteld', acties: ['intrekken'] },
    ]);
    const idOf = (body: object) => (body as { voorstelId: string }).voorstelId;
    const approve = (body: object) => `inrichting/${idOf(body)}/_goedkeuren`;
    expect((await ask(there, 'POST', approve(made.body))).body.code).toBe('FOUR_EYES');

    const stricter = { naam: 'aanvraagtermijnMaanden', vanaf: '2026-01-01', waarde: '2', bron: 'Website' };
    const flagged = await ask(there, 'POST', 'inrichting', stricter);
    const vlag = { code: 'mogelijk-in-strijd-met-de-wet', artikel: 'Participatiewet 10d lid 2' };
    expect(flagged.body).toMatchObject({ vlag, gevolg: expect.stringContaining('niet mee gerekend') });
    for (const each of [made, flagged]) expect((await ask(colleague, 'POST', approve(each.body))).status).toBe(200);

    const { body } = await ask(colleague, 'GET', 'inrichting');
    const profile = body as unknown as { keuzes: { naam: string; waarde: string }[]; regels: object[] };
    expect(profile.keuzes.find(({ naam }) => naam === 'deelmaand')).toMatchObject({ waarde: 'dagen30' });
    expect(profile.keuzes.find(({ naam }) => naam === 'opslag')).toMatchObject({ waarde: 'overSubsidie', vanaf: null });
    expect(profile.regels).toMatchObject([{ ...stricter, vlag }]);
    const employer = { ...ANNA, sub: 'werkgever', tenant: '90001234', roles: ['werkgever'] as const };
    const { naam, waarde, bron, vanaf } = stricter;
    const shown = await ask(employer, 'GET', 'werkgever/aanvraagtermijnen/GM9907');
    expect(shown.body).toMatchObject({ regels: [{ naam, waarde, bron, vanaf, artikel: vlag.artikel }] });
    expect((await ask(employer, 'GET', `werkgever/aanvraagtermijnen/${MUNICIPALITY}`)).body).toMatchObject({
      regels: [],
    });
    expect((await ask(employer, 'GET', 'werkgever/aanvraagtermijnen/Utrecht')).status).toBe(400);
    expect((await ask(there, 'GET', 'werkgever/aanvraagtermijnen/GM9907')).status).toBe(403);

    const own = await service.get(MunicipalitySettings).on('GM9907', '2026-04-02');
    expect(own).toEqual({ deelmaand: 'dagen30' });
    expect(await service.get(MunicipalitySettings).on(MUNICIPALITY, '2026-04-02')).toEqual({});
    expect((await ask(ANNA, 'GET', 'inrichting')).body).toMatchObject({ gemeentecode: MUNICIPALITY, voorstellen: [] });
  });

  it.each([
    ['parameters', 'parameterId', KEEPER, { naam: 'wmlMaand', vanaf: '2028-01-01', waarde: '2460.00', bron: 'Stcrt.' }],
    ['inrichting', 'voorstelId', ANNA, { naam: 'bbl', vanaf: '2026-01-01', waarde: 'bblPercentage', bron: 'Regels' }],
  ] as const)('lets who proposed something wrong for %s withdraw it, with why', async (path, key, proposer, row) => {
    const colleague = path === 'parameters' ? { ...KEEPER, sub: 'k2' } : BERT;
    const propose = async () => {
      const { body } = await ask(proposer, 'POST', path, row);
      return `${path}/${(body as Record<string, unknown>)[key] as string}`;
    };
    const proposal = await propose();
    const reden = 'Verkeerd overgenomen.';
    expect((await ask(proposer, 'POST', `${proposal}/_intrekken`, {})).status).toBe(400);
    expect((await ask(colleague, 'POST', `${proposal}/_intrekken`, { reden })).body.code).toBe('NOT_THE_PROPOSER');
    for (let times = 0; times < 2; times++) {
      expect((await ask(proposer, 'POST', `${proposal}/_intrekken`, { reden })).body).toMatchObject({
        ...{ status: 'ingetrokken', ingetrokkenOp: TODAY.slice(0, 10), redenIntrekking: reden, acties: [] },
      });
    }
    expect((await ask(colleague, 'POST', `${proposal}/_goedkeuren`)).body.code).toBe('ROW_WITHDRAWN');
    const { body } = await ask(colleague, 'GET', path);
    const rows = body as unknown as Record<string, { redenIntrekking: string | null }[]>;
    const history = rows[path === 'parameters' ? 'parameters' : 'voorstellen'] ?? [];
    expect(history.map(({ redenIntrekking }) => redenIntrekking)).toContain(reden);

    const again = await propose();
    expect(again).not.toBe(proposal);
    expect((await ask(colleague, 'POST', `${again}/_goedkeuren`)).status).toBe(200);
    expect((await ask(proposer, 'POST', `${again}/_intrekken`, { reden })).body.code).toBe('ROW_APPROVED');
  });

  it('has lists that come out the same when they are made anew from the log', async () => {
    const runtime = service.get(LogRuntime);
    await eventually(async () => expect(await runtime.idle()).toBe(true));
    const rows = (table: string, key: string) =>
      service.get(Rows).everything((tx) => tx.execute<object[]>(`select * from ${table} order by ${key}`));
    for (const [reader, entities, table, key] of [
      [workList, [WorkList], 'work_list', 'case_id'],
      [grantList, [GrantList], 'grant_list', 'grant_id'],
    ] as const) {
      const live = await rows(table, key);
      expect(live.length).toBeGreaterThan(3);
      await rebuild(database.urls.ownerUrl, [...entities], reader);
      expect(await rows(table, key)).toEqual(live);
    }
  });

  it('has told all of it as the contracts say', () => {
    expect(published.flatMap((message) => contractFaults(message))).toEqual([]);
    expect(new Set(published.map(({ type }) => type.split('.')[2]))).toEqual(
      new Set([
        ...['besluit-genomen', 'toekenning-gewijzigd', 'aanvulling-gevraagd'],
        ...['termijn-gestart', 'termijn-opgeschort', 'termijn-hervat', 'termijn-gehaald'],
      ]),
    );
  });

  it('shows another municipality nothing', async () => {
    const id = await heard();
    const other = { ...ANNA, tenant: 'GM9902' };
    expect((await ask(other, 'GET', `zaken/${id}`)).status).toBe(404);
    expect((await ask(other, 'POST', `zaken/${id}/_volledig`)).status).toBe(404);
    expect((await ask(other, 'GET', 'zaken?status=alle')).body).toMatchObject({ aantalTotaal: 0, zaken: [] });
    expect((await ask(ANNA, 'GET', `zaken/${randomUUID()}`)).body.code).toBe('CASE_UNKNOWN');
  });

  it('has no route that lets anybody in who has no right there, and describes them all', async () => {
    expect(await walkRoutes(service, issuer)).toEqual([]);
    expect(apiFaults(describeApi(service))).toEqual([]);
  });
});
