import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { verifier } from '#libs/http/authentication';
import { createService, listenLocally } from '#libs/http/service';
import { DemoIdentityModule } from '../apps/demo-identity/src/demo-identity.module.ts';
import { PortalModule } from '../apps/portal/src/portal.module.ts';

const run = promisify(execFile);
const ISSUER = 'http://localhost:3000/demo-identity';
const NOBODY = 'http://127.0.0.1:9';

describe('npm run demo-token', () => {
  const open: NestFastifyApplication[] = [];
  let address: string;
  const demoToken = (port: string, ...args: string[]) =>
    run(process.execPath, [resolve('scripts/demo-token.ts'), ...args], {
      env: { ...process.env, NODE_OPTIONS: '', PORT: port },
    });

  beforeAll(async () => {
    const identity = await createService(DemoIdentityModule.for({ issuer: ISSUER, demo: true }));
    open.push(identity);
    const demoIdentity = await listenLocally(identity);
    const services = { 'claim-intake': NOBODY, 'municipal-review': NOBODY, 'cashflow-forecast': NOBODY };
    const auth = { issuer: ISSUER, audience: 'loonbrug' };
    const webRoot = resolve('apps/web');
    const portal = await createService(PortalModule.for({ services, demoIdentity, webRoot, auth, demo: true }));
    open.push(portal);
    address = await listenLocally(portal);
  });
  afterAll(async () => {
    for (const service of open.reverse()) await service.close();
  });

  it('prints a token of the running suite, and nothing else', async () => {
    const { stdout } = await demoToken(new URL(address).port, 'beslisser', 'GM9902');
    const verify = verifier({ issuer: ISSUER, audience: 'loonbrug', jwksUri: `${address}/demo-identity/jwks` });
    expect(await verify(stdout.trimEnd())).toEqual({
      sub: 'beslisser-gm9902',
      tenant: 'GM9902',
      roles: ['beslisser'],
    });
  });

  it('says what roles there are when it does not know one', async () => {
    const unknown = demoToken(new URL(address).port, 'directeur');
    await expect(unknown).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('behandelaar'),
    });
  });

  it('says in a sentence that the suite does not run', async () => {
    const alone = demoToken('9', 'werkgever');
    const stderr = 'Nothing answers at http://localhost:9. Start the suite first: npm start\n';
    await expect(alone).rejects.toMatchObject({ code: 1, stderr });
  });
});
