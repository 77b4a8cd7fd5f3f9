import { Rejection, replay } from '#libs/kernel/decider';
import { Unprocessable } from '#libs/messaging/parking';
import type { Aggregate, DomainEvent } from './aggregate.ts';
import type { Appender } from './appender.ts';
import type { Cause } from './cause.ts';
import type { Loader } from './loader.ts';

/** How often a command is decided again because another process was first; each time somebody got further. */
const ATTEMPTS = 100;

/** The stream is another tenant's. Outside it is answered like a stream that does not exist. */
export class OtherTenant extends Error {
  override readonly name = 'OtherTenant';
}

/** What the service's own record of its work says of a command that recorded something. */
export interface Recorded {
  readonly streamId: string;
  readonly types: readonly string[];
  readonly correlationId: string;
  readonly durationMs: number;
}

/** One thing that happened in a stream, and the command that it came of. */
export interface Happened<Event = DomainEvent> {
  readonly subject: string;
  /** From 1, without gaps. */
  readonly version: number;
  readonly event: Event;
  readonly commandId: string;
  /** Of the request that it came of, when that came under an idempotency key. */
  readonly bodyHash: string | null;
}

/** The only way to write an event, and the way to know one thing as it is now. */
export class EventStore {
  /** Ends when nobody here is at work on the stream any more. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly loader: Pick<Loader, 'load'>,
    private readonly appender: Pick<Appender, 'append'>,
    private readonly recorded: (what: Recorded) => void = () => undefined,
  ) {}

  /**
   * Carries a command out once, however often it is sent, and answers the state it led to. The same command id with
   * another body is rejected with `IDEMPOTENCY_KEY_REUSED`; a stream of another tenant throws `OtherTenant`, and content
   * that PostgreSQL cannot hold (a NUL, a command's id that is no UUID) `Unprocessable`.
   */
  async handle<Command, State, Event extends DomainEvent>(
    aggregate: Aggregate<Command, State, Event>,
    id: string,
    command: Command,
    cause: Cause,
  ): Promise<State | Rejection> {
    const streamId = `${aggregate.category}-${id}`;
    try {
      return await this.inTurn(streamId, () => this.carryOut(aggregate, id, command, cause));
    } catch (error) {
      throw isUnstorable(error) ? new Unprocessable(`${aggregate.category}: content that cannot be kept`) : error;
    }
  }

  /** The state of one thing, never behind; `initialState` when nothing happened to it. */
  async state<Command, State, Event extends DomainEvent>(
    aggregate: Aggregate<Command, State, Event>,
    id: string,
    tenant: string,
  ): Promise<State> {
    const history = await this.history(aggregate, id, tenant);
    return replay(aggregate.decider, eventsOf(history));
  }

  /** All that happened to one thing, oldest first, in today's shapes. */
  async history<Event extends DomainEvent>(
    { category, upcast }: Pick<Aggregate<never, never, Event>, 'category' | 'upcast'>,
    id: string,
    tenant: string,
  ): Promise<Happened<Event>[]> {
    const rows = await this.loader.load(`${category}-${id}`);
    if (rows[0] !== undefined && rows[0].tenant !== tenant) throw new OtherTenant(`${category} of another tenant`);
    return rows.map(({ type, data, command_id: commandId, body_hash: bodyHash = null }, index) => {
      const stored = { type, data };
      return { subject: id, version: index + 1, event: upcast?.(stored) ?? (stored as Event), commandId, bodyHash };
    });
  }

  private async carryOut<Command, State, Event extends DomainEvent>(
    aggregate: Aggregate<Command, State, Event>,
    id: string,
    command: Command,
    cause: Cause,
  ): Promise<State | Rejection> {
    const { decider } = aggregate;
    const streamId = `${aggregate.category}-${id}`;
    const began = performance.now();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const history = await this.history(aggregate, id, cause.context.tenant);
      const own = history.findLastIndex(({ commandId }) => commandId === cause.commandId);
      const before = history[own];
      if (before !== undefined) {
        if (isAnotherBody(before, cause))
          return new Rejection('IDEMPOTENCY_KEY_REUSED', 'The key came with another body.');
        return replay(decider, eventsOf(history.slice(0, own + 1)));
      }
      const state = replay(decider, eventsOf(history));
      const events = decider.decide(command, state);
      if (events instanceof Rejection) return events;
      if (events.length === 0) return state;
      if (await this.appender.append({ streamId, expected: history.length, events, ...cause })) {
        const { correlationId } = cause.context;
        const durationMs = Math.round((performance.now() - began) * 10) / 10;
        this.recorded({ streamId, types: events.map(({ type }) => type), correlationId, durationMs });
        return events.reduce((now, event) => decider.evolve(now, event), state);
      }
    }
    throw new Error(`${streamId} is written by too many at once`);
  }

  /** One after another in this process: who waits here need not lose first, and decides on what it will find. */
  private async inTurn<Answer>(streamId: string, work: () => Promise<Answer>): Promise<Answer> {
    const before = this.turns.get(streamId);
    const mine = before === undefined ? work() : before.then(work);
    const ended = mine.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(streamId, ended);
    try {
      return await mine;
    } finally {
      if (this.turns.get(streamId) === ended) this.turns.delete(streamId);
    }
  }
}

const eventsOf = <Event>(history: readonly Happened<Event>[]): Event[] => history.map(({ event }) => event);

function isAnotherBody({ bodyHash: before }: Happened, { context: { bodyHash } }: Cause): boolean {
  return before !== null && bodyHash !== undefined && before !== bodyHash;
}

/** A data exception or a limit of PostgreSQL (SQLSTATE 22, 54): no later attempt will have another outcome. */
function isUnstorable(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^(22|54)\w{3}$/.test(code);
}
