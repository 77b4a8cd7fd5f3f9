import type { DueHandler } from '#libs/event-store/due-commands';
import { schedule, unschedule } from '#libs/event-store/due-commands';
import type { EventStore } from '#libs/event-store/event-store';
import { type Reader, readStream } from '#libs/event-store/reader';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addToMonth, monthOf } from '#libs/kernel/dates';
import { Rejection, replay } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { applicationAggregate } from '../application.aggregate.ts';
import { claimAggregate } from '../claim.aggregate.ts';
import { application } from '../domain/application.ts';
import type { ApplicationEvent } from '../domain/application-event.ts';
import { claimIdOf, type ClaimSubject } from '../domain/claim.ts';
import { claimedOn } from '../domain/granted-months.ts';
import { claimsDue, nextClaim } from '../domain/claims-due.ts';

export const MAKE_CLAIMS = 'make-claims';
const KIND = 'claim';

/** Keeps one command per granted application: for the first day on which a claim of it falls due. */
export const makeClaims: Reader<ApplicationEvent> = {
  name: MAKE_CLAIMS,
  category: 'application',
  types: ['ApplicationDecided', 'GrantVersionAdded', 'EmploymentEndReported', 'ClaimsMade'],
  async write(tx, page) {
    for (const last of new Map(page.map((stored) => [stored.streamId, stored])).values()) {
      const history = await readStream<ApplicationEvent>(tx, last.streamId);
      const month = nextClaim(
        replay(
          application,
          history.map(({ event }) => event),
        ),
      );
      if (month === undefined) await unschedule(tx, MAKE_CLAIMS, last, KIND);
      else await schedule(tx, MAKE_CLAIMS, last, KIND, { on: claimedOn(month) }, { month });
    }
  },
};

/**
 * Makes every claim that is due, of months long gone too, and then records on the application that it did. Killed in
 * between it makes the same ones again, by the same ids, and they are there.
 */
export function claimMaker(store: EventStore, clock: Clock): DueHandler {
  return async ({ subject: applicationId, tenant }, cause) => {
    const on = dutchDate(clock.now());
    const state = await store.state(applicationAggregate, applicationId, tenant);
    const claims = claimsDue(applicationId, state, addToMonth(monthOf(on), -1));
    const make = (claim: ClaimSubject) => {
      const own = { ...cause, commandId: derivedId(cause.commandId, claim.month) };
      const command = { type: 'MakeClaim', claim, on } as const;
      return store.handle(claimAggregate, claimIdOf(claim.grantId, claim.month), command, own);
    };
    const made = await Promise.all(claims.map(make));
    const command = { type: 'RecordClaims', months: claims.map(({ month }) => month) } as const;
    const recorded = await store.handle(applicationAggregate, applicationId, command, cause);
    // Neither can be rejected: should one be, the due command stays, and the operator hears of it.
    if ([...made, recorded].some((answer) => answer instanceof Rejection)) throw new Error('a claim was rejected');
  };
}
