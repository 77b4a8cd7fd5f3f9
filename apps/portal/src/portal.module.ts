import { randomBytes } from 'node:crypto';
import fastifyStatic from '@fastify/static';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { AuthSettings } from '#libs/http/authentication';
import { HttpModule } from '#libs/http/http.module';
import { forward } from './forward/forward.ts';
import { PathController } from './path/path.controller.ts';
import { SERVICE_URLS, SERVICES, type ServiceUrls } from './services.ts';

const SETTINGS = Symbol('portal settings');
const ANSWER_WITHIN_MS = 120_000;
const READY_WITHIN_MS = 2_000;

/** Nothing but the page's own files: no inline script or style, no other site, in no frame. */
const PAGE_POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'"],
  ...["frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"],
].join('; ');

interface Settings {
  readonly services: ServiceUrls;
  /** Where the demo provider answers, in a demonstration: it is then reached under `/demo-identity`. */
  readonly demoIdentity?: string;
  /** The folder of the built page. */
  readonly webRoot: string;
  readonly auth: AuthSettings;
  readonly demo: boolean;
  /** How long a service may take to begin its answer; a minute when left out. */
  readonly answerWithinMs?: number;
}

/** The one address of the suite: hands `/api/<service>/v1/…` on, and serves the page. */
@Module({})
export class PortalModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly http: HttpAdapterHost<FastifyAdapter>,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  static for(settings: Settings): DynamicModule {
    const { auth, demo, services } = settings;
    const http = HttpModule.for({
      service: 'portal',
      title: 'Loonbrug: portaal',
      description: 'De weg van het geld in één tabel. De diensten zelf staan onder /api.',
      auth,
      bodyHashKey: randomBytes(32).toString('hex'),
      demo,
      contentSecurityPolicy: PAGE_POLICY,
      unversioned: ['pad'],
      readiness: Object.fromEntries(SERVICES.map((name) => [name, () => answersReady(services[name])])),
    });
    return {
      module: PortalModule,
      imports: [http],
      controllers: [PathController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: SERVICE_URLS, useValue: services },
      ],
    };
  }

  async onModuleInit(): Promise<void> {
    const { services, demoIdentity, demo, webRoot, answerWithinMs = ANSWER_WITHIN_MS } = this.settings;
    const instance = this.http.httpAdapter.getInstance<FastifyInstance>();
    for (const name of SERVICES) {
      const way = { from: `/api/${name}/v1`, upstream: services[name], to: '/v1' };
      await forward(instance, way, { answerWithinMs });
    }
    if (demo && demoIdentity !== undefined) {
      const way = { from: '/demo-identity', upstream: demoIdentity, to: '/demo-identity' };
      await forward(instance, way, { answerWithinMs });
    }
    await instance.register(fastifyStatic, { root: webRoot, cacheControl: false });
  }
}

async function answersReady(url: string): Promise<void> {
  const answer = await fetch(`${url}/healthz/ready`, { signal: AbortSignal.timeout(READY_WITHIN_MS) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
}
