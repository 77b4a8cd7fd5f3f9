import type { ApplicationEntry } from '../book.ts';
import { type Learnt, learnt } from './learnt.ts';

/**
 * **Renewal.** A contract for a time is followed by another.
 *
 * **Formula.** The chance is the part of the contracts that ended and were followed by a later last day of the same grant,
 * or by a later grant of the same person with the same employer. A renewed contract brings each month what its last whole
 * month brought, for as long as is looked ahead.
 *
 * **Parameter.** The chance, of contracts of which the last day has gone by, with {@link ASSUMED} beside it. Who left
 * early (see `leavingOf`) is not counted here.
 *
 * **Leaves out.** Other hours or another wage value after the renewal, and contracts that follow after a gap as a new
 * application.
 */
export function renewalOf(grants: readonly ApplicationEntry[], on: string): Learnt {
  const ended = grants.flatMap((grant) =>
    lastDays(grant)
      .filter((day) => day < on)
      .map((day) => ({ grant, day })),
  );
  const renewed = ended.filter(({ grant, day }) => continues(grant, day) || followed(grants, grant, day));
  return learnt(renewed.length, ended.length, ASSUMED);
}

/** As likely as not, as if two were seen. */
const ASSUMED = { chance: 0.5, weight: 2 };

function lastDays({ versions, endedOn }: ApplicationEntry): string[] {
  const days = versions.map(({ dienstverband }) => dienstverband.totEnMet).filter((day) => day !== null);
  return [...new Set(days)].filter((day) => endedOn === undefined || day <= endedOn);
}

function continues({ versions }: ApplicationEntry, day: string): boolean {
  const last = versions.at(-1);
  return last !== undefined && (last.dienstverband.totEnMet === null || last.dienstverband.totEnMet > day);
}

function followed(all: readonly ApplicationEntry[], { person, employer }: ApplicationEntry, day: string): boolean {
  return all.some(
    (other) =>
      other.person !== undefined &&
      other.person === person &&
      other.employer === employer &&
      other.versions.some(({ dienstverband }) => dienstverband.van > day),
  );
}
