import { Rejection } from '#libs/kernel/decider';
import type { ApplicationEvent } from './application-event.ts';
import { type ApplicationDraft, type ApplicationRequest, type EmploymentFacts, sameList } from './application-parts.ts';
import {
  type ApplicationRejection,
  DECIDED,
  FORWARDED,
  NOT_SUBMITTED,
  UNKNOWN,
  WITHDRAWN,
} from './application-rejection.ts';
import type { ApplicationState } from './application-state.ts';
import { type Entry, hindrance, isEmployers } from './entry.ts';

/** What is done to an application here: by the employer, or by an official who enters it for who applied. */
export type HandedInCommand =
  | { readonly type: 'DraftApplication'; readonly draft: ApplicationDraft; readonly on: string }
  | { readonly type: 'SubmitApplication'; readonly facts: EmploymentFacts; readonly on: string }
  | {
      readonly type: 'EnterApplication';
      readonly request: ApplicationRequest;
      readonly entry: Entry;
      readonly receivedOn: string;
      readonly on: string;
    }
  | { readonly type: 'TakeOverApplication'; readonly on: string }
  | {
      readonly type: 'SupplementApplication';
      readonly attachments: readonly string[];
      readonly on: string;
      /** The municipality that does it for who sent something on paper; the employer when left out. */
      readonly byMunicipality?: string;
    }
  | { readonly type: 'WithdrawApplication'; readonly on: string; readonly byMunicipality?: string };

type Of<Type extends HandedInCommand['type']> = Extract<HandedInCommand, { type: Type }>;
type Decision = readonly ApplicationEvent[] | ApplicationRejection;

/** From a draft to an application at the municipality, and what may be done to it there. */
export function decideHandedIn(command: HandedInCommand, state: ApplicationState): Decision {
  switch (command.type) {
    case 'DraftApplication':
      return draft(command, state);
    case 'SubmitApplication':
      return submit(command, state);
    case 'EnterApplication':
      return enter(command, state);
    case 'TakeOverApplication':
      return takeOver(command, state);
    case 'SupplementApplication':
      return supplement(command, state);
    case 'WithdrawApplication':
      return withdraw(command, state);
  }
}

function draft({ draft: filledIn, on }: Of<'DraftApplication'>, state: ApplicationState): Decision {
  if (state.status !== 'absent' && sameDraft(filledIn, state.draft)) return [];
  switch (state.status) {
    case 'absent':
      return [{ type: 'ApplicationDrafted', data: { draft: filledIn, on } }];
    case 'draft':
      if (state.draft.employmentId === filledIn.employmentId) {
        return [{ type: 'ApplicationDrafted', data: { draft: filledIn, on } }];
      }
      return new Rejection('APPLICATION_OF_OTHER_EMPLOYMENT', 'Deze aanvraag is voor een ander dienstverband.');
    case 'withdrawn':
      return WITHDRAWN;
    default:
      return new Rejection('APPLICATION_SUBMITTED', 'Deze aanvraag is ingediend. U kunt haar niet meer wijzigen.');
  }
}

/** Too late by the six months (Participatiewet 10d lid 2) is no reason to refuse it here: the municipality decides. */
function submit({ facts, on }: Of<'SubmitApplication'>, state: ApplicationState): Decision {
  switch (state.status) {
    case 'absent':
      return UNKNOWN;
    case 'draft':
      return [
        {
          type: 'ApplicationSubmitted',
          data: { request: { ...state.draft, ...facts, endsOn: state.endedOn ?? facts.endsOn }, on },
        },
      ];
    case 'withdrawn':
      return WITHDRAWN;
    default:
      return [];
  }
}

/** Entered in city hall: it is there at once as an application that was received on a day that may be past. */
function enter({ request, entry, receivedOn, on }: Of<'EnterApplication'>, state: ApplicationState): Decision {
  if (state.status !== 'absent') {
    const same = 'request' in state && state.receivedOn === receivedOn && isSame(state, request, entry);
    return same ? [] : new Rejection('APPLICATION_SUBMITTED', 'Onder dit nummer is een andere aanvraag bekend.');
  }
  if (receivedOn > on) return new Rejection('RECEIVED_AHEAD', 'De dag van ontvangst moet nog komen.');
  if (entry.manner === 'telefoon' && entry.applicant !== 'ambtshalve') {
    return new Rejection('WRITING_REQUIRED', 'Een aanvraag is schriftelijk (artikel 4:1 Awb). Per telefoon kan niet.');
  }
  return [
    { type: 'ApplicationDrafted', data: { draft: draftOf(request), on } },
    { type: 'ApplicationSubmitted', data: { request, on: receivedOn, entry } },
  ];
}

/** From now on the employer supplements it, and withdraws what was its own. */
function takeOver({ on }: Of<'TakeOverApplication'>, state: ApplicationState): Decision {
  switch (state.status) {
    case 'absent':
      return UNKNOWN;
    case 'submitted':
      return isEmployers(state) ? [] : [{ type: 'ApplicationTakenOver', data: { on } }];
    case 'draft':
      return [];
    default:
      return new Rejection('APPLICATION_DECIDED', 'Deze aanvraag loopt niet meer.');
  }
}

/** The same kind of document may be sent again on another day: the first could be unreadable. */
function supplement(command: Of<'SupplementApplication'>, state: ApplicationState): Decision {
  const { attachments, on, byMunicipality } = command;
  switch (state.status) {
    case 'absent':
      return UNKNOWN;
    case 'draft':
      return NOT_SUBMITTED;
    case 'withdrawn':
      return WITHDRAWN;
    case 'decided':
      return DECIDED;
    case 'forwarded':
      return FORWARDED;
    case 'submitted': {
      const hindered = hindrance('supplement', byMunicipality, {
        ...state,
        municipalityCode: state.request.municipalityCode,
      });
      if (hindered !== undefined) return hindered;
      const known = state.supplements.some(
        (earlier) => earlier.on === on && sameList(earlier.attachments, attachments),
      );
      if (known && state.asked === null) return [];
      const { municipalityCode } = state.request;
      return [{ type: 'ApplicationSupplemented', data: { attachments, on, municipalityCode } }];
    }
  }
}

function withdraw({ on, byMunicipality }: Of<'WithdrawApplication'>, state: ApplicationState): Decision {
  switch (state.status) {
    case 'absent':
      return UNKNOWN;
    case 'withdrawn':
      return [];
    case 'decided':
      return DECIDED;
    case 'forwarded':
      return FORWARDED;
    default: {
      const { municipalityCode } = state.draft;
      const wasSubmitted = state.status === 'submitted';
      if (!wasSubmitted && byMunicipality !== undefined) return UNKNOWN;
      const hindered =
        state.status === 'submitted'
          ? hindrance('withdraw', byMunicipality, { ...state, municipalityCode })
          : undefined;
      if (hindered !== undefined) return hindered;
      return [{ type: 'ApplicationWithdrawn', data: { on, municipalityCode, wasSubmitted } }];
    }
  }
}

/** The same thing entered again: what was agreed is not compared, for it may be read anew. */
function isSame(state: { request: ApplicationRequest; entry: Entry }, request: ApplicationRequest, entry: Entry) {
  const [one, other] = [state.request, request];
  return (
    one.employmentId === other.employmentId &&
    one.personRef === other.personRef &&
    one.municipalityCode === other.municipalityCode &&
    state.entry.applicant === entry.applicant &&
    state.entry.manner === entry.manner
  );
}

function draftOf(request: ApplicationRequest) {
  const { employmentId, municipalityCode, route, ground, wageValuePercent, wageValueOn, attachments } = request;
  return { employmentId, municipalityCode, route, ground, wageValuePercent, wageValueOn, attachments };
}

function sameDraft(one: ApplicationDraft, other: ApplicationDraft): boolean {
  return (
    one.employmentId === other.employmentId &&
    one.municipalityCode === other.municipalityCode &&
    one.route === other.route &&
    one.ground === other.ground &&
    one.wageValuePercent === other.wageValuePercent &&
    one.wageValueOn === other.wageValueOn &&
    sameList(one.attachments, other.attachments)
  );
}
