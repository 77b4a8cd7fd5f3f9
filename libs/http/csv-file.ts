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
  return typeof cell === 'number' ? String(cell).replace('.', ',') : quoted(harmless(cell ?? ''));
}

const AMOUNT = /^-?\d+,\d{2}$/;
const FORMULA = /^[=+\-@\t\r]/;

/** A quote in front keeps a spreadsheet from working it out (CSV injection, CWE-1236); amounts below zero are no formula. */
function harmless(cell: string): string {
  return FORMULA.test(cell) && !AMOUNT.test(cell) ? `'${cell}` : cell;
}

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same rows as a workbook of one sheet. Text is stored as text, so nothing in it is worked out; amounts are numbers. */
export async function xlsxFile<Row>(
  name: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): Promise<StreamableFile> {
  const { default: writeExcelFile } = await import('write-excel-file/node'); // seldom asked for, so not loaded before
  const headings = columns.map(([heading]) => ({ ...text(heading), fontWeight: 'bold' as const }));
  const cells = rows.map((row) => columns.map(([, of]) => filled(of(row))));
  const bytes = await writeExcelFile([
    { data: [headings, ...cells], sheet: 'Lijst', columns: columns.map(() => ({ width: 18 })), stickyRowsCount: 1 },
  ]).toBuffer();
  const disposition = `attachment; filename="${name}.xlsx"`;
  return new StreamableFile(bytes, { type: XLSX, disposition, length: bytes.length });
}

const text = (value: string) => ({ value, type: String, format: '@' });

function filled(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return text(written(cell));
  return AMOUNT.test(cell) ? { value: Number(cell.replace(',', '.')), type: Number, format: '0.00' } : text(cell);
}

/** What a route says of itself that answers such a workbook. */
export const AnswersXlsx = (): MethodDecorator =>
  applyDecorators(ApiProduces(XLSX), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));

/** What a route says of itself that answers such a file. */
export const AnswersCsv = (): MethodDecorator =>
  applyDecorators(ApiProduces(CSV), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));
