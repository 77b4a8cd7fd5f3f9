import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Partitioners } from 'kafkajs';
import pg from 'pg';
import { derivedId } from '#libs/kernel/ids';
import { createKafka } from '#libs/messaging/kafka-client';
import { createTopics } from '#libs/messaging/kafka-topics';
import type { Message } from '#libs/messaging/transport';
import { memoryOf, type Suite } from './suite.ts';

export interface BacklogOutcome {
  readonly messages: number;
  /** Until all were in the log, from the start of the process. */
  readonly seconds: number;
  readonly 'a second': number;
  readonly 'MB before': number;
  readonly 'MB at most': number;
  readonly wrong: readonly string[];
}

/** Only the forecast hears it, so nobody else is set to work. */
const TOPIC = 'lks.termijnen.v1';
const EXAMPLE = 'libs/contracts/termijn-gestart.v1.example.json';
/** Messages of one subject, that have to keep their order. */
const OF_ONE_SUBJECT = 10;
const SENT_AT_ONCE = 5_000;
const LOOK_MS = 250;
/** Nothing more in the log for so long: it stands still. */
const STANDSTILL_MS = 60_000;

const COUNT = `select count(*)::int as count from event where stream_id like 'received-%'`;
/** Subjects of which a later message came before an earlier one. */
const DISORDER = `
  select count(distinct subject)::int as count
    from (select data ->> 'subject' as subject, (data -> 'data' ->> 'volgnummer')::int as nth,
                 lag((data -> 'data' ->> 'volgnummer')::int)
                   over (partition by data ->> 'subject' order by transaction_id, position) as before
            from event where stream_id like 'received-%') as heard
   where before > nth`;

/** The forecast is away while messages pile up, and comes back: it hears all of them, in order, in a bounded memory. */
export async function backlog(suite: Suite, messages: number): Promise<BacklogOutcome> {
  const before = memoryOf(suite.pidOf('cashflow-forecast'));
  await suite.end('cashflow-forecast');
  await pileUp(suite, messages);
  const client = new pg.Client({ connectionString: suite.databaseUrl('cashflow-forecast') });
  await client.connect();
  try {
    const count = async (question: string) => (await client.query<{ count: number }>(question)).rows[0]?.count ?? 0;
    const began = performance.now();
    const started = suite.startService('cashflow-forecast');
    let [most, seen, movedAt] = [0, 0, began];
    while (seen < messages && performance.now() - movedAt < STANDSTILL_MS) {
      await setTimeout(LOOK_MS);
      most = Math.max(most, memoryOf(suite.pidOf('cashflow-forecast')));
      const now = await count(COUNT);
      if (now > seen) movedAt = performance.now();
      seen = now;
    }
    const seconds = (performance.now() - began) / 1000;
    await started;
    const disorder = await count(DISORDER);
    const wrong = [
      ...(seen === messages ? [] : [`of ${messages} messages ${seen} were heard`]),
      ...(disorder === 0 ? [] : [`${disorder} subjects were heard in another order than they were told`]),
    ];
    return { messages, seconds, 'a second': messages / seconds, 'MB before': before, 'MB at most': most, wrong };
  } finally {
    await client.end();
  }
}

async function pileUp(suite: Suite, messages: number): Promise<void> {
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Message & { data: object };
  const kafka = createKafka('torture', [suite.brokers]);
  const [producer, admin] = [kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner }), kafka.admin()];
  await Promise.all([producer.connect(), admin.connect()]);
  try {
    await createTopics(admin, [TOPIC]);
    const subjects = Math.ceil(messages / OF_ONE_SUBJECT);
    for (let from = 0; from < messages; from += SENT_AT_ONCE) {
      const piece = Array.from({ length: Math.min(SENT_AT_ONCE, messages - from) }, (_, nth) => {
        const volgnummer = from + nth;
        const subject = derivedId('backlog', String(volgnummer % subjects));
        const id = derivedId('backlog message', String(volgnummer));
        const data = { ...example.data, aanvraagId: subject, volgnummer };
        return { key: subject, value: JSON.stringify({ ...example, id, subject, data }) };
      });
      await producer.send({ topic: TOPIC, messages: piece, acks: -1 });
    }
  } finally {
    await Promise.all([producer.disconnect(), admin.disconnect()]);
  }
}
