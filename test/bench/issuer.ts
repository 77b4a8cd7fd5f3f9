import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { AUDIENCE } from '#libs/http/environment';
import type { AuthSettings, Role } from '#libs/http/authentication';
import { TENANT } from './payload.ts';

const ISSUER = 'urn:bench:issuer';
const LIFE_SECONDS = 7_200;

/** An issuer of tokens whose keys are handed to the service: nothing is asked over the network. */
export async function issuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }] };
  const auth: AuthSettings = { issuer: ISSUER, audience: AUDIENCE, jwks };
  return {
    auth,
    jwks,
    /** The value of an authorization header. */
    bearer: async (...roles: readonly Role[]): Promise<string> => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + LIFE_SECONDS, sub: 'account-0017' };
      const token = new SignJWT({ ...claims, tenant: TENANT, roles: roles.length === 0 ? ['werkgever'] : roles });
      return `Bearer ${await token.setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'bench' }).sign(privateKey)}`;
    },
  };
}
