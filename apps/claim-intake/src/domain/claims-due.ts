import type { ApplicationState } from './application-state.ts';
import type { ClaimSubject } from './claim.ts';
import { grantedMonths, nextUnclaimed } from './granted-months.ts';

/** The first month, `YYYY-MM`, past or yet to come, of which a claim is to be made; none when there is none any more. */
export function nextClaim(state: ApplicationState): string | undefined {
  if (state.status !== 'decided' || state.decision.grantId === null) return undefined;
  return nextUnclaimed(state.versions, state.endedOn, state.claimed);
}

/** What is to be claimed now: each granted month without a claim, up to and including the one given. */
export function claimsDue(applicationId: string, state: ApplicationState, through: string): ClaimSubject[] {
  if (state.status !== 'decided') return [];
  const { decision, request, versions, endedOn, claimed } = state;
  const { grantId, variableHours } = decision;
  if (grantId === null) return [];
  const { employmentId, personRef, municipalityCode } = request;
  return grantedMonths(versions, endedOn, through)
    .filter((month) => !claimed.includes(month))
    .map((month) => ({ grantId, applicationId, employmentId, personRef, municipalityCode, month, variableHours }));
}
