import { Rejected } from '#libs/http/problem';
import { Rejection } from '#libs/kernel/decider';
import type { Registered } from './domain/register.ts';

/** A row of a register as who asks sees it: who proposed it does not approve it. */
export function representRegistered(row: Registered, sub: string, decides = true) {
  const { name, from, value, source, proposedBy, proposedOn, approved } = row;
  return {
    ...{ naam: name, vanaf: from, waarde: value, bron: source },
    status: approved === null ? 'voorgesteld' : 'goedgekeurd',
    ...{ voorgesteldDoor: proposedBy, voorgesteldOp: proposedOn },
    ...{ goedgekeurdDoor: approved?.by ?? null, goedgekeurdOp: approved?.on ?? null },
    acties: approved === null && decides && proposedBy !== sub ? ['goedkeuren'] : [],
  };
}

/** The row that was asked for; when it is not there, what that means to a client. */
export function known(row: Registered | undefined): Registered {
  if (row !== undefined) return row;
  throw new Rejected(new Rejection('ROW_UNKNOWN', 'Dit is niet voorgesteld.'));
}
