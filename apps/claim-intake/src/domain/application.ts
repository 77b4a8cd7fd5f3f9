import { type Decider, Rejection } from '#libs/kernel/decider';
import type { AgeFrom } from './ages.ts';
import { type Entry, type ForwardedTo, forwardedId, HANDED_IN, hindrance, isEmployers } from './entry.ts';
import type { GrantVersion } from './granted-months.ts';

/** What an employer fills in. Attachments (bijlagen) are kinds of document; the documents themselves are not here. */
export interface ApplicationDraft {
  readonly employmentId: string;
  readonly municipalityCode: string;
  readonly route: Route;
  readonly ground: Ground;
  /** As decimal text; none with the flat rate, and while nothing was measured. */
  readonly wageValuePercent: string | null;
  readonly wageValueOn: string | null;
  readonly attachments: readonly string[];
}

export const ROUTES = ['forfaitair', 'loonwaarde'] as const;
export type Route = (typeof ROUTES)[number];

/** The grounds of the target group (doelgroepgrond), Participatiewet 10c and 10d lid 2, in the words of the contract. */
export const GROUNDS = [
  ...(['doelgroepregister', 'praktijkroute', 'participatiewet'] as const),
  ...(['schoolverlater', 'beschut-werk', 'leer-werktraject'] as const),
] as const;
export type Ground = (typeof GROUNDS)[number];

/** The employment as it was on the day of submitting, with what the law needs of the person's age. */
export interface EmploymentFacts {
  readonly personRef: string;
  readonly startedOn: string;
  readonly endsOn: string | null;
  readonly hoursPerWeek: number;
  readonly fullTimeHours: number;
  readonly variableHours: boolean;
  readonly ages: readonly AgeFrom[];
}

export type ApplicationRequest = ApplicationDraft & EmploymentFacts;

export type Outcome = 'granted' | 'refused' | 'notProcessed';

/** A decision (besluit) as the municipality told it; amounts are whole cents of a full month. */
export interface HeardDecision {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly decidedOn: string;
  readonly grounds: readonly string[];
  readonly grantId: string | null;
  readonly variableHours: boolean;
  readonly amountCents: number | null;
  readonly version: GrantVersion | null;
}

/** Until when the municipality may take to decide, as it told: none while the term stands still (opgeschort). */
export interface DecisionTerm {
  readonly term: string;
  readonly dueOn: string | null;
}

/** What the municipality asks to be completed, and the last day to do so (hersteltermijn, Awb 4:5); kinds of document. */
export interface AskedForMore {
  readonly what: readonly string[];
  readonly until: string;
  readonly on: string;
}

/** Why a fact that was heard does not fit what is known: a work item for a person. */
export type Misfit =
  'application-unknown' | 'application-not-submitted' | 'application-withdrawn' | 'decided-before' | 'grant-unknown';

export type ApplicationCommand =
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
  | { readonly type: 'WithdrawApplication'; readonly on: string; readonly byMunicipality?: string }
  | {
      readonly type: 'RecordForwarding';
      readonly applicationId: string;
      readonly toMunicipality: string;
      readonly byPost: boolean;
      readonly municipalityCode: string;
      readonly on: string;
    }
  | { readonly type: 'RecordTerm'; readonly term: DecisionTerm; readonly municipalityCode: string }
  | { readonly type: 'RecordRequest'; readonly asked: AskedForMore; readonly municipalityCode: string }
  | { readonly type: 'RecordDecision'; readonly decision: HeardDecision; readonly municipalityCode: string }
  | {
      readonly type: 'RecordGrantVersion';
      readonly grantId: string;
      readonly version: GrantVersion;
      readonly municipalityCode: string;
    }
  | {
      readonly type: 'RecordEmploymentEnd';
      readonly employmentId: string;
      readonly lastDay: string;
      readonly on: string;
      /** It was told as the end; otherwise it is what the changed terms say, which a draft does not need. */
      readonly final: boolean;
    }
  | { readonly type: 'RecordClaims'; readonly months: readonly string[] };

export type ApplicationEvent =
  | {
      readonly type: 'ApplicationDrafted';
      readonly data: { readonly draft: ApplicationDraft; readonly on: string };
    }
  | {
      readonly type: 'ApplicationSubmitted';
      readonly data: {
        readonly request: ApplicationRequest;
        /** The day of receipt. */
        readonly on: string;
        /** `HANDED_IN` when left out. */
        readonly entry?: Entry;
      };
    }
  | { readonly type: 'ApplicationTakenOver'; readonly data: { readonly on: string } }
  | { readonly type: 'ApplicationForwarded'; readonly data: ForwardedTo & { readonly fromMunicipality: string } }
  | {
      readonly type: 'ApplicationSupplemented';
      readonly data: {
        readonly attachments: readonly string[];
        readonly on: string;
        readonly municipalityCode: string;
      };
    }
  | {
      readonly type: 'ApplicationWithdrawn';
      readonly data: { readonly on: string; readonly municipalityCode: string; readonly wasSubmitted: boolean };
    }
  | { readonly type: 'DecisionTermMoved'; readonly data: DecisionTerm }
  | { readonly type: 'MoreAsked'; readonly data: AskedForMore }
  | { readonly type: 'ApplicationDecided'; readonly data: HeardDecision }
  | { readonly type: 'GrantVersionAdded'; readonly data: { readonly grantId: string; readonly version: GrantVersion } }
  | {
      readonly type: 'EmploymentEndReported';
      readonly data: {
        readonly lastDay: string;
        readonly on: string;
        readonly municipalityCode: string;
        readonly wasSubmitted: boolean;
      };
    }
  | { readonly type: 'ClaimsMade'; readonly data: { readonly months: readonly string[] } }
  | {
      readonly type: 'DiscrepancyRecorded';
      readonly data: { readonly about: string; readonly misfit: Misfit; readonly municipalityCode: string };
    };

interface Known {
  readonly draft: ApplicationDraft;
  /** The last day of the employment, where it was told after the application. */
  readonly endedOn: string | null;
  /** What did not fit, by what it is about, so that each is recorded once. */
  readonly discrepancies: readonly string[];
}

interface Submitted extends Known {
  readonly request: ApplicationRequest;
  readonly receivedOn: string;
  readonly entry: Entry;
  /** Since when the employer does what a municipality had entered. */
  readonly takenOverOn: string | null;
  readonly supplements: readonly Supplement[];
  /** None until the municipality told of it. */
  readonly term: DecisionTerm | null;
  /** What was asked last, until something was sent after it or the term went on. */
  readonly asked: AskedForMore | null;
}

interface Supplement {
  readonly attachments: readonly string[];
  readonly on: string;
}

export type ApplicationState =
  | { readonly status: 'absent'; readonly discrepancies: readonly string[] }
  | ({ readonly status: 'draft' } & Known)
  | ({ readonly status: 'submitted' } & Submitted)
  | ({ readonly status: 'withdrawn'; readonly submitted: Submitted | null } & Known)
  | ({ readonly status: 'forwarded'; readonly forwarded: ForwardedTo } & Submitted)
  | ({
      readonly status: 'decided';
      readonly decision: HeardDecision;
      readonly versions: readonly GrantVersion[];
      readonly claimed: readonly string[];
    } & Submitted);

export type ApplicationRejection = Rejection<
  | 'APPLICATION_UNKNOWN'
  | 'APPLICATION_SUBMITTED'
  | 'APPLICATION_NOT_SUBMITTED'
  | 'APPLICATION_WITHDRAWN'
  | 'APPLICATION_DECIDED'
  | 'APPLICATION_OF_OTHER_EMPLOYMENT'
  | 'APPLICATION_FORWARDED'
  | 'APPLICATION_ENTERED'
  | 'APPLICATION_NOT_ENTERED'
  | 'APPLICATION_OF_ANOTHER'
  | 'RECEIVED_AHEAD'
  | 'WRITING_REQUIRED'
>;

type Of<Type extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: Type }>;
type Decision = readonly ApplicationEvent[] | ApplicationRejection;

const UNKNOWN: ApplicationRejection = new Rejection('APPLICATION_UNKNOWN', 'Deze aanvraag kennen wij niet.');
const WITHDRAWN: ApplicationRejection = new Rejection('APPLICATION_WITHDRAWN', 'Deze aanvraag is ingetrokken.');
const DECIDED: ApplicationRejection = new Rejection('APPLICATION_DECIDED', 'De gemeente heeft al besloten.');
const FORWARDED: ApplicationRejection = new Rejection(
  'APPLICATION_FORWARDED',
  'De gemeente heeft deze aanvraag doorgezonden naar een andere gemeente. Daar gaat zij verder.',
);
const NOT_SUBMITTED: ApplicationRejection = new Rejection(
  'APPLICATION_NOT_SUBMITTED',
  'Deze aanvraag is nog niet ingediend. Dien haar eerst in.',
);

/** An application (aanvraag) for one employment, from draft to what the municipality decided. */
export const application: Decider<ApplicationCommand, ApplicationState, ApplicationEvent> = {
  initialState: { status: 'absent', discrepancies: [] },

  decide(command, state) {
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
      case 'RecordForwarding':
        return recordForwarding(command, state);
      case 'RecordTerm':
        return recordTerm(command, state);
      case 'RecordRequest':
        return recordRequest(command, state);
      case 'RecordDecision':
        return recordDecision(command, state);
      case 'RecordGrantVersion':
        return recordGrantVersion(command, state);
      case 'RecordEmploymentEnd':
        return recordEmploymentEnd(command, state);
      case 'RecordClaims':
        return recordClaims(command, state);
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'ApplicationDrafted':
        return { endedOn: null, ...state, status: 'draft', draft: data.draft };
      case 'DiscrepancyRecorded':
        return { ...state, discrepancies: [...state.discrepancies, data.about] };
    }
    if (state.status === 'absent') return state;
    switch (type) {
      case 'ApplicationSubmitted':
        return {
          ...state,
          status: 'submitted',
          request: data.request,
          receivedOn: data.on,
          entry: data.entry ?? HANDED_IN,
          takenOverOn: null,
          supplements: [],
          ...{ term: null, asked: null },
        };
      case 'ApplicationWithdrawn':
        return { ...state, status: 'withdrawn', submitted: state.status === 'submitted' ? state : null };
      case 'EmploymentEndReported':
        return { ...state, endedOn: data.lastDay };
    }
    if (state.status !== 'submitted' && state.status !== 'decided') return state;
    switch (type) {
      case 'ApplicationTakenOver':
        return { ...state, takenOverOn: data.on };
      case 'ApplicationForwarded': {
        const { municipalityCode, applicationId, on } = data;
        return { ...state, status: 'forwarded', forwarded: { municipalityCode, applicationId, on }, term: null };
      }
      case 'ApplicationSupplemented':
        return {
          ...state,
          supplements: [...state.supplements, { attachments: data.attachments, on: data.on }],
          asked: null,
        };
      case 'DecisionTermMoved':
        return { ...state, term: data, asked: data.dueOn === null ? state.asked : null };
      case 'MoreAsked':
        return { ...state, asked: data };
      case 'ApplicationDecided':
        return {
          ...state,
          status: 'decided',
          decision: data,
          versions: data.version ? [data.version] : [],
          claimed: [],
        };
    }
    if (state.status !== 'decided') return state;
    switch (type) {
      case 'GrantVersionAdded':
        return { ...state, versions: [...state.versions, data.version] };
      case 'ClaimsMade':
        return { ...state, claimed: [...state.claimed, ...data.months] };
    }
  },
};

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

/** A fact: the municipality sent it on. What the applicant withdrew meanwhile stays withdrawn. */
function recordForwarding(command: Of<'RecordForwarding'>, state: ApplicationState): Decision {
  const { applicationId, toMunicipality, byPost, municipalityCode, on } = command;
  const misfit = (why: Misfit) => discrepancy(state, `doorgezonden ${toMunicipality}`, why, municipalityCode);
  switch (state.status) {
    case 'forwarded':
      return [];
    case 'submitted': {
      const to = byPost ? null : forwardedId(applicationId, toMunicipality);
      const data = { municipalityCode: toMunicipality, applicationId: to, on, fromMunicipality: municipalityCode };
      return [{ type: 'ApplicationForwarded', data }];
    }
    case 'absent':
      return misfit('application-unknown');
    case 'withdrawn':
      return misfit('application-withdrawn');
    default:
      return misfit('application-not-submitted');
  }
}

/** Only for who waits: told after the decision, as can be on another topic, it says nothing any more. */
function recordTerm({ term, municipalityCode }: Of<'RecordTerm'>, state: ApplicationState): Decision {
  switch (state.status) {
    case 'absent':
      return discrepancy(state, term.term, 'application-unknown', municipalityCode);
    case 'submitted': {
      const known = state.term?.term === term.term && state.term.dueOn === term.dueOn;
      return known ? [] : [{ type: 'DecisionTermMoved', data: term }];
    }
    default:
      return [];
  }
}

/** Only for who waits, as its term. */
function recordRequest({ asked, municipalityCode }: Of<'RecordRequest'>, state: ApplicationState): Decision {
  const about = `vraag ${asked.on} ${asked.until}`;
  if (state.status === 'absent') return discrepancy(state, about, 'application-unknown', municipalityCode);
  if (state.status !== 'submitted') return [];
  const known = state.asked !== null && state.asked.on === asked.on && state.asked.until === asked.until;
  return known && sameList(state.asked.what, asked.what) ? [] : [{ type: 'MoreAsked', data: asked }];
}

/** A fact: what does not fit is recorded as such, once, and never refused. */
function recordDecision({ decision, municipalityCode }: Of<'RecordDecision'>, state: ApplicationState): Decision {
  const misfit = (why: Misfit) => discrepancy(state, decision.decisionId, why, municipalityCode);
  switch (state.status) {
    case 'absent':
      return misfit('application-unknown');
    case 'draft':
      return misfit('application-not-submitted');
    case 'withdrawn':
    case 'forwarded':
      return misfit('application-withdrawn');
    case 'submitted':
      return [{ type: 'ApplicationDecided', data: decision }];
    case 'decided':
      return state.decision.decisionId === decision.decisionId ? [] : misfit('decided-before');
  }
}

function recordGrantVersion(command: Of<'RecordGrantVersion'>, state: ApplicationState): Decision {
  const { grantId, version, municipalityCode } = command;
  if (state.status !== 'decided' || state.decision.grantId !== grantId) {
    const why = state.status === 'absent' ? 'application-unknown' : 'grant-unknown';
    return discrepancy(state, `${grantId}:${version.version}`, why, municipalityCode);
  }
  const known = state.versions.some((earlier) => earlier.version === version.version);
  return known ? [] : [{ type: 'GrantVersionAdded', data: { grantId, version } }];
}

/** Told per application of the employment. A draft remembers it until it is submitted. */
function recordEmploymentEnd(command: Of<'RecordEmploymentEnd'>, state: ApplicationState): Decision {
  const { employmentId, lastDay, on, final } = command;
  if (state.status === 'absent' || state.status === 'withdrawn' || state.status === 'forwarded') return [];
  if (state.draft.employmentId !== employmentId) return [];
  if (state.status === 'draft' && !final) return [];
  const known = state.endedOn ?? (state.status === 'draft' ? null : state.request.endsOn);
  if (known === lastDay) return [];
  const { municipalityCode } = state.draft;
  const wasSubmitted = state.status !== 'draft';
  return [{ type: 'EmploymentEndReported', data: { lastDay, on, municipalityCode, wasSubmitted } }];
}

function recordClaims({ months }: Of<'RecordClaims'>, state: ApplicationState): Decision {
  if (state.status !== 'decided') return [];
  const made = months.filter((month) => !state.claimed.includes(month));
  return made.length === 0 ? [] : [{ type: 'ClaimsMade', data: { months: made } }];
}

function discrepancy(state: ApplicationState, about: string, misfit: Misfit, municipalityCode: string): Decision {
  if (state.discrepancies.includes(about)) return [];
  return [{ type: 'DiscrepancyRecorded', data: { about, misfit, municipalityCode } }];
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

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
