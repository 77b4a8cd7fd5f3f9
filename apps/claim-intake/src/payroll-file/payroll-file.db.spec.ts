import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import writeExcelFile from 'write-excel-file/node';
import { DemoClock } from '#libs/event-store/demo-clock';
import { Sealer } from '#libs/event-store/sealed';
import { createService, listenLocally } from '#libs/http/service';
import { derivedId } from '#libs/kernel/ids';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { bsnsFrom } from '#libs/testing/bsn';
import { eventually } from '#libs/testing/eventually';
import { testDatabase, type TestDatabase } from '#libs/testing/test-database';
import { testIssuer, type TestIssuer } from '#libs/testing/tokens';
import { ClaimIntakeModule } from '../claim-intake.module.ts';
import { claimIdOf, grantIdOf } from '../domain/claim.ts';
import { COLUMNS } from '../domain/payroll-cells.ts';
import type { JudgedRowDto, PayrollFilesDto, ReceiptDto } from './payroll-file.dto.ts';
import { storedZip } from './stored-zip.ts';
import { WaitingRows } from './waiting-rows.query.ts';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EXAMPLES = new URL('../../../../docs/examples/', import.meta.url);
const example = (name: string) => readFileSync(new URL(name, EXAMPLES));
const HEADINGS = COLUMNS.join(';');
const KEYS = {
  current: 'k1',
  keys: { k1: Buffer.alloc(32, 1).toString('base64') },
  hmacKey: Buffer.alloc(32, 2).toString('base64'),
};

jest.setTimeout(60_000);

let database: TestDatabase;
let issuer: TestIssuer;
let service: NestFastifyApplication;
let admin: MikroORM;
let url: string;
const clock = new DemoClock();
const transport = new InMemoryTransport();

beforeAll(async () => {
  clock.set(new Date('2026-10-05T08:00:00Z'));
  [database, issuer] = await Promise.all([testDatabase('claim-intake'), testIssuer()]);
  const settings = {
    database: database.urls,
    transport,
    auth: issuer.auth,
    bodyHashKey: 'b'.repeat(32),
    demo: true,
    clock,
  };
  service = await createService(ClaimIntakeModule.for({ ...settings, vaultKeys: KEYS }));
  url = await listenLocally(service);
  const noTables = { entities: [], discovery: { warnWhenNoEntities: false } };
  admin = await MikroORM.init({ clientUrl: database.adminUrl, ...noTables });
});

afterAll(async () => {
  await admin.close();
  await service.close();
  await transport.close();
  await database.drop();
});

const bearer = (tenant: string) => issuer.bearer({ sub: `payroll-${tenant}`, tenant, roles: ['werkgever'] });
/** Every test is another employer, so that they know nothing of each other. */
let employers = 90_100_000;
const newEmployer = () => String(++employers);

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

async function ask<Body>(
  tenant: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  payload?: object,
): Promise<Answer<Body>> {
  const headers = { authorization: await bearer(tenant) };
  const answer = await service.inject({ method, url: `/v1/${path}`, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json<Body>() };
}

interface ProblemBody {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly veld: string; readonly code: string }[];
}

async function upload<Body = ReceiptDto>(
  tenant: string,
  file: Buffer | string,
  { type = CSV, key }: { type?: string; key?: string } = {},
): Promise<Answer<Body>> {
  const headers = {
    ...{ authorization: await bearer(tenant), 'content-type': type },
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const answer = await service.inject({ method: 'POST', url: '/v1/loonbestanden', headers, payload: file });
  return { status: answer.statusCode, body: answer.json<Body>() };
}

const handIn = (tenant: string, id: string, rijen?: number[]) =>
  ask<ReceiptDto>(tenant, 'POST', `loonbestanden/${id}/_indienen`, rijen === undefined ? {} : { rijen });

const found = (rows: readonly JudgedRowDto[]) =>
  rows.map(({ rij, oordeel, bevindingen }) => [
    rij,
    oordeel,
    ...bevindingen.map(({ kolom, code }) => `${String(kolom)}: ${code}`),
  ]);
const happened = ({ rijen }: ReceiptDto) =>
  rijen.map(({ uitkomst }) => uitkomst?.gebeurd.map(({ code }) => code) ?? null);

const query = <Row>(sql: string, values: readonly string[] = []): Promise<Row[]> =>
  admin.em.fork().execute<Row[]>(sql, [...values]);
const count = async (what: string, ...values: string[]): Promise<number> =>
  (await query<{ n: number }>(`select count(*)::int as n from ${what}`, values))[0]?.n ?? -1;
const waiting = (tenant: string) => count('payroll_upload_row where tenant = ?', tenant);
const events = (tenant: string) => count('event where tenant = ?', tenant);

/** The upload in which the rows of a file wait, as its receipt says in the log. */
async function uploadOf({ loonbestandId }: ReceiptDto): Promise<string> {
  const [received] = await query<{ uploadId: string }>(
    `select data ->> 'uploadId' as "uploadId" from event where stream_id = ? and type = 'PayrollFileReceived'`,
    [`payroll-import-${loonbestandId}`],
  );
  return received?.uploadId ?? '';
}

/** All that is in the database, as text. */
async function everything(): Promise<string> {
  const tables = await query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const [content] = await query<{ text: string | null }>(
      `select string_agg(to_jsonb(t)::text, ' ') as text from ${name} t`,
    );
    texts.push(content?.text ?? '');
  }
  return texts.join('\n');
}

/** Somebody with the subsidy, other cells as given. */
function line(cells: Partial<Record<(typeof COLUMNS)[number], string>>): string {
  const all = {
    ...{
      periode: '2026-09',
      bsn: '999999990',
      personeelsnummer: 'D-901',
      voorletters: 'D.',
      achternaam: 'Demo-Aalders',
    },
    ...{ geboortedatum: '1991-02-03', gemeentecode: 'GM9901', lks: 'ja', doelgroepgrond: 'doelgroepregister' },
    ...{ route: 'forfaitair', loonwaarde: '', loonwaarde_vastgesteld_op: '', begindatum: '2026-09-01', einddatum: '' },
    ...{ uren_per_week: '24', voltijd_uren: '38', wisselende_uren: 'nee', verloonde_uren: '104', brutoloon: '1529,60' },
    ...cells,
  };
  return COLUMNS.map((column) => all[column]).join(';');
}
const fileOf = (...lines: string[]) => `${[HEADINGS, ...lines].join('\r\n')}\r\n`;

async function grant(tenant: string, applicationId: string, grantedFrom: string): Promise<void> {
  const data = {
    ...{ werkgeverId: tenant, gemeentecode: 'GM9901', aanvraagId: applicationId, besluitId: randomUUID() },
    ...{
      toekenningId: grantIdOf(applicationId),
      persoonRef: randomUUID(),
      uitkomst: 'toegekend',
      besluitdatum: '2026-10-05',
    },
    ...{ gronden: [], wisselendeUren: true, bedragCenten: 88_000, regels: [] },
    versie: {
      ...{ versie: 1, geldigVanaf: grantedFrom, geldigTotEnMet: null, toekenningVanaf: grantedFrom },
      ...{ dienstverband: { van: grantedFrom, totEnMet: null }, route: 'forfaitair', loonwaardePercentage: null },
      ...{ forfaitTotEnMet: null, urenPerWeek: 24, voltijdUren: 38, leeftijden: [], instellingen: {} },
    },
  };
  await transport.publish([
    {
      topic: 'lks.besluiten.v1',
      message: {
        ...{
          specversion: '1.0',
          id: randomUUID(),
          source: 'urn:nld:oin:00000000000000000000:systeem:municipal-review',
        },
        ...{
          type: 'nl.loonkostensubsidie.besluit-genomen.v1',
          subject: applicationId,
          time: clock.now().toISOString(),
        },
        ...{ datacontenttype: 'application/json', data },
      },
    },
  ]);
}

const EXPECTED = [
  [2, 'goed'],
  [3, 'goed'],
  [4, 'goed'],
  [5, 'goed'],
  [8, 'twijfel', 'loonwaarde: geen-heel-percentage'],
  [9, 'twijfel', 'uren_per_week: meer-dan-voltijd'],
  [10, 'twijfel', 'begindatum: misschien-te-laat'],
  [11, 'fout', 'bsn: elfproef'],
  [12, 'fout', 'geboortedatum: geen-kalenderdatum'],
  [13, 'fout', 'gemeentecode: verplicht', 'doelgroepgrond: onbekende-keuze', 'uren_per_week: te-hoog'],
  [
    ...[14, 'fout', 'loonwaarde: geen-getal', 'einddatum: voor-begindatum', 'uren_per_week: geen-getal'],
    'loonwaarde_vastgesteld_op: verplicht',
  ],
];
const sorted = (rows: unknown[][]) => rows.map(([row, verdict, ...findings]) => [row, verdict, ...findings.sort()]);

describe('a payroll file', () => {
  it('gives the verdicts that docs/examples promises, whatever its form', async () => {
    for (const [name, type] of [
      ['loonbestand-nieuw.csv', CSV],
      ['loonbestand-nieuw-windows-1252.csv', `${CSV}; charset=windows-1252`],
      ['loonbestand-nieuw.xlsx', XLSX],
    ] as const) {
      const { status, body } = await upload(newEmployer(), example(name), { type });
      expect(status).toBe(201);
      expect(sorted(found(body.rijen))).toEqual(sorted(EXPECTED));
      expect(body).toMatchObject({
        ...{ aantalRijen: 13, goed: 4, twijfel: 3, fout: 4, nietInLks: 2, ingediend: 0, wachtend: 7 },
        ...{ status: 'wacht', ontvangenOp: '2026-10-05', bewaardTot: '2026-11-04', acties: ['indienen'] },
      });
    }
  });

  it('is the same receipt when it comes again, and changes nothing', async () => {
    const employer = newEmployer();
    const first = await upload(employer, example('loonbestand-nieuw.csv'));
    const recorded = await events(employer);
    const again = await upload(employer, example('loonbestand-nieuw.csv'));
    expect(again).toEqual({ status: 200, body: first.body });
    expect([await events(employer), await waiting(employer)]).toEqual([recorded, 7]);
    expect((await ask(employer, 'GET', `loonbestanden/${first.body.loonbestandId}`)).body).toEqual(first.body);
    const [one, other] = await Promise.all(
      [newEmployer(), newEmployer()].map((each) => upload(each, example('loonbestand-nieuw.csv'))),
    );
    expect(one?.body.loonbestandId).not.toBe(other?.body.loonbestandId);
    expect((await ask(newEmployer(), 'GET', `loonbestanden/${first.body.loonbestandId}`)).status).toBe(404);
  });

  it('ten times at once is one receipt', async () => {
    const employer = newEmployer();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => upload(employer, example('loonbestand-nieuw.csv'))),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await waiting(employer)).toBe(7);
    expect(await count("event where tenant = ? and type = 'PayrollFileReceived'", employer)).toBe(1);
  });

  it('makes employments and applications of its good rows, once, and forgets them', async () => {
    const employer = newEmployer();
    const { body } = await upload(employer, example('loonbestand-nieuw.csv'));
    const first = await handIn(employer, body.loonbestandId);
    expect(first.status).toBe(200);
    expect(happened(first.body)).toEqual([
      ...[['aangevraagd'], ['aangevraagd'], ['aangevraagd', 'uren-bewaard'], ['aangevraagd']],
      ...[null, null, null, null, null, null, null],
    ]);
    expect(first.body).toMatchObject({ ingediend: 4, wachtend: 3, status: 'wacht' });
    const recorded = await events(employer);
    expect(await waiting(employer)).toBe(3);
    expect((await handIn(employer, body.loonbestandId)).body).toEqual(first.body);
    expect((await handIn(employer, body.loonbestandId, [2, 3])).body).toEqual(first.body);
    expect(await events(employer)).toBe(recorded);
    const applicationId = first.body.rijen[1]?.uitkomst?.aanvraagId ?? '';
    expect((await ask(employer, 'GET', `aanvragen/${applicationId}`)).body).toMatchObject({
      ...{ status: 'ingediend', gemeentecode: 'GM9902', route: 'loonwaarde', loonwaardePercentage: '55' },
      ...{ loonwaardeVastgesteldOp: '2026-08-17', ontvangstdatum: '2026-10-05', begindatum: '2026-09-01' },
    });
  });

  it('hands in a doubtful row when it is named, and a faulty one never', async () => {
    const employer = newEmployer();
    const { body } = await upload(employer, example('loonbestand-nieuw.csv'));
    for (const rijen of [[8, 11], [6], [99]]) {
      expect((await handIn(employer, body.loonbestandId, rijen)).body).toMatchObject({
        code: 'PAYROLL_ROW_NOT_WAITING',
      });
    }
    const { body: receipt } = await handIn(employer, body.loonbestandId, [8, 10]);
    expect(receipt).toMatchObject({ ingediend: 2, wachtend: 5 });
    expect(await waiting(employer)).toBe(5);
    expect((await handIn(employer, randomUUID())).body).toMatchObject({ status: 404, code: 'PAYROLL_FILE_UNKNOWN' });
    expect((await handIn(employer, body.loonbestandId, [1, 2.5])).body).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('knows an employment again, from another file and from a form', async () => {
    const employer = newEmployer();
    const employmentId = randomUUID();
    await ask(employer, 'PUT', `dienstverbanden/${employmentId}`, {
      persoon: { bsn: '999999990', voorletters: 'D.', achternaam: 'Demo-Aalders', geboortedatum: '1991-02-03' },
      ...{ personeelsnummer: 'D-901', begindatum: '2025-01-06', einddatum: null },
      ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
    });
    await eventually(async () => expect(await count('employment_list where tenant = ?', employer)).toBe(1));
    const september = await upload(employer, fileOf(line({ begindatum: '2025-01-06' }), line({ bsn: '999999989' })));
    expect(found(september.body.rijen)).toEqual([
      [2, 'goed'],
      [3, 'goed'],
    ]); // known, so not too late
    const first = await handIn(employer, september.body.loonbestandId);
    expect(first.body.rijen[0]?.uitkomst).toMatchObject({ dienstverbandId: employmentId });
    expect(happened(first.body)).toEqual([['aangevraagd'], ['aangevraagd']]);
    await eventually(async () => expect(await count('employment_list where tenant = ?', employer)).toBe(2));

    const lines = [
      line({ periode: '2026-10', begindatum: '2025-01-06' }),
      line({ periode: '2026-10', bsn: '999999989', einddatum: '2026-10-31' }),
    ];
    const october = await upload(employer, fileOf(...lines));
    const second = await handIn(employer, october.body.loonbestandId);
    expect(happened(second.body)).toEqual([[], ['dienstverband-beeindigd']]);
    expect(second.body.rijen[1]?.uitkomst?.aanvraagId).toBe(first.body.rijen[1]?.uitkomst?.aanvraagId);
    expect(await count('employment_list where tenant = ?', employer)).toBe(2);
    expect(await count('person where tenant = ?', employer)).toBe(2);
    const ended = await ask(
      employer,
      'GET',
      `dienstverbanden/${second.body.rijen[1]?.uitkomst?.dienstverbandId ?? ''}`,
    );
    expect(ended.body).toMatchObject({ status: 'beeindigd', einddatum: '2026-10-31' });
  });

  it('hands in variable hours with their claim, also when that is made later', async () => {
    const employer = newEmployer();
    const variable = { wisselende_uren: 'ja', uren_per_week: '20', verloonde_uren: '82,5' };
    const september = await upload(employer, fileOf(line(variable)));
    const { body: first } = await handIn(employer, september.body.loonbestandId);
    expect(happened(first)).toEqual([['aangevraagd', 'uren-bewaard']]);
    const { aanvraagId, declaratieId } = first.rijen[0]?.uitkomst ?? {};
    expect(declaratieId).toBe(claimIdOf(grantIdOf(aanvraagId ?? ''), '2026-09'));

    await grant(employer, aanvraagId ?? '', '2026-09-01');
    await eventually(async () => {
      const claim = await ask(employer, 'GET', `declaraties/${declaratieId ?? ''}`);
      expect(claim.body).toMatchObject({
        status: 'ingediend',
        bron: 'loonbestand',
        urenPerWeek: 20,
        verloondeUren: 82.5,
      });
    });
    await eventually(async () => expect(await count('payroll_hours where tenant = ?', employer)).toBe(0));

    const other = await upload(employer, fileOf(line({ ...variable, verloonde_uren: '99' })));
    expect(happened((await handIn(employer, other.body.loonbestandId)).body)).toEqual([['uren-anders']]);

    clock.set(new Date('2026-11-01T08:00:00Z'));
    const claimId = claimIdOf(grantIdOf(aanvraagId ?? ''), '2026-10');
    await eventually(async () => expect((await ask(employer, 'GET', `declaraties/${claimId}`)).status).toBe(200));
    const october = await upload(employer, fileOf(line({ ...variable, periode: '2026-10' })));
    expect(happened((await handIn(employer, october.body.loonbestandId)).body)).toEqual([['uren-ingediend']]);
    expect((await ask(employer, 'GET', `declaraties/${claimId}`)).body).toMatchObject({ status: 'ingediend' });
    clock.set(new Date('2026-10-05T08:00:00Z'));
  });
});

describe('what a payroll file says of people', () => {
  it('is nowhere in the open, and of employees without the subsidy nowhere at all', async () => {
    const employer = newEmployer();
    const { body } = await upload(employer, example('loonbestand-nieuw.csv'));
    await handIn(employer, body.loonbestandId);
    const text = await everything();
    expect(text).toContain(body.loonbestandId);
    expect(text).not.toMatch(/\b9999998\d\d\b|\b9999999\d\d\b/);
    expect(text).not.toMatch(/Demo-|1991-02-03|14-07-1988|D-100|D-101|onbekend-register|twaalf/);
    expect(JSON.stringify(body)).not.toMatch(/9999999|Demo-|onbekend-register|twaalf|veel"/);
  });

  it('is forgotten after thirty days', async () => {
    const employer = newEmployer();
    clock.set(new Date('2027-01-04T08:00:00Z'));
    const { body } = await upload(employer, example('loonbestand-nieuw.csv'));
    await handIn(employer, body.loonbestandId, [2]);
    await eventually(async () =>
      expect(await count("due_command where watcher = 'payroll-expiry' and tenant = ?", employer)).toBe(1),
    );
    clock.set(new Date('2027-02-02T08:00:00Z'));
    expect(await waiting(employer)).toBe(6);
    clock.set(new Date('2027-02-03T08:00:00Z'));
    await eventually(async () => expect(await waiting(employer)).toBe(0));
    const { body: expired } = await ask<ReceiptDto>(employer, 'GET', `loonbestanden/${body.loonbestandId}`);
    expect(expired).toMatchObject({ status: 'verlopen', wachtend: 0, ingediend: 1, acties: [] });
    expect((await handIn(employer, body.loonbestandId, [3])).body).toMatchObject({
      status: 409,
      code: 'PAYROLL_FILE_EXPIRED',
    });
    await eventually(async () => {
      const { body: list } = await ask<PayrollFilesDto>(employer, 'GET', 'loonbestanden');
      expect(list.loonbestanden).toMatchObject([{ status: 'verlopen', ingediend: 1 }]);
    });

    const again = await upload(employer, example('loonbestand-nieuw.csv'));
    expect(again).toMatchObject({ status: 201, body: { status: 'wacht', ingediend: 1, wachtend: 6 } });
    expect(await waiting(employer)).toBe(6);
    clock.set(new Date('2026-10-05T08:00:00Z'));
  });

  it('waits in each file that has it', async () => {
    const employer = newEmployer();
    const [one, other] = [fileOf(line({})), fileOf(line({}), line({ bsn: '999999989' }))];
    const [first, second] = [await upload(employer, one), await upload(employer, other)];
    expect(await waiting(employer)).toBe(3);
    await handIn(employer, first.body.loonbestandId);
    expect(await waiting(employer)).toBe(2);
    await eventually(async () => expect(await count('employment_list where tenant = ?', employer)).toBe(1));
    expect(happened((await handIn(employer, second.body.loonbestandId)).body)).toEqual([[], ['aangevraagd']]);
    expect(await waiting(employer)).toBe(0);
  });
});

describe('a payroll file that comes halfway', () => {
  it('leaves nothing when the connection breaks', async () => {
    const employer = newEmployer();
    const lines = manyLines(2_000);
    const sending = request(`${url}/v1/loonbestanden`, {
      method: 'POST',
      headers: { authorization: await bearer(employer), 'content-type': CSV, 'content-length': 10_000_000 },
    });
    sending.on('error', () => undefined);
    sending.write(fileOf(...lines));
    await eventually(async () => expect(await waiting(employer)).toBeGreaterThan(0));
    sending.destroy();
    await eventually(async () => expect(await waiting(employer)).toBe(0));
    expect(await events(employer)).toBe(0);
    expect(await upload(employer, fileOf(...lines))).toMatchObject({ status: 201, body: { goed: 2_000 } });
    expect(await waiting(employer)).toBe(2_000);
  });

  it('is handed in from where it was stopped', async () => {
    const employer = newEmployer();
    const { body } = await upload(employer, fileOf(line({})));
    const keyed = service.get(Sealer).lookup(`bsn:${employer}:999999990`);
    const employmentId = derivedId('employment', keyed, '2026-09-01');
    const applicationId = derivedId('application', employmentId);
    const person = { bsn: '999999990', voorletters: 'D.', achternaam: 'Demo-Aalders', geboortedatum: '1991-02-03' };
    await ask(employer, 'PUT', `dienstverbanden/${employmentId}`, {
      ...{ persoon: person, personeelsnummer: 'D-901', begindatum: '2026-09-01', einddatum: null },
      ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
    });
    const draft = {
      dienstverbandId: employmentId,
      gemeentecode: 'GM9901',
      route: 'forfaitair',
      doelgroepgrond: 'doelgroepregister',
    };
    expect((await ask(employer, 'PUT', `aanvragen/${applicationId}`, draft)).status).toBe(200);

    const { body: receipt } = await handIn(employer, body.loonbestandId);
    expect(happened(receipt)).toEqual([['aangevraagd']]);
    expect(receipt.rijen[0]?.uitkomst).toMatchObject({ dienstverbandId: employmentId, aanvraagId: applicationId });
    expect((await ask(employer, 'GET', `aanvragen/${applicationId}`)).body).toMatchObject({ status: 'ingediend' });
  });

  it('is handed in also when an earlier version received it, whose rows may wait for several files', async () => {
    const employer = newEmployer();
    const { body } = await upload(employer, fileOf(line({}), line({ bsn: '999999989' })));
    const [uploadId, other] = [await uploadOf(body), randomUUID()];
    for (const [nth, { row, number }] of (await service.get(WaitingRows).read(employer, uploadId, [2, 3])).entries()) {
      const id = randomUUID();
      const sealed = service.get(Sealer).seal(JSON.stringify(row), `payroll-row:${employer}:${id}`);
      await query(
        `insert into payroll_row (row_id, tenant, row_number, sealed, payroll_files, expires_at)
         values (?, ?, ?, decode(?, 'hex'), ?::uuid[], '2027-01-01')`,
        [
          id,
          employer,
          String(number),
          sealed.toString('hex'),
          `{${[body.loonbestandId, ...(nth === 0 ? [] : [other])].join()}}`,
        ],
      );
    }
    await query("update event set data = data - 'uploadId' where stream_id = ?", [
      `payroll-import-${body.loonbestandId}`,
    ]);
    await service.get(WaitingRows).drop(employer, uploadId);
    const { body: receipt } = await handIn(employer, body.loonbestandId);
    expect(happened(receipt)).toEqual([['aangevraagd'], ['aangevraagd']]);
    const left = await query<{ files: string }>(
      'select payroll_files::text as files from payroll_row where tenant = ?',
      [employer],
    );
    expect(left).toEqual([{ files: `{${other}}` }]);
  });

  it('leaves for a day what it read when the process was killed, and nobody meets it', async () => {
    const rows = service.get(WaitingRows);
    const file = fileOf(line({}), line({ bsn: '999999989' }));
    const somebody = newEmployer();
    const { body } = await upload(somebody, file);
    const read = await rows.read(somebody, await uploadOf(body), [2, 3]);
    expect(read).toHaveLength(2);

    const employer = newEmployer();
    await rows.keep(employer, randomUUID(), read); // and killed here: rows without a receipt
    const receipt = await upload(employer, file);
    expect(receipt).toMatchObject({ status: 201, body: { wachtend: 2 } });
    expect(await waiting(employer)).toBe(4);
    clock.set(new Date('2026-10-06T08:00:01Z'));
    await upload(newEmployer(), fileOf(line({})));
    expect(await waiting(employer)).toBe(2);
    clock.set(new Date('2026-10-05T08:00:00Z'));
    expect((await handIn(employer, receipt.body.loonbestandId)).body).toMatchObject({ ingediend: 2, wachtend: 0 });
  });
});

/** More than are recorded at once. */
const HAND_IN = 210;

function manyLines(howMany: number): string[] {
  const bsns = bsnsFrom(999_000_000);
  return Array.from({ length: howMany }, (_, nth) =>
    line({
      bsn: bsns.next().value,
      personeelsnummer: `D-${nth}`,
      gemeentecode: `GM99${String(nth % 100).padStart(2, '0')}`,
    }),
  );
}

describe('a large payroll file', () => {
  it('of 5,000 people is read without trouble', async () => {
    const employer = newEmployer();
    const { status, body } = await upload(employer, fileOf(...manyLines(5_000)));
    expect(status).toBe(201);
    expect(body).toMatchObject({ aantalRijen: 5_000, goed: 5_000, wachtend: 5_000 });
    expect(await waiting(employer)).toBe(5_000);
  });

  it('is handed in as a whole', async () => {
    const employer = newEmployer();
    const { body } = await upload(employer, fileOf(...manyLines(HAND_IN)));
    const answer = await handIn(employer, body.loonbestandId);
    expect(answer.body).toMatchObject({ ingediend: HAND_IN, wachtend: 0, status: 'ingediend' });
    expect(await count("event where tenant = ? and type = 'ApplicationSubmitted'", employer)).toBe(HAND_IN);
    expect(await waiting(employer)).toBe(0);
  });

  it('of more rows than we take is refused, and nothing of it stays', async () => {
    const employer = newEmployer();
    const nobody = line({ lks: 'nee' });
    const answer = await upload<ProblemBody>(
      employer,
      fileOf(line({}), ...Array.from({ length: 50_000 }, () => nobody)),
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'PAYROLL_FILE_TOO_LONG' } });
    expect([await waiting(employer), await events(employer)]).toEqual([0, 0]);
  });
});

describe('a file that is none', () => {
  const refused = async (file: Buffer | string, type = CSV) => {
    const employer = newEmployer();
    const answer = await upload<ProblemBody>(employer, file, { type });
    expect([await waiting(employer), await events(employer)]).toEqual([0, 0]);
    return answer;
  };

  it('by its columns is told which are wrong, without a word of what it says', async () => {
    const headings = HEADINGS.replace('bsn;', '').replace('brutoloon', 'brutoloon;999999990;lks');
    const { status, body } = await refused(`${headings}\r\n`);
    expect(status).toBe(400);
    expect(body.code).toBe('PAYROLL_COLUMNS');
    expect(body.errors?.map(({ veld, code }) => `${veld}: ${code}`)).toEqual([
      ...['bsn: kolom-ontbreekt', 'lks: kolom-dubbel', 'kolom 19: kolom-onbekend'],
    ]);
    expect(body.detail).toContain(HEADINGS);
    const withoutHeadings = await refused(`${line({})}\r\n`);
    expect(withoutHeadings.body.code).toBe('PAYROLL_COLUMNS');
    expect(JSON.stringify(withoutHeadings.body)).not.toMatch(/999999990|Demo-/);
    expect((await refused('')).body.code).toBe('PAYROLL_COLUMNS');
    expect((await refused(HEADINGS.replaceAll(';', ','))).body.code).toBe('PAYROLL_COLUMNS');
  });

  it('takes its columns in any order', async () => {
    const { body } = await upload(
      newEmployer(),
      fileOf(line({}))
        .split('\r\n')
        .map((row) => row.split(';').reverse().join(';'))
        .join('\n'),
    );
    expect(found(body.rijen)).toEqual([[2, 'goed']]);
  });

  it('is told so when it cannot be read', async () => {
    expect((await refused(`${HEADINGS}\r\n"`)).body.code).toBe('PAYROLL_FILE_UNREADABLE');
    expect((await refused(Buffer.from('PK'), XLSX)).body.code).toBe('PAYROLL_FILE_UNREADABLE');
    expect((await refused(example('loonbestand-nieuw.csv'), XLSX)).body.code).toBe('PAYROLL_FILE_UNREADABLE');
    expect((await refused(example('loonbestand-nieuw.xlsx'))).body.code).toMatch(/PAYROLL_(COLUMNS|FILE_UNREADABLE)/);
    expect((await refused(bomb(), XLSX)).body).toMatchObject({ status: 413, code: 'PAYROLL_FILE_UNPACKS_TOO_FAR' });
  });

  it('is told so when it is too large, or something else', async () => {
    expect((await refused(Buffer.alloc(21 * 1024 * 1024, 'a'))).status).toBe(413);
    expect((await refused('{}', 'application/json')).status).toBe(415);
    expect((await refused('<a/>', 'application/xml')).status).toBe(415);
    expect((await refused(fileOf(line({})), `${CSV}; charset=utf-16`)).status).toBe(415);
  });

  it('has rows at fault where they do not fit the headings or come twice', async () => {
    const file = fileOf(
      line({}),
      line({}),
      `${line({ bsn: '999999989' })};extra`,
      line({ lks: 'nee' }),
      'ja;ja',
      line({ periode: '2026-10' }),
    );
    const { body } = await upload(newEmployer(), file);
    expect(found(body.rijen)).toEqual([
      [2, 'goed'],
      [3, 'fout', 'bsn: dubbele-rij'],
      [4, 'fout', 'null: verkeerd-aantal-cellen'],
      [6, 'fout', 'null: verkeerd-aantal-cellen'],
      [7, 'goed'],
    ]);
  });
});

function bomb(): Buffer {
  const content = Buffer.alloc(40 * 1024 * 1024, 'a');
  const packed = deflateRawSync(content);
  const zip = storedZip([{ name: 'xl/worksheets/sheet1.xml', bytes: packed }]);
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const at of [8, central + 10]) zip.writeUInt16LE(8, at);
  for (const at of [22, central + 24]) zip.writeUInt32LE(content.length, at);
  return zip;
}

describe('an idempotency key', () => {
  it('stands for one file, and one choice of rows', async () => {
    const employer = newEmployer();
    const first = await upload(employer, example('loonbestand-nieuw.csv'), { key: 'september' });
    expect(await upload(employer, example('loonbestand-nieuw.csv'), { key: 'september' })).toEqual({
      status: 200,
      body: first.body,
    });
    const other = await upload<ProblemBody>(employer, fileOf(line({ bsn: '999999989' })), { key: 'september' });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await waiting(employer)).toBe(7);

    const keyed = async (rijen: number[]) => {
      const headers = { authorization: await bearer(employer), 'idempotency-key': 'indienen' };
      const path = `/v1/loonbestanden/${first.body.loonbestandId}/_indienen`;
      return service.inject({ method: 'POST', url: path, headers, payload: { rijen } });
    };
    const handedIn = await keyed([2]);
    expect((await keyed([2])).json()).toEqual(handedIn.json());
    expect((await keyed([3])).statusCode).toBe(422);
    expect((await ask<ReceiptDto>(employer, 'GET', `loonbestanden/${first.body.loonbestandId}`)).body.ingediend).toBe(
      1,
    );
    await eventually(async () => {
      const { body: list } = await ask<PayrollFilesDto>(employer, 'GET', 'loonbestanden');
      expect(list).toMatchObject({ aantalTotaal: 1, loonbestanden: [{ ingediend: 1, wachtend: 6 }] });
    });
  });
});

describe('the template', () => {
  const get = async (name: string) =>
    service.inject({ url: `/v1/loonbestanden/${name}`, headers: { authorization: await bearer('90001234') } });

  it('has the headings that a file is to have', async () => {
    const csv = await get('sjabloon.csv');
    expect(csv.body).toBe(`${HEADINGS}\r\n`);
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="loonbestand.csv"',
    });
    const xlsx = await get('sjabloon.xlsx');
    expect(xlsx.headers['content-type']).toBe(XLSX);
    for (const [file, type] of [
      [csv.rawPayload, CSV],
      [xlsx.rawPayload, XLSX],
    ] as const) {
      const { status, body } = await upload(newEmployer(), file, { type });
      expect([status, body.aantalRijen, body.status]).toEqual([201, 0, 'niets-in-te-dienen']);
    }
  });

  it('is filled in and sent back', async () => {
    const cells = [line({}).split(';'), line({ bsn: '999999989' }).split(';')];
    const sheet = await writeExcelFile([COLUMNS.slice(), ...cells] as never).toBuffer();
    const { body } = await upload(newEmployer(), sheet, { type: XLSX });
    expect(found(body.rijen)).toEqual([
      [2, 'goed'],
      [3, 'goed'],
    ]);
  });
});
