import { InvalidInput } from '#libs/http/input';
import { Problem } from '#libs/http/problem';
import type { Refusal } from '#libs/law/input';
import { CASES_MAX } from './reckoned.dto.ts';

/** A single case that cannot be computed is itself the problem; in a list it stands in its place. */
export function answered<Outcome extends object>(outcome: Outcome | Refusal | (Outcome | Refusal)[]): object {
  if (Array.isArray(outcome) || !isRefusal(outcome)) return outcome;
  const { status, code, detail, errors } = outcome.fout;
  throw code === 'INVALID_INPUT' ? new InvalidInput(errors) : new Problem(status, code, detail, { errors });
}

/** Refuses a list that is longer than one request may be. */
export function limited(cases: unknown): unknown {
  if (!Array.isArray(cases) || cases.length <= CASES_MAX) return cases;
  throw new InvalidInput([{ veld: '', code: 'te-veel', melding: `Stuur hoogstens ${CASES_MAX} gevallen tegelijk.` }]);
}

function isRefusal(outcome: object): outcome is Refusal {
  return 'fout' in outcome;
}
