import { Provider } from 'oidc-provider';
import { AUDIENCE } from '#libs/http/environment';
import { ACCOUNTS, DEMO_SECRET } from './accounts.ts';
import { Memory } from './memory.ts';
import type { SigningKeys } from './signing-keys.ts';

const RESOURCE = 'urn:loonbrug:api';
const TOKEN_SECONDS = 3600;

/** An OpenID provider whose clients are the demo accounts; a token says for which tenant and with which roles. */
export function demoProvider(issuer: string, { jwks, cookieKeys }: SigningKeys): Provider {
  const claims = new Map(ACCOUNTS.map(({ clientId, tenant, roles }) => [clientId, { tenant, roles }]));
  const provider = new Provider(issuer, {
    adapter: () => new Memory(),
    jwks: { keys: jwks.keys },
    cookies: { keys: cookieKeys },
    clients: ACCOUNTS.map(({ clientId }) => ({
      client_id: clientId,
      client_secret: DEMO_SECRET,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
    ttl: { ClientCredentials: TOKEN_SECONDS },
    extraTokenClaims: (_context, { clientId }) => (clientId === undefined ? undefined : claims.get(clientId)),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_SECONDS,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  provider.proxy = true; // its addresses follow from the issuer, which the mount puts in the request
  return provider;
}
