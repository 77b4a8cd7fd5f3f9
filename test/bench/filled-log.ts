import pg from 'pg';
import { recorded } from '../../apps/claim-intake/src/domain/fixtures/recorded.ts';
import type { DomainEvent } from '#libs/event-store/aggregate';
import { event, TENANT } from './payload.ts';

/** So many events share a transaction: a log that was filled in one would have one transaction id. */
const CHUNK = 5_000;

const { ApplicationDrafted, ApplicationDecided, GrantVersionAdded, ClaimsMade } = recorded.application;
const AFTERWARDS = [GrantVersionAdded, ...Array.from({ length: 6 }, () => ClaimsMade)];

/** What becomes of an application in half a year: about 0.35 kB an event, and the submission 0.6. */
export const LIFE: readonly DomainEvent[] = [ApplicationDrafted, event, ApplicationDecided, ...AFTERWARDS];

export interface Filling {
  readonly streams: number;
  /** The events of each stream, oldest first. */
  readonly events: readonly DomainEvent[];
  /** Streams from this number on; 0 when left out. */
  readonly from?: number;
}

/**
 * Puts streams in a log by one statement for each part, without the store: to have something to read. The first event of
 * all streams goes before the second of any, as years of work would leave them. `streamOf` says how they are called.
 */
export async function fill(adminUrl: string, { streams, events, from = 0 }: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const [nth, { type, data }] of events.entries()) {
    for (let first = from; first < from + streams; first += CHUNK) {
      const last = Math.min(first + CHUNK, from + streams) - 1;
      await client.query(
        `insert into event (id, stream_id, version, type, data, context, tenant, command_id)
         select gen_random_uuid(), 'application-' || lpad(s::text, 8, '0') || '-0000-4000-8000-000000000000', $1, $2, $3,
                '{"actor": "account-0017", "correlationId": "5f0e2c1d-9a3b-4c5d-8e7f-1a2b3c4d5e6f"}', $4, gen_random_uuid()
           from generate_series($5::int, $6::int) s`,
        [nth + 1, type, JSON.stringify(data), TENANT, first, last],
      );
    }
  }
  await client.query('vacuum analyze event');
  await client.end();
}

/** The id of the thing that a stream of the filling is about. */
export function subjectOf(nth: number): string {
  return `${String(nth).padStart(8, '0')}-0000-4000-8000-000000000000`;
}
