import { afterEach, expect, it } from '@jest/globals';
import { CountedTransport } from '#libs/messaging/counting';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { eventually } from '#libs/testing/eventually';
import { message } from '#libs/testing/transport.contract';

const counted = new CountedTransport(new InMemoryTransport());
afterEach(() => counted.close());

it('counts a message once, however often it is told or delivered', async () => {
  let failures = 1;
  await counted.subscribe('review', 'aanvragen', () =>
    failures-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve(),
  );
  await counted.subscribe('forecast', 'besluiten', () => Promise.resolve());
  expect([counted.published, counted.handled]).toEqual([{}, { 'review aanvragen': 0, 'forecast besluiten': 0 }]);
  const told = { topic: 'aanvragen', message: message('claim-1', 'a') };
  await counted.publish([told]);
  await counted.publish([told, { topic: 'aanvragen', message: message('claim-2', 'a') }]);
  await eventually(() => expect(counted.handled).toEqual({ 'review aanvragen': 2, 'forecast besluiten': 0 }));
  expect(counted.published).toEqual({ aanvragen: 2 });
});
