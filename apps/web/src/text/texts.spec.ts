import { globSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import {
  AVERAGE_SENTENCE,
  informalIn,
  LONGEST_SENTENCE,
  officialeseIn,
  sentencesOf,
  wordsIn,
} from '#libs/kernel/plain-dutch';
import { texts } from './texts.ts';

const SRC = new URL('../', import.meta.url).pathname;
const FILES = globSync('**/*.messages.ts', { cwd: SRC }).sort();

type Messages = Readonly<Record<string, string>>;
interface Feature {
  readonly file: string;
  readonly nl: Messages;
  readonly en: Messages;
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name).sort();

describe('the messages', () => {
  const features: Feature[] = [];
  beforeAll(async () => {
    for (const file of FILES) features.push({ file, ...((await import(`${SRC}${file}`)) as Omit<Feature, 'file'>) });
  });
  const each = (found: (feature: Feature, key: string) => string | false): string[] =>
    features.flatMap((feature) =>
      Object.keys(feature.nl).flatMap((key) => {
        const what = found(feature, key);
        return what === false ? [] : [`${feature.file} ${key}: ${what}`];
      }),
    );

  it('are there', () => {
    expect(FILES.length).toBeGreaterThan(10);
  });

  it('are there in both languages, with the same things filled in', () => {
    expect(features.map(({ en }) => Object.keys(en).sort())).toEqual(features.map(({ nl }) => Object.keys(nl).sort()));
    expect(
      each(({ nl, en }, key) => {
        const [dutch, english] = [placeholders(nl[key] ?? ''), placeholders(en[key] ?? '')];
        return dutch.join() !== english.join() && `${dutch.join()} and ${english.join()}`;
      }),
    ).toEqual([]);
  });

  it('have no empty text, and say something other in English than in Dutch where a sentence does', () => {
    expect(each(({ nl, en }, key) => (nl[key]?.trim() === '' || en[key]?.trim() === '') && 'empty')).toEqual([]);
    expect(each(({ nl, en }, key) => nl[key] === en[key] && wordsIn(nl[key] ?? '') > 3 && 'the same in both')).toEqual(
      [],
    );
  });

  it('have a singular for each plural', () => {
    expect(each(({ nl }, key) => key.endsWith('_other') && !(key.replace('_other', '_one') in nl) && 'alone')).toEqual(
      [],
    );
  });

  it('have short sentences in Dutch', () => {
    const counts = features.flatMap(({ nl }) => Object.values(nl).flatMap(sentencesOf)).map(wordsIn);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(AVERAGE_SENTENCE);
    expect(
      each(({ nl }, key) => {
        const long = sentencesOf(nl[key] ?? '').find((sentence) => wordsIn(sentence) > LONGEST_SENTENCE);
        return long !== undefined && long;
      }),
    ).toEqual([]);
  });

  it('speak as people do', () => {
    expect(each(({ nl }, key) => officialeseIn(nl[key] ?? '') ?? false)).toEqual([]);
  });

  it('address the reader as u, and say heeft and not hebt', () => {
    expect(each(({ nl }, key) => informalIn(nl[key] ?? '') ?? false)).toEqual([]);
  });
});

describe('what a messages file makes', () => {
  it('puts both languages where they are looked for', () => {
    texts(
      'spec',
      { hello_one: '{{count}} groet', hello_other: '{{count, number}} groeten' },
      {
        hello_one: '{{count}} greeting',
        hello_other: '{{count, number}} greetings',
      },
    );
    expect(i18next.t('hello', { ns: 'spec', lng: 'nl', count: 1 })).toBe('1 groet');
    expect(i18next.t('hello', { ns: 'spec', lng: 'nl', count: 1364 })).toBe('1.364 groeten');
    expect(i18next.t('hello', { ns: 'spec', lng: 'en', count: 1364 })).toBe('1,364 greetings');
  });
});
