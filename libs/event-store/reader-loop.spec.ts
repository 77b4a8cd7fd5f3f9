import { describe, expect, it } from '@jest/globals';
import { pauseAfter } from './reader-loop.ts';

describe('a reader that failed', () => {
  it('tries again soon, and after a day no later than two seconds after what it needs is back', () => {
    expect([0, 1, 2, 3, 40_000].map(pauseAfter)).toEqual([250, 500, 1_000, 2_000, 2_000]);
  });
});
