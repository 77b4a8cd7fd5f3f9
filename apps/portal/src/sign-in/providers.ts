import type { ClaimNames, Mapping } from './person.ts';

/** Where people sign in, and how what it says of them is read. */
export interface ProviderSettings extends Mapping {
  /** What it is called for people: `eHerkenning`. */
  readonly name: string;
  readonly issuer: string;
  /** Where it answers from here, when that is not where its name says. */
  readonly reachedAt?: string;
  readonly clientId: string;
  /** `openid profile` when left out. */
  readonly scope?: string;
  /** Levels of assurance that will do; one of them is demanded. Nothing is demanded when left out. */
  readonly acr?: readonly string[];
  /** Whether people are asked who they are each time: `login`. */
  readonly prompt?: string;
  /** How it signs what it says; `RS256` when left out. */
  readonly idTokenAlgorithm?: string;
  /** The first part of the addresses for whose users this is the way in: `["werkgever"]`. */
  readonly usedFor?: readonly string[];
  /** Whose tokens the services get: the provider's own, which name tenant and roles, or ones that the portal signs. */
  readonly serviceTokens: 'provider' | 'portal';
}

/** Of the names in use where the profile for OpenID Connect of the Dutch government leaves them open. */
const USUAL: ClaimNames = { sub: 'sub', name: 'name', organisation: 'organisation', acr: 'acr' };

/** The provider of a demonstration, whose tokens are those of the services too. */
export function demoProvider(issuer: string, reachedAt?: string): ProviderSettings {
  return {
    id: 'demo',
    name: 'Demo',
    issuer,
    ...(reachedAt === undefined ? {} : { reachedAt: `${reachedAt}${new URL(issuer).pathname}` }),
    clientId: 'portal',
    acr: ['urn:etoegang:core:assurance-class:loa3'],
    prompt: 'login',
    serviceTokens: 'provider',
    claims: USUAL,
  };
}

/** `SIGN_IN`: a JSON array of providers, as docs/operations.md shows them. Throws with what is wrong. */
export function providersFrom(json: string): ProviderSettings[] {
  const list = JSON.parse(json) as (ProviderSettings & { claims?: Partial<ClaimNames> })[];
  if (!Array.isArray(list) || list.length === 0) throw new Error('SIGN_IN is a JSON array of providers.');
  for (const { id, name, issuer, clientId, serviceTokens, municipality } of list) {
    const texts = [id, name, issuer, clientId].every((text) => typeof text === 'string' && text !== '');
    if (!texts || !/^[a-z0-9-]{1,40}$/.test(id))
      throw new Error('SIGN_IN: a provider has id, name, issuer and clientId.');
    if (!['provider', 'portal'].includes(serviceTokens)) {
      throw new Error(`SIGN_IN: serviceTokens of ${id} is provider or portal.`);
    }
    if (municipality !== undefined && !/^GM\d{4}$/.test(municipality.code)) {
      throw new Error(`SIGN_IN: the municipality of ${id} has a code: GM and four digits.`);
    }
  }
  if (new Set(list.map(({ id }) => id)).size !== list.length) throw new Error('SIGN_IN: two providers share an id.');
  return list.map((provider) => ({ ...provider, claims: { ...USUAL, ...provider.claims } }));
}

/** The way in for an address: the one asked for by id, else the one for its first part, else the first. */
export function providerFor(
  providers: readonly ProviderSettings[],
  path: string,
  id?: string,
): ProviderSettings | undefined {
  if (id !== undefined) return providers.find((provider) => provider.id === id);
  const part = path.split(/[/?#]/)[1] ?? '';
  return providers.find(({ usedFor = [] }) => usedFor.includes(part)) ?? providers[0];
}
