import { type Columns, euros } from '#libs/http/csv-file';
import type { NewAmountDto } from './new-amounts.dto.ts';

const amount = (cents: number | null | undefined): string => (cents == null ? '' : euros(cents));

/** For payroll, by the employer's own number: no names. Headings and their order stay: others read these files. */
export const newAmountColumns = (year: number): Columns<NewAmountDto> => [
  ['personeelsnummer', ({ personeelsnummer }) => personeelsnummer],
  ['gemeentecode', ({ gemeentecode }) => gemeentecode],
  ['toekenning_id', ({ toekenningId }) => toekenningId],
  ['ingangsdatum', () => `${year}-01-01`],
  ['was', ({ was }) => amount(was?.bedragCenten)],
  ['wordt', ({ wordt }) => amount(wordt?.bedragCenten)],
  ['verschil', ({ verschilCenten }) => amount(verschilCenten)],
  ['status', ({ status }) => status],
  ['oorzaken', ({ oorzaken }) => oorzaken.join(' ')],
];

const COLUMN_WIDTH = 20;

/** The same as a spreadsheet. Every cell is text, so that no number loses its zeros. */
export async function xlsxFile(year: number, rows: readonly NewAmountDto[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node'); // seldom asked for, so not loaded before
  const text = (value: string) => ({ value, type: String, format: '@' });
  const cells = newAmountColumns(year);
  const headings = cells.map(([heading]) => ({ ...text(heading), fontWeight: 'bold' as const }));
  const lines = rows.map((row) => cells.map(([, of]) => text(String(of(row) ?? ''))));
  const columns = cells.map(() => ({ width: COLUMN_WIDTH }));
  return writeExcelFile([{ data: [headings, ...lines], sheet: 'Bedragen', columns, stickyRowsCount: 1 }]).toBuffer();
}
