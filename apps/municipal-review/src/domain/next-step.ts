import { reasonableTerm } from '#libs/law/term';
import { dueOnOf } from './case-clock.ts';
import { isHeardHimself } from './hearing.ts';
import { nobodyApplied, runOf } from './lateness.ts';
import { earliestRun, fixingTerm, lastOwedDay, type PenaltyRun, readRun } from './penalty-run.ts';
import type { OpenedCase } from './case-state.ts';

export const ACTORS = ['behandelaar', 'beslisser', 'werkgever', 'werknemer', 'niemand'] as const;
export const STEPS = [
  ...(['behandelen', 'besluiten', 'aanvullen', 'reageren'] as const),
  ...(['dwangsom-voorstellen', 'dwangsom-vaststellen', 'klaar'] as const),
] as const;

/** Who has to do something in a case, and until when; nobody only when all is done. */
export type NextStep =
  | {
      readonly who: Exclude<(typeof ACTORS)[number], 'niemand'>;
      readonly what: Exclude<(typeof STEPS)[number], 'klaar'>;
      readonly until: string;
    }
  | { readonly who: 'niemand'; readonly what: 'klaar'; readonly until: null };

const NOTHING: NextStep = { who: 'niemand', what: 'klaar', until: null };

/** The one next step of a case, as it stands on a day. */
export function nextStep(state: OpenedCase, on: string): NextStep {
  switch (state.status) {
    case 'waiting':
      return { who: 'werkgever', what: 'aanvullen', until: state.asked.until };
    case 'open': {
      const { hearing } = state;
      if (hearing.status === 'asked' && on <= hearing.asked.until) {
        const who = isHeardHimself(state.facts) ? 'werkgever' : 'werknemer';
        return { who, what: 'reageren', until: hearing.asked.until };
      }
      return { who: 'behandelaar', what: 'behandelen', until: decideBy(state, on) };
    }
    case 'proposed':
      return { who: 'beslisser', what: 'besluiten', until: decideBy(state, on) };
    case 'decided':
    case 'withdrawn':
    case 'forwarded':
      return afterwards(state, on);
  }
}

/**
 * The last day of the law; once a notice of default came, the last day without a penalty. On own motion no term of the law
 * runs at first: then eight weeks, which is reasonable for an application (open question Q18).
 */
function decideBy(state: OpenedCase, on: string): string {
  const { term, start } = state.clock;
  if (term === 'GEEN') return reasonableTerm({ start, suspended: [], stoppedOn: null, on }).dueOn ?? on;
  const run = runOf(state);
  if (run !== null) return state.lateness.notices.flatMap(({ answerBy }) => answerBy ?? []).sort()[0] ?? on;
  return dueOnOf(state.clock) ?? on;
}

/** A penalty that is owed is fixed within two weeks. */
function afterwards(state: OpenedCase, on: string): NextStep {
  const { fixing } = state.lateness;
  const run = runOf(state);
  const until = run === null ? null : (fixingTerm(run, null, on)?.dueOn ?? null);
  if (until === null || fixing.status === 'fixed') return NOTHING;
  if (fixing.status === 'proposed') return { who: 'beslisser', what: 'dwangsom-vaststellen', until };
  return { who: 'behandelaar', what: 'dwangsom-voorstellen', until };
}

/** What deciding late costs, as it stands on a day. Amounts in whole cents. */
export interface Stake {
  /** `kan`: after a notice, at the earliest from that day; `dreigt`: a notice came; `loopt`; `gestopt`; `vervallen`: excepted. */
  readonly standing: 'kan' | 'dreigt' | 'loopt' | 'gestopt' | 'vervallen';
  readonly run: PenaltyRun;
  readonly days: number;
  readonly centsSoFar: number;
  /** What the next day adds; the first day's when none is owed yet. */
  readonly nextDayCents: number;
  readonly maximumCents: number;
  readonly lastDay: string | null;
}

/** Null when nothing is at stake: decided in time, withdrawn in time, or no rate is known. */
export function stakeOf(state: OpenedCase, on: string): Stake | null {
  const noticed = runOf(state);
  const dueOn = dueOnOf(state.clock);
  if (nobodyApplied(state.facts)) return null;
  const run = noticed ?? (dueOn === null || state.clock.stoppedOn !== null ? null : earliestRun(dueOn, on));
  const read = run === null ? undefined : readRun(run, noticed === null ? '0001-01-01' : on);
  if (run === null || read === undefined) return null;
  const { days, penaltyCents, nextDayCents, maximumCents } = read;
  if (run.stoppedOn !== null && days === 0) return null;
  const standing = standingOf(state, noticed, days);
  const centsSoFar = standing === 'vervallen' ? 0 : penaltyCents;
  return { standing, run, days, centsSoFar, nextDayCents, maximumCents, lastDay: lastOwedDay(run, on) };
}

function standingOf({ lateness }: OpenedCase, noticed: PenaltyRun | null, days: number): Stake['standing'] {
  if (noticed === null) return 'kan';
  if (lateness.exception !== null) return 'vervallen';
  if (noticed.stoppedOn !== null) return 'gestopt';
  return days === 0 ? 'dreigt' : 'loopt';
}
