import { addDays } from '#libs/kernel/dates';
import { nextWorkingDay } from '#libs/law/general-terms-act';
import { awb, type Line } from '#libs/law/line';

/** Days on which messages could not be sent, the first and the last; no last day while it goes on. */
export interface OutageDays {
  readonly from: string;
  readonly through: string | null;
}

/** Until when something that was sent counts as in time, and why that is later than the last day. */
export interface AfterOutage {
  readonly lastDay: string;
  /** Null when no outage was near the last day. */
  readonly line: Line | null;
}

/**
 * The last day for whoever sends electronically: an outage in the time before the end of a term is not held against the
 * sender (Awb 2:21 lid 3, since 2026-01-01). The article names no days. Ours: an outage on the last day, or on the day
 * before it, gives time through the first working day after the outage ended; one that goes on has no such day yet, so it
 * is counted from `today`. The term itself, and what others owe by it, does not move.
 */
export function lastDayAfterOutage(lastDay: string, outages: readonly OutageDays[], today: string): AfterOutage {
  const near = outages.filter(({ from, through }) => from <= lastDay && (through ?? today) >= addDays(lastDay, -1));
  const ends = near.map(({ through }) => through ?? (today > lastDay ? today : lastDay)).sort();
  const ended = ends.at(-1);
  if (ended === undefined) return { lastDay, line: null };
  const later = nextWorkingDay(addDays(ended, 1));
  if (later <= lastDay) return { lastDay, line: null };
  const line: Line = {
    code: 'storing',
    omschrijving: `Rond de laatste dag was er een storing, tot en met ${ended}. Die wordt de verzender niet tegengeworpen.`,
    berekening: `eerste werkdag na ${ended}`,
    uitkomst: later,
    ...{ eenheid: 'datum', grondslag: awb('2:21', '3', '2026-01-01'), parameters: [] },
  };
  return { lastDay: later, line };
}
