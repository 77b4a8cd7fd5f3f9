import { type Decider, Rejection } from '#libs/kernel/decider';
import type { Lever } from './levers.ts';

/** One supposition with a name. Saved again it is a next version; older versions stay in the log. */
export interface Scenario {
  readonly scenarioId: string;
  readonly version: number;
  readonly name: string;
  readonly levers: readonly Lever[];
  readonly savedOn: string;
}

export type ScenarioCommand =
  | {
      readonly type: 'SaveScenario';
      readonly scenarioId: string;
      readonly name: string;
      readonly levers: readonly Lever[];
      /** The version that was changed; 0 for a new scenario. */
      readonly basedOn: number;
      readonly on: string;
    }
  | { readonly type: 'RemoveScenario'; readonly scenarioId: string; readonly on: string };

export type ScenarioEvent =
  | { readonly type: 'ScenarioSaved'; readonly data: Scenario }
  | { readonly type: 'ScenarioRemoved'; readonly data: { readonly scenarioId: string; readonly on: string } };

/** Of one employer or municipality, by the order of first saving. */
export type ScenarioState = readonly Scenario[];

export type ScenarioRejection = Rejection<
  'SCENARIO_NAME_UNFIT' | 'SCENARIO_NAME_TAKEN' | 'SCENARIO_CHANGED' | 'SCENARIOS_FULL'
>;

export const SCENARIOS_MOST = 50;

/**
 * All saved scenarios of one tenant. A name is a label and goes into the log as it is: so it is short, has letters, digits and
 * a few signs, and is refused when it could be a citizen service number, an account or a date of birth.
 */
export const scenarios: Decider<ScenarioCommand, ScenarioState, ScenarioEvent> = {
  initialState: [],
  decide(command, state) {
    switch (command.type) {
      case 'SaveScenario':
        return save(command, state);
      case 'RemoveScenario': {
        const { scenarioId, on } = command;
        return state.some((each) => each.scenarioId === scenarioId)
          ? [{ type: 'ScenarioRemoved', data: { scenarioId, on } }]
          : [];
      }
    }
  },
  evolve(state, { type, data }) {
    const nth = state.findIndex(({ scenarioId }) => scenarioId === data.scenarioId);
    if (type === 'ScenarioRemoved') return state.filter((_, at) => at !== nth);
    return nth < 0 ? [...state, data] : state.with(nth, data);
  },
};

function save(
  { scenarioId, name, levers, basedOn, on }: Extract<ScenarioCommand, { type: 'SaveScenario' }>,
  state: ScenarioState,
): readonly ScenarioEvent[] | ScenarioRejection {
  const before = state.find((each) => each.scenarioId === scenarioId);
  const label = name.trim();
  if (!isFitName(label)) return new Rejection('SCENARIO_NAME_UNFIT', UNFIT);
  if (state.some((each) => each.scenarioId !== scenarioId && each.name === label)) {
    return new Rejection('SCENARIO_NAME_TAKEN', 'Er is al een scenario met deze naam. Kies een andere naam.');
  }
  if (before?.name === label && JSON.stringify(before.levers) === JSON.stringify(levers)) return [];
  const version = before?.version ?? 0;
  if (basedOn !== version) {
    return new Rejection('SCENARIO_CHANGED', 'Iemand anders heeft dit scenario intussen bewaard. Open het opnieuw.');
  }
  if (before === undefined && state.length >= SCENARIOS_MOST) {
    return new Rejection('SCENARIOS_FULL', `U heeft al ${SCENARIOS_MOST} scenario's. Verwijder er eerst een.`);
  }
  return [{ type: 'ScenarioSaved', data: { scenarioId, version: version + 1, name: label, levers, savedOn: on } }];
}

const UNFIT =
  'Een naam heeft 1 tot en met 40 letters, cijfers, spaties en de tekens % + - , ( ) /. Zet er geen nummers of gegevens van ' +
  'mensen in.';
const LABEL = /^[\p{L}\p{N}][\p{L}\p{N} %+\-,()/]{0,39}$/u;
const DIGITS_MOST = 4;

/** At most four digits without letters between them: a year fits, and no citizen service number (BSN), birth date or account. */
export function isFitName(name: string): boolean {
  if (!LABEL.test(name)) return false;
  const runs = name.split(/\p{L}+/u).map((part) => part.replaceAll(/\P{N}/gu, '').length);
  return runs.every((digits) => digits <= DIGITS_MOST);
}
