// A thread that draws some of the paths. Node reads this file as it is, also where the product is not built: it imports
// only by path, and uses only TypeScript that can be erased.
import { parentPort, workerData } from 'node:worker_threads';
import { type Question, simulate } from '../domain/uncertainty/simulate.ts';

const { question, from, to } = workerData as { question: Question; from: number; to: number };
const drawn = simulate(question, from, to);
parentPort?.postMessage(drawn, [drawn.buffer as ArrayBuffer]);
