/** Where a case stands, in the words of the work list and the letters. */
export const OPEN_STATUSES = ['in-behandeling', 'wacht-op-aanvulling', 'voorgesteld'] as const;
export const DECISIONS = ['toegekend', 'afgewezen', 'buiten-behandeling'] as const;
export const CASE_STATUSES = [...OPEN_STATUSES, ...DECISIONS, 'ingetrokken', 'doorgezonden'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What is proposed, as far as it matters for looking at proposals in a row. */
export type ProposalKind = 'toekennen-groen' | 'toekennen' | 'afwijzen' | 'buiten-behandeling';
/** Groups of open cases: one's own, all of them, proposals of others, and what waits for the employer. */
export const WORK_GROUPS = ['mij', 'team', 'akkoord', 'stil'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];
