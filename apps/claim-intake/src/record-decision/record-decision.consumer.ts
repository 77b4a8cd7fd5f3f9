import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import type { Consumer } from '#libs/messaging/consumer';
import { read } from '#libs/messaging/read';
import type { Message } from '#libs/messaging/transport';
import { applicationAggregate } from '../application.aggregate.ts';
import type { ApplicationCommand } from '../domain/application.ts';
import { recordFact } from '../heard-facts.ts';
import { DecidedMessage, GrantChangedMessage, MoreAskedMessage, TermMessage } from './decision.message.ts';

/** Hears until when a municipality may take for an application, what it asks, what it decided, and how its grant changed. */
@Injectable()
export class RecordDecisionConsumer implements Consumer {
  readonly group = 'claim-intake.record-decision';
  readonly topics = ['lks.termijnen.v1', 'lks.besluiten.v1'];

  constructor(private readonly store: EventStore) {}

  /** The message's id is the command's: delivered again, it records nothing again. */
  async handle(message: Message): Promise<void> {
    const heard = commandOf(message);
    if (heard !== undefined) await recordFact(this.store, applicationAggregate, this.group, message, heard);
  }
}

function commandOf({ type, data }: Message): { tenant: string; command: ApplicationCommand } | undefined {
  switch (type) {
    case 'nl.loonkostensubsidie.termijn-gestart.v1':
    case 'nl.loonkostensubsidie.termijn-opgeschort.v1':
    case 'nl.loonkostensubsidie.termijn-hervat.v1': {
      const { werkgeverId: tenant, gemeentecode: municipalityCode, termijn: term, uiterlijk } = read(TermMessage, data);
      return { tenant, command: { type: 'RecordTerm', term: { term, dueOn: uiterlijk }, municipalityCode } };
    }
    case 'nl.loonkostensubsidie.aanvulling-gevraagd.v1': {
      const told = read(MoreAskedMessage, data);
      const { werkgeverId: tenant, gemeentecode: municipalityCode } = told;
      return { tenant, command: { type: 'RecordRequest', asked: told.toAsked(), municipalityCode } };
    }
    case 'nl.loonkostensubsidie.besluit-genomen.v1': {
      const told = read(DecidedMessage, data);
      const { werkgeverId: tenant, gemeentecode: municipalityCode } = told;
      return { tenant, command: { type: 'RecordDecision', decision: told.toDecision(), municipalityCode } };
    }
    case 'nl.loonkostensubsidie.toekenning-gewijzigd.v1': {
      const {
        werkgeverId: tenant,
        gemeentecode: municipalityCode,
        toekenningId,
        versie,
      } = read(GrantChangedMessage, data);
      const version = versie.toVersion();
      return { tenant, command: { type: 'RecordGrantVersion', grantId: toekenningId, version, municipalityCode } };
    }
    default:
      return undefined;
  }
}
