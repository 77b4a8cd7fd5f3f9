import { EventStore } from '#libs/event-store/event-store';
import { Rejection } from '#libs/kernel/decider';
import type { Task } from '#libs/kernel/mandates';
import type { Consumer } from '#libs/messaging/consumer';
import { Unprocessable } from '#libs/messaging/parking';
import { read } from '#libs/messaging/read';
import type { Message } from '#libs/messaging/transport';
import { heardMandateAggregate, type MandateEvent } from './heard-mandate.ts';
import { MandateChangedMessage, MandateGivenMessage } from './mandate-changed.message.ts';

/** Keeps what claim-intake tells of the mandates of employers. */
export class HearMandateConsumer implements Consumer {
  readonly group: string;
  readonly topics = ['lks.machtigingen.v1'];

  constructor(
    private readonly store: EventStore,
    service: string,
  ) {
    this.group = `${service}.hear-mandate`;
  }

  /** The message's id is the command's: delivered again, it changes nothing again. */
  async handle({ id, type, correlationid, data }: Message): Promise<void> {
    if (type !== 'nl.loonkostensubsidie.machtiging-gewijzigd.v1') return;
    const { werkgeverId: tenant, machtigingId } = read(MandateChangedMessage, data);
    const cause = { commandId: id, context: { tenant, actor: this.group, correlationId: correlationid ?? id } };
    try {
      const answer = await this.store.handle(heardMandateAggregate, machtigingId, factOf(data), cause);
      if (answer instanceof Rejection) throw new Unprocessable(answer.code);
    } catch (error) {
      // Another employer's mandate under the same id is nobody's.
      if (error instanceof Error && error.name === 'OtherTenant') throw new Unprocessable('OtherTenant');
      throw error;
    }
  }
}

function factOf(data: unknown): MandateEvent {
  const { stand, datum: on } = read(MandateChangedMessage, data);
  if (stand === 'ingetrokken') return { type: 'MandateWithdrawn', data: { on } };
  const { gemachtigde: intermediary, vestiging: branch, taken, totEnMet: endsOn } = read(MandateGivenMessage, data);
  return { type: 'MandateGiven', data: { intermediary, branch, tasks: taken as Task[], endsOn, on } };
}
