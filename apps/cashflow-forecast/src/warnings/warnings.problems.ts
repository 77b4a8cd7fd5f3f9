import type { WarningRejection } from '../domain/warning.ts';

/** Every way in which a rule can be rejected has a status here, or this does not compile. */
export const warningProblems: Record<WarningRejection['code'], number> = { WARNING_THRESHOLDS_CROSSED: 422 };
