import type { Aggregate } from '#libs/event-store/aggregate';
import { parameter, type ParameterCommand, type ParameterEvent, type ParameterState } from './domain/parameter.ts';

/** One stream for the whole country: some figures a year, which have to be read together. */
export const parameterAggregate: Aggregate<ParameterCommand, ParameterState, ParameterEvent> = {
  category: 'parameter',
  decider: parameter,
};

/** The one stream of the register. */
export const REGISTER = 'national';
