import { type Decider, Rejection } from '#libs/kernel/decider';

/** What an employer may leave to somebody else. Whatever is in none of these only the employer itself does. */
export const TASKS = ['aanvragen', 'uren', 'loonbestanden', 'wijzigingen', 'betalingen-inzien'] as const;
export type Task = (typeof TASKS)[number];

/** What an employer leaves to an intermediary, such as a payroll office (salarisbureau). */
export interface MandateTerms {
  /** KvK number of who may act. */
  readonly intermediary: string;
  /** The one establishment (vestigingsnummer) that it is for; none: the whole company. */
  readonly branch: string | null;
  readonly tasks: readonly Task[];
  /** The last day. */
  readonly endsOn: string;
}

export type MandateCommand =
  | { readonly type: 'GiveMandate'; readonly employerId: string; readonly terms: MandateTerms; readonly on: string }
  | { readonly type: 'WithdrawMandate'; readonly on: string };

export type MandateEvent =
  | { readonly type: 'MandateGiven'; readonly data: MandateTerms & { readonly on: string } }
  | { readonly type: 'MandateWithdrawn'; readonly data: { readonly on: string } };

export type MandateState =
  | { readonly status: 'absent' }
  | { readonly status: 'given'; readonly terms: MandateTerms; readonly givenOn: string }
  | {
      readonly status: 'withdrawn';
      readonly terms: MandateTerms;
      readonly givenOn: string;
      readonly withdrawnOn: string;
    };

export type MandateRejection = Rejection<
  'MANDATE_UNKNOWN' | 'MANDATE_DIFFERS' | 'MANDATE_ENDS_BEFORE' | 'MANDATE_TO_SELF'
>;

type Of<Type extends MandateCommand['type']> = Extract<MandateCommand, { type: Type }>;
type Decision = readonly MandateEvent[] | MandateRejection;

/** A mandate (machtiging): given until a day, and taken back at any time. Other terms are another mandate. */
export const mandate: Decider<MandateCommand, MandateState, MandateEvent> = {
  initialState: { status: 'absent' },

  decide(command, state) {
    switch (command.type) {
      case 'GiveMandate':
        return give(command, state);
      case 'WithdrawMandate':
        return withdraw(command, state);
    }
  },

  evolve(state, { type, data }) {
    if (type === 'MandateGiven') {
      const { on, ...terms } = data;
      return { status: 'given', terms, givenOn: on };
    }
    return state.status === 'given' ? { ...state, status: 'withdrawn', withdrawnOn: data.on } : state;
  },
};

function give({ employerId, terms, on }: Of<'GiveMandate'>, state: MandateState): Decision {
  if (state.status !== 'absent') {
    return sameTerms(state.terms, terms)
      ? []
      : new Rejection('MANDATE_DIFFERS', 'Onder dit nummer is een andere machtiging bekend.');
  }
  if (terms.intermediary === employerId) {
    return new Rejection('MANDATE_TO_SELF', 'Dit is uw eigen KvK-nummer. U hoeft uzelf niet te machtigen.');
  }
  if (terms.endsOn < on) return new Rejection('MANDATE_ENDS_BEFORE', 'De einddatum is al voorbij.');
  return [{ type: 'MandateGiven', data: { ...terms, on } }];
}

function withdraw({ on }: Of<'WithdrawMandate'>, state: MandateState): Decision {
  switch (state.status) {
    case 'absent':
      return new Rejection('MANDATE_UNKNOWN', 'Deze machtiging kennen wij niet.');
    case 'withdrawn':
      return [];
    case 'given':
      return [{ type: 'MandateWithdrawn', data: { on } }];
  }
}

function sameTerms(one: MandateTerms, other: MandateTerms): boolean {
  return (
    one.intermediary === other.intermediary &&
    one.branch === other.branch &&
    one.endsOn === other.endsOn &&
    String(one.tasks) === String(other.tasks)
  );
}

/** A mandate as it is looked at when somebody acts. */
export interface KnownMandate extends Omit<MandateTerms, 'tasks'> {
  readonly tasks: readonly string[];
  readonly withdrawnOn: string | null;
}

export type Standing = 'holds' | 'none' | 'ended' | 'other-branch' | 'other-task';

/**
 * Whether one of the mandates that an employer gave to who asks holds for a task; `needed` are the tasks of which one is
 * enough. The last day counts. A mandate for one establishment is only for who comes for that establishment.
 */
export function standingOf(
  given: readonly KnownMandate[],
  needed: readonly Task[],
  branch: string | undefined,
  on: string,
): Standing {
  if (given.length === 0) return 'none';
  const running = given.filter(({ endsOn, withdrawnOn }) => withdrawnOn === null && on <= endsOn);
  if (running.length === 0) return 'ended';
  const here = running.filter((each) => each.branch === null || each.branch === branch);
  if (here.length === 0) return 'other-branch';
  return here.some(({ tasks }) => needed.some((task) => tasks.includes(task))) ? 'holds' : 'other-task';
}
