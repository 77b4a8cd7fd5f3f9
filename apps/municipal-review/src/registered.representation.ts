import { Rejected } from '#libs/http/problem';
import { Rejection } from '#libs/kernel/decider';
import { type Registered, waits } from './domain/register.ts';

/** Who asks of a register, and what people wrote about its rows: by reference. */
export interface RegisterViewer {
  readonly sub: string;
  /** Whether who asks may approve what somebody else proposed. */
  readonly decides: boolean;
  readonly texts: ReadonlyMap<string, string>;
}

/** A row of a register as who asks sees it: who proposed it does not approve it, and nobody else withdraws it. */
export function representRegistered(row: Registered, { sub, decides, texts }: RegisterViewer) {
  const { name, from, value, source, proposedBy, proposedOn, approved, withdrawn } = row;
  const open = proposedBy === sub ? ['intrekken'] : decides ? ['goedkeuren'] : [];
  return {
    ...{ naam: name, vanaf: from, waarde: value, bron: source },
    status: statusOf(row),
    ...{ voorgesteldDoor: proposedBy, voorgesteldOp: proposedOn },
    ...{ goedgekeurdDoor: approved?.by ?? null, goedgekeurdOp: approved?.on ?? null },
    ingetrokkenOp: withdrawn?.on ?? null,
    redenIntrekking: withdrawn === null ? null : (texts.get(withdrawn.reason.reference) ?? null),
    acties: waits(row) ? open : [],
  };
}

function statusOf({ approved, withdrawn }: Registered): string {
  if (withdrawn !== null) return 'ingetrokken';
  return approved === null ? 'voorgesteld' : 'goedgekeurd';
}

/** The row that was asked for; when it is not there, what that means to a client. */
export function known(row: Registered | undefined): Registered {
  if (row !== undefined) return row;
  throw new Rejected(new Rejection('ROW_UNKNOWN', 'Dit is niet voorgesteld.'));
}
