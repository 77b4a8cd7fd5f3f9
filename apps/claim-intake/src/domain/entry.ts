import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';

/** Who applies: employer and employee may (PW 10d lid 1 and 2); on own motion (ambtshalve) nobody does. */
export const APPLICANTS = ['werkgever', 'werknemer', 'ambtshalve'] as const;
export type Applicant = (typeof APPLICANTS)[number];

/** How it reached the municipality. An application is in writing (Awb 4:1), so nobody applies by telephone. */
export const MANNERS = ['digitaal', 'papier', 'balie', 'telefoon'] as const;
export type Manner = (typeof MANNERS)[number];

/** The municipality that had it first and was not the competent one (Awb 2:3). */
export interface ForwardedFrom {
  readonly applicationId: string;
  readonly municipalityCode: string;
  /** The day on which the first municipality received it: by that day the six months are counted (PW 10d lid 2). */
  readonly receivedOn: string;
}

/** How an application came in. */
export interface Entry {
  readonly applicant: Applicant;
  readonly manner: Manner;
  /** The day on which an official entered it, while the employer did not take it over; none where the employer did it here. */
  readonly enteredOn: string | null;
  readonly forwarded: ForwardedFrom | null;
}

/** As all came in before officials could enter them, and as most do. */
export const HANDED_IN: Entry = { applicant: 'werkgever', manner: 'digitaal', enteredOn: null, forwarded: null };

/** Where an application went, when another municipality is the competent one (Awb 2:3). */
export interface ForwardedTo {
  readonly municipalityCode: string;
  /** What it is called there; none when it was sent by post, to a municipality that does not work with this system. */
  readonly applicationId: string | null;
  readonly on: string;
}

/** What an application is called at the municipality to which it was forwarded: the same, however often it is told. */
export function forwardedId(applicationId: string, municipalityCode: string): string {
  return derivedId('doorgezonden', applicationId, municipalityCode);
}

export type EntryRejection = Rejection<
  'APPLICATION_UNKNOWN' | 'APPLICATION_ENTERED' | 'APPLICATION_NOT_ENTERED' | 'APPLICATION_OF_ANOTHER'
>;

const ENTERED: EntryRejection = new Rejection(
  'APPLICATION_ENTERED',
  'De gemeente heeft deze aanvraag ingevoerd. Neem haar eerst over.',
);
const OF_ANOTHER: EntryRejection = new Rejection(
  'APPLICATION_OF_ANOTHER',
  'U hebt deze aanvraag niet gedaan. Alleen wie aanvroeg kan haar intrekken, bij de gemeente.',
);
const NOT_ENTERED: EntryRejection = new Rejection(
  'APPLICATION_NOT_ENTERED',
  'De werkgever doet deze aanvraag zelf. Vraag de werkgever om dit te doen.',
);
const ELSEWHERE: EntryRejection = new Rejection('APPLICATION_UNKNOWN', 'Deze aanvraag kennen wij niet.');

/** How an application that runs came in, where it is, and since when the employer does what an official had entered. */
interface Running {
  readonly entry: Entry;
  readonly takenOverOn: string | null;
  readonly municipalityCode: string;
}

/** Whether the employer itself goes on with it. */
export function isEmployers({ entry, takenOverOn }: Omit<Running, 'municipalityCode'>): boolean {
  return entry.enteredOn === null || takenOverOn !== null;
}

/**
 * Why somebody may not add to an application that runs, or withdraw it; nothing when they may. A municipality acts for
 * who applied on paper, and only with what it has itself. What an employee applied for is never the employer's to withdraw.
 */
export function hindrance(
  what: 'supplement' | 'withdraw',
  byMunicipality: string | undefined,
  running: Running,
): EntryRejection | undefined {
  const ofEmployer = running.entry.applicant === 'werkgever';
  if (byMunicipality === undefined) {
    if (what === 'withdraw' && !ofEmployer) return OF_ANOTHER;
    return isEmployers(running) ? undefined : ENTERED;
  }
  if (byMunicipality !== running.municipalityCode) return ELSEWHERE;
  return ofEmployer && isEmployers(running) ? NOT_ENTERED : undefined;
}
