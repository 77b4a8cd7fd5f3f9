import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SealingKeys } from '#libs/event-store/sealed';

/** What the embedded default would get from its environment anywhere else. */
export interface Secrets {
  readonly bodyHashKey: string;
  readonly vaultKeys: SealingKeys;
  readonly fileKeys: SealingKeys;
  readonly sessionKeys: SealingKeys;
}

/** Read from a file that only its owner may read. What is not in it yet is made, once. */
export function secretsIn(file: string): Secrets {
  const kept = keptIn(file);
  const secrets = { ...newSecrets(), ...kept };
  if (Object.keys(secrets).some((name) => !Object.hasOwn(kept, name))) {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(draft, file);
  }
  return secrets;
}

function keptIn(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return {};
  }
}

/** Fresh ones, known to nobody. */
export function newSecrets(): Secrets {
  const key = (): string => randomBytes(32).toString('base64');
  const keys = (): SealingKeys => ({ current: 'k1', keys: { k1: key() }, hmacKey: key() });
  return { bodyHashKey: key(), vaultKeys: keys(), fileKeys: keys(), sessionKeys: keys() };
}
