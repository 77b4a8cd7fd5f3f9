import { Rejection } from '#libs/kernel/decider';
import { readTerm, type Reading } from '#libs/law/term';
import { type CaseClock, dueOnOf, standStill } from './case-clock.ts';
import type { Deed } from './deed.ts';
import { type Reason, sameReason } from './reason.ts';

/** Why a term stands still without an invitation to complete (Awb 4:15 lid 2, a to c). */
export const STANDSTILL_GROUNDS = ['instemming', 'vertraging-aanvrager', 'overmacht'] as const;
export type StandstillGround = (typeof STANDSTILL_GROUNDS)[number];

/** Days on which the term stood or will stand still, first and last included. */
export interface Standstill extends Deed {
  readonly ground: StandstillGround;
  readonly from: string;
  readonly through: string;
  /** What shows it: a letter, a conversation. */
  readonly source: Reason;
}

/** Told to the applicant: the decision comes later (verdaging, Awb 4:14). */
export interface Extension extends Deed {
  readonly weeks: number;
  readonly reasons: Reason;
}

export type TermFactCommand =
  ({ readonly type: 'RecordStandstill' } & Standstill) | ({ readonly type: 'AnnounceExtension' } & Extension);

export type TermFactRejection = Rejection<'TERM_OVER' | 'STANDSTILL_NOTHING' | 'EXTENDED_ALREADY'>;

interface Known {
  readonly clock: CaseClock;
  readonly standstills: readonly Standstill[];
  readonly extension: Extension | null;
}

/** The clock with the days that stand still; null when these are known already. A term that was over cannot stand still. */
export function clockAfterStandstill(
  { from, through, ground }: Standstill,
  { clock, standstills }: Known,
): CaseClock | null | TermFactRejection {
  if (standstills.some((known) => known.from === from && known.through === through && known.ground === ground)) {
    return null;
  }
  if (from > through) return new Rejection('STANDSTILL_NOTHING', 'De eerste dag ligt na de laatste.');
  const dueOn = dueOnOf(clock);
  if (dueOn !== null && from > dueOn) return termOver();
  return standStill(clock, from, through);
}

/** The clock with the weeks that were announced; null when that was done already. Only a term that still runs is extended. */
export function clockAfterExtension(
  { weeks, reasons, on }: Extension,
  { clock, extension }: Known,
): CaseClock | null | TermFactRejection {
  if (extension !== null && clock.extendedWeeks > 0) {
    const same = extension.weeks === weeks && sameReason(extension.reasons, reasons);
    return same ? null : new Rejection('EXTENDED_ALREADY', 'De verdaging is al meegedeeld.');
  }
  const dueOn = dueOnOf(clock);
  if (dueOn !== null && on > dueOn) return termOver();
  return { ...clock, extendedWeeks: weeks };
}

const termOver = (): TermFactRejection =>
  new Rejection('TERM_OVER', 'De termijn was toen al om: dat maakt hem niet langer.');

/** How a repair ended: the day on which documents came, or the last day of the repair term on which nothing had come. */
export interface Repair {
  readonly endedOn: string;
  readonly how: 'supplemented' | 'expired';
}

/** The four weeks in which an incomplete application may be left out of treatment (Awb 4:5 lid 4). */
export function leavingOutTerm({ endedOn }: Repair, stoppedOn: string | null, on: string): Reading {
  return readTerm('BUITEN_BEHANDELING', { start: endedOn, suspended: [], stoppedOn, on });
}
