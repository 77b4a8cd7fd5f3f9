import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What keeps a promise of docs/failures.md: without it, its kind must break. */
export interface Guard {
  readonly name: string;
  readonly what: string;
  /** In `dist`. */
  readonly file: string;
  readonly is: string;
  readonly becomes: string;
  /** Which kind of torture sees that it is gone. */
  readonly kind: string;
}

const LOG = 'libs/event-store';

export const GUARDS: readonly Guard[] = [
  {
    name: 'command-id',
    what: 'a command that is in its stream already is not decided again',
    ...{ file: `${LOG}/event-store.js`, kind: 'kill-service' },
    is: 'history.findLastIndex(({ commandId })=>commandId === cause.commandId)',
    becomes: '-1',
  },
  {
    name: 'horizon',
    what: 'a reader goes no further than the oldest open transaction',
    ...{ file: `${LOG}/reader.js`, kind: 'kill-service' },
    is: 'event.transaction_id < (select pg_snapshot_xmin(pg_current_snapshot()))',
    becomes: 'true',
  },
  {
    name: 'send-first',
    what: 'the publisher moves its checkpoint after it has sent',
    ...{ file: `${LOG}/publisher.js`, kind: 'kill-broker' },
    is: 'if (batch.length > 0) await transport.publish(batch)',
    becomes: 'if (batch.length > 0) transport.publish(batch).catch(()=>undefined)',
  },
  {
    name: 'heartbeat',
    what: 'a session is kept alive while a handler is at work',
    ...{ file: 'libs/messaging/kafka-group.js', kind: 'slow-consumer' },
    is: 'fetched.heartbeat()',
    becomes: 'Promise.resolve()',
  },
  {
    name: 'lost-connections',
    what: 'a connection that ended goes back to its pool',
    ...{ file: `${LOG}/lost-connections.js`, kind: 'kill-postgres' },
    is: 'client.release(true);',
    becomes: '',
  },
];

/** A copy of what was built, without the guard. */
export function without({ name, file, is, becomes }: Guard, built: string): string {
  const copy = resolve('.cache/torture', `without-${name}`);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(join(built, 'dist'), join(copy, 'dist'), { recursive: true });
  for (const each of ['package.json', 'node_modules', 'libs']) symlinkSync(resolve(built, each), join(copy, each));
  const path = join(copy, 'dist', file);
  const whole = readFileSync(path, 'utf8');
  if (!whole.includes(is)) throw new Error(`${file} does not say ${is}`);
  writeFileSync(
    path,
    whole.replace(is, () => becomes),
  );
  return copy;
}
