import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { AuthSettings, Role } from '#libs/http/authentication';

interface Holder {
  readonly sub: string;
  readonly tenant: string;
  readonly roles: readonly (Role | 'onbekend')[];
}

const AUDIENCE = 'loonbrug';
const ISSUER = 'urn:test:issuer';

/** An issuer in memory: its keys are handed to the service, so that no test asks the network for them. */
export async function testIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const auth: AuthSettings = { issuer: ISSUER, audience: AUDIENCE, jwks: { keys: [jwk] } };

  const token = (holder: Holder, claims: JWTPayload = {}, header: object = {}): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const { sub, tenant, roles } = holder;
    return new SignJWT({ iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 300, sub, tenant, roles, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'test', ...header })
      .sign(privateKey);
  };

  return {
    auth,
    token,
    /** The value of an authorization header. */
    bearer: async (holder: Holder): Promise<string> => `Bearer ${await token(holder)}`,
  };
}

export type TestIssuer = Awaited<ReturnType<typeof testIssuer>>;
