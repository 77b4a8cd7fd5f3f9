import { addMonths, firstDay, lastDay } from '#libs/kernel/dates';
import { type Ground, GROUNDS, type Route, ROUTES } from './application-parts.ts';
import { isBsn } from './bsn.ts';
import {
  CELL_MAX,
  CellReader,
  type Cells,
  type Column,
  type Finding,
  type FindingCode,
  FINDINGS,
  yesOrNo,
} from './payroll-cells.ts';
import type { Person } from './person.ts';

export type Outcome = 'good' | 'doubtful' | 'faulty';

interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** A row about somebody with the subsidy, read. Hours and percentages are decimal texts, with a point. Names a person. */
export interface PayrollRow extends Person {
  /** The month that was paid, `YYYY-MM`. */
  readonly month: string;
  readonly personnelNumber: string;
  readonly municipalityCode: string;
  readonly ground: Ground;
  readonly route: Route;
  readonly wageValuePercent: string | null;
  readonly wageValueOn: string | null;
  readonly startedOn: string;
  readonly endsOn: string | null;
  /** Per week, by contract. */
  readonly agreedHours: string;
  readonly fullTimeHours: string;
  readonly variableHours: boolean;
  /** Paid over the month: evidence, where the hours are variable. */
  readonly paidHours: string | null;
}

/** `row` is there when nothing faulty was found. */
export interface Reading {
  readonly findings: readonly Finding[];
  readonly row?: PayrollRow;
}

const HOURS_MAX = 60;
const PAID_HOURS_MAX = 400;
const WAGE_VALUE_MAX = 200;
const AGE_MIN = 15;
const AGE_MAX = 100;
const NUMBER_MAX = 40;

/**
 * Reads a row: every cell at fault at once. `'not subsidised'` when it says that it is about somebody without the
 * subsidy: then nothing else of it was looked at, and nothing of it may be kept.
 */
export function readRow(cells: Cells): Reading | 'not subsidised' {
  const subsidised = yesOrNo(cells.lks.trim());
  if (cells.lks.trim() === '' || subsidised === false) return 'not subsidised';
  if (subsidised === undefined) return { findings: [{ column: 'lks', code: 'onbekende-keuze' }] };
  const findings: Finding[] = [];
  const row = rowOf(new CellReader(cells, findings), (column, code) => void findings.push({ column, code }));
  return findings.some(isFault) ? { findings } : { findings, row };
}

/** What was found, and so what becomes of the row. For an employment that is known already nobody can be too late. */
export function verdictOf({ findings, row }: Reading, known: boolean): Verdict {
  const late = row !== undefined && !known && maybeTooLate(row);
  const all = late ? [...findings, { column: 'begindatum', code: 'misschien-te-laat' } as const] : findings;
  return { outcome: outcomeOf(all), findings: all };
}

/** The worst of what was found. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.length === 0) return 'good';
  return findings.some(isFault) ? 'faulty' : 'doubtful';
}

/**
 * Whether the application window (aanvraagtermijn, Participatiewet 10d lid 2) had closed before the month that the row
 * is about began. It is the municipality that decides; the day on which the file is sent does not matter, so that a file
 * always has the same verdicts.
 */
function maybeTooLate({ startedOn, month }: PayrollRow): boolean {
  return addMonths(startedOn, 6) < firstDay(month);
}

function isFault({ code }: Finding): boolean {
  return FINDINGS[code] === 'fout';
}

type Found = (column: Column, code: FindingCode) => void;

/** Only to be used when nothing faulty was found: what could not be read is empty in it. */
function rowOf(cell: CellReader, found: Found): PayrollRow {
  const row = {
    month: cell.month('periode'),
    bsn: cell.bsn('bsn'),
    personnelNumber: cell.text('personeelsnummer', NUMBER_MAX),
    initials: cell.text('voorletters', NUMBER_MAX),
    surname: cell.text('achternaam', CELL_MAX),
    birthDate: cell.date('geboortedatum') ?? '',
    municipalityCode: cell.municipality('gemeentecode'),
    ground: cell.choice('doelgroepgrond', GROUNDS),
    route: cell.choice('route', ROUTES),
    ...wageValueOf(cell, found),
    startedOn: cell.date('begindatum') ?? '',
    endsOn: cell.date('einddatum', 'may be empty'),
    agreedHours: cell.number('uren_per_week', HOURS_MAX) ?? '',
    fullTimeHours: cell.number('voltijd_uren', HOURS_MAX) ?? '',
    variableHours: cell.yesOrNo('wisselende_uren'),
    paidHours: cell.number('verloonde_uren', PAID_HOURS_MAX, 'may be zero or empty'),
  };
  cell.amount('brutoloon');
  compare(row, found);
  return row;
}

/** With the flat rate there is no wage value yet; else the municipality may still have to establish it. */
function wageValueOf(cell: CellReader, found: Found): Pick<PayrollRow, 'wageValuePercent' | 'wageValueOn'> {
  const flat = cell.isFlatRate();
  const percent = cell.number('loonwaarde', WAGE_VALUE_MAX, 'may be zero or empty');
  const on = cell.date('loonwaarde_vastgesteld_op', 'may be empty');
  if (flat) {
    for (const column of ['loonwaarde', 'loonwaarde_vastgesteld_op'] as const) {
      if (cell.isFilled(column)) found(column, 'loonwaarde-bij-forfait');
    }
    return { wageValuePercent: null, wageValueOn: null };
  }
  if (cell.isFilled('loonwaarde') && !cell.isFilled('loonwaarde_vastgesteld_op'))
    found('loonwaarde_vastgesteld_op', 'verplicht');
  if (cell.isFilled('loonwaarde_vastgesteld_op') && !cell.isFilled('loonwaarde')) found('loonwaarde', 'verplicht');
  if (percent?.includes('.')) found('loonwaarde', 'geen-heel-percentage');
  if (percent !== null && Number(percent) >= 100) found('loonwaarde', 'loonwaarde-vanaf-honderd');
  return { wageValuePercent: percent, wageValueOn: on };
}

/** What cells say of each other; what could not be read is empty, and not compared. */
function compare(row: PayrollRow, found: Found): void {
  const { month, bsn, personnelNumber, birthDate, startedOn, endsOn, agreedHours, fullTimeHours } = row;
  if (isNumberOf(personnelNumber, bsn)) found('personeelsnummer', 'bsn-als-personeelsnummer');
  if (birthDate !== '' && startedOn !== '' && !isWorkingAge(birthDate, startedOn)) {
    found('geboortedatum', 'leeftijd-klopt-niet');
  }
  if (startedOn !== '' && month !== '' && startedOn > lastDay(month)) found('begindatum', 'na-periode');
  if (startedOn !== '' && endsOn !== null && endsOn < startedOn) found('einddatum', 'voor-begindatum');
  if (agreedHours !== '' && fullTimeHours !== '' && Number(agreedHours) > Number(fullTimeHours)) {
    found('uren_per_week', 'meer-dan-voltijd');
  }
}

/** Whether a personnel number is a BSN, or this one written otherwise: it would end up in events. */
function isNumberOf(personnelNumber: string, bsn: string): boolean {
  const digits = personnelNumber.replaceAll(/[ .-]/g, '');
  return isBsn(digits) || digits.padStart(9, '0') === bsn;
}

function isWorkingAge(birthDate: string, on: string): boolean {
  return addMonths(birthDate, 12 * AGE_MIN) <= on && addMonths(birthDate, 12 * (AGE_MAX + 1)) > on;
}
