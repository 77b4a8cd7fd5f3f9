import { Injectable } from '@nestjs/common';
import type { JudgedRow, Receipt } from '../domain/payroll-import.ts';
import { type PayrollRow, readRow, type Reading, verdictOf } from '../domain/payroll-row.ts';
import { byColumn, type Headings, type Line, readHeadings } from './headings.ts';
import { KnownEmployments } from './known-employments.query.ts';
import { tooManyRows, wrongColumns } from './payroll-file.problems.ts';
import type { WaitingRow } from './waiting-rows.query.ts';

const ROWS_MAX = 50_000;
/** So many rows are looked up and kept at once; no more of the file is in memory. */
const BATCH = 500;

type Keep = (rows: readonly WaitingRow[]) => Promise<void>;

/** A row that is read and not judged yet. */
interface Read {
  readonly number: number;
  readonly reading: Reading;
}

/** Reads a file line by line, and has every row that can be handed in kept, batch by batch. */
@Injectable()
export class JudgeFile {
  constructor(private readonly known: KnownEmployments) {}

  async read(tenant: string, lines: AsyncIterable<Line>, keep: Keep): Promise<Omit<Receipt, 'format'>> {
    const rows: JudgedRow[] = [];
    const seen = new Set<string>();
    let headings: Headings | undefined;
    let batch: Read[] = [];
    let [total, notSubsidised] = [0, 0];
    const settle = async (): Promise<void> => {
      rows.push(...(await this.settled(tenant, batch, keep)));
      batch = [];
    };
    for await (const line of lines) {
      if (headings === undefined) {
        headings = checked(line);
        continue;
      }
      if (line.cells.every((cell) => cell.trim() === '')) continue;
      if (++total > ROWS_MAX) throw tooManyRows(ROWS_MAX);
      const reading = readLine(headings, line);
      if (reading === 'not subsidised') notSubsidised++;
      else batch.push({ number: line.row, reading: withoutDouble(reading, seen) });
      if (batch.length === BATCH) await settle();
    }
    if (headings === undefined) throw wrongColumns([]);
    await settle();
    return { total, notSubsidised, rows };
  }

  private async settled(tenant: string, batch: readonly Read[], keep: Keep): Promise<JudgedRow[]> {
    const read = batch.flatMap(({ reading: { row } }) => row ?? []);
    const known = read.length === 0 ? new Map<PayrollRow, string>() : await this.known.of(tenant, read);
    const waiting = batch.flatMap(({ number, reading: { row } }) => (row === undefined ? [] : [{ number, row }]));
    if (waiting.length > 0) await keep(waiting);
    return batch.map(({ number, reading }) => {
      const { findings } = verdictOf(reading, reading.row !== undefined && known.has(reading.row));
      return { row: number, findings };
    });
  }
}

function checked({ cells }: Line): Headings {
  const headings = readHeadings(cells);
  if ('columns' in headings) return headings.columns;
  throw wrongColumns(headings.faults);
}

function readLine(headings: Headings, line: Line): ReturnType<typeof readRow> {
  const cells = byColumn(headings, line);
  return cells === undefined ? { findings: [{ column: null, code: 'verkeerd-aantal-cellen' }] } : readRow(cells);
}

/** The same person, employment and month once more: the second one is at fault, and the first is as it is. */
function withoutDouble(reading: Reading, seen: Set<string>): Reading {
  if (reading.row === undefined) return reading;
  const { bsn, startedOn, month } = reading.row;
  const key = `${bsn} ${startedOn} ${month}`;
  if (seen.has(key)) return { findings: [...reading.findings, { column: 'bsn', code: 'dubbele-rij' }] };
  seen.add(key);
  return reading;
}
