// The same two hops by kafkajs alone: no log, no projection, nothing that outlives the process.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Consumer, type KafkaMessage, Partitioners, type Producer } from 'kafkajs';
import { createKafka } from '#libs/messaging/kafka-client';
import { PARTITIONS } from '#libs/messaging/kafka-topics';
import { atRate, now } from '../clock.ts';
import { event } from '../payload.ts';
import { answer } from '../worker.ts';

interface Given {
  readonly role: 'asks' | 'decides';
  readonly brokers: readonly string[];
  readonly topics: { readonly asked: string; readonly decided: string };
}

const value = JSON.stringify(event.data);
let producer: Producer | undefined;
let consumer: Consumer | undefined;
let topic = '';
let answered: Record<string, number> = {};

answer({
  async open({ role, brokers, topics }: Given) {
    const kafka = createKafka(role, brokers);
    topic = role === 'asks' ? topics.asked : topics.decided;
    producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, allowAutoTopicCreation: false });
    await producer.connect();
    consumer = kafka.consumer({ groupId: `bare.${role}.${topic}`, maxWaitTimeInMs: 500, minBytes: 1 });
    await consumer.connect();
    const joined = new Promise((resolve) => consumer?.on(consumer.events.GROUP_JOIN, resolve));
    await consumer.subscribe({ topics: [role === 'asks' ? topics.decided : topics.asked], fromBeginning: true });
    await consumer.run({
      ...{ autoCommit: false, partitionsConsumedConcurrently: PARTITIONS },
      eachBatch: async ({ batch: { messages } }) => {
        if (role === 'asks') note(messages);
        else await producer?.send({ topic, acks: -1, messages: messages.map(({ key }) => ({ key, value })) });
      },
    });
    await joined;
  },
  async run({ perSecond, seconds }: { perSecond: number; seconds: number }) {
    const asked: Record<string, number> = {};
    answered = {};
    await atRate(perSecond, seconds, async (_nth, due) => {
      const key = randomUUID();
      asked[key] = due;
      await producer?.send({ topic, acks: -1, messages: [{ key, value }] });
    });
    while (Object.keys(answered).length < Object.keys(asked).length) await setTimeout(20);
    return { began: asked, ended: answered };
  },
  async close() {
    await consumer?.disconnect();
    await producer?.disconnect();
  },
});

function note(messages: readonly KafkaMessage[]): void {
  const at = now();
  for (const { key } of messages) answered[String(key)] = at;
}
