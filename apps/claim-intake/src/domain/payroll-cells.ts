import { isDate, isMonth } from '#libs/kernel/dates';
import { isBsn } from './bsn.ts';

/** The columns of the payroll file's template, in its order. A file may have them in any order, but has them all. */
export const COLUMNS = [
  ...(['periode', 'bsn', 'personeelsnummer', 'voorletters', 'achternaam', 'geboortedatum', 'gemeentecode'] as const),
  ...([
    'lks',
    'doelgroepgrond',
    'route',
    'loonwaarde',
    'loonwaarde_vastgesteld_op',
    'begindatum',
    'einddatum',
  ] as const),
  ...(['uren_per_week', 'voltijd_uren', 'wisselende_uren', 'verloonde_uren', 'brutoloon'] as const),
] as const;

export type Column = (typeof COLUMNS)[number];

/** What a row says, cell by cell, as text. */
export type Cells = Readonly<Record<Column, string>>;

/** What can be found of a cell, and how bad that is: a doubtful row is handed in when somebody says so, a faulty one never. */
export const FINDINGS = {
  verplicht: 'fout',
  'te-lang': 'fout',
  'ongeldig-teken': 'fout',
  'verkeerd-aantal-cellen': 'fout',
  'geen-maand': 'fout',
  'geen-bsn': 'fout',
  elfproef: 'fout',
  'bsn-als-personeelsnummer': 'fout',
  'dubbele-rij': 'fout',
  'geen-datum': 'fout',
  'geen-kalenderdatum': 'fout',
  'leeftijd-klopt-niet': 'fout',
  'geen-gemeentecode': 'fout',
  'onbekende-keuze': 'fout',
  'geen-getal': 'fout',
  'te-laag': 'fout',
  'te-hoog': 'fout',
  'voor-begindatum': 'fout',
  'na-periode': 'fout',
  'geen-heel-percentage': 'twijfel',
  'loonwaarde-vanaf-honderd': 'twijfel',
  'loonwaarde-bij-forfait': 'twijfel',
  'meer-dan-voltijd': 'twijfel',
  'misschien-te-laat': 'twijfel',
} as const satisfies Record<string, 'twijfel' | 'fout'>;

export type FindingCode = keyof typeof FINDINGS;

/** One thing found of one cell, or of a whole row (null). Never holds what the cell says. */
export interface Finding {
  readonly column: Column | null;
  readonly code: FindingCode;
}

/** Longer is no cell of this template; it is looked at no further. */
export const CELL_MAX = 200;

/** What somebody means who writes `ja` or `nee`, or their first letter; `undefined` for anything else. */
export function yesOrNo(text: string): boolean | undefined {
  if (/^ja?$/i.test(text)) return true;
  return /^n(ee)?$/i.test(text) ? false : undefined;
}

/** What no name or number has: control characters, and the signs by which a spreadsheet takes a text for a formula. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]|^[=+@-]/u;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;
const MONTH_LAST = /^(\d{1,2})[-/](\d{4})$/;
/** From when people are born, since when there is a subsidy, and what is no year any more. */
const EARLIEST = '1900-01-01';
const FIRST_MONTH = '2015-01';
const AFTER = '2200';
const NUMBER = /^\d{1,9}(?:[.,]\d{1,2})?$/;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/;

/** Reads the cells of one row, and notes what it finds; what cannot be read is empty. */
export class CellReader {
  constructor(
    private readonly cells: Cells,
    private readonly findings: Finding[],
  ) {}

  isFilled(column: Column): boolean {
    return this.cells[column].trim() !== '';
  }

  isFlatRate(): boolean {
    return this.cells.route.trim().toLowerCase() === 'forfaitair';
  }

  text(column: Column, max: number): string {
    const text = this.filled(column);
    if (text === undefined) return '';
    if (text.length > max) return this.fault(column, 'te-lang', '');
    return UNFIT.test(text) ? this.fault(column, 'ongeldig-teken', '') : text;
  }

  bsn(column: Column): string {
    const text = this.filled(column)?.replaceAll(/[ .]/g, '');
    if (text === undefined) return '';
    if (!/^\d{8,9}$/.test(text)) return this.fault(column, 'geen-bsn', '');
    const bsn = text.padStart(9, '0'); // a spreadsheet drops the zero in front
    return isBsn(bsn) ? bsn : this.fault(column, 'elfproef', '');
  }

  month(column: Column): string {
    const text = this.filled(column);
    if (text === undefined) return '';
    const [, month = '', year = ''] = MONTH_LAST.exec(text) ?? [];
    const asDate = dateFrom(text);
    const read = asDate?.endsWith('-01')
      ? asDate.slice(0, 7)
      : year === ''
        ? text
        : `${year}-${month.padStart(2, '0')}`;
    return isMonth(read) && read >= FIRST_MONTH && read < AFTER ? read : this.fault(column, 'geen-maand', '');
  }

  date(column: Column, empty?: 'may be empty'): string | null {
    const text = this.filled(column, empty);
    if (text === undefined) return null;
    const date = dateFrom(text);
    if (date === undefined) return this.fault(column, 'geen-datum', null);
    return isDate(date) && date >= EARLIEST && date < AFTER ? date : this.fault(column, 'geen-kalenderdatum', null);
  }

  municipality(column: Column): string {
    const text = this.filled(column)?.toUpperCase();
    if (text === undefined) return '';
    return /^GM\d{4}$/.test(text) ? text : this.fault(column, 'geen-gemeentecode', '');
  }

  choice<Choice extends string>(column: Column, choices: readonly Choice[]): Choice {
    const text = this.filled(column)?.toLowerCase();
    const chosen = choices.find((choice) => choice === text);
    if (chosen === undefined && text !== undefined) this.fault(column, 'onbekende-keuze', '');
    return chosen ?? ('' as Choice);
  }

  yesOrNo(column: Column): boolean {
    const text = this.filled(column);
    const read = text === undefined ? undefined : yesOrNo(text);
    if (read === undefined && text !== undefined) this.fault(column, 'onbekende-keuze', '');
    return read ?? false;
  }

  /** Above 0, with at most two decimals. */
  number(column: Column, max: number, empty?: 'may be zero or empty'): string | null {
    const text = this.filled(column, empty && 'may be empty');
    if (text === undefined) return null;
    if (!NUMBER.test(text)) return this.fault(column, 'geen-getal', null);
    const number = Number(text.replace(',', '.'));
    if (number > max) return this.fault(column, 'te-hoog', null);
    if (number === 0 && empty === undefined) return this.fault(column, 'te-laag', null);
    return String(number);
  }

  /** Is looked at, so that a column that moved is noticed; it is not kept, because the subsidy does not depend on it. */
  amount(column: Column): void {
    const text = this.filled(column, 'may be empty');
    if (text !== undefined && !NUMBER.test(text) && !THOUSANDS.test(text)) this.fault(column, 'geen-getal', '');
  }

  private filled(column: Column, empty?: 'may be empty'): string | undefined {
    const text = this.cells[column].trim();
    if (text !== '' && text.length <= CELL_MAX) return text;
    if (text !== '') this.fault(column, 'te-lang', '');
    else if (empty === undefined) this.fault(column, 'verplicht', '');
    return undefined;
  }

  private fault<Value>(column: Column, code: FindingCode, value: Value): Value {
    this.findings.push({ column, code });
    return value;
  }
}

/** Year first or day first; `undefined` when it has neither form. It may still be no date of the calendar. */
function dateFrom(text: string): string | undefined {
  if (DATE.test(text)) return text;
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
