/** Values that hold until an instant, in milliseconds: at most so many, of which the one that was kept first makes place. */
export class KeptUntil<T> {
  private readonly kept = new Map<string, { readonly value: T; readonly until: number }>();

  constructor(
    private readonly most: number,
    private readonly now: () => number,
  ) {}

  get(key: string): T | undefined {
    const found = this.kept.get(key);
    return found !== undefined && this.now() < found.until ? found.value : undefined;
  }

  set(key: string, value: T, until: number): T {
    this.kept.delete(key);
    this.kept.set(key, { value, until });
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return value;
  }
}
