/** One field at fault; `field` is its path as the service names it. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

/** An answer that is no success (RFC 9457), or no answer at all: `OFFLINE`, status 0. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly faults: readonly FieldFault[] = [],
    /** By which the helpdesk finds it in the log. */
    readonly number: string | null = null,
    /** The version that a thing has now, when that is why it failed: somebody else was first. */
    readonly version: number | null = null,
  ) {
    super(code);
  }
}

interface ProblemBody {
  readonly code?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly versie?: string;
  readonly errors?: readonly { readonly veld: string; readonly melding: string }[];
}

/** Reads the problem that a service answered; also of something between that speaks no problem+json. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body = (await answer.json().catch(() => ({}))) as ProblemBody;
  const faults = (body.errors ?? []).map(({ veld, melding }) => ({ field: veld, text: melding }));
  const number = body.instance?.replace('urn:uuid:', '').slice(0, 8).toUpperCase() ?? null;
  const version = body.versie === undefined ? null : Number(body.versie);
  return new Problem(answer.status, body.code ?? `HTTP_${answer.status}`, body.detail ?? '', faults, number, version);
}

export const noConnection = (): Problem => new Problem(0, 'OFFLINE', '');

/** What a failed query or command says; anything that is no problem is a mistake of ours. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(500, 'INTERNAL_ERROR', '');
}
