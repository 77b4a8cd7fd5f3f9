import { dayNumber } from '#libs/kernel/dates';
import { type Decider, Rejection } from '#libs/kernel/decider';
import type { Reason } from './reason.ts';

/** Something with a date that is published somewhere: a figure of the law, a rule of a municipality. */
export interface Row {
  readonly name: string;
  /** `YYYY-MM-DD`: it holds from this day, until a later row of the same name. */
  readonly from: string;
  /** A decimal text, or a word. */
  readonly value: string;
  /** Where it is published. */
  readonly source: string;
}

export interface Registered extends Row {
  readonly rowId: string;
  readonly proposedBy: string;
  readonly proposedOn: string;
  /** `nth`: the how-manieth that was approved, because of two rows of one day the later approval holds. */
  readonly approved: { readonly by: string; readonly on: string; readonly nth: number } | null;
  /** By whoever proposed it, before anybody approved it. */
  readonly withdrawn: { readonly on: string; readonly reason: Reason } | null;
}

export type RegisterCommand =
  | { readonly type: 'ProposeRow'; readonly rowId: string; readonly row: Row; readonly by: string; readonly on: string }
  | { readonly type: 'ApproveRow'; readonly rowId: string; readonly by: string; readonly on: string }
  | ({ readonly type: 'WithdrawRow' } & Withdrawal);

interface Withdrawal {
  readonly rowId: string;
  readonly reason: Reason;
  readonly by: string;
  readonly on: string;
}

interface Written {
  readonly rowId: string;
  readonly row: Row;
  readonly by: string;
  readonly on: string;
}

export type RegisterEvent =
  | { readonly type: 'RowProposed'; readonly data: Written }
  | { readonly type: 'RowApproved'; readonly data: Written }
  | { readonly type: 'RowWithdrawn'; readonly data: Withdrawal };

/** In the order in which they were proposed. */
export type RegisterState = readonly Registered[];

export type RegisterRejection = Rejection<
  'ROW_UNKNOWN' | 'ROW_DIFFERS' | 'ROW_UNFIT' | 'ROW_APPROVED' | 'ROW_WITHDRAWN' | 'FOUR_EYES' | 'NOT_THE_PROPOSER'
>;

type Of<T extends RegisterCommand['type']> = Extract<RegisterCommand, { type: T }>;
type Decision = readonly RegisterEvent[] | RegisterRejection;

/**
 * A register of dated rows: one person proposes a row, another approves it, and from then on it counts. `unfit` says in
 * Dutch why a row cannot be what was published, or nothing.
 */
export function register(
  unfit: (row: Row) => string | undefined,
): Decider<RegisterCommand, RegisterState, RegisterEvent> {
  return {
    initialState: [],

    decide(command, state): Decision {
      switch (command.type) {
        case 'ProposeRow':
          return propose(command, state, unfit(command.row));
        case 'ApproveRow':
          return approve(command, state);
        case 'WithdrawRow':
          return withdraw(command, state);
      }
    },

    evolve(state, { type, data }): RegisterState {
      switch (type) {
        case 'RowProposed': {
          const { rowId, row, by, on } = data;
          return [...state, { rowId, ...row, proposedBy: by, proposedOn: on, approved: null, withdrawn: null }];
        }
        case 'RowApproved': {
          const nth = approvedRows(state).length + 1;
          return changed(data.rowId, { approved: { by: data.by, on: data.on, nth } }, state);
        }
        case 'RowWithdrawn':
          return changed(data.rowId, { withdrawn: { on: data.on, reason: data.reason } }, state);
      }
    },
  };
}

function changed(rowId: string, change: Partial<Registered>, state: RegisterState): RegisterState {
  return state.map((row) => (row.rowId === rowId ? { ...row, ...change } : row));
}

/** The same row again is the one that waits or counts already. One that was replaced or withdrawn can be proposed anew. */
function propose({ rowId, row, by, on }: Of<'ProposeRow'>, state: RegisterState, unfit?: string): Decision {
  const same = sameRow(row, state);
  if (same !== undefined && (waits(same) || counts(same, state))) return [];
  if (state.some((known) => known.rowId === rowId)) {
    return new Rejection('ROW_DIFFERS', 'Onder dit nummer is iets anders voorgesteld.');
  }
  return unfit === undefined
    ? [{ type: 'RowProposed', data: { rowId, row, by, on } }]
    : new Rejection('ROW_UNFIT', unfit);
}

/** Four eyes: what everybody is paid by is not one person's. */
function approve({ rowId, by, on }: Of<'ApproveRow'>, state: RegisterState): Decision {
  const known = state.find((each) => each.rowId === rowId);
  if (known === undefined) return new Rejection('ROW_UNKNOWN', 'Dit is niet voorgesteld.');
  if (known.approved !== null) return [];
  if (known.withdrawn !== null) return new Rejection('ROW_WITHDRAWN', 'Dit voorstel is ingetrokken.');
  if (known.proposedBy === by) return new Rejection('FOUR_EYES', 'Iemand anders dan de voorsteller keurt goed.');
  const { name, from, value, source } = known;
  return [{ type: 'RowApproved', data: { rowId, row: { name, from, value, source }, by, on } }];
}

/** What was read or chosen wrongly is taken back by whoever did; what counts already is replaced by another row. */
function withdraw({ rowId, reason, by, on }: Of<'WithdrawRow'>, state: RegisterState): Decision {
  const known = state.find((each) => each.rowId === rowId);
  if (known === undefined) return new Rejection('ROW_UNKNOWN', 'Dit is niet voorgesteld.');
  if (known.withdrawn !== null) return [];
  if (known.approved !== null) {
    return new Rejection('ROW_APPROVED', 'Dit is al goedgekeurd. Stel voor wat er in plaats daarvan moet gelden.');
  }
  if (known.proposedBy !== by) {
    return new Rejection('NOT_THE_PROPOSER', 'Alleen wie dit voorstelde, kan het intrekken.');
  }
  return [{ type: 'RowWithdrawn', data: { rowId, reason, by, on } }];
}

/** Whether somebody has still to say something of it. */
export function waits({ approved, withdrawn }: Registered): boolean {
  return approved === null && withdrawn === null;
}

/** Whether it is, of its name and day, the one that was approved last. */
function counts({ rowId, name, from }: Registered, state: RegisterState): boolean {
  return approvedRows(state).findLast((each) => each.name === name && each.from === from)?.rowId === rowId;
}

/** The row that is the same in everything, if it was proposed before; the newest of them. */
export function sameRow(row: Row, state: RegisterState): Registered | undefined {
  return state.findLast(
    ({ name, from, value, source }) =>
      name === row.name && from === row.from && value === row.value && source === row.source,
  );
}

/** The rows that count, in the order of their approval: a later one goes before an earlier one of the same day. */
export function approvedRows(state: RegisterState): Registered[] {
  return state
    .filter(({ approved }) => approved !== null)
    .sort((one, other) => (one.approved?.nth ?? 0) - (other.approved?.nth ?? 0));
}

/** Of each name the row that counts on a day: the one that began last. */
export function rowsOn(state: RegisterState, day: string): ReadonlyMap<string, Registered> {
  const begun = approvedRows(state).filter(({ from }) => from <= day);
  const byDay = begun.toSorted((one, other) => dayNumber(one.from) - dayNumber(other.from));
  return new Map(byDay.map((row) => [row.name, row]));
}
