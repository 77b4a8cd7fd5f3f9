import { type Decider, Rejection } from '#libs/kernel/decider';
import { type Candidate, type MatchedLine, matchLines, type Matching, type StatementLine } from './bank-matching.ts';

export type StatementFormat = 'camt.053' | 'mt940' | 'csv';

export type BankCommand =
  | {
      readonly type: 'ReadStatement';
      readonly statementId: string;
      readonly format: StatementFormat;
      readonly on: string;
      readonly lines: readonly StatementLine[];
      /** The payments that were known when it was read. */
      readonly candidates: readonly Candidate[];
    }
  | { readonly type: 'ConfirmProposal' | 'RejectProposal'; readonly lineId: string; readonly on: string };

export type BankEvent =
  | {
      readonly type: 'StatementRead';
      readonly data: Matching & { readonly statementId: string; readonly format: StatementFormat; readonly on: string };
    }
  | {
      readonly type: 'ProposalConfirmed' | 'ProposalRejected';
      readonly data: { readonly lineId: string; readonly on: string };
    };

/** A line with who had the last word on it: the reference itself, a person, or nobody yet. */
export type SettledLine = MatchedLine & { readonly statementId: string } & (
    | { readonly status: 'recognised' | 'proposed' }
    | { readonly status: 'confirmed' | 'rejected'; readonly settledOn: string }
  );

export interface ReadStatement extends Omit<Matching, 'lines'> {
  readonly statementId: string;
  readonly format: StatementFormat;
  readonly on: string;
}

export interface BankAccount {
  /** In the order in which they were read. */
  readonly statements: ReadonlyMap<string, ReadStatement>;
  readonly lines: ReadonlyMap<string, SettledLine>;
}

export type BankRejection = Rejection<'PROPOSAL_UNKNOWN' | 'PROPOSAL_SETTLED'>;

/** What an employer's bank statements say of our payments. Nothing that is not sure counts before somebody confirmed it. */
export const bankAccount: Decider<BankCommand, BankAccount, BankEvent> = {
  initialState: { statements: new Map(), lines: new Map() },

  decide(command, state) {
    if (command.type === 'ReadStatement') return read(command, state);
    const { type, lineId, on } = command;
    const line = state.lines.get(lineId);
    if (line === undefined || line.status === 'recognised')
      return new Rejection('PROPOSAL_UNKNOWN', 'Dit voorstel bestaat niet.');
    const wanted = type === 'ConfirmProposal' ? 'confirmed' : 'rejected';
    if (line.status === wanted) return [];
    if (line.status !== 'proposed') return new Rejection('PROPOSAL_SETTLED', 'Over dit voorstel is al beslist.');
    return [{ type: wanted === 'confirmed' ? 'ProposalConfirmed' : 'ProposalRejected', data: { lineId, on } }];
  },

  evolve(state, event) {
    if (event.type === 'StatementRead') {
      const { lines, ...statement } = event.data;
      const { statementId } = statement;
      const kept = lines.map((line): [string, SettledLine] => {
        const status = line.ground === 'reference' ? 'recognised' : 'proposed';
        return [line.lineId, { ...line, statementId, status }];
      });
      return {
        statements: new Map([...state.statements, [statementId, statement]]),
        lines: new Map([...state.lines, ...kept]),
      };
    }
    const { lineId, on: settledOn } = event.data;
    const line = state.lines.get(lineId);
    if (line === undefined) return state;
    const status = event.type === 'ProposalConfirmed' ? 'confirmed' : 'rejected';
    return { ...state, lines: new Map([...state.lines, [lineId, { ...line, status, settledOn }]]) };
  },
};

function read(
  command: Extract<BankCommand, { type: 'ReadStatement' }>,
  { statements, lines }: BankAccount,
): BankEvent[] {
  const { statementId, format, on, candidates } = command;
  if (statements.has(statementId)) return [];
  const taken = [...lines.values()].filter(({ status }) => status !== 'rejected');
  const seen = { lineIds: new Set(lines.keys()), paymentIds: new Set(taken.map(({ paymentId }) => paymentId)) };
  return [{ type: 'StatementRead', data: { statementId, format, on, ...matchLines(command.lines, candidates, seen) } }];
}

/** The account as it was known at the end of a day. */
export function accountUntil({ statements, lines }: BankAccount, day: string): BankAccount {
  const known = new Map([...statements].filter(([, { on }]) => on <= day));
  const then = [...lines]
    .filter(([, { statementId }]) => known.has(statementId))
    .map(([id, line]): [string, SettledLine] => [
      id,
      'settledOn' in line && line.settledOn > day ? proposed(line) : line,
    ]);
  return { statements: known, lines: new Map(then) };
}

function proposed({ lineId, bookedOn, amountCents, paymentId, ground, statementId }: SettledLine): SettledLine {
  return { lineId, bookedOn, amountCents, paymentId, ground, statementId, status: 'proposed' };
}
