import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Outcome } from './report.ts';

/** How a run began: of which commit, and beside how much other work. */
export interface Began {
  readonly date: string;
  readonly commit: string;
  /** Processes that wanted a core, over the last minute: of others, at the start. */
  readonly load: number;
}

export function begin(): Began {
  return { date: new Date().toISOString(), commit: commit(), load: loadOfLastMinute() };
}

/** A full run as one line: when, of which commit, on what kind of machine, and what every row came to. */
export function historyLine(
  began: Began,
  versions: Readonly<Record<string, string>>,
  rows: readonly Outcome[],
): string {
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? '?',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
  };
  return `${JSON.stringify({ ...began, machine, versions, rows })}\n`;
}

/** With `+` when the tree differs from it. */
function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : '+'}`;
  } catch {
    return '?';
  }
}

function loadOfLastMinute(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}
