import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import {
  isFitName,
  type Scenario,
  type ScenarioCommand,
  type ScenarioEvent,
  scenarios,
  SCENARIOS_MOST,
} from './scenario.ts';

const SAVE = {
  ...{ type: 'SaveScenario', scenarioId: 'a', name: 'Later betaald', levers: [{ kind: 'payment', days: 30 }] },
  ...{ basedOn: 0, on: '2026-04-02' },
} as const satisfies ScenarioCommand;

function saved(scenarioId: string, more: Partial<Scenario> = {}): ScenarioEvent {
  const { name, levers, on: savedOn } = SAVE;
  return { type: 'ScenarioSaved', data: { scenarioId, version: 1, name, levers, savedOn, ...more } };
}

describe('the scenarios of an organisation', () => {
  it('are saved by name, and saved again as a next version', () => {
    given(scenarios, [])
      .when(SAVE)
      .then([saved('a')]);
    const levers = [{ kind: 'payment', days: 60 }] as const;
    given(scenarios, [saved('a')])
      .when({ ...SAVE, levers, basedOn: 1 })
      .then([saved('a', { version: 2, levers })]);
  });

  it('are not saved over what somebody else saved in the meantime', () => {
    given(scenarios, [saved('a'), saved('a', { version: 2, name: 'Veel later' })])
      .when({ ...SAVE, name: 'Anders', basedOn: 1 })
      .thenRejected('SCENARIO_CHANGED');
  });

  it('stay as they are when nothing is changed, or when there is nothing to remove', () => {
    given(scenarios, [saved('a')])
      .when({ ...SAVE, basedOn: 1 })
      .thenNothing();
    given(scenarios, []).when({ type: 'RemoveScenario', scenarioId: 'a', on: '2026-04-03' }).thenNothing();
  });

  it('have names that differ, also after one is removed', () => {
    given(scenarios, [saved('a')])
      .when({ ...SAVE, scenarioId: 'b' })
      .thenRejected('SCENARIO_NAME_TAKEN');
    const removed = { type: 'ScenarioRemoved', data: { scenarioId: 'a', on: '2026-04-03' } } as const;
    given(scenarios, [saved('a'), removed])
      .when({ ...SAVE, scenarioId: 'b' })
      .then([saved('b')]);
  });

  it(`are ${SCENARIOS_MOST} at most`, () => {
    const full = Array.from({ length: SCENARIOS_MOST }, (_, nth) => saved(`s${nth}`, { name: `nummer ${nth}` }));
    given(scenarios, full).when(SAVE).thenRejected('SCENARIOS_FULL');
  });

  it.each(['Loonwaarde +8 %', 'Vestiging Zuid, 2027', 'Mei (2e helft)'])('may be called %s', (name) => {
    expect(isFitName(name)).toBe(true);
  });

  it.each([
    ['empty', ''],
    ['a citizen service number', 'BSN 999990019'],
    ['one with spaces', '9999 90 019'],
    ['an account', 'NL91ABNA0417164300'],
    ['a birth date', '3-2-1991'],
    ['a mail address', 'jan@example.nl'],
    ['more than forty signs', 'a'.repeat(41)],
  ])('may not be called %s', (_, name) => {
    given(scenarios, [])
      .when({ ...SAVE, name })
      .thenRejected('SCENARIO_NAME_UNFIT');
  });
});
