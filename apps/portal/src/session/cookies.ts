import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

/** What a browser gives back on this host only, over HTTPS (or to its own machine), and shows no script (RFC 6265bis). */
const HELD = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

const SESSION = '__Host-loonbrug';
const SIGN_IN = '__Host-loonbrug-aanmelden';
const SIGN_IN_SECONDS = 600;

/** The portal's own cookies: nobody behind it may see them. */
export const OWN_COOKIE = /^__Host-loonbrug/;

export function sessionCookie({ cookies }: FastifyRequest): string | undefined {
  return cookies[SESSION];
}

/** Until the browser is closed, or the session ends. */
export function holdSession(reply: FastifyReply, value: string): void {
  void reply.setCookie(SESSION, value, HELD);
}

export function dropSession(reply: FastifyReply): void {
  void reply.clearCookie(SESSION, HELD);
}

/** What a browser holds while it is away at the provider. */
export function signInCookie({ cookies }: FastifyRequest): string | undefined {
  return cookies[SIGN_IN];
}

export function holdSignIn(reply: FastifyReply, value: string): void {
  void reply.setCookie(SIGN_IN, value, { ...HELD, maxAge: SIGN_IN_SECONDS });
}

export function dropSignIn(reply: FastifyReply): void {
  void reply.clearCookie(SIGN_IN, HELD);
}
