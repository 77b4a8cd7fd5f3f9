import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import type { Consumer } from '#libs/messaging/consumer';
import { Unprocessable } from '#libs/messaging/parking';
import { read } from '#libs/messaging/read';
import type { Message } from '#libs/messaging/transport';
import { applicationAggregate } from '../application.aggregate.ts';
import { asForwarded } from '../domain/forwarded-application.ts';
import { employmentAggregate } from '../employment.aggregate.ts';
import { recordFact } from '../heard-facts.ts';
import { ForwardedMessage } from './forwarded.message.ts';

/**
 * Hears that a municipality sent an application on to the competent one (Awb 2:3), and makes it there: another
 * application, under an id that follows from the first, so that what comes twice is made once.
 */
@Injectable()
export class ForwardApplicationConsumer implements Consumer {
  readonly group = 'claim-intake.forward-application';
  readonly topics = ['lks.besluiten.v1'];

  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(message: Message): Promise<void> {
    if (message.type !== 'nl.loonkostensubsidie.aanvraag-doorgezonden.v1') return;
    const { werkgeverId: tenant, gemeentecode, naarGemeentecode, wijze, datum } = read(ForwardedMessage, message.data);
    const command = {
      type: 'RecordForwarding',
      ...{ applicationId: message.subject, toMunicipality: naarGemeentecode },
      ...{ byPost: wijze === 'post', municipalityCode: gemeentecode, on: datum },
    } as const;
    await recordFact(this.store, applicationAggregate, this.group, message, { tenant, command });
    await this.arrive(message, tenant);
  }

  /** Whatever the first application came to: it arrives elsewhere only where it was sent on, and not by post. */
  private async arrive({ id, subject, correlationid }: Message, tenant: string): Promise<void> {
    const first = await this.store.state(applicationAggregate, subject, tenant);
    if (first.status !== 'forwarded' || first.forwarded.applicationId === null) return;
    const { applicationId } = first.forwarded;
    const context = { tenant, actor: this.group, correlationId: correlationid ?? id };
    const arrived = asForwarded(subject, first);
    const today = dutchDate(this.clock.now());
    // The clock of who sent it may be a moment ahead.
    const on = today > arrived.receivedOn ? today : arrived.receivedOn;
    const cause = { commandId: derivedId(id, 'arrive'), context };
    const enter = { type: 'EnterApplication', ...arrived, on } as const;
    const link = { type: 'LinkApplication', applicationId } as const;
    const answers = [
      await this.store.handle(applicationAggregate, applicationId, enter, cause),
      await this.store.handle(employmentAggregate, first.request.employmentId, link, {
        ...{ commandId: derivedId(id, 'link'), context },
      }),
    ];
    for (const answer of answers) if (answer instanceof Rejection) throw new Unprocessable(answer.code);
  }
}
