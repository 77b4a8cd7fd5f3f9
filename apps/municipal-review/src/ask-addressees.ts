import type { Addressees, AddresseesOfLetter } from './addressees.ts';
import type { ClaimIntake } from './ask-accounts.ts';

const ANSWER_WITHIN_MS = 15_000;

/** Asks claim-intake's vault, which records who asked and what for. Throws when there is no good answer. */
export function addresseesOf({ url, token }: ClaimIntake): Addressees {
  return async (parties, doel) => {
    const answer = await fetch(`${url}/v1/geadresseerden/_opvragen`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ doel, ...parties }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (!answer.ok) throw new Error(`claim-intake gave no addressees (${answer.status})`);
    return (await answer.json()) as AddresseesOfLetter;
  };
}
