import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const [UTIME, STIME, CUTIME, CSTIME] = [13, 14, 15, 16];
const [COMMAND, PARENT] = [1, 3];
const tickSeconds = 1 / clockTicks();

/** CPU seconds that these processes have used so far, user and system: to a hundredth each. This one: to the µs. */
export function cpuSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (pid === process.pid ? own() : (ticks(pid, [UTIME, STIME]) ?? 0)), 0);
}

/** The same of a process, its children, and those of its children that ended: a PostgreSQL with all its connections. */
export function familyCpuSeconds(parent: number): number | undefined {
  const itself = ticks(parent, [UTIME, STIME, CUTIME, CSTIME]);
  return itself === undefined ? undefined : itself + cpuSeconds(childrenOf(parent));
}

/** Every process that this one began, by name. */
export function childrenOf(parent: number, command?: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const fields = statOf(pid);
      return Number(fields?.[PARENT]) === parent && (command === undefined || fields?.[COMMAND] === command);
    });
}

/** The parent of a process that is called so, when it is on this machine. */
export function parentOf(pid: number, command: string): number | undefined {
  const fields = statOf(pid);
  return fields?.[COMMAND] === command ? Number(fields[PARENT]) : undefined;
}

export function isRunning(pid: number): boolean {
  return statOf(pid) !== undefined;
}

/** Megabytes in memory: now, and at its most. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}

function own(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function ticks(pid: number, fields: readonly number[]): number | undefined {
  const stat = statOf(pid);
  return stat && fields.reduce((sum, field) => sum + Number(stat[field]), 0) * tickSeconds;
}

/** proc(5): the name stands between brackets, and may hold spaces. Fields are counted from 0 here. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
    return [text.slice(0, open).trim(), text.slice(open + 1, close), ...text.slice(close + 2).split(' ')];
  } catch {
    return undefined;
  }
}

function clockTicks(): number {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) || 100;
  } catch {
    return 100;
  }
}
