import { randomUUID } from 'node:crypto';
import { PARTITIONS } from '#libs/messaging/kafka-topics';
import { createKafka } from '#libs/messaging/kafka-client';
import { type Benchmark, cpu, figure, timesFigure, type Variant } from './benchmark.ts';
import { delays, type Instants } from './clock.ts';
import { startWorker, type Worker } from './worker.ts';

/** By rate: the ratio to reach. */
const RATES: readonly (readonly [perSecond: number, target: number])[] = [
  [50, 2.4],
  [500, 3.7],
  [1_500, 7],
];

/** From a command in one service, by the decision of another, to the row that a screen of the first reads. */
export const hops: Benchmark = {
  name: 'hops',
  about: 'command, other service’s decision, projection: two Kafka hops, at 50, 500 and 1,500 a second',
  async *comparisons(stand) {
    const brokers = await stand.kafka();
    if (brokers === undefined) return;
    const seconds = stand.quick ? 1 : 2;
    const databases = [await stand.database('bench'), await stand.database('bench')] as const;
    const of = async (name: 'service' | 'bare-kafka'): Promise<readonly [asks: Worker, decides: Worker]> => {
      const topics = { asked: `bench.asked.${randomUUID()}`, decided: `bench.decided.${randomUUID()}` };
      await createTopics(brokers, Object.values(topics));
      const given = { brokers, topics };
      return [
        await startWorker(`${name}.ts`, { ...given, role: 'asks', urls: databases[0].urls }),
        await startWorker(`${name}.ts`, { ...given, role: 'decides', urls: databases[1].urls }),
      ];
    };
    const services = await of('service');
    const bare = await of('bare-kafka');
    const variant = ([asks, decides]: readonly [Worker, Worker], perSecond: number): Variant => ({
      processes: [asks.pid, decides.pid],
      async run() {
        const { began, ended } = await asks.ask<{ began: Instants; ended: Instants }>('run', { perSecond, seconds });
        return { operations: Object.keys(began).length, figures: delays(began, ended) };
      },
    });
    try {
      for (const [perSecond, target] of RATES) {
        if (stand.quick && perSecond !== 500) continue;
        const what = `command → decision elsewhere → projection, ${perSecond}/s`;
        const row = { of: 'services', against: 'bare', control: 'bare kafkajs, two hops' };
        yield {
          variants: { services: variant(services, perSecond), bare: variant(bare, perSecond) },
          rows: [
            timesFigure('p50', { ...row, what: `${what}: p50`, target: { atMost: target } }),
            figure('p50', 'ms', { what: `${what}: p50`, control: '–', of: 'services' }),
            figure('p50', 'ms', { what: `bare kafkajs, two hops, ${perSecond}/s: p50`, control: '–', of: 'bare' }),
            figure('p99', 'ms', { what: `${what}: p99`, control: '–', of: 'services' }),
            cpu({ ...row, what: `${what}: CPU` }),
          ],
        };
      }
    } finally {
      await Promise.all([...services, ...bare].map((each) => each.close()));
      await Promise.all(databases.map((each) => each.drop()));
    }
  },
};

async function createTopics(brokers: readonly string[], topics: readonly string[]): Promise<void> {
  const admin = createKafka('bench', brokers).admin();
  await admin.connect();
  await admin.createTopics({ topics: topics.map((topic) => ({ topic, numPartitions: PARTITIONS })) });
  await admin.disconnect();
}
