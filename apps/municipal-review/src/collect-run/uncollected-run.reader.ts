import { schedule, unschedule } from '#libs/event-store/due-commands';
import type { Reader } from '#libs/event-store/reader';
import { addDays } from '#libs/kernel/dates';
import type { PaymentRunEvent } from '../domain/payment-run.ts';

export const UNCOLLECTED_RUN = 'uncollected-run';

/** Sees to it that a run of which collecting was broken off is collected the next morning, if nobody came back for it. */
export const uncollectedRun: Reader<PaymentRunEvent> = {
  name: UNCOLLECTED_RUN,
  category: 'payment-run',
  types: ['PaymentRunOpened', 'PaymentRunCollected'],
  async write(tx, page) {
    for (const stored of page) {
      const { type, data } = stored.event;
      if (type === 'PaymentRunOpened') {
        await schedule(tx, UNCOLLECTED_RUN, stored, 'collect', { on: addDays(data.on, 1) }, { type: 'complete' });
      }
      if (type === 'PaymentRunCollected') await unschedule(tx, UNCOLLECTED_RUN, stored, 'collect');
    }
  },
};
