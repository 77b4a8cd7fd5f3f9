import type { Assessment } from './domain/assessment.ts';
import type { Check } from './domain/findings.ts';

/** What an assessment came to, in the words of the outside. */
export const OUTCOME: Readonly<Record<Assessment['outcome'], string>> = {
  approved: 'akkoord',
  workItem: 'werkvoorraad',
  waitingForFigure: 'wacht-op-parameter',
  disallowed: 'afgekeurd',
};

const ANSWER: Readonly<Record<Check['outcome'], string>> = { passed: 'goed', failed: 'fout', unknown: 'onbekend' };

/** The named checks of a claim, each with its answer and what a person reads about it. */
export function representChecks(checks: readonly Check[]) {
  return checks.map(({ code, outcome, reason }) => ({ code, uitkomst: ANSWER[outcome], toelichting: reason }));
}

/** While a claim is only expected. */
export const EXPECTED = 'verwacht';

export const OUTCOMES: readonly string[] = [EXPECTED, ...Object.values(OUTCOME)];

/** The outcome as the domain has it, `registered` for one that is only expected. */
export function outcomeCalled(name: string): string | undefined {
  if (name === EXPECTED) return 'registered';
  return Object.entries(OUTCOME).find(([, dutch]) => dutch === name)?.[0];
}
