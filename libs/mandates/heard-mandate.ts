import type { Aggregate } from '#libs/event-store/aggregate';
import { type Decider, Rejection } from '#libs/kernel/decider';
import type { MandateTerms } from '#libs/kernel/mandates';

/** What becomes of a mandate, in the words of the log of each service that keeps it. */
export type MandateEvent =
  | { readonly type: 'MandateGiven'; readonly data: MandateTerms & { readonly on: string } }
  | { readonly type: 'MandateWithdrawn'; readonly data: { readonly on: string } };

type State = 'unknown' | 'given' | 'withdrawn';

/** A mandate as another service told of it: a fact, which is kept once. Only its order can be wrong. */
const heardMandate: Decider<MandateEvent, State, MandateEvent> = {
  initialState: 'unknown',
  decide(fact, state) {
    if (fact.type === 'MandateGiven') return state === 'unknown' ? [fact] : [];
    if (state === 'unknown') return new Rejection('MANDATE_UNKNOWN', 'Deze machtiging kennen wij niet.');
    return state === 'given' ? [fact] : [];
  },
  evolve: (_, { type }) => (type === 'MandateGiven' ? 'given' : 'withdrawn'),
};

/** A stream per mandate, of the employer that gave it. */
export const heardMandateAggregate: Aggregate<MandateEvent, State, MandateEvent> = {
  category: 'mandate',
  decider: heardMandate,
};
