import { type Configuration, interactionPolicy, Provider } from 'oidc-provider';
import { AUDIENCE } from '#libs/http/environment';
import { ACCOUNTS, DEMO_SECRET, PEOPLE } from './accounts.ts';
import { Memory } from './memory.ts';
import type { SigningKeys } from './signing-keys.ts';

const RESOURCE = 'urn:loonbrug:api';
const SCOPE = 'openid profile';
const [MINUTE, HOUR] = [60, 3600];

/** How long somebody may take to choose an account. */
export const INTERACTION_SECONDS = 10 * MINUTE;

/** The level of assurance of the demo: what eHerkenning calls EH3, without anything that assures it. */
export const DEMO_LEVEL = 'urn:etoegang:core:assurance-class:loa3';

interface PortalAsClient {
  /** Where the portal is for a browser: `http://localhost:3000`. */
  readonly origin: string;
  /** Where its public keys are for this process. */
  readonly jwksUri: string;
}

/**
 * An OpenID provider by the NL profile: people sign in to the portal, which proves itself with a key of its own. The demo
 * accounts are clients too, so that curl gets a token without a browser. A token says for which tenant and with which roles.
 */
export function demoProvider(issuer: string, { jwks, cookieKeys }: SigningKeys, portal: PortalAsClient): Provider {
  const claims = new Map(ACCOUNTS.map((account) => [account.clientId, claimsOf(account)]));
  const mount = new URL(issuer).pathname;
  const provider = new Provider(issuer, {
    adapter: () => new Memory(),
    jwks: { keys: jwks.keys },
    cookies: { keys: cookieKeys, long: { path: mount, httpOnly: true, sameSite: 'lax', signed: true } },
    clients: [...ACCOUNTS.map(asClient), clientOf(portal)],
    scopes: SCOPE.split(' '),
    claims: { openid: ['sub'], profile: ['name', 'organisation'] },
    conformIdTokenClaims: false,
    acrValues: [DEMO_LEVEL],
    pkce: { required: () => true },
    findAccount: (_context, accountId) => personOf(accountId),
    loadExistingGrant: ({ oidc }) => grantOf(oidc),
    issueRefreshToken: (_context, { grantTypes }) => grantTypes?.includes('refresh_token') ?? false,
    rotateRefreshToken: true, // as brokers do: one that is used twice ends the session
    interactions: {
      url: (_context, { uid }) => `${mount}/interaction/${uid}`,
      policy: interactionPolicy.base(),
    },
    ttl: {
      ...{ ClientCredentials: HOUR, AccessToken: 5 * MINUTE, IdToken: 5 * MINUTE, AuthorizationCode: MINUTE },
      ...{ Interaction: INTERACTION_SECONDS, Session: 12 * HOUR, Grant: 12 * HOUR, RefreshToken: 12 * HOUR },
    },
    extraTokenClaims: (_context, token) => claims.get(('accountId' in token ? token.accountId : token.clientId) ?? ''),
    renderError: (context, { error, error_description }) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = `Aanmelden bij de demo lukt niet: ${[error, error_description].filter(Boolean).join(', ')}`;
    },
    // Its own guard against addresses of this machine would keep it from the keys of a portal beside it.
    fetch: (url, options) => fetch(url, withoutGuard(options)),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_context, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  provider.proxy = true; // its addresses follow from the issuer, which the mount puts in the request
  return provider;
}

function claimsOf({ tenant, roles, intermediary }: (typeof ACCOUNTS)[number]) {
  return { tenant, roles: [...roles], ...(intermediary === undefined ? {} : { act: { sub: intermediary } }) };
}

function withoutGuard(options: RequestInit = {}): RequestInit {
  const plain = { ...options };
  delete plain.dispatcher;
  return plain;
}

type Client = NonNullable<Configuration['clients']>[number];

function asClient({ clientId }: { readonly clientId: string }): Client {
  return {
    client_id: clientId,
    client_secret: DEMO_SECRET,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}

function clientOf({ origin, jwksUri }: PortalAsClient): Client {
  return {
    client_id: 'portal',
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'PS256',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${origin}/aanmelden/terug`],
    jwks_uri: jwksUri,
  };
}

function personOf(accountId: string) {
  const found = PEOPLE.find(({ clientId }) => clientId === accountId);
  if (found === undefined) return undefined;
  const { name, organisation } = found.person;
  return { accountId, claims: () => ({ sub: accountId, name, organisation }) };
}

/** Nobody is asked whether the portal may know who they are: it is the suite's own. */
async function grantOf({ provider, client, session }: OfARequest) {
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}

type OfARequest = Parameters<NonNullable<Configuration['loadExistingGrant']>>[0]['oidc'];
