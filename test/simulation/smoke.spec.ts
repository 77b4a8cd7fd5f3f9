import 'reflect-metadata';
import { it } from '@jest/globals';
import { walk } from './walk.ts';
it('smoke', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const t = performance.now();
    const w = await walk(seed);
    process.stderr.write(JSON.stringify([seed, Math.round(performance.now() - t), [w.intake, w.review, w.forecast].map((s) => s.log.length), w.addedByReplay, JSON.stringify(w.transport.happened), JSON.stringify(w.fate.happened), JSON.stringify([...w.people.rejected]), w.review.log.lost])+'\n');
  }
}, 120000);
