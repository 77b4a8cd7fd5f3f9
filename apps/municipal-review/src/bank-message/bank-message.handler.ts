import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { accepted } from '#libs/http/problem';
import type { BankLine, PaymentLine, PaymentRunState } from '../domain/payment-run.ts';
import { paymentRunAggregate } from '../payment-run.aggregate.ts';
import { ReopenedClaims } from '../reopened-claims.ts';

export class RecordBankMessage extends Command<PaymentRunState> {
  constructor(
    readonly runId: string,
    readonly lines: readonly BankLine[],
    readonly cause: Cause,
  ) {
    super();
  }
}

/** Records what the bank says, in the run; the claims of what it returned are then open again. */
@CommandHandler(RecordBankMessage)
export class RecordBankMessageHandler implements ICommandHandler<RecordBankMessage> {
  constructor(
    private readonly store: EventStore,
    private readonly reopened: ReopenedClaims,
  ) {}

  async execute({ runId, lines, cause }: RecordBankMessage): Promise<PaymentRunState> {
    const command = { type: 'RecordBankMessage', lines } as const;
    const answer = accepted(await this.store.handle(paymentRunAggregate, runId, command, cause));
    await this.reopened.open(returnedBy(lines, answer), cause.context);
    return answer;
  }
}

/** Of all that the message is about, also what an earlier one returned: it may have been killed before the claims were open. */
function returnedBy(lines: readonly BankLine[], run: PaymentRunState): PaymentLine[] {
  if (run.status !== 'released') return [];
  const told = new Set(lines.map(({ endToEndId }) => endToEndId));
  return run.lines.filter(
    ({ endToEndId }) => told.has(endToEndId) && run.answers.get(endToEndId)?.status === 'returned',
  );
}
