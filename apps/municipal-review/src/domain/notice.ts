/** What came of telling somebody that a message is here: sent, not wanted (Awb 2:10 lid 1), nowhere to send it, or it failed. */
export type NoticeOutcome = 'sent' | 'declined' | 'no-address' | 'failed';

/** The last time that a notice was tried, and how often that was. */
export interface Tried {
  readonly outcome: NoticeOutcome;
  /** Instant, ending in `Z`. */
  readonly at: string;
  readonly times: number;
}

interface Placed {
  readonly from: string;
  /** Instant at which it could be read, ending in `Z`. */
  readonly at: string;
  readonly read: object | null;
  readonly notice: Tried | null;
}

const HOUR_MS = 3_600_000;

/** The law gives 48 hours after a message was placed (Awb 2:10 lid 1, since 2026-01-01). */
export const NOTICE_HOURS = 48;

/**
 * Hours after placing at which a notice is tried: not at once, because who reads a message within hours needs no notice of
 * it; and when it fails again twice (Awb 2:11), so that the last time is still within the 48 hours. The hours are ours.
 */
const TRIED_AFTER_HOURS = [4, 24, 44];

/** Whether nothing more is tried for a message: it was read, told of, not wanted, or tried for the last time. */
export function noticeEnded({ from, read, notice }: Placed): boolean {
  if (from !== 'municipality' || read !== null) return true;
  if (notice === null) return false;
  return notice.outcome !== 'failed' || notice.times >= TRIED_AFTER_HOURS.length;
}

/** The instant at which the next notice of a message should go out; none when nothing more is tried. */
export function noticeAt(message: Placed): string | null {
  const hours = TRIED_AFTER_HOURS[message.notice?.times ?? 0];
  if (noticeEnded(message) || hours === undefined) return null;
  return new Date(Date.parse(message.at) + hours * HOUR_MS).toISOString();
}

/** The first instant at which one of these messages asks for a notice; none when none does. */
export function firstNotice(messages: readonly Placed[]): string | null {
  return messages.flatMap((message) => noticeAt(message) ?? []).sort()[0] ?? null;
}

/** The messages of which a notice is due at an instant. */
export function dueNotices<Message extends Placed>(messages: readonly Message[], now: string): Message[] {
  return messages.filter((message) => {
    const at = noticeAt(message);
    return at !== null && at <= now;
  });
}
