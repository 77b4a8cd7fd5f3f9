import { InvalidInput } from '#libs/http/input';
import { Problem } from '#libs/http/problem';
import type { Refusal } from '#libs/law/input';
import { CASES_MAX } from './reckoned.dto.ts';

/** A single case that cannot be computed is itself the problem; in a list it stands in its place. */
export function answered<Outcome extends object>(outcome: Outcome | Refusal | (Outcome | Refusal)[]): object {
  if (Array.isArray(outcome) || !isRefusal(outcome)) return outcome;
  const { status, code, detail, errors, parameter, datum } = outcome.fout;
  if (code === 'INVALID_INPUT') throw new InvalidInput(errors);
  const missing = parameter === undefined || datum === undefined ? {} : { members: { parameter, datum } };
  throw new Problem(status, code, detail, { errors, ...missing });
}

/** Refuses a list that is longer than one request may be. */
export function limited(cases: unknown): unknown {
  if (!Array.isArray(cases) || cases.length <= CASES_MAX) return cases;
  throw new InvalidInput([{ veld: '', code: 'te-veel', melding: `Stuur hoogstens ${CASES_MAX} gevallen tegelijk.` }]);
}

function isRefusal(outcome: object): outcome is Refusal {
  return 'fout' in outcome;
}
