import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import type { Consumer } from '#libs/messaging/consumer';
import { read } from '#libs/messaging/read';
import type { Message } from '#libs/messaging/transport';
import { claimAggregate } from '../claim.aggregate.ts';
import type { ClaimCommand, HeardPayment } from '../domain/claim.ts';
import { recordFact } from '../heard-facts.ts';
import { AssessedMessage, ConfirmedMessage, OrderedMessage, ReturnedMessage } from './payment.message.ts';

/** Hears what became of a claim: how it was assessed, and each thing that happened to its payment. */
@Injectable()
export class RecordPaymentConsumer implements Consumer {
  readonly group = 'claim-intake.record-payment';
  readonly topics = ['lks.betalingen.v1'];

  constructor(private readonly store: EventStore) {}

  /** The message's id is the command's: delivered again, it records nothing again. */
  async handle(message: Message): Promise<void> {
    const heard = commandOf(message);
    if (heard !== undefined) await recordFact(this.store, claimAggregate, this.group, message, heard);
  }
}

interface Told {
  readonly werkgeverId: string;
  readonly gemeentecode: string;
  readonly betalingId: string;
  readonly bedragCenten: number;
}

function commandOf({ type, data }: Message): { tenant: string; command: ClaimCommand } | undefined {
  switch (type) {
    case 'nl.loonkostensubsidie.declaratie-beoordeeld.v1': {
      const told = read(AssessedMessage, data);
      const { werkgeverId: tenant, gemeentecode: municipalityCode } = told;
      return { tenant, command: { type: 'RecordAssessment', assessment: told.toAssessment(), municipalityCode } };
    }
    case 'nl.loonkostensubsidie.betaling-opgedragen.v1': {
      const told = read(OrderedMessage, data);
      return payment(told, 'ordered', told.uitvoerdatum);
    }
    case 'nl.loonkostensubsidie.betaling-bevestigd.v1': {
      const told = read(ConfirmedMessage, data);
      return payment(told, 'confirmed', told.boekdatum);
    }
    case 'nl.loonkostensubsidie.betaling-gestorneerd.v1': {
      const told = read(ReturnedMessage, data);
      return payment(told, 'returned', told.datum, told.redencode);
    }
    default:
      return undefined;
  }
}

function payment(told: Told, became: HeardPayment['became'], on: string, reason: string | null = null) {
  const {
    werkgeverId: tenant,
    gemeentecode: municipalityCode,
    betalingId: paymentId,
    bedragCenten: amountCents,
  } = told;
  const heard: HeardPayment = { paymentId, amountCents, on, became, reason };
  return { tenant, command: { type: 'RecordPayment', payment: heard, municipalityCode } as const };
}
