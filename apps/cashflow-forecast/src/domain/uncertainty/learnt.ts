/** A chance learnt from what was seen, and what it rests on. */
export interface Learnt {
  readonly chance: number;
  readonly happened: number;
  readonly of: number;
}

/** What is reckoned with before anything was seen, and how many times seen it counts for. No statistic. */
export interface Assumed {
  readonly chance: number;
  readonly weight: number;
}

/** (happened + assumed chance × weight) / (all + weight): with little seen mostly the assumption, with much mostly what was seen. */
export function learnt(happened: number, of: number, { chance, weight }: Assumed): Learnt {
  return { chance: (happened + chance * weight) / (of + weight), happened, of };
}
