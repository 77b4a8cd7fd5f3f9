import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { table, textsOf } from './case-table.ts';

const FILE = new URL('teksten.txt', import.meta.url);

/** Somebody reads each of these texts. `TEKSTEN=vernieuwen` writes them anew; look at what changed. */
it('says what was read and approved, and nothing else', () => {
  const said = [...new Set(table.gevallen.flatMap(textsOf))].sort();
  if (process.env.TEKSTEN === 'vernieuwen') writeFileSync(FILE, `${said.join('\n')}\n`);
  expect(said).toEqual(readFileSync(FILE, 'utf8').slice(0, -1).split('\n'));
});
