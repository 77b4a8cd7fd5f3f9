import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '#libs/http/authentication';
import { createService } from '#libs/http/service';
import { derivedId } from '#libs/kernel/ids';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { eventually } from '#libs/testing/eventually';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { MunicipalReviewModule } from './municipal-review.module.ts';

jest.setTimeout(60_000);

const KEY = Buffer.alloc(32, 7).toString('base64');
const MUNICIPALITY = 'GM9901';
const EMPLOYER_ID = '90001234';
const ANNA: Person = { sub: 'anna', tenant: MUNICIPALITY, roles: ['behandelaar'] };
const BERT: Person = { sub: 'bert', tenant: MUNICIPALITY, roles: ['beslisser'] };
const EMPLOYER: Person = { sub: 'hr-90001234', tenant: EMPLOYER_ID, roles: ['werkgever'] };
const OTHER_EMPLOYER: Person = { sub: 'hr-90005678', tenant: '90005678', roles: ['werkgever'] };
const OTHER_MUNICIPALITY: Person = { sub: 'carla', tenant: 'GM9902', roles: ['behandelaar', 'beslisser'] };

interface Person {
  readonly sub: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
}

const TASKS = [
  {
    naam: 'Vakken vullen',
    ...{ aandeelPercentage: '60', tempoPercentage: '70', kwaliteitPercentage: '90', nettoWerktijdPercentage: '95' },
    minutenPerDag: 180,
  },
  {
    naam: 'Kratten spoelen',
    ...{ aandeelPercentage: 40, tempoPercentage: 60, kwaliteitPercentage: 80, nettoWerktijdPercentage: 90 },
    minutenPerDag: 120,
  },
];
const REPORT = { datum: '2026-04-10', loonwaardePercentage: '55', taken: TASKS, adviesVolgendeMeting: '2028-04-10' };
const MOMENTS = [
  { datum: '2026-04-09', tijd: '10:00' },
  { datum: '2026-04-10', tijd: '13:30' },
];

/** What the specs below look at in any answer. */
interface Answer {
  readonly code?: string;
  readonly errors?: readonly { readonly veld: string }[];
  readonly metingId: string;
  readonly status: string;
  readonly acties: readonly string[];
  readonly aanZet: {
    readonly wie: string;
    readonly wat: string;
    readonly uiterlijk: string;
    readonly dagenOver: number;
  } | null;
  readonly metingen: readonly (Pick<Answer, 'metingId' | 'status' | 'aanZet'> & {
    readonly zaakId: string;
    readonly aanleiding: string;
    readonly nodigVoor: string;
  })[];
}

describe('the measurement of a wage value', () => {
  let service: NestFastifyApplication;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let issuer: TestIssuer;
  let transport: InMemoryTransport;
  let now = new Date('2026-04-02T09:00:00Z');

  beforeAll(async () => {
    database = await testDatabase('municipal-review');
    issuer = await testIssuer();
    transport = new InMemoryTransport();
    service = await createService(
      MunicipalReviewModule.for({
        ...{ database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: false },
        ...{ clock: { now: () => now }, fileKeys: { current: 'one', keys: { one: KEY }, hmacKey: KEY } },
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

  async function ask(who: Person, method: 'GET' | 'POST', path: string, body?: object, key?: string) {
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
  const get = (who: Person, path: string) => ask(who, 'GET', path);
  const post = (who: Person, path: string, body: object = {}) => ask(who, 'POST', path, body);
  const on = (day: string): void => void (now = new Date(`${day}T09:00:00Z`));

  /** An application that was heard, worked through up to its wage value. */
  async function opened(more: object = {}): Promise<string> {
    const aanvraagId = randomUUID();
    const message = {
      ...{ specversion: '1.0' as const, id: randomUUID(), subject: aanvraagId, time: '2026-04-02T08:00:00Z' },
      source: 'urn:nld:oin:00000000000000000000:systeem:claim-intake',
      ...{ type: 'nl.loonkostensubsidie.aanvraag-ingediend.v1', datacontenttype: 'application/json' as const },
      data: {
        ...{ werkgeverId: EMPLOYER_ID, gemeentecode: MUNICIPALITY, aanvraagId, persoonRef: randomUUID() },
        ...{ dienstverbandId: randomUUID(), ontvangstdatum: '2026-04-01', begindatum: '2026-03-01', einddatum: null },
        ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false, route: 'loonwaarde' },
        ...{ doelgroepgrond: 'doelgroepregister', loonwaardePercentage: null, loonwaardeVastgesteldOp: null },
        ...{ leeftijden: [{ vanaf: '2026-03', leeftijd: 21 }], bijlagen: ['arbeidsovereenkomst'] },
        ...more,
      },
    };
    await transport.publish([{ topic: 'lks.aanvragen.v1', message }]);
    await eventually(async () => expect((await get(ANNA, `zaken/${aanvraagId}`)).status).toBe(200));
    await post(ANNA, `zaken/${aanvraagId}/_volledig`);
    const target = { grond: 'doelgroepregister', uitkomst: 'hoort-ertoe', bron: 'doelgroepregister' };
    await post(ANNA, `zaken/${aanvraagId}/_doelgroep`, target);
    return aanvraagId;
  }

  async function planned(zaakId: string): Promise<string> {
    const { status, body } = await post(ANNA, 'metingen', { zaakId, deskundige: 'deskundige-noord' });
    expect(status).toBe(201);
    return body.metingId;
  }

  /** The employer has its row within moments. */
  async function asEmployer(id: string): Promise<Answer> {
    await eventually(async () => expect((await get(EMPLOYER, `werkgever/metingen/${id}`)).status).toBe(200));
    return (await get(EMPLOYER, `werkgever/metingen/${id}`)).body;
  }

  async function reported(zaakId: string): Promise<string> {
    const id = await planned(zaakId);
    await post(ANNA, `metingen/${id}/_afspreken`, { datum: '2026-04-09', tijd: '10:00' });
    on('2026-04-10');
    expect((await post(ANNA, `metingen/${id}/_rapport`, REPORT)).body.status).toBe('rapport-ontvangen');
    await asEmployer(id);
    return id;
  }

  it('goes by a disputed report to a wage value that starts the five weeks of the case', async () => {
    on('2026-04-02');
    const zaakId = await opened();
    await post(ANNA, `zaken/${zaakId}/_route`, { route: 'loonwaarde', gesprek: 'Demo: liever meten.' });
    const id = await planned(zaakId);
    const offer = { momenten: MOMENTS, watBekeken: 'Demo: het vullen van de vakken.' };
    const offered = await post(ANNA, `metingen/${id}/_momenten`, offer);
    expect(offered.body).toMatchObject({ aanZet: { wie: 'werkgever', wat: 'moment-kiezen', uiterlijk: '2026-04-09' } });
    await eventually(async () => {
      const { body } = await get(EMPLOYER, 'werkgever/metingen?openstaand=true');
      expect(body.metingen).toContainEqual(
        expect.objectContaining({ metingId: id, zaakId, aanZet: expect.objectContaining({ wat: 'moment-kiezen' }) }),
      );
    });
    const wrong = await post(EMPLOYER, `werkgever/metingen/${id}/_kiezen`, { datum: '2026-04-11', tijd: '10:00' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'MOMENT_NOT_OFFERED']);
    const chosen = await post(EMPLOYER, `werkgever/metingen/${id}/_kiezen`, MOMENTS[0]);
    expect(chosen.body).toMatchObject({ status: 'afspraak', afspraak: MOMENTS[0], watBekeken: offer.watBekeken });

    on('2026-04-10');
    await post(ANNA, `metingen/${id}/_uitgevoerd`, { uitgevoerdOp: '2026-04-09' });
    const report = await post(ANNA, `metingen/${id}/_rapport`, REPORT);
    expect(report.body).toMatchObject({
      status: 'rapport-ontvangen',
      rapport: {
        loonwaardePercentage: '55',
        taken: [{ naam: 'Vakken vullen' }, { naam: 'Kratten spoelen', aandeelPercentage: '40' }],
        berekening: { percentage: '53', percentageOnafgerond: '53.19', verschil: '2' },
        reageerUiterlijk: '2026-04-24',
      },
      aanZet: { wie: 'werkgever', wat: 'reageren', uiterlijk: '2026-04-24' },
    });
    expect(await asEmployer(id)).toMatchObject({ rapport: { taken: [{ naam: 'Vakken vullen' }, {}] } });
    const early = await post(ANNA, `metingen/${id}/_vaststellen`, { percentage: '55' });
    expect([early.status, early.body.code]).toEqual([409, 'EMPLOYER_NOT_HEARD']);
    const silent = await post(EMPLOYER, `werkgever/metingen/${id}/_reageren`, { standpunt: 'niet-eens' });
    expect([silent.status, silent.body.errors?.map(({ veld }) => veld)]).toEqual([400, ['reden']]);
    const reaction = { standpunt: 'niet-eens', reden: 'Demo: het tempo was die dag hoger.' };
    const disputed = await post(EMPLOYER, `werkgever/metingen/${id}/_reageren`, reaction);
    expect(disputed.body).toMatchObject({ status: 'betwist', zienswijze: reaction, acties: [] });

    await post(ANNA, `metingen/${id}/_beantwoorden`, { uitkomst: 'handhaven', reden: 'Demo: gemeten over een week.' });
    on('2026-04-13');
    const value = { percentage: '55', volgendeMeting: '2028-04-10', grondVolgendeMeting: 'advies-rapport' };
    const established = await post(BERT, `metingen/${id}/_vaststellen`, value);
    expect(established.body).toMatchObject({
      status: 'vastgesteld',
      vastgesteld: { percentage: '55', door: 'bert', op: '2026-04-13' },
      volgendeMeting: { datum: '2028-04-10', grond: 'advies-rapport' },
      aanZet: null,
    });
    await eventually(async () => {
      expect((await get(ANNA, `zaken/${zaakId}`)).body).toMatchObject({
        gesprek: 'Demo: liever meten.',
        loonwaarde: { percentage: '55', vastgesteldOp: '2026-04-13' },
        termijn: { termijn: 'LKS_BESCHIKKING', start: '2026-04-13', uiterlijk: '2026-05-18' },
      });
      expect((await get(ANNA, `metingen/${id}`)).body).toMatchObject({ vastgesteld: { overgenomen: 'zaak' } });
    });
    await post(ANNA, `zaken/${zaakId}/_voorstellen`, { uitkomst: 'toekennen' });
    expect((await post(BERT, `zaken/${zaakId}/_besluiten`)).body).toMatchObject({
      ...{ status: 'toegekend', termijn: { stand: 'gehaald' } },
    });
    const next = await get(ANNA, `metingen?zaakId=${zaakId}`);
    expect(next.body.metingen).toMatchObject([{ metingId: id, volgendeMeting: { datum: '2028-04-10' }, aanZet: null }]);
  });

  it('is another party’s for nobody else: not to read, and not to act on', async () => {
    on('2026-04-02');
    const zaakId = await opened();
    const id = await reported(zaakId);
    for (const stranger of [OTHER_EMPLOYER, OTHER_MUNICIPALITY]) {
      const path = stranger === OTHER_EMPLOYER ? 'werkgever/metingen' : 'metingen';
      expect((await get(stranger, `${path}/${id}`)).status).toBe(404);
      expect((await get(stranger, path)).body.metingen).toEqual([]);
    }
    const deeds: [Person, string, object][] = [
      [OTHER_EMPLOYER, `werkgever/metingen/${id}/_reageren`, { standpunt: 'eens' }],
      [OTHER_EMPLOYER, `werkgever/metingen/${id}/_geenmoment`, { reden: 'x' }],
      [OTHER_MUNICIPALITY, `metingen/${id}/_vaststellen`, { percentage: '55' }],
      [OTHER_MUNICIPALITY, 'metingen', { zaakId, deskundige: 'deskundige-noord' }],
      [OTHER_MUNICIPALITY, `metingen/${id}/_plannen`, { deskundige: 'deskundige-noord' }],
    ];
    for (const [who, path, body] of deeds) expect((await post(who, path, body)).status).toBe(404);
    expect((await get(OTHER_MUNICIPALITY, `zaken/${zaakId}/routes`)).status).toBe(404);
    expect((await post(EMPLOYER, `metingen/${id}/_vaststellen`, { percentage: '55' })).status).toBe(403);
    expect((await get(ANNA, `werkgever/metingen/${id}`)).status).toBe(403);
    expect((await get(ANNA, `metingen/${id}`)).body.status).toBe('rapport-ontvangen');
  });

  it('takes silence for silence once the term is over, and a late report comes on top of the agenda', async () => {
    on('2026-04-02');
    const quiet = await reported(await opened());
    on('2026-04-02');
    const late = await planned(await opened());
    await post(ANNA, `metingen/${late}/_afspreken`, { datum: '2026-04-03', tijd: '10:00' });
    on('2026-04-03');
    await post(ANNA, `metingen/${late}/_uitgevoerd`, { uitgevoerdOp: '2026-04-03' });
    on('2026-04-25');
    await eventually(async () => {
      expect((await get(ANNA, `metingen/${quiet}`)).body).toMatchObject({
        status: 'zienswijze',
        zienswijze: { standpunt: 'geen-reactie', op: '2026-04-25', reden: null },
        aanZet: { wie: 'gemeente', wat: 'vaststellen' },
      });
    });
    const { body } = await get(ANNA, 'metingen');
    expect(body.metingen[0]).toMatchObject({
      metingId: late,
      aanZet: { wie: 'deskundige', wat: 'rapport-sturen', uiterlijk: '2026-04-17', dagenOver: -8 },
    });
  });

  it('watches the flat rate from the fourth month, until somebody measures or a wage value holds', async () => {
    on('2026-04-02');
    const zaakId = await opened();
    const grantId = derivedId('toekenning', zaakId);
    await post(ANNA, `zaken/${zaakId}/_route`, { route: 'forfaitair' });
    await post(ANNA, `zaken/${zaakId}/_voorstellen`, { uitkomst: 'toekennen' });
    expect((await post(BERT, `zaken/${zaakId}/_besluiten`)).body.status).toBe('toegekend');
    await eventually(async () => expect((await get(ANNA, `toekenningen/${grantId}`)).status).toBe(200));
    const agenda = async () => (await get(ANNA, `metingen?zaakId=${zaakId}`)).body.metingen;
    on('2026-05-31');
    expect(await agenda()).toEqual([]);
    on('2026-06-01');
    await eventually(async () => {
      expect(await agenda()).toMatchObject([
        {
          ...{ status: 'nodig', aanleiding: 'einde-forfait', nodigVoor: '2026-08-31' },
          aanZet: { wie: 'gemeente', wat: 'plannen', uiterlijk: '2026-08-31' },
        },
      ]);
    });
    const [need] = await agenda();
    const again = await post(ANNA, 'metingen', { zaakId, deskundige: 'deskundige-noord' });
    expect([again.status, again.body.code]).toEqual([409, 'MEASUREMENT_ELSEWHERE']);

    const id = need?.metingId ?? '';
    await post(ANNA, `metingen/${id}/_plannen`, { deskundige: 'deskundige-noord' });
    await post(ANNA, `metingen/${id}/_annuleren`, { reden: 'Demo: te vroeg gepland.' });
    await eventually(async () => expect(await agenda()).toMatchObject([{ metingId: id, status: 'nodig' }]));
    await post(ANNA, `metingen/${id}/_plannen`, { deskundige: 'deskundige-zuid' });
    await post(ANNA, `metingen/${id}/_afspreken`, { datum: '2026-06-01', tijd: '10:00' });
    const report = { datum: '2026-06-01', loonwaardePercentage: '55', taken: TASKS };
    await post(ANNA, `metingen/${id}/_rapport`, report);
    await asEmployer(id);
    await post(EMPLOYER, `werkgever/metingen/${id}/_reageren`, { standpunt: 'eens' });
    await post(ANNA, `metingen/${id}/_vaststellen`, { percentage: '55', vanaf: '2026-07-01' });
    await eventually(async () => {
      expect((await get(ANNA, `metingen/${id}`)).body).toMatchObject({ vastgesteld: { overgenomen: 'toekenning' } });
      expect((await get(BERT, `toekenningen/${grantId}`)).body).toMatchObject({
        acties: expect.arrayContaining(['besluiten']),
      });
    });
    expect((await post(BERT, `toekenningen/${grantId}/_besluiten`)).status).toBe(200);
    on('2026-08-01');
    await eventually(async () => expect(await agenda()).toEqual([]));
  });

  it('puts the end of a flat rate on the agenda again when the second measurement of it is cancelled', async () => {
    on('2026-04-02');
    const zaakId = await opened();
    await post(ANNA, `zaken/${zaakId}/_route`, { route: 'forfaitair' });
    await post(ANNA, `zaken/${zaakId}/_voorstellen`, { uitkomst: 'toekennen' });
    await post(BERT, `zaken/${zaakId}/_besluiten`);
    on('2026-06-02');
    const agenda = async () => (await get(ANNA, `metingen?zaakId=${zaakId}`)).body.metingen;
    await eventually(async () => expect(await agenda()).toMatchObject([{ status: 'nodig' }]));
    const id = (await agenda())[0]?.metingId ?? '';
    await post(ANNA, `metingen/${id}/_plannen`, { deskundige: 'deskundige-noord' });
    await post(ANNA, `metingen/${id}/_afspreken`, { datum: '2026-06-02', tijd: '10:00' });
    await post(ANNA, `metingen/${id}/_rapport`, { datum: '2026-06-02', loonwaardePercentage: '55', taken: TASKS });
    await asEmployer(id);
    await post(EMPLOYER, `werkgever/metingen/${id}/_reageren`, { standpunt: 'niet-eens', reden: 'Demo: te laag.' });
    await post(ANNA, `metingen/${id}/_beantwoorden`, { uitkomst: 'tweede-meting', reden: 'Demo: goed.' });
    await eventually(async () => expect(await agenda()).toMatchObject([{ aanleiding: 'betwist-rapport' }]));
    const second = (await agenda())[0]?.metingId ?? '';
    await post(ANNA, `metingen/${second}/_annuleren`, { reden: 'Demo: toch niet.' });
    await eventually(async () => {
      expect(await agenda()).toMatchObject([{ status: 'nodig', aanleiding: 'einde-forfait' }]);
    });
    expect([id, second]).not.toContain((await agenda())[0]?.metingId);
  });

  it('needs nobody measured any more once a wage value holds for the grant', async () => {
    on('2026-04-02');
    const zaakId = await opened();
    const grant = `toekenningen/${derivedId('toekenning', zaakId)}`;
    await post(ANNA, `zaken/${zaakId}/_route`, { route: 'forfaitair' });
    await post(ANNA, `zaken/${zaakId}/_voorstellen`, { uitkomst: 'toekennen' });
    await post(BERT, `zaken/${zaakId}/_besluiten`);
    on('2026-06-02');
    const agenda = async () => (await get(ANNA, `metingen?zaakId=${zaakId}`)).body.metingen;
    await eventually(async () => expect(await agenda()).toMatchObject([{ status: 'nodig' }]));
    const change = { oorzaak: 'loonwaarde', vanaf: '2026-09-01', loonwaardePercentage: '50' };
    expect((await post(ANNA, `${grant}/_voorstellen`, change)).status).toBe(200);
    expect(await agenda()).toHaveLength(1);
    expect((await post(BERT, `${grant}/_besluiten`)).status).toBe(200);
    await eventually(async () => expect(await agenda()).toEqual([]));
  });

  it('gives way to a second measurement, which then waits to be planned', async () => {
    on('2026-04-02');
    const zaakId = await opened();
    const id = await reported(zaakId);
    await post(EMPLOYER, `werkgever/metingen/${id}/_reageren`, { standpunt: 'niet-eens', reden: 'Demo: te laag.' });
    const second = await post(ANNA, `metingen/${id}/_beantwoorden`, {
      uitkomst: 'tweede-meting',
      reden: 'Demo: goed.',
    });
    expect(second.body).toMatchObject({ status: 'tweede-meting', antwoord: { uitkomst: 'tweede-meting' } });
    await eventually(async () => {
      expect((await get(ANNA, `metingen?zaakId=${zaakId}`)).body.metingen).toMatchObject([
        { status: 'nodig', aanleiding: 'betwist-rapport', aanZet: { wat: 'plannen' } },
      ]);
    });
  });

  it('says when the wage value could not be taken over, and tries it again', async () => {
    on('2026-04-02');
    const zaakId = await opened();
    const id = await reported(zaakId);
    await post(EMPLOYER, `werkgever/metingen/${id}/_reageren`, { standpunt: 'eens' });
    await post(ANNA, `zaken/${zaakId}/_voorstellen`, {
      uitkomst: 'afwijzen',
      motivering: 'Demo',
      nietGehoord: 'spoed',
    });
    await post(ANNA, `metingen/${id}/_vaststellen`, { percentage: '55' });
    await eventually(async () => {
      expect((await get(ANNA, `metingen/${id}`)).body).toMatchObject({
        vastgesteld: { overgenomen: 'nergens', code: 'PROPOSAL_WAITS' },
        aanZet: { wie: 'gemeente', wat: 'overnemen' },
        acties: ['overnemen'],
      });
    });
    await post(BERT, `zaken/${zaakId}/_teruggeven`, { reden: 'Demo: er is gemeten.' });
    await post(ANNA, `metingen/${id}/_overnemen`);
    await eventually(async () => {
      expect((await get(ANNA, `zaken/${zaakId}`)).body).toMatchObject({ loonwaarde: { percentage: '55' } });
    });
  });

  it('takes a report by its fields, and says which is wrong', async () => {
    on('2026-04-02');
    const id = await planned(await opened());
    await post(ANNA, `metingen/${id}/_afspreken`, { datum: '2026-04-02', tijd: '10:00' });
    const bad = { ...REPORT, datum: '2026-04-02', taken: [{ ...TASKS[0], tempoPercentage: 'snel' }] };
    const wrong = await post(ANNA, `metingen/${id}/_rapport`, bad);
    expect([wrong.status, wrong.body.errors?.map(({ veld }) => veld)]).toEqual([400, ['taken[0].tempoPercentage']]);
    const twice = { ...REPORT, datum: '2026-04-02', taken: [...TASKS, ...TASKS] };
    expect((await post(ANNA, `metingen/${id}/_rapport`, twice)).body.code).toBe('REPORT_UNFIT');
    const ahead = await post(ANNA, `metingen/${id}/_rapport`, REPORT);
    expect(ahead.body.errors?.map(({ veld }) => veld)).toEqual(['datum']);
  });

  it('shows both routes side by side, and leaves unknown what is', async () => {
    on('2026-04-02');
    const zaakId = await opened();
    expect((await get(ANNA, `zaken/${zaakId}/routes`)).body).toMatchObject({
      routes: [
        { route: 'forfaitair', berekening: { bedragCenten: 103248 }, totEnMet: '2026-08-31' },
        { route: 'loonwaarde', berekening: null, herkomst: null, risico: 'bedrag-onbekend' },
      ],
    });
    expect((await get(ANNA, `zaken/${zaakId}/routes?loonwaarde=50`)).body).toMatchObject({
      routes: [
        { risico: 'na-forfait-onbekend' },
        { berekening: { bedragCenten: 103248 }, herkomst: 'geschat', risico: 'meting-kan-afwijken', totEnMet: null },
      ],
    });
  });

  it('is planned once, however often the request comes', async () => {
    on('2026-04-02');
    const body = { zaakId: await opened(), deskundige: 'deskundige-noord' };
    const key = randomUUID();
    const [one, other] = [
      await ask(ANNA, 'POST', 'metingen', body, key),
      await ask(ANNA, 'POST', 'metingen', body, key),
    ];
    expect(one.status).toBe(201);
    expect(other.body.metingId).toBe(one.body.metingId);
  });
});
