/** Numbers from 0 up to 1 that follow from a state (mulberry32): the same state, the same numbers. */
export function mulberry32(first: number): () => number {
  let state = first | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same from a seed, so that seeds which follow each other begin far apart. */
export function chanceFrom(seed: number): () => number {
  return mulberry32(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b));
}
