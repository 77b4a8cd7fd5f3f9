/** Who applies. On own motion (ambtshalve, PW 10d lid 1) nobody does: the municipality begins by itself. */
export const APPLICANTS = ['werkgever', 'werknemer', 'ambtshalve'] as const;
export type Applicant = (typeof APPLICANTS)[number];

export const MANNERS = ['digitaal', 'papier', 'balie', 'telefoon'] as const;
export type Manner = (typeof MANNERS)[number];

/** How an application came in; told since officials can enter one themselves. */
export interface Origin {
  readonly applicant: Applicant;
  readonly manner: Manner;
  /** The day on which an official entered it; none where the employer handed it in. */
  readonly enteredOn: string | null;
  /** The municipality that had it first and sent it on (Awb 2:3), and the day on which that one received it. */
  readonly forwarded: {
    readonly applicationId: string;
    readonly municipalityCode: string;
    readonly receivedOn: string;
  } | null;
}

/** As an application came in of which nothing else is told. */
export const BY_EMPLOYER: Origin = { applicant: 'werkgever', manner: 'digitaal', enteredOn: null, forwarded: null };
