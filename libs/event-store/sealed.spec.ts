import { describe, expect, it } from '@jest/globals';
import { Sealer } from './sealed.ts';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const sealer = new Sealer({ current: 'new', keys: { old: key(1), new: key(2) }, hmacKey: key(3) });

describe('what is sealed', () => {
  it('opens to the same bytes, and is another text each time', () => {
    const [one, two] = [sealer.seal('Demo Jansen', 'person:1'), sealer.seal('Demo Jansen', 'person:1')];
    expect(sealer.open(one, 'person:1').toString()).toBe('Demo Jansen');
    expect(one.equals(two)).toBe(false);
    expect(one.includes('Jansen')).toBe(false);
  });

  it('opens under an older key, and is sealed under the current one', () => {
    const before = new Sealer({ current: 'old', keys: { old: key(1) }, hmacKey: key(3) });
    const sealed = before.seal('iban', 'a');
    expect(sealer.open(sealed, 'a').toString()).toBe('iban');
    expect(() => before.open(sealer.seal('iban', 'a'), 'a')).toThrow('a key that is not here');
  });

  it('does not open beside another row, nor after a change of any byte', () => {
    const sealed = sealer.seal('iban', 'person:1');
    expect(() => sealer.open(sealed, 'person:2')).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => sealer.open(changed, 'person:1')).toThrow();
    }
    expect(() => sealer.open(sealed.subarray(0, 8), 'person:1')).toThrow();
  });

  it('is found again by a look-up that says nothing without the key', () => {
    const other = new Sealer({ current: 'new', keys: { new: key(2) }, hmacKey: key(4) });
    expect(sealer.lookup('999990019')).toBe(sealer.lookup('999990019'));
    expect(sealer.lookup('999990019')).not.toBe(other.lookup('999990019'));
  });

  it('needs keys of 32 bytes', () => {
    const short = Buffer.alloc(16).toString('base64');
    expect(() => new Sealer({ current: 'a', keys: { a: short }, hmacKey: key(3) })).toThrow('32 bytes');
    expect(() => new Sealer({ current: 'b', keys: { a: key(1) }, hmacKey: key(3) })).toThrow('no key b');
    expect(() => new Sealer({ current: 'a', keys: { a: key(1) }, hmacKey: short })).toThrow('32 bytes');
  });
});
