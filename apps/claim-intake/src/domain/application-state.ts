import type {
  ApplicationDraft,
  ApplicationRequest,
  AskedForMore,
  DecisionTerm,
  HeardDecision,
  Supplement,
} from './application-parts.ts';
import type { Entry, ForwardedTo } from './entry.ts';
import type { GrantVersion } from './granted-months.ts';

interface Known {
  readonly draft: ApplicationDraft;
  /** The last day of the employment, where it was told after the application. */
  readonly endedOn: string | null;
  /** What did not fit, by what it is about, so that each is recorded once. */
  readonly discrepancies: readonly string[];
}

interface Submitted extends Known {
  readonly request: ApplicationRequest;
  readonly receivedOn: string;
  readonly entry: Entry;
  /** Since when the employer does what a municipality had entered. */
  readonly takenOverOn: string | null;
  readonly supplements: readonly Supplement[];
  /** None until the municipality told of it. */
  readonly term: DecisionTerm | null;
  /** What was asked last, until something was sent after it or the term went on. */
  readonly asked: AskedForMore | null;
}

export type ApplicationState =
  | { readonly status: 'absent'; readonly discrepancies: readonly string[] }
  | ({ readonly status: 'draft' } & Known)
  | ({ readonly status: 'submitted' } & Submitted)
  | ({ readonly status: 'withdrawn'; readonly submitted: Submitted | null } & Known)
  | ({ readonly status: 'forwarded'; readonly forwarded: ForwardedTo } & Submitted)
  | ({
      readonly status: 'decided';
      readonly decision: HeardDecision;
      readonly versions: readonly GrantVersion[];
      readonly claimed: readonly string[];
    } & Submitted);
