import { Rejection } from '#libs/kernel/decider';

/** One field at fault, in plain Dutch: `veld` is its path (`persoon.bsn`, `regels[2].uren`). Never holds the value. */
export interface FieldFault {
  readonly veld: string;
  readonly code: string;
  readonly melding: string;
}

interface Extras {
  readonly errors?: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  /** What a machine needs to go on, beside the detail for people: further members of the problem (RFC 9457, 3.2). */
  readonly members?: Readonly<Record<string, string>>;
}

/** An answer that is no success: a status, a stable code in upper case, and what a person reads about it, in Dutch. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly extras: Extras = {},
  ) {
    super(code);
  }
}

/** A domain's rejection on its way to the client; the service's problem map says with which status. */
export class Rejected extends Error {
  override readonly name = 'Rejected';

  constructor(readonly rejection: Rejection) {
    super(rejection.code);
  }
}

/** The state that a command led to; a rejection goes on to the client as the problem that it is. */
export function accepted<State>(answer: State | Rejection): State {
  if (answer instanceof Rejection) throw new Rejected(answer);
  return answer;
}

/**
 * Rejection codes and how they are answered. With a status alone the rejection's own detail is shown, so give a
 * Dutch `detail` unless the domain has one.
 */
export type ProblemMap = Readonly<Record<string, number | { readonly status: number; readonly detail: string }>>;

/** What every service may reject, whatever it is about. */
const COMMON: ProblemMap = {
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    detail: 'Deze Idempotency-Key is al gebruikt voor een verzoek met een andere inhoud. Gebruik een nieuwe.',
  },
};

/** The problem a rejection is, or `undefined` when no map names its code: that is our own mistake. */
export function problemOf({ code, detail, members }: Rejection, map: ProblemMap): Problem | undefined {
  const answer = { ...COMMON, ...map }[code];
  if (answer === undefined) return undefined;
  const extras = members === undefined ? {} : { members };
  return typeof answer === 'number'
    ? new Problem(answer, code, detail, extras)
    : new Problem(answer.status, code, answer.detail, extras);
}

const PLAIN: Readonly<Record<number, readonly [code: string, title: string, detail: string]>> = {
  400: ['BAD_REQUEST', 'Het verzoek klopt niet', 'Wij kunnen dit verzoek niet lezen. Kijk het na.'],
  401: ['UNAUTHENTICATED', 'U bent niet aangemeld', 'Stuur een geldig bearer-token mee.'],
  403: ['FORBIDDEN', 'U mag dit niet', 'Uw rol heeft geen recht om dit te doen.'],
  404: ['NOT_FOUND', 'Niet gevonden', 'Dit bestaat niet, of het is niet van u.'],
  405: ['METHOD_NOT_ALLOWED', 'Dit kan hier niet', 'Deze methode bestaat niet op dit adres.'],
  408: ['REQUEST_TIMEOUT', 'Het duurde te lang', 'Uw verzoek kwam niet op tijd binnen. Probeer het opnieuw.'],
  409: ['CONFLICT', 'Dit kan nu niet', 'Dit past niet bij de stand van zaken.'],
  413: ['PAYLOAD_TOO_LARGE', 'Te groot', 'De inhoud is groter dan hier mag.'],
  414: ['URI_TOO_LONG', 'Het adres is te lang', 'Dit adres is langer dan wij kunnen lezen.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Verkeerd soort inhoud', 'Dit soort inhoud kunnen wij hier niet lezen.'],
  422: ['UNPROCESSABLE', 'Dit kan niet', 'Dit verzoek kunnen wij niet uitvoeren.'],
  429: ['TOO_MANY_REQUESTS', 'Te veel verzoeken', 'Wacht even en probeer het dan opnieuw.'],
  431: ['HEADERS_TOO_LARGE', 'De kop is te groot', 'De kop van het verzoek is groter dan hier mag.'],
  500: ['INTERNAL_ERROR', 'Er ging iets mis', 'Dit ligt aan ons. Probeer het later opnieuw.'],
  502: [
    'BAD_GATEWAY',
    'Een onderdeel antwoordt niet',
    'Een onderdeel is nu niet bereikbaar. Probeer het later opnieuw.',
  ],
  503: ['UNAVAILABLE', 'Nu niet beschikbaar', 'Dit werkt nu even niet. Probeer het later opnieuw.'],
  504: [
    'GATEWAY_TIMEOUT',
    'Een onderdeel is te traag',
    'Een onderdeel antwoordt niet op tijd. Probeer het later opnieuw.',
  ],
};

/** The problem of a status about which there is nothing more to tell. */
export function plainProblem(status: number): Problem {
  const [code, , detail] = PLAIN[status] ?? (status < 500 ? ['BAD_REQUEST', '', ''] : ['INTERNAL_ERROR', '', '']);
  return new Problem(status, code, detail === '' ? 'Dit verzoek kunnen wij niet uitvoeren.' : detail);
}

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** RFC 9457: what is sent. `instance` names this one occurrence, by which it is found again in the log. */
export function problemBody({ status, code, detail, extras }: Problem, correlationId?: string): object {
  return {
    type: `urn:loonbrug:probleem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: PLAIN[status]?.[1] ?? 'Het verzoek is niet uitgevoerd',
    status,
    detail,
    ...(correlationId === undefined ? {} : { instance: `urn:uuid:${correlationId}` }),
    code,
    ...extras.members,
    ...(extras.errors === undefined ? {} : { errors: extras.errors }),
  };
}
