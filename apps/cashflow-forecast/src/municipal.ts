import { plainProblem } from '#libs/http/problem';
import { isMunicipality } from './party.representation.ts';

/** Goes on for a municipality; for an employer this does not exist. */
export function onlyForMunicipality(tenant: string): void {
  if (!isMunicipality(tenant)) throw plainProblem(403);
}

/** Goes on for an employer. */
export function onlyForEmployer(tenant: string): void {
  if (isMunicipality(tenant)) throw plainProblem(403);
}
