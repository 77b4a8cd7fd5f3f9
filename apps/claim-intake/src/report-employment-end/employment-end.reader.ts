import { type DueHandler, schedule } from '#libs/event-store/due-commands';
import type { EventStore } from '#libs/event-store/event-store';
import { type Reader, readStream } from '#libs/event-store/reader';
import { addDays } from '#libs/kernel/dates';
import { Rejection, replay } from '#libs/kernel/decider';
import { applicationAggregate } from '../application.aggregate.ts';
import { employment, type EmploymentEvent, type EmploymentState, lastDayOf } from '../domain/employment.ts';

export const EMPLOYMENT_END = 'employment-end';

interface EndToTell {
  readonly applicationId: string;
  readonly lastDay: string;
  readonly on: string;
  /** Told as such; otherwise the terms changed, and a draft will take them as they are when it is submitted. */
  readonly final: boolean;
}

/** Sees to it that every application of an employment learns of its end, also one that was begun later. */
export const employmentEnd: Reader<EmploymentEvent> = {
  name: EMPLOYMENT_END,
  category: 'employment',
  types: ['EmploymentChanged', 'EmploymentEnded', 'ApplicationLinked'],
  async write(tx, page) {
    for (const last of new Map(page.map((stored) => [stored.streamId, stored])).values()) {
      const history = await readStream<EmploymentEvent>(tx, last.streamId);
      const changed = page.some(
        ({ streamId, event }) => streamId === last.streamId && event.type === 'EmploymentChanged',
      );
      for (const end of endsToTell(
        replay(
          employment,
          history.map(({ event }) => event),
        ),
        changed,
      )) {
        await schedule(tx, EMPLOYMENT_END, last, `end ${end.applicationId}`, { on: addDays(end.on, -1) }, end);
      }
    }
  },
};

/** Nothing while it runs on. The application itself knows whether it heard of this day before. */
function endsToTell(state: EmploymentState, changed: boolean): EndToTell[] {
  if (state.status === 'absent') return [];
  const final = state.status === 'ended';
  const lastDay = lastDayOf(state);
  if (lastDay === null || !(final || changed)) return [];
  return state.applicationIds.map((applicationId) => ({ applicationId, lastDay, on: state.toldOn, final }));
}

/** Tells one application of it; sent again it changes nothing. */
export function endReporter(store: EventStore): DueHandler {
  return async ({ subject: employmentId, command }, cause) => {
    const { applicationId, ...end } = command as EndToTell;
    const told = { type: 'RecordEmploymentEnd', employmentId, ...end } as const;
    const answer = await store.handle(applicationAggregate, applicationId, told, cause);
    if (answer instanceof Rejection) throw new Error(answer.code);
  };
}
