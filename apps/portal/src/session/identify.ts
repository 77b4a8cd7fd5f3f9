import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from '#libs/http/problem';
import { sessionExpired, type SignIn } from '../sign-in/sign-in.ts';
import { sessionCookie } from './cookies.ts';
import type { Session, Sessions } from './sessions.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];
/** The idle time is begun anew at most so often, so that reading a page writes one row and not twenty. */
const PROLONG_AFTER_MS = 60_000;

/**
 * Says to a service who asks: the session's own bearer token, in the place of the cookie. A request that brings a token
 * itself is left as it is, and one with neither too: the service says what it thinks of that.
 */
export function identify(sessions: Sessions, signIn: SignIn): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const cookie = sessionCookie(request);
    if (request.headers.authorization !== undefined || cookie === undefined) return;
    const session = await sessions.find(cookie);
    if (session === undefined) throw sessionExpired();
    if (!READS.includes(request.method)) checkCsrf(request, session);
    request.headers.authorization = `Bearer ${await signIn.tokenOf(session)}`;
    const unused = sessions.now() + sessions.idleMs - session.idleUntil.getTime();
    if (unused > PROLONG_AFTER_MS && session.idleUntil < session.endsAt) await sessions.prolong(session);
  };
}

/** A page of another site can make a browser send its cookie, but not read what must come with it. */
export function checkCsrf({ headers }: FastifyRequest, { csrf }: Session): void {
  const given = Buffer.from(String(headers['x-csrf-token'] ?? ''));
  const wanted = Buffer.from(csrf);
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
  throw new Problem(403, 'CSRF_TOKEN_INVALID', 'Dit verzoek kwam niet van ons eigen scherm. Laad de pagina opnieuw.');
}
