import { describe, expect, it } from '@jest/globals';
import type { Kafka } from 'kafkajs';
import { KafkaGroup } from '#libs/messaging/kafka-group';
import { eventually } from '#libs/testing/eventually';

describe('a member of a consumer group', () => {
  it('asks for the session that the broker allows by default, where a shorter one is not allowed', async () => {
    const asked: number[] = [];
    const group = new KafkaGroup(brokerThatAllows(6_000, asked), () => Promise.resolve(), 'spec');
    group.add('lks.aanvragen.v1', () => Promise.resolve());
    await eventually(() => expect(asked).toEqual([3_000, 6_000]));
    await eventually(() => expect(group.isMember).toBe(true));
    await group.close();
  });
});

/** As much of kafkajs as joining a group uses: it gives up after an error that is no use trying again. */
function brokerThatAllows(shortestMs: number, asked: number[]): Kafka {
  const consumer = ({ sessionTimeout }: { sessionTimeout: number }) => {
    const listeners = new Map<string, (event: { payload: { error: Error } }) => void>();
    const tell = (name: string, error = new Error()) => listeners.get(name)?.({ payload: { error } });
    const done = () => Promise.resolve();
    return {
      events: { CRASH: 'crash', GROUP_JOIN: 'join' },
      on: (name: string, listener: (event: { payload: { error: Error } }) => void) => listeners.set(name, listener),
      ...{ connect: done, subscribe: done, disconnect: done, pause: () => undefined },
      run: () => {
        asked.push(sessionTimeout);
        const refusal = Object.assign(new Error('refused'), { type: 'INVALID_SESSION_TIMEOUT' });
        if (sessionTimeout < shortestMs) tell('crash', new Error('gave up', { cause: refusal }));
        else tell('join');
        return Promise.resolve();
      },
    };
  };
  return { consumer } as unknown as Kafka;
}
