import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import type { Consumer } from '#libs/messaging/consumer';
import { Unprocessable } from '#libs/messaging/parking';
import { read } from '#libs/messaging/read';
import type { Message } from '#libs/messaging/transport';
import { assessmentAggregate } from '../assessment.aggregate.ts';
import { CurrentFigures } from '../current-figures.ts';
import type { AssessmentCommand } from '../domain/assessment.ts';
import { GrantedMonths } from '../granted-months.query.ts';
import { ClaimCreatedMessage, claimOf, ClaimSubmittedMessage, declaredOf } from './claim.message.ts';

const CREATED = 'nl.loonkostensubsidie.declaratie-aangemaakt.v1';
const SUBMITTED = 'nl.loonkostensubsidie.declaratie-ingediend.v1';

/** Assesses a claim when it is heard. With variable hours it is first only expected: something has to be handed in. */
@Injectable()
export class AssessClaimConsumer implements Consumer {
  readonly group = 'municipal-review.assess-claim';
  readonly topics = ['lks.declaraties.v1'];

  constructor(
    private readonly store: EventStore,
    private readonly grantedMonths: GrantedMonths,
    private readonly figures: CurrentFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The message's id is the command's: delivered again, it is not assessed again. */
  async handle({ id, type, correlationid, data }: Message): Promise<void> {
    if (type !== CREATED && type !== SUBMITTED) return;
    const message = read(type === CREATED ? ClaimCreatedMessage : ClaimSubmittedMessage, data);
    const tenant = message.gemeentecode;
    const context = { tenant, actor: this.group, correlationId: correlationid ?? id };
    try {
      const command = await this.commandOf(message, tenant);
      const answer = await this.store.handle(assessmentAggregate, message.declaratieId, command, {
        commandId: id,
        context,
      });
      if (answer instanceof Rejection) throw new Unprocessable(answer.code); // our mistake: facts are not rejected
    } catch (error) {
      // The claim of another municipality under the same id: nobody's to assess.
      if (error instanceof Error && error.name === 'OtherTenant') throw new Unprocessable('OtherTenant');
      throw error;
    }
  }

  private async commandOf(
    message: ClaimCreatedMessage | ClaimSubmittedMessage,
    tenant: string,
  ): Promise<AssessmentCommand> {
    const claim = claimOf(message);
    const on = dutchDate(this.clock.now());
    const submitted = message instanceof ClaimSubmittedMessage;
    if (!submitted && claim.variableHours) return { type: 'RegisterClaim', claim, on };
    const declared = declaredOf(submitted ? message : { urenPerWeek: null, verloondeUren: null });
    const [grant, figures] = await Promise.all([
      this.grantedMonths.of(claim.grantId, claim.month, tenant),
      this.figures.figures(),
    ]);
    return { type: 'AssessClaim', claim, declared, grant, figures, on };
  }
}
