import { describe, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { payerAccount, type PayerAccountEvent } from './payer-account.ts';

const proposed: PayerAccountEvent = {
  type: 'PayerAccountProposed',
  data: { fingerprint: 'one', by: 'anna', on: '2026-01-05' },
};
const approved: PayerAccountEvent = {
  type: 'PayerAccountApproved',
  data: { fingerprint: 'one', by: 'bert', on: '2026-01-06' },
};
const propose = { type: 'ProposeAccount', ...proposed.data } as const;
const approve = { type: 'ApproveAccount', ...approved.data } as const;

describe('the account that a municipality pays from', () => {
  it('is in effect when another than the proposer approves', () => {
    given(payerAccount, []).when(propose).then([proposed]);
    given(payerAccount, [proposed])
      .when({ ...approve, by: 'anna' })
      .thenRejected('FOUR_EYES');
    given(payerAccount, [proposed]).when(approve).then([approved]);
    given(payerAccount, [proposed, approved]).when(approve).thenNothing();
  });

  it('is not changed by the same proposal again', () => {
    given(payerAccount, [proposed])
      .when({ ...propose, by: 'cees' })
      .thenNothing();
    given(payerAccount, [proposed, approved]).when(propose).thenNothing();
  });

  it('is approved as it was seen: a proposal that was changed meanwhile is another', () => {
    const other: PayerAccountEvent = { ...proposed, data: { ...proposed.data, fingerprint: 'two' } };
    given(payerAccount, [proposed, other]).when(approve).thenRejected('NO_ACCOUNT_PROPOSED');
    given(payerAccount, []).when(approve).thenRejected('NO_ACCOUNT_PROPOSED');
  });
});
