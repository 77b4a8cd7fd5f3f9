import { schedule } from '#libs/event-store/due-commands';
import type { Reader } from '#libs/event-store/reader';
import type { ClaimEvent } from '../domain/claim.ts';

/** Of a claim that is made while hours from a payroll file wait for it: has them handed in. */
export const keptHours: Reader<ClaimEvent> = {
  name: 'kept-hours',
  category: 'claim',
  types: ['ClaimMade'],
  async write(tx, page) {
    const open = page.filter(({ event }) => event.type === 'ClaimMade' && event.data.variableHours);
    if (open.length === 0) return;
    const kept = await tx.execute<{ id: string }[]>(
      `select claim_id as id from payroll_hours
        where claim_id in (select value::uuid from jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(open.map(({ subject }) => subject))],
    );
    for (const stored of open.filter(({ subject }) => kept.some(({ id }) => id === subject))) {
      if (stored.event.type !== 'ClaimMade') continue;
      await schedule(tx, this.name, stored, 'hand-in', { on: stored.event.data.on }, {});
    }
  },
};
