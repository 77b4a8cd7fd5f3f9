import { type DueHandler, schedule, unschedule } from '#libs/event-store/due-commands';
import type { EventStore } from '#libs/event-store/event-store';
import { type Reader, readStream } from '#libs/event-store/reader';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { replay } from '#libs/kernel/decider';
import { caseAggregate } from '../case.aggregate.ts';
import { remindersOf } from '../domain/case-reminders.ts';
import { type CaseCommand, reviewCase } from '../domain/review-case.ts';
import type { CaseEvent } from '../domain/case-event.ts';

export const DECISION_TERM = 'decision-term';

/** Keeps, for every case that the page touched, the reminders before its term ends and before a penalty, and the end of its repair term. */
export const decisionTerm: Reader<CaseEvent> = {
  name: DECISION_TERM,
  category: 'case',
  async write(tx, page) {
    for (const last of new Map(page.map((stored) => [stored.streamId, stored])).values()) {
      const history = await readStream<CaseEvent>(tx, last.streamId);
      const { nearing, repair, penalty } = remindersOf(
        replay(
          reviewCase,
          history.map(({ event }) => event),
        ),
      );
      if (nearing === null) await unschedule(tx, DECISION_TERM, last, 'nearing');
      else
        await schedule(tx, DECISION_TERM, last, 'nearing', nearing, { type: 'NoteTermNearing', dueOn: nearing.dueOn });
      if (repair === null) await unschedule(tx, DECISION_TERM, last, 'repair');
      else await schedule(tx, DECISION_TERM, last, 'repair', repair, { type: 'ExpireRepairTerm', until: repair.until });
      for (const [nth, due] of penalty.entries()) {
        const kind = `penalty-${nth + 1}`;
        if (due === null) await unschedule(tx, DECISION_TERM, last, kind);
        else {
          const { startsOn, daysBefore } = due;
          await schedule(tx, DECISION_TERM, last, kind, due, { type: 'NotePenaltyNearing', startsOn, daysBefore });
        }
      }
    }
  },
};

type Waiting = Omit<
  Extract<CaseCommand, { type: 'NoteTermNearing' | 'ExpireRepairTerm' | 'NotePenaltyNearing' }>,
  'on'
>;

/** Sends what is due, with the day on which it is sent; the decider compares it with the term. */
export function carryOutDue(store: EventStore, clock: Clock): DueHandler {
  return async ({ subject, command }, cause) => {
    const due = { ...(command as Waiting), on: dutchDate(clock.now()) } as CaseCommand;
    await store.handle(caseAggregate, subject, due, cause);
  };
}
