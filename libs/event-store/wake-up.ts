/** Wakes whoever waits for news; a wake-up that comes while nobody waits is kept for the next who does. */
export class WakeUp {
  private news = false;
  private readonly waiting = new Set<() => void>();

  wake(): void {
    this.news = true;
    for (const go of this.waiting) go();
  }

  /** Resolves at the next wake-up, or after so many milliseconds. */
  async wait(atMostMs: number): Promise<void> {
    if (!this.news) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          this.waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, atMostMs);
        this.waiting.add(go);
      });
    }
    this.news = false;
  }
}
