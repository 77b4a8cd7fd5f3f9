import { describe, it } from '@jest/globals';
import type { MandateTerms } from '#libs/kernel/mandates';
import { given } from '#libs/testing/given';
import { mandate } from './mandate.ts';

const terms: MandateTerms = {
  ...{ intermediary: '90009999', branch: null, tasks: ['aanvragen', 'uren'], endsOn: '2026-12-31' },
};
const give = { type: 'GiveMandate', employerId: '90001234', terms, on: '2026-04-02' } as const;
const wasGiven = { type: 'MandateGiven', data: { ...terms, on: '2026-04-02' } } as const;
const takenBack = { type: 'MandateWithdrawn', data: { on: '2026-05-01' } } as const;

describe('a mandate', () => {
  it('is given once, to somebody else, until a day that is not past', () => {
    given(mandate, []).when(give).then([wasGiven]);
    given(mandate, [wasGiven]).when(give).thenNothing();
    given(mandate, [wasGiven])
      .when({ ...give, terms: { ...terms, tasks: ['uren'] } })
      .thenRejected('MANDATE_DIFFERS');
    given(mandate, [])
      .when({ ...give, employerId: '90009999' })
      .thenRejected('MANDATE_TO_SELF');
    given(mandate, [])
      .when({ ...give, on: '2027-01-01' })
      .thenRejected('MANDATE_ENDS_BEFORE');
  });

  it('is taken back once', () => {
    const withdraw = { type: 'WithdrawMandate', on: '2026-05-01' } as const;
    given(mandate, [wasGiven]).when(withdraw).then([takenBack]);
    given(mandate, [wasGiven, takenBack]).when(withdraw).thenNothing();
    given(mandate, []).when(withdraw).thenRejected('MANDATE_UNKNOWN');
  });
});
