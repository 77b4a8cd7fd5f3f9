import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { Open } from '#libs/http/access';
import { HTTP_SETTINGS, type HttpSettings } from '#libs/http/http-settings';
import { RateLimited } from '#libs/http/route-setting';
import { sessionExpired, SignIn } from '../sign-in/sign-in.ts';
import { dropSession, holdLeaving, sessionCookie } from './cookies.ts';
import { checkCsrf } from './identify.ts';
import { type Session, Sessions } from './sessions.ts';
import { workspacesOf } from './workspaces.ts';

/** What the screens ask of the session. None of it says anything by which somebody else could be them. */
@ApiExcludeController()
@Open()
@Controller()
export class SessionController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    private readonly logger: Logger,
  ) {}

  /**
   * Who is signed in. To ask is no activity: the idle time runs on. A cookie that is worth nothing any more stays: another
   * tab may have got a new one since this was asked.
   */
  @RateLimited({ perMinute: 600 })
  @Get('sessie')
  async show(@Req() request: FastifyRequest) {
    const session = await this.sessionOf(request);
    if (session !== undefined) return this.represent(session);
    return { aangemeld: false, demo: this.settings.demo === true, aanmeldwijzen: this.signIn.ways };
  }

  /** Somebody is there: a page says so when it is touched. Nothing else begins the idle time anew. */
  @RateLimited({ perMinute: 600 })
  @Post('sessie/verlengen')
  @HttpCode(200)
  async prolong(@Req() request: FastifyRequest) {
    const session = await this.sessionOf(request);
    if (session === undefined) throw sessionExpired();
    checkCsrf(request, session);
    const prolonged = await this.sessions.prolong(session);
    if (prolonged === undefined) throw sessionExpired();
    return this.represent(prolonged);
  }

  /** Whoever is not signed in any more is signed out already. */
  @RateLimited({ perMinute: 60 })
  @Post('afmelden')
  @HttpCode(200)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const session = await this.sessionOf(request);
    if (session === undefined) return { naar: '/' };
    checkCsrf(request, session);
    dropSession(reply);
    const leaving = await this.signIn.end(session, (err) =>
      this.logger.warn({ msg: 'the provider did not end it', service: 'portal', correlationId: request.id, err }),
    );
    if (leaving === undefined) return { naar: '/' };
    holdLeaving(reply, leaving);
    return { naar: '/afmelden/verder' };
  }

  private async sessionOf(request: FastifyRequest): Promise<Session | undefined> {
    const cookie = sessionCookie(request);
    return cookie === undefined ? undefined : this.sessions.find(cookie);
  }

  private represent({ person, csrf, idleUntil, endsAt }: Session) {
    const { sub, name, organisation, tenant, roles, intermediary, branch } = person;
    return {
      aangemeld: true,
      demo: this.settings.demo === true,
      ...{ sub, naam: name, organisatie: organisation, tenant, rollen: roles },
      ...(intermediary === undefined ? {} : { gemachtigde: intermediary }),
      ...(branch === undefined ? {} : { vestiging: branch }),
      werkruimten: workspacesOf(person),
      csrf,
      verlooptOp: idleUntil,
      uiterlijkTot: endsAt,
    };
  }
}
