import { daysBetween } from '#libs/kernel/dates';
import type { WorkListRowDto } from './work-list.dto.ts';
import type { Row } from './work-list.projection.ts';

/** A row of the list, with the days left as of a day. */
export function representRow(row: Row, today: string): WorkListRowDto {
  const dueOn = row.dueOn ?? null;
  return {
    ...{ zaakId: row.caseId, status: row.status, werkgeverId: row.employerId, persoonRef: row.personRef },
    ...{ ontvangstdatum: row.receivedOn, begindatum: row.startedOn, route: row.route },
    ...{ termijn: row.term, uiterlijk: dueOn, bijna: row.nearing, voorgesteldDoor: row.proposedBy ?? null },
    dagenOver: dueOn === null ? null : daysBetween(today, dueOn),
  };
}
