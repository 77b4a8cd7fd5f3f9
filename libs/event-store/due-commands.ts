import type { EntityManager } from '@mikro-orm/postgresql';
import { DateTime } from 'luxon';
import { isDate } from '#libs/kernel/dates';
import { derivedId } from '#libs/kernel/ids';
import type { Cause } from './cause.ts';
import type { StoredEvent } from './stored-event.ts';

/** A command that waits for its moment. Its row is deleted after it was sent, so it may be sent twice under the same id. */
export interface DueCommand {
  /** The id of the command: follows from watcher, stream, kind and the version of the event that set it. */
  readonly id: string;
  readonly watcher: string;
  readonly streamId: string;
  readonly subject: string;
  readonly tenant: string;
  readonly kind: string;
  /** Instant, ending in `Z`. */
  readonly dueAt: string;
  readonly command: unknown;
}

/** Carries a due command out. The cause has the command's id; the watcher is the actor. */
export type DueHandler = (due: DueCommand, cause: Cause) => Promise<void>;

const ZONE = 'Europe/Amsterdam';
const HOUR = 6;

/** The instant at which a date (`YYYY-MM-DD`) falls due: 06:00 in Amsterdam, also in the night in which the clock changes. */
export function dueAt(date: string): Date {
  const day = DateTime.fromISO(date, { zone: ZONE });
  if (!isDate(date) || !day.isValid) throw new RangeError('Not a date on which something can fall due.');
  return day.set({ hour: HOUR }).toJSDate();
}

/** When something falls due: on a date, at 06:00 in Amsterdam, or at an instant that ends in `Z`. */
export type Due = { readonly on: string } | { readonly at: string };

/** Keeps one command of a kind for a stream, until it falls due; an earlier one of that kind is replaced. */
export async function schedule(
  tx: EntityManager,
  watcher: string,
  about: Pick<StoredEvent, 'streamId' | 'tenant' | 'version'>,
  kind: string,
  due: Due,
  command: unknown,
): Promise<void> {
  const { streamId, tenant, version } = about;
  const id = derivedId('due-command', watcher, streamId, kind, String(version));
  await tx.execute(
    `insert into due_command (id, watcher, stream_id, tenant, kind, due_at, command) values (?, ?, ?, ?, ?, ?, ?::jsonb)
     on conflict (watcher, stream_id, kind) do update
       set id = excluded.id, tenant = excluded.tenant, due_at = excluded.due_at, command = excluded.command`,
    [id, watcher, streamId, tenant, kind, 'at' in due ? new Date(due.at) : dueAt(due.on), JSON.stringify(command)],
  );
}

/** Forgets the command of that kind; none is no error. */
export async function unschedule(
  tx: EntityManager,
  watcher: string,
  about: Pick<StoredEvent, 'streamId'>,
  kind: string,
): Promise<void> {
  await tx.execute('delete from due_command where watcher = ? and stream_id = ? and kind = ?', [
    watcher,
    about.streamId,
    kind,
  ]);
}
