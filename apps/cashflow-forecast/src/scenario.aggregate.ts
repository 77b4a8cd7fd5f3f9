import type { Aggregate } from '#libs/event-store/aggregate';
import { type ScenarioCommand, type ScenarioEvent, scenarios, type ScenarioState } from './domain/scenario.ts';

/** One stream per employer or municipality: `scenarios-GM9901`. */
export const scenarioAggregate: Aggregate<ScenarioCommand, ScenarioState, ScenarioEvent> = {
  category: 'scenarios',
  decider: scenarios,
};
