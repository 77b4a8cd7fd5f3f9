import { setTimeout } from 'node:timers/promises';
import * as openid from 'openid-client';
import { type AuthSettings, verifier } from '#libs/http/authentication';
import { InvalidInput } from '#libs/http/input';
import { plainProblem, Problem } from '#libs/http/problem';
import type { Session, Sessions, SignedIn, Tokens } from '../session/sessions.ts';
import { held, readHeld } from './held.ts';
import type { Leaving } from './leaving-page.ts';
import { type Checks, OpenId, Refused } from './open-id.ts';
import { type Claims, type Person, personOf, textAt } from './person.ts';
import type { PortalKeys } from './portal-keys.ts';
import { providerFor, type ProviderSettings } from './providers.ts';
import { ServiceTokens } from './service-tokens.ts';

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
}

const PATH = /^\/[\x21-\x7e]{0,2000}$/;
const [SIGN_IN, SIGN_OUT] = ['a sign-in under way', 'a sign-out under way'];
const [SIGN_IN_MS, SIGN_OUT_MS, MARGIN_MS] = [600_000, 60_000, 30_000];
/** Browsers keep no cookie above 4,096, with its name and what it is for. */
const COOKIE_MAX = 3_900;
const [LOOK_AGAIN_MS, LOOKS_MAX] = [100, 200];

/** What is answered to a session that ended: distinct from nobody being signed in, so that a screen can say so. */
export function sessionExpired(): Problem {
  return new Problem(401, 'SESSION_EXPIRED', 'Uw sessie is verlopen. Meld u opnieuw aan.');
}

/** Signs people in and out at their providers, and says in the services' own words who they are. */
export class SignIn {
  private readonly openIds: ReadonlyMap<string, OpenId>;
  /** Who a bearer token says that asks. */
  readonly verify: ReturnType<typeof verifier>;
  private readonly renewing = new Map<string, Promise<string>>();
  private readonly signed: ServiceTokens;

  constructor(
    private readonly settings: SignInSettings,
    readonly keys: PortalKeys,
    private readonly sessions: Sessions,
    auth: AuthSettings,
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
    this.signed = new ServiceTokens(keys, { issuer: publicUrl, audience: auth.audience }, sessions.now);
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

  /** Where to send the browser, and what it is to hold until it comes back with this state. */
  async begin(path: string, way?: string, account?: string) {
    const to = this.placeOf(path);
    const provider = providerFor(this.settings.providers, path, way);
    if (provider === undefined) throw plainProblem(404);
    const state = openid.randomState();
    const checks = { state, nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
    const url = await this.openIdOf(provider.id).begin(checks, this.demo ? account : undefined);
    const underWay: UnderWay = { provider: provider.id, checks, to };
    return { url, state, cookie: held(underWay, SIGN_IN, SIGN_IN_MS, this.sessions) };
  }

  /** Who came back, by the address at which they did and what their browser held; and where they wanted to go. */
  async finish(
    path: string,
    cookie: string | undefined,
  ): Promise<{ readonly signedIn: SignedIn; readonly to: string }> {
    const underWay = readHeld(cookie, SIGN_IN, this.sessions) as UnderWay | undefined;
    if (underWay === undefined) throw new Refused(new Error('the browser holds no sign-in that this is the answer to'));
    const { provider, checks, to } = underWay;
    const answer = new URL(path, this.settings.publicUrl);
    const { tokens, claims } = await this.openIdOf(provider).finish(answer, checks);
    return { signedIn: { provider, tokens, person: await this.personOf(provider, tokens, claims) }, to };
  }

  /** The bearer token of a session for the services, renewed when it is about to end. */
  async tokenOf(session: Session): Promise<string> {
    const provider = this.settings.providers.find(({ id }) => id === session.provider);
    if (provider === undefined) throw sessionExpired();
    if (provider.serviceTokens === 'portal') return this.signed.of(session);
    if (this.lasts(session)) return session.tokens.access;
    const underWay = this.renewing.get(session.id);
    if (underWay !== undefined) return underWay;
    const renewal = this.renewed(session).finally(() => this.renewing.delete(session.id));
    this.renewing.set(session.id, renewal);
    return renewal;
  }

  /** Ends it here, whatever the provider says to that; answers what the browser is to hold on its way to sign out there. */
  async end(session: Session, onFailure: (error: unknown) => void): Promise<string | undefined> {
    await this.sessions.end(session);
    try {
      const leaving = await this.openIds.get(session.provider)?.end(session.tokens, onFailure);
      return leaving === undefined ? undefined : this.heldLeaving(leaving);
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  }

  /** What the provider is to be told by a browser that signed out here. */
  leavingOf(cookie: string | undefined): Leaving | undefined {
    return readHeld(cookie, SIGN_OUT, this.sessions) as Leaving | undefined;
  }

  /** Without the hint when that is more than a browser holds: the provider then asks whether somebody wants to sign out. */
  private heldLeaving({ endpoint, told }: Leaving): string {
    const whole = held({ endpoint, told }, SIGN_OUT, SIGN_OUT_MS, this.sessions);
    if (whole.length <= COOKIE_MAX) return whole;
    const rest = Object.entries(told).filter(([name]) => name !== 'id_token_hint');
    return held({ endpoint, told: Object.fromEntries(rest) }, SIGN_OUT, SIGN_OUT_MS, this.sessions);
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
    const actor = await this.verify(tokens.access);
    const { name, organisation } = provider.claims;
    return {
      ...actor,
      name: textAt(claims, name) ?? '',
      organisation: textAt(claims, organisation) ?? actor.tenant,
    };
  }

  private lasts({ tokens }: Session): boolean {
    return tokens.until - this.sessions.now() > MARGIN_MS;
  }

  /** Once for all processes of the portal: whoever claims the session asks the provider, the others wait for what it keeps. */
  private async renewed(session: Session): Promise<string> {
    for (let looks = 0; looks < LOOKS_MAX; looks++) {
      const claimed = await this.sessions.claim(session);
      if (claimed !== undefined) return this.renewedBy(claimed);
      const now = await this.sessions.again(session);
      if (now === undefined) throw sessionExpired();
      if (this.lasts(now)) return now.tokens.access;
      await setTimeout(LOOK_AGAIN_MS);
    }
    throw new Problem(503, 'SIGN_IN_UNAVAILABLE', plainProblem(503).detail, { retryAfterSeconds: 5 });
  }

  /** By whoever claimed it. Where another had just renewed it there is nothing more to do. */
  private async renewedBy(session: Session): Promise<string> {
    try {
      if (this.lasts(session)) {
        await this.sessions.release(session);
        return session.tokens.access;
      }
      if (session.tokens.refresh === undefined) throw await this.over(session);
      const tokens = await this.openIdOf(session.provider).renew(session.tokens);
      await this.sessions.keep(session, { ...session, tokens });
      await this.takeRights({ ...session, tokens });
      return tokens.access;
    } catch (error) {
      if (error instanceof Refused && error.ended) throw await this.over(session);
      await this.sessions.release(session);
      throw error instanceof Refused ? Object.assign(plainProblem(503), { cause: error }) : error;
    }
  }

  /** What somebody may do can have changed since they signed in. Another account or organisation is another session. */
  private async takeRights(session: Session): Promise<void> {
    const { person, tokens } = session;
    const { sub, tenant, roles } = await this.verify(tokens.access);
    if (sub !== person.sub || tenant !== person.tenant) throw await this.over(session);
    if (roles.join() === person.roles.join()) return;
    await this.sessions.keep(session, { ...session, person: { ...person, roles } });
  }

  private async over(session: Session): Promise<Problem> {
    await this.sessions.end(session);
    return sessionExpired();
  }
}
