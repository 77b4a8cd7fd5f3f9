import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import calculation from '#libs/contracts/berekening.schema.json' with { type: 'json' };
import term from '#libs/contracts/termijnberekening.schema.json' with { type: 'json' };
import { berekenen } from '#libs/law/calculation';
import { WHAT_IF_NAMES } from '#libs/law/piece';
import { OPEN_QUESTIONS } from '#libs/law/settings';
import { TERM_CODES } from '#libs/law/term';
import { termijnen } from '#libs/law/term-calculation';
import { spoilt, validCase, validClock } from './random-cases.ts';

const ajv = addFormats.default(new Ajv2020({ allErrors: true, strict: false }));
const published = [
  { name: 'berekening', schema: calculation, valid: validCase, answer: (each: unknown) => berekenen(each) },
  { name: 'termijnberekening', schema: term, valid: validClock, answer: (each: unknown) => termijnen(each) },
];

describe.each(published)('the schema of a $name', ({ schema, valid, answer }) => {
  const takes = ajv.compile(schema);

  it('takes every valid case, and its own example', () => {
    fc.assert(fc.property(valid, (each) => expect([takes(each), takes.errors]).toEqual([true, null])));
    expect(schema.examples.every((each) => takes(each) && !('fout' in answer(each)))).toBe(true);
  });

  it('takes nothing that is refused for its form', () => {
    const crossing = [
      'tegenstrijdig',
      'niet-van-toepassing',
      'eerder-dan-van',
      'te-vroeg',
      'te-laat',
      'leeftijd',
      'verplicht',
    ];
    const bounds = ['te-laag', 'te-hoog'];
    // How many decimals a JSON number has is nothing that a schema can say exactly.
    const wrong = fc
      .sample(spoilt(valid, Object.keys(schema.properties)), { numRuns: 500, seed: 4 })
      .filter((each) => !JSON.stringify([each]).includes(':0.001'));
    const refused = wrong.filter((each) => {
      const outcome = answer(each) as { fout?: { errors: { code: string }[] } };
      return outcome.fout?.errors.some(({ code }) => ![...crossing, ...bounds].includes(code)) ?? false;
    });
    expect(refused.length).toBeGreaterThan(200);
    expect(refused.filter((each) => takes(each))).toEqual([]);
  });
});

it('names the settings, terms and figures of the law', () => {
  const settings = Object.fromEntries(Object.entries(OPEN_QUESTIONS).map(([key, { values }]) => [key, values]));
  for (const { schema } of published) {
    const { properties } = schema.properties.instellingen as {
      properties: Record<string, { enum: string[]; default: string }>;
    };
    expect(Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, each.enum]))).toEqual(settings);
    expect(Object.values(properties).every((each) => each.default === each.enum[0])).toBe(true);
  }
  expect(new Set(term.properties.termijn.enum)).toEqual(new Set([...TERM_CODES, 'DWANGSOM']));
  expect(Object.keys(calculation.properties.parameters.properties)).toEqual([...WHAT_IF_NAMES]);
});
