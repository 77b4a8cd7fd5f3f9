import { Agent, request } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { ACCOUNTS } from '../../apps/demo-identity/src/accounts.ts';
import { EMPLOYER } from '../../scripts/demo/book.ts';
import { Random } from './random.ts';
import { memoryOf, SERVICES, type Suite } from './suite.ts';

export interface MalformedOutcome {
  readonly kind: string;
  requests: number;
  endpoints: number;
  /** By status. */
  readonly answers: Record<string, number>;
  /** What should not be: a 500, no answer, an answer that is no problem, a 400 that names nothing. */
  readonly wrong: string[];
  /** Megabytes in memory, at its most. */
  most: number;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly body: Schema | undefined;
  readonly query: readonly string[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly { readonly name: string; readonly in: string }[];
            readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string | string[]>;
  readonly body?: string | Buffer | undefined;
}

const AT_ONCE = 12;
const ANSWER_WITHIN_MS = 20_000;
/** Codes that say nothing by themselves: such a 400 names a field. Others are about the whole, as a file that cannot be read. */
const SAYS_NOTHING = ['BAD_REQUEST', 'INVALID_INPUT'];
const MEMORY_MAX_MB = 1_024;

const NASTY = [
  ...["' or 1=1; drop table event; --", '${jndi:ldap://x}', '<script>alert(1)</script>', '../../../etc/passwd'],
  ...['\0', '\ud800', '\u202e', 'é'.repeat(300), 'x'.repeat(100_000), '', ' ', 'null', '__proto__', '[object Object]'],
  ...[
    '1e999',
    '-1',
    '0',
    '99999999999999999999',
    '1.5',
    'NaN',
    '2026-02-30',
    '2026-13-01T99:99:99Z',
    '00000000-0000-0000-0000-000000000000',
  ],
];
const WRONG: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER + 2, [], {}, [[]], [null], { $ne: null }],
  ...[{ __proto__: null, toString: 1 }, Array.from({ length: 2_000 }, () => 0), ...NASTY],
];

/** Requests of every operation of every service that no client in its senses would send. */
export async function malformedRequests(suite: Suite, seed: number, each: number): Promise<MalformedOutcome> {
  const outcome: MalformedOutcome = { kind: 'malformed', requests: 0, endpoints: 0, answers: {}, wrong: [], most: 0 };
  const chance = new Random(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  for (const service of SERVICES) {
    const address = suite.addressOf(service);
    const document = (await (await fetch(`${address}/v1/openapi.json`)).json()) as Document;
    for (const operation of operationsOf(document)) {
      outcome.endpoints++;
      const token = await tokenFor(suite, address, operation, agent);
      const requests = Array.from({ length: each }, () => malformed(operation, document, chance, token)).values();
      const work = async (): Promise<void> => {
        for (const one of requests) await judge(outcome, service, one, await send(address, one, agent));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      outcome.most = Math.max(outcome.most, memoryOf(suite.pidOf(service)));
    }
    await suite.ready(service);
  }
  if (outcome.most > MEMORY_MAX_MB) outcome.wrong.push(`a service had ${Math.round(outcome.most)} MB in memory`);
  agent.destroy();
  return outcome;
}

/** Payroll files that are broken, lie about themselves, or unpack to far more than they are. */
export async function malformedFiles(suite: Suite, seed: number, count: number): Promise<MalformedOutcome> {
  const outcome: MalformedOutcome = {
    kind: 'payroll files',
    requests: 0,
    endpoints: 1,
    answers: {},
    wrong: [],
    most: 0,
  };
  const chance = new Random(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const address = suite.addressOf('claim-intake');
  const token = await suite.token('werkgever', EMPLOYER);
  const template = async (name: string): Promise<Buffer> => {
    const answer = await fetch(`${address}/v1/loonbestanden/sjabloon.${name}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return Buffer.from(await answer.arrayBuffer());
  };
  const files = new Files(chance, await template('csv'), await template('xlsx'));
  for (let nth = 0; nth < count; nth++) {
    const { type, body, what } = files.next(nth);
    const one = {
      method: 'POST',
      path: '/v1/loonbestanden',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body,
    };
    await judge(outcome, `claim-intake (${what})`, one, await send(address, one, agent));
    outcome.most = Math.max(outcome.most, memoryOf(suite.pidOf('claim-intake')));
  }
  await suite.ready('claim-intake');
  if (outcome.most > MEMORY_MAX_MB) outcome.wrong.push(`claim-intake had ${Math.round(outcome.most)} MB in memory`);
  agent.destroy();
  return outcome;
}

function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { parameters = [], requestBody }]) => {
      if (!['get', 'put', 'post', 'patch', 'delete'].includes(method)) return [];
      const body = requestBody?.content['application/json']?.schema;
      const query = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
      return [{ method: method.toUpperCase(), path: path.startsWith('/v1') ? path : `/v1${path}`, body, query }];
    }),
  );
}

/** Of an account that may use it, so that more is looked at than who asks. */
async function tokenFor(suite: Suite, address: string, { method, path }: Operation, agent: Agent): Promise<string> {
  const accounts = ACCOUNTS.filter(({ tenant }) => [EMPLOYER, 'GM9901', 'LOONBRUG'].includes(tenant));
  for (const { name, tenant } of accounts) {
    const token = await suite.token(name, tenant);
    const filled = path.replaceAll(/\{\w+\}/g, 'geen-uuid');
    const answer = await send(address, { method, path: filled, headers: { authorization: `Bearer ${token}` } }, agent);
    if (answer !== undefined && answer.status !== 403 && answer.status !== 401) return token;
  }
  return suite.token('werkgever', EMPLOYER);
}

function malformed(
  { method, path, body, query }: Operation,
  document: Document,
  chance: Random,
  token: string,
): Request {
  const headers: Request['headers'] = { authorization: `Bearer ${token}` };
  let target = path.replaceAll(/\{\w+\}/g, () =>
    chance.next() < 0.6 ? crypto.randomUUID() : inPath(chance.pick(NASTY).slice(0, 4_000), chance),
  );
  if (chance.next() < (body === undefined ? 0.8 : 0.2)) target += `?${queryOf(query, chance)}`;
  if (chance.next() < 0.25) Object.assign(headers, strangeHeaders(chance));
  if (method === 'GET' || (body === undefined && chance.next() < 0.5)) return { method, path: target, headers };
  headers['content-type'] ??=
    chance.next() < 0.9
      ? 'application/json'
      : chance.pick(['text/plain', 'multipart/form-data', 'application/xml', 'x']);
  return { method, path: target, headers, body: bodyOf(body, document, chance) };
}

/** Percent-encoded, now and then wrongly. */
function inPath(text: string, chance: Random): string {
  const encoded = encodeURIComponent(text.toWellFormed());
  return chance.next() < 0.1 ? `${encoded}%zz` : encoded === '' ? '%00' : encoded;
}

function queryOf(known: readonly string[], chance: Random): string {
  const names = [...known, 'onbekend', '__proto__', 'aantal', 'pagina', 'a[b]'];
  return Array.from(
    { length: chance.between(1, 4) },
    () => `${chance.pick(names)}=${inPath(chance.pick(NASTY).slice(0, 2_000), chance)}`,
  ).join('&');
}

function strangeHeaders(chance: Random): Request['headers'] {
  return chance.pick<() => Request['headers']>([
    () => ({ authorization: 'Bearer a.b.c' }),
    () => ({ authorization: `Basic ${'x'.repeat(3_000)}` }),
    () => ({ 'idempotency-key': chance.pick(['', ' ', 'x'.repeat(256), 'met spatie', 'a']) }),
    () => ({ 'idempotency-key': ['a', 'b'] }),
    () => ({ 'x-correlation-id': chance.pick(['1', "'; --", 'x'.repeat(2_000)]) }),
    () => ({ traceparent: '00-zz-zz-01' }),
    () => ({ 'content-encoding': 'gzip' }),
    () => ({
      'content-type': chance.pick(['application/json; charset=utf-16', 'application/json;;;', '/', 'text/csv']),
    }),
    () => ({ accept: 'image/png', 'accept-encoding': 'x', expect: '' }),
    () => ({ 'x-big': 'x'.repeat(chance.pick([8_000, 15_000, 20_000])) }),
    () => Object.fromEntries(Array.from({ length: 150 }, (_, nth) => [`x-${nth}`, 'x'])),
    () => ({ 'x-http-method-override': 'DELETE', 'x-forwarded-for': NASTY[0] ?? '', 'if-match': '*' }),
  ])();
}

function bodyOf(schema: Schema | undefined, document: Document, chance: Random): string | Buffer {
  const sensible = sample(schema ?? {}, document);
  return chance.pick<() => string | Buffer>([
    () => JSON.stringify(spoilt(sensible, chance)),
    () => JSON.stringify(spoilt(spoilt(sensible, chance), chance)),
    () => JSON.stringify(spoilt(sensible, chance)),
    () => JSON.stringify(chance.pick(WRONG)),
    () => JSON.stringify({ ...(sensible as object), [chance.pick(['onbekend', '__proto__x', 'constructor', ''])]: 1 }),
    () => '['.repeat(chance.pick([40, 1_000, 50_000])),
    () => '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000),
    () => `{"__proto__":${JSON.stringify(sensible)}}`,
    () => JSON.stringify(sensible).slice(0, chance.between(0, 40)),
    () => Buffer.from(JSON.stringify(sensible), 'utf16le'),
    () => Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from('"}')]),
    () => Buffer.from(Array.from({ length: chance.between(1, 400) }, () => chance.between(0, 256))),
    () => (chance.next() < 0.05 ? `{"a":"${'x'.repeat(1_200_000)}"}` : `{"a":"${'x'.repeat(2_000)}"}`),
    () => '',
  ])();
}

/** What a schema says is sensible. */
function sample(schema: Schema, document: Document, depth = 0): unknown {
  if (depth > 8) return null;
  if (schema.$ref !== undefined) {
    return sample(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, document, depth + 1);
  }
  if (schema.example !== undefined) return schema.example;
  if (schema.allOf?.[0] !== undefined) return sample(schema.allOf[0], document, depth + 1);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, sample(part, document, depth + 1)]),
    );
  }
  if (schema.type === 'array') return [sample(schema.items ?? {}, document, depth + 1)];
  return { string: 'tekst', number: 1, integer: 1, boolean: true }[schema.type ?? ''] ?? null;
}

/** The same with one part of it replaced, or left out. */
function spoilt(value: unknown, chance: Random): unknown {
  if (typeof value !== 'object' || value === null) return chance.pick(WRONG);
  const entries = Object.entries(value as Record<string, unknown>);
  const [name, part] = entries[chance.between(0, entries.length)] ?? [];
  if (name === undefined || chance.next() < 0.1) return chance.pick(WRONG);
  const rest = entries.filter(([other]) => other !== name);
  const kept = chance.next() < 0.15 ? rest : [...rest, [name, spoilt(part, chance)] as const];
  return Array.isArray(value) ? kept.map(([, one]) => one) : Object.fromEntries(kept);
}

type Answer = Readonly<{ status: number; type: string; body: string }> | undefined;

/** Nothing when the connection ended without an answer. */
function send(address: string, { method, path, headers, body }: Request, agent: Agent): Promise<Answer> {
  return new Promise((resolve) => {
    try {
      const { hostname, port } = new URL(address);
      const outgoing = request(
        { agent, hostname, port, method, path, headers, timeout: ANSWER_WITHIN_MS },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', () => resolve(undefined));
          incoming.on('end', () =>
            resolve({
              ...{ status: incoming.statusCode ?? 0, type: incoming.headers['content-type'] ?? '' },
              body: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      outgoing.on('timeout', () => outgoing.destroy());
      outgoing.on('error', () => resolve(undefined));
      outgoing.end(body);
    } catch {
      resolve({ status: 0, type: '', body: '' }); // it could not even be sent
    }
  });
}

async function judge(outcome: MalformedOutcome, where: string, one: Request, answer: Answer): Promise<void> {
  outcome.requests++;
  const status = answer === undefined ? 'none' : String(answer.status);
  outcome.answers[status] = (outcome.answers[status] ?? 0) + 1;
  const place = `${where}: ${one.method} ${one.path.slice(0, 80)} ${String(one.body ?? '').slice(0, 120)}`;
  if (answer === undefined) {
    // A body that is refused before it was sent to its end may cost the connection, not the service.
    if ((one.body?.length ?? 0) < 1_000_000) outcome.wrong.push(`${place}: no answer`);
    return;
  }
  if (answer.status >= 500) outcome.wrong.push(`${place}: ${answer.status} ${answer.body.slice(0, 160)}`);
  if (answer.status < 400 || answer.status >= 500) return;
  if (!answer.type.startsWith('application/problem+json')) {
    outcome.wrong.push(`${place}: ${answer.status} as ${answer.type || 'nothing'}`);
    return;
  }
  const problem = JSON.parse(answer.body) as { code?: string; status?: number; errors?: { veld?: string }[] };
  if (problem.status !== answer.status) outcome.wrong.push(`${place}: ${answer.status} says ${problem.status}`);
  const names = (problem.errors ?? []).length > 0 || !SAYS_NOTHING.includes(problem.code ?? 'BAD_REQUEST');
  if (answer.status === 400 && !names) outcome.wrong.push(`${place}: 400 ${problem.code} names nothing`);
  await Promise.resolve();
}

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes one broken payroll file after another. */
class Files {
  readonly #chance: Random;
  readonly #csv: Buffer;
  readonly #xlsx: Buffer;

  constructor(chance: Random, csv: Buffer, xlsx: Buffer) {
    this.#chance = chance;
    this.#csv = csv;
    this.#xlsx = xlsx;
  }

  next(nth: number): { type: string; body: Buffer; what: string } {
    const ways = Object.entries(this.#ways());
    const [what, make] = ways[nth % ways.length] ?? ['nothing', () => Buffer.alloc(0)];
    return { what, body: make(), type: what.startsWith('csv') ? CSV : XLSX };
  }

  #ways(): Record<string, () => Buffer> {
    const [chance, csv, xlsx] = [this.#chance, this.#csv, this.#xlsx];
    const rows = (row: string, times: number): Buffer => Buffer.concat([csv, Buffer.from(row.repeat(times))]);
    const sheet = (xml: string | Buffer, more: Record<string, Buffer> = {}): Buffer =>
      zip({ ...book, 'xl/worksheets/sheet1.xml': Buffer.from(xml), ...more });
    return {
      'csv truncated': () => csv.subarray(0, chance.between(0, csv.length)),
      'csv in utf-16': () => Buffer.from(`\ufeff${csv.toString()}2026-08;999900003\r\n`, 'utf16le'),
      'csv in latin-1': () =>
        Buffer.concat([csv, Buffer.from('2026-08;999900003;p;é;Müller;1980-01-01\r\n', 'latin1')]),
      'csv with bytes flipped': () => flipped(rows('2026-08;999900003;p;v;n;1980-01-01;GM9901;ja\r\n', 50), chance),
      'csv with NUL': () => rows('2026-08;9999\0;p\0;v;n\r\n', 20),
      'csv with an open quote': () => rows('2026-08;"999900003;p;v;n;1980-01-01\r\n', 400),
      'csv with one cell of megabytes': () => rows(`2026-08;${'x'.repeat(3_000_000)};p\r\n`, 1),
      'csv with too many columns': () => rows(`2026-08${';x'.repeat(200_000)}\r\n`, 1),
      'csv with too many rows': () => rows('2026-08;999900003;p;v;n;1980-01-01;GM9901;ja\r\n', 60_000),
      'csv of other bytes': () => Buffer.from(Array.from({ length: 5_000 }, () => chance.between(0, 256))),
      'csv that is empty': () => Buffer.alloc(0),
      'csv that is a zip': () => xlsx,
      'xlsx truncated': () => xlsx.subarray(0, chance.between(0, xlsx.length)),
      'xlsx with bytes flipped': () => flipped(xlsx, chance),
      'xlsx that is a csv': () => csv,
      'xlsx that is a bomb': () =>
        sheet(Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(300_000_000, ' ')])),
      'xlsx with a bomb of rows': () =>
        sheet(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(1_500_000)}</sheetData></worksheet>`),
      'xlsx with entities': () =>
        sheet(
          `<!DOCTYPE z [<!ENTITY a "${'x'.repeat(500)}">${entities()}]><worksheet><sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`,
        ),
      'xlsx nested without end': () => sheet('<a>'.repeat(200_000)),
      'xlsx with many entries': () =>
        zip(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`xl/${n}.xml`, Buffer.from('<x/>')]))),
      'xlsx with a path out of it': () => sheet('<worksheet/>', { '../../../etc/x': Buffer.from('x') }),
      'xlsx that is an empty zip': () => zip({}),
      'xlsx with a cell far away': () =>
        sheet('<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'),
    };
  }
}

/** Each entity is ten of the one before: a file of a kilobyte that says gigabytes. */
function entities(): string {
  const names = 'abcdefghij';
  return Array.from(names.slice(1), (name, nth) => `<!ENTITY ${name} "${`&${names[nth] ?? 'a'};`.repeat(10)}">`).join(
    '',
  );
}

function flipped(bytes: Buffer, chance: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let times = 0; times < 12; times++) copy.writeUInt8(chance.between(0, 256), chance.between(0, copy.length));
  return copy;
}

const book: Record<string, Buffer> = {
  '[Content_Types].xml': Buffer.from(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  'xl/workbook.xml': Buffer.from(
    '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Loonbestand" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': Buffer.from(
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
};

/** A zip file as simple as it can be; no check sums, which a reader may or may not miss. */
function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const [packed, label] = [deflateRawSync(bytes), Buffer.from(name)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), facts, label, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, place, label]));
    parts.push(entry);
    at += entry.length;
  }
  const end = Buffer.alloc(18);
  const count = Math.min(directory.length, 0xffff);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]);
}
