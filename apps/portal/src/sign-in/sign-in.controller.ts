import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { Open } from '#libs/http/access';
import { Problem } from '#libs/http/problem';
import { scrubbed } from '#libs/http/request-log';
import { RateLimited } from '#libs/http/route-setting';
import {
  dropLeaving,
  dropSignIn,
  holdSession,
  holdSignIn,
  leavingCookie,
  sessionCookie,
  signInCookie,
} from '../session/cookies.ts';
import { Sessions } from '../session/sessions.ts';
import { failedPage } from './failed-page.ts';
import { leavingPage, leavingPolicy } from './leaving-page.ts';
import { SignIn } from './sign-in.ts';
import { SignInQuery } from './sign-in.dto.ts';

const HTML = 'text/html; charset=utf-8';

/** Away to the provider, and back. */
@ApiExcludeController()
@Open()
@Controller()
export class SignInController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Sessions) private readonly sessions: Sessions,
    private readonly logger: Logger,
  ) {}

  @RateLimited({ perMinute: 60 })
  @Get('aanmelden')
  async begin(
    @Query() { naar = '/', met, account }: SignInQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    // Cookies belong to one host: whoever came to this machine by another name goes on under the portal's own.
    const here = this.signIn.placeOf(request.url);
    if (this.signIn.demo && request.host !== new URL(here).host) return reply.redirect(here, 302);
    try {
      const { url, state, cookie } = await this.signIn.begin(naar, met, account);
      holdSignIn(request, reply, state, cookie);
      return await reply.redirect(url.href, 302);
    } catch (error) {
      return this.answer(error, request, reply);
    }
  }

  @RateLimited({ perMinute: 60 })
  @Get('aanmelden/terug')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const state = new URL(request.url, 'http://portal').searchParams.get('state') ?? '';
    const cookie = signInCookie(request, state);
    if (cookie !== undefined) dropSignIn(reply, state);
    try {
      const { signedIn, to } = await this.signIn.finish(request.url, cookie);
      const before = sessionCookie(request);
      const earlier = before === undefined ? undefined : await this.sessions.find(before);
      if (earlier !== undefined) await this.sessions.end(earlier);
      holdSession(reply, await this.sessions.begin(signedIn));
      return await reply.redirect(to, 302);
    } catch (error) {
      return this.answer(error, request, reply);
    }
  }

  /** Whoever signed out here goes on to do so at the provider. */
  @RateLimited({ perMinute: 60 })
  @Get('afmelden/verder')
  leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const leaving = this.signIn.leavingOf(leavingCookie(request));
    if (leaving === undefined) return reply.redirect('/', 302);
    dropLeaving(reply);
    return reply.header('content-security-policy', leavingPolicy(leaving)).type(HTML).send(leavingPage(leaving));
  }

  /** The portal's public keys: providers check by them who asks, and services who was let in. */
  @Get('.well-known/jwks.json')
  keys() {
    return this.signIn.keys.jwks;
  }

  /** A browser is on its way to a page, so it gets one; what went wrong is logged, and not told. */
  private answer(error: unknown, request: FastifyRequest, reply: FastifyReply) {
    if (!(error instanceof Problem)) throw error;
    const { code, status, detail, cause } = error;
    const reason = cause instanceof Error ? scrubbed(cause.message) : code;
    this.logger.warn({ msg: 'a sign-in failed', service: 'portal', correlationId: request.id, code, reason });
    if (!(request.headers.accept ?? '').includes('text/html')) throw error;
    return reply.code(status).type(HTML).send(failedPage(detail));
  }
}
