import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import type { Actor } from '#libs/http/access';
import { accepted, plainProblem, Rejected } from '#libs/http/problem';
import type { Clock } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { Contacts } from '../contacts.ts';
import { conversationAggregate } from '../conversation.aggregate.ts';
import type { ConversationDto } from '../conversation.dto.ts';
import { representConversation, textsFor } from '../conversation.representation.ts';
import { Correspondence } from '../correspondence.ts';
import type { ConversationCommand, ConversationState, OpenedConversation, Party } from '../domain/conversation.ts';
import type { Reason } from '../domain/reason.ts';

/** Somebody of one of the two parties, in one conversation. */
export interface Seat {
  readonly conversationId: string;
  readonly party: Party;
  readonly municipality: string;
  readonly employerId: string;
  readonly account: string;
}

/** The conversations of employers and municipalities, one at a time, as who asks may see them. */
@Injectable()
export class Conversations {
  constructor(
    private readonly store: EventStore,
    private readonly correspondence: Correspondence,
    private readonly contacts: Contacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The instant it is, ending in `Z`. */
  now(): string {
    return this.clock.now().toISOString();
  }

  /** Where who asks sits; somebody who has no part in it gets the same 404 as for what is not there. */
  async seat(conversationId: string, { tenant, sub }: Actor, party: Party): Promise<Seat> {
    if (party === 'employer') {
      const municipality = await this.correspondence.municipalityOf(tenant, conversationId);
      if (municipality === undefined) throw plainProblem(404);
      return { conversationId, party, municipality, employerId: tenant, account: sub };
    }
    const { employerId } = opened(await this.store.state(conversationAggregate, conversationId, tenant));
    return { conversationId, party, municipality: tenant, employerId, account: sub };
  }

  async read(seat: Seat): Promise<ConversationDto> {
    return this.represent(seat, await this.store.state(conversationAggregate, seat.conversationId, seat.municipality));
  }

  /** Carried out in the name of the municipality, whose streams these are; who did it stays who did it. */
  async carryOut(seat: Seat, command: ConversationCommand, cause: Cause): Promise<ConversationDto> {
    const { conversationId, municipality } = seat;
    const own = { ...cause, context: { ...cause.context, tenant: municipality } };
    const answer = await this.store.handle(conversationAggregate, conversationId, command, own);
    return this.represent(seat, accepted(answer));
  }

  /** What comes with text: it is kept beside the log, for both parties or for the municipality alone. */
  write(
    seat: Seat,
    text: string,
    command: (text: Reason) => ConversationCommand,
    cause: Cause,
    readers: 'both' | 'municipality' = 'both',
  ): Promise<ConversationDto> {
    const { conversationId, municipality, employerId } = seat;
    const parties = { employer: readers === 'both' ? employerId : '', municipality, conversationId };
    return this.correspondence.with(text, parties, cause, (kept) => this.carryOut(seat, command(kept), cause));
  }

  private async represent(seat: Seat, state: ConversationState): Promise<ConversationDto> {
    const { conversationId, municipality, employerId, party } = seat;
    const found = opened(state);
    if (found.employerId !== employerId) throw plainProblem(404);
    const reader = party === 'employer' ? employerId : municipality;
    const [texts, contact] = await Promise.all([
      this.correspondence.read(reader, textsFor(party, found)),
      this.contacts.contactOf(municipality, employerId),
    ]);
    return representConversation(conversationId, found, { municipality, party, texts, contact });
  }
}

function opened(state: ConversationState): OpenedConversation {
  if (state.status === 'open') return state;
  throw new Rejected(new Rejection('CONVERSATION_UNKNOWN', 'Dit gesprek kennen wij niet.'));
}
