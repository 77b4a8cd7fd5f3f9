import type { EntityManager } from '@mikro-orm/postgresql';
import type { Aggregate, DomainEvent } from '#libs/event-store/aggregate';
import type { Append } from '#libs/event-store/appender';
import type { DueCommand, DueHandler } from '#libs/event-store/due-commands';
import { EventStore } from '#libs/event-store/event-store';
import { follows, type Reader } from '#libs/event-store/reader';
import { type EventRow, partsOf, type StoredEvent, toStored } from '#libs/event-store/stored-event';
import type { Clock } from '#libs/kernel/clock';
import { derivedId } from '#libs/kernel/ids';
import { Died, type Fate } from './fate.ts';

const PAGE_MAX = 12;
const AT_ONCE = 6;

export interface OpenClaimRow {
  readonly claimId: string;
  readonly tenant: string;
  readonly grantId: string;
  readonly waits: boolean;
}

/** What readers write; a transaction is a copy that replaces it. */
interface Tables {
  readonly due: Map<string, DueCommand>;
  readonly openClaims: Map<string, OpenClaimRow>;
}

interface Folded {
  readonly count: number;
  readonly state: unknown;
}

/**
 * One service's database, in memory: a log with optimistic concurrency, its readers' checkpoints, its due commands. It
 * does what the real one may do and nothing else: refuse, not answer, and let others in between.
 */
export class MemoryLog {
  /** The same as readers get them; nobody changes an event. */
  private readonly stored: StoredEvent<never>[] = [];
  private readonly streams = new Map<string, EventRow[]>();
  private readonly things = new Map<string, string[]>();
  private readonly folded = new Map<string, Folded>();
  private readonly places = new Map<string, number>();
  private tables: Tables = { due: new Map(), openClaims: new Map() };
  /** Commands that lost to another, and were decided again. */
  lost = 0;

  constructor(
    private readonly service: string,
    private readonly clock: Clock,
    private readonly fate: Fate,
    /** What others do while a process waits for the database. */
    private readonly meanwhile: () => Promise<void>,
  ) {}

  get length(): number {
    return this.stored.length;
  }

  /** The store of a process of its own: what is decided in one does not wait for another. */
  store(): EventStore {
    const load = async (streamId: string) => {
      await this.meanwhile();
      return [...(this.streams.get(streamId) ?? [])];
    };
    return new EventStore({ load }, { append: (command) => this.append(command) });
  }

  get categories(): readonly string[] {
    return [...this.things.keys()];
  }

  /** All that happened, or the first so many events, of some categories. */
  events<Event = DomainEvent>(categories: readonly string[], until = this.stored.length): StoredEvent<Event>[] {
    return this.stored.slice(0, until).filter(({ category }) => categories.includes(category));
  }

  /** The things of a category, by their id, in the order in which they began. */
  subjects(category: string): readonly string[] {
    return this.things.get(category) ?? [];
  }

  /** As it is now, or was when the log had so many events, for who looks from outside. */
  now<Command, State, Event extends DomainEvent>(
    { category, decider }: Aggregate<Command, State, Event>,
    id: string,
    until = this.length,
  ): State {
    const streamId = `${category}-${id}`;
    const stream = this.streams.get(streamId) ?? [];
    const fold = (from: State, rows: readonly EventRow[]) =>
      rows.reduce((before, { type, data }) => decider.evolve(before, { type, data } as unknown as Event), from);
    if (until < Number(stream.at(-1)?.position ?? 0)) {
      return fold(
        decider.initialState,
        stream.filter(({ position }) => Number(position) <= until),
      );
    }
    const { count, state } = this.folded.get(streamId) ?? { count: 0, state: decider.initialState };
    if (count === stream.length) return state as State;
    const next = fold(state as State, stream.slice(count));
    this.folded.set(streamId, { count: stream.length, state: next });
    return next;
  }

  tenantOf(category: string, id: string): string {
    return this.streams.get(`${category}-${id}`)?.[0]?.tenant ?? '';
  }

  /** How far a reader has come. */
  placeOf(reader: string): number {
    return this.places.get(reader) ?? 0;
  }

  isBehind(reader: string): boolean {
    return this.placeOf(reader) < this.stored.length;
  }

  isDue(): boolean {
    return this.whatIsDue().length > 0;
  }

  /** Every reader will read everything again. */
  rewind(): void {
    this.places.clear();
  }

  /** Lets a reader follow one page, unless it dies on the way; answers whether there was one. */
  async follow(reader: Reader<never>, checkpointFirst = false): Promise<boolean> {
    const from = this.placeOf(reader.name);
    if (from >= this.length) return false;
    const page = this.stored.slice(from, from + 1 + this.fate.upTo(PAGE_MAX - 1));
    const followed = page.filter((stored) => follows(reader, stored));
    const moved = () => this.places.set(reader.name, from + page.length);
    if (checkpointFirst) moved();
    if (followed.length > 0 && !(await survives(() => this.take(reader, followed)))) return true;
    moved();
    return true;
  }

  /** Sends what is due, side by side, and forgets what was sent, unless it dies before that. */
  async sendWhatIsDue(handlers: Readonly<Record<string, DueHandler>>): Promise<boolean> {
    const due = this.whatIsDue().slice(0, 1 + this.fate.upTo(AT_ONCE - 1));
    if (due.length === 0) return false;
    const send = async (each: DueCommand) => {
      const { id, watcher, tenant } = each;
      const handler = handlers[watcher];
      if (handler === undefined) throw new Error(`nobody sends the due commands of ${watcher}`);
      const cause = { commandId: id, context: { tenant, actor: watcher, correlationId: id } };
      return (await survives(() => handler(each, cause))) ? [id] : [];
    };
    const sent = (await Promise.all(due.map(send))).flat();
    if (this.fate.goesWrong('firedAndDied')) return true;
    for (const [key, { id }] of this.tables.due) if (sent.includes(id)) this.tables.due.delete(key);
    return true;
  }

  private async append({ streamId, expected, events, commandId, context }: Append): Promise<boolean> {
    await this.meanwhile();
    this.fate.dies('refused');
    const stream = this.streams.get(streamId) ?? [];
    if (stream.length !== expected) {
      this.lost++;
      return false;
    }
    const { tenant, ...rest } = context;
    for (const { type, data } of events) {
      const position = String(this.stored.length + 1);
      const row: EventRow = {
        id: derivedId('event', this.service, position),
        ...{ stream_id: streamId, version: stream.length + 1, type, data: JSON.parse(JSON.stringify(data)) as unknown },
        ...{ context: rest, tenant, command_id: commandId, recorded_at: this.clock.now().toISOString() },
        ...{ transaction_id: position, position },
      };
      const stored = toStored<never>(row);
      if (stream.length === 0) this.things.set(stored.category, [...this.subjects(stored.category), stored.subject]);
      stream.push(row);
      this.stored.push(stored);
    }
    this.streams.set(streamId, stream);
    this.fate.dies('unanswered');
    return true;
  }

  private async take(reader: Reader<never>, page: readonly StoredEvent<never>[]): Promise<void> {
    if (reader.send) {
      await reader.send(page);
      this.fate.dies('sentAndDied');
    }
    if (!reader.write) return;
    const copy = { due: new Map(this.tables.due), openClaims: new Map(this.tables.openClaims) };
    await reader.write(this.transactionOn(copy), page);
    this.fate.dies('wroteAndDied');
    this.tables = copy;
  }

  private whatIsDue(): DueCommand[] {
    const now = this.clock.now().toISOString();
    return [...this.tables.due.values()].filter(({ dueAt }) => dueAt <= now);
  }

  /** Of the streams of grants that are named as an array of PostgreSQL. */
  private newestVersions(array: string) {
    return array
      .slice(1, -1)
      .split(',')
      .map((stream) => {
        const added = (this.streams.get(stream) ?? []).filter(({ type }) => type === 'GrantVersionAdded');
        const numbers = added.map(({ data }) => (data as { version: { version: number } }).version.version);
        return { stream, newest: Math.max(0, ...numbers) };
      });
  }

  /** Understands the few things that process managers ask of a database, and nothing else. */
  private transactionOn({ due, openClaims }: Tables): EntityManager {
    const execute = (sql: string, values: readonly unknown[]) => {
      if (sql.includes('from event where event.stream_id')) return this.streams.get(String(values[0])) ?? [];
      if (sql.includes("type = 'GrantVersionAdded'")) return this.newestVersions(String(values[0]));
      if (sql.startsWith('insert into due_command')) {
        const row = dueCommand(values);
        due.set(keyOf(row.watcher, row.streamId, row.kind), row);
      } else if (sql.startsWith('delete from due_command')) due.delete(keyOf(...values));
      else throw new Error(`the simulation does not understand: ${sql}`);
      return [];
    };
    const tx = {
      execute: (sql: string, values: readonly unknown[]) => Promise.resolve(execute(sql, values)),
      upsertMany: (_: unknown, rows: readonly OpenClaimRow[]) => {
        for (const row of rows) openClaims.set(row.claimId, row);
        return Promise.resolve();
      },
      nativeDelete: (_: unknown, { claimId }: { claimId: { $in: readonly string[] } }) => {
        for (const id of claimId.$in) openClaims.delete(id);
        return Promise.resolve();
      },
      find: (_: unknown, which: Partial<OpenClaimRow>) => {
        const wanted = ({ grantId, waits }: OpenClaimRow) =>
          grantId === (which.grantId ?? grantId) && waits === (which.waits ?? waits);
        return Promise.resolve([...openClaims.values()].filter(wanted));
      },
    };
    return tx as unknown as EntityManager;
  }
}

const keyOf = (...parts: readonly unknown[]): string => parts.join(' ');

function dueCommand([id, watcher, streamId, tenant, kind, dueAt, command]: readonly unknown[]): DueCommand {
  const [, subject] = partsOf(String(streamId));
  return {
    ...{ id: String(id), watcher: String(watcher), streamId: String(streamId), subject, tenant: String(tenant) },
    ...{ kind: String(kind), dueAt: (dueAt as Date).toISOString(), command: JSON.parse(String(command)) as unknown },
  };
}

/** Whether it came to its end; what a transport or a database does may stop it halfway, and nothing else. */
export async function survives(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const expected = error instanceof Died || (error instanceof Error && error.message === 'the broker did not answer');
    if (expected) return false;
    throw error;
  }
}
