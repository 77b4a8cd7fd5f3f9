import { describe, expect, it } from '@jest/globals';
import { quantile, spread, turns } from './measure.ts';

describe('a spread', () => {
  it('has its median in the middle, or between the two in the middle', () => {
    expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
    expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
  });

  it('sorts by number, not by text', () => {
    expect(spread([10, 9, 100])?.median).toBe(10);
  });

  it('is undefined of nothing', () => {
    expect(spread([])).toBeUndefined();
  });

  it('takes a quantile in proportion', () => {
    const sorted = Array.from({ length: 101 }, (_, nth) => nth);
    expect([quantile(sorted, 0.5), quantile(sorted, 0.99), quantile([1, 2], 0.25)]).toEqual([50, 99, 1.25]);
  });
});

describe('taking turns', () => {
  it('lets everybody be first equally often', () => {
    const names = ['ours', 'raw', 'peer'];
    const first = Array.from({ length: 6 }, (_, repetition) => turns(names, repetition)[0]);
    expect(first.toSorted()).toEqual(['ours', 'ours', 'peer', 'peer', 'raw', 'raw']);
  });

  it('lets each go before and after each other', () => {
    const orders = Array.from({ length: 4 }, (_, repetition) => turns(['ours', 'raw', 'peer'], repetition));
    const firstOf = (order: string[]) => order.indexOf('ours') < order.indexOf('raw');
    expect(new Set(orders.map(firstOf))).toEqual(new Set([true, false]));
    expect(new Set(orders.map((order) => order.toSorted().join()))).toEqual(new Set(['ours,peer,raw']));
  });
});
