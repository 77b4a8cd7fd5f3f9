import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { derivedId } from '#libs/kernel/ids';
import type { PayerAccountCommand, PayerAccountState } from '../domain/payer-account.ts';
import { payerAccountAggregate } from '../payer-account.aggregate.ts';
import { type PayerAccount, PayerAccounts } from '../payer-accounts.ts';

export class ProposeAccount extends Command<PayerAccountState> {
  constructor(
    readonly account: PayerAccount,
    readonly cause: Cause,
  ) {
    super();
  }
}

export class ApproveAccount extends Command<PayerAccountState> {
  constructor(
    readonly proposalId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** What names a proposal outside: its fingerprint itself stays inside. */
export function proposalIdOf(fingerprint: string): string {
  return derivedId('rekening', fingerprint);
}

@CommandHandler(ProposeAccount)
export class ProposeAccountHandler implements ICommandHandler<ProposeAccount> {
  constructor(
    private readonly store: EventStore,
    private readonly accounts: PayerAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ account, cause }: ProposeAccount): Promise<PayerAccountState> {
    const { tenant, actor: by } = cause.context;
    const fingerprint = await this.accounts.keep(tenant, account);
    const on = dutchDate(this.clock.now());
    return carriedOut(this.store, { type: 'ProposeAccount', fingerprint, by, on }, cause);
  }
}

@CommandHandler(ApproveAccount)
export class ApproveAccountHandler implements ICommandHandler<ApproveAccount> {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ proposalId, cause }: ApproveAccount): Promise<PayerAccountState> {
    const { tenant, actor: by } = cause.context;
    const { inEffect, proposed } = await this.store.state(payerAccountAggregate, tenant, tenant);
    const named = [proposed?.fingerprint, inEffect].find((known) => known && proposalIdOf(known) === proposalId) ?? '';
    const on = dutchDate(this.clock.now());
    return carriedOut(this.store, { type: 'ApproveAccount', fingerprint: named, by, on }, cause);
  }
}

async function carriedOut(store: EventStore, command: PayerAccountCommand, cause: Cause): Promise<PayerAccountState> {
  const answer = accepted(await store.handle(payerAccountAggregate, cause.context.tenant, command, cause));
  return answer;
}
