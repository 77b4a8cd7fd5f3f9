import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Uploaded } from '#libs/http/input';
import { Problem } from '#libs/http/problem';
import type { Line } from './headings.ts';
import { tooManyRows, unpacksTooFar, unreadable } from './payroll-file.problems.ts';
import { type Part, storedZip } from './stored-zip.ts';

/** A spreadsheet is read in one go, and nothing else is done meanwhile; a CSV file may be longer. */
const ROWS_MAX = 10_000;
/** A spreadsheet has about ten parts; of the most rows that we take they are half as long, unpacked. */
const PARTS_MAX = 200;
const UNPACKED_MAX_BYTES = 32 * 1024 * 1024;
/** A spreadsheet of text is packed ten to twenty times smaller, a bomb a thousand times. Little parts are left alone. */
const RATIO_MAX = 100;
const LITTLE_BYTES = 1024 * 1024;

/** The parts that are read. Pictures, macros and the rest stay packed. */
const READ = /\.xml(\.rels)?$/;

/**
 * The lines of the first sheet. Unlike a CSV file it is in memory as a whole, because a spreadsheet begins at its end;
 * nothing goes to a file. What it unpacks to is measured before the reader of spreadsheets gets it.
 */
export async function* xlsxLines({ stream }: Pick<Uploaded, 'stream'>): AsyncGenerator<Line> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  const rows = await firstSheet(await repacked(Buffer.concat(chunks)));
  for (const [index, cells] of rows.entries()) {
    if (cells.some((cell) => cell !== null)) yield { row: index + 1, cells: cells.map(asText) };
  }
}

type Cell = string | number | boolean | Date | null;

/** The reader knows nothing but the file, so whatever it throws is about the file. It is loaded for the first spreadsheet. */
async function firstSheet(file: Buffer): Promise<Cell[][]> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    return (await readSheet(file)) as unknown as Cell[][];
  } catch {
    throw noSpreadsheet();
  }
}

const noSpreadsheet = () => unreadable('iets dat geen werkblad (xlsx) is, of een cel met een foutwaarde');

/** As somebody would have typed it in a CSV file. Spreadsheets keep numbers in binary: 15 digits are sure. */
function asText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12))).replace('.', ',');
  if (typeof cell === 'string') return cell;
  return Number.isNaN(cell.getTime()) ? '?' : cell.toISOString().slice(0, 10);
}

/**
 * The same spreadsheet with its XML parts only, unpacked, and with each said to be as long as it is. Thus what was
 * measured here is what the reader sees: a zip can say one thing in its list of parts and another before each part.
 */
async function repacked(file: Buffer): Promise<Buffer> {
  const parts: Part[] = [];
  let unpackedBytes = 0;
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      unpackedBytes += entry.uncompressedSize;
      if (parts.length >= PARTS_MAX || unpackedBytes > UNPACKED_MAX_BYTES || isBomb(entry)) throw unpacksTooFar();
      if (!READ.test(entry.fileName)) continue;
      const bytes = await unpack(zip, entry);
      check(bytes);
      parts.push({ name: entry.fileName, bytes });
    }
  } catch (error) {
    throw error instanceof Problem ? error : noSpreadsheet();
  }
  return storedZip(parts);
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > LITTLE_BYTES && uncompressedSize > compressedSize * RATIO_MAX;
}

/** Fails when the part is longer than the zip says: yauzl counts as it unpacks. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** To column AZ: the template has 19. Before a row's own number there is no column. */
const NEAR = /^(?:A?[A-Z])?(\d{1,7})$/;

/**
 * Definitions of entities, by which a few bytes of XML become gigabytes; and cells far away, for which the reader would
 * make all rows and columns in between.
 */
function check(bytes: Buffer): void {
  const xml = bytes.toString('latin1');
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw noSpreadsheet();
  for (const [, double, single] of xml.matchAll(PLACE)) {
    const row = NEAR.exec(double ?? single ?? '')?.[1];
    if (row === undefined) throw unreadable('een cel ver buiten de kolommen van het sjabloon');
    if (Number(row) > ROWS_MAX + 1) throw tooManyRows(ROWS_MAX);
  }
}
