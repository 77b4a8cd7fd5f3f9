import { addDays } from '#libs/kernel/dates';
import type { OpenedMeasurement } from './measurement-state.ts';

/**
 * How long each may take, in days. The law sets no term for a measurement: these are ours, and nothing is lost by law when
 * they go by. What does bind is the day on which it is needed.
 */
export const MEASUREMENT_DAYS = { choose: 7, report: 14, react: 14, answer: 14, establish: 7 } as const;

export type StepOfMeasurement =
  'plan' | 'offer' | 'choose' | 'measure' | 'report' | 'react' | 'answer' | 'establish' | 'takeOver';

/** Who acts next, on what, and until when. */
export interface NextStep {
  readonly who: 'municipality' | 'employer' | 'expert';
  readonly what: StepOfMeasurement;
  readonly until: string;
}

/** The one source of whose turn it is: nothing that is open is without somebody and a day. Null: it is over. */
export function nextStep(state: OpenedMeasurement): NextStep | null {
  switch (state.status) {
    case 'needed':
      return { who: 'municipality', what: 'plan', until: state.neededBy };
    case 'planned': {
      const { offer, neededBy } = state;
      if (offer?.declined === null) return { who: 'employer', what: 'choose', until: offer.until };
      return { who: 'municipality', what: 'offer', until: neededBy };
    }
    case 'scheduled':
      return { who: 'expert', what: 'measure', until: state.moment.on };
    case 'performed':
      return { who: 'expert', what: 'report', until: addDays(state.performedOn, MEASUREMENT_DAYS.report) };
    case 'reported':
      return { who: 'employer', what: 'react', until: state.reactBy };
    case 'disputed':
      return { who: 'municipality', what: 'answer', until: addDays(state.reaction.on, MEASUREMENT_DAYS.answer) };
    case 'heard': {
      const since = state.answer?.on ?? state.reaction.on;
      return { who: 'municipality', what: 'establish', until: addDays(since, MEASUREMENT_DAYS.establish) };
    }
    case 'established': {
      const { taken } = state;
      if (taken.at !== 'nowhere') return null;
      return { who: 'municipality', what: 'takeOver', until: addDays(taken.on, MEASUREMENT_DAYS.establish) };
    }
    case 'replaced':
    case 'cancelled':
      return null;
  }
}
