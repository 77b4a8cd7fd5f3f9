import { addDays, daysBetween } from '#libs/kernel/dates';
import type { Figures } from '#libs/law/figures';
import type { Settings } from '#libs/law/settings';
import type { PenaltyDto } from '../case-clocks.dto.ts';
import { OPEN_STATUSES } from '../case-words.ts';
import { fullMonth, type Route, versionFrom } from '../domain/grant-version.ts';
import { earliestRun, readRun } from '../domain/penalty-run.ts';
import type { WorkListRowDto } from './work-list.dto.ts';
import type { Row } from './work-list.projection.ts';

/** What a row is seen by: the day, and what a month's amount is reckoned with on it. */
export interface Light {
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
    bedragCenten: isOpen(row) ? amountAtStake(row, light) : null,
    ...{ toegewezenAan: row.assignedTo ?? null, zienswijzeTot: row.viewsUntil ?? null },
    dwangsom: penaltyOfRow(row, light.today),
  };
}

export const isOpen = ({ status }: Pick<Row, 'status'>): boolean => OPEN_STATUSES.some((open) => open === status);

/** The penalty of a case that has a notice with effect, or is late so that one can come; null when nothing is owed. */
export function penaltyOfRow({ dueOn, answerBy, stoppedOn, penalty }: PenaltyRow, today: string): PenaltyDto | null {
  const noticed = answerBy == null ? null : { startsOn: addDays(answerBy, 1), stoppedOn: stoppedOn ?? null };
  const run = noticed ?? (dueOn != null && dueOn < today ? earliestRun(dueOn, today) : null);
  const read = run === null ? undefined : readRun(run, noticed === null ? '0001-01-01' : today);
  if (run === null || read === undefined || (run.stoppedOn !== null && read.days === 0)) return null;
  const excepted = penalty === 'vervallen';
  const going = run.stoppedOn !== null ? 'gestopt' : read.days === 0 ? 'dreigt' : 'loopt';
  return {
    stand: noticed === null ? 'kan' : excepted ? 'vervallen' : going,
    ...{ vanaf: run.startsOn, dagen: read.days, totNuCenten: excepted ? 0 : read.penaltyCents },
    ...{ volgendeDagCenten: read.nextDayCents, hoogstensCenten: read.maximumCents },
  };
}

type PenaltyRow = Pick<Row, 'dueOn' | 'answerBy' | 'stoppedOn' | 'penalty'>;

/** As it stands now, for a whole month from the first day. The decision reckons anew, with what is known then. */
export function amountAtStake(row: Row, { figures, settings }: Light): number | null {
  const { startedOn, reckonedFrom } = row;
  const route: Route = row.route === 'forfaitair' ? row.route : 'loonwaarde';
  if (reckonedFrom == null || (route === 'loonwaarde' && reckonedFrom.wageValuePercent === null)) return null;
  const employment = { from: startedOn, through: null };
  const terms = { ...reckonedFrom, grantedFrom: startedOn, employment, route, settings };
  return fullMonth(versionFrom(terms, 1, startedOn), figures).calculation?.amountCents ?? null;
}
