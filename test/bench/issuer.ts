import { type Role } from '#libs/http/authentication';
import { testIssuer } from '../../libs/testing/tokens.ts';
import { TENANT } from './payload.ts';

const LIFE_SECONDS = 7_200;

/** An issuer of tokens whose keys are handed to the service: nothing is asked over the network. */
export async function issuer() {
  const { auth, token } = await testIssuer();
  return {
    auth,
    /** The value of an authorization header, for longer than a run takes. */
    bearer: async (...roles: readonly Role[]): Promise<string> => {
      const holder = {
        sub: 'account-0017',
        tenant: TENANT,
        roles: roles.length === 0 ? (['werkgever'] as const) : roles,
      };
      return `Bearer ${await token(holder, { exp: Math.floor(Date.now() / 1000) + LIFE_SECONDS })}`;
    },
  };
}
