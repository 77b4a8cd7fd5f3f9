/** An employer's account, as claim-intake's vault has it. It is asked for one purpose, and never kept in an event. */
export interface Account {
  /** KvK number. */
  readonly werkgeverId: string;
  readonly tenaamstelling: string;
  readonly iban: string;
}

/** Asks for the accounts of employers, by a call that is recorded where they are kept. */
export type Accounts = (employerIds: readonly string[], purpose: string) => Promise<readonly Account[]>;

export const ACCOUNTS = Symbol('accounts');
