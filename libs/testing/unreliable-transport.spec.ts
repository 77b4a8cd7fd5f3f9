import { describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing/eventually';
import { message, ofSubject } from '#libs/testing/transport.contract';
import { UnreliableTransport } from '#libs/testing/unreliable-transport';

const TOPIC = 'lks.aanvragen.v1';
const SUBJECTS = ['claim-1', 'claim-2', 'claim-3'];
const TYPES = ['a', 'b', 'c', 'd', 'e'];

/** Publishes everything, each again until it is accepted, and answers what two groups handled. */
async function run(seed: number): Promise<{ handled: string[]; transport: UnreliableTransport }> {
  const transport = new UnreliableTransport(seed);
  const handled: string[] = [];
  for (const group of ['review', 'forecast']) {
    await transport.subscribe(group, TOPIC, ({ subject, type }) => {
      handled.push(`${group}/${subject} ${type}`);
      return Promise.resolve();
    });
  }
  for (const type of TYPES) {
    const batch = SUBJECTS.map((subject) => ({ topic: TOPIC, message: message(subject, type) }));
    await eventually(() => transport.publish(batch));
  }
  await transport.settle();
  return { handled, transport };
}

describe('the unreliable transport', () => {
  it('does the same for the same seed, and something else for another', async () => {
    const [{ handled: once }, { handled: again }, { handled: other }] = [await run(7), await run(7), await run(8)];
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });

  it('delivers everything, the first time in the order of its subject', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { handled } = await run(seed);
      for (const group of ['review', 'forecast']) {
        for (const subject of SUBJECTS) {
          const first = new Set(ofSubject(handled, `${group}/${subject}`));
          expect([...first]).toEqual(TYPES.map((type) => `${group}/${subject} ${type}`));
        }
      }
    }
  });

  it('lets everything go wrong that may', async () => {
    const runs = await Promise.all(Array.from({ length: 20 }, (_, seed) => run(seed)));
    const happened = runs.map(({ transport }) => transport.happened);
    const total = (fault: keyof (typeof happened)[number]) => happened.reduce((sum, each) => sum + each[fault], 0);
    for (const fault of ['publicationFails', 'twice', 'crashBefore', 'crashAfter'] as const) {
      expect([fault, total(fault) > 5]).toEqual([fault, true]);
    }
    expect(runs.some(({ handled }) => handled.length > 3 * SUBJECTS.length * TYPES.length)).toBe(true);
  });

  it('asks for more work until there is none', async () => {
    const transport = new UnreliableTransport(1);
    const handled: string[] = [];
    await transport.subscribe('review', TOPIC, ({ type }) => Promise.resolve(void handled.push(type)));
    const waiting = ['a', 'b', 'c'];
    await transport.settle(async () => {
      const type = waiting[0];
      if (type === undefined) return false;
      await transport.publish([{ topic: TOPIC, message: message('claim-1', type) }]).then(
        () => waiting.shift(),
        () => undefined,
      );
      return true;
    });
    expect([...new Set(handled)]).toEqual(['a', 'b', 'c']);
  });

  it('says so when a message is never handled', async () => {
    const transport = new UnreliableTransport(1);
    await transport.subscribe('review', TOPIC, () => Promise.reject(new Error('no such table')));
    await eventually(() => transport.publish([{ topic: TOPIC, message: message('claim-1', 'a') }]));
    await expect(transport.settle()).rejects.toThrow('review cannot handle a');
  });
});
