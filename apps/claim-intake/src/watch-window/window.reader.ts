import type { EntityManager } from '@mikro-orm/postgresql';
import { type DueHandler, schedule, unschedule } from '#libs/event-store/due-commands';
import type { EventStore } from '#libs/event-store/event-store';
import type { Reader } from '#libs/event-store/reader';
import { EVENT_COLUMNS, type EventRow, type StoredEvent, toStored } from '#libs/event-store/stored-event';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection, replay } from '#libs/kernel/decider';
import { applicationAggregate } from '../application.aggregate.ts';
import { application } from '../domain/application.ts';
import type { ApplicationEvent } from '../domain/application-event.ts';
import type { ApplicationState } from '../domain/application-state.ts';
import { isUnasked, nextReminder } from '../domain/application-window.ts';
import { employment, type EmploymentEvent, windowOf } from '../domain/employment.ts';
import { employmentAggregate } from '../employment.aggregate.ts';

export const APPLICATION_WINDOW = 'application-window';
const KIND = 'remind';

type Followed = EmploymentEvent | ApplicationEvent;

/**
 * Keeps the next reminder of the application window (Participatiewet 10d lid 2) of every employment for which nobody
 * asked subsidy. It is forgotten when an application is submitted or the work ends, and set again when one is withdrawn.
 */
export const applicationWindow: Reader<Followed> = {
  name: APPLICATION_WINDOW,
  category: ['employment', 'application'],
  types: [
    ...['EmploymentRegistered', 'EmploymentChanged', 'EmploymentEnded', 'WindowReminded'],
    ...['ApplicationSubmitted', 'ApplicationWithdrawn', 'ApplicationDecided'],
  ],
  async write(tx, page) {
    const touched = Map.groupBy(page, ({ category }) => category);
    const changed = await streams<ApplicationEvent>(tx, subjectsOf(touched.get('application')), 'application');
    const jobs = new Set([...subjectsOf(touched.get('employment')), ...[...changed.values()].flatMap(employmentOf)]);
    const employments = await streams<EmploymentEvent>(tx, [...jobs], 'employment');
    const states = [...employments.values()].map((history) => ({ history, state: stateOf(history) }));
    const asked = states.flatMap(({ state }) => (state.status === 'absent' ? [] : state.applicationIds));
    const applications = await streams<ApplicationEvent>(tx, asked, 'application');
    for (const { history, state } of states) {
      const last = history.at(-1);
      if (last === undefined || state.status === 'absent') continue;
      const all = state.applicationIds.map((id) => applicationOf(applications.get(id) ?? []));
      const next = isUnasked(all) ? nextReminder(windowOf(state)) : undefined;
      if (next === undefined) await unschedule(tx, APPLICATION_WINDOW, last, KIND);
      else await schedule(tx, APPLICATION_WINDOW, last, KIND, { on: next.on }, {});
    }
  },
};

/** Looks once more whether subsidy was asked for: the reader may be behind. */
export function windowReminder(store: EventStore, clock: Clock): DueHandler {
  return async ({ subject: employmentId, tenant }, cause) => {
    const state = await store.state(employmentAggregate, employmentId, tenant);
    if (state.status === 'absent') return;
    const applications = await Promise.all(
      state.applicationIds.map((id) => store.state(applicationAggregate, id, tenant)),
    );
    if (!isUnasked(applications)) return;
    const command = { type: 'RemindOfWindow', on: dutchDate(clock.now()) } as const;
    const answer = await store.handle(employmentAggregate, employmentId, command, cause);
    if (answer instanceof Rejection) throw new Error(answer.code);
  };
}

function stateOf(history: readonly StoredEvent<EmploymentEvent>[]) {
  return replay(
    employment,
    history.map(({ event }) => event),
  );
}

function applicationOf(history: readonly StoredEvent<ApplicationEvent>[]): ApplicationState {
  return replay(
    application,
    history.map(({ event }) => event),
  );
}

function employmentOf(history: readonly StoredEvent<ApplicationEvent>[]): string[] {
  const state = applicationOf(history);
  return state.status === 'absent' ? [] : [state.draft.employmentId];
}

function subjectsOf(page: readonly StoredEvent[] | undefined): string[] {
  return [...new Set((page ?? []).map(({ subject }) => subject))];
}

/** The histories of these things, oldest first, in one question. */
async function streams<Event>(
  tx: EntityManager,
  subjects: readonly string[],
  category: string,
): Promise<Map<string, StoredEvent<Event>[]>> {
  if (subjects.length === 0) return new Map();
  const rows = await tx.execute<EventRow[]>(
    `select ${EVENT_COLUMNS} from event
      where event.stream_id in (select jsonb_array_elements_text(?::jsonb)) order by event.stream_id, event.version`,
    [JSON.stringify(subjects.map((subject) => `${category}-${subject}`))],
  );
  return Map.groupBy(
    rows.map((row) => toStored<Event>(row)),
    ({ subject }) => subject,
  );
}
