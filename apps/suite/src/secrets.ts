import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SealingKeys } from '#libs/event-store/sealed';

/** What the embedded default would get from its environment anywhere else. */
export interface Secrets {
  readonly bodyHashKey: string;
  readonly vaultKeys: SealingKeys;
  readonly fileKeys: SealingKeys;
}

/** Read from a file that only its owner may read; made, once, when there is none. */
export function secretsIn(file: string): Secrets {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const made = newSecrets();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return made;
  }
}

/** Fresh ones, known to nobody. */
export function newSecrets(): Secrets {
  const key = (): string => randomBytes(32).toString('base64');
  const keys = (): SealingKeys => ({ current: 'k1', keys: { k1: key() }, hmacKey: key() });
  return { bodyHashKey: key(), vaultKeys: keys(), fileKeys: keys() };
}
