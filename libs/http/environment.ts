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
