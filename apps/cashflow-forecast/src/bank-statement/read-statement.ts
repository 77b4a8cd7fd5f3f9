import type { Uploaded } from '#libs/http/input';
import { Problem } from '#libs/http/problem';
import type { StatementFormat } from '../domain/bank-account.ts';
import type { StatementLine } from '../domain/bank-matching.ts';
import { readCamt } from './read-camt.ts';
import { readCsv } from './read-csv.ts';
import { readMt940 } from './read-mt940.ts';
import { UnreadableStatement } from './unreadable.ts';

interface Read {
  readonly format: StatementFormat;
  readonly lines: readonly StatementLine[];
}

/** What is in an uploaded file, by what it looks like: banks and browsers call the same file many things. */
export async function readStatement({ stream, charset = 'utf-8' }: Uploaded): Promise<Read> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  try {
    return linesIn(decoded(Buffer.concat(parts), charset));
  } catch (error) {
    if (error instanceof UnreadableStatement) throw new Problem(400, 'UNREADABLE_STATEMENT', error.message);
    throw error;
  }
}

/** The format of a text, and the money that came in by it. */
export function linesIn(text: string): Read {
  const begin = text.trimStart();
  if (begin.startsWith('<')) return { format: 'camt.053', lines: readCamt(begin) };
  if (/^(\{1:|:20:|[^\n]*\r?\n:20:)/.test(begin) || begin.includes('\n:61:')) {
    return { format: 'mt940', lines: readMt940(begin) };
  }
  return { format: 'csv', lines: readCsv(begin) };
}

/** UTF-8; else what older bank software writes. Names are not kept, so a letter that comes out wrong harms nothing. */
function decoded(bytes: Buffer, charset: string): string {
  if (bytes.length === 0) throw new UnreadableStatement('Dit bestand is leeg.');
  if (bytes.includes(0)) throw new UnreadableStatement('Dit is geen tekstbestand.');
  try {
    return new TextDecoder(charset === 'utf-8' ? 'utf-8' : 'windows-1252', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
