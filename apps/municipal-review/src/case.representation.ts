import type { AfterOutage } from '#libs/law/outage';
import { reasonsOfAdvice, representAdvice } from './advice.representation.ts';
import { actionsOf, type Asker } from './case-actions.representation.ts';
import { clockReasonsOf, representClocks, type TextOf } from './case-clocks.representation.ts';
import {
  OUTCOME,
  representDecision,
  representFacts,
  representFinding,
  representProposal,
} from './case-decision.representation.ts';
import type { CaseStatus } from './case-words.ts';
import type { CaseDto } from './case.dto.ts';
import type { ContactDto } from './contact.dto.ts';
import { readClock } from './domain/case-clock.ts';
import { findingsOfCase } from './domain/case-findings.ts';
import type { Proposal } from './domain/case-parts.ts';
import type { CaseState, OpenedCase } from './domain/case-state.ts';
import type { Reason } from './domain/reason.ts';
import { representForwarding, representOrigin } from './origin.representation.ts';
import { representPromise } from './promise.representation.ts';

/** The texts of the reasons that a case refers to, by reference. */
export type Texts = ReadonlyMap<string, string>;

/** The free texts that a case refers to. */
export function reasonsOf(state: OpenedCase): (Reason | null | undefined)[] {
  const proposal = proposalOf(state);
  const { asked, talk, returned, advices } = state;
  const forwarded = state.status === 'forwarded' ? state.forwarded.reasons : undefined;
  const views = proposal?.heard?.how === 'given' ? proposal.heard.text : null;
  return [
    ...[asked?.note, talk, returned?.reasons, proposal?.reasons, forwarded, views],
    ...[...reasonsOfAdvice(advices), ...clockReasonsOf(state)],
  ];
}

/** A case as the outside sees it. Which actions are open is asked of the decider itself. */
export function representCase(
  zaakId: string,
  state: OpenedCase,
  texts: Texts,
  asker: Asker,
  contactpersoon: ContactDto | null,
  afterOutage: AfterOutage | null,
): CaseDto {
  const { facts, asked, returned, misfits } = state;
  const { application } = facts;
  const textOf: TextOf = (reason) => (reason && texts.get(reason.reference)) ?? null;
  const { dienstverband, aangevraagd, volledigOp, doelgroep, route, loonwaarde } = representFacts(facts);
  return {
    ...representClocks(state, textOf, asker.today),
    ...{ zaakId, status: statusOf(state), werkgeverId: application.employerId, persoonRef: application.personRef },
    ...{ dienstverbandId: application.employmentId, ontvangstdatum: application.receivedOn },
    herkomst: representOrigin(application.origin),
    doorgezonden:
      state.status === 'forwarded' ? representForwarding(state.forwarded, textOf(state.forwarded.reasons)) : null,
    dienstverband,
    leeftijden: application.ages.map(({ from, age }) => ({ vanaf: from, leeftijd: age })),
    bijlagen: application.attachments,
    ...{ aangevraagd, volledigOp, doelgroep, route, loonwaarde },
    vragen: asked && {
      ...{ wat: asked.what, gevraagdOp: asked.on, uiterlijk: asked.until, verlopen: asked.expired },
      uiterlijkNaStoring: afterOutage?.line ? afterOutage.lastDay : null,
      toelichting: textOf(asked.note),
    },
    gesprek: textOf(state.talk ?? null),
    termijn: representTerm(state, asker.today),
    toetsing: (proposalOf(state)?.findings ?? findingsOfCase(facts)).map(representFinding),
    voorstel: state.status === 'proposed' ? representProposal(state.proposal, textOf) : null,
    teruggegeven: returned && { door: returned.by, op: returned.on, reden: textOf(returned.reasons) },
    besluit: state.status === 'decided' ? representDecision(zaakId, state, textOf) : null,
    afwijkingen: misfits.map(({ what, on }) => ({ wat: MISFIT[what], op: on })),
    ...{ contactpersoon, belofte: representPromise(state, asker.today) },
    adviezen: state.advices.map((advice) => representAdvice(advice, textOf, asker.today)),
    ...actionsOf(state, asker),
  };
}

const MISFIT = { supplemented: 'aangevuld', withdrawn: 'ingetrokken' } as const;

/** Where a case stands, in the words of the screen. */
export function statusOf(state: OpenedCase): CaseStatus {
  switch (state.status) {
    case 'open':
      return 'in-behandeling';
    case 'waiting':
      return 'wacht-op-aanvulling';
    case 'proposed':
      return 'voorgesteld';
    case 'decided':
      return OUTCOME[state.decision.proposal.outcome];
    case 'withdrawn':
      return 'ingetrokken';
    case 'forwarded':
      return 'doorgezonden';
  }
}

function proposalOf(state: CaseState): Proposal | undefined {
  if (state.status === 'proposed') return state.proposal;
  return state.status === 'decided' ? state.decision.proposal : undefined;
}

function representTerm({ clock }: OpenedCase, today: string) {
  const { state: stand, dueOn, daysLeft, suspendedDays, lines, warnings } = readClock(clock, today);
  return {
    ...{ termijn: clock.term, start: clock.start, stand, uiterlijk: dueOn, dagenOver: daysLeft },
    ...{ opgeschorteDagen: suspendedDays, regels: lines, waarschuwingen: warnings },
  };
}
