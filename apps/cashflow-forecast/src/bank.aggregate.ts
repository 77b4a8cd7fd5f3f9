import type { Aggregate } from '#libs/event-store/aggregate';
import { derivedId } from '#libs/kernel/ids';
import { bankAccount, type BankAccount, type BankCommand, type BankEvent } from './domain/bank-account.ts';

/** A stream per employer: `bank-<id>`, with what its statements say of our payments. */
export const bankAggregate: Aggregate<BankCommand, BankAccount, BankEvent> = {
  category: 'bank',
  decider: bankAccount,
};

/** The id of an employer's stream. */
export const bankIdOf = (tenant: string): string => derivedId('bank', tenant);
