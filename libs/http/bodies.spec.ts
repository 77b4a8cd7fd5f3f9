import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testIssuer } from '#libs/testing/tokens';
import { Open } from './access.ts';
import { HttpModule } from './http.module.ts';
import { Upload, type Uploaded, UploadedBody } from './input.ts';
import { plainProblem } from './problem.ts';
import { createService, listenLocally } from './service.ts';

const MEGABYTE = 1024 * 1024;

@Open()
@Controller('bestanden')
class FileController {
  /** Sees in its first bytes that it is no good. */
  @Post()
  @Upload({ types: ['text/csv'], limitBytes: 10 * MEGABYTE })
  async read(@UploadedBody() { stream }: Uploaded) {
    for await (const chunk of stream) if (String(chunk).startsWith('fout')) throw plainProblem(400);
    return {};
  }
}

@Module({})
class FileModule {}

describe('a file that is refused before it was read to its end', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let service: NestFastifyApplication;
  let address: string;
  beforeAll(async () => {
    const { auth } = await testIssuer();
    const settings = { service: 'spec', title: 'Proef', description: 'Een proef.', auth, bodyHashKey: 'k'.repeat(32) };
    const http = HttpModule.for({ ...settings, logTo: { write: () => undefined } });
    service = await createService({ module: FileModule, imports: [http], controllers: [FileController] });
    address = await listenLocally(service);
  });
  afterAll(async () => {
    agent.destroy();
    await service.close();
  });

  const send = (body: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const options = { agent, method: 'POST', timeout: 3_000, headers: { 'content-type': 'text/csv' } };
      const outgoing = request(`${address}/v1/bestanden`, options, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer'))).on('error', reject);
      outgoing.end(body);
    });

  it.each([1, 300, 2_000])('does not keep the next request on its connection waiting (%i kB)', async (kilobytes) => {
    expect(await send('fout'.padEnd(kilobytes * 1024, 'x'))).toBe(400);
    expect(await send('goed')).toBe(201);
  });
});
