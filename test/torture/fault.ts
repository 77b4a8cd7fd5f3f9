import type { Checks } from './checks.ts';
import type { Load } from './load.ts';
import type { Random } from './random.ts';
import type { Suite } from './suite.ts';
import type { Recovery } from './watch.ts';

/** Where a fault strikes. */
export interface Scene {
  readonly suite: Suite;
  /** A folder with what was built: today's version. */
  readonly built: string;
  readonly load: Load;
  readonly checks: Checks;
  readonly chance: Random;
  /** From 0. */
  readonly cycle: number;
}

/** Something that goes wrong, and is mended again by the time it has struck. */
export interface Fault {
  readonly name: string;
  readonly what: string;
  /** So many are enough where nobody says how many: they take long. */
  readonly cycles?: number;
  /** Why it cannot be done here; nothing when it can. */
  unable?(): string | undefined;
  /** The folder of what runs at first, when that is not today's version. */
  beginsWith?(): string;
  /** Whether each cycle begins with a suite of its own. */
  readonly onFresh?: boolean;
  /** Once, before the first cycle of a suite. */
  prepare?(suite: Suite): Promise<() => Promise<void>>;
  /** Nobody pays while it strikes: a bank keeps what it paid, whatever becomes of our record of it. */
  readonly paysNobody?: boolean;
  /** Answers how long it took until work went on. */
  strike(scene: Scene): Promise<Recovery[]>;
  /** When everybody has finished what they began. */
  afterwards?(scene: Scene): Promise<void>;
}
