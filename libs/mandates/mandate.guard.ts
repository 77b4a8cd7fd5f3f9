import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CLOCK } from '#libs/event-store/log.module';
import type { Actor } from '#libs/http/access';
import { Problem } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { type Standing, standingOf, type Task } from '#libs/kernel/mandates';
import { type NeededMandate, NEEDS_MANDATE } from './mandate-for.ts';
import { Mandates } from './mandates.query.ts';

const WHY: Readonly<Record<Exclude<Standing, 'holds'>, string>> = {
  none: 'U hebt geen machtiging van deze werkgever',
  ended: 'Uw machtiging van deze werkgever is beëindigd',
  'other-branch': 'Uw machtiging geldt voor een andere vestiging',
  'other-task': 'Uw machtiging is voor iets anders',
};

/**
 * What somebody may do who acts for an employer (`intermediary` in the token). The broker of the sign-in says who may come
 * at all; an employer that keeps mandates here narrows that. One that keeps none leaves it to the broker.
 */
@Injectable()
export class MandateGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Mandates) private readonly mandates: Mandates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
    if (actor?.intermediary === undefined) return true;
    const needed = this.reflector.getAllAndOverride<NeededMandate | undefined>(NEEDS_MANDATE, [
      ...[context.getHandler(), context.getClass()],
    ]);
    if (needed === 'owner') {
      throw new Problem(
        403,
        'OWNER_ONLY',
        'Dit doet alleen de werkgever zelf. Een machtiging is hiervoor niet genoeg.',
      );
    }
    await this.check(actor, needed ?? []);
    return true;
  }

  private async check({ tenant, intermediary, branch }: Actor, needed: readonly Task[]): Promise<void> {
    const kept = await this.mandates.all(tenant);
    if (kept.length === 0) return;
    const given = kept
      .filter((row) => row.intermediary === intermediary)
      .map((row) => ({ ...row, branch: row.branch ?? null, withdrawnOn: row.withdrawnOn ?? null }));
    const standing = standingOf(given, needed, branch, dutchDate(this.clock.now()));
    if (standing === 'holds') return;
    const tasks = needed.length === 0 ? 'dit' : needed.join(' of ');
    const detail = `${WHY[standing]}. Nodig is: ${tasks}. De werkgever kan dit geven, bij Machtigingen.`;
    throw new Problem(403, 'MANDATE_MISSING', detail, { members: { taak: needed.join(',') } });
  }
}
