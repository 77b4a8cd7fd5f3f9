import type { Aggregate } from '#libs/event-store/aggregate';
import { derivedId } from '#libs/kernel/ids';
import { type Addressee, letter, type LetterCommand, type LetterEvent, type LetterState } from './domain/letter.ts';

/** A stream per letter: `letter-<its id>`, of the municipality. */
export const letterAggregate: Aggregate<LetterCommand, LetterState, LetterEvent> = {
  category: 'letter',
  decider: letter,
};

/** One event is told to one reader by one letter, so its id follows from both. */
export function letterIdOf(eventId: string, addressee: Addressee): string {
  return derivedId('brief', eventId, addressee);
}
