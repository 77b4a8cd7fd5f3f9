import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Question } from '../domain/uncertainty/simulate.ts';

const HERE = import.meta.url;
const PROGRAM = new URL(`./draw-paths.${HERE.endsWith('.ts') ? 'ts' : 'js'}`, HERE);
const MOST = 4;

/**
 * All paths of a simulation, row by row, drawn in threads beside this one so that it can answer others meanwhile. The
 * figures are those of `simulate`, whatever the number of threads.
 */
export async function simulateInThreads(question: Question, threads = Math.min(availableParallelism(), MOST)) {
  const { paths, windows } = question;
  const size = Math.ceil(paths / threads);
  const parts = Array.from({ length: Math.ceil(paths / size) }, (_, nth) => ({
    ...{ from: nth * size, to: Math.min((nth + 1) * size, paths) },
  }));
  const all = new Float64Array(paths * windows);
  await Promise.all(
    parts.map(async ({ from, to }) =>
      all.set(await drawnBy(new Worker(PROGRAM, { workerData: { question, from, to } })), from * windows),
    ),
  );
  return all;
}

function drawnBy(worker: Worker): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread ended with ${code}.`)));
  });
}
