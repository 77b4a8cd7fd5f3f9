const KEPT_MS = 60_000;

/** What was reckoned before, by whose it is: the last so many, and not longer than a minute, for a book may be rebuilt. */
export class Remembered<T> {
  private readonly kept = new Map<string, { readonly value: T; readonly since: number }>();

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const found = this.kept.get(key);
    return found === undefined || performance.now() - found.since > KEPT_MS ? undefined : found.value;
  }

  set(key: string, value: T): T {
    return this.keep(key, value, performance.now());
  }

  /** What holds more than what was there, and is as old as that. */
  extend(key: string, value: T): T {
    return this.keep(key, value, this.kept.get(key)?.since ?? performance.now());
  }

  private keep(key: string, value: T, since: number): T {
    this.kept.delete(key);
    this.kept.set(key, { value, since });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return value;
  }
}

/** Work that is asked for again while it is under way is done once. */
export class UnderWay<T> {
  private readonly works = new Map<string, Promise<T>>();

  run(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.works.get(key);
    if (before !== undefined) return before;
    const begun = work().finally(() => this.works.delete(key));
    this.works.set(key, begun);
    return begun;
  }
}
