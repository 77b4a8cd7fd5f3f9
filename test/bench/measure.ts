import type { Comparison, Repetition, Sample, Variant } from './benchmark.ts';
import { cpuSeconds } from './processes.ts';

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Undefined of nothing. */
export function spread(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return undefined;
  return { median: quantile(sorted, 0.5), min, max };
}

/** Of sorted values; between two of them in proportion. */
export function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Who goes when: each repetition begins one further, so that nobody always goes first, or always after the same. */
export function turns(names: readonly string[], repetition: number): string[] {
  const first = repetition % Math.max(names.length, 1);
  const rotated = [...names.slice(first), ...names.slice(0, first)];
  return Math.floor(repetition / Math.max(names.length, 1)) % 2 === 0 ? rotated : rotated.toReversed();
}

/** Repeats the variants in turns, after one round that does not count; without that one when it is quick. */
export async function measure(
  { variants }: Pick<Comparison, 'variants'>,
  { repetitions, quick }: { readonly repetitions: number; readonly quick: boolean },
  serverCpu: () => number | undefined,
): Promise<Repetition[]> {
  const rounds: Repetition[] = [];
  for (let nth = quick ? 0 : -1; nth < repetitions; nth++) {
    const round: Record<string, Sample> = {};
    for (const name of turns(Object.keys(variants), Math.max(nth, 0))) {
      const variant = variants[name];
      if (variant !== undefined) round[name] = await sample(variant, serverCpu);
    }
    if (nth >= 0) rounds.push(round);
  }
  return rounds;
}

async function sample(variant: Variant, serverCpu: () => number | undefined): Promise<Sample> {
  await variant.prepare?.();
  const clientCpu = () => cpuSeconds(variant.processes ?? [process.pid]);
  const before = { at: performance.now(), client: clientCpu(), server: serverCpu() };
  const { operations, figures = {}, seconds: watched } = await variant.run();
  const seconds = watched ?? (performance.now() - before.at) / 1000;
  const each = (after: number, from: number): number => ((after - from) * 1e6) / operations;
  const after = { client: clientCpu(), server: serverCpu() };
  await variant.close?.();
  return {
    perSecond: operations / seconds,
    clientCpu: each(after.client, before.client),
    serverCpu:
      after.server === undefined || before.server === undefined ? undefined : each(after.server, before.server),
    figures,
  };
}

/** So many clients that each begin anew when they were answered, for so long; answers how often they were. */
export async function closedLoop(
  clients: number,
  seconds: number,
  step: (client: number) => Promise<unknown>,
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let done = 0;
  const one = async (client: number): Promise<void> => {
    while (performance.now() < until) {
      await step(client);
      done++;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => one(client)));
  return done;
}
