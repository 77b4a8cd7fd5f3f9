import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { verifier } from './authentication.ts';

const SECOND_MS = 1_000;
const holder = { sub: 'werkgever-1', tenant: '90001234', roles: ['werkgever'] } as const;

describe('a token that comes again', () => {
  let issuer: TestIssuer;
  let time: number;
  let verify: ReturnType<typeof verifier>;
  beforeAll(async () => {
    issuer = await testIssuer();
  });
  beforeEach(() => {
    time = Date.now();
    verify = verifier(issuer.auth, () => time);
  });
  const at = (seconds: number): number => Math.floor(Date.now() / SECOND_MS) + seconds;

  it('is verified once a minute', async () => {
    const token = await issuer.token(holder);
    const actor = await verify(token);
    expect(actor).toEqual(holder);
    time += 59 * SECOND_MS;
    expect(await verify(token)).toBe(actor);
    time += 2 * SECOND_MS;
    const again = await verify(token);
    expect(again).toEqual(holder);
    expect(again).not.toBe(actor);
  });

  it('lets nobody in after its end', async () => {
    const token = await issuer.token(holder, { exp: at(30) });
    await verify(token);
    time += 33 * SECOND_MS; // five seconds are allowed for clocks that differ
    await verify(token);
    time += 3 * SECOND_MS;
    await expect(verify(token)).rejects.toMatchObject({ status: 401 });
  });

  it('is looked at anew when it was refused', async () => {
    const token = await issuer.token(holder, { nbf: at(60) });
    await expect(verify(token)).rejects.toMatchObject({ status: 401 });
    time += 60 * SECOND_MS;
    expect(await verify(token)).toEqual(holder);
  });

  it('is forgotten when a thousand others came since', async () => {
    const first = await issuer.token(holder);
    const actor = await verify(first);
    const tokens = Array.from({ length: 1_000 }, (_, nth) => issuer.token({ ...holder, sub: `werkgever-${nth + 2}` }));
    const [last = '', ...others] = await Promise.all(tokens);
    for (const token of others) await verify(token);
    expect(await verify(first)).toBe(actor);
    await verify(last);
    expect(await verify(first)).not.toBe(actor);
  });
});
