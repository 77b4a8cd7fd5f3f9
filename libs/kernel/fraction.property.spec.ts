import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Fraction } from '#libs/kernel/fraction';

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => Fraction.ratio(numerator, denominator));

it('adds and takes away without losing anything', () => {
  fc.assert(fc.property(fraction, fraction, (a, b) => expect(a.plus(b).minus(b)).toEqual(a)));
});

it('multiplies and divides without losing anything', () => {
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      fc.pre(b.numerator !== 0n);
      expect(a.times(b).over(b)).toEqual(a);
    }),
  );
});

it('writes a decimal that reads back as the same number', () => {
  fc.assert(
    fc.property(fraction, (a) => {
      const text = a.toString();
      fc.pre(!text.includes('/'));
      expect(Fraction.of(text)).toEqual(a);
    }),
  );
});

it('rounds to the nearest whole number, and half of one up', () => {
  fc.assert(
    fc.property(fraction, (a) => {
      const off = a.minus(Fraction.of(a.round()));
      expect(off.compare(Fraction.ratio(1n, 2n))).toBeLessThan(0);
      expect(off.compare(Fraction.ratio(-1n, 2n))).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('never rounds up by a whole, and never down, when asked for the ceiling', () => {
  fc.assert(
    fc.property(fraction, (a) => {
      const off = Fraction.of(a.ceil()).minus(a);
      expect(off.compare(Fraction.zero)).toBeGreaterThanOrEqual(0);
      expect(off.compare(Fraction.one)).toBeLessThan(0);
    }),
  );
});
