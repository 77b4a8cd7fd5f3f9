/** Groups of fewer people than this are not shown: a figure of them would be a figure of somebody. */
export const SMALLEST_GROUP = 10;

export interface Shown {
  /** Of each part whether it may be shown. */
  readonly parts: readonly boolean[];
  /** Whether what they are together may be shown. */
  readonly whole: boolean;
}

/**
 * Which parts of a whole may be shown, by how many people they are of. A part of 1 to 9 is hidden, and so are as many larger
 * ones, the smallest first, as it takes that nobody finds a hidden one by subtraction: there are at least two hidden parts,
 * of ten people or more together, and more people than parts. A part of nobody says nothing of anybody.
 */
export function shownOf(sizes: readonly number[]): Shown {
  const hidden = new Set(sizes.flatMap((size, nth) => (isSmall(size) ? [nth] : [])));
  const largerOnes = [...sizes.keys()]
    .filter((nth) => (sizes[nth] ?? 0) >= SMALLEST_GROUP)
    .sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
  for (const nth of largerOnes) {
    if (hidden.size === 0 || isSafe(sizes, hidden)) break;
    hidden.add(nth);
  }
  return {
    parts: sizes.map((_, nth) => !hidden.has(nth)),
    whole: !isSmall(sum(sizes)) && (hidden.size === 0 || isSafe(sizes, hidden)),
  };
}

const isSmall = (size: number): boolean => size > 0 && size < SMALLEST_GROUP;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Ten people or more are never one small part alone. */
function isSafe(sizes: readonly number[], hidden: ReadonlySet<number>): boolean {
  const people = sum([...hidden].map((nth) => sizes[nth] ?? 0));
  return people >= SMALLEST_GROUP && people > hidden.size;
}
