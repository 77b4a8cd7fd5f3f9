import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventStore } from '#libs/event-store/event-store';
import { LogRuntime } from '#libs/event-store/log-runtime';
import { Rows } from '#libs/event-store/rows';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { statutoryFigures } from '#libs/law/figures';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import type { Message } from '#libs/messaging/transport';
import { createService } from '#libs/http/service';
import { eventually } from '#libs/testing/eventually';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import type { Accounts } from './accounts.ts';
import { assessmentAggregate } from './assessment.aggregate.ts';
import { inMonth } from './domain/findings.ts';
import { fullMonth, versionFrom } from './domain/grant-version.ts';
import { grantAggregate, grantIdOf } from './grant.aggregate.ts';
import { MunicipalReviewModule } from './municipal-review.module.ts';
import { paymentRunAggregate } from './payment-run.aggregate.ts';

jest.setTimeout(60_000);

const NOW = new Date('2026-04-02T09:00:00Z');
const EXECUTE_ON = '2026-04-10';
const KEY = Buffer.alloc(32, 7).toString('base64');
const ANNA = { sub: 'anna', roles: ['betaling', 'vrijgave'] } as const;
const BERT = { sub: 'bert', roles: ['betaling', 'vrijgave'] } as const;
const CARLA = { sub: 'carla', roles: ['behandelaar'] } as const;
interface Person {
  readonly sub: string;
  readonly roles: readonly ('betaling' | 'vrijgave' | 'behandelaar' | 'parameterbeheer')[];
}

interface Line {
  readonly declaratieId: string;
  readonly bedragCenten: number;
  readonly eindTotEindId: string;
  readonly betalingId: string;
  readonly poging: number;
  readonly status: string;
}
interface Run {
  readonly betaalrunId: string;
  readonly status: string;
  readonly somCenten: number;
  readonly bevestigdCenten: number;
  readonly gestorneerdCenten: number;
  readonly nietHerkend: number;
  readonly bestand: { readonly sha256: string; readonly bytes: number } | null;
  readonly regels: readonly Line[];
  readonly acties: readonly string[];
}

describe('from claim to bank', () => {
  let service: NestFastifyApplication;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let issuer: TestIssuer;
  let transport: InMemoryTransport;
  let store: EventStore;
  let vault: Accounts;
  const asked: string[] = [];
  const published: Message[] = [];
  let municipalities = 9000;
  let clock = NOW;

  beforeAll(async () => {
    database = await testDatabase('municipal-review');
    issuer = await testIssuer();
    transport = new InMemoryTransport();
    service = await createService(
      MunicipalReviewModule.for({
        ...{ database: database.urls, transport, auth: issuer.auth, bodyHashKey: 'k'.repeat(32), demo: false },
        clock: { now: () => clock },
        fileKeys: { current: 'one', keys: { one: KEY }, hmacKey: KEY },
        accounts: (employers, purpose) => {
          asked.push(purpose);
          return vault(employers, purpose);
        },
      }),
    );
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
    store = service.get(EventStore);
    await transport.subscribe('test', 'lks.betalingen.v1', (message) => {
      published.push(message);
      return Promise.resolve();
    });
  });

  afterAll(async () => {
    await service.close();
    await transport.close();
    await database.drop();
  });

  /** A municipality of its own, with an account to pay from, for every test. */
  async function municipality() {
    const tenant = `GM${++municipalities}`;
    const ask = async (person: Person, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, key?: string) => {
      return service.inject({
        method,
        url: `/v1${path}`,
        headers: {
          authorization: await issuer.bearer({ ...person, tenant }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { payload: body }),
      });
    };
    const proposed = await ask(ANNA, 'PUT', '/rekening', {
      iban: 'NL91 ABNA 0417 1643 00',
      tenaamstelling: 'Gemeente Demo',
    });
    const { voorgesteld } = proposed.json<{ voorgesteld: { voorstelId: string } }>();
    await ask(BERT, 'POST', '/rekening/_goedkeuren', { voorstelId: voorgesteld.voorstelId });
    vault = (employers) =>
      Promise.resolve(
        employers.map((werkgeverId) => ({ werkgeverId, tenaamstelling: 'Demo Werkgever', iban: 'NL20INGB0001234567' })),
      );

    const grant = async (applicationId: string, wageValuePercent: string, from = '2026-01-01') => {
      const terms = {
        ...{ grantedFrom: from, employment: { from, through: null }, route: 'loonwaarde' as const, wageValuePercent },
        ...{ agreedHours: 24, fullTimeHours: 38, ages: [{ from: from.slice(0, 7), age: 21 }], settings: {} },
      };
      const version = versionFrom(terms, 1, from);
      const decided = {
        ...{ version, cause: 'decision' as const, on: '2026-02-01', reasons: null, proposedBy: 'x', approvedBy: 'y' },
        ...fullMonth(version, statutoryFigures),
      };
      const parties = {
        applicationId,
        employerId: '90001234',
        personRef: `ref-${applicationId}`,
        variableHours: false,
      };
      const cause = { commandId: randomUUID(), context: { tenant, actor: 'test', correlationId: randomUUID() } };
      const answer = await store.handle(
        grantAggregate,
        grantIdOf(applicationId),
        { type: 'GiveGrant', parties, decided },
        cause,
      );
      if (answer instanceof Rejection) throw new Error(answer.code);
    };
    const claim = async (applicationId: string, month: string): Promise<string> => {
      const toekenningId = grantIdOf(applicationId);
      const declaratieId = derivedId('declaratie', toekenningId, month);
      const data = {
        ...{ declaratieId, toekenningId, aanvraagId: applicationId, werkgeverId: '90001234', gemeentecode: tenant },
        ...{ persoonRef: `ref-${applicationId}`, maand: month, wisselendeUren: false },
        ...{ ingediendOp: '2026-04-01', bron: 'automatisch', urenPerWeek: null, verloondeUren: null },
      };
      const type = 'nl.loonkostensubsidie.declaratie-ingediend.v1';
      const message: Message = {
        ...{
          specversion: '1.0',
          id: derivedId('message', declaratieId),
          source: 'urn:test',
          type,
          subject: declaratieId,
        },
        ...{ time: '2026-04-01T06:00:00Z', datacontenttype: 'application/json', data },
      };
      // Twice, as a broker may.
      await transport.publish([
        { topic: 'lks.declaraties.v1', message },
        { topic: 'lks.declaraties.v1', message },
      ]);
      return declaratieId;
    };
    const outcomes = async (ids: readonly string[], expected: string) => {
      await eventually(async () => {
        const { beoordelingen } = (await ask(CARLA, 'GET', '/beoordelingen?aantal=500')).json<{
          beoordelingen: { declaratieId: string; uitkomst: string }[];
        }>();
        const found = new Map(beoordelingen.map(({ declaratieId, uitkomst }) => [declaratieId, uitkomst]));
        expect(ids.map((id) => found.get(id))).toEqual(ids.map(() => expected));
      });
    };
    /** Claims of March that are approved, each of a grant of its own. */
    const approved = async (...wageValues: string[]) => {
      const ids: string[] = [];
      for (const wageValue of wageValues) {
        const applicationId = randomUUID();
        await grant(applicationId, wageValue);
        ids.push(await claim(applicationId, '2026-03'));
      }
      await outcomes(ids, 'akkoord');
      return ids;
    };
    const collect = (key?: string, person: Person = ANNA) =>
      ask(person, 'POST', '/betaalruns', { uitvoerdatum: EXECUTE_ON }, key);
    const listed = (run: Pick<Run, 'betaalrunId'>, status: string) =>
      eventually(async () => {
        const { betaalruns } = (await ask(ANNA, 'GET', '/betaalruns')).json<{
          betaalruns: { betaalrunId: string; status: string }[];
        }>();
        expect(betaalruns.find(({ betaalrunId }) => betaalrunId === run.betaalrunId)?.status).toBe(status);
      });
    const context = { tenant, actor: 'anna', correlationId: randomUUID() };
    return { tenant, ask, grant, claim, outcomes, approved, collect, listed, context };
  }
  const told = (name: string, ids: readonly string[]) =>
    published
      .filter(({ type, subject }) => type.includes(name) && ids.includes(subject))
      .map(({ data }) => data as Line);
  const claimsOf = (run: Run) => run.regels.map(({ declaratieId }) => declaratieId).sort();

  it('pays every approved claim once: what is approved is ordered is in the file, to the cent', async () => {
    const { ask, approved, collect } = await municipality();
    const ids = await approved('50', '60', '70');
    const none = (await approved('100'))[0] ?? ''; // worth nothing: never paid
    const payable = async () => (await ask(BERT, 'GET', '/betaalruns/_verzamelbaar')).json<Run>();
    const waiting = await payable();
    const collected = (await collect()).json<Run>();
    expect(waiting).toEqual({ aantal: 3, somCenten: collected.somCenten });
    await eventually(async () => expect(await payable()).toEqual({ aantal: 0, somCenten: 0 }));
    expect(collected).toMatchObject({ status: 'verzameld', acties: ['annuleren'] });
    expect(claimsOf(collected)).toEqual([...ids].sort());

    const released = await ask(BERT, 'POST', `/betaalruns/${collected.betaalrunId}/_vrijgeven`);
    expect(released.statusCode).toBe(200);
    const run = released.json<Run>();
    expect(asked).toContain('betaalrun-vrijgeven');
    await eventually(() => expect(told('betaling-opgedragen', ids)).toHaveLength(3));

    const file = await ask(ANNA, 'GET', `/betaalruns/${run.betaalrunId}/bestand`);
    expect((await ask(BERT, 'GET', `/betaalruns/${run.betaalrunId}/bestand`)).body).toBe(file.body);
    expect(createHash('sha256').update(file.body).digest('hex')).toBe(run.bestand?.sha256);
    const inFile = [...file.body.matchAll(/<InstdAmt Ccy="EUR">(\d+)\.(\d\d)</g)].map(([, euros, cents]) =>
      Number(`${euros}${cents}`),
    );
    const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
    const assessed = told('declaratie-beoordeeld', [...ids, none]).map(({ bedragCenten }) => bedragCenten);
    const ordered = told('betaling-opgedragen', ids).map(({ bedragCenten }) => bedragCenten);
    expect([sum(ordered), sum(inFile), run.somCenten]).toEqual([sum(assessed), sum(assessed), sum(assessed)]);
    expect(file.body).toContain('<EndToEndId>' + (run.regels[0]?.eindTotEindId ?? 'none'));
    await eventually(async () => expect((await collect()).json()).toMatchObject({ code: 'NOTHING_TO_PAY' }));
  });

  it('is not released by its collector, and not at all while accounts cannot be asked', async () => {
    const { ask, approved, collect } = await municipality();
    await approved('50');
    const run = (await collect()).json<Run>();
    const release = (person: Person) =>
      ask(person, 'POST', `/betaalruns/${run.betaalrunId}/_vrijgeven`, undefined, 'release');
    expect((await release(ANNA)).json()).toMatchObject({ status: 409, code: 'FOUR_EYES' });
    const there = vault;
    vault = () => Promise.reject(new Error('NL20INGB0001234567 is away'));
    expect((await release(BERT)).json()).toMatchObject({ status: 503, code: 'ACCOUNTS_UNAVAILABLE' });
    vault = () => Promise.resolve([]);
    expect((await release(BERT)).json()).toMatchObject({ status: 409, code: 'ACCOUNT_MISSING' });
    expect((await ask(BERT, 'GET', `/betaalruns/${run.betaalrunId}`)).json()).toMatchObject({
      status: 'verzameld',
      bestand: null,
      acties: ['vrijgeven', 'annuleren'],
    });
    expect((await ask(BERT, 'GET', `/betaalruns/${run.betaalrunId}/bestand`)).statusCode).toBe(404);
    vault = there;
    const first = await release(BERT);
    expect(first.statusCode).toBe(200);
    expect((await release(BERT)).body).toBe(first.body);
  });

  it('keeps what the bank says, and orders again, under new ids, what came back', async () => {
    const { ask, approved, collect, listed } = await municipality();
    const ids = await approved('40', '50');
    const run = (await collect()).json<Run>();
    await ask(BERT, 'POST', `/betaalruns/${run.betaalrunId}/_vrijgeven`);
    const [booked, returned] = run.regels as [Line, Line];
    const message = {
      regels: [
        { eindTotEindId: booked.eindTotEindId, status: 'geboekt', datum: EXECUTE_ON },
        { eindTotEindId: returned.eindTotEindId, status: 'gestorneerd', datum: EXECUTE_ON, redencode: 'AC04' },
        { eindTotEindId: `LB${'0'.repeat(32)}`, status: 'geboekt', datum: EXECUTE_ON },
      ],
    };
    const says = () => ask(ANNA, 'POST', `/betaalruns/${run.betaalrunId}/_bankbericht`, message);
    const once = (await says()).json<Run>();
    expect(once).toMatchObject({
      ...{ status: 'afgehandeld', nietHerkend: 1 },
      ...{ bevestigdCenten: booked.bedragCenten, gestorneerdCenten: returned.bedragCenten },
    });
    expect((await says()).json()).toEqual(once);
    await listed(run, 'afgehandeld');
    await eventually(() => expect(told('betaling-gestorneerd', ids)).toHaveLength(1));
    expect(told('betaling-bevestigd', ids)).toMatchObject([{ betalingId: booked.betalingId }]);

    const again = await eventuallyCollected(collect);
    expect(again.regels).toMatchObject([
      { declaratieId: returned.declaratieId, poging: 2, bedragCenten: returned.bedragCenten },
    ]);
    expect(again.regels[0]?.eindTotEindId).not.toBe(returned.eindTotEindId);
    expect(again.regels[0]?.betalingId).toBe(derivedId('betaling', returned.declaratieId, '2'));
  });

  it('reads a statement of the bank, into the run that each payment is in', async () => {
    const { ask, approved, collect, tenant } = await municipality();
    await approved('40', '50');
    const run = (await collect()).json<Run>();
    await ask(BERT, 'POST', `/betaalruns/${run.betaalrunId}/_vrijgeven`);
    const entry = (id: string, cents: number) => `<Ntry><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt>
      <CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${EXECUTE_ON}</Dt></BookgDt>
      <NtryDtls><TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`;
    const entries = [
      ...run.regels.map((each) => entry(each.eindTotEindId, each.bedragCenten)),
      entry('NOTPROVIDED', 100),
    ];
    const payload = `<Document><BkToCstmrStmt><Stmt>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;
    const send = async (body: string) => {
      const authorization = await issuer.bearer({ ...ANNA, tenant });
      const headers = { authorization, 'content-type': 'application/xml' };
      return service.inject({ method: 'POST', url: '/v1/bankafschriften', headers, payload: body });
    };
    await eventually(async () => {
      const expected = { betalingen: 2, onbekend: 0, overig: 1, betaalruns: [run.betaalrunId] };
      expect((await send(payload)).json()).toEqual(expected);
    });
    expect((await ask(ANNA, 'GET', `/betaalruns/${run.betaalrunId}`)).json()).toMatchObject({
      ...{ status: 'afgehandeld', bevestigdCenten: run.somCenten, openCenten: 0, nietHerkend: 0 },
    });
    expect((await send('<a/>')).json()).toMatchObject({ status: 400, code: 'UNREADABLE_STATEMENT' });
  });

  it('is collected once, however often it is asked: at once by two people, and again under one key', async () => {
    const { approved, collect } = await municipality();
    const ids = await approved('30', '40', '50', '60', '70');
    const answers = await Promise.all([
      collect('k'),
      collect('k'),
      collect('other'),
      collect('other', BERT),
      collect('k'),
    ]);
    const runs = new Map(
      answers.filter(({ statusCode }) => statusCode === 201).map((answer) => [answer.json<Run>().betaalrunId, answer]),
    );
    const claims = [...runs.values()].flatMap((answer) => claimsOf(answer.json<Run>()));
    expect(claims.sort()).toEqual([...ids].sort());
    // Who found that all had gone to the other recorded nothing, so has no answer to repeat.
    const underOneKey = [answers[0], answers[1], answers[4]].filter((answer) => answer.statusCode === 201);
    const bodies = new Set(underOneKey.map((answer) => answer.body));
    expect(bodies.size).toBeLessThanOrEqual(1);
    for (const body of bodies) expect((await collect('k')).body).toBe(body);
  });

  it('of which collecting was broken off is collected by the next who asks, and loses no claim', async () => {
    const { approved, collect, context, ask, listed } = await municipality();
    const ids = await approved('40', '50', '60');
    const broken = randomUUID();
    const open = { type: 'OpenRun', candidates: ids, executeOn: EXECUTE_ON, by: 'anna', on: '2026-04-02' } as const;
    await store.handle(paymentRunAggregate, broken, open, { commandId: randomUUID(), context });
    const [first = ''] = ids;
    const reserve = { type: 'ReserveClaim', runId: broken, on: '2026-04-02' } as const;
    const cause = { commandId: derivedId('reserve', broken, first), context };
    await store.handle(assessmentAggregate, first, reserve, cause);

    await listed({ betaalrunId: broken }, 'wordt-verzameld');
    const fresh = await approved('70');
    const run = await eventuallyCollected(collect);
    expect(claimsOf(run)).toEqual(fresh);
    const mended = (await ask(ANNA, 'GET', `/betaalruns/${broken}`)).json<Run>();
    expect(mended.status).toBe('verzameld');
    expect(claimsOf(mended)).toEqual([...ids].sort());
  });

  it('takes over a claim that an earlier run holds and does not pay', async () => {
    const { approved, collect, context } = await municipality();
    const [held = '', other = ''] = await approved('40', '50');
    const broken = randomUUID();
    const cause = () => ({ commandId: randomUUID(), context });
    const open = { type: 'OpenRun', candidates: [held], executeOn: EXECUTE_ON, by: 'anna', on: '2026-04-02' } as const;
    await store.handle(paymentRunAggregate, broken, open, cause());
    await store.handle(paymentRunAggregate, broken, { type: 'CollectRun', lines: [], on: '2026-04-02' }, cause());
    await store.handle(assessmentAggregate, held, { type: 'ReserveClaim', runId: broken, on: '2026-04-02' }, cause());
    const claims: string[] = [];
    await eventually(async () => {
      const answer = await collect();
      if (answer.statusCode === 201) claims.push(...claimsOf(answer.json<Run>()));
      expect(claims.sort()).toEqual([held, other].sort());
    });
  });

  it('can be cancelled before it is released, and its claims are paid by another', async () => {
    const { ask, approved, collect } = await municipality();
    const ids = await approved('40', '50');
    const run = (await collect()).json<Run>();
    const cancelled = await ask(ANNA, 'POST', `/betaalruns/${run.betaalrunId}/_annuleren`);
    expect(cancelled.json()).toMatchObject({ status: 'geannuleerd', openCenten: 0, acties: [] });
    expect((await ask(BERT, 'POST', `/betaalruns/${run.betaalrunId}/_vrijgeven`)).json()).toMatchObject({
      code: 'RUN_CANCELLED',
    });
    const claims: string[] = [];
    await eventually(async () => {
      const answer = await collect();
      if (answer.statusCode === 201) claims.push(...claimsOf(answer.json<Run>()));
      expect(claims.sort()).toEqual([...ids].sort());
    });
  });

  it('shows nothing to another municipality', async () => {
    const [ours, theirs] = [await municipality(), await municipality()];
    const [claimId = ''] = await ours.approved('50');
    const run = (await ours.collect()).json<Run>();
    const paths = [
      `/betaalruns/${run.betaalrunId}`,
      `/betaalruns/${run.betaalrunId}/bestand`,
      `/beoordelingen/${claimId}`,
    ];
    for (const path of paths)
      expect([path, (await theirs.ask({ ...BERT, roles: ['vrijgave'] }, 'GET', path)).statusCode]).toEqual([path, 404]);
    expect((await theirs.ask(BERT, 'POST', `/betaalruns/${run.betaalrunId}/_vrijgeven`)).statusCode).toBe(404);
    expect((await theirs.ask(ANNA, 'GET', '/betaalruns')).json()).toMatchObject({ aantalTotaal: 0 });
    expect((await theirs.ask(CARLA, 'GET', '/beoordelingen')).json()).toMatchObject({ aantalTotaal: 0 });
  });

  it('is a work item when the grant is not known, and goes on by itself when it comes', async () => {
    const { ask, grant, claim, outcomes } = await municipality();
    const applicationId = randomUUID();
    const id = await claim(applicationId, '2026-03');
    await outcomes([id], 'werkvoorraad');
    const settle = (uitkomst: string) =>
      ask(CARLA, 'POST', `/beoordelingen/${id}/_afhandelen`, { uitkomst, motivering: 'Gebeld met Jansen.' });
    expect((await settle('akkoord')).json()).toMatchObject({ status: 409, code: 'AMOUNT_UNKNOWN' });
    await grant(applicationId, '50');
    await outcomes([id], 'akkoord');
    expect((await settle('afgekeurd')).json()).toMatchObject({ code: 'NO_WORK_ITEM' });
  });

  it('is looked at again when it was approved by a version that was no longer the newest', async () => {
    const { ask, grant, outcomes, context } = await municipality();
    const applicationId = randomUUID();
    await grant(applicationId, '50');
    const grantId = grantIdOf(applicationId);
    const old = inMonth(await store.state(grantAggregate, grantId, context.tenant), '2026-03');
    const cause = () => ({ commandId: randomUUID(), context });
    const change = {
      changeId: randomUUID(),
      from: '2026-03-01',
      changes: { wageValuePercent: '40' },
      by: 'x',
    } as const;
    await store.handle(
      grantAggregate,
      grantId,
      {
        ...{ type: 'ProposeChange', cause: 'wageValue', ...change, reasons: null },
        ...{ on: '2026-04-01', figures: statutoryFigures },
      },
      cause(),
    );
    await store.handle(grantAggregate, grantId, { type: 'ApproveChange', by: 'y', on: '2026-04-01' }, cause());
    await eventually(async () => expect(await service.get(LogRuntime).idle()).toBe(true));

    // What a consumer does that read the grant before the change, and is slower than it.
    const claimId = derivedId('declaratie', grantId, '2026-03');
    const claim = {
      ...{ claimId, grantId, applicationId, employerId: '90001234', personRef: `ref-${applicationId}` },
      ...{ month: '2026-03', variableHours: false },
    };
    const declared = { agreedHours: null, paidHours: null };
    const late = { type: 'AssessClaim', claim, declared, grant: old, figures: statutoryFigures } as const;
    await store.handle(assessmentAggregate, claimId, { ...late, on: '2026-04-02' }, cause());
    await outcomes([claimId], 'akkoord');
    await eventually(async () => {
      expect((await ask(CARLA, 'GET', `/beoordelingen/${claimId}`)).json()).toMatchObject({ versie: 2 });
    });
  });

  it('is settled by a person, whose reasons are in no event', async () => {
    const { ask, grant, claim, outcomes, collect } = await municipality();
    const applicationId = randomUUID();
    await grant(applicationId, '50', '2026-04-01'); // not yet in March
    const id = await claim(applicationId, '2026-03');
    await outcomes([id], 'werkvoorraad');
    const answer = await ask(CARLA, 'POST', `/beoordelingen/${id}/_afhandelen`, {
      uitkomst: 'afgekeurd',
      motivering: 'Jansen begon later.',
    });
    expect(answer.json()).toMatchObject({ uitkomst: 'afgekeurd', motivering: 'Jansen begon later.', acties: [] });
    expect((await ask(CARLA, 'GET', `/beoordelingen/${id}`)).json()).toMatchObject({
      motivering: 'Jansen begon later.',
    });
    expect((await collect()).json()).toMatchObject({ code: 'NOTHING_TO_PAY' });
    expect(JSON.stringify(published)).not.toContain('Jansen');
  });

  it('waits for a figure that is not known, and goes on when two people have approved it', async () => {
    const { ask, grant, claim, outcomes } = await municipality();
    clock = new Date('2027-02-01T09:00:00Z');
    const applicationId = randomUUID();
    await grant(applicationId, '50', '2027-01-01');
    const id = await claim(applicationId, '2027-01');
    await outcomes([id], 'wacht-op-parameter');
    const register = async (sub: string, method: 'POST', path: string, body?: object) => {
      const authorization = await issuer.bearer({ sub, tenant: 'LOONBRUG', roles: ['parameterbeheer'] });
      return service.inject({
        method,
        url: `/v1${path}`,
        headers: { authorization },
        ...(body ? { payload: body } : {}),
      });
    };
    for (let figures = 0; figures < 8; figures++) {
      const found = (await ask(CARLA, 'GET', `/beoordelingen/${id}`)).json<{
        ontbreekt: { parameter: string; datum: string } | null;
      }>();
      if (found.ontbreekt === null) break;
      const { parameter: naam, datum: vanaf } = found.ontbreekt;
      const waarde = naam.startsWith('wml') ? '2350.20' : '8';
      const made = await register('dora', 'POST', '/parameters', {
        naam,
        vanaf,
        waarde,
        bron: 'Staatscourant (verzonnen)',
      });
      const { parameterId } = made.json<{ parameterId: string }>();
      expect((await register('eva', 'POST', `/parameters/${parameterId}/_goedkeuren`)).statusCode).toBe(200);
      await eventually(async () => {
        expect((await ask(CARLA, 'GET', `/beoordelingen/${id}`)).json()).not.toMatchObject({
          ontbreekt: found.ontbreekt,
        });
      });
    }
    await outcomes([id], 'akkoord');
    clock = NOW;
  });

  it('leaves no account and no name in the log or in what is told', async () => {
    const events = await service
      .get(Rows)
      .everything((tx) => tx.execute<object[]>('select stream_id, type, data, context from event'));
    const all = JSON.stringify([events, published]);
    expect(all).toContain('PayerAccountApproved');
    for (const secret of ['NL91', 'NL20', 'ABNA0417', 'INGB0001', 'Gemeente Demo', 'Demo Werkgever', 'Jansen'])
      expect(all).not.toContain(secret);
  });

  /** A run, as soon as the list knows what there is to pay. */
  async function eventuallyCollected(
    collect: () => Promise<{ readonly statusCode: number; json(): unknown }>,
  ): Promise<Run> {
    let run: Run | undefined;
    await eventually(async () => {
      const answer = await collect();
      expect(answer.statusCode).toBe(201);
      run = answer.json() as Run;
    });
    if (run === undefined) throw new Error('nothing was collected');
    return run;
  }
});
