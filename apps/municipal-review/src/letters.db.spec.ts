import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventStore } from '#libs/event-store/event-store';
import { Rows } from '#libs/event-store/rows';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { Role } from '#libs/http/authentication';
import { createService, describeApi } from '#libs/http/service';
import { derivedId } from '#libs/kernel/ids';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message } from '#libs/messaging/transport';
import { apiFaults } from '#libs/testing/api-rules';
import { eventually } from '#libs/testing/eventually';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import type { LetterParties } from './addressees.ts';
import { caseAggregate } from './case.aggregate.ts';
import { letterAggregate } from './letter.aggregate.ts';
import { MunicipalReviewModule } from './municipal-review.module.ts';
import { orderLetters } from './order-letters/order-letters.reader.ts';

jest.setTimeout(120_000);

const KEY = Buffer.alloc(32, 7).toString('base64');
const [MUNICIPALITY, EMPLOYER] = ['GM9901', '90001234'];
const ANNA: Person = { sub: 'anna', roles: ['behandelaar', 'beslisser'] };
const BERT: Person = { sub: 'bert', roles: ['beslisser'] };
const FARID: Person = { sub: 'farid', roles: ['werkgever'], tenant: EMPLOYER };
const SURNAME = 'Demo-van Waarden';

interface Person {
  readonly sub: string;
  readonly roles: readonly Role[];
  readonly tenant?: string;
}

interface Letter {
  readonly briefId: string;
  readonly situatie: string;
  readonly ontvanger: string;
  readonly status: string;
  readonly verzondenOp: string | null;
  readonly bezwaarTotEnMet: string | null;
  readonly sha256: string | null;
  readonly acties: readonly string[];
}

interface Answer {
  readonly code?: string;
  readonly errors?: readonly { readonly veld: string; readonly melding: string }[];
  readonly brieven?: readonly Letter[];
  readonly aantalTotaal?: number;
  readonly titel?: string;
  readonly aan?: readonly string[];
  readonly delen?: readonly { readonly tekst: string | null }[];
  readonly voorstelId?: string;
  readonly teksten?: readonly { readonly naam: string; readonly waarde: string; readonly eigen: boolean }[];
}

const APPLICATION = {
  ...{ dienstverbandId: '11111111-2f1a-4c58-9d0b-6a5a1a4f7c11', ontvangstdatum: '2026-04-01' },
  ...{ begindatum: '2026-03-01', einddatum: null, urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
  ...{ route: 'loonwaarde', doelgroepgrond: 'doelgroepregister', loonwaardePercentage: '50' },
  ...{ loonwaardeVastgesteldOp: '2026-03-20', leeftijden: [{ vanaf: '2026-03', leeftijd: 21 }] },
  bijlagen: ['arbeidsovereenkomst'],
};

describe('letters', () => {
  let service: NestFastifyApplication;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let issuer: TestIssuer;
  let transport: InMemoryTransport;
  let now: Date;
  let vaultIsAway = false;
  const asked: (LetterParties & { purpose: string })[] = [];

  beforeAll(async () => {
    database = await testDatabase('municipal-review');
    issuer = await testIssuer();
    transport = new InMemoryTransport();
    now = new Date('2026-04-02T09:00:00Z');
    service = await createService(
      MunicipalReviewModule.for({
        ...{ database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: false },
        clock: { now: () => now },
        fileKeys: { current: 'one', keys: { one: KEY }, hmacKey: KEY },
        accounts: () => Promise.resolve([]),
        addressees: (parties, purpose) => {
          if (vaultIsAway) return Promise.reject(new Error('the vault is away'));
          asked.push({ ...parties, purpose });
          return Promise.resolve({
            werkgeverNaam: 'Demo Lunchroom De Brug',
            werknemer: { voorletters: 'W.', achternaam: SURNAME },
          });
        },
      }),
    );
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
  });

  beforeEach(() => {
    now = new Date('2026-04-02T09:00:00Z');
    vaultIsAway = false;
  });

  afterAll(async () => {
    await service.close();
    await transport.close();
    await database.drop();
  });

  async function inject(who: Person, method: 'GET' | 'POST', path: string, body?: object) {
    return service.inject({
      method,
      url: `/v1/${path}`,
      headers: { authorization: await issuer.bearer({ ...who, tenant: who.tenant ?? MUNICIPALITY }) },
      ...(body === undefined ? {} : { payload: body }),
    });
  }

  async function ask(who: Person, method: 'GET' | 'POST', path: string, body?: object) {
    const answer = await inject(who, method, path, body);
    return { status: answer.statusCode, body: answer.json<Answer>() };
  }

  async function tell(name: string, aanvraagId: string, data: object): Promise<void> {
    const message: Message = {
      ...{ specversion: '1.0', id: randomUUID(), subject: aanvraagId, time: '2026-04-02T08:00:00Z' },
      ...{ source: 'urn:nld:oin:00000000000000000000:systeem:claim-intake', datacontenttype: 'application/json' },
      type: `nl.loonkostensubsidie.${name}.v1`,
      data: { werkgeverId: EMPLOYER, gemeentecode: MUNICIPALITY, aanvraagId, ...data },
    };
    await transport.publish([{ topic: 'lks.aanvragen.v1', message }]);
  }

  async function heard(more: object = {}): Promise<string> {
    const aanvraagId = randomUUID();
    await tell('aanvraag-ingediend', aanvraagId, { persoonRef: randomUUID(), ...APPLICATION, ...more });
    await eventually(async () => expect((await ask(ANNA, 'GET', `zaken/${aanvraagId}`)).status).toBe(200));
    return aanvraagId;
  }

  const act = (who: Person, id: string, deed: string, body?: object) => ask(who, 'POST', `zaken/${id}/_${deed}`, body);

  async function proposed(outcome: 'toekennen' | 'afwijzen' = 'toekennen', motivering?: string): Promise<string> {
    const id = await heard();
    await act(ANNA, id, 'volledig');
    const belongs = outcome === 'toekennen' ? 'hoort-ertoe' : 'hoort-er-niet-toe';
    await act(ANNA, id, 'doelgroep', { grond: 'doelgroepregister', uitkomst: belongs, bron: 'doelgroepregister' });
    await act(ANNA, id, 'loonwaarde', { percentage: 50, vastgesteldOp: '2026-04-02' });
    const { status } = await act(ANNA, id, 'voorstellen', {
      ...{ uitkomst: outcome, motivering },
      ...(outcome === 'afwijzen' ? { nietGehoord: 'eigen-gegevens' } : {}),
    });
    expect(status).toBe(200);
    return id;
  }

  async function decided(outcome: 'toekennen' | 'afwijzen' = 'toekennen', motivering?: string): Promise<string> {
    const id = await proposed(outcome, motivering);
    expect((await act(BERT, id, 'besluiten')).status).toBe(200);
    return id;
  }

  const lettersOf = async (id: string, situation: string): Promise<readonly Letter[]> => {
    const { body } = await ask(ANNA, 'GET', `brieven?zaakId=${id}`);
    return (body.brieven ?? []).filter(({ situatie }) => situatie === situation);
  };

  /** The letters of one situation, once they are made. */
  async function made(id: string, situation: string, count: number): Promise<readonly Letter[]> {
    let found: readonly Letter[] = [];
    await eventually(async () => {
      found = await lettersOf(id, situation);
      expect(found.map(({ status }) => status === 'wordt-gemaakt')).toEqual(Array(count).fill(false));
    });
    return found;
  }

  const to = (letters: readonly Letter[], addressee: string): Letter => {
    const found = letters.find(({ ontvanger }) => ontvanger === addressee);
    if (found === undefined) throw new Error(`no letter to the ${addressee}`);
    return found;
  };

  const pageOf = async (who: Person, path: string): Promise<string> =>
    (await inject(who, 'GET', `${path}?vorm=html`)).body;

  it('are made of a decision: the employer has one at once, the employee one that is to be posted', async () => {
    const id = await decided();
    const letters = await made(id, 'toegekend-loonwaarde', 2);
    expect(to(letters, 'werkgever')).toMatchObject({
      ...{ status: 'verzonden', verzondenOp: '2026-04-02', bezwaarTotEnMet: '2026-05-18', acties: ['lezen'] },
    });
    expect(to(letters, 'werknemer')).toMatchObject({
      ...{ status: 'te-printen', verzondenOp: null, bezwaarTotEnMet: null, acties: ['lezen', 'verzonden'] },
    });
    expect(asked.at(-1)).toMatchObject({ gemeentecode: MUNICIPALITY, werkgeverId: EMPLOYER, purpose: 'besluitbrief' });
    expect((await ask(ANNA, 'GET', `brieven?status=te-printen`)).body.brieven).toContainEqual(
      expect.objectContaining({ briefId: to(letters, 'werknemer').briefId }),
    );
  });

  it('are the same bytes at each download, with their hash', async () => {
    const id = await decided();
    const { briefId, sha256 } = to(await made(id, 'toegekend-loonwaarde', 2), 'werkgever');
    now = new Date('2028-04-02T09:00:00Z');
    const downloads = await Promise.all([
      inject(ANNA, 'GET', `brieven/${briefId}`),
      inject(FARID, 'GET', `werkgever/brieven/${briefId}`),
    ]);
    for (const { rawPayload, headers } of downloads) {
      expect(headers['content-type']).toBe('application/pdf');
      expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(sha256);
      expect(headers['repr-digest']).toBe(`sha-256=:${Buffer.from(sha256 ?? '', 'hex').toString('base64')}:`);
    }
    const page = await pageOf(FARID, `werkgever/brieven/${briefId}`);
    expect(page).toContain(SURNAME);
    expect(page).toContain('18 mei 2026');
    const read = await service
      .get(Rows)
      .everything((tx) =>
        tx.execute('select tenant, actor from letter_reading where letter_id = ? order by position', [briefId]),
      );
    expect(read).toHaveLength(3);
    expect(read).toContainEqual({ tenant: EMPLOYER, actor: 'farid' });
  });

  it('are nobody else’s: not of another employer or municipality, and the employee’s not of the employer', async () => {
    const id = await decided();
    const letters = await made(id, 'toegekend-loonwaarde', 2);
    const [own, employees] = [to(letters, 'werkgever').briefId, to(letters, 'werknemer').briefId];
    const others: [Person, string][] = [
      [{ ...FARID, tenant: '90005678' }, `werkgever/brieven/${own}`],
      [{ ...ANNA, tenant: 'GM9902' }, `brieven/${own}`],
      [FARID, `werkgever/brieven/${employees}`],
      [{ ...ANNA, tenant: 'GM9902' }, `brieven/${employees}`],
    ];
    for (const [who, path] of others) expect([path, (await ask(who, 'GET', path)).status]).toEqual([path, 404]);
    expect((await ask(FARID, 'GET', `brieven/${own}`)).status).toBe(403);
    const mine = await ask(FARID, 'GET', `werkgever/brieven?aanvraagId=${id}`);
    expect(mine.body.brieven?.map(({ ontvanger, situatie }) => [ontvanger, situatie])).toEqual(
      expect.arrayContaining([['werkgever', 'toegekend-loonwaarde']]),
    );
    expect(mine.body.brieven?.every(({ ontvanger }) => ontvanger === 'werkgever')).toBe(true);
    expect((await ask({ ...FARID, tenant: '90005678' }, 'GET', 'werkgever/brieven')).body.aantalTotaal).toBe(0);
    const stolen = { verzondenOp: '2026-04-02' };
    expect((await ask({ ...ANNA, tenant: 'GM9902' }, 'POST', `brieven/${employees}/_verzonden`, stolen)).status).toBe(
      404,
    );
  });

  it('go by post on a day that a person fixes, from which the term to object is counted', async () => {
    const id = await decided();
    const { briefId } = to(await made(id, 'toegekend-loonwaarde', 2), 'werknemer');
    now = new Date('2026-04-08T09:00:00Z');
    const post = (verzondenOp: string) => ask(BERT, 'POST', `brieven/${briefId}/_verzonden`, { verzondenOp });
    expect((await post('2026-04-01')).body.code).toBe('SENT_ON_UNFIT');
    expect((await post('2026-04-09')).body.code).toBe('SENT_ON_UNFIT');
    expect((await post('2026-04-07')).body).toEqual({
      ...{ briefId, verzondenOp: '2026-04-07', bezwaarTotEnMet: '2026-05-19' },
    });
    expect((await post('2026-04-07')).status).toBe(200);
    expect((await post('2026-04-08')).body.code).toBe('LETTER_SENT');
    await eventually(async () =>
      expect(to(await lettersOf(id, 'toegekend-loonwaarde'), 'werknemer')).toMatchObject({
        ...{ status: 'verzonden', bezwaarTotEnMet: '2026-05-19', acties: ['lezen'] },
      }),
    );
  });

  it('leave no name in the log, nor where they are kept', async () => {
    const id = await decided();
    await made(id, 'toegekend-loonwaarde', 2);
    const rows = await service.get(Rows).everything((tx) =>
      tx.execute<object[]>(
        `select data::text as text from event union all select row_to_json(letter)::text from letter
           union all select row_to_json(letter_list)::text from letter_list`,
      ),
    );
    const text = JSON.stringify(rows);
    expect(text).not.toContain('Waarden');
    expect(text).not.toContain(Buffer.from('Waarden').toString('hex'));
    expect(text).not.toContain(Buffer.from('Lunchroom').toString('hex'));
  });

  it('wait while the vault is away, and everybody sees that', async () => {
    vaultIsAway = true;
    const id = await decided();
    await eventually(async () => expect(await lettersOf(id, 'toegekend-loonwaarde')).toHaveLength(2));
    expect((await lettersOf(id, 'toegekend-loonwaarde')).map(({ status }) => status)).toEqual([
      ...['wordt-gemaakt', 'wordt-gemaakt'],
    ]);
    expect(
      (await ask(ANNA, 'GET', `brieven/${(await lettersOf(id, 'toegekend-loonwaarde'))[0]?.briefId}`)).status,
    ).toBe(404);
    vaultIsAway = false;
    expect(await made(id, 'toegekend-loonwaarde', 2)).toHaveLength(2);
  });

  it('go by post to an employer that applied on paper, who never chose the portal', async () => {
    const id = await heard({ aanvrager: 'werkgever', wijze: 'papier', ingevoerdOp: '2026-04-02' });
    const [receipt] = await made(id, 'ontvangst', 1);
    expect(receipt).toMatchObject({ ontvanger: 'werkgever', status: 'te-printen', acties: ['lezen', 'verzonden'] });
  });

  it('are dropped when they come too late: the application was withdrawn before they could be made', async () => {
    vaultIsAway = true;
    const id = await heard();
    await eventually(async () => expect(await lettersOf(id, 'ontvangst')).toHaveLength(1));
    await tell('aanvraag-ingetrokken', id, { datum: '2026-04-02' });
    await eventually(async () => expect((await lettersOf(id, 'ontvangst'))[0]?.status).toBe('vervallen'));
  });

  it('are made once, though the log is read twice', async () => {
    const id = await decided();
    const letters = await made(id, 'toegekend-loonwaarde', 2);
    const store = service.get(EventStore);
    const rows = await service
      .get(Rows)
      .everything((tx) =>
        tx.execute<{ id: string; version: number; type: string; data: never; recorded_at: string }[]>(
          'select id, version, type, data from event where stream_id = ? order by version',
          [`case-${id}`],
        ),
      );
    const page = rows.map(({ id: eventId, version, type, data }) => ({
      ...{ id: eventId, version, subject: id, streamId: `case-${id}`, category: caseAggregate.category },
      ...{ tenant: MUNICIPALITY, event: { type, data }, context: { correlationId: randomUUID() } },
    }));
    await orderLetters(store).send?.(page as unknown as StoredEvent<never>[]);
    for (const { briefId } of letters) {
      const types = (await store.history(letterAggregate, briefId, MUNICIPALITY)).map(({ event }) => event.type);
      expect(types.slice(0, 2)).toEqual(['LetterOrdered', 'LetterMade']);
      expect(new Set(types).size).toBe(types.length);
    }
    expect(await lettersOf(id, 'toegekend-loonwaarde')).toHaveLength(2);
  });

  it('tell of receipt and of what is missing, with what a person wrote', async () => {
    const id = await heard();
    const [receipt] = await made(id, 'ontvangst', 1);
    const page = await pageOf(FARID, `werkgever/brieven/${receipt?.briefId}`);
    expect(page).toContain('U hoort uiterlijk op 27 mei 2026 wat wij besluiten.');
    const toelichting = 'Graag de loonstrook van maart.';
    await act(ANNA, id, 'vragen', { wat: ['loonstrook'], uiterlijk: '2026-04-16', toelichting });
    const [repair] = await made(id, 'hersteltermijn', 1);
    expect(repair?.bezwaarTotEnMet).toBeNull();
    const asking = await pageOf(ANNA, `brieven/${repair?.briefId}`);
    expect(asking).toContain('uiterlijk op 16 april 2026');
    expect(asking).toContain(toelichting);
  });

  it('tell why something was refused, with reasons and articles', async () => {
    const id = await decided('afwijzen', 'De werknemer staat niet in het register.');
    const page = await pageOf(ANNA, `brieven/${to(await made(id, 'afgewezen', 2), 'werknemer').briefId}`);
    expect(page).toContain(
      'De gemeente heeft vastgesteld dat de werknemer niet tot de doelgroep hoort. (Participatiewet',
    );
    expect(page).toContain('De werknemer staat niet in het register.');
    expect(page).toContain('Wij nodigen u uit om uw verhaal te vertellen voordat wij beslissen.');
  });

  it('tell of another version of a grant, from when and why', async () => {
    const id = await decided();
    const grantId = derivedId('toekenning', id);
    await eventually(async () => expect((await ask(ANNA, 'GET', `toekenningen/${grantId}`)).status).toBe(200));
    const change = { oorzaak: 'uren', vanaf: '2026-04-01', urenPerWeek: 28 };
    const { status } = await ask(ANNA, 'POST', `toekenningen/${grantId}/_voorstellen`, change);
    expect(status).toBe(200);
    await ask(BERT, 'POST', `toekenningen/${grantId}/_besluiten`);
    const page = await pageOf(FARID, `werkgever/brieven/${to(await made(id, 'gewijzigd', 2), 'werkgever').briefId}`);
    expect(page).toContain('Vanaf 1 april 2026 is de subsidie €\u00a01.204,56 per maand.');
    expect(page).toContain('De subsidie was €\u00a01.032,48 per maand.');
  });

  it('do not say that a subsidy stops when the work goes on longer than was known', async () => {
    const id = await decided();
    await eventually(async () =>
      expect((await ask(ANNA, 'GET', `toekenningen/${derivedId('toekenning', id)}`)).status).toBe(200),
    );
    const lastDay = (einddatum: string) => tell('dienstverband-beeindigd', id, { einddatum, gemeldOp: '2026-04-02' });
    await lastDay('2026-12-31');
    await made(id, 'beeindigd', 2);
    await lastDay('2027-12-31');
    const extended = await made(id, 'verlengd', 2);
    const page = await pageOf(FARID, `werkgever/brieven/${to(extended, 'werkgever').briefId}`);
    expect(page).toContain('loopt door tot en met 31 december 2027.');
    expect(await pageOf(ANNA, `brieven/${to(extended, 'werknemer').briefId}`)).not.toContain('stopt');
    await lastDay('2027-06-30');
    await made(id, 'beeindigd', 4);
    expect(await lettersOf(id, 'verlengd')).toHaveLength(2);
  });

  it('can be looked at before anybody decides, and nothing of that is kept', async () => {
    const id = await proposed();
    const { body } = await ask(BERT, 'GET', `zaken/${id}/briefvoorbeeld?ontvanger=werknemer`);
    expect(body).toMatchObject({ titel: 'Uw werkgever krijgt subsidie voor uw loon', aan: [`W. ${SURNAME}`] });
    expect(await lettersOf(id, 'toegekend-loonwaarde')).toHaveLength(0);
    const other = await ask({ ...BERT, tenant: 'GM9902' }, 'GET', `zaken/${id}/briefvoorbeeld`);
    expect(other.status).toBe(404);
    await act(BERT, id, 'besluiten');
    expect((await ask(BERT, 'GET', `zaken/${id}/briefvoorbeeld`)).body.code).toBe('NOTHING_PROPOSED');
  });

  it('say it in the words of the municipality, once two people agree on them', async () => {
    const naam = 'toegekend-loonwaarde.werkgever.opening';
    const waarde = 'Goed nieuws: u krijgt {bedrag} voor {werknemer}.';
    const wrong = { situatie: 'toegekend-loonwaarde', ontvanger: 'werkgever', naam, waarde: 'Dag {naam}.' };
    const refused = await ask(ANNA, 'POST', 'brieven/_voorbeeld', wrong);
    expect([refused.status, refused.body.errors?.[0]?.veld]).toEqual([400, 'waarde']);
    const preview = await ask(ANNA, 'POST', 'brieven/_voorbeeld', { ...wrong, waarde });
    expect(preview.body.delen?.map(({ tekst }) => tekst)).toContain(
      'Goed nieuws: u krijgt €\u00a01.032,48 voor D. Demo-Visser.',
    );
    const row = { naam, waarde, vanaf: '2026-04-02', bron: 'Team communicatie' };
    expect((await ask(ANNA, 'POST', 'briefteksten', { ...row, waarde: '{naam}' })).body.code).toBe('ROW_UNFIT');
    const { body } = await ask(ANNA, 'POST', 'briefteksten', row);
    const approve = (who: Person) => ask(who, 'POST', `briefteksten/${body.voorstelId}/_goedkeuren`);
    expect((await approve(ANNA)).body.code).toBe('FOUR_EYES');
    const before = await decided();
    await made(before, 'toegekend-loonwaarde', 2);
    expect((await approve(BERT)).status).toBe(200);
    const after = await decided();
    const openingOf = async (id: string) =>
      pageOf(ANNA, `brieven/${to(await made(id, 'toegekend-loonwaarde', 2), 'werkgever').briefId}`);
    expect(await openingOf(after)).toContain(`Goed nieuws: u krijgt €\u00a01.032,48 voor W. ${SURNAME}.`);
    expect(await openingOf(before)).toContain('U krijgt loonkostensubsidie voor');
    const texts = (await ask(ANNA, 'GET', 'briefteksten')).body.teksten;
    expect(texts?.find((text) => text.naam === naam)).toMatchObject({ waarde, eigen: true });
    expect(
      (await ask({ ...ANNA, tenant: 'GM9902' }, 'GET', 'briefteksten')).body.teksten?.some(({ eigen }) => eigen),
    ).toBe(false);
  });

  it('are kept for seven years after the matter ended, and then forgotten', async () => {
    const id = await decided('afwijzen', 'Er is geen dienstverband.');
    const { briefId } = to(await made(id, 'afgewezen', 2), 'werkgever');
    const kept = () =>
      service
        .get(Rows)
        .everything((tx) =>
          tx.execute('select distinct retain_until::text as until from letter where case_id = ?', [id]),
        );
    expect(await kept()).toEqual([{ until: '2033-04-02' }]);
    now = new Date('2033-04-03T12:00:00Z');
    await eventually(async () => expect(await kept()).toEqual([]));
    expect((await ask(ANNA, 'GET', `brieven/${briefId}`)).status).toBe(404);
  });

  it('are described as the API rules ask', () => {
    expect(apiFaults(describeApi(service))).toEqual([]);
  });
});
