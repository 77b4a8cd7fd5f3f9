/** What is known of the worker on the first day, for the no-risk policy (no-riskpolis, Ziektewet 29b). */
export interface NoRiskFacts {
  readonly wiaBenefit: boolean;
  /** Found less than 35 percent disabled, and still limited in work. */
  readonly under35Percent: boolean;
  readonly wajong: boolean;
  readonly disabledSchoolLeaver: boolean;
  readonly jobsAgreement: boolean;
  readonly shelteredWork: boolean;
  /** The municipality or UWV found that the minimum wage cannot be earned. */
  readonly belowMinimumWage: boolean;
}

/** For how long UWV pays the sick benefit instead of the employer. */
export type NoRisk = 'none' | 'fiveYears' | 'unlimited';

/** The longest of what the paragraphs give: without end for lid 2 (Wajong, 29b lid 2 e and f), five years for lid 1. */
export function noRisk(facts: NoRiskFacts): NoRisk {
  const { wiaBenefit, under35Percent, wajong, disabledSchoolLeaver, jobsAgreement, shelteredWork, belowMinimumWage } =
    facts;
  if (wajong || shelteredWork || (jobsAgreement && belowMinimumWage)) return 'unlimited';
  return wiaBenefit || under35Percent || disabledSchoolLeaver ? 'fiveYears' : 'none';
}
