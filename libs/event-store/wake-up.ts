/** Wakes whoever waits for news; a wake-up that comes while nobody waits is kept for the next who does. */
export class WakeUp {
  private news = false;
  private waiting: (() => void)[] = [];

  wake(): void {
    this.news = true;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Resolves at the next wake-up, or after so many milliseconds. */
  async wait(atMostMs: number): Promise<void> {
    if (!this.news) {
      await new Promise<void>((go) => {
        const timer = setTimeout(go, atMostMs);
        this.waiting.push(() => {
          clearTimeout(timer);
          go();
        });
      });
    }
    this.news = false;
  }
}
