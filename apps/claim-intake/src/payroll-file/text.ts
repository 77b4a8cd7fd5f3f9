const UTF8_LEADS: readonly (readonly [from: number, to: number, length: number])[] = [
  [0xc2, 0xdf, 2],
  [0xe0, 0xef, 3],
  [0xf0, 0xf4, 4],
];

/** How Windows and older software call the same: what Windows-1252 has more is not used in the others. */
const ONE_BYTE = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'iso-8859-15', 'latin1', 'us-ascii']);
const KNOWN = new Set([...ONE_BYTE, 'utf-8', 'utf8']);

/** Whether a text in this encoding can be read, as the sender calls it; when the sender says nothing, it is found out. */
export function isKnownCharset(charset: string | undefined): boolean {
  return charset === undefined || KNOWN.has(charset);
}

/**
 * The text of a file, piece by piece: UTF-8, with or without a byte order mark, or Windows-1252. What the first byte
 * beyond ASCII begins decides, also when the sender says UTF-8, because much software says so of everything. Throws
 * `ERR_ENCODING_INVALID_ENCODED_DATA` when a text that began as UTF-8 goes on otherwise.
 */
export async function* decoded(source: AsyncIterable<Buffer>, charset?: string): AsyncGenerator<string> {
  let decoder = charset !== undefined && ONE_BYTE.has(charset) ? windows1252() : undefined;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes = Buffer.concat([held, chunk]);
    held = Buffer.alloc(0);
    if (decoder === undefined) {
      const beyond = bytes.findIndex((byte) => byte > 0x7f);
      const found = beyond < 0 ? undefined : encodingAt(bytes.subarray(beyond, beyond + 4));
      if (found !== undefined) decoder = found === 'utf-8' ? utf8() : windows1252();
      else if (beyond >= 0) held = bytes.subarray(beyond);
    }
    const text = decoder?.decode(bytes, { stream: true }) ?? ascii(bytes.subarray(0, bytes.length - held.length));
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? windows1252().decode(held);
  if (rest !== '') yield rest;
}

const ascii = (bytes: Buffer) => bytes.toString('latin1');
const utf8 = () => new TextDecoder('utf-8', { fatal: true });
const windows1252 = () => new TextDecoder('windows-1252');

/** What these bytes begin, of which the first is beyond ASCII; `undefined` when there are too few to say. */
function encodingAt(bytes: Buffer): 'utf-8' | 'windows-1252' | undefined {
  const [first = 0, ...next] = bytes;
  const length = UTF8_LEADS.find(([from, to]) => first >= from && first <= to)?.[2];
  const follow = next.slice(0, (length ?? 1) - 1);
  if (length === undefined || follow.some((byte) => byte < 0x80 || byte > 0xbf)) return 'windows-1252';
  return follow.length === length - 1 ? 'utf-8' : undefined;
}
