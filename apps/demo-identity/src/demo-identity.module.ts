import { randomBytes } from 'node:crypto';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AUDIENCE } from '#libs/http/environment';
import { HttpModule } from '#libs/http/http.module';
import { speakProblems } from '#libs/http/outside-nest';
import { DEMO_SECRET } from './accounts.ts';
import { demoProvider } from './provider.ts';
import { signingKeys } from './signing-keys.ts';

const SETTINGS = Symbol('demo identity settings');

interface Settings {
  /** Its name in tokens, and the address its users know: `http://localhost:3000/demo-identity`. Its path is its mount. */
  readonly issuer: string;
  /** Keeps the keys, so that a token outlives a restart; in memory when left out. */
  readonly keyFolder?: string;
  /** Whether this is a demonstration: nowhere else does it start. */
  readonly demo: boolean;
}

/** Gives everybody who knows a public secret a token, so it is for fictional people only. */
@Module({})
export class DemoIdentityModule implements OnModuleInit {
  /** What every demo account shows to get a token. */
  static readonly secret = DEMO_SECRET;

  constructor(
    @Inject(HttpAdapterHost) private readonly http: HttpAdapterHost<FastifyAdapter>,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  static for(settings: Settings): DynamicModule {
    if (!settings.demo) throw new Error('The demo identity provider starts in demo mode only: LOONBRUG_MODE=demo.');
    const http = HttpModule.for({
      service: 'demo-identity',
      title: 'Demo-aanmelding',
      description: 'Geeft tokens aan verzonnen mensen. Alleen voor de demo.',
      auth: { issuer: settings.issuer, audience: AUDIENCE },
      bodyHashKey: randomBytes(32).toString('hex'),
      demo: true,
    });
    return {
      module: DemoIdentityModule,
      imports: [http],
      providers: [{ provide: SETTINGS, useValue: settings }],
    };
  }

  async onModuleInit(): Promise<void> {
    const { issuer, keyFolder } = this.settings;
    const { protocol, host, pathname: mount } = new URL(issuer);
    const answer = demoProvider(issuer, await signingKeys(keyFolder)).callback();
    await this.http.httpAdapter.getInstance<FastifyInstance>().register((scope, _options, done) => {
      speakProblems(scope);
      // The provider reads its own bodies, from the raw request.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
      scope.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url: `${mount}/*`,
        handler: async ({ raw }, reply) => {
          reply.hijack();
          raw.headers.host = host;
          raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
          delete raw.headers['x-forwarded-host'];
          Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(mount.length) });
          await answer(raw, reply.raw);
        },
      });
      done();
    });
  }
}
