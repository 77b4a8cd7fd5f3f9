import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogRuntime } from '#libs/event-store/log-runtime';
import type { Role } from '#libs/http/authentication';
import { createService } from '#libs/http/service';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message } from '#libs/messaging/transport';
import { eventually } from '#libs/testing/eventually';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { MunicipalReviewModule } from './municipal-review.module.ts';

jest.setTimeout(60_000);

const KEY = Buffer.alloc(32, 7).toString('base64');
const FIRST_DAY = '2026-04-02';
const ANNA = { sub: 'anna', roles: ['behandelaar', 'beslisser'] } as const;
const BERT = { sub: 'bert', roles: ['beslisser'] } as const;
const CARLA = { sub: 'carla', roles: ['behandelaar', 'beslisser'] } as const;
const EMPLOYER = { sub: 'w1', roles: ['werkgever'], tenant: '90001234' } as const;

interface Person {
  readonly sub: string;
  readonly roles: readonly Role[];
  readonly tenant?: string;
}

interface Answer {
  readonly code?: string;
  readonly versie?: number;
  readonly voorstel?: { readonly voorstelId: string } | null;
  readonly zaken?: readonly { readonly zaakId: string }[];
  readonly termijnen?: readonly { readonly zaakId: string }[];
  readonly gebeurtenissen?: readonly { readonly wat: string }[];
  readonly acties?: readonly string[];
}

const APPLICATION = {
  ...{ dienstverbandId: '11111111-2f1a-4c58-9d0b-6a5a1a4f7c11', begindatum: '2026-03-01', einddatum: null },
  ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false, route: 'loonwaarde' },
  ...{ doelgroepgrond: 'doelgroepregister', loonwaardePercentage: '50', loonwaardeVastgesteldOp: '2026-03-20' },
  ...{ leeftijden: [{ vanaf: '2026-03', leeftijd: 21 }], bijlagen: ['arbeidsovereenkomst'] },
};

describe('the clocks of a municipality', () => {
  let service: NestFastifyApplication;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let issuer: TestIssuer;
  let transport: InMemoryTransport;
  let municipality: string;
  let now: Date;
  let nth = 10;

  beforeAll(async () => {
    database = await testDatabase('municipal-review');
    issuer = await testIssuer();
    transport = new InMemoryTransport();
    now = new Date(`${FIRST_DAY}T09:00:00Z`);
    service = await createService(
      MunicipalReviewModule.for({
        ...{ database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: false },
        clock: { now: () => now },
        fileKeys: { current: 'one', keys: { one: KEY }, hmacKey: KEY },
        accounts: () => Promise.resolve([]),
      }),
    );
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
  });
  /** Each story has a municipality of its own, and begins on the same day. */
  beforeEach(() => {
    municipality = `GM99${nth++}`;
    now = new Date(`${FIRST_DAY}T09:00:00Z`);
  });
  afterAll(async () => {
    await service.close();
    await transport.close();
    await database.drop();
  });

  async function ask(who: Person, method: 'GET' | 'POST', path: string, body?: object) {
    const answer = await service.inject({
      ...{ method, url: `/v1/${path}` },
      headers: { authorization: await issuer.bearer({ ...who, tenant: who.tenant ?? municipality }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json<Answer>() };
  }
  const act = (who: Person, id: string, deed: string, body: object = {}) =>
    ask(who, 'POST', `zaken/${id}/_${deed}`, body);
  const read = async (id: string) => (await ask(ANNA, 'GET', `zaken/${id}`)).body;

  async function tell(name: string, aanvraagId: string, data: object): Promise<void> {
    const message: Message = {
      ...{ specversion: '1.0', id: randomUUID(), subject: aanvraagId, datacontenttype: 'application/json' },
      source: 'urn:nld:oin:00000000000000000000:systeem:claim-intake',
      type: `nl.loonkostensubsidie.${name}.v1`,
      time: '2026-04-02T08:00:00Z',
      data: { werkgeverId: '90001234', gemeentecode: municipality, aanvraagId, ...data },
    };
    await transport.publish([{ topic: 'lks.aanvragen.v1', message }]);
  }

  /** A case that came on 1 April; its eight weeks end on 27 May. */
  async function heard(ontvangstdatum = '2026-04-01'): Promise<string> {
    const id = randomUUID();
    await tell('aanvraag-ingediend', id, { persoonRef: randomUUID(), ...APPLICATION, ontvangstdatum });
    await eventually(async () => expect((await ask(ANNA, 'GET', `zaken/${id}`)).status).toBe(200));
    return id;
  }

  async function ready(): Promise<string> {
    const id = await heard();
    await act(ANNA, id, 'volledig');
    const group = { grond: 'doelgroepregister', uitkomst: 'hoort-ertoe', bron: 'doelgroepregister' };
    await act(ANNA, id, 'doelgroep', group);
    await act(ANNA, id, 'loonwaarde', { percentage: 50, vastgesteldOp: '2026-04-02' });
    return id;
  }

  /** All clocks on another day; what is due by then is done. */
  function on(day: string): void {
    now = new Date(`${day}T09:00:00Z`);
    service.get(LogRuntime).wake();
  }

  it('leaves an application that was not completed out of treatment within four weeks, and not later', async () => {
    const id = await heard();
    await act(ANNA, id, 'vragen', { wat: ['loonstrook'], uiterlijk: '2026-04-16' });
    on('2026-04-17');
    await eventually(async () => expect(await read(id)).toMatchObject({ vragen: { verlopen: true } }));
    expect(await read(id)).toMatchObject({
      buitenBehandeling: { start: '2026-04-16', uiterlijk: '2026-05-18', dagenOver: 31 }, // 14 and 15 May are no working days
      aanZet: { wie: 'behandelaar', wat: 'behandelen' },
    });
    const leaveOut = { uitkomst: 'buiten-behandeling', motivering: 'Niet aangevuld.' };
    const proposed = await act(ANNA, id, 'voorstellen', leaveOut);
    expect(proposed.body).toMatchObject({ status: 'voorgesteld', aanZet: { wie: 'beslisser', wat: 'besluiten' } });
    on('2026-05-19');
    expect((await act(BERT, id, 'besluiten')).body.code).toBe('LEFT_OUT_TOO_LATE');
    await act(BERT, id, 'teruggeven', { reden: 'De vier weken zijn om.' });
    expect((await act(ANNA, id, 'voorstellen', leaveOut)).body.code).toBe('LEFT_OUT_TOO_LATE');
    expect(await read(id)).toMatchObject({
      gesloten: expect.arrayContaining([{ actie: 'buiten-behandeling', code: 'LEFT_OUT_TOO_LATE' }]),
    });
  });

  it('goes on with an application that was completed in time, on the days that the law counts', async () => {
    const id = await heard();
    await act(ANNA, id, 'vragen', { wat: ['loonstrook'], uiterlijk: '2026-04-16' });
    expect(await read(id)).toMatchObject({ aanZet: { wie: 'werkgever', wat: 'aanvullen', uiterlijk: '2026-04-16' } });
    await tell('aanvraag-aangevuld', id, { datum: '2026-04-10', bijlagen: ['loonstrook'] });
    await eventually(async () => {
      expect(await read(id)).toMatchObject({
        termijn: { uiterlijk: '2026-06-03', opgeschorteDagen: 7 }, // 27 May and the seven days between 2 and 10 April
        aanZet: { wie: 'behandelaar' },
      });
    });
  });

  it('hears the employer before a refusal, who answers from his own place', async () => {
    const id = await heard();
    const refusal = { uitkomst: 'afwijzen', motivering: 'Het werk is ander werk dan u opgaf.' };
    expect((await act(ANNA, id, 'voorstellen', refusal)).body.code).toBe('HEARING_REQUIRED');
    const vraag = 'Klopt het dat hij ander werk doet?';
    await act(ANNA, id, 'zienswijzen', { vraag, uiterlijk: '2026-04-16' });
    expect((await act(ANNA, id, 'voorstellen', refusal)).body.code).toBe('HEARING_RUNS');
    await eventually(async () => {
      expect((await ask(EMPLOYER, 'GET', `werkgever/zaken/${id}`)).body).toMatchObject({
        gemeentecode: municipality,
        aanZet: { wie: 'werkgever', wat: 'reageren', uiterlijk: '2026-04-16' },
        zienswijze: { vraag, ontvangenOp: null },
        acties: ['zienswijze-geven'],
      });
    });
    const stranger = { ...EMPLOYER, tenant: '90005678' };
    const tekst = 'Ja, sinds maart.';
    expect((await ask(stranger, 'GET', `werkgever/zaken/${id}`)).status).toBe(404);
    expect((await ask(stranger, 'POST', `werkgever/zaken/${id}/_zienswijzen`, { tekst })).status).toBe(404);
    expect((await ask(EMPLOYER, 'GET', `werkgever/zaken/${randomUUID()}`)).status).toBe(404);
    const given = await ask(EMPLOYER, 'POST', `werkgever/zaken/${id}/_zienswijzen`, { tekst });
    expect(given.body).toMatchObject({ zienswijze: { tekst, wijze: 'schriftelijk' }, acties: [] });
    expect((await act(ANNA, id, 'voorstellen', refusal)).body).toMatchObject({ status: 'voorgesteld' });
    expect((await act(BERT, id, 'besluiten')).body).toMatchObject({
      status: 'afgewezen',
      besluit: {
        rust: {
          gehoord: { hoe: 'gegeven', gevraagdOp: '2026-04-02', zienswijze: tekst },
          feiten: { aangevraagd: { route: 'loonwaarde' } },
        },
      },
      aanZet: { wie: 'niemand', wat: 'klaar', uiterlijk: null },
    });
  });

  it('counts a penalty from a notice of default to the decision, warns before it, and fixes it by two people', async () => {
    const id = await ready(); // five weeks from 2 April: through 7 May
    expect(await read(id)).toMatchObject({
      dwangsom: { stand: 'kan', vanaf: '2026-05-23', volgendeDagCenten: 2300, hoogstensCenten: 144200 },
    });
    on('2026-05-07');
    await eventually(async () => expect((await ask(EMPLOYER, 'GET', `werkgever/zaken/${id}`)).status).toBe(200));
    expect((await ask(EMPLOYER, 'GET', `werkgever/zaken/${id}`)).body.acties).toEqual([]);
    const early = await ask(EMPLOYER, 'POST', `werkgever/zaken/${id}/_ingebrekestellingen`);
    expect(early.body).toMatchObject({ ingebrekestellingen: [{ oordeel: 'te-vroeg', beslissenUiterlijk: null }] });
    on('2026-05-08');
    expect((await ask(EMPLOYER, 'GET', `werkgever/zaken/${id}`)).body.acties).toEqual(['in-gebreke-stellen']);
    const notice = await ask(EMPLOYER, 'POST', `werkgever/zaken/${id}/_ingebrekestellingen`);
    expect(notice.body).toMatchObject({
      ingebrekestellingen: [{ oordeel: 'te-vroeg' }, { oordeel: 'geldig', beslissenUiterlijk: '2026-05-22' }],
      dwangsom: { stand: 'dreigt', vanaf: '2026-05-23', totNuCenten: 0 },
    });
    expect((await act(ANNA, id, 'dwangsomvoorstellen')).body.code).toBe('PENALTY_RUNS');

    on('2026-05-16');
    const warnings = async () => {
      const { gebeurtenissen = [] } = (await ask(ANNA, 'GET', `zaken/${id}/verloop`)).body;
      return gebeurtenissen.filter(({ wat }) => wat === 'dwangsom-nadert').length;
    };
    await eventually(async () => expect(await warnings()).toBe(1));
    on('2026-05-22');
    await eventually(async () => expect(await warnings()).toBe(2));

    on('2026-05-25'); // the third day
    expect(await read(id)).toMatchObject({ dwangsom: { stand: 'loopt', dagen: 3, totNuCenten: 6900 } });
    await eventually(async () => {
      expect((await ask(ANNA, 'GET', 'termijnen')).body).toMatchObject({
        ...{ teLaat: 1, inGebreke: 1, totNuCenten: 6900, hoogstensCenten: 144200 },
        termijnen: [{ zaakId: id, beslissenUiterlijk: '2026-05-22', dwangsom: { dagen: 3 } }],
      });
      expect((await ask(ANNA, 'GET', 'zaken')).body.zaken).toMatchObject([{ zaakId: id, dwangsom: { dagen: 3 } }]);
      expect((await ask(ANNA, 'GET', 'zaken/_sommen')).body).toMatchObject({ dwangsomCenten: 6900 });
    });

    await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' });
    expect((await act(BERT, id, 'besluiten')).body).toMatchObject({
      status: 'toegekend',
      dwangsom: { stand: 'gestopt', dagen: 2, totNuCenten: 4600 }, // the day of the decision is not owed
      aanZet: { wie: 'behandelaar', wat: 'dwangsom-voorstellen', uiterlijk: '2026-06-08' },
    });
    await act(ANNA, id, 'dwangsomvoorstellen');
    expect((await act(ANNA, id, 'dwangsombesluiten')).body.code).toBe('FOUR_EYES');
    await act(BERT, id, 'dwangsomteruggeven', { reden: 'Kijk de dagen na.' });
    expect((await act(ANNA, id, 'dwangsomvoorstellen')).body).toMatchObject({
      dwangsomVaststelling: { stand: 'voorgesteld', bedragCenten: 4600, dagen: 2, regels: [{ berekening: '2 × 23' }] },
      aanZet: { wie: 'beslisser', wat: 'dwangsom-vaststellen' },
    });
    expect((await act(BERT, id, 'dwangsombesluiten')).body).toMatchObject({
      dwangsomVaststelling: { stand: 'vastgesteld', bedragCenten: 4600, vastgesteldDoor: 'bert' },
      aanZet: { wie: 'niemand' },
    });
    await eventually(async () => expect((await ask(ANNA, 'GET', 'termijnen')).body.termijnen).toEqual([]));
  });

  it('owes nothing when a person names an exception of the law, and says so by two people', async () => {
    const id = await ready();
    on('2026-05-30');
    expect((await act(ANNA, id, 'dwangsomuitzonderingen', { grond: 'onredelijk-laat', reden: 'x' })).body.code).toBe(
      'NO_NOTICE',
    );
    await act(ANNA, id, 'ingebrekestellingen', { ontvangenOp: '2026-05-08', van: 'werknemer' });
    expect(await read(id)).toMatchObject({ dwangsom: { stand: 'loopt', dagen: 8 } });
    const grond = 'geen-belanghebbende';
    await act(ANNA, id, 'dwangsomuitzonderingen', { grond, reden: 'De briefschrijver is een ander.' });
    expect(await read(id)).toMatchObject({
      dwangsom: { stand: 'vervallen', totNuCenten: 0 },
      dwangsomUitzondering: { grond, reden: 'De briefschrijver is een ander.', door: 'anna' },
    });
    const back = await act(ANNA, id, 'uitzonderingintrekken', { reden: 'Hij is het toch.' });
    expect(back.body).toMatchObject({
      ...{ dwangsomUitzondering: null, dwangsom: { stand: 'loopt', dagen: 8 } },
      acties: expect.arrayContaining(['dwangsom-uitzondering']),
    });
    const tomorrow = { ontvangenOp: '2026-06-01', van: 'werkgever' };
    expect((await act(ANNA, id, 'ingebrekestellingen', tomorrow)).status).toBe(400);
  });

  it('moves the reasonable term by an announced delay and by days of standstill, and the five weeks only by the latter', async () => {
    const open = await heard();
    const period = {
      grond: 'overmacht',
      vanaf: '2026-04-06',
      totEnMet: '2026-04-10',
      bron: 'Storing, zie de melding.',
    };
    expect((await act(ANNA, open, 'verdagen', { weken: 2, reden: 'Wij wachten op UWV.' })).body).toMatchObject({
      termijn: { uiterlijk: '2026-06-10' },
      verdaging: { weken: 2, reden: 'Wij wachten op UWV.' },
    });
    expect((await act(ANNA, open, 'opschorten', period)).body).toMatchObject({
      termijn: { uiterlijk: '2026-06-15', opgeschorteDagen: 5 },
      opschortingen: [{ grond: 'overmacht', bron: 'Storing, zie de melding.' }],
    });
    const five = await ready();
    expect((await act(ANNA, five, 'verdagen', { weken: 2, reden: 'Druk.' })).body).toMatchObject({
      termijn: { uiterlijk: '2026-05-07', waarschuwingen: [{ code: 'verdaging-verlengt-niet' }] },
    });
    expect((await act(ANNA, five, 'opschorten', { ...period, totEnMet: '2026-04-01' })).status).toBe(400);
    on('2026-05-08');
    expect(
      (await act(ANNA, five, 'opschorten', { ...period, vanaf: '2026-05-08', totEnMet: '2026-05-09' })).body.code,
    ).toBe('TERM_OVER');
  });

  it('lets one of two decide at once, and tells the other who was first', async () => {
    const id = await ready();
    await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen' });
    const answers = await Promise.all([act(BERT, id, 'besluiten'), act(CARLA, id, 'besluiten')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late?.body).toMatchObject({
      code: 'CASE_NOT_OPEN',
      ...{ door: expect.stringMatching(/^(bert|carla)$/), op: FIRST_DAY, wat: 'er is besloten' },
    });
  });

  it('decides and proposes nothing on a page that is stale, and says what changed', async () => {
    const id = await ready();
    const { versie } = await read(id);
    await act(CARLA, id, 'loonwaarde', { percentage: 60, vastgesteldOp: '2026-04-02' });
    const stale = await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen', versie });
    expect([stale.status, stale.body]).toMatchObject([
      409,
      { code: 'CASE_CHANGED', door: 'carla', wat: 'de loonwaarde is vastgesteld', op: FIRST_DAY, versie: '5' },
    ]);
    const proposed = await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen', versie: 5 });
    const seen = { voorstelId: proposed.body.voorstel?.voorstelId, versie: proposed.body.versie };
    await act(CARLA, id, 'teruggeven', { reden: 'Nog eens.' });
    await act(ANNA, id, 'voorstellen', { uitkomst: 'toekennen', motivering: 'Nu met reden.' });
    expect((await act(BERT, id, 'besluiten', seen)).body.code).toBe('OTHER_PROPOSAL');
  });

  it('gives cases to people, shows whose they are, and leads from one to the next of its kind', async () => {
    const [first, second, third] = [await heard('2026-03-10'), await heard('2026-03-11'), await ready()];
    await act(ANNA, first, 'toewijzingen', { aan: 'anna' });
    expect((await act(BERT, second, 'toewijzingen', { aan: 'carla' })).body).toMatchObject({ toegewezenAan: 'carla' });
    await act(CARLA, third, 'voorstellen', { uitkomst: 'toekennen' });
    const zaken = (who: Person, groep: string) => async () =>
      ((await ask(who, 'GET', `zaken?groep=${groep}`)).body.zaken ?? []).map(({ zaakId }) => zaakId);
    await eventually(async () => {
      expect(await zaken(ANNA, 'mij')()).toEqual([first]);
      expect(await zaken(ANNA, 'team')()).toEqual([first, second, third]); // nothing is lost that is nobody's
      expect(await zaken(ANNA, 'akkoord')()).toEqual([third]);
      expect(await zaken(CARLA, 'akkoord')()).toEqual([]);
    });
    const next = (who: Person, query: string) => ask(who, 'GET', `zaken/_volgende?${query}`);
    expect((await next(ANNA, 'soort=behandelen')).body).toEqual({ zaakId: first, aantal: 1 });
    expect((await next(ANNA, `soort=behandelen&na=${first}`)).body).toEqual({ zaakId: null, aantal: 0 });
    expect((await next(BERT, 'soort=akkoord')).body).toMatchObject({ aantal: expect.any(Number) });
    expect((await next(BERT, 'soort=behandelen')).body).toEqual({ zaakId: null, aantal: 0 });
    await act(BERT, second, 'toewijzingen', { aan: null });
    await eventually(async () => {
      expect((await next(ANNA, `soort=behandelen&na=${first}`)).body).toEqual({ zaakId: second, aantal: 1 });
    });
    expect((await act(BERT, second, 'toewijzingen', { aan: 'geen account' })).status).toBe(400);
    expect((await ask(ANNA, 'GET', 'zaken/_sommen?groep=team')).body).toMatchObject({
      sommen: expect.arrayContaining([expect.objectContaining({ dringend: 'later', aantal: expect.any(Number) })]),
    });
  });
});
