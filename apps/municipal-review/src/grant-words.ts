import type { Cause } from './domain/grant.ts';

/** Where a grant stands, and why a version was made, in the words of the contract and the screens. */
export const GRANT_STATUSES = ['lopend', 'beeindigd'] as const;

export const CAUSE: Record<Cause, string> = {
  decision: 'besluit',
  hours: 'uren',
  end: 'einde',
  wageValue: 'loonwaarde',
  indexation: 'indexering',
  correction: 'correctie',
};
