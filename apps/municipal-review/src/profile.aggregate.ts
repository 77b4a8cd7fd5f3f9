import type { Aggregate } from '#libs/event-store/aggregate';
import { profile } from './domain/profile.ts';
import type { RegisterCommand, RegisterEvent, RegisterState } from './domain/register.ts';

/** One stream for each municipality, by its code. */
export const profileAggregate: Aggregate<RegisterCommand, RegisterState, RegisterEvent> = {
  category: 'profile',
  decider: profile,
};
