import type { EntityManager } from '@mikro-orm/postgresql';
import { schedule } from '#libs/event-store/due-commands';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { dayAggregate } from '../day.aggregate.ts';
import type { DayEnded } from '../domain/day.ts';
import type { Parties } from '../domain/public-event.ts';
import type { Received } from '../domain/received.ts';
import type { WarningEvent } from '../domain/warning.ts';
import { receivedAggregate } from '../received.aggregate.ts';
import { warningAggregate } from '../warnings.aggregate.ts';

type Stored = StoredEvent<Received | DayEnded | WarningEvent>;

const WATCH = 'insert into warning_watch (tenant) select unnest(?::text[]) on conflict do nothing';
const WATCHED = 'select tenant from warning_watch where ? or tenant = any(?::text[]) order by tenant';

/**
 * Has the figures of whoever set a rule looked at: after something was heard of them, after a rule was set, and of everybody
 * when a day ended. Who set no rule costs nothing.
 */
export const watchFigures: Reader<Received | DayEnded | WarningEvent> = {
  name: 'watch-figures',
  category: [receivedAggregate.category, dayAggregate.category, warningAggregate.category],
  types: ['EventReceived', 'DayEnded', 'WarningRuleSet'],
  async write(tx, page) {
    const last = page.at(-1);
    if (last === undefined) return;
    const setting = page.filter(({ event }) => event.type === 'WarningRuleSet').map(({ tenant }) => tenant);
    if (setting.length > 0) await tx.execute(WATCH, [textArray(setting)]);
    for (const tenant of await watched(tx, page)) {
      const streamId = `${warningAggregate.category}-${tenant}`;
      const about = { streamId, tenant, version: Number(last.position) };
      await schedule(tx, this.name, about, 'measure', { at: last.recordedAt }, { type: 'MeasureFigures' });
    }
  },
};

async function watched(tx: EntityManager, page: readonly Stored[]): Promise<string[]> {
  const dayEnded = page.some(({ event }) => event.type === 'DayEnded');
  const heard = page.flatMap(({ event, tenant }) => {
    if (event.type !== 'EventReceived') return event.type === 'WarningRuleSet' ? [tenant] : [];
    const { werkgeverId, gemeentecode } = event.data.data as unknown as Parties;
    return [werkgeverId, gemeentecode];
  });
  const rows = await tx.execute<{ tenant: string }[]>(WATCHED, [dayEnded, textArray(heard)]);
  return rows.map(({ tenant }) => tenant);
}

/** Tenants are digits, or `GM` and digits: nothing to escape. */
const textArray = (tenants: readonly string[]): string => `{${[...new Set(tenants)].join(',')}}`;
