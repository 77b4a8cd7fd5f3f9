/** Where a case stands, in the words of the work list and the letters. */
export const OPEN_STATUSES = ['in-behandeling', 'wacht-op-aanvulling', 'voorgesteld'] as const;
export const DECISIONS = ['toegekend', 'afgewezen', 'buiten-behandeling'] as const;
export const CASE_STATUSES = [...OPEN_STATUSES, ...DECISIONS, 'ingetrokken', 'doorgezonden'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];
