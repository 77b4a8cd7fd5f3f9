import { describe, expect, it } from '@jest/globals';
import { type KnownMandate, type MandateTerms, standingOf } from './mandates.ts';

const terms: MandateTerms = {
  ...{ intermediary: '90009999', branch: null, tasks: ['aanvragen', 'uren'], endsOn: '2026-12-31' },
};

describe('whether a mandate holds', () => {
  const known: KnownMandate = { ...terms, withdrawnOn: null };
  const here = { ...known, branch: '000012345678' };

  it.each<[string, readonly KnownMandate[], string | undefined, string, string]>([
    ['on its last day', [known], undefined, '2026-12-31', 'holds'],
    ['not the day after', [known], undefined, '2027-01-01', 'ended'],
    ['not when it was taken back', [{ ...known, withdrawnOn: '2026-05-01' }], undefined, '2026-05-02', 'ended'],
    ['not where there is none', [], undefined, '2026-05-02', 'none'],
    ['not for another task', [{ ...known, tasks: ['wijzigingen'] }], undefined, '2026-05-02', 'other-task'],
    ['for its establishment', [here], '000012345678', '2026-05-02', 'holds'],
    ['not for another establishment', [here], '000087654321', '2026-05-02', 'other-branch'],
    ['not for the whole company when it is for one establishment', [here], undefined, '2026-05-02', 'other-branch'],
    ['when one of several does', [{ ...known, tasks: [] }, here], '000012345678', '2026-05-02', 'holds'],
  ])('%s', (_, mandates, branch, on, expected) => {
    expect(standingOf(mandates, ['uren', 'loonbestanden'], branch, on)).toBe(expected);
  });

  it('is not said of a route that needs no task', () => {
    expect(standingOf([known], [], undefined, '2026-05-02')).toBe('other-task');
  });
});
