import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import writeExcelFile from 'write-excel-file/node';
import { csvLines } from './csv.ts';
import type { Line } from './headings.ts';
import { storedZip } from './stored-zip.ts';
import { decoded } from './text.ts';
import { xlsxLines } from './xlsx.ts';

const EXAMPLES = new URL('../../../../docs/examples/', import.meta.url);
const example = (name: string) => readFileSync(new URL(name, EXAMPLES));

/** In pieces of so many bytes, as a connection may bring them. */
function inPieces(bytes: Buffer, size = 7): Readable {
  const starts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, nth) => nth * size);
  return Readable.from(
    starts.map((start) => bytes.subarray(start, start + size)),
    { objectMode: false },
  );
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const csv = (bytes: Buffer, charset?: string) => all(csvLines({ stream: inPieces(bytes), charset }));
const xlsx = (bytes: Buffer) => all(xlsxLines({ stream: inPieces(bytes, 64 * 1024) }));
const cells = (lines: Line[]) => lines.map((line) => line.cells);

describe('a text', () => {
  const text = async (bytes: Buffer, charset?: string, size?: number) =>
    (await all(decoded(inPieces(bytes, size), charset))).join('');
  const WORDS = 'naam;Çelik;Müller;€ 5;ĳ';

  it.each([1, 2, 3, 1000])('is read as UTF-8 when it is, in pieces of %d bytes', async (size) => {
    expect(await text(Buffer.from(WORDS), undefined, size)).toBe(WORDS);
    expect(await text(Buffer.from(`\uFEFF${WORDS}`), 'utf-8', size)).toBe(WORDS);
  });

  it.each([1, 2, 3, 1000])('is read as Windows-1252 otherwise, in pieces of %d bytes', async (size) => {
    const bytes = Buffer.from('naam;\xc7elik;M\xfcller;\x80 5', 'latin1');
    expect(await text(bytes, undefined, size)).toBe('naam;Çelik;Müller;€ 5');
    expect(await text(bytes, 'utf-8', size)).toBe('naam;Çelik;Müller;€ 5'); // software says so of everything
    expect(await text(Buffer.from('caf\xe9', 'latin1'), undefined, size)).toBe('café'); // ends halfway a character of UTF-8
  });

  it('is read as the sender says when that is one byte a character', async () => {
    expect(await text(Buffer.from('Ã¼', 'latin1'), 'windows-1252')).toBe('Ã¼');
  });
});

describe('a CSV file', () => {
  it('says the same in each encoding', async () => {
    const utf8 = await csv(example('loonbestand-nieuw.csv'));
    expect(utf8).toHaveLength(14);
    expect(utf8[2]?.row).toBe(3);
    expect(utf8[2]?.cells).toEqual(expect.arrayContaining(['Demo-Çelik', '32,5']));
    expect(await csv(example('loonbestand-nieuw-windows-1252.csv'))).toEqual(utf8);
  });

  it('tells each line by its place in the file', async () => {
    const lines = await csv(Buffer.from('sep=;\r\na;b\r\n\r\n"een; twee";"zegt ""ja"""\r\n;\r\nO"Demo;1\r\n'));
    expect(lines).toEqual([
      { row: 2, cells: ['a', 'b'] },
      { row: 4, cells: ['een; twee', 'zegt "ja"'] },
      { row: 5, cells: ['', ''] },
      { row: 6, cells: ['O"Demo', '1'] },
    ]);
  });

  it.each([
    ['a quote that is never closed', Buffer.from('a;"b\r\nc;d\r\n')],
    ['a line without end', Buffer.from(`a;${'b'.repeat(80_000)}`)],
    ['two encodings', Buffer.concat([Buffer.from('é;'), Buffer.from([0xe9, 0x3b])])],
  ])('is refused with %s', async (_, bytes) => {
    await expect(csv(bytes)).rejects.toMatchObject({ status: 400, code: 'PAYROLL_FILE_UNREADABLE' });
  });
});

it('a file that breaks off fails as its connection does', async () => {
  const broken = () =>
    Readable.from(
      (function* () {
        yield Buffer.from('a;b\r\n');
        throw new Error('the connection broke');
      })(),
      { objectMode: false },
    );
  await expect(all(csvLines({ stream: broken(), charset: undefined }))).rejects.toThrow('the connection broke');
  await expect(all(xlsxLines({ stream: broken() }))).rejects.toThrow('the connection broke');
});

describe('a spreadsheet', () => {
  const rows = async (data: (string | number | boolean | Date | null)[][]) =>
    xlsx(await writeExcelFile(data as never, { dateFormat: 'yyyy-mm-dd' }).toBuffer());

  it('says the same as the CSV file', async () => {
    const sheet = cells(await xlsx(example('loonbestand-nieuw.xlsx')));
    expect(sheet).toEqual(cells(await csv(example('loonbestand-nieuw.csv'))));
  });

  it('is read as somebody would have typed it', async () => {
    const typed = await rows([
      ['tekst', 'getal', 'datum', 'ja of nee'],
      ['a', 32.5, new Date('2026-09-01'), true],
      [null, null, null, null],
      ['=1+1', 140.83, 0.1 + 0.2, false],
    ]);
    expect(typed).toEqual([
      { row: 1, cells: ['tekst', 'getal', 'datum', 'ja of nee'] },
      { row: 2, cells: ['a', '32,5', '2026-09-01', 'ja'] },
      { row: 4, cells: ['=1+1', '140,83', '0,3', 'nee'] },
    ]);
  });

  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheetOf = (xml: string) => {
    const part = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });
    const relation = (id: string, type: string, target: string) =>
      `<Relationships><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
    return storedZip([
      part('[Content_Types].xml', '<Types/>'),
      part('_rels/.rels', relation('a', 'officeDocument', 'xl/workbook.xml')),
      part('xl/_rels/workbook.xml.rels', relation('b', 'worksheet', 'worksheets/sheet1.xml')),
      part(
        'xl/workbook.xml',
        `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="s" sheetId="1" r:id="b"/></sheets></workbook>`,
      ),
      part('xl/worksheets/sheet1.xml', xml),
    ]);
  };

  it('may be made by any software', async () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
    expect(await xlsx(sheetOf(xml))).toEqual([{ row: 1, cells: ['1'] }]);
  });

  it.each([
    ['nothing in it', Buffer.alloc(0)],
    ['a text in it', Buffer.from('periode;bsn\r\n')],
    ['its end missing', example('loonbestand-nieuw.xlsx').subarray(0, 3_000)],
    ['a byte changed', changed(example('loonbestand-nieuw.xlsx'), 60)],
    ['another kind of zip around it', storedZip([{ name: 'a.xml', bytes: Buffer.from('<a/>') }])],
    ['an entity', sheetOf('<!DOCTYPE a [<!ENTITY b "cc">]><worksheet><sheetData/></worksheet>')],
    ['no sheet in it', sheetOf('<html/>')],
    [
      'an error in a cell',
      sheetOf('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>'),
    ],
    ['a column far away', sheetOf("<worksheet><sheetData><row><c r='XFD1'><v>1</v></c></row></sheetData></worksheet>")],
  ])('is refused with %s', async (_, bytes) => {
    await expect(xlsx(bytes)).rejects.toMatchObject({ status: 400, code: 'PAYROLL_FILE_UNREADABLE' });
  });

  it('is refused with a row far away, before all rows up to it are made', async () => {
    const xml = '<worksheet><sheetData><row r="1048576"><c><v>1</v></c></row></sheetData></worksheet>';
    await expect(xlsx(sheetOf(xml))).rejects.toMatchObject({ status: 400, code: 'PAYROLL_FILE_TOO_LONG' });
  });

  it('is refused when it would unpack to gigabytes', async () => {
    const bomb = deflatedZip('xl/worksheets/sheet1.xml', Buffer.alloc(20 * 1024 * 1024, 'a'));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(xlsx(bomb)).rejects.toMatchObject({ status: 413, code: 'PAYROLL_FILE_UNPACKS_TOO_FAR' });
  });

  it('is refused when it lies about how far it unpacks', async () => {
    const liar = deflatedZip('xl/worksheets/sheet1.xml', Buffer.alloc(20 * 1024 * 1024, 'a'), 1_000);
    await expect(xlsx(liar)).rejects.toMatchObject({ status: 400, code: 'PAYROLL_FILE_UNREADABLE' });
  });
});

function changed(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other.writeUInt8(other.readUInt8(at) ^ 0xff, at);
  return other;
}

/** A zip with one packed file, which says of itself how long it is, or that it is `said` bytes. */
function deflatedZip(name: string, content: Buffer, said = content.length): Buffer {
  const packed = deflateRawSync(content);
  const zip = storedZip([{ name, bytes: packed }]);
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const [at, method, length] of [
    [0, 8, 22],
    [central, 10, 24],
  ] as const) {
    zip.writeUInt16LE(8, at + method);
    zip.writeUInt32LE(said, at + length);
  }
  return zip;
}
