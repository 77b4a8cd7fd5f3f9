import { createPublicKey, randomUUID } from 'node:crypto';
import {
  calculateJwkThumbprint,
  exportPKCS8,
  exportJWK,
  generateKeyPair,
  importPKCS8,
  type CryptoKey,
  type JSONWebKeySet,
  SignJWT,
} from 'jose';
import type { Person } from './person.ts';

const ALGORITHM = 'PS256';
export const TOKEN_LIVES_SECONDS = 300;
const PEM = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g;

/** By which the portal proves itself to providers, and signs tokens for the services. */
export interface PortalKeys {
  readonly current: { readonly key: CryptoKey; readonly kid: string };
  /** What others check it by; of keys that are not current any more too. */
  readonly jwks: JSONWebKeySet;
}

/**
 * Private RSA keys, one after the other in PEM: the first one signs, the others are still published. Without any, one is
 * made that nobody else has: enough for a portal that is one process and for fictional people.
 */
export async function portalKeys(pems?: string): Promise<PortalKeys> {
  const given = pems === undefined ? [await newKey()] : [...pems.matchAll(PEM)].map(([pem]) => pem);
  const keys = await Promise.all(given.map(read));
  const [current] = keys;
  if (current === undefined) throw new Error('PORTAL_KEYS holds no private key in PEM (PKCS #8).');
  return { current, jwks: { keys: keys.map(({ jwk }) => jwk) } };
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return exportPKCS8(privateKey);
}

async function read(pem: string) {
  const publicKey = await exportJWK(createPublicKey(pem));
  const kid = await calculateJwkThumbprint(publicKey);
  return { key: await importPKCS8(pem, ALGORITHM), kid, jwk: { ...publicKey, kid, alg: ALGORITHM, use: 'sig' } };
}

/** An access token (RFC 9068) by which the services know a person whom another provider let in. */
export function serviceToken(
  { current }: PortalKeys,
  { issuer, audience }: { readonly issuer: string; readonly audience: string },
  { sub, tenant, roles, intermediary, branch }: Person,
): Promise<string> {
  const mandate = {
    ...(intermediary === undefined ? {} : { act: { sub: intermediary } }),
    ...(branch === undefined ? {} : { branch }),
  };
  return new SignJWT({ client_id: 'portal', tenant, roles: [...roles], ...mandate })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: current.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(sub)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_LIVES_SECONDS}s`)
    .sign(current.key);
}
