import { isIP } from 'node:net';
import type { AuthSettings } from './authentication.ts';

/** A setting without which the process should not start. */
export function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined || value === '') throw new Error(`Set ${variable}.`);
  return value;
}

export function port(otherwise: number): number {
  return Number(process.env.PORT ?? otherwise);
}

/** Whether this is a demonstration with fictional people: it opens what is closed elsewhere. */
export function demoMode(): boolean {
  return process.env.LOONBRUG_MODE === 'demo';
}

const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal'];
/** Of a network that can be somebody's own; a wider one would have strangers in it. */
const PREFIX_MIN: Readonly<Record<number, number>> = { 4: 8, 6: 32 };

/**
 * Whose word counts for where a request came from: `TRUSTED_PROXIES`, addresses and ranges with commas, this machine when
 * left out. Throws on what would let everybody say it.
 */
export function trustedProxies(): string[] {
  const given = (process.env.TRUSTED_PROXIES ?? 'loopback').split(',').map((one) => one.trim());
  const silly = given.find((one) => !NAMED_RANGES.includes(one) && !isOwnRange(one));
  if (silly !== undefined) throw new Error(`TRUSTED_PROXIES: "${silly}" is no address, and no range of your own.`);
  return given;
}

function isOwnRange(range: string): boolean {
  const [address = '', prefix, ...rest] = range.split('/');
  const least = PREFIX_MIN[isIP(address)];
  if (least === undefined || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= least);
}

export const AUDIENCE = 'loonbrug';

/**
 * Whose tokens are taken: `AUTH_ISSUER`, and where its keys are when that is not `<issuer>/jwks`; and the portal's, where
 * that signs tokens itself: `AUTH_PORTAL_ISSUER`.
 */
export function authFromEnvironment(): AuthSettings {
  const issuer = required('AUTH_ISSUER');
  const { AUTH_PORTAL_ISSUER: portal, AUTH_PORTAL_JWKS_URI: portalJwksUri } = process.env;
  const ofPortal = (url: string) => ({ issuer: url, jwksUri: portalJwksUri ?? `${url}/.well-known/jwks.json` });
  return {
    ...(portal === undefined ? {} : { portal: ofPortal(portal) }),
    issuer,
    audience: process.env.AUTH_AUDIENCE ?? AUDIENCE,
    jwksUri: process.env.AUTH_JWKS_URI ?? `${issuer}/jwks`,
  };
}
