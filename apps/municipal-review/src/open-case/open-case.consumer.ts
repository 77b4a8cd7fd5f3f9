import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { Rejection } from '#libs/kernel/decider';
import type { Consumer } from '#libs/messaging/consumer';
import { Unprocessable } from '#libs/messaging/parking';
import { read } from '#libs/messaging/read';
import type { Message } from '#libs/messaging/transport';
import { caseAggregate } from '../case.aggregate.ts';
import type { CaseCommand } from '../domain/review-case.ts';
import { PromisedWeeks } from '../promised-weeks.query.ts';
import {
  applicationOf,
  ApplicationSubmittedMessage,
  ApplicationSupplementedMessage,
  ApplicationWithdrawnMessage,
  EmploymentEndedMessage,
  OfMunicipalityMessage,
} from './application.message.ts';

const TYPE = /^nl\.loonkostensubsidie\.([a-z-]+)\.v1$/;

/** Opens a case for an application, and follows what the employer does next. */
@Injectable()
export class OpenCaseConsumer implements Consumer {
  readonly group = 'municipal-review.open-case';
  readonly topics = ['lks.aanvragen.v1'];

  constructor(
    private readonly store: EventStore,
    private readonly promised: PromisedWeeks,
  ) {}

  /** The message's id is the command's: delivered again, it opens nothing again. */
  async handle({ id, type, subject, correlationid, data }: Message): Promise<void> {
    const heard = commandOf(TYPE.exec(type)?.[1], data);
    if (heard === undefined) return;
    const { gemeentecode: tenant } = read(OfMunicipalityMessage, data);
    const command = await this.withPromise(heard, tenant);
    const cause = { commandId: id, context: { tenant, actor: this.group, correlationId: correlationid ?? id } };
    try {
      const answer = await this.store.handle(caseAggregate, subject, command, cause);
      if (answer instanceof Rejection) throw new Unprocessable(answer.code); // our mistake: facts are not rejected
    } catch (error) {
      // Another municipality's application under the same id is nobody's to open.
      if (error instanceof Error && error.name === 'OtherTenant') throw new Unprocessable('OtherTenant');
      throw error;
    }
  }

  /** What the municipality itself says on the day of receipt is promised with it. */
  private async withPromise(command: CaseCommand, tenant: string): Promise<CaseCommand> {
    if (command.type !== 'OpenCase') return command;
    return { ...command, promisedWeeks: await this.promised.on(tenant, command.application.receivedOn) };
  }
}

/** What a message about an application says; other types are not about a case. */
function commandOf(name: string | undefined, data: unknown): CaseCommand | undefined {
  switch (name) {
    case 'aanvraag-ingediend':
      return { type: 'OpenCase', application: applicationOf(read(ApplicationSubmittedMessage, data)) };
    case 'aanvraag-aangevuld': {
      const { datum: on, bijlagen: attachments } = read(ApplicationSupplementedMessage, data);
      return { type: 'SupplementCase', attachments, on };
    }
    case 'aanvraag-ingetrokken': {
      const { datum: on } = read(ApplicationWithdrawnMessage, data);
      return { type: 'WithdrawCase', on };
    }
    case 'dienstverband-beeindigd': {
      const { einddatum: lastDay, gemeldOp: reportedOn } = read(EmploymentEndedMessage, data);
      return { type: 'HearEndOfEmployment', lastDay, reportedOn };
    }
    default:
      return undefined;
  }
}
