import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Actor as Whoever, type Role, verifier } from './authentication.ts';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.ts';
import { plainProblem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Whoever;
  }
}

/** Who may use a route. */
export interface Access {
  readonly open: 'always' | 'in demo' | 'never';
  readonly roles: readonly Role[];
}

export const ACCESS = 'loonbrug:access';

/** For whoever has one of these roles. On a method it goes before what its class says. */
export const Roles = (first: Role, ...others: readonly Role[]) =>
  SetMetadata(ACCESS, { open: 'never', roles: [first, ...others] } satisfies Access);

/** For everybody, without a token. */
export const Open = () => SetMetadata(ACCESS, { open: 'always', roles: [] } satisfies Access);

/** For everybody in a demonstration, elsewhere for these roles. */
export const OpenInDemo = (first: Role, ...others: readonly Role[]) =>
  SetMetadata(ACCESS, { open: 'in demo', roles: [first, ...others] } satisfies Access);

export function isOpen({ open }: Access, demo = false): boolean {
  return open === 'always' || (open === 'in demo' && demo);
}

export type Actor = Whoever;

/** Who asks, as the token says; only on a route that asks for one. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest()),
);

export function actorOf({ actor }: FastifyRequest): Whoever {
  if (actor === undefined) throw new Error('an open route has no actor');
  return actor;
}

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i;

/** The token in an authorization header, if it is one of the form that we take. */
export function bearerToken(authorization = ''): string | undefined {
  return BEARER.exec(authorization)?.[1];
}

/** Deny by default: a route that does not say who may use it is nobody's. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly verify: (token: string) => Promise<Whoever>;

  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {
    this.verify = verifier(settings.auth);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw plainProblem(403);
    if (isOpen(access, this.settings.demo)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = bearerToken(request.headers.authorization);
    if (token === undefined) throw plainProblem(401);
    request.actor = await this.verify(token);
    if (!request.actor.roles.some((role) => access.roles.includes(role))) throw plainProblem(403);
    return true;
  }
}
