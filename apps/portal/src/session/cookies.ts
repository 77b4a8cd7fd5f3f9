import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

/** What a browser gives back on this host only, over HTTPS (or to its own machine), and shows no script (RFC 6265bis). */
const HELD = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

const SESSION = '__Host-loonbrug';
const SIGN_IN = '__Host-loonbrug-aanmelden-';
const STATE_CHARACTERS = 16;
const SIGN_IN_NAME = new RegExp(`^${SIGN_IN}[\\w-]{${STATE_CHARACTERS}}$`);
const SIGN_IN_SECONDS = 600;
/** Sign-ins under way in one browser: together they fit in what a server takes of headers. */
const SIGN_INS_MAX = 5;
const LEAVING = '__Host-loonbrug-afmelden';
const LEAVING_SECONDS = 60;

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

/** What a browser holds while it is away at the provider: apart for each time, so that two tabs do not meet. */
export function signInCookie({ cookies }: FastifyRequest, state: string): string | undefined {
  const name = signInName(state);
  return SIGN_IN_NAME.test(name) ? cookies[name] : undefined;
}

/** Holds one more, and drops the first ones of a browser that began more often than it ended. */
export function holdSignIn({ cookies }: FastifyRequest, reply: FastifyReply, state: string, value: string): void {
  const others = Object.keys(cookies).filter((name) => SIGN_IN_NAME.test(name));
  for (const name of others.slice(0, -(SIGN_INS_MAX - 1))) void reply.clearCookie(name, HELD);
  void reply.setCookie(signInName(state), value, { ...HELD, maxAge: SIGN_IN_SECONDS });
}

export function dropSignIn(reply: FastifyReply, state: string): void {
  void reply.clearCookie(signInName(state), HELD);
}

function signInName(state: string): string {
  return `${SIGN_IN}${state.slice(0, STATE_CHARACTERS)}`;
}

/** What a browser holds between signing out here and at its provider. */
export function leavingCookie({ cookies }: FastifyRequest): string | undefined {
  return cookies[LEAVING];
}

export function holdLeaving(reply: FastifyReply, value: string): void {
  void reply.setCookie(LEAVING, value, { ...HELD, maxAge: LEAVING_SECONDS });
}

export function dropLeaving(reply: FastifyReply): void {
  void reply.clearCookie(LEAVING, HELD);
}
