import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { testIssuer } from '#libs/testing/tokens';
import { HttpModule } from './http.module.ts';
import { createService, listenLocally } from './service.ts';

@Module({})
class NothingModule {}

/** Without it Node waits until the connection could have sent its first headers: far longer than a test may take. */
it('closes while a browser holds a connection that it has not used yet', async () => {
  const { auth } = await testIssuer();
  const settings = { service: 'spec', title: 'Proef', description: 'Een proef.', auth, bodyHashKey: 'k'.repeat(32) };
  const http = HttpModule.for({ ...settings, logTo: { write: () => undefined } });
  const service = await createService({ module: NothingModule, imports: [http] });
  const url = await listenLocally(service);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  await fetch(`${url}/healthz/live`); // by then the server has accepted both
  const ended = once(socket, 'close');
  await service.close();
  await ended;
  expect(socket.destroyed).toBe(true);
});
