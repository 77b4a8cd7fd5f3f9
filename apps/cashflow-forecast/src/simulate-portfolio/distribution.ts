/** One window over all paths, in whole cents. */
export interface Distribution {
  readonly meanCents: number;
  /** Of the mean over these paths. */
  readonly standardErrorCents: number;
  /** The amounts that it stays at or under with a chance of 5, 10, 25, 50, 75, 90 and 95 percent. */
  readonly quantilesCents: readonly number[];
}

export const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** Of each window how its paths lie. */
export function distributionsOf(drawn: Float64Array, windows: number): Distribution[] {
  const paths = drawn.length / windows;
  return Array.from({ length: windows }, (_, window) => {
    const all = Float64Array.from({ length: paths }, (__, path) => drawn[path * windows + window] ?? 0).sort();
    const mean = all.reduce((sum, each) => sum + each, 0) / paths;
    const variance = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(paths - 1, 1);
    return {
      ...{ meanCents: Math.round(mean), standardErrorCents: Math.round(Math.sqrt(variance / paths)) },
      quantilesCents: LEVELS.map((level) => Math.round(all[Math.max(Math.ceil(level * paths) - 1, 0)] ?? 0)),
    };
  });
}
