import { daysBetween } from '#libs/kernel/dates';
import type { Figures } from '#libs/law/figures';
import type { Settings } from '#libs/law/settings';
import { OPEN_STATUSES } from '../case-words.ts';
import { fullMonth, type Route, versionFrom } from '../domain/grant-version.ts';
import type { WorkListRowDto } from './work-list.dto.ts';
import type { Row } from './work-list.projection.ts';

/** What a row is seen by: the day, and what a month's amount is reckoned with on it. */
interface Light {
  readonly today: string;
  readonly figures: Figures;
  readonly settings: Settings;
}

/** A row of the list, with the days left and the amount as of a day. */
export function representRow(row: Row, light: Light): WorkListRowDto {
  const dueOn = row.dueOn ?? null;
  return {
    ...{ zaakId: row.caseId, status: row.status, werkgeverId: row.employerId, persoonRef: row.personRef },
    ...{ ontvangstdatum: row.receivedOn, begindatum: row.startedOn, route: row.route },
    ...{ termijn: row.term, uiterlijk: dueOn, bijna: row.nearing, voorgesteldDoor: row.proposedBy ?? null },
    dagenOver: dueOn === null ? null : daysBetween(light.today, dueOn),
    bedragCenten: OPEN_STATUSES.some((open) => open === row.status) ? amountAtStake(row, light) : null,
  };
}

/** As it stands now, for a whole month from the first day. The decision reckons anew, with what is known then. */
function amountAtStake(row: Row, { figures, settings }: Light): number | null {
  const { startedOn, reckonedFrom } = row;
  const route: Route = row.route === 'forfaitair' ? row.route : 'loonwaarde';
  if (reckonedFrom == null || (route === 'loonwaarde' && reckonedFrom.wageValuePercent === null)) return null;
  const employment = { from: startedOn, through: null };
  const terms = { ...reckonedFrom, grantedFrom: startedOn, employment, route, settings };
  return fullMonth(versionFrom(terms, 1, startedOn), figures).calculation?.amountCents ?? null;
}
