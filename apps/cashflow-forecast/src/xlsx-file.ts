import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Row } from 'write-excel-file/node';
import type { Columns } from '#libs/http/csv-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const AMOUNT = /^-?\d+,\d\d$/;
const WIDE = 40;

/** Columns of a file, each with a sentence that says what is in it. */
export type ExplainedColumns<Of> = readonly (readonly [...Columns<Of>[number], explanation: string])[];

/** The same columns without their sentences. */
export const plainColumns = <Of>(columns: ExplainedColumns<Of>): Columns<Of> =>
  columns.map(([heading, of]) => [heading, of] as const);

/**
 * The rows of a CSV file as a spreadsheet, with a sheet that explains its columns. Amounts and figures are numbers; all else is
 * text by its type, so that nothing in it is taken for a formula.
 */
export async function xlsxFile<Of>(
  name: string,
  columns: ExplainedColumns<Of>,
  rows: readonly Of[],
): Promise<StreamableFile> {
  const { default: writeExcelFile } = await import('write-excel-file/node'); // seldom asked for, so not loaded before
  const headings: Row = columns.map(([heading]) => ({ ...text(heading), fontWeight: 'bold' as const }));
  const explained: Row[] = columns.map(([heading, , explanation]) => [text(heading), text(explanation)]);
  const bytes = await writeExcelFile([
    {
      data: [headings, ...rows.map((row): Row => columns.map(([, of]) => cell(of(row))))],
      ...{ sheet: 'Gegevens', columns: columns.map(() => ({ width: WIDE / 2 })), stickyRowsCount: 1 },
    },
    { data: explained, sheet: 'Uitleg', columns: [{ width: WIDE / 2 }, { width: 3 * WIDE }] },
  ]).toBuffer();
  const disposition = `attachment; filename="${name}.xlsx"`;
  return new StreamableFile(bytes, { type: XLSX, disposition, length: bytes.length });
}

/** What a route says of itself that answers such a file. */
export const AnswersXlsx = (): MethodDecorator =>
  applyDecorators(ApiProduces(XLSX), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));

const text = (value: string) => ({ value, type: String, format: '@' });

function cell(value: string | number | boolean | null): Row[number] {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return text(value ? 'ja' : 'nee');
  if (AMOUNT.test(value)) return { value: Number(value.replace(',', '.')), type: Number, format: '#,##0.00' };
  return text(value);
}
