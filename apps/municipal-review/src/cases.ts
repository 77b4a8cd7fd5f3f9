import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import type { Actor } from '#libs/http/access';
import { accepted, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { OnCase } from './carry-out.handler.ts';
import { caseAggregate } from './case.aggregate.ts';
import type { CaseDto } from './case.dto.ts';
import type { PreviewDto } from './case-decision.dto.ts';
import { reasonsOf, representCase } from './case.representation.ts';
import { representPreview } from './case-decision.representation.ts';
import { Contacts } from './contacts.ts';
import type { Reason } from './domain/reason.ts';
import { type CaseCommand, reviewCase } from './domain/review-case.ts';
import type { CaseEvent } from './domain/case-event.ts';
import type { CaseState } from './domain/case-state.ts';
import { Outages } from './outages.ts';
import { Reasons } from './reasons.ts';

/** The cases of a municipality, one at a time, as who asks may see them: from the stream, so never behind. */
@Injectable()
export class Cases {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly reasons: Reasons,
    private readonly contacts: Contacts,
    private readonly outages: Outages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The day it is, in the Netherlands. */
  today(): string {
    return dutchDate(this.clock.now());
  }

  async read(id: string, actor: Actor): Promise<CaseDto> {
    return this.represent(id, await this.store.state(caseAggregate, id, actor.tenant), actor);
  }

  async carryOut(id: string, command: CaseCommand, cause: Cause, actor: Actor): Promise<CaseDto> {
    return this.represent(id, await this.commands.execute(new OnCase(id, command, cause)), actor);
  }

  /** What a proposal would say, reckoned as if it were made; nothing is kept. */
  async preview(id: string, command: CaseCommand & { type: 'ProposeDecision' }, actor: Actor): Promise<PreviewDto> {
    const state = await this.store.state(caseAggregate, id, actor.tenant);
    const [event] = accepted<readonly CaseEvent[]>(reviewCase.decide(command, state));
    if (event?.type !== 'DecisionProposed')
      throw new Rejected(new Rejection('PROPOSAL_WAITS', 'Dit is al voorgesteld.'));
    return representPreview(event.data);
  }

  /** What comes with free text: it is kept beside the log. */
  carryOutReasoned(
    id: string,
    text: string | undefined,
    command: (reason: Reason | null) => CaseCommand,
    cause: Cause,
    actor: Actor,
  ): Promise<CaseDto> {
    return this.reasons.with(text, `case-${id}`, cause, (reason) => this.carryOut(id, command(reason), cause, actor));
  }

  /** What cannot be done without free text. */
  carryOutExplained(
    id: string,
    text: string,
    command: (reason: Reason) => CaseCommand,
    cause: Cause,
    actor: Actor,
  ): Promise<CaseDto> {
    const explained = (reason: Reason | null): CaseCommand => {
      if (reason === null) throw new Error('what is explained has a text');
      return command(reason);
    };
    return this.carryOutReasoned(id, text, explained, cause, actor);
  }

  private async represent(id: string, state: CaseState, actor: Actor): Promise<CaseDto> {
    if (state.status === 'absent') throw new Rejected(new Rejection('CASE_UNKNOWN', 'Deze zaak is er niet.'));
    const [texts, contact, afterOutage] = await Promise.all([
      this.reasons.read(actor.tenant, reasonsOf(state)),
      this.contacts.contactOf(actor.tenant, state.facts.application.employerId),
      state.asked && this.outages.after(state.asked.until),
    ]);
    return representCase(
      id,
      state,
      texts,
      { sub: actor.sub, roles: actor.roles, today: this.today() },
      contact,
      afterOutage,
    );
  }
}
