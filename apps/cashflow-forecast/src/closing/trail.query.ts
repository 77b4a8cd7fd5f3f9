import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import type { Place } from '../domain/day-marks.ts';
import { nameOf } from '../domain/public-event.ts';
import { isMunicipality } from '../party.representation.ts';

/** One thing that was heard, of which a figure is made. */
export interface Heard {
  readonly messageId: string;
  readonly entryId: string;
  /** What happened, such as `betaling-bevestigd`. */
  readonly name: string;
  /** The instant at which it happened, as it was told. */
  readonly time: string;
  /** The day on which it became known here. */
  readonly recordedOn: string;
}

const trail = (tenant: string, side: '<=' | '>'): string => `
  select message_id as "messageId", entry_id as "entryId", message->>'type' as name, message->>'time' as time,
         recorded_on::text as "recordedOn"
    from received_event
   where ${isMunicipality(tenant) ? 'municipality' : 'employer'} = ? and entry_id = any(?::uuid[])
     and (transaction_id, position) ${side} (?::text::xid8, ?::bigint)
   order by received_event.transaction_id, received_event.position`;

/** Which events a figure is made of, and which came after. */
@Injectable()
export class Trails {
  constructor(private readonly rows: Rows) {}

  /** Of these entries up to a place in the log, or after it; by entry, in the order in which they were heard. */
  async of(
    tenant: string,
    entryIds: readonly string[],
    side: 'until' | 'after',
    place: Place,
  ): Promise<ReadonlyMap<string, readonly Heard[]>> {
    if (entryIds.length === 0) return new Map();
    const statement = trail(tenant, side === 'until' ? '<=' : '>');
    const parameters = [tenant, `{${[...new Set(entryIds)].join(',')}}`, place.transactionId, place.position];
    const rows = await this.rows.as(tenant, (tx) => tx.execute<Heard[]>(statement, parameters));
    const heard = new Map<string, Heard[]>();
    for (const row of rows) {
      const one = { ...row, name: nameOf(row.name) ?? row.name };
      heard.set(row.entryId, [...(heard.get(row.entryId) ?? []), one]);
    }
    return heard;
  }
}
