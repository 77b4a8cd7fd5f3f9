import { createHash } from 'node:crypto';

/** The namespace under which this suite derives its ids; any fixed UUID does, as long as it never changes. */
const NAMESPACE = Buffer.from('7c9f5b0e2b5d4a8e9f3b6f0d1c2a4e58', 'hex');

/**
 * An id that follows from its parts (UUID version 5, RFC 9562): who derives it twice gets the same, so that a message,
 * a timer or a request that comes again meets what it made before. The parts are kept apart, so ('a', 'bc') and
 * ('ab', 'c') differ.
 */
export function derivedId(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
