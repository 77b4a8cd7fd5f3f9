import { type Decider, Rejection } from '#libs/kernel/decider';
import type { Finding } from './payroll-cells.ts';
import { type Outcome, outcomeOf } from './payroll-row.ts';

/** What was found of one row. `row` is its line in the file; the headings are line 1. */
export interface JudgedRow {
  readonly row: number;
  readonly findings: readonly Finding[];
}

/** What was found of a file: no cell's content, and nothing of employees without the subsidy but their number. */
export interface Receipt {
  readonly format: 'csv' | 'xlsx';
  /** Rows with anything in them. */
  readonly total: number;
  /** Rows about employees without the subsidy: dropped. */
  readonly notSubsidised: number;
  /** The others, in the order of the file. */
  readonly rows: readonly JudgedRow[];
}

/** What came of a row. Hours are kept when their claim is still to be made; they differ when it has others already. */
export type Result = 'applied' | 'hours-handed-in' | 'hours-kept' | 'hours-differ' | 'employment-ended';

export interface HandledRow {
  readonly row: number;
  /** Nothing, when the row said nothing new. */
  readonly results: readonly Result[];
  readonly employmentId: string;
  readonly applicationId: string | null;
  readonly claimId: string | null;
}

export type PayrollImportCommand =
  | { type: 'ReceiveFile'; uploadId: string; receipt: Receipt; on: string; expiresOn: string }
  | { type: 'RecordHandIn'; rows: readonly HandledRow[]; on: string }
  | { type: 'ExpireRows'; on: string }
  | { type: 'RememberFile'; payrollFileId: string };

export type PayrollImportEvent =
  | { type: 'PayrollFileReceived'; data: Summary }
  | { type: 'PayrollRowsJudged'; data: { rows: readonly JudgedRow[] } }
  | { type: 'PayrollRowsHandedIn'; data: { on: string; rows: readonly HandledRow[] } }
  | { type: 'PayrollRowsExpired'; data: { on: string; waiting: number } }
  | { type: 'PayrollFileRemembered'; data: { payrollFileId: string } };

interface Summary {
  /** In which upload its rows wait; in earlier events absent, and the file's own id. */
  readonly uploadId?: string;
  readonly on: string;
  /** The day on which what still waits is forgotten. */
  readonly expiresOn: string;
  readonly format: Receipt['format'];
  readonly total: number;
  readonly notSubsidised: number;
  readonly good: number;
  readonly doubtful: number;
  readonly faulty: number;
}

export type PayrollImportState =
  | { status: 'absent' }
  /** A stream of an idempotency key: which file came under it. */
  | { status: 'remembered'; payrollFileId: string }
  | ReceivedFile;

export interface ReceivedFile {
  readonly status: 'received' | 'expired';
  /** How often: a file whose rows were forgotten may be sent again. */
  readonly times: number;
  readonly summary: Summary;
  /** In the order of the file. */
  readonly judged: readonly JudgedRow[];
  readonly handled: readonly HandledRow[];
}

export type PayrollImportRejection = Rejection<
  'PAYROLL_FILE_UNKNOWN' | 'PAYROLL_FILE_EXPIRED' | 'PAYROLL_ROW_NOT_WAITING'
>;

type Decision = readonly PayrollImportEvent[] | PayrollImportRejection;

/** An event stays small, also of a file with many rows. */
const ROWS_PER_EVENT = 1_000;

/** A payroll file, from its receipt until its rows are handed in or forgotten. The file itself is never kept. */
export const payrollImport: Decider<PayrollImportCommand, PayrollImportState, PayrollImportEvent> = {
  initialState: { status: 'absent' },

  decide(command, state): Decision {
    switch (command.type) {
      case 'ReceiveFile':
        return receive(command, state);
      case 'RecordHandIn':
        return recordHandIn(command, state);
      case 'ExpireRows':
        return expire(command, state);
      case 'RememberFile':
        return state.status === 'absent'
          ? [{ type: 'PayrollFileRemembered', data: { payrollFileId: command.payrollFileId } }]
          : [];
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'PayrollFileReceived':
        return received(state, data);
      case 'PayrollRowsJudged':
        return judged(state, data.rows);
      case 'PayrollRowsHandedIn':
        return handled(state, data.rows);
      case 'PayrollRowsExpired':
        return isReceived(state) ? { ...state, status: 'expired' } : state;
      case 'PayrollFileRemembered':
        return { status: 'remembered', payrollFileId: data.payrollFileId };
    }
  },
};

/** The rows that can still be handed in: not faulty, and not handed in before. */
export function waitingRows(state: ReceivedFile): JudgedRow[] {
  if (state.status === 'expired') return [];
  const handled = handledRows(state);
  return state.judged.filter(({ row, findings }) => !handled.has(row) && outcomeOf(findings) !== 'faulty');
}

/** What was handed in, by row. */
export function handledRows({ handled }: ReceivedFile): ReadonlyMap<number, HandledRow> {
  return new Map(handled.map((each) => [each.row, each]));
}

/** Which rows are meant: those named, else all that wait without a doubt. One that was handed in may be named again. */
export function rowsToHandIn(
  state: PayrollImportState,
  named: readonly number[] | undefined,
): number[] | PayrollImportRejection {
  if (!isReceived(state)) return UNKNOWN;
  if (named === undefined)
    return waitingRows(state).flatMap(({ row, findings }) => (outcomeOf(findings) === 'good' ? [row] : []));
  const handled = handledRows(state);
  const left = [...new Set(named)].filter((row) => !handled.has(row));
  if (left.length > 0 && state.status === 'expired') return EXPIRED;
  const waiting = new Set(waitingRows(state).map(({ row }) => row));
  return left.every((row) => waiting.has(row)) ? left : NOT_WAITING;
}

const UNKNOWN: PayrollImportRejection = new Rejection('PAYROLL_FILE_UNKNOWN', 'There is no such payroll file.');
const EXPIRED: PayrollImportRejection = new Rejection('PAYROLL_FILE_EXPIRED', 'Its rows were forgotten.');
const NOT_WAITING: PayrollImportRejection = new Rejection('PAYROLL_ROW_NOT_WAITING', 'A row cannot be handed in.');

type Of<Type extends PayrollImportCommand['type']> = Extract<PayrollImportCommand, { type: Type }>;

function isReceived(state: PayrollImportState): state is ReceivedFile {
  return state.status === 'received' || state.status === 'expired';
}

/** The same file again is the same receipt, until its rows were forgotten. */
function receive({ uploadId, receipt, on, expiresOn }: Of<'ReceiveFile'>, state: PayrollImportState): Decision {
  if (state.status !== 'absent' && state.status !== 'expired') return [];
  const { format, total, notSubsidised, rows } = receipt;
  const count = (outcome: Outcome) => rows.filter(({ findings }) => outcomeOf(findings) === outcome).length;
  const counts = { good: count('good'), doubtful: count('doubtful'), faulty: count('faulty') };
  return [
    { type: 'PayrollFileReceived', data: { uploadId, on, expiresOn, format, total, notSubsidised, ...counts } },
    ...inParts(rows).map((part) => ({ type: 'PayrollRowsJudged', data: { rows: part } }) as const),
  ];
}

function recordHandIn({ rows, on }: Of<'RecordHandIn'>, state: PayrollImportState): Decision {
  if (!isReceived(state)) return UNKNOWN;
  const byRow = new Map(rows.map((each) => [each.row, each]));
  const named = rowsToHandIn(state, [...byRow.keys()]);
  if (named instanceof Rejection) return named;
  const fresh = named.flatMap((row) => byRow.get(row) ?? []);
  return fresh.length === 0 ? [] : [{ type: 'PayrollRowsHandedIn', data: { on, rows: fresh } }];
}

function expire({ on }: Of<'ExpireRows'>, state: PayrollImportState): Decision {
  if (state.status !== 'received' || on < state.summary.expiresOn) return [];
  const waiting = waitingRows(state).length;
  return waiting === 0 ? [] : [{ type: 'PayrollRowsExpired', data: { on, waiting } }];
}

function received(state: PayrollImportState, summary: Summary): ReceivedFile {
  const before = isReceived(state) ? state : undefined;
  return {
    status: 'received',
    times: (before?.times ?? 0) + 1,
    summary,
    judged: [],
    handled: before?.handled ?? [],
  };
}

function judged(state: PayrollImportState, rows: readonly JudgedRow[]): PayrollImportState {
  if (!isReceived(state)) return state;
  return { ...state, judged: state.judged.concat(rows) };
}

function handled(state: PayrollImportState, rows: readonly HandledRow[]): PayrollImportState {
  if (!isReceived(state)) return state;
  return { ...state, handled: state.handled.concat(rows) };
}

function inParts<Part>(all: readonly Part[]): Part[][] {
  const starts = Array.from({ length: Math.ceil(all.length / ROWS_PER_EVENT) }, (_, nth) => nth * ROWS_PER_EVENT);
  return starts.map((start) => all.slice(start, start + ROWS_PER_EVENT));
}
