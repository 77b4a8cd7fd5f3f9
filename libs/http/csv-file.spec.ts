import { describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import { type Columns, csvFile, euros, xlsxFile } from '#libs/http/csv-file';

const columns: Columns<{ text: string; cents: number }> = [
  ['tekst', ({ text }) => text],
  ['bedrag', ({ cents }) => euros(cents)],
];
const bytesOf = async (file: { getStream(): AsyncIterable<Buffer> }): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of file.getStream()) parts.push(part);
  return Buffer.concat(parts);
};
const csv = async (text: string, cents = -5) =>
  (await bytesOf(csvFile('x', columns, [{ text, cents }]))).toString().split('\r\n')[1];

describe('a file for a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('has no formula in it: %j', async (text) => {
    expect(await csv(text)).toMatch(/^"?'/);
  });

  it('leaves amounts below zero and other text as they are, and quotes what would break a row', async () => {
    expect(await csv('a-b')).toBe('a-b;-0,05');
    expect(await csv('a;"b"')).toBe('"a;""b""";-0,05');
  });

  it('is as a workbook the same: text is text and amounts are numbers', async () => {
    const bytes = await bytesOf(await xlsxFile('x', columns, [{ text: '=1+1', cents: -123_456 }]));
    const sheets = await readExcelFile(bytes);
    expect(JSON.stringify(sheets)).toContain('["=1+1",-1234.56]');
  });
});
