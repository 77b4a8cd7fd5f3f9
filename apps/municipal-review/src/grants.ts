import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import type { Actor } from '#libs/http/access';
import { accepted, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { OnGrant } from './carry-out.handler.ts';
import { effectOfChange, type EffectOfChange, type GrantCommand, type GrantState } from './domain/grant.ts';
import type { Reason } from './domain/reason.ts';
import { grantAggregate } from './grant.aggregate.ts';
import type { GrantDto } from './grant.dto.ts';
import { reasonsOfGrant, representGrant } from './grant.representation.ts';
import { Reasons } from './reasons.ts';

/** The grants of a municipality, one at a time, as who asks may see them: from the stream, so never behind. */
@Injectable()
export class Grants {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly reasons: Reasons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The day it is, in the Netherlands. */
  today(): string {
    return dutchDate(this.clock.now());
  }

  async read(id: string, actor: Actor): Promise<GrantDto> {
    return this.represent(id, await this.store.state(grantAggregate, id, actor.tenant), actor);
  }

  async carryOut(id: string, command: GrantCommand, cause: Cause, actor: Actor): Promise<GrantDto> {
    return this.represent(id, await this.commands.execute(new OnGrant(id, command, cause)), actor);
  }

  /** What a change would do to a month, reckoned as if it were proposed; nothing is kept. */
  async preview(id: string, command: GrantCommand & { type: 'ProposeChange' }, actor: Actor): Promise<EffectOfChange> {
    return accepted<EffectOfChange>(effectOfChange(command, await this.store.state(grantAggregate, id, actor.tenant)));
  }

  /** What comes with free text: it is kept beside the log. */
  carryOutReasoned(
    id: string,
    text: string | undefined,
    command: (reason: Reason | null) => GrantCommand,
    cause: Cause,
    actor: Actor,
  ): Promise<GrantDto> {
    return this.reasons.with(text, `grant-${id}`, cause, (reason) => this.carryOut(id, command(reason), cause, actor));
  }

  private async represent(id: string, state: GrantState, actor: Actor): Promise<GrantDto> {
    if (state.status === 'absent') throw new Rejected(new Rejection('GRANT_UNKNOWN', 'Deze toekenning is er niet.'));
    const reads = actor.roles.includes('behandelaar') || actor.roles.includes('beslisser');
    const texts = await this.reasons.read(actor.tenant, reads ? reasonsOfGrant(state) : []);
    return representGrant(id, state, texts, { sub: actor.sub, roles: actor.roles, today: this.today() });
  }
}
