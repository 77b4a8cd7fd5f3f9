import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { testIssuer } from '#libs/testing/tokens';
import { Open } from './access.ts';
import { HttpModule } from './http.module.ts';
import { createService } from './service.ts';

const AT_WORK_MAX = 128;
const gate = Promise.withResolvers<undefined>();
let begun = 0;

@Open()
@Controller('werk')
class WorkController {
  @Get()
  async work() {
    begun++;
    await gate.promise;
    return {};
  }

  @Post()
  take() {
    return {};
  }
}

@Module({})
class WorkModule {}

describe('a service that has too much to do', () => {
  let service: NestFastifyApplication;
  beforeAll(async () => {
    const { auth } = await testIssuer();
    const settings = { service: 'spec', title: 'Proef', description: 'Een proef.', auth, bodyHashKey: 'k'.repeat(32) };
    const http = HttpModule.for({ ...settings, logTo: { write: () => undefined } });
    service = await createService({ module: WorkModule, imports: [http], controllers: [WorkController] });
    // As where a session is looked up first: who leaves meanwhile is gone when the work would begin.
    const instance: FastifyInstance = service.getHttpAdapter().getInstance();
    instance.addHook('onRequest', async ({ url, raw: { socket } }) => {
      if (url.endsWith('?weg')) await once(socket, 'close');
    });
    await service.init();
    await service.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => service.close());

  it('turns away what it cannot begin soon, says when to come back, and goes on as before', async () => {
    const ask = () => service.inject('/v1/werk');
    const accepted = Array.from({ length: AT_WORK_MAX }, ask);
    while (begun < AT_WORK_MAX) await new Promise(setImmediate);
    const refused = await ask();
    expect(refused.statusCode).toBe(503);
    expect(refused.headers).toMatchObject({
      'retry-after': '1',
      'content-type': expect.stringContaining('problem+json'),
    });
    expect(refused.json()).toMatchObject({ code: 'OVERLOADED', status: 503 });
    expect((await service.inject('/healthz/live')).statusCode).toBe(200);
    gate.resolve(undefined);
    const statuses = (await Promise.all(accepted)).map(({ statusCode }) => statusCode);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await ask()).statusCode).toBe(200);
    expect(begun).toBe(AT_WORK_MAX + 1);
  });

  it('keeps no place for who sends a body slowly', async () => {
    await service.listen(0, '127.0.0.1');
    const { port } = service.getHttpServer().address() as AddressInfo;
    const head = ['POST /v1/werk HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Content-Length: 9', '', '{'];
    const slow = await Promise.all(
      Array.from({ length: AT_WORK_MAX }, async () => {
        const socket = connect(port, '127.0.0.1');
        await new Promise((sent) => socket.write(head.join('\r\n'), sent));
        return socket;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await fetch(`http://127.0.0.1:${port}/v1/werk`)).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  it('keeps no place for who left before it could begin', async () => {
    const { port } = service.getHttpServer().address() as AddressInfo;
    for (let nth = 0; nth < AT_WORK_MAX; nth++) {
      const socket = connect(port, '127.0.0.1');
      await new Promise((sent) => socket.write('GET /v1/werk?weg HTTP/1.1\r\nHost: x\r\n\r\n', sent));
      await new Promise((resolve) => setTimeout(resolve, 2));
      socket.destroy();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await fetch(`http://127.0.0.1:${port}/v1/werk`)).status).toBe(200);
  });
});
