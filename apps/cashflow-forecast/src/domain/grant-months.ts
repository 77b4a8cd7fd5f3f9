import { addDays, firstDay, monthOf, monthsFrom } from '#libs/kernel/dates';
import type { ApplicationEntry } from './book.ts';
import { monthEnd } from './month-ends.ts';
import type { GrantVersion } from './public-event.ts';

/** Days of one month, first and last included, in which one version of a grant holds. */
export interface GrantPiece {
  readonly version: GrantVersion;
  readonly from: string;
  readonly through: string;
}

export interface GrantMonth {
  readonly month: string;
  readonly pieces: readonly GrantPiece[];
}

/**
 * The months in which a grant holds, up to and including the month given. A version replaces every lower one from its
 * first day; the grant ends with the last version's end, the employment's, or the end that the employer told, whichever
 * is first.
 */
export function grantMonths(grant: ApplicationEntry, through: string): GrantMonth[] {
  const starts = grant.versions.map(({ geldigVanaf, toekenningVanaf }) => later(geldigVanaf, toekenningVanaf));
  if (starts.length === 0) return [];
  const pieces = grant.versions.map((version, index) => {
    const [from = ''] = [starts[index], version.dienstverband.van].sort().reverse();
    const replacedOn = starts.slice(index + 1).sort()[0];
    const ends = [version.geldigTotEnMet, version.dienstverband.totEnMet, grant.endedOn ?? null];
    const last = [...ends, replacedOn === undefined ? null : addDays(replacedOn, -1), monthEnd(through).date]
      .filter((end) => end !== null)
      .sort()[0];
    return { version, from, through: last ?? monthEnd(through).date };
  });
  const held = pieces.filter((piece) => piece.from <= piece.through);
  const [first] = held.map(({ from }) => from).sort();
  if (first === undefined) return [];
  return monthsFrom(monthOf(first), through)
    .map((month) => ({ month, pieces: held.flatMap((piece) => within(piece, month)) }))
    .filter(({ pieces: some }) => some.length > 0);
}

function within(piece: GrantPiece, month: string): GrantPiece[] {
  const from = later(piece.from, firstDay(month));
  const through = [piece.through, monthEnd(month).date].sort()[0] ?? piece.through;
  return from <= through ? [{ ...piece, from, through }] : [];
}

const later = (a: string, b: string): string => (a > b ? a : b);
