import type { Advice } from './case-advice.ts';
import type { Changed } from './case-changes.ts';
import type { CaseClock } from './case-clock.ts';
import type { Facts } from './case-facts.ts';
import type { Approved, Asked, ForwardedCase, Misfit, Proposal, Returned } from './case-parts.ts';
import type { Hearing } from './hearing.ts';
import type { Lateness } from './lateness.ts';
import type { Reason } from './reason.ts';
import type { Extension, Repair, Standstill } from './term-facts.ts';

export interface Opened {
  readonly facts: Facts;
  readonly clock: CaseClock;
  /** What was said with the employer about the route, as somebody noted it last; absent while nothing was. */
  readonly talk?: Reason;
  /** The last day of which a reminder came. */
  readonly nearing: string | null;
  readonly asked: Asked | null;
  readonly received: { readonly attachments: readonly string[]; readonly on: string } | null;
  /** The proposal that was given back last, until another is made. */
  readonly returned: Returned | null;
  readonly misfits: readonly Misfit[];
  readonly advices: readonly Advice[];
  readonly promisedWeeks: number | null;
  readonly assignedTo: string | null;
  readonly lateness: Lateness;
  readonly hearing: Hearing;
  readonly standstills: readonly Standstill[];
  readonly extension: Extension | null;
  /** How the last invitation to complete ended; null while there was none, or one is open. */
  readonly repair: Repair | null;
  readonly changed: Changed;
}

export type CaseState =
  | { readonly status: 'absent' }
  | (Opened & { readonly status: 'open' })
  | (Opened & { readonly status: 'waiting'; readonly asked: Asked })
  | (Opened & { readonly status: 'proposed'; readonly proposal: Proposal })
  | (Opened & { readonly status: 'decided'; readonly decision: Approved })
  | (Opened & { readonly status: 'withdrawn'; readonly withdrawnOn: string })
  | (Opened & { readonly status: 'forwarded'; readonly forwarded: ForwardedCase });

export type OpenedCase = Exclude<CaseState, { status: 'absent' }>;

/** Whether the municipality does nothing with it any more: decided, withdrawn, or sent on. */
export function isClosed({ status }: OpenedCase): boolean {
  return status === 'decided' || status === 'withdrawn' || status === 'forwarded';
}
