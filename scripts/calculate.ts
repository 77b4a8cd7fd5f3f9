// What `bereken` and `termijnen` share: cases from a file or standard input, answers to standard output. LOONBRUG_CIJFERS may
// name a file with an installation's own figures.
import { readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFigureRows } from '#libs/law/figure-rows-input';
import { type Figures, statutoryFigures, withFigures } from '#libs/law/figures';
import { notJson, type Refusal } from '#libs/law/input';

const CHUNK = 1 << 20;

type Calculate = (input: unknown, figures: Figures) => unknown;

/** Computes a file's cases. Answers 1 when one of them is bad, and 2 when there is no file to read. */
export function calculateFile(path: string | undefined, calculate: Calculate): number {
  const figures = figuresHere();
  if (figures === undefined) return 2;
  const text = path === undefined ? undefined : read(path);
  if (text === undefined) {
    const named = path === undefined ? 'Noem een bestand' : `${path} kan niet worden gelezen. Noem een bestand`;
    console.error(`${named} met gevallen (JSON), of - om van de standaardinvoer te lezen.`);
    return 2;
  }
  const cases = parsed(text);
  if (Array.isArray(cases)) return calculateList(cases, (each) => calculate(each, figures));
  const outcome = isRefusal(cases) ? cases : calculate(cases, figures);
  write(`${JSON.stringify(outcome, null, 2)}\n`);
  return isRefusal(outcome) ? 1 : 0;
}

/** Each case is written when it is computed, so a file of any length takes little memory. */
function calculateList(cases: readonly unknown[], calculate: (input: unknown) => unknown): number {
  let status = 0;
  let text = '[';
  for (const [index, each] of cases.entries()) {
    const outcome = Array.isArray(each) ? calculate(null) : calculate(each);
    if (isRefusal(outcome)) status = 1;
    text += `${index === 0 ? '\n' : ',\n'}${JSON.stringify(outcome)}`;
    if (text.length < CHUNK) continue;
    write(text);
    text = '';
  }
  write(`${text}${cases.length === 0 ? '' : '\n'}]\n`);
  return status;
}

/** The figures of the law, with those of the installation when it has a file of them. */
function figuresHere(): Figures | undefined {
  const path = process.env.LOONBRUG_CIJFERS;
  if (path === undefined || path === '') return statutoryFigures;
  const { rows, faults } = readFigureRows(parsed(read(path) ?? ''));
  if (faults.length === 0) return withFigures(statutoryFigures, rows);
  console.error(`De cijfers in ${path} kloppen niet.`);
  for (const { veld, melding } of faults) console.error(`${veld}: ${melding}`);
  return undefined;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path === '-' ? 0 : resolve(process.env.INIT_CWD ?? '.', path), 'utf8');
  } catch {
    return undefined;
  }
}

/** A byte order mark, which some programs put in front, is no part of the cases. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return notJson();
  }
}

function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'fout' in outcome;
}

/** Writes everything, also to a pipe that is full for a moment. */
function write(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(1);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
