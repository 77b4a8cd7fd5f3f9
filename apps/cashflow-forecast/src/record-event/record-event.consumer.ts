import { Injectable } from '@nestjs/common';
import { EventStore, OtherTenant } from '#libs/event-store/event-store';
import { unstorable } from '#libs/http/unstorable';
import { Rejection } from '#libs/kernel/decider';
import type { Consumer } from '#libs/messaging/consumer';
import { Unprocessable } from '#libs/messaging/parking';
import { read } from '#libs/messaging/read';
import type { Message } from '#libs/messaging/transport';
import { nameOf, type PublicEvent } from '../domain/public-event.ts';
import { receivedAggregate } from '../received.aggregate.ts';
import { EnvelopeMessage, PartiesMessage, TOLD } from './told.message.ts';

/** Keeps every public event, whole, once: the message's id is its stream's and its command's. */
@Injectable()
export class RecordEventConsumer implements Consumer {
  readonly group = 'cashflow-forecast.record-event';
  readonly topics = [
    ...['lks.aanvragen.v1', 'lks.besluiten.v1', 'lks.termijnen.v1'],
    ...['lks.declaraties.v1', 'lks.betalingen.v1'],
  ];

  constructor(private readonly store: EventStore) {}

  async handle(message: Message): Promise<void> {
    const heard = publicEventOf(message);
    const context = { tenant: senderOf(heard), actor: this.group, correlationId: message.correlationid ?? heard.id };
    try {
      const answer = await this.store.handle(receivedAggregate, heard.id, heard, { commandId: heard.id, context });
      if (answer instanceof Rejection) throw new Unprocessable(answer.code);
    } catch (error) {
      if (error instanceof OtherTenant) throw new Unprocessable('this id is of a message of another tenant');
      throw error;
    }
  }
}

/** What is kept of a message. What the book needs of it was looked at, so that the log can always be folded. */
export function publicEventOf(message: Message): PublicEvent {
  const { id, type, subject, source, time, data } = message;
  read(EnvelopeMessage, { id, type, subject, source, time });
  const name = nameOf(type);
  read(name === undefined ? PartiesMessage : TOLD[name], withoutItems(data));
  const faults = unstorable(data);
  if (faults.length > 0) throw new Unprocessable(`cannot be stored: ${faults.map(({ veld }) => veld).join(', ')}`);
  return { id, type, subject, source, time, data: data as PublicEvent['data'] };
}

/** Of the lists in it, such as lines and checks, nothing is read: they are kept as they are. */
function withoutItems(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? [] : value]));
}

/** The tenant of who told it: an employer's by claim-intake, a municipality's by municipal-review. */
function senderOf({ source, data }: PublicEvent): string {
  const { werkgeverId, gemeentecode } = data as unknown as PartiesMessage;
  return source.endsWith(':claim-intake') ? werkgeverId : gemeentecode;
}
