import { randomUUID } from 'node:crypto';
import { Partitioners } from 'kafkajs';
import pg from 'pg';
import { publishApplicationEvent } from '../../apps/claim-intake/src/application.published.ts';
import { PAGE_MAX, type Reader } from '#libs/event-store/reader';
import { publisher, type Translate } from '#libs/event-store/publisher';
import { toStored, type EventRow } from '#libs/event-store/stored-event';
import { createKafka } from '#libs/messaging/kafka-client';
import { toRecord } from '#libs/messaging/kafka-record';
import { KafkaTransport } from '#libs/messaging/kafka-transport';
import { PARTITIONS } from '#libs/messaging/kafka-topics';
import type { Published, Transport } from '#libs/messaging/transport';
import { type Benchmark, cpu, speed } from './benchmark.ts';
import { fill } from './filled-log.ts';
import { openLog } from './log.ts';
import { event } from './payload.ts';
import { through } from './read.ts';

/** What an intake tells of applications that were handed in, from its log into Kafka. */
export const publish: Benchmark = {
  name: 'publish',
  about: 'the publisher from the log into Kafka, acknowledged by all',
  async *comparisons(stand) {
    const brokers = await stand.kafka();
    if (brokers === undefined) return;
    const events = stand.size(50_000, 2_000);
    const database = await stand.database('bench');
    const log = await openLog('bench', database.urls);
    await fill(database.adminUrl, { streams: events, events: [event] });
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const topic = `bench.${randomUUID()}`;
    const kafka = createKafka('bench', brokers);
    const kafkaAdmin = kafka.admin();
    await kafkaAdmin.connect();
    await kafkaAdmin.createTopics({ topics: [{ topic, numPartitions: PARTITIONS }] });
    const transport = new KafkaTransport('bench', brokers);
    const producer = kafka.producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      ...{ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false },
    });
    await producer.connect();
    const { rows } = await admin.query<EventRow>('select * from event order by position');
    const records = rows.map((row) => {
      const published = translate(toStored(row) as never) as Published;
      return toRecord(published.message);
    });
    const control = 'bare kafkajs producer, the same bytes';
    try {
      yield {
        variants: {
          publisher: through(log, admin, publisherTo(transport, topic), events),
          bare: {
            async run() {
              for (let from = 0; from < records.length; from += PAGE_MAX)
                await producer.send({ topic, messages: records.slice(from, from + PAGE_MAX), acks: -1 });
              return { operations: records.length };
            },
          },
        },
        rows: [
          speed({
            ...{ what: 'publisher into Kafka', of: 'publisher', against: 'bare', control },
            gate: { atLeast: 0.48 },
            target: { atLeast: 0.8 },
          }),
          cpu({ what: 'publisher into Kafka: CPU', of: 'publisher', against: 'bare', control }),
        ],
      };
    } finally {
      await transport.close();
      await producer.disconnect();
      await kafkaAdmin.disconnect();
      await admin.end();
      await log.close();
      await database.drop();
    }
  },
};

const translate = publishApplicationEvent as Translate;

/** The publisher as the intake has it, on a topic of its own. */
function publisherTo(transport: Transport, topic: string): Reader {
  const moved = (batch: readonly Published[]) => transport.publish(batch.map(({ message }) => ({ topic, message })));
  return publisher({ publish: moved }, { application: translate });
}
