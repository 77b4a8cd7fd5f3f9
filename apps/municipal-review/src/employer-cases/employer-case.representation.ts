import { Rejection } from '#libs/kernel/decider';
import { representHearing, representNotice, representPenalty, type TextOf } from '../case-clocks.representation.ts';
import { statusOf, type Texts } from '../case.representation.ts';
import type { ContactDto } from '../contact.dto.ts';
import { dueOnOf } from '../domain/case-clock.ts';
import { awaitsViews, isHeardHimself } from '../domain/hearing.ts';
import { nobodyApplied, runOf } from '../domain/lateness.ts';
import { nextStep } from '../domain/next-step.ts';
import type { Reason } from '../domain/reason.ts';
import { type CaseCommand, reviewCase } from '../domain/review-case.ts';
import { isClosed, type OpenedCase } from '../domain/case-state.ts';
import { representPromise } from '../promise.representation.ts';
import type { EmployerCaseDto } from './employer-case.dto.ts';

/** The free texts that an employer may read: what was asked of him, and what he answered. */
export function employerReasonsOf({ hearing, facts }: OpenedCase): (Reason | null)[] {
  if (hearing.status === 'none' || !isHeardHimself(facts)) return [];
  return [hearing.asked?.about ?? null, hearing.status === 'given' ? hearing.given.text : null];
}

/** A case as the employer sees it. Which actions are open is asked of the decider itself. */
export function representForEmployer(
  zaakId: string,
  gemeentecode: string,
  state: OpenedCase,
  texts: Texts,
  contactpersoon: ContactDto | null,
  today: string,
): EmployerCaseDto {
  const textOf: TextOf = (reason) => (reason && texts.get(reason.reference)) ?? null;
  const { who, what, until } = nextStep(state, today);
  const { notices } = state.lateness;
  return {
    ...{ zaakId, gemeentecode, status: statusOf(state), uiterlijk: dueOnOf(state.clock) },
    ...{ belofte: representPromise(state, today), contactpersoon },
    aanZet: { wie: who, wat: what, uiterlijk: until },
    ingebrekestellingen: notices
      .filter(({ sender }) => sender === 'werkgever')
      .map((notice) => representNotice(notice, state)),
    dwangsom: runOf(state) === null ? null : representPenalty(state, today),
    zienswijze: isHeardHimself(state.facts) ? representHearing(state, textOf) : null,
    acties: actionsOf(state, today),
  };
}

function actionsOf(state: OpenedCase, on: string): string[] {
  const [by, text] = ['?', { reference: '', hash: '' }];
  const open = (command: CaseCommand): boolean => {
    const answer = reviewCase.decide(command, state);
    return !(answer instanceof Rejection) && answer.length > 0;
  };
  const late =
    (dueOnOf(state.clock) ?? on) < on && runOf(state) === null && !isClosed(state) && !nobodyApplied(state.facts);
  const notice = { type: 'RecordDefaultNotice', noticeId: '', receivedOn: on, sender: 'werkgever', by, on } as const;
  const views = {
    type: 'RecordViews',
    receivedOn: on,
    way: 'schriftelijk',
    sender: 'werkgever',
    text,
    by,
    on,
  } as const;
  return [
    ...(late && open(notice) ? ['in-gebreke-stellen'] : []),
    ...(awaitsViews(state) && open(views) ? ['zienswijze-geven'] : []),
  ];
}
