// One of two services that tell each other over Kafka what happened: the first asks, the second decides.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Migration } from '@mikro-orm/migrations';
import type { Aggregate } from '#libs/event-store/aggregate';
import type { DatabaseUrls } from '#libs/event-store/log.module';
import { publisher } from '#libs/event-store/publisher';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { Rejection } from '#libs/kernel/decider';
import { cloudEvent } from '#libs/messaging/cloud-event';
import { consume } from '#libs/messaging/consumer';
import { KafkaTransport } from '#libs/messaging/kafka-transport';
import type { Published } from '#libs/messaging/transport';
import { atRate, now } from '../clock.ts';
import { type OpenLog, openLog } from '../log.ts';
import { cause, event } from '../payload.ts';
import { answer } from '../worker.ts';

interface Given {
  readonly role: 'asks' | 'decides';
  readonly urls: DatabaseUrls;
  readonly brokers: readonly string[];
  readonly topics: { readonly asked: string; readonly decided: string };
}

interface Happened {
  readonly type: 'Asked' | 'Decided';
  readonly data: unknown;
}

/** Asks once, and hears the decision once. */
const question: Aggregate<'ask' | 'hear', Happened['type'] | 'absent', Happened> = {
  category: 'question',
  decider: {
    initialState: 'absent',
    decide: (command, state) => {
      if (command === 'ask') return state === 'absent' ? [{ type: 'Asked', data: event.data }] : [];
      return state === 'Asked' ? [{ type: 'Decided', data: event.data }] : [];
    },
    evolve: (_state, { type }) => type,
  },
};
const decision: Aggregate<'decide', Happened['type'] | 'absent', Happened> = {
  category: 'decision',
  decider: {
    initialState: 'absent',
    decide: (_command, state) => (state === 'absent' ? [{ type: 'Decided', data: event.data }] : []),
    evolve: (_state, { type }) => type,
  },
};

class AnswerTable extends Migration {
  override up(): void {
    this.addSql('create table answer (question_id uuid primary key)');
    this.addSql('grant select, insert on answer to bench_log');
  }
}

let log: OpenLog | undefined;
let transport: KafkaTransport | undefined;
let answered: Record<string, number> = {};

/** One row for each answer; in the checkpoint's transaction, as every projection. */
const answers: Reader<Happened> = {
  name: 'answers',
  category: 'question',
  async write(tx, page) {
    const decided = page.filter(({ event: { type } }) => type === 'Decided').map(({ subject }) => subject);
    if (decided.length === 0) return;
    await tx.execute(
      `insert into answer (question_id) select value::uuid from jsonb_array_elements_text(?::jsonb)
       on conflict do nothing`,
      [JSON.stringify(decided)],
    );
    const at = now();
    for (const subject of decided) answered[subject] = at;
  },
};

answer({
  async open({ role, urls, brokers, topics }: Given) {
    log = await openLog('bench', urls, { migrations: [{ name: 'answer', class: AnswerTable }] });
    transport = new KafkaTransport(role, brokers);
    const { store, runtime, lot } = log;
    const told =
      (topic: string, what: Happened['type']) =>
      (stored: StoredEvent<Happened>): Published | undefined =>
        stored.event.type === what
          ? cloudEvent('bench', stored, topic, what.toLowerCase(), stored.event.data as object)
          : undefined;
    const hears = (topic: string, carryOut: (subject: string, commandId: string) => Promise<Rejection | string>) => ({
      group: `${role}.${topic}`,
      topics: [topic],
      async handle({ subject, id }: { subject: string; id: string }) {
        await carryOut(subject, id);
      },
    });
    if (role === 'asks') {
      runtime.start({ readers: [answers, publisher(transport, { question: told(topics.asked, 'Asked') })] });
      await consume(transport, lot, [
        hears(topics.decided, (subject, commandId) =>
          store.handle(question, subject, 'hear', { ...cause(), commandId }),
        ),
      ]);
    } else {
      runtime.start({ readers: [publisher(transport, { decision: told(topics.decided, 'Decided') })] });
      await consume(transport, lot, [
        hears(topics.asked, (subject, commandId) =>
          store.handle(decision, subject, 'decide', { ...cause(), commandId }),
        ),
      ]);
    }
    for (;;) {
      const ready = await transport.ready().then(
        () => true,
        () => false,
      );
      if (ready) return;
      await setTimeout(50);
    }
  },
  /** From when each was to be asked until the projection had its answer. */
  async run({ perSecond, seconds }: { perSecond: number; seconds: number }) {
    const asked: Record<string, number> = {};
    answered = {};
    await atRate(perSecond, seconds, async (_nth, due) => {
      const id = randomUUID();
      asked[id] = due;
      await log?.store.handle(question, id, 'ask', cause());
    });
    while (Object.keys(answered).length < Object.keys(asked).length) await setTimeout(20);
    return { began: asked, ended: answered };
  },
  async close() {
    await transport?.close();
    await log?.runtime.stop();
    await log?.close();
  },
});
