import { readFile } from 'node:fs/promises';

/** Where the suite runs: at `PORT` when it is set, else where it wrote that it listens, else where it does by default. */
export async function addressOfSuite(): Promise<string> {
  return `http://localhost:${process.env.PORT ?? (await written()) ?? 3000}`;
}

async function written(): Promise<number | undefined> {
  const running = await readFile(new URL('../.data/run.json', import.meta.url), 'utf8').catch(() => '{}');
  return (JSON.parse(running) as { port?: number }).port;
}
