import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { KafkaTransport } from '#libs/messaging/kafka-transport';
import { eventually } from '#libs/testing/eventually';
import { message, noting } from '#libs/testing/transport.contract';
import { withNetwork } from '#libs/testing/with-kafka';

it('measures', async () => {
  const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');
  const topic = `contract-${randomUUID()}`;
  const handled: string[] = [];
  const t0 = Date.now();
  const say = (x: string) => process.stderr.write(`${Date.now() - t0} ${x}\n`);
  await withNetwork(async (network) => {
    const transport = new KafkaTransport('contract', brokers);
    await transport.subscribe(`g-${topic}`, topic, noting(handled));
    await transport.publish([{ topic, message: message('a', 'a') }]);
    await eventually(() => expect(handled).toHaveLength(1));
    say('handled');
    for (const down of [500, 3000]) {
      network.cut();
      say('cut');
      const end = Date.now() + down;
      while (Date.now() < end) {
        await transport.publish([{ topic, message: message('a', 'b') }]).then(
          () => say('published?!'),
          () => undefined,
        );
        await transport.ready().then(
          () => say('ready?!'),
          () => undefined,
        );
        await new Promise((r) => setTimeout(r, 300));
      }
      network.restore();
      say('restored');
      const n = handled.length;
      await eventually(() => transport.publish([{ topic, message: message('a', `c${down}`) }]));
      say('published');
      await eventually(() => expect(handled.length).toBeGreaterThan(n));
      say('handled');
      await eventually(() => transport.ready());
      say('ready');
    }
    network.cut();
    say('closing while away');
    await transport.close();
    say('closed');
  });
}, 120_000);
