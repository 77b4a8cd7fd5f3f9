import { type Decider, Rejection } from '#libs/kernel/decider';
import { Fraction } from '#libs/kernel/fraction';
import { wageRounded } from '#libs/law/figures';

/** A dated figure of the law, as somebody read it in its source. */
export interface Row {
  readonly name: string;
  /** `YYYY-MM-DD`: it holds from this day. */
  readonly from: string;
  /** A decimal text. */
  readonly value: string;
  /** Where it is published. */
  readonly source: string;
}

export interface Parameter extends Row {
  readonly parameterId: string;
  readonly proposedBy: string;
  readonly proposedOn: string;
  /** `nth`: the how-manieth that was approved, because of two figures of one day the later approval holds. */
  readonly approved: { readonly by: string; readonly on: string; readonly nth: number } | null;
}

export type ParameterCommand =
  | {
      readonly type: 'ProposeParameter';
      readonly parameterId: string;
      readonly row: Row;
      readonly by: string;
      readonly on: string;
    }
  | { readonly type: 'ApproveParameter'; readonly parameterId: string; readonly by: string; readonly on: string };

export type ParameterEvent =
  | {
      readonly type: 'ParameterProposed';
      readonly data: { readonly parameterId: string; readonly row: Row; readonly by: string; readonly on: string };
    }
  | {
      readonly type: 'ParameterApproved';
      readonly data: { readonly parameterId: string; readonly row: Row; readonly by: string; readonly on: string };
    };

/** In the order in which they were proposed. */
export type ParameterState = readonly Parameter[];

export type ParameterRejection = Rejection<'PARAMETER_UNKNOWN' | 'PARAMETER_DIFFERS' | 'PARAMETER_UNFIT' | 'FOUR_EYES'>;

type Of<T extends ParameterCommand['type']> = Extract<ParameterCommand, { type: T }>;
type Decision = readonly ParameterEvent[] | ParameterRejection;

/** The register of figures: one person proposes a figure, another approves it, and from then on it is reckoned with. */
export const parameter: Decider<ParameterCommand, ParameterState, ParameterEvent> = {
  initialState: [],

  decide(command, state): Decision {
    return command.type === 'ProposeParameter' ? propose(command, state) : approve(command, state);
  },

  evolve(state, { type, data: { parameterId, row, by, on } }): ParameterState {
    if (type === 'ParameterProposed') {
      return [...state, { parameterId, ...row, proposedBy: by, proposedOn: on, approved: null }];
    }
    const nth = approvedRows(state).length + 1;
    return state.map((known) => (known.parameterId === parameterId ? { ...known, approved: { by, on, nth } } : known));
  },
};

/** The same figure again is the one that is there already. */
function propose({ parameterId, row, by, on }: Of<'ProposeParameter'>, state: ParameterState): Decision {
  if (sameRow(row, state) !== undefined) return [];
  if (state.some((known) => known.parameterId === parameterId)) {
    return new Rejection('PARAMETER_DIFFERS', 'Onder dit nummer is een ander cijfer voorgesteld.');
  }
  if (!fits(row)) {
    return new Rejection(
      'PARAMETER_UNFIT',
      'Het minimumloon per maand is een veelvoud van 0,60 euro, met twee decimalen.',
    );
  }
  return [{ type: 'ParameterProposed', data: { parameterId, row, by, on } }];
}

/** The law rounds the month's minimum wage (WML 14 lid 9), so a figure that is not rounded was read wrongly. */
function fits({ name, value }: Row): boolean {
  return name !== 'wmlMaand' || wageRounded(Fraction.of(value)) === value;
}

/** The figure that is the same in everything, if it was proposed before. */
export function sameRow(row: Row, state: ParameterState): Parameter | undefined {
  return state.find(
    ({ name, from, value, source }) =>
      name === row.name && from === row.from && value === row.value && source === row.source,
  );
}

/** The figures that are reckoned with, in the order of their approval: a later one goes before an earlier one. */
export function approvedRows(state: ParameterState): Parameter[] {
  return state
    .filter(({ approved }) => approved !== null)
    .sort((one, other) => (one.approved?.nth ?? 0) - (other.approved?.nth ?? 0));
}

/** Four eyes: a figure by which everybody is paid is not one person's. */
function approve({ parameterId, by, on }: Of<'ApproveParameter'>, state: ParameterState): Decision {
  const known = state.find((each) => each.parameterId === parameterId);
  if (known === undefined) return new Rejection('PARAMETER_UNKNOWN', 'Dit cijfer is niet voorgesteld.');
  if (known.approved !== null) return [];
  if (known.proposedBy === by) return new Rejection('FOUR_EYES', 'Iemand anders dan de voorsteller keurt goed.');
  const { name, from, value, source } = known;
  return [{ type: 'ParameterApproved', data: { parameterId, row: { name, from, value, source }, by, on } }];
}
