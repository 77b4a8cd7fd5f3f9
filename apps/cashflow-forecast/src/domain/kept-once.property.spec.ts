import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Decider, Rejection, replay } from '#libs/kernel/decider';
import { day } from './day.ts';
import { of } from './fixtures/told.ts';
import { received } from './received.ts';

function run<C, S, E>(decider: Decider<C, S, E>) {
  return (history: readonly E[], next: C): readonly E[] => {
    const outcome = decider.decide(next, replay(decider, history));
    return outcome instanceof Rejection ? history : [...history, ...outcome];
  };
}

const message = fc.constantFrom(of('anna').applied('2026-01-05'), of('bert').claimed('2026-02', '2026-03-01'));
const dayOver = fc.constantFrom('2026-03-30', '2026-03-31').map((over) => ({ type: 'EndDay', day: over }) as const);

describe('the log of the forecast', () => {
  it('keeps a message once, however often it comes', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), message, (earlier, last) => {
        const once = run(received)(earlier.reduce(run(received), []), last);
        expect(run(received)(once, last)).toEqual(once);
        expect(once).toHaveLength(1);
      }),
    );
  });

  it('ends a day once, however often that is asked', () => {
    fc.assert(
      fc.property(fc.array(dayOver, { maxLength: 4 }), dayOver, (earlier, last) => {
        const once = run(day)(earlier.reduce(run(day), []), last);
        expect(run(day)(once, last)).toEqual(once);
        expect(once).toHaveLength(1);
      }),
    );
  });
});
