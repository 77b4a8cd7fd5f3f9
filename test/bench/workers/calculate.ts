// `bereken` in a process that has done nothing yet: it answers to standard output, which is thrown away here.
import { readFileSync } from 'node:fs';
import { berekenen } from '#libs/law/calculation';
import { calculateFile } from '../../../scripts/calculate.ts';
import { answer } from '../worker.ts';

function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  work();
  return Promise.resolve((performance.now() - from) / 1000);
}

answer({
  open: () => Promise.resolve(),
  calculate: (path: string) => timed(() => calculateFile(path, berekenen)),
  json: (path: string) => timed(() => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))),
});
