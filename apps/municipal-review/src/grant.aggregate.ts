import type { Aggregate } from '#libs/event-store/aggregate';
import { derivedId } from '#libs/kernel/ids';
import { grant, type GrantCommand, type GrantEvent, type GrantState } from './domain/grant.ts';

/** A stream per grant: `grant-<toekenningId>`, of the municipality. */
export const grantAggregate: Aggregate<GrantCommand, GrantState, GrantEvent> = { category: 'grant', decider: grant };

/** The grant of an application: there is at most one, so everybody can tell its id beforehand. */
export function grantIdOf(applicationId: string): string {
  return derivedId('toekenning', applicationId);
}
