import type { EntityManager } from '@mikro-orm/postgresql';
import { schedule, unschedule } from '#libs/event-store/due-commands';
import { type Reader, readStream } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { replay } from '#libs/kernel/decider';
import type { GrantEvent } from '../domain/grant.ts';
import { measurement, type MeasurementEvent } from '../domain/measurement.ts';
import { flatRateNeed, measurementReminders } from '../domain/measurement-need.ts';
import { grantAggregate } from '../grant.aggregate.ts';
import { measurementAggregate } from '../measurement.aggregate.ts';

export const MEASUREMENT_WATCH = 'measurement-watch';

/** What waits for its day; the handler looks at the facts again, so a row that is late does no harm. */
export type WaitingMeasurement =
  | { readonly type: 'ExpireReaction'; readonly until: string }
  | { readonly type: 'NeedNext'; readonly neededBy: string }
  | { readonly type: 'LookAgain' }
  | { readonly type: 'WatchFlatRate' };

/**
 * Watches, for every measurement, that the employer's term to react ends, and that the next one comes in time; and for
 * every grant on the flat rate, from its fourth month, that somebody measures before it ends.
 */
export const measurementWatch: Reader<MeasurementEvent | GrantEvent> = {
  name: MEASUREMENT_WATCH,
  category: [measurementAggregate.category, grantAggregate.category],
  async write(tx, page) {
    for (const stored of lastOfEach(page)) {
      if (stored.category === grantAggregate.category) await watchGrant(tx, stored);
      else await watchMeasurement(tx, stored);
    }
  },
};

type Watched = MeasurementEvent | GrantEvent;

/** Of each stream the last event; of a grant the last version, which says all that is watched. */
function lastOfEach(page: readonly StoredEvent<Watched>[]): Iterable<StoredEvent<Watched>> {
  const telling = page.filter(({ event }) => event.type !== 'ChangeProposed' && event.type !== 'ChangeReturned');
  return new Map(telling.map((stored) => [stored.streamId, stored])).values();
}

async function watchGrant(tx: EntityManager, last: StoredEvent<Watched>): Promise<void> {
  if (last.event.type !== 'GrantVersionAdded') return;
  const need = flatRateNeed(last.event.data.version);
  await keep(tx, last, 'flat-rate', need && { on: need.from }, { type: 'WatchFlatRate' });
}

async function watchMeasurement(tx: EntityManager, last: StoredEvent): Promise<void> {
  const history = await readStream<MeasurementEvent>(tx, last.streamId);
  const { silence, next, again } = measurementReminders(
    replay(
      measurement,
      history.map(({ event }) => event),
    ),
  );
  await keep(tx, last, 'silence', silence, { type: 'ExpireReaction', until: silence?.until ?? '' });
  await keep(tx, last, 'next', next, { type: 'NeedNext', neededBy: next?.neededBy ?? '' });
  await keep(tx, last, 'again', again, { type: 'LookAgain' });
}

function keep(
  tx: EntityManager,
  last: StoredEvent,
  kind: string,
  due: { readonly on: string } | null,
  command: WaitingMeasurement,
): Promise<void> {
  if (due === null) return unschedule(tx, MEASUREMENT_WATCH, last, kind);
  return schedule(tx, MEASUREMENT_WATCH, last, kind, due, command);
}
