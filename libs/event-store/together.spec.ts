import { expect, it } from '@jest/globals';
import { together } from './together.ts';

interface Sum {
  readonly unit: string;
  readonly amount: number;
}

it('asks once what is asked in the same moment about the same, and answers each', async () => {
  const asked: [string, number[]][] = [];
  const double = together(
    ({ unit }: Sum) => unit,
    (unit, sums) => {
      asked.push([unit, sums.map(({ amount }) => amount)]);
      return Promise.resolve(sums.map(({ amount }) => 2 * amount));
    },
  );
  const days = [1, 2].map((amount) => double({ unit: 'day', amount }));
  const later = Promise.resolve().then(() => double({ unit: 'day', amount: 3 }));
  expect(await Promise.all([...days, double({ unit: 'hour', amount: 4 }), later])).toEqual([2, 4, 8, 6]);
  expect(await double({ unit: 'day', amount: 5 })).toBe(10);
  expect(asked).toEqual([
    ['day', [1, 2, 3]],
    ['hour', [4]],
    ['day', [5]],
  ]);
});

it('fails for all who asked about the same, and for nobody else', async () => {
  let away = 'day';
  const ask = together(
    (word: string) => word,
    (word, words) => (word === away ? Promise.reject(new Error('away')) : Promise.resolve(words)),
  );
  const outcomes = await Promise.allSettled(['day', 'day', 'hour'].map((word) => ask(word)));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  away = '';
  expect(await ask('day')).toBe('day');
});
