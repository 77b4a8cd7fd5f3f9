import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import pg from 'pg';
import { EMPLOYER } from '../../scripts/demo/book.ts';
import type { Service } from '../../scripts/demo/client.ts';
import { EVENT_COLUMNS, type EventRow, type StoredEvent, toStored } from '#libs/event-store/stored-event';
import { createKafka } from '#libs/messaging/kafka-client';
import type { Published } from '#libs/messaging/transport';
import { brokenInvariants, look } from '../invariants.ts';
import { type Load, MONTHS, TOWNS } from './load.ts';
import { SERVICES, type Suite } from './suite.ts';

/** What is not as it was promised. */
export interface Broken {
  readonly lost: string[];
  readonly twice: string[];
  readonly outOfOrder: string[];
  /** Invariants of the money and of the logs, and answers that nobody should get. */
  readonly wrong: string[];
}

type Translate = (stored: StoredEvent) => Published | readonly Published[] | undefined;
type Logs = Readonly<Record<Service, StoredEvent[]>>;

/** By category: where what others hear of it is put into words. */
const TOLD: Readonly<Record<string, [service: string, file: string, name: string]>> = {
  application: ['claim-intake', 'application.published', 'publishApplicationEvent'],
  claim: ['claim-intake', 'claim.published', 'publishClaimEvent'],
  case: ['municipal-review', 'case.published', 'publishCase'],
  grant: ['municipal-review', 'grant.published', 'publishGrant'],
  assessment: ['municipal-review', 'payments.published', 'publishAssessment'],
  'payment-run': ['municipal-review', 'payments.published', 'publishPaymentRun'],
};

/** Who hears what, and in which streams it is recorded under the message's id; a type that is not named may be passed by. */
const HEARD = [
  { by: 'municipal-review', as: 'case', types: ['aanvraag-ingediend'] },
  { by: 'claim-intake', as: 'application', types: ['besluit-genomen'] },
  { by: 'municipal-review', as: 'assessment', types: ['declaratie-aangemaakt'] },
  { by: 'claim-intake', as: 'claim', types: ['declaratie-beoordeeld', 'betaling-opgedragen', 'betaling-bevestigd'] },
] as const satisfies readonly { by: Service; as: string; types: readonly string[] }[];

export const GROUPS = [
  { group: 'municipal-review.open-case', topics: ['lks.aanvragen.v1'] },
  { group: 'municipal-review.assess-claim', topics: ['lks.declaraties.v1'] },
  { group: 'municipal-review.hear-mandate', topics: ['lks.machtigingen.v1'] },
  { group: 'cashflow-forecast.hear-mandate', topics: ['lks.machtigingen.v1'] },
  { group: 'claim-intake.record-decision', topics: ['lks.termijnen.v1', 'lks.besluiten.v1'] },
  { group: 'claim-intake.record-payment', topics: ['lks.betalingen.v1'] },
  {
    group: 'cashflow-forecast.record-event',
    topics: ['lks.aanvragen.v1', 'lks.besluiten.v1', 'lks.termijnen.v1', 'lks.declaraties.v1', 'lks.betalingen.v1'],
  },
];
const [QUIET_WITHIN_MS, LOOK_MS] = [90_000, 150];

/** Looks at a suite at rest, past its interfaces and through them. */
export class Checks {
  readonly #suite: Suite;
  readonly #load: Load;
  readonly #translate: ReadonlyMap<string, Translate>;
  #logs: Logs = emptyLogs();
  /** Things of which others heard something that their own service has lost: they were told it twice, in other words. */
  readonly #retold = new Set<string>();

  private constructor(suite: Suite, load: Load, translate: ReadonlyMap<string, Translate>) {
    this.#suite = suite;
    this.#load = load;
    this.#translate = translate;
  }

  /** The words of the services are those of what was built. */
  static async of(suite: Suite, load: Load, built: string): Promise<Checks> {
    const translate = new Map<string, Translate>();
    for (const [category, [service, file, name]] of Object.entries(TOLD)) {
      const url = pathToFileURL(resolve(built, 'dist/apps', service, 'src', `${file}.js`)).href;
      const translation = ((await import(url)) as Record<string, Translate | undefined>)[name];
      if (translation === undefined) throw new Error(`${file} has no ${name}`);
      translate.set(category, translation);
    }
    return new Checks(suite, load, translate);
  }

  /** Waits until nothing is left to do; throws, saying what still is, when that takes too long. */
  async quiet(): Promise<void> {
    const until = performance.now() + QUIET_WITHIN_MS;
    const driver = this.#suite.as('demo-driver');
    const admin = createKafka('torture', [this.#suite.brokers]).admin();
    await admin.connect();
    const left = async (): Promise<string[]> => {
      const busy: string[] = [];
      for (const service of SERVICES) {
        const { rustig } = await driver.get<{ rustig: boolean }>(service, 'demo/rust');
        if (!rustig) busy.push(service);
      }
      for (const { group, topics } of GROUPS) {
        const behind = await behindOf(admin, group, topics);
        if (behind > 0) busy.push(`${group} (${behind})`);
      }
      return busy;
    };
    try {
      for (let calm = 0; calm < 2;) {
        const busy = await left();
        calm = busy.length === 0 ? calm + 1 : 0;
        if (performance.now() > until)
          throw new Error(`not quiet within ${QUIET_WITHIN_MS / 1000} s: ${busy.join(', ')}`);
        if (calm === 0) await setTimeout(LOOK_MS);
      }
    } finally {
      await admin.disconnect();
    }
  }

  /** Everything that was ever acknowledged, and everything in the logs. */
  async look(): Promise<Broken> {
    const broken: Broken = { lost: [], twice: [], outOfOrder: [], wrong: [...this.#load.wrong] };
    for (const service of SERVICES) await this.#readOn(service, broken);
    for (const service of SERVICES) inLog(service, this.#logs[service], broken);
    this.#acknowledged(broken);
    this.#told(broken);
    this.#heard(broken);
    for (const town of TOWNS) broken.wrong.push(...(await this.#invariants(town)));
    return broken;
  }

  /**
   * After every database was restored to how it was since `begunAt`: what was acknowledged before is there. What was told
   * and is lost is known to those who heard it, and comes to them again under another id.
   */
  async restored(begunAt: number): Promise<void> {
    const before = new Map(this.#messages().map(({ message }) => [message.id, message.subject]));
    this.#logs = emptyLogs();
    for (const service of SERVICES) await this.#readOn(service, { lost: [], twice: [], outOfOrder: [], wrong: [] });
    const known = new Set(SERVICES.flatMap((service) => this.#logs[service].map(({ commandId }) => commandId)));
    const { acknowledged, wrong } = this.#load;
    const missing = acknowledged.filter(({ commandId }) => !known.has(commandId));
    for (const { what } of missing.filter(({ at }) => at < begunAt)) wrong.push(`${what} is not in the backup`);
    for (const { message } of this.#messages()) before.delete(message.id);
    for (const subject of before.values()) this.#retold.add(subject);
    console.log(
      `lost with the backup: ${missing.length} of ${acknowledged.length} commands, ${before.size} messages told`,
    );
  }

  async #readOn(service: Service, broken: Broken): Promise<void> {
    const client = new pg.Client({ connectionString: this.#suite.databaseUrl(service) });
    await client.connect();
    try {
      const log = this.#logs[service];
      const last = log.reduce((most, { position }) => (BigInt(position) > most ? BigInt(position) : most), 0n);
      const { rows } = await client.query<EventRow>(
        `select ${EVENT_COLUMNS} from event where event.position > $1 order by event.transaction_id, event.position`,
        [String(last)],
      );
      log.push(...rows.map((row) => toStored(row)));
      const { rows: counts } = await client.query<{ events: number; parked: number; late: string[] | null }>(
        `select (select count(*)::int from event) as events, (select count(*)::int from parked_message) as parked,
                (select array_agg(reason || ' ' || consumer) from parked_message) as late`,
      );
      const { events, parked, late } = counts[0] ?? { events: 0, parked: 0, late: null };
      if (events !== log.length) broken.lost.push(`${service}: its log has ${events} events, and had ${log.length}`);
      if (parked > 0)
        broken.wrong.push(`${service}: ${parked} messages are parked: ${(late ?? []).slice(0, 3).join(', ')}`);
    } finally {
      await client.end();
    }
  }

  /** Each acknowledged command recorded something, in one stream of a kind, once. */
  #acknowledged({ lost, twice }: Broken): void {
    const { acknowledged, applied } = this.#load;
    for (const service of SERVICES) {
      const places = Map.groupBy(this.#logs[service], ({ commandId }) => commandId);
      for (const { what, commandId } of acknowledged.filter((one) => one.service === service)) {
        const events = places.get(commandId) ?? [];
        if (events.length === 0) lost.push(`${service}: ${what} was acknowledged, and is not in the log`);
        const streams = new Set(events.map(({ streamId }) => streamId));
        const kinds = new Set(events.map(({ category }) => category));
        if (streams.size > kinds.size) twice.push(`${service}: ${what} is in ${[...streams].join(', ')}`);
      }
    }
    const submitted = countsOf(this.#logs['claim-intake'], 'ApplicationSubmitted');
    const opened = countsOf(this.#logs['municipal-review'], 'CaseOpened');
    for (const application of applied) {
      for (const [where, count] of [
        ['handed in', submitted.get(application) ?? 0],
        ['opened', opened.get(application) ?? 0],
      ] as const) {
        if (count === 0) lost.push(`application ${application} was acknowledged, and is not ${where}`);
        if (count > 1) twice.push(`application ${application} is ${where} ${count} times`);
      }
    }
  }

  /** What the services told is what the forecast keeps: all of it, once, and per subject in the order of the log. */
  #told({ lost, twice, outOfOrder, wrong }: Broken): void {
    const told = this.#messages();
    const kept = this.#logs['cashflow-forecast'].filter(({ category }) => category === 'received');
    const times = Map.groupBy(kept, ({ subject }) => subject);
    for (const { message } of told) {
      const count = times.get(message.id)?.length ?? 0;
      if (count === 0) lost.push(`the forecast never heard ${message.type} of ${message.subject}`);
      if (count > 1) twice.push(`the forecast keeps ${message.type} of ${message.subject} ${count} times`);
    }
    const ids = new Set(told.map(({ message }) => message.id));
    for (const { subject, event } of kept) {
      const about = (event.data as { subject?: string }).subject ?? '';
      if (!ids.has(subject) && !this.#retold.has(about)) wrong.push(`the forecast keeps ${subject}, which nobody told`);
    }
    const places = new Map(kept.map(({ subject }, nth) => [subject, nth]));
    for (const [subject, messages] of Map.groupBy(told, ({ topic, message }) => `${topic} ${message.subject}`)) {
      const order = messages.map(({ message }) => places.get(message.id)).filter((nth) => nth !== undefined);
      const isRetold = this.#retold.has(messages[0]?.message.subject ?? '');
      if (!isRising(order) && !isRetold)
        outOfOrder.push(`the forecast heard ${subject} in another order than it was told`);
    }
  }

  /** Every consumer recorded what it heard, once, and per subject in the order in which it was told. */
  #heard({ lost, twice, outOfOrder }: Broken): void {
    const told = this.#messages();
    for (const { by, as, types } of HEARD) {
      const own = this.#logs[by].filter(({ category }) => category === as);
      const streams = Map.groupBy(own, ({ subject }) => subject);
      const wanted = told.filter(({ message }) => types.some((type) => message.type.endsWith(`.${type}.v1`)));
      for (const [subject, messages] of Map.groupBy(wanted, ({ message }) => message.subject)) {
        const stream = streams.get(subject) ?? [];
        if (this.#retold.has(subject) && stream.length > 0) continue; // known by what was told of it before
        const order = messages.map(({ message: { id, type } }) => {
          const versions = stream.filter(({ commandId }) => commandId === id).map(({ version }) => version);
          if (versions.length === 0) lost.push(`${by} never recorded ${type} of ${subject}`);
          return versions;
        });
        if (!isRising(order.flat())) outOfOrder.push(`${by} recorded what it heard of ${subject} in another order`);
        if (as === 'claim') twicePaid(subject, stream, twice);
      }
    }
  }

  #messages(): Published[] {
    return (['claim-intake', 'municipal-review'] as const)
      .flatMap((service) => this.#logs[service])
      .flatMap((stored) => this.#translate.get(stored.category)?.(stored) ?? []);
  }

  async #invariants(municipality: string): Promise<string[]> {
    const seen = await look({
      ...{ municipality, claimedThrough: MONTHS[1] },
      employer: this.#suite.as('werkgever', EMPLOYER),
      payer: this.#suite.as('betaler', municipality),
      controller: this.#suite.as('gemeente-controller', municipality),
    });
    return brokenInvariants(seen);
  }
}

function emptyLogs(): Logs {
  return { 'claim-intake': [], 'municipal-review': [], 'cashflow-forecast': [] };
}

/** Streams without a gap, and no command at work in one stream in two transactions. */
function inLog(service: Service, log: readonly StoredEvent[], { lost, twice }: Broken): void {
  for (const [stream, events] of Map.groupBy(log, ({ streamId }) => streamId)) {
    const versions = events.map(({ version }) => version);
    if (versions.some((version, nth) => version !== nth + 1)) {
      lost.push(`${service}: ${stream} has versions ${versions.join(' ')}`);
    }
    for (const [commandId, own] of Map.groupBy(events, (event) => event.commandId)) {
      if (new Set(own.map(({ transactionId }) => transactionId)).size > 1) {
        twice.push(`${service}: command ${commandId} took effect twice in ${stream}`);
      }
    }
  }
}

/** A payment that is confirmed twice for a claim. */
function twicePaid(subject: string, stream: readonly StoredEvent[], twice: string[]): void {
  const confirmed = stream.filter(
    ({ event }) => event.type === 'PaymentHeard' && (event.data as { became?: string }).became === 'confirmed',
  );
  if (confirmed.length > 1) twice.push(`claim ${subject} was paid ${confirmed.length} times`);
}

function countsOf(log: readonly StoredEvent[], type: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { event, subject } of log) if (event.type === type) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, nth) => nth === 0 || number >= (numbers[nth - 1] ?? 0));

/** Messages that a group has not committed yet. */
async function behindOf(admin: Admin, groupId: string, topics: readonly string[]): Promise<number> {
  let behind = 0;
  for (const { topic, partitions } of await admin.fetchOffsets({ groupId, topics: [...topics] })) {
    const ends = new Map(
      (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, Number(high)]),
    );
    for (const { partition, offset } of partitions) behind += (ends.get(partition) ?? 0) - Math.max(0, Number(offset));
  }
  return behind;
}
