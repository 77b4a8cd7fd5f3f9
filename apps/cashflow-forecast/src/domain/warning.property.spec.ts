import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejection, replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { WATCHED, type WarningEvent, warnings } from './warning.ts';

const ON = '2026-04-02';
const rule = (watched: (typeof WATCHED)[number], raiseAt: number, easeAt: number): WarningEvent => ({
  type: 'WarningRuleSet',
  data: { watched, raiseAt, easeAt, on: ON },
});

describe('an early warning', () => {
  it('comes at its threshold, stays in between, and goes at the other', () => {
    const set = rule('exposure', 100, 80);
    const crossed = (type: 'WarningRaised' | 'WarningEased', value: number) =>
      ({ type, data: { watched: 'exposure', value, on: ON, raiseAt: 100, easeAt: 80 } }) as const;
    const measure = (exposure: number) => ({ type: 'Measure', measured: { exposure }, on: ON }) as const;
    given(warnings, [set]).when(measure(99)).thenNothing();
    given(warnings, [set])
      .when(measure(100))
      .then([crossed('WarningRaised', 100)]);
    given(warnings, [set, crossed('WarningRaised', 100)])
      .when(measure(81))
      .thenNothing();
    given(warnings, [set, crossed('WarningRaised', 100)])
      .when(measure(80))
      .then([crossed('WarningEased', 80)]);
    given(warnings, []).when(measure(1_000)).thenNothing();
  });

  it('of the low point comes when it falls, and says nothing of what is not measured', () => {
    const measure = { type: 'Measure', measured: { lowPoint: -500 }, on: ON } as const;
    given(warnings, [rule('lowPoint', -400, -300), rule('exposure', 0, -1)])
      .when(measure)
      .then([
        { type: 'WarningRaised', data: { watched: 'lowPoint', value: -500, on: ON, raiseAt: -400, easeAt: -300 } },
      ]);
  });

  it('has its two thresholds apart, the one at which it goes on the safe side', () => {
    const set = { type: 'SetRule', on: ON } as const;
    given(warnings, [])
      .when({ ...set, watched: 'exposure', raiseAt: 100, easeAt: 100 })
      .thenRejected('WARNING_THRESHOLDS_CROSSED');
    given(warnings, [])
      .when({ ...set, watched: 'exposure', raiseAt: 100, easeAt: 120 })
      .thenRejected('WARNING_THRESHOLDS_CROSSED');
    given(warnings, [])
      .when({ ...set, watched: 'lowPoint', raiseAt: -400, easeAt: -500 })
      .thenRejected('WARNING_THRESHOLDS_CROSSED');
    given(warnings, [rule('exposure', 100, 80)])
      .when({ ...set, watched: 'exposure', raiseAt: 100, easeAt: 80 })
      .thenNothing();
  });

  it('comes and goes in turn, each beyond its own threshold, and is not moved by anything between them', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 });
    const gaps = fc.record({
      watched: fc.constantFrom(...WATCHED),
      raise: fc.integer({ min: -10, max: 10 }),
      gap: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(gaps, values, ({ watched, raise, gap }, seen) => {
        const down = watched === 'lowPoint';
        const ease = down ? raise + gap : raise - gap;
        let history: readonly WarningEvent[] = [rule(watched, raise, ease)];
        for (const value of seen) {
          const command = { type: 'Measure', measured: { [watched]: value }, on: ON } as const;
          const outcome = warnings.decide(command, replay(warnings, history));
          if (outcome instanceof Rejection) throw new Error(outcome.code);
          const isBetween = Math.min(raise, ease) < value && value < Math.max(raise, ease);
          if (isBetween) expect(outcome).toEqual([]);
          history = [...history, ...outcome];
        }
        const crossings = history.slice(1);
        crossings.forEach(({ type, data }, nth) => {
          expect(type).toBe(nth % 2 === 0 ? 'WarningRaised' : 'WarningEased');
          const value = 'value' in data ? data.value : Number.NaN;
          const bad = down ? value <= raise : value >= raise;
          expect(bad).toBe(type === 'WarningRaised');
        });
      }),
    );
  });
});
