import type { Aggregate, DomainEvent } from '#libs/event-store/aggregate';
import { type EventStore, OtherTenant } from '#libs/event-store/event-store';
import { Rejection } from '#libs/kernel/decider';
import { Unprocessable } from '#libs/messaging/parking';
import type { Message } from '#libs/messaging/transport';

/**
 * Records what was heard of a thing under the message's own id. Facts are not rejected: a rejection is a mistake of ours,
 * and what is said to be another employer's than it is cannot be recorded anywhere; an operator looks at both.
 */
export async function recordFact<Command, State, Event extends DomainEvent>(
  store: EventStore,
  aggregate: Aggregate<Command, State, Event>,
  actor: string,
  { id, subject, correlationid }: Message,
  heard: { readonly tenant: string; readonly command: Command },
): Promise<void> {
  const { tenant, command } = heard;
  const cause = { commandId: id, context: { tenant, actor, correlationId: correlationid ?? id } };
  try {
    const answer = await store.handle(aggregate, subject, command, cause);
    if (answer instanceof Rejection) throw new Unprocessable(answer.code);
  } catch (error) {
    if (error instanceof OtherTenant) throw new Unprocessable('OTHER_TENANT');
    throw error;
  }
}
