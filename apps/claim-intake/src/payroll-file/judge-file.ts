import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { JudgedRow, Receipt } from '../domain/payroll-import.ts';
import { readRow, type Reading, verdictOf } from '../domain/payroll-row.ts';
import { byColumn, type Headings, type Line, readHeadings } from './headings.ts';
import { KnownEmployments } from './known-employments.query.ts';
import { tooManyRows, wrongColumns } from './payroll-file.problems.ts';
import type { WaitingRow } from './waiting-rows.query.ts';

const ROWS_MAX = 50_000;
/**
 * So many rows are looked up and kept at once; of the file, no more than the next such batch is in memory. With more, what
 * is written at once is so large that the engine keeps it for long after.
 */
const BATCH = 200;

type Keep = (rows: readonly WaitingRow[]) => Promise<void>;

/** A row that is read and not judged yet. */
interface Read {
  readonly number: number;
  readonly reading: Reading;
}

/** Rows that are judged together, and how many lines of the file they came from. */
interface Batch {
  total: number;
  notSubsidised: number;
  readonly rows: Read[];
}

/** Reads a file line by line, and has every row that can be handed in kept, batch by batch. */
@Injectable()
export class JudgeFile {
  constructor(private readonly known: KnownEmployments) {}

  async read(tenant: string, lines: AsyncIterable<Line>, keep: Keep): Promise<Omit<Receipt, 'format'>> {
    const rows: JudgedRow[] = [];
    let [total, notSubsidised] = [0, 0];
    // As a stream, so that the next batch is read while this one is kept.
    for await (const batch of Readable.from(batchesOf(lines)) as AsyncIterable<Batch>) {
      total += batch.total;
      notSubsidised += batch.notSubsidised;
      for (const judged of await this.judged(tenant, batch.rows, keep)) rows.push(judged);
    }
    return { total, notSubsidised, rows };
  }

  private async judged(tenant: string, batch: readonly Read[], keep: Keep): Promise<JudgedRow[]> {
    const waiting = batch.flatMap(({ number, reading: { row } }) => (row === undefined ? [] : [{ number, row }]));
    const read = waiting.map(({ row }) => row);
    const [known] = waiting.length === 0 ? [] : await Promise.all([this.known.of(tenant, read), keep(waiting)]);
    return batch.map(({ number, reading }) => {
      const { findings } = verdictOf(reading, reading.row !== undefined && known?.has(reading.row) === true);
      return { row: number, findings };
    });
  }
}

async function* batchesOf(lines: AsyncIterable<Line>): AsyncGenerator<Batch> {
  const seen = new Set<string>();
  let headings: Headings | undefined;
  let batch: Batch = { total: 0, notSubsidised: 0, rows: [] };
  let total = 0;
  for await (const line of lines) {
    if (headings === undefined) {
      headings = checked(line);
      continue;
    }
    if (line.cells.every((cell) => cell.trim() === '')) continue;
    if (++total > ROWS_MAX) throw tooManyRows(ROWS_MAX);
    batch.total++;
    const reading = readLine(headings, line);
    if (reading === 'not subsidised') batch.notSubsidised++;
    else batch.rows.push({ number: line.row, reading: withoutDouble(reading, seen) });
    if (batch.rows.length < BATCH) continue;
    yield batch;
    batch = { total: 0, notSubsidised: 0, rows: [] };
  }
  if (headings === undefined) throw wrongColumns([]);
  yield batch;
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
