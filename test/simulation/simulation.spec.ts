import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { claimAggregate } from '../../apps/claim-intake/src/claim.aggregate.ts';
import { MAKE_CLAIMS } from '../../apps/claim-intake/src/make-claims/make-claims.reader.ts';
import type { Consumer } from '#libs/messaging/consumer';
import { brokenInvariants } from './invariants.ts';
import type { Parts } from './services.ts';
import { type Planted, walk, type Walked } from './walk.ts';

const FIRST = Number(process.env.FIRST_SEED ?? 1);
const SEEDS = Array.from({ length: Number(process.env.SEEDS ?? 200) }, (_, nth) => FIRST + nth);

/** What went wrong, was refused and was reached in all walks together, so that it is seen that everything was. */
const seen = new Map<string, number>();
const count = (what: string, times: number): void => void seen.set(what, (seen.get(what) ?? 0) + times);

function note({ intake, review, forecast, people, transport, fate }: Walked): void {
  for (const [fault, times] of Object.entries({ ...transport.happened, ...fate.happened })) count(fault, times);
  for (const [code, times] of people.rejected) count(code, times);
  for (const { log } of [intake, review, forecast]) {
    count('lost to another', log.lost);
    for (const { event } of log.events(log.categories)) count(event.type, 1);
  }
}

/** Everything that is in the three logs, in its order. */
const logsOf = ({ intake, review, forecast }: Walked): unknown[] =>
  [intake, review, forecast].map(({ log }) => log.events(log.categories));

describe('the path of a claim', () => {
  it.each(SEEDS)('keeps its promises whatever goes wrong: seed %i', async (seed) => {
    const walked = await walk(seed);
    note(walked);
    expect(await brokenInvariants(walked)).toEqual([]);
  });

  it('meets in these seeds everything that may go wrong, and comes everywhere', () => {
    const faults = [
      ...['publicationFails', 'twice', 'crashBefore', 'crashAfter', 'refused', 'unanswered', 'sentAndDied'],
      ...['wroteAndDied', 'firedAndDied', 'meanwhile', 'again', 'together', 'givesUp', 'lost to another', 'FOUR_EYES'],
    ];
    const places = [
      ...['ApplicationWithdrawn', 'EmploymentEndReported', 'DecisionApproved', 'ProposalReturned', 'GrantVersionAdded'],
      ...['TermSuspended', 'InformationReceived', 'RowApproved', 'ClaimRegistered', 'WorkItemSettled'],
      ...['ClaimReopened', 'PaymentRunCancelled', 'PaymentsOrdered', 'PaymentsConfirmed', 'PaymentsReturned'],
      ...['PaymentHeard', 'EventReceived', 'CaseForwarded', 'ApplicationForwarded', 'ViewsGiven'],
    ];
    expect([...faults, ...places].filter((what) => (seen.get(what) ?? 0) < 10)).toEqual([]);
  });

  it('is the same for the same seed, and another for another', async () => {
    const [once, again, other] = [await walk(7), await walk(7), await walk(8)].map(logsOf);
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });
});

/** A consumer that takes every delivery for a new message. */
const forgetful = (consumer: Consumer): Consumer => ({
  group: consumer.group,
  topics: consumer.topics,
  handle: (message) => consumer.handle({ ...message, id: randomUUID() }),
});

/** Makes every claim under an id that nobody can derive. */
function underNewIds(parts: Parts): Parts {
  const store = parts.log.store();
  const makeClaim = parts.due[MAKE_CLAIMS];
  return {
    ...parts,
    due: {
      ...parts.due,
      [MAKE_CLAIMS]: async (due, cause) => {
        const before = new Set(parts.log.subjects(claimAggregate.category));
        await makeClaim?.(due, cause);
        for (const claimId of parts.log.subjects(claimAggregate.category)) {
          const made = parts.log.now(claimAggregate, claimId);
          if (before.has(claimId) || made.status === 'absent' || made.claim.applicationId !== due.subject) continue;
          const command = { type: 'MakeClaim', claim: made.claim, on: '2026-12-01' } as const;
          await store.handle(claimAggregate, randomUUID(), command, { ...cause, commandId: randomUUID() });
        }
      },
    },
  };
}

describe('a planted mistake', () => {
  it.each<[string, Planted, RegExp]>([
    [
      'a consumer whose command has an id of its own',
      { forecast: (parts) => ({ ...parts, consumers: parts.consumers.map(forgetful) }) },
      /what was heard again was recorded again/,
    ],
    [
      'a publisher that says it is further before it is',
      { checkpointFirst: true },
      /differ|was never assessed|another amount/,
    ],
    ['a claim under an id that does not follow from its month', { intake: underNewIds }, /there are two claims of/],
  ])('is found: %s', async (_, planted, fault) => {
    const found: string[] = [];
    for (let seed = 1; seed <= 12; seed++) found.push(...(await brokenInvariants(await walk(seed, planted))));
    expect(found.filter((sentence) => fault.test(sentence))).not.toEqual([]);
  });
});
