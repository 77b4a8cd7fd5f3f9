import { schedule } from '#libs/event-store/due-commands';
import type { Reader } from '#libs/event-store/reader';
import { dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import { dayAggregate, dayId, INSTALLATION } from '../day.aggregate.ts';
import { receivedAggregate } from '../received.aggregate.ts';

/**
 * Has every day ended on which something came into the log, early on the next. The end of a day is such a thing too, so
 * from the first message on each day has an end.
 */
export const dayEnd: Reader = {
  name: 'day-end',
  category: [receivedAggregate.category, dayAggregate.category],
  async write(tx, page) {
    const days = new Set(page.map(({ recordedAt }) => dutchDate(new Date(recordedAt))));
    for (const day of days) {
      const about = { streamId: `${dayAggregate.category}-${dayId(day)}`, tenant: INSTALLATION, version: 1 };
      await schedule(tx, this.name, about, 'end', { on: addDays(day, 1) }, { type: 'EndDay', day });
    }
  },
};
