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

/** Whose tokens are taken: `AUTH_ISSUER`, and where its keys are when that is not `<issuer>/jwks`. */
export function authFromEnvironment(): AuthSettings {
  const issuer = required('AUTH_ISSUER');
  return {
    issuer,
    audience: process.env.AUTH_AUDIENCE ?? AUDIENCE,
    jwksUri: process.env.AUTH_JWKS_URI ?? `${issuer}/jwks`,
  };
}
