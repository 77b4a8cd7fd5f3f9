import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause, Context } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { assessmentAggregate } from '../assessment.aggregate.ts';
import type { BankLine, PaymentLine, PaymentRunState } from '../domain/payment-run.ts';
import { forEachInFlight } from '../in-flight.ts';
import { paymentRunAggregate } from '../payment-run.aggregate.ts';

const AT_A_TIME = 64;

export class RecordBankMessage extends Command<PaymentRunState> {
  constructor(
    readonly runId: string,
    readonly lines: readonly BankLine[],
    readonly cause: Cause,
  ) {
    super();
  }
}

/** Records what the bank says, in the run; what it returned is then open again, in the claim's own stream. */
@CommandHandler(RecordBankMessage)
export class RecordBankMessageHandler implements ICommandHandler<RecordBankMessage> {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ runId, lines, cause }: RecordBankMessage): Promise<PaymentRunState> {
    const command = { type: 'RecordBankMessage', lines } as const;
    const answer = await this.store.handle(paymentRunAggregate, runId, command, cause);
    if (answer instanceof Rejection) throw new Rejected(answer);
    await this.reopen(answer, lines, cause.context);
    return answer;
  }

  /**
   * Of all that this message returned, also what a run that was killed here left: a repeat finishes it. Should nobody
   * repeat it, the next run sees by this run's stream that it no longer pays the claim.
   */
  private async reopen(
    run: PaymentRunState,
    lines: readonly BankLine[],
    { tenant, actor, correlationId }: Context,
  ): Promise<void> {
    if (run.status !== 'released') return;
    const context = { tenant, actor, correlationId };
    const told = new Set(lines.map(({ endToEndId }) => endToEndId));
    const returned = run.lines.filter(
      ({ endToEndId }) => told.has(endToEndId) && run.answers.get(endToEndId)?.status === 'returned',
    );
    await forEachInFlight(returned, AT_A_TIME, ({ claimId, paymentId }: PaymentLine) =>
      this.store.handle(
        assessmentAggregate,
        claimId,
        { type: 'ReopenClaim', paymentId, on: dutchDate(this.clock.now()) },
        { commandId: derivedId('reopen', paymentId), context },
      ),
    );
  }
}
