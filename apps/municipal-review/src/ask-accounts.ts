import type { Account, Accounts } from './accounts.ts';

export interface ClaimIntake {
  /** Where claim-intake answers. */
  readonly url: string;
  /** A token of this service, see `tokenSource`. */
  readonly token: () => Promise<string>;
}

const ANSWER_WITHIN_MS = 15_000;

/** Asks claim-intake's vault, which records who asked and what for. Throws when there is no good answer. */
export function accountsOf({ url, token }: ClaimIntake): Accounts {
  return async (werkgeverIds, doel) => {
    const answer = await fetch(`${url}/v1/rekeningen/_opvragen`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ doel, werkgeverIds }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (!answer.ok) throw new Error(`claim-intake gave no accounts (${answer.status})`);
    const { rekeningen } = (await answer.json()) as { rekeningen: Account[] };
    return rekeningen;
  };
}
