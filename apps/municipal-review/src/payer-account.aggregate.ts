import type { Aggregate } from '#libs/event-store/aggregate';
import {
  payerAccount,
  type PayerAccountCommand,
  type PayerAccountEvent,
  type PayerAccountState,
} from './domain/payer-account.ts';

/** By the municipality's code: there is one account in effect. */
export const payerAccountAggregate: Aggregate<PayerAccountCommand, PayerAccountState, PayerAccountEvent> = {
  category: 'payer-account',
  decider: payerAccount,
};
