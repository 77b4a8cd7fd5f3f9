/** Under way at once: while one waits for the disk or for the other side, the next is made. */
const AT_ONCE = 2;
/** As many are worth a trip beside another: fewer would pay more for it than they gain. */
const BESIDE_MIN = 16;

/**
 * When what waits leaves, and how much of it goes together. Not before who goes on in the same turn has come too: those
 * that were answered together ask again together. A few wait for the trip that is under way; many leave in two halves.
 * There are no timers.
 */
export class Trips {
  private underWay = 0;
  private leaving = false;

  /** `leave` takes at most so many of those that wait, and is kept when all of them were answered; none when none can go now. */
  constructor(
    private readonly waiting: () => number,
    private readonly leave: (most: number) => Promise<void> | undefined,
  ) {}

  get isUnderWay(): boolean {
    return this.underWay > 0;
  }

  /** Somebody waits, or may leave now who could not before. */
  soon(): void {
    if (this.leaving) return;
    this.leaving = true;
    setImmediate(() => {
      this.leaving = false;
      this.leaveAll();
    });
  }

  private leaveAll(): void {
    while (this.underWay < AT_ONCE && this.waiting() >= (this.isUnderWay ? BESIDE_MIN : 1)) {
      const share = Math.ceil(this.waiting() / (AT_ONCE - this.underWay));
      const trip = this.leave(Math.max(BESIDE_MIN, share));
      if (trip === undefined) return;
      this.underWay++;
      void trip.finally(() => {
        this.underWay--;
        this.soon();
      });
    }
  }
}
