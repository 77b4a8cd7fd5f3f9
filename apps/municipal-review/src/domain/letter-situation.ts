import type { Decided, GrantEvent } from './grant.ts';
import type { GrantVersion } from './grant-version.ts';
import type { Situation } from './letter.ts';
import type { CaseEvent } from './case-event.ts';

/** Whose letter it is. */
export interface Parties {
  readonly caseId?: string;
  readonly employerId: string;
  readonly personRef: string;
}

/**
 * What happened, as a letter tells of it, and on which day; null where nobody is written to. `before` is the version that a
 * version of a grant follows.
 */
export function situationOf(
  { type, data }: CaseEvent | GrantEvent,
  before?: Decided,
): { about: Situation; on: string } | null {
  switch (type) {
    case 'CaseOpened':
      if (data.application.origin?.applicant === 'ambtshalve') return null; // nobody applied, so nothing was received
      return { about: 'ontvangst', on: data.application.receivedOn };
    case 'InformationRequested':
      return { about: 'hersteltermijn', on: data.on };
    case 'DecisionApproved': {
      const { outcome, version } = data.proposal;
      if (version !== null)
        return { about: `toegekend-${version.route === 'forfaitair' ? 'forfait' : 'loonwaarde'}`, on: data.on };
      return { about: outcome === 'notProcessed' ? 'buiten-behandeling' : 'afgewezen', on: data.on };
    }
    case 'GrantVersionAdded':
      if (data.cause === 'decision') return null; // the decision on the application has a letter of its own
      return { about: data.cause === 'end' ? aboutTheEnd(data.version, before?.version) : 'gewijzigd', on: data.on };
    default:
      return null;
  }
}

/** Another last day of the work: a later one than was known is no stop, the subsidy goes on. */
export function aboutTheEnd(
  { employment }: Pick<GrantVersion, 'employment'>,
  before: Pick<GrantVersion, 'employment'> | undefined,
): 'beeindigd' | 'verlengd' {
  const [was, is] = [before?.employment.through ?? null, employment.through];
  return was !== null && (is === null || is > was) ? 'verlengd' : 'beeindigd';
}

/** The version of a grant that held until an event of it, which is told by its number, from 1. */
export function versionBefore(history: readonly GrantEvent[], version: number): Decided | undefined {
  return history
    .slice(0, version - 1)
    .flatMap(({ type, data }) => (type === 'GrantVersionAdded' ? [data] : []))
    .at(-1);
}

/** Whose it is, where the event itself says so. */
export function partiesIn({ type, data }: CaseEvent | GrantEvent): Parties | null {
  switch (type) {
    case 'CaseOpened':
      return data.application;
    case 'DecisionApproved':
      return data.proposal.facts.application;
    case 'GrantVersionAdded':
      return { ...data.parties, caseId: data.parties.applicationId };
    default:
      return null;
  }
}
