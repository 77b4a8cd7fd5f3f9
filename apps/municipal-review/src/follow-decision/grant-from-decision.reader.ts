import type { EventStore } from '#libs/event-store/event-store';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import type { CurrentFigures } from '../current-figures.ts';
import type { GrantCommand } from '../domain/grant.ts';
import type { CaseEvent } from '../domain/case-event.ts';
import { grantAggregate, grantIdOf } from '../grant.aggregate.ts';

const NAME = 'grant-from-decision';

/**
 * The case leads, the grant follows: what was decided becomes the first version, and the end of the employment a further
 * one. Each command's id follows from the event, so a page that is read again changes nothing.
 */
export function grantFromDecision(store: EventStore, figures: CurrentFigures): Reader<CaseEvent> {
  const follow = async (stored: StoredEvent<CaseEvent>): Promise<void> => {
    const command = await commandAfter(stored, figures);
    if (command === undefined) return;
    const { tenant, context, subject } = stored;
    const cause = {
      commandId: derivedId(stored.id, NAME),
      context: { tenant, actor: NAME, correlationId: context.correlationId },
    };
    const answer = await store.handle(grantAggregate, grantIdOf(subject), command, cause);
    if (answer instanceof Rejection) throw new Error(`${stored.streamId} cannot be followed: ${answer.code}`);
  };
  return {
    name: NAME,
    category: 'case',
    /** Cases go side by side, which lets their appends share a commit; the events of one case go in order. */
    async send(page) {
      const byCase = Map.groupBy(page, ({ streamId }) => streamId);
      await Promise.all(
        [...byCase.values()].map(async (events) => {
          for (const stored of events) await follow(stored);
        }),
      );
    },
  };
}

async function commandAfter(
  { subject, event }: StoredEvent<CaseEvent>,
  figures: CurrentFigures,
): Promise<GrantCommand | undefined> {
  switch (event.type) {
    case 'EmploymentEnded': {
      const { lastDay, reportedOn: on } = event.data;
      return { type: 'EndGrant', lastDay, on, figures: await figures.figures() };
    }
    case 'DecisionApproved': {
      const { proposal, by: approvedBy, on } = event.data;
      const { version, facts, calculation, missing, reasons, by: proposedBy } = proposal;
      if (version === null) return undefined;
      const { employerId, personRef, variableHours } = facts.application;
      return {
        type: 'GiveGrant',
        parties: { applicationId: subject, employerId, personRef, variableHours },
        decided: { version, calculation, missing, cause: 'decision', on, reasons, proposedBy, approvedBy },
      };
    }
    default:
      return undefined;
  }
}
