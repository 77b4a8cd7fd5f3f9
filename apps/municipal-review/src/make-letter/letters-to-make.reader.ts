import { schedule } from '#libs/event-store/due-commands';
import type { Reader } from '#libs/event-store/reader';
import { dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import type { LetterEvent } from '../domain/letter.ts';
import { letterAggregate } from '../letter.aggregate.ts';

export const MAKE_LETTER = 'make-letter';

/** A letter that was ordered is made at once: the day before is over at any hour. One that fails is tried again. */
export const lettersToMake: Reader<LetterEvent> = {
  name: 'letters-to-make',
  category: letterAggregate.category,
  types: ['LetterOrdered'],
  async write(tx, page) {
    for (const stored of page) {
      const on = addDays(dutchDate(new Date(stored.recordedAt)), -1);
      await schedule(tx, MAKE_LETTER, stored, 'make', { on }, {});
    }
  },
};
