import type { RunRow } from './payment-run-list.table.ts';
import type { ListedRunDto } from './payment-runs.dto.ts';

/** A payment run in a list. */
export function representRunRow(row: RunRow): ListedRunDto {
  return {
    betaalrunId: row.runId,
    status: statusOf(row),
    uitvoerdatum: row.executeOn,
    aantal: row.count,
    somCenten: row.sumCents,
    verzameldOp: row.openedOn,
    vrijgegevenOp: row.releasedOn ?? null,
    bevestigdCenten: row.confirmedCents,
    gestorneerdCenten: row.returnedCents,
  };
}

function statusOf({ status, count, sumCents, confirmedCents, returnedCents }: RunRow): string {
  if (status === 'opened') return 'wordt-verzameld';
  if (status === 'cancelled') return 'geannuleerd';
  if (count === 0) return 'leeg';
  if (status === 'collected') return 'verzameld';
  return confirmedCents + returnedCents === sumCents ? 'afgehandeld' : 'vrijgegeven';
}
