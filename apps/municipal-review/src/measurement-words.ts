import type { MeasurementCause, Next, Reaction, Silence } from './domain/measurement-parts.ts';
import type { NextStep, StepOfMeasurement } from './domain/measurement-next.ts';
import type { MeasurementStatus } from './domain/measurement-state.ts';

/** Where a measurement stands, in the words of the screens and of the law. */
export const STATUS_WORD = {
  needed: 'nodig',
  planned: 'gepland',
  scheduled: 'afspraak',
  performed: 'uitgevoerd',
  reported: 'rapport-ontvangen',
  heard: 'zienswijze',
  disputed: 'betwist',
  established: 'vastgesteld',
  replaced: 'tweede-meting',
  cancelled: 'geannuleerd',
} as const satisfies Record<MeasurementStatus, string>;

export const CAUSE_WORD = {
  application: 'aanvraag',
  flatRateEnd: 'einde-forfait',
  remeasurement: 'hermeting',
  dispute: 'betwist-rapport',
} as const satisfies Record<MeasurementCause, string>;

export const WHO_WORD = {
  municipality: 'gemeente',
  employer: 'werkgever',
  expert: 'deskundige',
} as const satisfies Record<NextStep['who'], string>;

export const STEP_WORD = {
  plan: 'plannen',
  offer: 'momenten-voorstellen',
  choose: 'moment-kiezen',
  measure: 'meten',
  report: 'rapport-sturen',
  react: 'reageren',
  answer: 'beantwoorden',
  establish: 'vaststellen',
  takeOver: 'overnemen',
} as const satisfies Record<StepOfMeasurement, string>;

export const VIEW_WORD = {
  agreed: 'eens',
  disagreed: 'niet-eens',
  silent: 'geen-reactie',
} as const satisfies Record<Reaction['view'] | Silence['view'], string>;

export const BASIS_WORD = { advice: 'advies-rapport', agreed: 'afgesproken' } as const satisfies Record<
  Next['basis'],
  string
>;

export const ANSWER_WORD = { kept: 'gehandhaafd', second: 'tweede-meting' } as const;

/** What happens when nobody acts in time. The law sets no term for a measurement, so nothing is lost by itself. */
export const OTHERWISE: Record<StepOfMeasurement, string> = {
  plan: 'Zonder meting loopt het vaste bedrag af, of blijft de oude loonwaarde staan.',
  offer: 'Zonder afspraak is er geen meting voor de dag waarop die nodig is.',
  choose: 'Daarna kiest de gemeente een moment en laat dat weten.',
  measure: 'Daarna spreekt de gemeente een nieuw moment af.',
  report: 'Daarna vraagt de gemeente de deskundige om het rapport.',
  react: 'Daarna gaat de gemeente verder. Geen reactie telt niet als akkoord.',
  answer: 'Zolang de gemeente niet antwoordt, staat de loonwaarde niet vast.',
  establish: 'Zolang de loonwaarde niet vaststaat, begint de termijn van vijf weken niet.',
  takeOver: 'Zolang de loonwaarde niet is overgenomen, telt zij nergens mee.',
};
