import { type Decider, Rejection } from '#libs/kernel/decider';
import { BY_EMPLOYER, type Origin } from './origin.ts';

export type Situation =
  | 'toegekend-loonwaarde'
  | 'toegekend-forfait'
  | 'afgewezen'
  | 'buiten-behandeling'
  | 'hersteltermijn'
  | 'gewijzigd'
  | 'beeindigd'
  | 'verlengd'
  | 'ontvangst';

export type Addressee = 'werkgever' | 'werknemer';

/** What a letter is about, and where in the log that happened. It names nobody. */
export interface LetterMatter {
  readonly caseId: string;
  /** The event of which the letter tells: a stream of cases or grants, and a version of it. */
  readonly source: { readonly category: 'case' | 'grant'; readonly subject: string; readonly version: number };
  readonly situation: Situation;
  readonly addressee: Addressee;
  /** KvK number. */
  readonly employerId: string;
  readonly personRef: string;
}

/** The files as they were made, kept sealed beside the log: an event names no file that is not there. */
export interface LetterFile {
  /** Of the PDF, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Of the page. */
  readonly htmlSha256: string;
}

/** How it reaches its reader. */
export type Channel = 'portaal' | 'post';

/**
 * An employer who applied in the portal finds it there (Awb 2:13 and 2:19). Who did not choose that way gets it by post: an
 * employer of whom an official entered the application, and every employee.
 */
export function channelOf(addressee: Addressee, origin: Origin = BY_EMPLOYER): Channel {
  const inPortal = addressee === 'werkgever' && origin.applicant === 'werkgever' && origin.manner === 'digitaal';
  return inPortal ? 'portaal' : 'post';
}

export type LetterCommand =
  | { readonly type: 'OrderLetter'; readonly matter: LetterMatter; readonly on: string }
  | {
      readonly type: 'MakeLetter';
      readonly file: LetterFile;
      readonly channel: Channel;
      readonly on: string;
      /** The last day to object when it is sent on the day it is made; null where there is nothing to object to. */
      readonly objectThrough: string | null;
    }
  | { readonly type: 'DropLetter'; readonly on: string }
  | {
      readonly type: 'PostLetter';
      readonly sentOn: string;
      readonly objectThrough: string | null;
      readonly by: string;
      readonly on: string;
    };

export type LetterEvent =
  | { readonly type: 'LetterOrdered'; readonly data: LetterMatter & { readonly on: string } }
  | {
      readonly type: 'LetterMade';
      readonly data: {
        readonly file: LetterFile;
        readonly channel: Channel;
        readonly on: string;
      };
    }
  | { readonly type: 'LetterDropped'; readonly data: { readonly on: string } }
  | {
      readonly type: 'LetterSent';
      readonly data: {
        readonly channel: Channel;
        readonly sentOn: string;
        readonly objectThrough: string | null;
        /** Who took it to the post; null when it was put in the portal. */
        readonly by: string | null;
        readonly on: string;
      };
    };

interface Made {
  readonly matter: LetterMatter;
  readonly file: LetterFile;
  readonly madeOn: string;
}

export type LetterState =
  | { readonly status: 'absent' }
  | { readonly status: 'ordered'; readonly matter: LetterMatter }
  | { readonly status: 'dropped'; readonly matter: LetterMatter }
  | (Made & { readonly status: 'toPost' })
  | (Made & { readonly status: 'sent'; readonly sentOn: string; readonly objectThrough: string | null });

export type LetterRejection = Rejection<'LETTER_UNKNOWN' | 'LETTER_NOT_MADE' | 'LETTER_SENT' | 'SENT_ON_UNFIT'>;

type Of<T extends LetterCommand['type']> = Extract<LetterCommand, { type: T }>;
type Decision = readonly LetterEvent[] | LetterRejection;

/** A letter (brief): made once of what was decided, and sent once. What was sent is never made again. */
export const letter: Decider<LetterCommand, LetterState, LetterEvent> = {
  initialState: { status: 'absent' },

  decide(command, state): Decision {
    if (command.type === 'OrderLetter') {
      return state.status === 'absent' ? [{ type: 'LetterOrdered', data: { ...command.matter, on: command.on } }] : [];
    }
    if (state.status === 'absent') return new Rejection('LETTER_UNKNOWN', 'Deze brief is er niet.');
    switch (command.type) {
      case 'MakeLetter':
        return make(command, state);
      case 'DropLetter':
        return drop(command, state);
      case 'PostLetter':
        return post(command, state);
    }
  },

  evolve(state, { type, data }): LetterState {
    switch (type) {
      case 'LetterOrdered': {
        const { caseId, source, situation, addressee, employerId, personRef } = data;
        return { status: 'ordered', matter: { caseId, source, situation, addressee, employerId, personRef } };
      }
      case 'LetterMade':
        return state.status === 'ordered'
          ? { status: 'toPost', matter: state.matter, file: data.file, madeOn: data.on }
          : state;
      case 'LetterDropped':
        return state.status === 'ordered' ? { status: 'dropped', matter: state.matter } : state;
      case 'LetterSent': {
        if (state.status !== 'toPost') return state;
        const { sentOn, objectThrough } = data;
        return { ...state, status: 'sent', sentOn, objectThrough };
      }
    }
  },
};

/** What is put in the portal is sent at once; what goes by post waits for a person. */
function make(
  { file, channel, on, objectThrough }: Of<'MakeLetter'>,
  state: Exclude<LetterState, { status: 'absent' }>,
): Decision {
  if (state.status !== 'ordered') return [];
  const made: LetterEvent = { type: 'LetterMade', data: { file, channel, on } };
  if (channel === 'post') return [made];
  return [made, { type: 'LetterSent', data: { channel, sentOn: on, objectThrough, by: null, on } }];
}

/** What it would have told is of no use any more, and it was not made yet. */
function drop({ on }: Of<'DropLetter'>, state: Exclude<LetterState, { status: 'absent' }>): Decision {
  return state.status === 'ordered' ? [{ type: 'LetterDropped', data: { on } }] : [];
}

/** The term to object begins on the day after the sending (Awb 6:8), so that day is fixed, and said once. */
function post(
  { sentOn, objectThrough, by, on }: Of<'PostLetter'>,
  state: Exclude<LetterState, { status: 'absent' }>,
): Decision {
  switch (state.status) {
    case 'ordered':
    case 'dropped':
      return new Rejection('LETTER_NOT_MADE', 'Deze brief is niet gemaakt.');
    case 'sent':
      return state.sentOn === sentOn
        ? []
        : new Rejection('LETTER_SENT', 'Deze brief is al verzonden, op een andere dag.');
    case 'toPost':
      if (sentOn < state.madeOn || sentOn > on) {
        return new Rejection(
          'SENT_ON_UNFIT',
          'Kies de dag van verzending: vanaf de datum van de brief, tot en met vandaag.',
        );
      }
      return [{ type: 'LetterSent', data: { channel: 'post', sentOn, objectThrough, by, on } }];
  }
}
