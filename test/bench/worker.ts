import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { tied } from '../../scripts/backing/server-process.ts';

const ANSWER_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 10_000;

/** A process beside this one that does as it is told, one thing at a time. */
export interface Worker {
  readonly pid: number;
  ask<Answer>(question: string, given?: unknown): Promise<Answer>;
  close(): Promise<void>;
}

type Answers = Readonly<Record<string, (given: never) => Promise<unknown>>>;

/** Starts a program of `test/bench/workers`, which answers what it says that it answers. */
export async function startWorker(
  name: `${string}.ts` | `${string}.mjs`,
  given: unknown,
  nodeFlags: readonly string[] = [],
): Promise<Worker> {
  const program = fileURLToPath(new URL(`workers/${name}`, import.meta.url));
  const flags = [
    '--disable-warning=ExperimentalWarning',
    ...nodeFlags,
    ...(process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean),
  ];
  const [command = '', ...args] = tied([process.execPath, ...flags, program], 'SIGKILL');
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const worker: Worker = {
    pid: child.pid ?? 0,
    ask: (question, about) => ask(child, question, about),
    async close() {
      const ended = once(child, 'exit');
      const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ask(child, 'close', undefined).catch(() => undefined);
      child.disconnect();
      await ended;
      clearTimeout(impatience);
    },
  };
  await worker.ask('open', given);
  return worker;
}

/** In the worker: answers until it is closed. `open` is asked first, and `close` last. */
export function answer(answers: Answers): void {
  process.on('message', ({ question, given }: { question: string; given: never }) => {
    const respond = async (): Promise<unknown> => answers[question]?.(given);
    respond().then(
      (value) => process.send?.({ value }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit());
}

async function ask<Answer>(child: ChildProcess, question: string, given: unknown): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const late = setTimeout(() => reject(new Error(`${question}: no answer`)), ANSWER_WITHIN_MS);
  const gone = (): void => reject(new Error(`${question}: the worker has gone`));
  const heard = (message: { value?: Answer; error?: string }): void => {
    if (message.error !== undefined) reject(new Error(message.error));
    else resolve(message.value as Answer);
  };
  child.once('message', heard).once('exit', gone).once('error', reject);
  child.send({ question, given });
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    child.off('message', heard).off('exit', gone).off('error', reject);
  }
}
