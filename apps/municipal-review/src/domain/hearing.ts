import { Rejection } from '#libs/kernel/decider';
import type { Deed } from './deed.ts';
import { type Reason, sameReason } from './reason.ts';

/**
 * Why an applicant was not heard before a refusal: his own facts carry it, or the difference hardly matters (Awb 4:7 lid 1
 * and 2); haste, heard before and nothing new, or telling it first would defeat it (Awb 4:11 a, b, c).
 */
export const HEARING_EXCEPTIONS = [
  ...(['eigen-gegevens', 'geringe-betekenis', 'spoed', 'eerder-gehoord', 'doel-vooraf-onbekend'] as const),
] as const;
export type HearingException = (typeof HEARING_EXCEPTIONS)[number];

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

/** Whether the applicant could say what he thinks of an intended refusal. */
export type Hearing =
  | { readonly status: 'none' }
  | { readonly status: 'asked'; readonly asked: ViewsAsked }
  | { readonly status: 'given'; readonly asked: ViewsAsked; readonly given: ViewsGiven };

/** How a refusal came to be without or with hearing; part of what the decision rests on. */
export type Heard =
  | { readonly how: 'given'; readonly askedOn: string; readonly receivedOn: string; readonly text: Reason }
  | { readonly how: 'silent'; readonly askedOn: string; readonly until: string }
  | { readonly how: 'excepted'; readonly ground: HearingException };

export type HearingCommand =
  ({ readonly type: 'AskViews' } & ViewsAsked) | ({ readonly type: 'RecordViews' } & ViewsGiven);

export type HearingEvent =
  | { readonly type: 'ViewsAsked'; readonly data: ViewsAsked }
  | { readonly type: 'ViewsGiven'; readonly data: ViewsGiven };

export type HearingRejection = Rejection<'VIEWS_ASKED' | 'VIEWS_NOT_ASKED' | 'VIEWS_GIVEN' | 'HEARING_REQUIRED'>;

/** The applicant is asked once at a time, and answers only when asked (Awb 4:7, 4:9). */
export function decideHearing(
  command: HearingCommand,
  { hearing }: { readonly hearing: Hearing },
): readonly HearingEvent[] | HearingRejection {
  switch (command.type) {
    case 'AskViews': {
      const { hearingId, until, about, by, on } = command;
      if (hearing.status === 'asked') {
        const same = hearing.asked.until === until && sameReason(hearing.asked.about, about);
        return same ? [] : new Rejection('VIEWS_ASKED', 'De werkgever is al om een zienswijze gevraagd.');
      }
      return [{ type: 'ViewsAsked', data: { hearingId, until, about, by, on } }];
    }
    case 'RecordViews': {
      const { receivedOn, way, text, by, on } = command;
      if (hearing.status === 'given') {
        const same = sameReason(hearing.given.text, text) && hearing.given.receivedOn === receivedOn;
        return same ? [] : new Rejection('VIEWS_GIVEN', 'De zienswijze is al vastgelegd.');
      }
      if (hearing.status === 'none') {
        return new Rejection('VIEWS_NOT_ASKED', 'Er is niet om een zienswijze gevraagd.');
      }
      return [{ type: 'ViewsGiven', data: { receivedOn, way, text, by, on } }];
    }
  }
}

/** The last question, and the answer to it. */
export function evolveHearing(hearing: Hearing, event: HearingEvent): Hearing {
  switch (event.type) {
    case 'ViewsAsked':
      return { status: 'asked', asked: event.data };
    case 'ViewsGiven':
      return hearing.status === 'none' ? hearing : { status: 'given', asked: hearing.asked, given: event.data };
  }
}

/** Before a refusal the applicant was heard, had his chance, or a named exception holds (Awb 4:7, 4:11). */
export function heardBefore(
  hearing: Hearing,
  exception: HearingException | undefined,
  on: string,
): Heard | HearingRejection {
  if (hearing.status === 'given') {
    const { asked, given } = hearing;
    return { how: 'given', askedOn: asked.on, receivedOn: given.receivedOn, text: given.text };
  }
  if (hearing.status === 'asked' && on > hearing.asked.until) {
    return { how: 'silent', askedOn: hearing.asked.on, until: hearing.asked.until };
  }
  if (exception !== undefined) return { how: 'excepted', ground: exception };
  const detail = 'Vraag eerst om een zienswijze en wacht die af, of noem waarom horen niet hoeft.';
  return new Rejection('HEARING_REQUIRED', detail);
}
