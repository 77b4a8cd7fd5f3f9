import type { Aggregate } from '#libs/event-store/aggregate';
import { claim, type ClaimCommand, type ClaimEvent, type ClaimState } from './domain/claim.ts';

/** A stream per claim: `claim-<id that follows from grant and month>`. */
export const claimAggregate: Aggregate<ClaimCommand, ClaimState, ClaimEvent> = { category: 'claim', decider: claim };
