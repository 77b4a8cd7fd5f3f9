import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { AUDIENCE } from '#libs/http/environment';
import { HttpModule } from '#libs/http/http.module';
import { handOver, speakProblems } from '#libs/http/outside-nest';
import { plainProblem, Problem } from '#libs/http/problem';
import { DEMO_SECRET, type DemoPerson, PEOPLE } from './accounts.ts';
import { DEMO_LEVEL, demoProvider, INTERACTION_SECONDS } from './provider.ts';
import { PAGE_POLICY, signInPage, STYLE_SHEET } from './sign-in-page.ts';
import { signingKeys } from './signing-keys.ts';

const SETTINGS = Symbol('demo identity settings');
const FORM_BYTES_MAX = 1024;

interface Settings {
  /** Its name in tokens, and the address its users know: `http://localhost:3000/demo-identity`. Its path is its mount. */
  readonly issuer: string;
  /** Where the portal's public keys are; beside the issuer when left out. */
  readonly portalJwksUri?: string;
  /** Keeps the keys, so that a token outlives a restart; in memory when left out. */
  readonly keyFolder?: string;
  /** Whether this is a demonstration: nowhere else does it start. */
  readonly demo: boolean;
}

/** Signs everybody in as whom they choose, and gives a token for a public secret: for fictional people only. */
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
    const { protocol, host, pathname: mount, origin } = new URL(issuer);
    const jwksUri = this.settings.portalJwksUri ?? `${origin}/.well-known/jwks.json`;
    const provider = demoProvider(issuer, await signingKeys(keyFolder), { origin, jwksUri });
    const answer = provider.callback();
    /** The request as the provider would get it at the address that its users know. */
    const mounted = ({ raw }: FastifyRequest): IncomingMessage => {
      raw.headers.host = host;
      raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
      delete raw.headers['x-forwarded-host'];
      return Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(mount.length) });
    };
    await this.http.httpAdapter.getInstance<FastifyInstance>().register((scope, _options, done) => {
      speakProblems(scope);
      // The provider reads its own bodies, from the raw request.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
      scope.get(`${mount}/accounts`, () => ({ accounts: PEOPLE.map(represent) }));
      scope.get(`${mount}/stijl.css`, (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE_SHEET));
      scope.get(`${mount}/interaction/:uid`, async (request, reply) => {
        const raw = mounted(request);
        const interaction = await interactionOf(provider, raw, reply);
        const { login_hint: account } = interaction.params;
        if (isAPerson(account)) return signIn(provider, interaction, account, raw, reply);
        const page = signInPage(`${mount}/stijl.css`);
        return reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8').send(page);
      });
      scope.post(`${mount}/interaction/:uid`, async (request, reply) => {
        const raw = mounted(request);
        const interaction = await interactionOf(provider, raw, reply);
        const account = new URLSearchParams(await bodyOf(raw)).get('account');
        if (!isAPerson(account)) throw plainProblem(400);
        return signIn(provider, interaction, account, raw, reply);
      });
      scope.route({
        method: ['GET', 'POST', 'OPTIONS'],
        url: `${mount}/*`,
        handler: (request, reply) => answer(mounted(request), handOver(reply)),
      });
      done();
    });
  }
}

function isAPerson(account: unknown): account is string {
  return PEOPLE.some(({ clientId }) => clientId === account);
}

/** The sign-in that this browser is in the middle of. */
async function interactionOf(provider: Provider, raw: IncomingMessage, { raw: response }: FastifyReply) {
  try {
    return await provider.interactionDetails(raw, response);
  } catch {
    throw new Problem(400, 'SIGN_IN_UNKNOWN', 'Deze aanmelding is verlopen. Begin opnieuw.');
  }
}

/** Whoever was signed in in this browser before is not any more. */
async function signIn(
  provider: Provider,
  interaction: Interaction,
  accountId: string,
  raw: IncomingMessage,
  reply: FastifyReply,
) {
  if (interaction.session !== undefined) {
    await (await provider.Session.findByUid(interaction.session.uid))?.destroy();
    delete interaction.session;
    await interaction.save(INTERACTION_SECONDS);
  }
  const login = { accountId, acr: DEMO_LEVEL, amr: ['demo'] };
  const onward = await provider.interactionResult(raw, reply.raw, { login }, { mergeWithLastSubmission: false });
  return reply.redirect(onward, 303);
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

async function bodyOf(raw: IncomingMessage): Promise<string> {
  if (Number(raw.headers['content-length'] ?? FORM_BYTES_MAX + 1) > FORM_BYTES_MAX) throw plainProblem(413);
  return text(raw);
}

/** An account as the page of the portal offers it. */
function represent({ clientId, tenant, roles, person }: DemoPerson) {
  const { name: naam, organisation: organisatie, workspace: werkruimte } = person;
  return { account: clientId, rol: roles[0], naam, organisatie, tenant, werkruimte };
}
