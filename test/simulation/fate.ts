import { chanceFrom } from '#libs/testing/chance';

/** How often, from 0 to 1, each thing goes wrong in a service, beside what its transport does. */
const FAULTS = {
  /** The database refuses a command, or writes it and the answer is lost. */
  refused: 0.02,
  unanswered: 0.02,
  /** A reader dies after sending, or in its transaction; the worker dies before it forgets what it sent. */
  sentAndDied: 0.05,
  wroteAndDied: 0.05,
  firedAndDied: 0.05,
  /** While one process is between reading and writing, somebody does something through another. */
  meanwhile: 0.06,
  /** A command comes twice: after each other, or at the same moment through two processes. */
  again: 0.1,
  together: 0.1,
  /** Who got no answer gives up, instead of sending the same command again. */
  givesUp: 0.3,
} as const;

export type Fault = keyof typeof FAULTS;

/** A process died, or its database did not answer: whoever sent it something does so again. */
export class Died extends Error {
  override readonly name = 'Died';
}

/** What happens to the services and what people choose; it follows from the seed. */
export class Fate {
  private readonly chance: () => number;
  /** How often each thing went wrong so far. */
  readonly happened = Object.fromEntries(Object.keys(FAULTS).map((fault) => [fault, 0])) as Record<Fault, number>;

  constructor(seed: number) {
    this.chance = chanceFrom(seed * 7919 + 13); // not what the transport of that seed draws
  }

  goesWrong(fault: Fault): boolean {
    const wrong = this.chance() < FAULTS[fault];
    if (wrong) this.happened[fault]++;
    return wrong;
  }

  dies(fault: Fault): void {
    if (this.goesWrong(fault)) throw new Died(fault);
  }

  /** In so many of a hundred. */
  percent(of: number): boolean {
    return this.chance() * 100 < of;
  }

  /** A whole number from 0 up to and including this one. */
  upTo(most: number): number {
    return Math.floor(this.chance() * (most + 1));
  }

  oneOf<T>(some: readonly [T, ...T[]]): T {
    return some[this.upTo(some.length - 1)] ?? some[0];
  }

  shuffled<T>(some: readonly T[]): T[] {
    const left = [...some];
    return some.flatMap(() => left.splice(this.upTo(left.length - 1), 1));
  }
}
