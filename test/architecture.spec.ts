import { describe, expect, it } from '@jest/globals';
import { broken, importRules } from './architecture/import-rules.ts';
import { importsOf, sourceFiles, type SourceFile } from './architecture/source-files.ts';
import {
  docComments,
  exactLaw,
  fileNames,
  folders,
  noBarrels,
  nouns,
  oneClock,
  pureCode,
  type WritingRule,
} from './architecture/writing-rules.ts';

const product = sourceFiles('apps', 'libs');

describe('the architecture', () => {
  it('is asked of every file there is', () => {
    expect(product.length).toBeGreaterThan(50);
  });

  it('has no import that breaks a rule', () => {
    expect(product.flatMap((file) => broken(file.path, importsOf(file)))).toEqual([]);
  });

  it.each<[string, WritingRule]>([
    ['names folders for what they do', folders],
    ['gives a file its role after a dot', fileNames],
    ['has no barrel files', noBarrels],
    ['names things by a noun that says something', nouns],
    ['hands the domain its time and chance', pureCode],
    ['asks the time of one clock', oneClock],
    ['computes the law in fractions', exactLaw],
    ['tells of every public function what its types cannot', docComments],
  ])('%s', (_, rule) => {
    expect(product.flatMap(rule)).toEqual([]);
  });
});

describe('a planted import', () => {
  const REVIEW = 'apps/municipal-review/src';
  const breaking: [why: string, file: string, target: string][] = [
    ['the domain imports only itself, the law and the kernel', `${REVIEW}/domain/grant.ts`, 'luxon'],
    [
      'the domain imports only itself, the law and the kernel',
      `${REVIEW}/domain/grant.ts`,
      'libs/event-store/reader.ts',
    ],
    [
      'the domain imports only itself, the law and the kernel',
      `${REVIEW}/domain/grant.ts`,
      `${REVIEW}/grant.aggregate.ts`,
    ],
    ['the domain imports only itself, the law and the kernel', `${REVIEW}/domain/grant.spec.ts`, '@nestjs/testing'],
    ['the kernel imports nothing', 'libs/kernel/dates.ts', 'luxon'],
    ['the kernel imports nothing', 'libs/kernel/money.ts', 'libs/law/rates.ts'],
    ['the law imports only itself and the kernel', 'libs/law/monthly-subsidy.ts', 'libs/http/problem.ts'],
    [
      'features meet in the domain, not in each other',
      `${REVIEW}/open-case/open-case.consumer.ts`,
      `${REVIEW}/work-list/work-list.table.ts`,
    ],
    [
      'services meet in contracts, not in code',
      `${REVIEW}/open-case/open-case.consumer.ts`,
      'apps/claim-intake/src/domain/application.ts',
    ],
    [
      'services meet in contracts, not in code',
      'apps/suite/src/suite.ts',
      'apps/claim-intake/src/domain/application.ts',
    ],
    ['a library knows no service', 'libs/testing/given.ts', 'apps/claim-intake/src/claim-intake.module.ts'],
    ['the screens know the kernel only', 'apps/web/src/employer/apply/apply.screen.tsx', 'libs/law/monthly-subsidy.ts'],
    ['contracts are data', 'libs/contracts/contract.ts', 'ajv'],
    ['what tests need stays out of the product', `${REVIEW}/main.ts`, 'libs/testing/eventually.ts'],
    ['only the log writes SQL over pg', `${REVIEW}/work-list/work-list.query.ts`, 'pg'],
    ['only messaging speaks with Kafka', `${REVIEW}/open-case/open-case.consumer.ts`, 'kafkajs'],
    [
      'MikroORM stays with tables and what fills and asks them',
      `${REVIEW}/open-case/open-case.controller.ts`,
      '@mikro-orm/core',
    ],
    ['Nest stays at the rim', `${REVIEW}/case.aggregate.ts`, '@nestjs/common'],
    [
      'class-validator reads what comes from outside, and nothing else',
      `${REVIEW}/open-case/open-case.handler.ts`,
      'class-validator',
    ],
  ];

  it.each(breaking)('is refused, because %s', (why, file, target) => {
    expect(broken(file, [target])).toContain(`${file} imports ${target}: ${why}`);
  });

  it('is there for every rule', () => {
    expect(new Set(breaking.map(([why]) => why))).toEqual(new Set(importRules.map(({ why }) => why)));
  });

  it.each([
    [`${REVIEW}/domain/grant.ts`, 'libs/law/monthly-subsidy.ts'],
    [`${REVIEW}/domain/grant.property.spec.ts`, 'fast-check'],
    [`${REVIEW}/open-case/open-case.consumer.ts`, `${REVIEW}/case.aggregate.ts`],
    [`${REVIEW}/open-case/open-case.dto.ts`, 'class-validator'],
    [`${REVIEW}/work-list/work-list.projection.ts`, '@mikro-orm/core'],
    [`${REVIEW}/open-case/open-case.db.spec.ts`, 'libs/testing/test-database.ts'],
    ['apps/suite/src/suite.ts', `${REVIEW}/municipal-review.module.ts`],
    ['libs/kernel/ids.ts', 'node:crypto'],
    ['libs/event-store/append.ts', 'pg'],
  ])('in %s of %s is allowed', (file, target) => {
    expect(broken(file, [target])).toEqual([]);
  });

  it('is found in every way of writing it', () => {
    const path = `${REVIEW}/domain/grant.ts`;
    const text = `
      import { a } from '#libs/kernel/decider';
      import type { B } from '../work-list/work-list.table.ts';
      import example from '#libs/contracts/besluit.v1.example.json' with { type: 'json' };
      export { c } from '@mikro-orm/core/sql';
      const d = await import('node:fs');`;
    expect(importsOf({ path, text })).toEqual([
      'libs/kernel/decider.ts',
      `${REVIEW}/work-list/work-list.table.ts`,
      'libs/contracts/besluit.v1.example.json',
      '@mikro-orm/core',
      'node:fs',
    ]);
  });
});

describe('planted writing', () => {
  const planted: [WritingRule, path: string, text: string, said: string][] = [
    [folders, 'apps/claim-intake/src/controllers/a.ts', '', 'what kind of thing'],
    [folders, 'libs/common/a.ts', '', 'what kind of thing'],
    [folders, 'apps/claim-intake/src/a/b/c/d.ts', '', 'two folders'],
    [fileNames, 'libs/law/monthlySubsidy.ts', '', 'kebab-case'],
    [fileNames, 'libs/law/index.ts', '', 'barrel'],
    [fileNames, 'apps/claim-intake/src/domain/claim.handler.ts', '', 'no role'],
    [fileNames, 'apps/claim-intake/src/submit/submit.service.ts', '', 'not a role'],
    [noBarrels, 'libs/law/all.ts', `export * from './rates.ts';\nexport { a } from './a.ts';`, 'barrel'],
    [nouns, 'libs/http/a.ts', 'export class TokenManager {}', 'TokenManager'],
    [nouns, 'libs/http/a.ts', 'interface DateUtils { a: string }', 'DateUtils'],
    [pureCode, 'apps/claim-intake/src/domain/claim.ts', 'const now = new Date();', 'new Date()'],
    [pureCode, 'libs/law/rates.ts', 'const home = process.env;', 'process.env'],
    [pureCode, 'libs/law/rates.ts', 'const x = Math.random();', 'Math.random'],
    [oneClock, 'apps/claim-intake/src/submit/a.handler.ts', 'const on = new Date().toISOString();', 'new Date()'],
    [exactLaw, 'libs/law/rates.ts', 'const x = Math.round(1.5);', 'Math.round'],
    [docComments, 'libs/law/rates.ts', 'export function ratesOn() {}', 'ratesOn'],
    [docComments, 'libs/law/rates.ts', '/** Rates. */\nexport const ratesOn = () => 1;', 'ratesOn'],
  ];

  it.each(planted.map((plant) => [plant[0].name, ...plant] as const))(
    'is refused by the rule on %s',
    (_, rule, path, text, said) => {
      expect(rule({ path, text })).toEqual([expect.stringContaining(said)]);
    },
  );

  const right: [WritingRule, SourceFile][] = [
    [folders, { path: 'apps/claim-intake/src/submit-application/fixtures/a.ts', text: '' }],
    [fileNames, { path: 'apps/claim-intake/src/domain/claim.property.spec.ts', text: '' }],
    [noBarrels, { path: 'libs/law/rates.ts', text: `export { a } from './a.ts';\nexport const b = 1;` }],
    [nouns, { path: 'libs/http/service.ts', text: 'export function createService() {}' }],
    [pureCode, { path: 'libs/law/rates.ts', text: `const day = new Date('2026-01-01');` }],
    [oneClock, { path: 'apps/claim-intake/src/submit/a.handler.ts', text: 'new Date(row.dueAt)' }],
    [docComments, { path: 'libs/law/rates.ts', text: '/** In cents, not below zero. */\nexport function a() {}' }],
  ];

  it.each(right.map(([rule, file]) => [rule.name, rule, file] as const))(
    'is left alone by the rule on %s',
    (_, rule, file) => {
      expect(rule(file)).toEqual([]);
    },
  );
});
