import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';

it('says in a sentence that its port is taken, and what to do', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const start = spawn(process.execPath, ['--conditions=repo-source', 'scripts/tasks.ts', 'start'], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), HOST: '127.0.0.1' },
  });
  const [said, [status]] = await Promise.all([text(start.stderr), once(start, 'exit') as Promise<[number]>]);
  holder.close();
  expect(status).toBe(1);
  expect(said.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^Port ${port} is taken\\. .*PORT=`))]);
});
