import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { accountUntil, bankAccount, type BankCommand, type BankEvent } from './bank-account.ts';
import { type Candidate, candidatesOf, matchLines, referenceOf, type StatementLine } from './bank-matching.ts';
import { bookOf } from './book.ts';
import { of } from './fixtures/told.ts';

const idOf = (nth: number): string => `00000000-0000-5000-8000-${String(nth).padStart(12, '0')}`;
const candidate = (nth: number, amountCents = 1_000, on = '2026-03-16'): Candidate => ({
  paymentId: idOf(nth),
  ...{ amountCents, on },
});
const line = (reference: string | null, amountCents = 1_000, bookedOn = '2026-03-16'): StatementLine => ({
  ...{ reference, amountCents, bookedOn },
});
const NOTHING = { lineIds: new Set<string>(), paymentIds: new Set<string>() };
const match = (lines: StatementLine[], candidates: Candidate[]) => {
  const { lines: found, ...counts } = matchLines(lines, candidates, NOTHING);
  return { found: found.map(({ paymentId, ground }) => [paymentId, ground]), ...counts };
};

describe('a line of a statement', () => {
  it('is sure by its reference with the right amount', () => {
    expect(match([line(referenceOf(idOf(1)))], [candidate(1), candidate(2)])).toEqual({
      ...{ found: [[idOf(1), 'reference']], duplicates: 0, others: 0 },
    });
  });

  it('is a proposal with the right reference and another amount', () => {
    expect(match([line(referenceOf(idOf(1)), 999)], [candidate(1)]).found).toEqual([[idOf(1), 'otherAmount']]);
  });

  it('is a proposal by amount and day, only when one payment fits', () => {
    expect(match([line(null)], [candidate(1), candidate(2, 2_000)]).found).toEqual([[idOf(1), 'sameAmount']]);
    expect(match([line(null)], [candidate(1), candidate(2)])).toMatchObject({ found: [], others: 1 });
    expect(match([line(null, 1_000, '2026-03-22')], [candidate(1)])).toMatchObject({ found: [], others: 1 });
  });

  it('leaves a payment to the line that has its reference, whichever comes first', () => {
    const lines = [line(null), line(referenceOf(idOf(1)))];
    expect(match(lines, [candidate(1)])).toEqual({ found: [[idOf(1), 'reference']], duplicates: 0, others: 1 });
  });

  it('is not kept when it is about something else', () => {
    expect(match([line(null, 777), line(referenceOf(idOf(9)))], [candidate(1)])).toEqual({
      ...{ found: [], duplicates: 0, others: 2 },
    });
  });

  it('is counted once when a payment is on a statement twice', () => {
    const twice = [line(referenceOf(idOf(1))), line(referenceOf(idOf(1)))];
    expect(match(twice, [candidate(1)])).toMatchObject({ found: [[idOf(1), 'reference']], duplicates: 1 });
  });

  it('is looked for among what was ordered or booked, and not among what came back', () => {
    const anna = of('anna');
    const book = bookOf([
      anna.ordered('2026-02', '2026-03-13', 500, '2026-03-16'),
      anna.booked('2026-03', '2026-04-10', 600),
      anna.ordered('2026-04', '2026-05-13', 700, '2026-05-16'),
      anna.returned('2026-04', '2026-05-17', 700),
    ]);
    expect(candidatesOf(book).map(({ amountCents, on }) => [amountCents, on])).toEqual([
      [500, '2026-03-16'],
      [600, '2026-04-10'],
    ]);
  });
});

const read = (statementId: string, on: string, lines: StatementLine[], candidates: Candidate[]): BankCommand => ({
  ...{ type: 'ReadStatement', statementId, format: 'csv', on, lines, candidates },
});
const decided = (command: BankCommand, history: BankEvent[] = []): BankEvent[] =>
  bankAccount.decide(command, replay(bankAccount, history)) as BankEvent[];

describe('the account', () => {
  const first = decided(
    read('a', '2026-03-20', [line(referenceOf(idOf(1))), line(null, 2_000)], [candidate(1), candidate(2, 2_000)]),
  );
  const state = replay(bankAccount, first);
  const proposal = [...state.lines.values()].find(({ status }) => status === 'proposed')?.lineId ?? '';
  const sure = [...state.lines.values()].find(({ status }) => status === 'recognised')?.lineId ?? '';
  const confirm = (lineId: string): BankCommand => ({ type: 'ConfirmProposal', lineId, on: '2026-03-25' });
  const rejectIt: BankCommand = { type: 'RejectProposal', lineId: proposal, on: '2026-03-25' };

  it('reads the same statement once', () => {
    given(bankAccount, first)
      .when(read('a', '2026-03-21', [line(null)], []))
      .thenNothing();
  });

  it('knows a line again in another statement', () => {
    const [again] = decided(
      read('b', '2026-03-21', [line(referenceOf(idOf(1))), line(null, 2_000)], [candidate(1)]),
      first,
    );
    expect(again).toMatchObject({ data: { lines: [], duplicates: 2, others: 0 } });
  });

  it('never counts a proposal before somebody confirmed it', () => {
    expect(proposal).not.toBe('');
    given(bankAccount, first)
      .when(confirm(proposal))
      .then([{ type: 'ProposalConfirmed', data: { lineId: proposal, on: '2026-03-25' } }]);
    given(bankAccount, first)
      .when(rejectIt)
      .then([{ type: 'ProposalRejected', data: { lineId: proposal, on: '2026-03-25' } }]);
  });

  it('settles a proposal once, and nothing that is none', () => {
    const confirmed = [...first, ...decided(confirm(proposal), first)];
    given(bankAccount, confirmed).when(confirm(proposal)).thenNothing();
    given(bankAccount, confirmed).when(rejectIt).thenRejected('PROPOSAL_SETTLED');
    given(bankAccount, first).when(confirm(sure)).thenRejected('PROPOSAL_UNKNOWN');
    given(bankAccount, first)
      .when(confirm(idOf(7)))
      .thenRejected('PROPOSAL_UNKNOWN');
  });

  it('is known on a past day as it was that day', () => {
    const later = replay(bankAccount, [...first, ...decided(confirm(proposal), first)]);
    expect(accountUntil(later, '2026-03-24')).toEqual(state);
    expect(accountUntil(later, '2026-03-25')).toEqual(later);
    expect(accountUntil(later, '2026-03-19')).toEqual(bankAccount.initialState);
  });
});
