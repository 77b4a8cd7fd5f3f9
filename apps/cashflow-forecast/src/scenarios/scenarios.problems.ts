import type { ScenarioRejection } from '../domain/scenario.ts';

/** Every way in which saving a scenario can be rejected has a status here, or this does not compile. */
export const scenarioProblems: Record<ScenarioRejection['code'], number> = {
  SCENARIO_NAME_UNFIT: 422,
  SCENARIO_NAME_TAKEN: 409,
  SCENARIO_CHANGED: 409,
  SCENARIOS_FULL: 409,
};
