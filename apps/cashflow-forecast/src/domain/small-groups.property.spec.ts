import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownOf, SMALLEST_GROUP } from './small-groups.ts';

const sizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 400 })), { maxLength: 14 });

describe('small groups', () => {
  it('are never shown, and are not found by subtraction either', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const { parts, whole } = shownOf(all);
        const hidden = all.filter((_, nth) => parts[nth] === false);
        const visible = all.filter((_, nth) => parts[nth] === true);
        expect(visible.filter((size) => size > 0 && size < SMALLEST_GROUP)).toEqual([]);
        if (!whole || hidden.length === 0) return;
        // Who knows the whole and the visible parts knows this of the hidden ones, and that each is of somebody.
        const together = total(all) - total(visible);
        expect(together).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        const [least, most] = [1, together - (hidden.length - 1)];
        expect(most).toBeGreaterThan(least);
      }),
    );
  });

  it('hide nothing where there are none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: SMALLEST_GROUP, max: 400 }), { minLength: 1 }), (all) => {
        expect(shownOf(all)).toEqual({ parts: all.map(() => true), whole: true });
      }),
    );
  });

  it('hide the smallest of the others, and not more than it takes', () => {
    expect(shownOf([3, 40, 12, 25])).toEqual({ parts: [false, true, false, true], whole: true });
    expect(shownOf([3, 8, 40])).toEqual({ parts: [false, false, true], whole: true });
    expect(shownOf([3, 4, 40, 12])).toEqual({ parts: [false, false, true, false], whole: true });
    expect(shownOf([4])).toEqual({ parts: [false], whole: false });
    expect(shownOf([3, 4])).toEqual({ parts: [false, false], whole: false });
    expect(shownOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toMatchObject({ whole: false });
    expect(shownOf([0, 40])).toEqual({ parts: [true, true], whole: true });
  });
});

const total = (some: readonly number[]): number => some.reduce((sum, size) => sum + size, 0);
