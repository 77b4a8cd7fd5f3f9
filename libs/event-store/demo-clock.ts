import { type Clock, systemClock } from '#libs/kernel/clock';

/** A clock that a demonstration sets: it stands still there until it is set again, or is let go to real time. */
export class DemoClock implements Clock {
  private readonly listeners: (() => void)[] = [];

  constructor(private standing: Date | null = null) {}

  now(): Date {
    return this.standing ?? systemClock.now();
  }

  /** Null lets it go on by real time. */
  set(instant: Date | null): void {
    this.standing = instant;
    for (const changed of this.listeners) changed();
  }

  onChange(changed: () => void): void {
    this.listeners.push(changed);
  }
}
