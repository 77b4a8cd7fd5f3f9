import { Rejected } from '#libs/http/problem';
import { Rejection } from '#libs/kernel/decider';

/** The state that a command led to; a rejection goes on to the client as the problem that it is. */
export function accepted<State>(answer: State | Rejection): State {
  if (answer instanceof Rejection) throw new Rejected(answer);
  return answer;
}
