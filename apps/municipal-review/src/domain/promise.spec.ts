import { describe, expect, it } from '@jest/globals';
import { Rejection, replay } from '#libs/kernel/decider';
import { heard } from './fixtures/heard.ts';
import { promiseOf } from './promise.ts';
import { type CaseCommand, reviewCase } from './review-case.ts';
import type { CaseEvent } from './case-event.ts';
import type { OpenedCase } from './case-state.ts';

const RECEIVED = '2026-03-10';
const deed = { by: 'linde', on: '2026-03-18' };
const ask: CaseCommand = { type: 'RequestInformation', what: ['loonstrook'], until: '2026-04-02', note: null, ...deed };
const came: CaseCommand = { type: 'SupplementCase', attachments: ['loonstrook'], on: '2026-03-25' };
const withdrawn = (on: string): CaseCommand => ({ type: 'WithdrawCase', on });

function caseAfter(promisedWeeks: number | null, ...commands: CaseCommand[]): OpenedCase {
  const open: CaseCommand = { type: 'OpenCase', application: heard({ receivedOn: RECEIVED }), promisedWeeks };
  const history = [open, ...commands].reduce<readonly CaseEvent[]>((events, command) => {
    const next = reviewCase.decide(command, replay(reviewCase, events));
    if (next instanceof Rejection) throw new Error(next.code);
    return [...events, ...next];
  }, []);
  return replay(reviewCase, history) as OpenedCase;
}

describe('the promised day', () => {
  it('is that of the law, eight weeks after receipt, or an earlier one of the municipality', () => {
    const lawful = { on: '2026-05-06', by: 'law', standing: 'open' };
    expect(promiseOf(caseAfter(null), '2026-05-01')).toMatchObject({ ...lawful, daysLeft: 5 });
    expect(promiseOf(caseAfter(12), '2026-05-01')).toMatchObject(lawful);
    expect(promiseOf(caseAfter(4), '2026-04-01')).toMatchObject({ on: '2026-04-07', by: 'municipality', daysLeft: 6 });
  });

  it('does not move when the five weeks of the law begin', () => {
    const measured: CaseCommand = { type: 'EstablishWageValue', percent: '50', by: 'linde', on: '2026-04-20' };
    expect(promiseOf(caseAfter(null, measured), '2026-04-21')).toMatchObject({ on: '2026-05-06', by: 'law' });
  });

  it('stands still while the municipality waits for the employer, and is that much later', () => {
    const still = { on: null, by: 'law', standing: 'still', daysLeft: null };
    expect(promiseOf(caseAfter(4, ask), '2026-03-20')).toEqual(still);
    expect(promiseOf(caseAfter(4, ask, came), '2026-03-26')).toMatchObject({ on: '2026-04-13', by: 'municipality' });
  });

  it('was kept or was not, by the day on which the case ended', () => {
    expect(promiseOf(caseAfter(4, withdrawn('2026-04-07')), '2026-06-01')).toMatchObject({ standing: 'kept' });
    expect(promiseOf(caseAfter(4, withdrawn('2026-04-08')), '2026-06-01')).toMatchObject({
      ...{ standing: 'missed', daysLeft: -1 },
    });
    expect(promiseOf(caseAfter(4), '2026-04-08')).toMatchObject({ standing: 'missed' });
  });
});
