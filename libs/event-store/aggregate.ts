import type { Decider } from '#libs/kernel/decider';

/** Something that happened: what kind of thing, and its facts. */
export interface DomainEvent {
  readonly type: string;
  readonly data?: unknown;
}

/** A decider, and how its streams are called: `<category>-<id>`. */
export interface Aggregate<Command, State, Event extends DomainEvent> {
  readonly category: string;
  readonly decider: Decider<Command, State, Event>;
  /** Makes today's event of one that was stored in an older shape. What is stored is never rewritten. */
  readonly upcast?: (stored: DomainEvent) => Event;
}
