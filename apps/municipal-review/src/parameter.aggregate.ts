import type { Aggregate } from '#libs/event-store/aggregate';
import { asRegister, parameter } from './domain/parameter.ts';
import type { RegisterCommand, RegisterEvent, RegisterState } from './domain/register.ts';

/** One stream for the whole country: some figures a year, which have to be read together. */
export const parameterAggregate: Aggregate<RegisterCommand, RegisterState, RegisterEvent> = {
  category: 'parameter',
  decider: parameter,
  upcast: asRegister,
};

/** The one stream of the register. */
export const REGISTER = 'national';
