import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Uploaded } from '#libs/http/input';
import type { Line } from './headings.ts';
import { unreadable } from './payroll-file.problems.ts';
import { decoded } from './text.ts';

/** A line of this template is far shorter; a quote that is never closed would make one of the rest of the file. */
const LINE_MAX_BYTES = 64 * 1024;
const NOT_UTF8 = 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** The lines of a CSV file with `;`, one by one as they come in: a file is never whole in memory. */
export async function* csvLines({ stream, charset }: Pick<Uploaded, 'stream' | 'charset'>): AsyncGenerator<Line> {
  const parser = parse({
    delimiter: ';',
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LINE_MAX_BYTES,
  });
  pipeline(Readable.from(decoded(stream, charset), { objectMode: false }), parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (isSeparatorHint(record)) continue;
      yield { row: info.lines, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw unreadable('een aanhalingsteken dat niet wordt gesloten of een veel te lange regel');
    if ((error as NodeJS.ErrnoException).code === NOT_UTF8)
      throw unreadable('tekens die geen UTF-8 en geen Windows-1252 zijn');
    throw error;
  }
}

/** `sep=;` on a line of its own: some spreadsheets write and want it. */
function isSeparatorHint([first = '', ...others]: readonly string[]): boolean {
  return first.toLowerCase() === 'sep=' && others.length === 1 && others[0] === '';
}
