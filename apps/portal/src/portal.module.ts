import { randomBytes } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
  Optional,
  type Provider,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { AuthSettings } from '#libs/http/authentication';
import { HttpModule } from '#libs/http/http.module';
import { EndSessionsController } from './end-sessions/end-sessions.controller.ts';
import { forward } from './forward/forward.ts';
import { PAGE_POLICY, servePage } from './page/page.ts';
import { PathController } from './path/path.controller.ts';
import { SERVICE_URLS, SERVICES, type ServiceUrls } from './services.ts';
import { visitors } from './session/identify.ts';
import { SessionController } from './session/session.controller.ts';
import { Sessions, type SessionSettings } from './session/sessions.ts';
import { portalKeys } from './sign-in/portal-keys.ts';
import { demoProvider } from './sign-in/providers.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { SignIn, type SignInSettings } from './sign-in/sign-in.ts';

const SETTINGS = Symbol('portal settings');
const ANSWER_WITHIN_MS = 120_000;
const READY_WITHIN_MS = 2_000;
const OF_SESSIONS = [SignInController, SessionController, EndSessionsController];
const SIGN_IN_PATHS = [
  ...['sessie', 'sessie/verlengen', 'aanmelden', 'aanmelden/terug', 'afmelden', 'afmelden/verder'],
  '.well-known/jwks.json',
];

interface Settings {
  readonly services: ServiceUrls;
  /** Where the demo provider answers, in a demonstration: it is then reached under `/demo-identity`. */
  readonly demoIdentity?: string;
  /** The folder of the built page. */
  readonly webRoot: string;
  readonly auth: AuthSettings;
  readonly demo: boolean;
  /** How long a service may take to begin its answer; two minutes when left out. */
  readonly answerWithinMs?: number;
  /** How people sign in; left out, nobody does, and only bearer tokens count. */
  readonly signIn?: SignInOptions;
}

interface SignInOptions extends Omit<SignInSettings, 'providers'> {
  readonly session: SessionSettings;
  /** Left out, the demo provider, in a demonstration only. */
  readonly providers?: SignInSettings['providers'];
}

/** The one address of the suite: signs people in, hands `/api/<service>/v1/…` on, and serves the page. */
@Module({})
export class PortalModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(HttpAdapterHost) private readonly http: HttpAdapterHost<FastifyAdapter>,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Optional() @Inject(Sessions) private readonly sessions?: Sessions,
    @Optional() @Inject(SignIn) private readonly signIn?: SignIn,
  ) {}

  static for(settings: Settings): DynamicModule {
    const { auth, demo, services, signIn } = settings;
    const sessions = signIn === undefined ? undefined : new Sessions(signIn.session);
    const http = HttpModule.for({
      service: 'portal',
      title: 'Loonbrug: portaal',
      description: 'Beheer van sessies. De diensten zelf staan onder /api.',
      auth,
      bodyHashKey: randomBytes(32).toString('hex'),
      demo,
      contentSecurityPolicy: PAGE_POLICY,
      unversioned: ['pad', ...SIGN_IN_PATHS],
      readiness: {
        ...Object.fromEntries(SERVICES.map((name) => [name, () => answersReady(services[name])])),
        ...(sessions === undefined ? {} : { database: () => sessions.ready() }),
      },
    });
    return {
      module: PortalModule,
      imports: [http],
      controllers: [PathController, ...(signIn === undefined ? [] : OF_SESSIONS)],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: SERVICE_URLS, useValue: services },
        ...(signIn === undefined || sessions === undefined ? [] : signInProviders(settings, signIn, sessions)),
      ],
    };
  }

  async onModuleInit(): Promise<void> {
    const { services, demoIdentity, demo, webRoot, answerWithinMs = ANSWER_WITHIN_MS } = this.settings;
    const { sessions, signIn } = this;
    const instance = this.http.httpAdapter.getInstance<FastifyInstance>();
    await sessions?.connect();
    await instance.register(fastifyCookie);
    const who = sessions === undefined || signIn === undefined ? {} : { visitors: visitors(sessions, signIn) };
    for (const name of SERVICES) {
      const way = { from: `/api/${name}/v1`, upstream: services[name], to: '/v1', ...who };
      await forward(instance, way, { answerWithinMs });
    }
    if (demo && demoIdentity !== undefined) {
      const accounts = { from: '/demo/accounts', upstream: demoIdentity, to: '/demo-identity/accounts' };
      await forward(instance, accounts, { answerWithinMs });
      const way = { from: '/demo-identity', upstream: demoIdentity, to: '/demo-identity', cookies: true };
      await forward(instance, way, { answerWithinMs });
    }
    await servePage(instance, webRoot);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.sessions?.close();
  }
}

/** Throws where nobody said at whom people sign in, outside a demonstration. */
function signInProviders(settings: Settings, options: SignInOptions, sessions: Sessions): Provider[] {
  const { auth, demo, demoIdentity } = settings;
  const { providers = demo ? [demoProvider(auth.issuer, demoIdentity)] : [], keys } = options;
  if (providers.length === 0) throw new Error('Say in SIGN_IN at which providers people sign in.');
  const make = async () => new SignIn({ ...options, providers }, await portalKeys(keys), sessions, auth, demo);
  return [
    { provide: Sessions, useValue: sessions },
    { provide: SignIn, useFactory: make },
  ];
}

async function answersReady(url: string): Promise<void> {
  const answer = await fetch(`${url}/healthz/ready`, { signal: AbortSignal.timeout(READY_WITHIN_MS) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
}
