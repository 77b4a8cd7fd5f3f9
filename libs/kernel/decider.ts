/**
 * What every aggregate is: how it decides, and how it remembers what was decided.
 * Both functions are pure. The time, ids and looked-up facts arrive inside the command.
 */
export interface Decider<Command, State, Event> {
  readonly initialState: State;
  decide(command: Command, state: State): readonly Event[] | Rejection;
  evolve(state: State, event: Event): State;
}

/** A command that may not be carried out now: an expected answer, so a value and no exception. */
export class Rejection<Code extends string = string> {
  readonly code: Code;
  readonly detail: string;
  /** What a machine needs to go on, beside the detail for people. */
  readonly members: Readonly<Record<string, string>> | undefined;

  constructor(code: Code, detail: string, members?: Readonly<Record<string, string>>) {
    this.code = code;
    this.detail = detail;
    this.members = members;
  }
}

type Memory<State, Event> = Pick<Decider<never, State, Event>, 'initialState' | 'evolve'>;

/** The state that a history leads to, oldest event first. */
export function replay<State, Event>(of: Memory<State, Event>, history: readonly Event[]): State {
  return history.reduce((state, event) => of.evolve(state, event), of.initialState);
}
