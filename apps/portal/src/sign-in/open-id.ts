import * as openid from 'openid-client';
import { Problem } from '#libs/http/problem';
import type { Tokens } from '../session/sessions.ts';
import type { Leaving } from './leaving-page.ts';
import { type Claims, textsAt } from './person.ts';
import type { PortalKeys } from './portal-keys.ts';
import type { ProviderSettings } from './providers.ts';

const ANSWER_WITHIN_SECONDS = 5;
const USUAL_SECONDS = 300;
/** What a provider says of people is checked by its signature too, and not by the connection alone. */
const CHECKED = [openid.enableNonRepudiationChecks];
// eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out; for a demonstration only
const PLAIN_HTTP = openid.allowInsecureRequests;

/** What must come back from the provider unchanged, or is shown to it only by who began. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

interface PortalAsClient {
  readonly redirectUri: string;
  /** Where somebody comes who signed out. */
  readonly home: string;
  /** Whether a provider may answer without TLS: on one's own machine. */
  readonly plainHttp: boolean;
  readonly now: () => number;
}

/** One provider, asked by OpenID Connect in the profile of the Dutch government. */
export class OpenId {
  private known: Promise<openid.Configuration> | undefined;

  constructor(
    readonly provider: ProviderSettings,
    private readonly keys: PortalKeys,
    private readonly portal: PortalAsClient,
  ) {}

  /** Where to send the browser. */
  async begin(checks: Checks, account?: string): Promise<URL> {
    const { scope = 'openid profile', acr = [], prompt } = this.provider;
    const challenge = await openid.calculatePKCECodeChallenge(checks.verifier);
    return openid.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.portal.redirectUri,
      scope,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
      ...(prompt === undefined ? {} : { prompt }),
      ...(account === undefined ? {} : { login_hint: account }),
    });
  }

  /** What the provider says of who came back from it, once everything about that holds. */
  async finish(answer: URL, { state, nonce, verifier }: Checks): Promise<{ tokens: Tokens; claims: Claims }> {
    const configuration = await this.configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const given = await asked(() => openid.authorizationCodeGrant(configuration, answer, checks));
    const claims = { ...given.claims() };
    const { acr = [], claims: names } = this.provider;
    if (acr.length > 0 && !textsAt(claims, names.acr).some((level) => acr.includes(level))) {
      const detail = 'Uw manier van aanmelden is niet betrouwbaar genoeg voor deze dienst. Kies een hoger niveau.';
      throw new Problem(403, 'ASSURANCE_TOO_LOW', detail);
    }
    return { tokens: this.tokensOf(given), claims };
  }

  /** Other tokens, by the one for that; what a provider gives no new one of stays the old. */
  async renew({ id, refresh = '' }: Tokens): Promise<Tokens> {
    const configuration = await this.configuration();
    const tokens = this.tokensOf(await asked(() => openid.refreshTokenGrant(configuration, refresh)));
    return { ...tokens, id: tokens.id ?? id, refresh: tokens.refresh ?? refresh };
  }

  /**
   * Takes back what the provider gave, where it offers that, and answers what it is to be told by the browser to end what
   * it knows itself (OpenID Connect RP-Initiated Logout 1.0): also when the first did not work.
   */
  async end({ access, refresh, id }: Tokens, onFailure: (error: unknown) => void): Promise<Leaving | undefined> {
    const configuration = await this.configuration();
    const { revocation_endpoint, end_session_endpoint: endpoint } = configuration.serverMetadata();
    if (revocation_endpoint !== undefined) {
      await openid.tokenRevocation(configuration, refresh ?? access).catch(onFailure);
    }
    if (endpoint === undefined) return undefined;
    const told = { client_id: this.provider.clientId, post_logout_redirect_uri: this.portal.home };
    return { endpoint, told: id === undefined ? told : { ...told, id_token_hint: id } };
  }

  /** What the provider publishes about itself, asked when it is first needed. A failure is not kept. */
  private configuration(): Promise<openid.Configuration> {
    const { issuer, clientId, idTokenAlgorithm = 'RS256' } = this.provider;
    this.known ??= asked(() =>
      openid.discovery(
        new URL(issuer),
        clientId,
        { id_token_signed_response_alg: idTokenAlgorithm },
        openid.PrivateKeyJwt(this.keys.current),
        {
          timeout: ANSWER_WITHIN_SECONDS,
          [openid.customFetch]: (url, options) => fetch(this.reachable(url), options as RequestInit),
          execute: this.portal.plainHttp ? [...CHECKED, PLAIN_HTTP] : CHECKED,
        },
      ),
    ).catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private tokensOf(given: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers): Tokens {
    const seconds = given.expiresIn() ?? USUAL_SECONDS;
    const until = this.portal.now() + seconds * 1000;
    return { access: given.access_token, refresh: given.refresh_token, id: given.id_token, until };
  }

  private reachable(url: string): string {
    const { issuer, reachedAt } = this.provider;
    return reachedAt !== undefined && url.startsWith(issuer) ? reachedAt + url.slice(issuer.length) : url;
  }
}

/** What came back was not what was asked for, or not from whom. The cause is for the log. */
export class Refused extends Problem {
  constructor(override readonly cause: Error) {
    super(400, 'SIGN_IN_FAILED', 'Het aanmelden is niet gelukt. Probeer het opnieuw.');
  }

  /** Whether the provider says that what it once gave is worth nothing any more. */
  get ended(): boolean {
    return this.cause instanceof openid.ResponseBodyError && this.cause.error === 'invalid_grant';
  }
}

/** Of an answer that is not the provider's, or none. */
const AWAY = [
  ...['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_PARSE_ERROR'],
  ...['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'],
];

/** The provider's refusals, and what does not fit, are the visitor's to try again; that the provider is away is not. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && isAnswer(error)) throw new Refused(error);
    const detail = 'Aanmelden kan nu even niet. Probeer het zo opnieuw.';
    const away = new Problem(503, 'SIGN_IN_UNAVAILABLE', detail, { retryAfterSeconds: 5 });
    throw Object.assign(away, { cause: error });
  }
}

function isAnswer(error: Error): boolean {
  if (error instanceof openid.ResponseBodyError) return error.status < 500;
  if (error instanceof openid.ClientError) return !AWAY.includes(error.code ?? '');
  return [openid.AuthorizationResponseError, openid.WWWAuthenticateChallengeError].some(
    (kind) => error instanceof kind,
  );
}
