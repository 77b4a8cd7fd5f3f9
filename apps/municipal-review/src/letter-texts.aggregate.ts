import type { Aggregate } from '#libs/event-store/aggregate';
import { unfitText } from '#libs/letters/texts';
import { register, type RegisterCommand, type RegisterEvent, type RegisterState } from './domain/register.ts';

/** What a municipality says in its letters in its own words, dated and by two people: one stream for each, by its code. */
export const letterTextsAggregate: Aggregate<RegisterCommand, RegisterState, RegisterEvent> = {
  category: 'letter-texts',
  decider: register(({ name, value }) => unfitText(name, value)),
};
