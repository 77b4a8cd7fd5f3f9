import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Actor, bearerToken } from '#libs/http/access';
import { Problem } from '#libs/http/problem';
import { sessionExpired, type SignIn } from '../sign-in/sign-in.ts';
import { sessionCookie } from './cookies.ts';
import type { Session, Sessions } from './sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Looked up when a request comes in, and used when it is handed on. */
    session?: Session | undefined;
  }
}

/** Who asks, in the two places where a request that is handed on needs to know. */
export interface Visitors {
  /** By which requests are counted: what was made up by who asks is nobody's, and counts for the address. */
  readonly limitedAs: (request: FastifyRequest) => Promise<string>;
  /** Says to a service who asks; throws when that must not be. */
  readonly identify: (request: FastifyRequest) => Promise<void>;
}

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Whether requests are counted for an account with a token: software, which asks more than a browser. */
export const OF_A_TOKEN = /^token /;

/**
 * Whoever brings a token is who it says, if it is true. Else a session gives its own token in the place of the cookie. A
 * request with neither is left as it is: the service says what it thinks of that.
 */
export function visitors(sessions: Sessions, signIn: SignIn): Visitors {
  return {
    async limitedAs(request) {
      const { authorization } = request.headers;
      if (authorization !== undefined) {
        const actor = await actorOf(signIn, authorization);
        return actor === undefined ? request.ip : `token ${actor.tenant} ${actor.sub}`;
      }
      const cookie = sessionCookie(request);
      if (cookie !== undefined) request.session = await sessions.find(cookie);
      return request.session === undefined ? request.ip : `session ${request.session.id}`;
    },
    async identify(request) {
      const { session, headers, method } = request;
      if (headers.authorization !== undefined || sessionCookie(request) === undefined) return;
      if (session === undefined) throw sessionExpired();
      if (!READS.includes(method)) checkCsrf(request, session);
      headers.authorization = `Bearer ${await signIn.tokenOf(session)}`;
    },
  };
}

/** Also nobody when the keys by which tokens are checked cannot be had: the service says so. */
async function actorOf(signIn: SignIn, authorization: string): Promise<Actor | undefined> {
  const token = bearerToken(authorization);
  return token === undefined ? undefined : signIn.verify(token).catch(() => undefined);
}

/** A page of another site can make a browser send its cookie, but not read what must come with it. */
export function checkCsrf({ headers }: FastifyRequest, { csrf }: Session): void {
  const given = Buffer.from(String(headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(csrf);
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
  throw new Problem(403, 'CSRF_TOKEN_INVALID', 'Dit verzoek kwam niet van ons eigen scherm. Laad de pagina opnieuw.');
}
