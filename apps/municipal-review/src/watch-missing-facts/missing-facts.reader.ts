import type { InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { schedule } from '#libs/event-store/due-commands';
import { type Reader, readStream } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import { replay } from '#libs/kernel/decider';
import { assessmentAggregate } from '../assessment.aggregate.ts';
import { assessment, type AssessmentEvent } from '../domain/assessment.ts';
import type { GrantEvent } from '../domain/grant.ts';
import type { RegisterEvent } from '../domain/register.ts';
import { grantAggregate } from '../grant.aggregate.ts';
import { parameterAggregate } from '../parameter.aggregate.ts';
import { OpenClaim } from './open-claim.table.ts';

export const MISSING_FACTS = 'missing-facts';
type Watched = AssessmentEvent | GrantEvent | RegisterEvent;
type Row = InferEntity<typeof OpenClaim>;

/**
 * Watches for what claims may still depend on: a grant, or a version of it, and a figure of the law. When it comes, the
 * claim is looked at again. What a claim missed may also have come while it was being assessed: one that was not approved
 * is looked at once more in any case, and one that was, when its grant has a newer version than it was reckoned by.
 */
export const missingFacts: Reader<Watched> = {
  name: MISSING_FACTS,
  category: [assessmentAggregate.category, grantAggregate.category, parameterAggregate.category],
  async write(tx, page) {
    const open = new Map<string, Row | undefined>();
    const newest = await newestVersions(tx, page);
    for (const stored of page) await follow(tx, open, newest, stored);
    await keep(tx, open);
  },
};

/** Of the grants by which a claim of this page was approved, the highest number of a version, committed by now. */
async function newestVersions(tx: EntityManager, page: readonly StoredEvent<Watched>[]): Promise<Map<string, number>> {
  const grants = page.flatMap(({ event }) =>
    event.type === 'ClaimAssessed' && event.data.outcome === 'approved' ? [event.data.claim.grantId] : [],
  );
  if (grants.length === 0) return new Map();
  const streams = [...new Set(grants)].map((grantId) => `${grantAggregate.category}-${grantId}`);
  const rows = await tx.execute<{ stream: string; newest: number }[]>(
    `select stream_id as stream, max((data -> 'version' ->> 'version')::int) as newest
       from event where stream_id = any(?::text[]) and type = 'GrantVersionAdded' group by stream_id`,
    [`{${streams.join(',')}}`],
  );
  return new Map(rows.map(({ stream, newest }) => [stream.slice(grantAggregate.category.length + 1), newest]));
}

/** `open` has what the page did to claims so far; it is written before rows are asked. */
async function follow(
  tx: EntityManager,
  open: Map<string, Row | undefined>,
  newest: ReadonlyMap<string, number>,
  stored: StoredEvent<Watched>,
): Promise<void> {
  const { event, subject: claimId, tenant } = stored;
  switch (event.type) {
    case 'ClaimAssessed': {
      const { claim, outcome, version } = event.data;
      const row = { claimId, tenant, grantId: claim.grantId, waits: outcome === 'waitingForFigure' };
      open.set(claimId, row);
      const upToDate = outcome === 'approved' && (newest.get(claim.grantId) ?? 0) <= (version ?? 0);
      return upToDate ? undefined : lookAgain(tx, stored, row);
    }
    case 'ClaimReopened': {
      const history = await readStream<AssessmentEvent>(tx, stored.streamId);
      const state = replay(
        assessment,
        history.map((each) => each.event),
      );
      const settled = state.status !== 'assessed' || state.settled !== null || state.held !== null;
      if (!settled) open.set(claimId, { claimId, tenant, grantId: state.assessment.claim.grantId, waits: false });
      return;
    }
    case 'WorkItemSettled':
    case 'ClaimReserved':
      return void open.set(claimId, undefined);
    case 'GrantVersionAdded':
      await keep(tx, open);
      return lookAtAll(tx, stored, { grantId: stored.subject });
    case 'RowApproved':
      await keep(tx, open);
      return lookAtAll(tx, stored, { waits: true });
  }
}

async function keep(tx: EntityManager, open: Map<string, Row | undefined>): Promise<void> {
  const rows = [...open.values()].filter((row) => row !== undefined);
  const closed = [...open].filter(([, row]) => row === undefined).map(([claimId]) => claimId);
  if (rows.length > 0) await tx.upsertMany(OpenClaim, rows);
  if (closed.length > 0) await tx.nativeDelete(OpenClaim, { claimId: { $in: closed } });
  open.clear();
}

async function lookAtAll(tx: EntityManager, stored: StoredEvent<Watched>, which: Partial<Row>): Promise<void> {
  const claims = await tx.find(OpenClaim, which, { disableIdentityMap: true, orderBy: { claimId: 'asc' } });
  for (const claim of claims) await lookAgain(tx, stored, claim);
}

/** At once: the day before is over at any hour. Named after the event, so that each looks again once. */
function lookAgain(
  tx: EntityManager,
  stored: StoredEvent<Watched>,
  { claimId, tenant }: Pick<Row, 'claimId' | 'tenant'>,
): Promise<void> {
  const about = { ...stored, streamId: `${assessmentAggregate.category}-${claimId}`, tenant };
  const on = addDays(dutchDate(new Date(stored.recordedAt)), -1);
  return schedule(tx, MISSING_FACTS, about, `reassess ${stored.id}`, { on }, { type: 'ReassessClaim' });
}
