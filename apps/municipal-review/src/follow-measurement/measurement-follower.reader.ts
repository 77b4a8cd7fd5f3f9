import type { Cause } from '#libs/event-store/cause';
import type { EventStore } from '#libs/event-store/event-store';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { caseAggregate } from '../case.aggregate.ts';
import type { CurrentFigures } from '../current-figures.ts';
import type { GrantEvent } from '../domain/grant.ts';
import { flatRateNeed } from '../domain/measurement-need.ts';
import type { MeasurementCommand, MeasurementEvent } from '../domain/measurement.ts';
import { grantAggregate, grantIdOf } from '../grant.aggregate.ts';
import { flatRateNeedId, measurementAggregate } from '../measurement.aggregate.ts';

const NAME = 'measurement-follower';
/** How soon the second measurement is needed, where the day of the first is past. Ours. */
const SECOND_DAYS = 42;

type Followed = MeasurementEvent | GrantEvent;

/**
 * What follows from a measurement: the case, or the grant that runs already, gets the wage value; a disputed report gets
 * its second measurement; and a need is over when somebody is measured, or when a wage value holds. Each command's id
 * follows from the event, so a page that is read again changes nothing.
 */
export function measurementFollower(store: EventStore, figures: CurrentFigures): Reader<Followed> {
  return {
    name: NAME,
    category: [measurementAggregate.category, grantAggregate.category],
    /** Streams go side by side, which lets their appends share a commit; the events of one stream go in order. */
    async send(page) {
      const byStream = Map.groupBy(page, ({ streamId }) => streamId);
      await Promise.all(
        [...byStream.values()].map(async (events) => {
          for (const stored of events) await follow(store, figures, stored);
        }),
      );
    },
  };
}

async function follow(store: EventStore, figures: CurrentFigures, stored: StoredEvent<Followed>): Promise<void> {
  const { event, subject, tenant } = stored;
  const on = dutchDate(new Date(stored.recordedAt));
  switch (event.type) {
    case 'MeasurementEstablished':
    case 'TakeOverAsked': {
      const outcome = await takeOver(store, figures, stored);
      return record(store, subject, outcome, causeOf(stored, 'noted'));
    }
    case 'DisputeAnswered': {
      const { secondId, on: day } = event.data;
      const state = await store.state(measurementAggregate, subject, tenant);
      if (secondId === null || state.status === 'absent') return;
      const { applicationId, employerId, personRef, neededBy } = state;
      const command: MeasurementCommand = {
        ...{ type: 'NeedMeasurement', measured: { applicationId, employerId, personRef }, cause: 'dispute', on: day },
        neededBy: neededBy < day ? addDays(day, SECOND_DAYS) : neededBy,
      };
      return record(store, secondId, command, causeOf(stored, 'second'));
    }
    case 'MeasurementPlanned': {
      const needId = await flatRateNeedId(store, grantIdOf(event.data.measured.applicationId), tenant);
      return subject === needId
        ? undefined
        : record(store, needId, { type: 'LapseNeed', on }, causeOf(stored, 'lapse'));
    }
    case 'GrantVersionAdded': {
      const { version } = event.data;
      // Before its second version nothing was needed for a grant.
      if (version.version === 1 || flatRateNeed(version) !== null) return;
      return record(
        store,
        await flatRateNeedId(store, subject, tenant),
        { type: 'LapseNeed', on },
        causeOf(stored, 'lapse'),
      );
    }
    default:
      return;
  }
}

/** The case takes it; one on which was decided already passes it on to its grant, as a proposal that another approves. */
async function takeOver(
  store: EventStore,
  figures: CurrentFigures,
  stored: StoredEvent<Followed>,
): Promise<MeasurementCommand> {
  const state = await store.state(measurementAggregate, stored.subject, stored.tenant);
  if (state.status !== 'established') throw new Error(`${stored.streamId} has no established value`);
  const { applicationId, established } = state;
  const { percent, by, on, from } = established;
  const toCase = causeOf(stored, 'case');
  const value = { type: 'EstablishWageValue', percent, by, on } as const;
  const answer = await store.handle(caseAggregate, applicationId, value, toCase);
  if (!(answer instanceof Rejection)) return { type: 'NoteTaken', at: 'case', on };
  if (answer.code !== 'CASE_NOT_OPEN') return { type: 'NoteNotTaken', code: answer.code, on };
  const change = {
    ...({ type: 'ProposeChange', changeId: derivedId(stored.id, NAME), cause: 'wageValue', from } as const),
    ...{ changes: { wageValuePercent: percent }, reasons: null, by, on, figures: await figures.figures() },
  };
  const proposed = await store.handle(grantAggregate, grantIdOf(applicationId), change, causeOf(stored, 'grant'));
  if (!(proposed instanceof Rejection)) return { type: 'NoteTaken', at: 'grant', on };
  return { type: 'NoteNotTaken', code: proposed.code, on };
}

function causeOf({ id, tenant, context }: StoredEvent, what: string): Cause {
  const commandId = derivedId(id, NAME, what);
  return { commandId, context: { tenant, actor: NAME, correlationId: context.correlationId } };
}

/** A need that is not there cannot lapse, and what is noted already stays: a rejection means there is nothing to do. */
async function record(store: EventStore, id: string, command: MeasurementCommand, cause: Cause): Promise<void> {
  await store.handle(measurementAggregate, id, command, cause);
}
