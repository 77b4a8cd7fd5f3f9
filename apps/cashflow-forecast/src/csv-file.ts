import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { decimalEuros } from '#libs/kernel/money';

const CSV = 'text/csv';
// Without it a spreadsheet takes the file for one in the alphabet of its own machine.
const BYTE_ORDER_MARK = '\ufeff';

type Cell = string | number | boolean | null;

/** A column is its heading and what a row has there. Headings and their order stay: others read these files. */
export type Columns<Row> = readonly (readonly [heading: string, of: (row: Row) => Cell])[];

/** Amounts as Dutch spreadsheets read them: `1032,48`. */
export const euros = (cents: number): string => decimalEuros(cents).replace('.', ',');

/** Rows as a file for a spreadsheet: semicolons, decimal commas. What a spreadsheet would take for a formula is text in it. */
export function csvFile<Row>(name: string, columns: Columns<Row>, rows: readonly Row[]): StreamableFile {
  const lines = [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, of]) => written(of(row))))];
  const bytes = Buffer.from(BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(';')}\r\n`).join(''));
  const disposition = `attachment; filename="${name}.csv"`;
  return new StreamableFile(bytes, { type: `${CSV}; charset=utf-8`, disposition, length: bytes.length });
}

function written(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : csvText(cell ?? '');
}

const FORMULA = /^[=+\-@\t\r\n]/;
const FIGURE = /^-?\d+(,\d+)?$/;

/** A text as a cell: no formula (OWASP, "CSV injection"), and in quotes where the file would break on it. */
export function csvText(text: string): string {
  const harmless = FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What a route says of itself that answers such a file. */
export const AnswersCsv = (): MethodDecorator =>
  applyDecorators(ApiProduces(CSV), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));
