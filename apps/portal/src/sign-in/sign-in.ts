import * as openid from 'openid-client';
import { type AuthSettings, verifier } from '#libs/http/authentication';
import { InvalidInput } from '#libs/http/input';
import { plainProblem, Problem } from '#libs/http/problem';
import type { Session, Sessions, SignedIn, Tokens } from '../session/sessions.ts';
import { type Checks, OpenId, Refused } from './open-id.ts';
import { type Claims, type Person, personOf, textAt } from './person.ts';
import { type PortalKeys, serviceToken } from './portal-keys.ts';
import { providerFor, type ProviderSettings } from './providers.ts';

export interface SignInSettings {
  /** The one address of the portal for browsers: `https://loonbrug.example.nl`. Also its name in tokens. */
  readonly publicUrl: string;
  readonly providers: readonly ProviderSettings[];
  /** Private keys in PEM; one of its own when left out. */
  readonly keys?: string;
}

/** A sign-in that is under way: sealed, in the browser that began it. */
interface UnderWay {
  readonly provider: string;
  readonly checks: Checks;
  readonly to: string;
  readonly until: number;
}

const PATH = /^\/[\x21-\x7e]{0,2000}$/;
const ABOUT = 'a sign-in under way';
const [UNDER_WAY_MS, MARGIN_MS] = [600_000, 30_000];

/** What is answered to a session that ended: distinct from nobody being signed in, so that a screen can say so. */
export function sessionExpired(): Problem {
  return new Problem(401, 'SESSION_EXPIRED', 'Uw sessie is verlopen. Meld u opnieuw aan.');
}

/** Signs people in and out at their providers, and says in the services' own words who they are. */
export class SignIn {
  private readonly openIds: ReadonlyMap<string, OpenId>;
  private readonly verify: ReturnType<typeof verifier>;
  private readonly renewing = new Map<string, Promise<string>>();

  constructor(
    private readonly settings: SignInSettings,
    readonly keys: PortalKeys,
    private readonly sessions: Sessions,
    private readonly auth: AuthSettings,
    readonly demo: boolean,
  ) {
    const { publicUrl, providers } = settings;
    if (URL.parse(publicUrl)?.origin !== publicUrl)
      throw new Error('PORTAL_URL is an origin: https://loonbrug.example.nl');
    const portal = {
      ...{ redirectUri: `${publicUrl}/aanmelden/terug`, home: `${publicUrl}/` },
      ...{ plainHttp: demo, now: () => sessions.now() },
    };
    this.openIds = new Map(providers.map((provider) => [provider.id, new OpenId(provider, keys, portal)]));
    this.verify = verifier(auth);
  }

  /** The ways in, for a screen that lets people choose. */
  get ways(): { readonly id: string; readonly naam: string }[] {
    return this.settings.providers.map(({ id, name }) => ({ id, naam: name }));
  }

  /** A place on this site, as its whole address; any other place is refused. */
  placeOf(path: string): string {
    const { publicUrl } = this.settings;
    const place = PATH.test(path) ? URL.parse(path, publicUrl) : null;
    if (place?.origin !== publicUrl) {
      throw new InvalidInput([{ veld: 'naar', code: 'geen-eigen-adres', melding: 'Noem een adres op deze site.' }]);
    }
    return place.href;
  }

  /** Where to send the browser, and what it is to hold until it comes back. */
  async begin(path: string, way?: string, account?: string): Promise<{ readonly url: URL; readonly cookie: string }> {
    const to = this.placeOf(path);
    const provider = providerFor(this.settings.providers, path, way);
    if (provider === undefined) throw plainProblem(404);
    const checks = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = await this.openIdOf(provider.id).begin(checks, this.demo ? account : undefined);
    const underWay: UnderWay = { provider: provider.id, checks, to, until: this.sessions.now() + UNDER_WAY_MS };
    return { url, cookie: this.sessions.sealer.seal(JSON.stringify(underWay), ABOUT).toString('base64url') };
  }

  /** Who came back, by the address at which they did and what their browser held; and where they wanted to go. */
  async finish(
    path: string,
    cookie: string | undefined,
  ): Promise<{ readonly signedIn: SignedIn; readonly to: string }> {
    const { provider, checks, to } = this.underWay(cookie);
    const answer = new URL(path, this.settings.publicUrl);
    const { tokens, claims } = await this.openIdOf(provider).finish(answer, checks);
    return { signedIn: { provider, tokens, person: await this.personOf(provider, tokens, claims) }, to };
  }

  /** The bearer token of a session for the services, renewed when it is about to end. */
  async tokenOf(session: Session): Promise<string> {
    const provider = this.settings.providers.find(({ id }) => id === session.provider);
    if (provider === undefined) throw sessionExpired();
    if (provider.serviceTokens === 'portal') {
      return serviceToken(this.keys, { issuer: this.settings.publicUrl, audience: this.auth.audience }, session.person);
    }
    if (session.tokens.until - this.sessions.now() > MARGIN_MS) return session.tokens.access;
    const underWay = this.renewing.get(session.id);
    if (underWay !== undefined) return underWay;
    const renewal = this.renewed(session).finally(() => this.renewing.delete(session.id));
    this.renewing.set(session.id, renewal);
    return renewal;
  }

  /** Ends it here, whatever the provider says to that; answers where to send the browser. */
  async end(session: Session, onFailure: (error: unknown) => void): Promise<string> {
    await this.sessions.end(session);
    try {
      return (await this.openIds.get(session.provider)?.end(session.tokens)) ?? '/';
    } catch (error) {
      onFailure(error);
      return '/';
    }
  }

  private underWay(cookie: string | undefined): UnderWay {
    const refused = (why: string) => new Refused(new Error(why));
    if (cookie === undefined) throw refused('the browser holds no sign-in');
    let underWay: UnderWay;
    try {
      underWay = JSON.parse(this.sessions.sealer.open(Buffer.from(cookie, 'base64url'), ABOUT).toString()) as UnderWay;
    } catch {
      throw refused('what the browser holds was not sealed here');
    }
    if (underWay.until < this.sessions.now()) throw refused('the sign-in took too long');
    return underWay;
  }

  private openIdOf(id: string): OpenId {
    const found = this.openIds.get(id);
    if (found === undefined) throw plainProblem(404);
    return found;
  }

  /** Read from the access token, as the services will, when that is the provider's; else from what it says of the person. */
  private async personOf(id: string, tokens: Tokens, claims: Claims): Promise<Person> {
    const { provider } = this.openIdOf(id);
    if (provider.serviceTokens === 'portal') return personOf(claims, provider);
    const { sub, tenant, roles } = await this.verify(tokens.access);
    const { name, organisation } = provider.claims;
    return {
      sub,
      tenant,
      roles,
      name: textAt(claims, name) ?? '',
      organisation: textAt(claims, organisation) ?? tenant,
    };
  }

  private async renewed(session: Session): Promise<string> {
    const { provider, person, tokens } = session;
    if (tokens.refresh === undefined) throw await this.over(session);
    try {
      const renewed = await this.openIdOf(provider).renew(tokens.refresh);
      const { sub, tenant, roles } = await this.verify(renewed.access);
      if (sub !== person.sub || tenant !== person.tenant) throw await this.over(session);
      await this.sessions.keep(session, { provider, person: { ...person, roles }, tokens: renewed });
      return renewed.access;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.ended) throw await this.over(session);
      throw Object.assign(plainProblem(503), { cause: error });
    }
  }

  private async over(session: Session): Promise<Problem> {
    await this.sessions.end(session);
    return sessionExpired();
  }
}
