import { addDays } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import type { Facts } from './case-facts.ts';
import type { Deed } from './deed.ts';
import { BY_EMPLOYER } from './origin.ts';
import { type Reason, sameReason } from './reason.ts';

/**
 * Why an applicant was not heard before a refusal: his own facts carry it, or the difference hardly matters (Awb 4:7 lid 1
 * and 2); haste, heard before and nothing new, or telling it first would defeat it (Awb 4:11 a, b, c).
 */
export const HEARING_EXCEPTIONS = [
  ...(['eigen-gegevens', 'geringe-betekenis', 'spoed', 'eerder-gehoord', 'doel-vooraf-onbekend'] as const),
] as const;
export type HearingException = (typeof HEARING_EXCEPTIONS)[number];

/** The least that an applicant gets to answer, in days after the question. A convention: Awb 4:7 and 4:9 name no term. */
export const HEARING_DAYS = 7;

/** How somebody gave his view (zienswijze), Awb 4:9. */
export const VIEW_WAYS = ['schriftelijk', 'mondeling'] as const;
export type ViewWay = (typeof VIEW_WAYS)[number];

/** What the applicant was asked, and until when he may answer. */
export interface ViewsAsked extends Deed {
  readonly hearingId: string;
  readonly until: string;
  readonly about: Reason;
}

export interface ViewsGiven extends Deed {
  readonly receivedOn: string;
  readonly way: ViewWay;
  readonly text: Reason;
}

/** What was established when the applicant was asked. What the employer told himself is not in it (Awb 4:7 lid 1 b). */
interface Basis {
  readonly ground: string | null;
  readonly belongs: boolean | null;
  readonly percent: string | null;
}

/** Whether the applicant could say what he thinks of an intended refusal. */
export type Hearing =
  | { readonly status: 'none' }
  | { readonly status: 'asked'; readonly asked: ViewsAsked; readonly basis: Basis }
  | {
      readonly status: 'given';
      /** Null when it came unasked: then it is kept, and is no hearing. */
      readonly asked: ViewsAsked | null;
      readonly basis: Basis | null;
      readonly given: ViewsGiven;
      /** The proposal that waited when it came. */
      readonly duringProposal: string | null;
    };

/** How a refusal came to be without or with hearing; part of what the decision rests on. */
export type Heard =
  | { readonly how: 'given'; readonly askedOn: string; readonly receivedOn: string; readonly text: Reason }
  | { readonly how: 'silent'; readonly askedOn: string; readonly until: string }
  | { readonly how: 'excepted'; readonly ground: HearingException };

export type HearingCommand =
  | ({ readonly type: 'AskViews' } & ViewsAsked)
  | ({
      readonly type: 'RecordViews';
      /** Set when the employer himself sends it: he is not asked when his employee applied. */
      readonly sender?: 'werkgever';
    } & ViewsGiven);

export type HearingEvent =
  | { readonly type: 'ViewsAsked'; readonly data: ViewsAsked }
  | { readonly type: 'ViewsGiven'; readonly data: ViewsGiven };

export type HearingRejection = Rejection<
  'VIEWS_ASKED' | 'VIEWS_NOT_ASKED' | 'VIEWS_CAME' | 'HEARING_REQUIRED' | 'HEARING_RUNS' | 'HEARING_TOO_SHORT'
>;

interface Known {
  readonly hearing: Hearing;
  readonly facts: Facts;
}

/** The applicant is asked once at a time (Awb 4:7); what he thinks is kept whenever it comes (Awb 4:9). */
export function decideHearing(
  command: HearingCommand,
  { hearing, facts }: Known,
): readonly HearingEvent[] | HearingRejection {
  switch (command.type) {
    case 'AskViews': {
      const { hearingId, until, about, by, on } = command;
      if (hearing.status === 'asked') {
        const same = hearing.asked.until === until && sameReason(hearing.asked.about, about);
        return same ? [] : new Rejection('VIEWS_ASKED', 'De aanvrager is al om een zienswijze gevraagd.');
      }
      if (until < addDays(on, HEARING_DAYS)) {
        return new Rejection('HEARING_TOO_SHORT', `Geef de aanvrager minstens ${HEARING_DAYS} dagen om te reageren.`);
      }
      return [{ type: 'ViewsAsked', data: { hearingId, until, about, by, on } }];
    }
    case 'RecordViews': {
      const { receivedOn, way, text, by, on } = command;
      if (command.sender === 'werkgever' && !isHeardHimself(facts)) {
        return new Rejection('VIEWS_NOT_ASKED', 'De werknemer vroeg de subsidie aan: die geeft de zienswijze.');
      }
      if (hearing.status === 'given') {
        const { given } = hearing;
        if (sameReason(given.text, text) && given.receivedOn === receivedOn) return [];
      }
      return [{ type: 'ViewsGiven', data: { receivedOn, way, text, by, on } }];
    }
  }
}

/** The last question, and the last answer; the earlier ones are in the history of the case. */
export function evolveHearing({ hearing, facts }: Known, event: HearingEvent, proposalId: string | null): Hearing {
  switch (event.type) {
    case 'ViewsAsked':
      return { status: 'asked', asked: event.data, basis: basisOf(facts) };
    case 'ViewsGiven': {
      const { asked, basis } = hearing.status === 'none' ? { asked: null, basis: null } : hearing;
      return { status: 'given', asked, basis, given: event.data, duringProposal: proposalId };
    }
  }
}

/** Who applied is heard (Awb 4:7); on own motion the employer, whom the decision concerns (Awb 4:8). */
export function isHeardHimself({ application: { origin = BY_EMPLOYER } }: Facts): boolean {
  return origin.applicant !== 'werknemer';
}

/** Whether the last question was about what is established now: an earlier intended refusal is another one. */
export function isAboutNow({ hearing, facts }: Known): boolean {
  if (hearing.status === 'none' || hearing.basis === null) return false;
  const { basis } = hearing;
  const { ground, belongs, percent } = basisOf(facts);
  return basis.ground === ground && basis.belongs === belongs && basis.percent === percent;
}

/** A refusal is not approved on a proposal that was made before the applicant's view came. */
export function viewsCameAfter(hearing: Hearing, proposalId: string): HearingRejection | undefined {
  if (hearing.status !== 'given' || hearing.duringProposal !== proposalId) return undefined;
  const detail = 'Na dit voorstel kwam een zienswijze. Geef het voorstel terug, zodat die meeweegt.';
  return new Rejection('VIEWS_CAME', detail);
}

/** When it makes sense to offer that a view is recorded: one was asked, or a refusal waits that it would hold up. */
export function awaitsViews(
  state: Known & { readonly status: string; readonly proposal?: { outcome: string } },
): boolean {
  return state.hearing.status === 'asked' || (state.status === 'proposed' && state.proposal?.outcome === 'refused');
}

function basisOf({ targetGroup, wageValue }: Facts): Basis {
  return {
    ground: targetGroup?.ground ?? null,
    belongs: targetGroup?.belongs ?? null,
    percent: wageValue?.percent ?? null,
  };
}

/** Before a refusal the applicant was heard, had his chance, or a named exception holds (Awb 4:7, 4:11). */
export function heardBefore(
  known: Known,
  exception: HearingException | undefined,
  on: string,
): Heard | HearingRejection {
  const { hearing } = known;
  if (hearing.status === 'asked' && on <= hearing.asked.until) {
    const detail = 'De aanvrager kan nog reageren. Wacht zijn zienswijze af, of de laatste dag daarvoor.';
    return new Rejection('HEARING_RUNS', detail);
  }
  const current = isAboutNow(known);
  if (current && hearing.status === 'given' && hearing.asked !== null) {
    const { asked, given } = hearing;
    return { how: 'given', askedOn: asked.on, receivedOn: given.receivedOn, text: given.text };
  }
  if (current && hearing.status === 'asked') {
    return { how: 'silent', askedOn: hearing.asked.on, until: hearing.asked.until };
  }
  if (exception !== undefined) return { how: 'excepted', ground: exception };
  const detail = 'Vraag eerst om een zienswijze en wacht die af, of noem waarom horen niet hoeft.';
  return new Rejection('HEARING_REQUIRED', detail);
}
