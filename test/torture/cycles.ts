import { type Broken, Checks } from './checks.ts';
import type { Fault } from './fault.ts';
import { Load } from './load.ts';
import { Random } from './random.ts';
import { Suite } from './suite.ts';
import type { Recovery } from './watch.ts';

/** What came of all cycles of a kind. */
export interface Outcome {
  readonly kind: string;
  readonly cycles: number;
  readonly acknowledged: number;
  readonly repeated: number;
  readonly broken: Broken;
  readonly recovered: readonly Recovery[];
}

export interface Wanted {
  readonly seed: number;
  readonly cycles: number;
  /** A folder with what was built. */
  readonly built: string;
}

/** A fresh suite, a fault in each cycle, and after each a look at everything; ends at the first that is broken. */
export async function torture(fault: Fault, { cycles, ...wanted }: Wanted): Promise<Outcome> {
  if (fault.onFresh !== true) return run(fault, wanted, 0, cycles);
  let outcome = await run(fault, wanted, 0, 1);
  for (let cycle = 1; cycle < cycles && faultsIn(outcome.broken) === 0; cycle++) {
    const next = await run(fault, wanted, cycle, cycle + 1);
    outcome = {
      ...next,
      acknowledged: outcome.acknowledged + next.acknowledged,
      repeated: outcome.repeated + next.repeated,
      recovered: [...outcome.recovered, ...next.recovered],
    };
  }
  return outcome;
}

async function run(
  fault: Fault,
  { seed, built }: Pick<Wanted, 'seed' | 'built'>,
  first: number,
  cycles: number,
): Promise<Outcome> {
  const { name } = fault;
  const nothing: Broken = { lost: [], twice: [], outOfOrder: [], wrong: [] };
  let outcome: Outcome = { kind: name, cycles: first, acknowledged: 0, repeated: 0, broken: nothing, recovered: [] };
  const suite = await Suite.start(fault.beginsWith?.() ?? built, `.cache/torture/${name}`);
  let undo: (() => Promise<void>) | undefined;
  try {
    undo = await fault.prepare?.(suite);
    const load = new Load(suite, seed + first);
    const checks = await Checks.of(suite, load, built);
    await load.begin();
    for (let cycle = first; cycle < cycles && faultsIn(outcome.broken) === 0; cycle++) {
      const chance = new Random(seed * 1_000 + cycle);
      const began = performance.now();
      const recovered = await strike(fault, { suite, built, load, checks, chance, cycle });
      await checks.quiet();
      const broken = await checks.look();
      outcome = {
        ...{ kind: name, cycles: cycle + 1, acknowledged: load.acknowledged.length, repeated: load.repeated, broken },
        recovered: [...outcome.recovered, ...recovered],
      };
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const times = recovered.map(({ of, ms }) => `${of} ${(ms / 1000).toFixed(1)}`).join(', ');
      console.log(`${name} ${cycle + 1}/${cycles}: ${seconds} s, acknowledged ${outcome.acknowledged}; ${times}`);
    }
  } catch (error) {
    outcome.broken.wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    outcome = { ...outcome, cycles: outcome.cycles + 1 };
  } finally {
    await suite.stop();
    await undo?.();
  }
  return outcome;
}

/** The load goes on until the fault is over, and then finishes what it began. */
async function strike(fault: Fault, scene: Parameters<Fault['strike']>[0]): Promise<Recovery[]> {
  let striking = true;
  const working = scene.load.work(() => striking, fault.paysNobody !== true);
  const struck = fault.strike(scene).finally(() => (striking = false));
  try {
    const [recovered] = await Promise.all([struck, working]);
    await fault.afterwards?.(scene);
    return recovered;
  } catch (error) {
    scene.load.stop();
    throw error;
  }
}

export function faultsIn({ lost, twice, outOfOrder, wrong }: Broken): number {
  return lost.length + twice.length + outOfOrder.length + wrong.length;
}
