import type { GrantEvent } from './grant.ts';
import type { Situation } from './letter.ts';
import type { CaseEvent } from './case-event.ts';

/** Whose letter it is. */
export interface Parties {
  readonly caseId?: string;
  readonly employerId: string;
  readonly personRef: string;
}

/** What happened, as a letter tells of it, and on which day; null where nobody is written to. */
export function situationOf({ type, data }: CaseEvent | GrantEvent): { about: Situation; on: string } | null {
  switch (type) {
    case 'CaseOpened':
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
      return { about: data.cause === 'end' ? 'beeindigd' : 'gewijzigd', on: data.on };
    default:
      return null;
  }
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
