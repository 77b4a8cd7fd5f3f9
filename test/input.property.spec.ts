import { globSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ValidationPipe } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import fc from 'fast-check';
import { checkedInstance } from '#libs/http/compiled-dto';
import { InvalidInput, StrictInput } from '#libs/http/input';
import { bsnsFrom } from '#libs/testing/bsn';

type Class = new () => object;
type Fields = Record<string, unknown>;
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const RUNS = 100;
/** A body of many fields is seldom right in all of them: then it is tried more often. */
const ROUNDS_MAX = 10;
const ROOT = new URL('../', import.meta.url).pathname;
const [BSN] = bsnsFrom(999990000);
const TEXTS = [
  ...['', ' ', 'a', 'D.', 'Demo-Aalders', 'D-001', 'betaalrun-vrijgeven', 'x'.repeat(35), 'x'.repeat(141)],
  ...[
    'x'.repeat(5000),
    '2026-03-01',
    '2026-02-30',
    '1991-02-03',
    '1985-07-31',
    '2027-01-01',
    '2026-12',
    '2026-13',
    '2026-03-01T12:00:00Z',
  ],
  ...['0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11', BSN, '123456789', '90001234', 'GM9901', 'NL93DEMO0123456789'],
  ...[
    'NL91ABNA0417164300',
    'naam@voorbeeld.nl',
    'AC04',
    '50',
    '24.00',
    '200.00',
    '-1',
    '1e3',
    '0x10',
    'true',
    'null',
    '/pad?a=b',
    'demo-1',
  ],
  ...['__proto__', 'constructor', 'toString'],
];
const NUMBERS = [0, -0, 1, 2, 24, 38, 59.99, 0.01, 0.001, 60.5, -1, 1_000_001, 1e21, Number.MAX_SAFE_INTEGER];
const SCALARS = [...TEXTS, ...NUMBERS, true, false, null];
const OTHERS = [{}, { a: 1 }, { persoon: {} }, [], [[]], [{}], [null], [1, 'a']];

/** Every class that a controller takes a body or a query as. */
async function inputs(): Promise<Class[]> {
  const files = globSync('apps/*/src/**/*.controller.ts', { cwd: ROOT });
  const modules = await Promise.all(files.map((file) => import(ROOT + file) as Promise<Record<string, unknown>>));
  const controllers = modules.flatMap((module) => Object.values(module)).filter((each) => typeof each === 'function');
  return [...new Set(controllers.flatMap((controller) => inputsOf(controller as Class)))];
}

function inputsOf(controller: Class): Class[] {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const given = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as
      Record<string, { index: number }> | undefined;
    const types = Reflect.getMetadata('design:paramtypes', prototype, name) as (Class | undefined)[] | undefined;
    const classes = Object.values(given ?? {}).map(({ index }) => types?.[index]);
    return classes.filter((type) => type !== undefined && rulesOf(type).length > 0) as Class[];
  });
}

function rulesOf(dto: Class): Rule[] {
  return getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
}

/** What a field may be: mostly what class-validator takes by itself, and sometimes anything. */
function valueOf(dto: Class, name: string, rules: readonly Rule[]): fc.Arbitrary<unknown> {
  const part = partOf(dto, name);
  if (part !== undefined) {
    const one = bodyOf(part);
    const isList = Reflect.getMetadata('design:type', dto.prototype as object, name) === Array;
    const good = isList ? fc.array(one, { maxLength: 3 }) : one;
    return fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom(...SCALARS, {}, [null]) });
  }
  const named = rules
    .flatMap(({ constraints }) => (Array.isArray(constraints) ? (constraints as unknown[]) : []))
    .flat();
  const patterns = named.filter((each) => each instanceof RegExp).map((pattern) => fc.stringMatching(pattern));
  const matching = patterns.flatMap((pattern) => fc.sample(pattern, { numRuns: 3, seed: 1 }));
  const scalars = [
    ...SCALARS,
    ...matching,
    ...named.filter((each) => typeof each !== 'object' && typeof each !== 'function'),
  ];
  const all = [...scalars, ...OTHERS, ...scalars.map((each) => [each])];
  const good = all.filter((value) => isGood(dto, name, value));

  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...(good.length > 0 ? good : all)) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
    ...patterns.map((arbitrary) => ({ weight: 1, arbitrary })),
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
}

/** The class of the field's value, or of each in it. */
function partOf(dto: Class, name: string): Class | undefined {
  const made = (plainToInstance(dto, { [name]: {} }) as Fields)[name];
  const type = made instanceof Object ? (made.constructor as Class) : Object;
  return type === Object ? undefined : type;
}

function isGood(dto: Class, name: string, value: unknown): boolean {
  const faults = validateSync(plainToInstance(dto, { [name]: value }), { whitelist: true, forbidNonWhitelisted: true });
  return !faults.some(({ property }) => property === name);
}

const ABSENT = Symbol('absent');

function bodyOf(dto: Class): fc.Arbitrary<Fields> {
  const fields = [...Map.groupBy(rulesOf(dto), ({ propertyName }) => propertyName)].map(
    ([name, rules]) =>
      [
        name,
        fc.oneof({ weight: 40, arbitrary: valueOf(dto, name, rules) }, { weight: 1, arbitrary: fc.constant(ABSENT) }),
      ] as const,
  );
  const more = fc.oneof(
    { weight: 20, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.dictionary(fc.constantFrom('kleur', 'a', ''), fc.constantFrom(...SCALARS), {
        minKeys: 1,
        maxKeys: 1,
      }),
    },
  );
  return fc.tuple(fc.record(Object.fromEntries(fields)), more).map(([body, extra]) => ({
    ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ABSENT)),
    ...extra,
  }));
}

const strict = new StrictInput();
const asked = (dto: Class) => ({ type: 'query', metatype: dto, data: undefined }) as const;

/** What the pipe makes of it without the compiled check: an instance, or the faults. */
function throughThePipe(dto: Class, body: unknown): Promise<unknown> {
  return outcomeOf(ValidationPipe.prototype.transform.call(strict, body, asked(dto)));
}

async function outcomeOf(made: Promise<unknown>): Promise<unknown> {
  try {
    return await made;
  } catch (error) {
    return error instanceof InvalidInput ? error.extras.errors : String(error);
  }
}

/** As it comes in: read anew, so that nothing of it is shared. */
function sent(body: Fields): Fields {
  return JSON.parse(JSON.stringify(body)) as Fields;
}

/** Equal in every value, prototype and in the order of their fields. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other) && JSON.stringify(one) === JSON.stringify(other);
}

const within = (body: Fields, nth: number, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(
    Object.entries(body).map(([name, value], at, all) => [name, at === nth % all.length ? change(value) : value]),
  );

/** What no client means, by kind: a body becomes it, or its nth field does. */
const ODDITIES: readonly ((body: Fields, nth: number, dto: Class) => unknown)[] = [
  (body) => ({ ...body, prototype: 1 }),
  (body) => ({ ...body, constructor: null }),
  (body) => Object.defineProperty(body, '__proto__', { value: { a: 1 }, enumerable: true, configurable: true }),
  (body) => ({ ...body, toString: 1 }),
  (body, nth, dto) => ({ ...body, [Object.getOwnPropertyNames(dto.prototype).at(nth % 3) ?? 'constructor']: 1 }),
  (body) => Object.create(body) as object,
  (body) => Object.assign(Object.create(null) as object, body),
  (body, _, dto) => Object.assign(new dto(), body),
  (body) => [body],
  (body) => new Map(Object.entries(body)),
  () => new Date(0),
  () => null,
  (body, nth) => within(body, nth, (value) => [value]),
  (body, nth) => within(body, nth, (value) => [value, undefined]),
  (body, nth) => within(body, nth, (value) => Object.assign(new Array<unknown>(2), { 1: value })),
  (body, nth) => within(body, nth, (value) => new Set([value])),
  (body, nth) => within(body, nth, (value) => ({ ...(value as object), constructor: 1 })),
  (body, nth) => within(body, nth, (value) => ({ ...(value as object), prototype: 1 })),
  (body, nth) => within(body, nth, (value) => Object.assign(Object.create(null) as object, value)),
  (body, nth) => within(body, nth, () => Buffer.from('a')),
  (body, nth) => within(body, nth, () => new Date(0)),
  (body, nth) => within(body, nth, () => undefined),
  (body, nth) => within(body, nth, () => () => 1),
];

const dtos = await inputs();

describe('the compiled check of a body', () => {
  it('is asked of every body and query that a service takes', () => {
    expect(dtos.length).toBeGreaterThan(30);
  });

  it.each(dtos.map((dto) => [dto.name, dto] as const))('takes of %s what class-validator takes', async (_, dto) => {
    const seen = { taken: 0, refused: 0 };
    for (let round = 0; round < ROUNDS_MAX && (round === 0 || seen.taken === 0); round++)
      await fc.assert(
        fc.asyncProperty(bodyOf(dto), async (body) => {
          const quick = checkedInstance(dto, sent(body));
          const slow = await throughThePipe(dto, sent(body));
          const isTaken = slow instanceof dto;
          seen[isTaken ? 'taken' : 'refused']++;
          expect(isTaken ? isSame(quick, slow) : quick === undefined).toBe(true);
        }),
        { numRuns: RUNS },
      );
    expect(seen.taken).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  });

  it.each(dtos.map((dto) => [dto.name, dto] as const))('changes nothing about what is odd in %s', async (_, dto) => {
    const odd = fc.tuple(bodyOf(dto), fc.constantFrom(...ODDITIES), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(odd, async ([body, oddity, nth]) => {
        const become = () => oddity(sent(body), nth, dto);
        const made = await outcomeOf(strict.transform(become(), asked(dto)));
        expect(isSame(made, await throughThePipe(dto, become()))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
