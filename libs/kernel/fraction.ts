/**
 * An exact rational number. Everything the law computes with is one, so nothing is rounded on the way; binary floating
 * point never comes near an amount. Immutable and always in lowest terms with a positive denominator, so equal numbers
 * have equal text.
 */
export class Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  static ratio(numerator: bigint, denominator: bigint): Fraction {
    if (denominator === 1n) return new Fraction(numerator, 1n);
    if (denominator === 0n) throw new RangeError('A fraction has no denominator zero.');
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator, denominator) * sign;
    return new Fraction(numerator / divisor, denominator / divisor);
  }

  /** Reads a decimal such as `2294.40`, by its text; a number is read as it is printed, so 23.5 is 47/2. Throws on anything else. */
  static of(decimal: string | number | bigint): Fraction {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal));
    if (!match) throw new RangeError('Not a decimal number.');
    const [, sign = '', whole = '', decimals = ''] = match;
    return Fraction.ratio(BigInt(sign + whole + decimals), 10n ** BigInt(decimals.length));
  }

  /** Percent as a part of one: `percent('23.5')` is 0.235. */
  static percent(decimal: string | number): Fraction {
    return Fraction.of(decimal).over(Fraction.of(100));
  }

  plus(other: Fraction): Fraction {
    return Fraction.ratio(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return Fraction.ratio(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Fraction): Fraction {
    return Fraction.ratio(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** Negative, zero or positive, as this is less than, equal to or greater than the other. */
  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  min(other: Fraction): Fraction {
    return this.compare(other) <= 0 ? this : other;
  }

  max(other: Fraction): Fraction {
    return this.compare(other) >= 0 ? this : other;
  }

  /** The nearest whole number; exactly half goes up (towards positive infinity). */
  round(): bigint {
    return floor(2n * this.numerator + this.denominator, 2n * this.denominator);
  }

  /** The smallest whole number that is not less. */
  ceil(): bigint {
    return -floor(-this.numerator, this.denominator);
  }

  /** An exact decimal where there is one (`2477.952`), otherwise `a/b`. */
  toString(): string {
    const places = decimalPlaces(this.denominator);
    if (places === undefined) return `${this.numerator}/${this.denominator}`;
    const digits = ((this.numerator * 10n ** BigInt(places)) / this.denominator).toString();
    const [sign, unsigned] = digits.startsWith('-') ? ['-', digits.slice(1)] : ['', digits];
    if (places === 0) return sign + unsigned;
    const padded = unsigned.padStart(places + 1, '0');
    return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Small numbers are whole and exact as machine numbers too, and those are many times faster. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n && (x > SAFE || y > SAFE)) [x, y] = [y, x % y];
  let [small, smaller] = [Number(x), Number(y)];
  if (y !== 0n) while (smaller !== 0) [small, smaller] = [smaller, small % smaller];
  return y === 0n ? x : BigInt(small);
}

function floor(numerator: bigint, positiveDenominator: bigint): bigint {
  const quotient = numerator / positiveDenominator;
  return numerator % positiveDenominator < 0n ? quotient - 1n : quotient;
}

/** How many decimals write 1/denominator exactly; none when it has another prime than two and five. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
