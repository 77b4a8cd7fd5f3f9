import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tokenSource } from './token-source.ts';

describe('a source of tokens', () => {
  const asked: { authorization: string | undefined; body: string }[] = [];
  let provider: Server;
  let tokenUrl: string;
  let status = 200;
  beforeAll(async () => {
    provider = createServer((request, response) => {
      void text(request).then((body) => {
        asked.push({ authorization: request.headers.authorization, body });
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ access_token: `token-${asked.length}`, expires_in: 100 }));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => provider.once('listening', listening));
    tokenUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/token`;
  });
  beforeEach(() => void asked.splice(0));
  afterAll(() => {
    provider.closeAllConnections();
    provider.close();
  });

  it('asks with the credentials of the client', async () => {
    await tokenSource({ tokenUrl, clientId: 'municipal-review', clientSecret: 'a:b' })();
    expect(asked).toEqual([
      {
        authorization: `Basic ${Buffer.from('municipal-review:a%3Ab').toString('base64')}`,
        body: 'grant_type=client_credentials',
      },
    ]);
  });

  it('asks once for all who want it at once, and again shortly before it ends', async () => {
    let now = 0;
    const token = tokenSource({ tokenUrl, clientId: 'a', clientSecret: 'b' }, () => now);
    expect(await Promise.all([token(), token(), token()])).toEqual(['token-1', 'token-1', 'token-1']);
    now = 69_000;
    expect(await token()).toBe('token-1');
    now = 71_000;
    expect(await token()).toBe('token-2');
  });

  it('does not keep a failure', async () => {
    const token = tokenSource({ tokenUrl, clientId: 'a', clientSecret: 'b' });
    status = 500;
    await expect(token()).rejects.toThrow('gave a no token (500)');
    status = 200;
    expect(await token()).toBe('token-2');
  });
});
