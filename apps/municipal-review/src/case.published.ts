import type { StoredEvent } from '#libs/event-store/stored-event';
import { cloudEvent } from '#libs/messaging/cloud-event';
import type { Published } from '#libs/messaging/transport';
import { OUTCOME } from './case-decision.representation.ts';
import { groundsOf } from './domain/case-findings.ts';
import type { CaseEvent } from './domain/case-event.ts';
import { grantIdOf } from './grant.aggregate.ts';
import { representVersion } from './version.representation.ts';

const SERVICE = 'municipal-review';
const DECISIONS = 'lks.besluiten.v1';
const TERMS = 'lks.termijnen.v1';

/**
 * What others may know of a case: what happens to its statutory term, what the employer is asked, the decision, and where
 * it was sent on to. The rest is the municipality's.
 */
export function publishCase(stored: StoredEvent<CaseEvent>): Published | undefined {
  const { event } = stored;
  switch (event.type) {
    case 'TermStarted':
      return tellTerm(stored, 'termijn-gestart', event.data);
    case 'TermSuspended':
      return tellTerm(stored, 'termijn-opgeschort', event.data);
    case 'TermResumed':
      return tellTerm(stored, 'termijn-hervat', event.data);
    case 'TermMet':
      return tellTerm(stored, 'termijn-gehaald', event.data);
    case 'InformationRequested':
      return tellRequest(stored, event.data);
    case 'DecisionApproved':
      return tellDecision(stored, event.data);
    case 'CaseForwarded':
      return tellForwarding(stored, event.data);
    default:
      return undefined;
  }
}

function tellForwarding(
  stored: StoredEvent<CaseEvent>,
  { employerId, toMunicipality, byPost, on }: Extract<CaseEvent, { type: 'CaseForwarded' }>['data'],
): Published {
  return cloudEvent(SERVICE, stored, DECISIONS, 'aanvraag-doorgezonden', {
    ...{ werkgeverId: employerId, gemeentecode: stored.tenant, aanvraagId: stored.subject },
    ...{ naarGemeentecode: toMunicipality, wijze: byPost ? 'post' : 'digitaal', datum: on },
  });
}

interface TermFact {
  readonly employerId: string;
  readonly term: string;
  readonly start: string;
  readonly on: string;
  readonly dueOn?: string | null;
}

function tellTerm(stored: StoredEvent<CaseEvent>, name: string, fact: TermFact): Published {
  return cloudEvent(SERVICE, stored, TERMS, name, {
    ...{ werkgeverId: fact.employerId, gemeentecode: stored.tenant, aanvraagId: stored.subject },
    ...{ termijn: fact.term, start: fact.start, datum: fact.on, uiterlijk: fact.dueOn ?? null },
  });
}

/** Which kinds, and until when; what was written beside it is not told. */
function tellRequest(
  stored: StoredEvent<CaseEvent>,
  { employerId, what, on, until }: Extract<CaseEvent, { type: 'InformationRequested' }>['data'],
): Published | undefined {
  if (employerId === undefined) return undefined;
  return cloudEvent(SERVICE, stored, TERMS, 'aanvulling-gevraagd', {
    ...{ werkgeverId: employerId, gemeentecode: stored.tenant, aanvraagId: stored.subject },
    ...{ gevraagd: what, datum: on, uiterlijk: until },
  });
}

function tellDecision(
  stored: StoredEvent<CaseEvent>,
  { decisionId, on, proposal }: Extract<CaseEvent, { type: 'DecisionApproved' }>['data'],
): Published {
  const { outcome, facts, findings, version, calculation } = proposal;
  const { employerId, personRef, variableHours } = facts.application;
  return cloudEvent(SERVICE, stored, DECISIONS, 'besluit-genomen', {
    ...{ werkgeverId: employerId, gemeentecode: stored.tenant, aanvraagId: stored.subject },
    ...{ besluitId: decisionId, toekenningId: version === null ? null : grantIdOf(stored.subject) },
    ...{ persoonRef: personRef, uitkomst: OUTCOME[outcome], besluitdatum: on },
    gronden: groundsOf(findings, version !== null),
    versie: version === null ? null : representVersion(version),
    wisselendeUren: variableHours,
    bedragCenten: calculation?.amountCents ?? null,
    regels: calculation?.lines ?? [],
  });
}
