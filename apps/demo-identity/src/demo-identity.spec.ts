import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { verifier } from '#libs/http/authentication';
import { createService, listenLocally } from '#libs/http/service';
import { tokenSource } from '#libs/http/token-source';
import { ACCOUNTS, DEMO_SECRET, findAccount } from './accounts.ts';
import { DemoIdentityModule } from './demo-identity.module.ts';

const ISSUER = 'http://localhost:3000/demo-identity';

describe('the demo identity provider', () => {
  let folder: string;
  let service: NestFastifyApplication;
  let url: string;
  const start = async () => {
    service = await createService(DemoIdentityModule.for({ issuer: ISSUER, demo: true, keyFolder: folder }));
    url = `${await listenLocally(service)}/demo-identity`;
  };
  const ask = (clientId: string, clientSecret = DEMO_SECRET) =>
    tokenSource({ tokenUrl: `${url}/token`, clientId, clientSecret })();
  const verify = (token: string, audience = 'loonbrug') =>
    verifier({ issuer: ISSUER, audience, jwksUri: `${url}/jwks` })(token);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-identity-'));
    await start();
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['werkgever-90001234', '90001234', ['werkgever']],
    ['boekhouder-90001234', '90001234', ['controller']],
    ['behandelaar-gm9901', 'GM9901', ['behandelaar']],
    ['vrijgever-gm9909', 'GM9909', ['vrijgave']],
    ['municipal-review', 'LOONBRUG', ['dienst']],
    ['demo-driver', 'LOONBRUG', ['beheerder', 'demo']],
  ])('gives %s a token that every service takes', async (clientId, tenant, roles) => {
    expect(await verify(await ask(clientId))).toEqual({ sub: clientId, tenant, roles });
  });

  it('gives tokens for one audience, which no other takes', async () => {
    await expect(verify(await ask('beheerder'), 'elsewhere')).rejects.toMatchObject({ status: 401 });
  });

  it('gives nothing for a wrong secret or to somebody it does not know', async () => {
    await expect(ask('beheerder', 'wrong')).rejects.toThrow('(401)');
    await expect(ask('directeur')).rejects.toThrow('(401)');
  });

  it('is known under its issuer, however it is reached', async () => {
    const found = (await (await fetch(`${url}/.well-known/openid-configuration`)).json()) as Record<string, string>;
    expect(found).toMatchObject({
      issuer: ISSUER,
      token_endpoint: `${ISSUER}/token`,
      jwks_uri: `${ISSUER}/jwks`,
    });
  });

  it('answers with the headers of every answer, also where the provider writes them itself', async () => {
    for (const path of ['jwks', 'accounts', 'nothing']) {
      const { headers } = await fetch(`${url}/${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('keeps its private keys to itself, and across a restart', async () => {
    const token = await ask('beheerder');
    const { keys } = (await (await fetch(`${url}/jwks`)).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
    const file = join(folder, 'signing-keys.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const before = await readFile(file, 'utf8');
    await service.close();
    await start();
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await verify(token)).toMatchObject({ sub: 'beheerder' });
  });

  it('does not start outside a demonstration', () => {
    expect(() => DemoIdentityModule.for({ issuer: ISSUER, demo: false })).toThrow('LOONBRUG_MODE=demo');
  });
});

describe('the demo accounts', () => {
  it('are different people where two must look', () => {
    expect(new Set(ACCOUNTS.map(({ clientId }) => clientId)).size).toBe(ACCOUNTS.length);
    expect(findAccount('behandelaar', 'GM9902')?.clientId).not.toBe(findAccount('beslisser', 'GM9902')?.clientId);
    const keepers = ACCOUNTS.filter(({ roles }) => roles.includes('parameterbeheer'));
    expect(keepers).toHaveLength(2);
  });

  it('are found by name or by role, at a tenant or at the first', () => {
    expect(findAccount('betaler')?.clientId).toBe('betaler-gm9901');
    expect(findAccount('betaling', 'gm9903')?.clientId).toBe('betaler-gm9903');
    expect(findAccount('controller')?.clientId).toBe('boekhouder-90001234');
    expect(findAccount('werkgever', 'GM9901')).toBeUndefined();
  });
});
