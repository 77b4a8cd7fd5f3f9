import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { KeptUntil } from './kept-until.ts';
import { plainProblem, Problem } from './problem.ts';

/** Whose tokens are taken. The keys come from `jwksUri`, or are given (`jwks`), as in a test. */
export interface AuthSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri?: string;
  readonly jwks?: JSONWebKeySet;
  /** The portal, where people sign in at providers whose tokens the services do not take: it signs others. */
  readonly portal?: Pick<AuthSettings, 'issuer' | 'jwksUri' | 'jwks'>;
}

const ROLES = [
  ...['werkgever', 'behandelaar', 'beslisser', 'betaling', 'vrijgave', 'controller'],
  ...['parameterbeheer', 'beheerder', 'dienst', 'demo'],
] as const;

export type Role =
  | 'werkgever'
  | 'behandelaar'
  | 'beslisser'
  | 'betaling'
  | 'vrijgave'
  | 'controller'
  | 'parameterbeheer'
  | 'beheerder'
  | 'dienst'
  | 'demo';

/** Who asks. `sub` is an account, not a person's name; two people never share one. */
export interface Actor {
  readonly sub: string;
  /** KvK number, municipality code, or `SUITE_TENANT`. */
  readonly tenant: string;
  readonly roles: readonly Role[];
  /** KvK number of who acts for the tenant by a mandate (ketenmachtiging), such as a payroll office. */
  readonly intermediary?: string;
  /** Number of the one establishment (vestiging) that the mandate is for. */
  readonly branch?: string;
}

/** The tenant of who works for the suite itself: operators, services, and the keeper of the national figures. */
export const SUITE_TENANT = 'LOONBRUG';

const TENANT = /^(\d{8}|GM\d{4}|LOONBRUG)$/;
const [COMPANY, BRANCH] = [/^\d{8}$/, /^\d{12}$/];
const CLOCK_TOLERANCE_SECONDS = 5;
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];

/**
 * Reads who asks from an access token (RFC 9068): signature, issuer, audience, life and type are checked. Anything
 * wrong with the token is the same 401; keys that cannot be fetched are a 503, because then nothing can be said.
 */
export function verifier(settings: AuthSettings, now: () => number = Date.now): (token: string) => Promise<Actor> {
  const { audience, portal } = settings;
  const own = verifierOf(settings, now);
  if (portal === undefined) return remembering(own, now);
  const ofPortal = verifierOf({ ...portal, audience }, now);
  return remembering((token) => (issuerOf(token) === portal.issuer ? ofPortal(token) : own(token)), now);
}

interface Verified {
  readonly actor: Actor;
  /** From then on it says nothing any more. */
  readonly endsAt: number;
}

type Verifier = (token: string) => Promise<Verified>;

const REMEMBERED_MS = 60_000;
const REMEMBERED_MAX = 1_000;

/**
 * Verifies a token once a minute, however often it comes: long enough to be worth it, and soon enough to notice that a
 * key was withdrawn. Nobody is let in past the token's own end, and a refusal is not remembered.
 */
function remembering(verify: Verifier, now: () => number): (token: string) => Promise<Actor> {
  const known = new KeptUntil<Actor>(REMEMBERED_MAX, now);
  return async (token) => {
    const found = known.get(token);
    if (found !== undefined) return found;
    const { actor, endsAt } = await verify(token);
    return known.set(token, actor, Math.min(endsAt, now() + REMEMBERED_MS));
  };
}

/** As the token says, which nobody has checked yet: it chooses the keys by which it is. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function verifierOf({ issuer, audience, jwksUri, jwks }: AuthSettings, now: () => number): Verifier {
  const keys = jwks === undefined ? createRemoteJWKSet(new URL(jwksUri ?? `${issuer}/jwks`)) : createLocalJWKSet(jwks);
  const expected = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    typ: 'at+jwt',
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, { ...expected, currentDate: new Date(now()) });
      return { actor: actorOf(payload), endsAt: (Number(payload.exp) + CLOCK_TOLERANCE_SECONDS) * 1000 };
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (aboutTheToken(error)) throw plainProblem(401);
      throw new Problem(
        503,
        'SIGN_IN_UNAVAILABLE',
        'Wij kunnen uw token nu niet controleren. Probeer het zo opnieuw.',
        {
          retryAfterSeconds: 5,
        },
      );
    }
  };
}

/** jose's own errors are about the token, save those about fetching the keys. */
function aboutTheToken(error: unknown): boolean {
  const aboutTheKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  // Bare JOSEError: the key set was answered with something else than 200 and JSON.
  const fetched = error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC';
  return fetched && !aboutTheKeys;
}

function actorOf({ sub, tenant, roles, act, branch }: JWTPayload): Actor {
  if (typeof sub !== 'string' || sub === '' || typeof tenant !== 'string' || !TENANT.test(tenant))
    throw plainProblem(401);
  if (!Array.isArray(roles)) throw plainProblem(401);
  return { sub, tenant, roles: ROLES.filter((role) => roles.includes(role)), ...mandateOf(act, branch) };
}

/** For whom somebody acts is recorded with all they do, so a mandate that cannot be read is not passed over. */
function mandateOf(act: unknown, branch: unknown): Pick<Actor, 'intermediary' | 'branch'> {
  const intermediary = (act as { sub?: unknown } | null | undefined)?.sub;
  return {
    ...(act === undefined ? {} : { intermediary: numberIn(intermediary, COMPANY) }),
    ...(branch === undefined ? {} : { branch: numberIn(branch, BRANCH) }),
  };
}

function numberIn(value: unknown, form: RegExp): string {
  if (typeof value !== 'string' || !form.test(value)) throw plainProblem(401);
  return value;
}
