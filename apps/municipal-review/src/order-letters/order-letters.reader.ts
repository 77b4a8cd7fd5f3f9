import type { EventStore } from '#libs/event-store/event-store';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { ADDRESSED_TO } from '#libs/letters/facts';
import { caseAggregate } from '../case.aggregate.ts';
import type { Decided, GrantEvent } from '../domain/grant.ts';
import { type Parties, partiesIn, situationOf, versionBefore } from '../domain/letter-situation.ts';
import type { CaseEvent } from '../domain/case-event.ts';
import { grantAggregate } from '../grant.aggregate.ts';
import { letterAggregate, letterIdOf } from '../letter.aggregate.ts';

export const ORDER_LETTERS = 'order-letters';
type Followed = CaseEvent | GrantEvent;

/**
 * What somebody must hear of becomes a letter that is to be made. Each letter's id and command follow from the event, so a
 * page that is read again orders nothing again.
 */
export function orderLetters(store: EventStore): Reader<Followed> {
  return {
    name: ORDER_LETTERS,
    category: [caseAggregate.category, grantAggregate.category],
    types: ['CaseOpened', 'InformationRequested', 'DecisionApproved', 'GrantVersionAdded'],
    async send(page) {
      await Promise.all(page.map((stored) => order(store, stored)));
    },
  };
}

async function order(store: EventStore, stored: StoredEvent<Followed>): Promise<void> {
  const { event, subject, version, tenant, context, id } = stored;
  const situation = situationOf(event, await before(store, stored));
  if (situation === null) return;
  const category = stored.category === grantAggregate.category ? 'grant' : 'case';
  const parties = partiesIn(event) ?? (await partiesOfCase(store, subject, tenant));
  for (const addressee of ADDRESSED_TO[situation.about]) {
    const letterId = letterIdOf(id, addressee);
    const { caseId = subject, employerId, personRef } = parties;
    const source = { category, subject, version } as const;
    const matter = { caseId, source, situation: situation.about, addressee, employerId, personRef };
    const cause = {
      commandId: derivedId(id, ORDER_LETTERS, addressee),
      context: { tenant, actor: ORDER_LETTERS, correlationId: context.correlationId },
    };
    const command = { type: 'OrderLetter', matter, on: situation.on } as const;
    const answer = await store.handle(letterAggregate, letterId, command, cause);
    if (answer instanceof Rejection) throw new Error(`letter ${letterId} cannot be ordered: ${answer.code}`);
  }
}

/** Only another last day is told by what was known before it. */
async function before(
  store: EventStore,
  { event, subject, version, tenant }: StoredEvent<Followed>,
): Promise<Decided | undefined> {
  if (event.type !== 'GrantVersionAdded' || event.data.cause !== 'end') return undefined;
  const grants = await store.history(grantAggregate, subject, tenant);
  return versionBefore(
    grants.map((each) => each.event),
    version,
  );
}

async function partiesOfCase(store: EventStore, caseId: string, tenant: string): Promise<Parties> {
  const state = await store.state(caseAggregate, caseId, tenant);
  if (state.status === 'absent') throw new Error(`case ${caseId} has events and was never opened`);
  const { employerId, personRef } = state.facts.application;
  return { caseId, employerId, personRef };
}
