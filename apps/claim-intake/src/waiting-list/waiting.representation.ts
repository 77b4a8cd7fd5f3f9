import { daysBetween } from '#libs/kernel/dates';
import { awb, type Basis, participatiewet } from '#libs/law/line';
import { lateDecision } from '#libs/law/term';
import { representTerm } from '../application.representation.ts';
import { windowOn } from '../domain/application-window.ts';
import { representReminder } from '../employment.representation.ts';
import type { AwaitedDto, LateDecisionDto, LegalBasisDto, TaskDto } from './waiting-list.dto.ts';
import type {
  ApplicationRow,
  AwaitedOf,
  FileRow,
  HoursRow,
  ReturnedRow,
  TasksOf,
  UnaskedRow,
} from './waiting.query.ts';

const WINDOW = participatiewet('10d', '2', '2023-07-01');
const REPAIR = awb('4:5', '1');

const NOTHING = {
  ...{ uiterlijk: null, dagenOver: null, grondslag: null, bedragCenten: null, aantal: 1, persoonRef: null },
  ...{ dienstverbandId: null, aanvraagId: null, loonbestandId: null, gemeentecode: null, maand: null },
  ...{ gevraagd: [], herinnering: null, begindatum: null },
} as const;

/** What waits for an employer on a day: by its last day, and what has none at the end. */
export function representTasks({ applications, unasked, hours, files }: TasksOf, on: string): TaskDto[] {
  return [
    ...applications.filter(({ asked_until }) => asked_until !== null).map((row) => request(row, on)),
    ...applications.filter(({ status }) => status === 'draft').map((row) => draft(row, on)),
    ...unasked.filter((row) => isStillAsked(row, on)).map((row) => toApply(row, on)),
    ...files.map((row) => file(row, on)),
    ...hours.toSorted((one, other) => (one.month < other.month ? -1 : 1)).map(ofHours),
  ].toSorted(byLastDay(({ uiterlijk }) => uiterlijk));
}

/** The municipality may leave an application that is not completed in time unprocessed (Awb 4:5). */
function request(row: ApplicationRow, on: string): TaskDto {
  const uiterlijk = row.asked_until ?? on;
  return {
    ...{ ...NOTHING, ...ofApplication(row), soort: 'aanvulling', gevraagd: row.asked ?? [] },
    ...{ uiterlijk, dagenOver: daysBetween(on, uiterlijk), gevolg: 'buiten-behandeling', grondslag: basisOf(REPAIR) },
  };
}

function draft(row: ApplicationRow, on: string): TaskDto {
  const window = row.started_on === null ? {} : inWindow(row.started_on, on);
  return { ...NOTHING, gevolg: 'geen-subsidie', ...ofApplication(row), soort: 'concept', ...window };
}

/** Who took an application back and let the six months go by has chosen: it is not asked for ever. */
function isStillAsked({ had_application, started_on }: UnaskedRow, on: string): boolean {
  return !had_application || windowOn(started_on, on).daysLeft >= 0;
}

function toApply(row: UnaskedRow, on: string): TaskDto {
  return {
    ...{ ...NOTHING, soort: 'aanvraag', persoonRef: row.person_ref, dienstverbandId: row.employment_id },
    ...{ begindatum: row.started_on, herinnering: representReminder(row.reminder), ...inWindow(row.started_on, on) },
  };
}

/** Once the six months are over one can still apply: the municipality decides whether it may be. */
function inWindow(startedOn: string, on: string) {
  const { lastDay, daysLeft } = windowOn(startedOn, on);
  const gevolg = daysLeft < 0 ? 'aanvraag-te-laat' : 'geen-subsidie';
  return { uiterlijk: lastDay, dagenOver: daysLeft, gevolg, grondslag: basisOf(WINDOW) };
}

function file({ payroll_file_id, expires_on, waiting }: FileRow, on: string): TaskDto {
  return {
    ...{ ...NOTHING, soort: 'loonbestand', loonbestandId: payroll_file_id, aantal: waiting },
    ...{ uiterlijk: expires_on, dagenOver: daysBetween(on, expires_on), gevolg: 'regels-verwijderd' },
  };
}

function ofHours({ month, people, month_cents }: HoursRow): TaskDto {
  return {
    ...NOTHING,
    soort: 'uren',
    maand: month,
    aantal: people,
    bedragCenten: month_cents,
    gevolg: 'geen-betaling',
  };
}

function ofApplication(row: ApplicationRow) {
  return {
    ...{ persoonRef: row.person_ref, dienstverbandId: row.employment_id, aanvraagId: row.application_id },
    ...{
      gemeentecode: row.municipality_code,
      begindatum: row.started_on,
      herinnering: representReminder(row.reminder),
    },
  };
}

/** What an employer waits for on a day. What was asked to be completed waits for the employer, and is not here. */
export function representAwaited({ applications, returned }: AwaitedOf, on: string): AwaitedDto[] {
  const decisions = applications.filter(({ status, asked_until }) => status === 'submitted' && asked_until === null);
  return [...decisions.map((row) => decision(row, on)), ...returned.map(payment)].toSorted(
    byLastDay(({ termijn }) => termijn?.uiterlijk ?? null),
  );
}

function decision(row: ApplicationRow, on: string): AwaitedDto {
  return {
    ...{ soort: 'besluit', gemeentecode: row.municipality_code, persoonRef: row.person_ref, maand: null },
    ...{ dienstverbandId: row.employment_id, aanvraagId: row.application_id, ontvangstdatum: row.received_on },
    termijn: representTerm(row.term === null ? null : { term: row.term, dueOn: row.due_on }, on),
    teLaat: row.due_on === null ? null : late(row.due_on, on),
    bedragCenten: null,
  };
}

function late(dueOn: string, on: string): LateDecisionDto | null {
  const penalty = lateDecision(dueOn, on);
  if (penalty === undefined) return null;
  return {
    ...{ ingebrekestellingVanaf: penalty.noticeFrom, dwangsomVanaf: penalty.penaltyFrom },
    dwangsom: penalty.steps.map(({ days, centsPerDay }) => ({ dagen: days, centenPerDag: centsPerDay })),
    ...{ hoogstensCenten: penalty.maximumCents, grondslag: basisOf(penalty.basis) },
  };
}

function payment(row: ReturnedRow): AwaitedDto {
  return {
    ...{ soort: 'nieuwe-betaling', gemeentecode: row.municipality_code, persoonRef: row.person_ref, maand: row.month },
    ...{ dienstverbandId: row.employment_id, aanvraagId: row.application_id, bedragCenten: row.amount_cents },
    ...{ ontvangstdatum: null, termijn: null, teLaat: null },
  };
}

function basisOf({ regeling, artikel, lid }: Basis): LegalBasisDto {
  return { regeling, artikel, lid };
}

const NEVER = '9999-12-31';

function byLastDay<Item>(lastDay: (item: Item) => string | null) {
  return (one: Item, other: Item): number => (lastDay(one) ?? NEVER).localeCompare(lastDay(other) ?? NEVER);
}
