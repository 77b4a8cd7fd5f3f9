import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createRemoteJWKSet,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  jwtVerify,
  SignJWT,
} from 'jose';
import { verifier } from '#libs/http/authentication';
import { createService, describeApi } from '#libs/http/service';
import { apiFaults } from '#libs/testing/api-rules';
import { type TestDatabase, testDatabase } from '#libs/testing/test-database';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { walkRoutes } from '#libs/testing/walk-routes';
import { PortalModule } from '../portal.module.ts';
import { providersFrom } from './providers.ts';

const EH3 = 'urn:etoegang:core:assurance-class:loa3';
const KVK = 'urn:etoegang:1.9:EntityConcernedID:KvKnr';
const BRANCH = 'urn:etoegang:1.9:ServiceRestriction:Vestigingsnr';
const key = (): string => randomBytes(32).toString('base64');

/** What a broker is told to do otherwise than it should. */
interface Mood {
  claims: Record<string, unknown>;
  nonce?: string;
  status?: number;
  unsigned?: boolean;
  /** What the access token says of who it is for; left out, it is opaque. */
  access?: Parameters<TestIssuer['token']>[0];
  /** What taking back a token is answered with. */
  revocation?: number;
}

describe('a provider of somebody else', () => {
  const servers: Server[] = [];
  const seen: { authorization?: string | undefined; form?: URLSearchParams }[] = [];
  const mood: Mood = { claims: {} };
  let nonce = '';
  let clock = 0;
  let broker: string;
  let issuer: TestIssuer;
  let database: TestDatabase;
  let webRoot: string;
  let portal: NestFastifyApplication;
  let address: string;

  const serve = async (answer: Parameters<typeof createServer>[1]): Promise<string> => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((listening) => server.once('listening', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  /** A broker that gives opaque access tokens, and says who somebody is in the ID token, under names of its own. */
  const openBroker = async (): Promise<string> => {
    const [own, other] = await Promise.all([generateKeyPair('PS256'), generateKeyPair('PS256')]);
    const jwk = { ...(await exportJWK(own.publicKey)), kid: 'b1', alg: 'PS256', use: 'sig' };
    const idToken = (url: string) =>
      new SignJWT({ nonce: mood.nonce ?? nonce, ...mood.claims })
        .setProtectedHeader({ alg: 'PS256', kid: 'b1' })
        .setIssuer(url)
        .setAudience('loonbrug')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign((mood.unsigned ? other : own).privateKey);
    const url: string = await serve((request, response) => {
      const answer = (body: object, status = 200) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      const metadata = {
        ...{
          issuer: url,
          authorization_endpoint: `${url}/auth`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/jwks`,
        },
        ...{ end_session_endpoint: `${url}/uit?stijl=kort`, revocation_endpoint: `${url}/intrekken` },
      };
      if (request.url === '/.well-known/openid-configuration') return void answer(metadata);
      if (request.url === '/jwks') return void answer({ keys: [jwk] });
      void text(request).then(async (form) => {
        seen.push({ form: new URLSearchParams(form) });
        if (request.url === '/intrekken') return answer({}, mood.revocation);
        if (mood.status !== undefined) return answer({ error: 'server_error' }, mood.status);
        const access_token = mood.access === undefined ? 'opaque' : await issuer.token(mood.access);
        const tokens = { access_token, refresh_token: 'r', id_token: await idToken(url) };
        return answer({ ...tokens, token_type: 'Bearer', expires_in: mood.access === undefined ? 60 : 10 });
      });
    });
    return url;
  };
  const config = (url: string) => [
    {
      ...{ id: 'eherkenning', name: 'eHerkenning', issuer: url, clientId: 'loonbrug', idTokenAlgorithm: 'PS256' },
      ...{
        acr: [EH3, EH3.replace('3', '4')],
        usedFor: ['werkgever'],
        serviceTokens: 'portal',
        everybody: ['werkgever'],
      },
      claims: { kvk: KVK, branch: BRANCH, intermediary: ['represented_by', 0, 'kvk'], organisation: 'company' },
    },
    {
      ...{ id: 'gm0384', name: 'Gemeente Diemen', issuer: url, clientId: 'loonbrug', idTokenAlgorithm: 'PS256' },
      ...{ usedFor: ['gemeente'], serviceTokens: 'portal', municipality: { code: 'GM0384', name: 'Gemeente Diemen' } },
      ...{
        roles: { 'LKS-Behandelaar': 'behandelaar', 'LKS-Alles': 'beheerder' },
        claims: { sub: 'oid', roles: 'roles' },
      },
    },
    {
      ...{ id: 'eigen', name: 'Eigen', issuer: url, clientId: 'loonbrug', idTokenAlgorithm: 'PS256' },
      ...{ usedFor: ['financieel'], serviceTokens: 'provider' },
    },
  ];

  /** Goes to the provider and comes back; answers the portal's last answer and the cookie that it gave. */
  const signIn = async (naar: string) => {
    const away = await fetch(`${address}/aanmelden?naar=${naar}`, { redirect: 'manual' });
    const sent = new URL(away.headers.get('location') ?? '');
    nonce = sent.searchParams.get('nonce') ?? '';
    const cookie = away.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const back = `${address}/aanmelden/terug?code=c&state=${sent.searchParams.get('state') ?? ''}`;
    const answer = await fetch(back, { headers: { cookie }, redirect: 'manual' });
    const session = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-loonbrug=')) ?? '';
    return { sent, answer, headers: { cookie: session.split(';')[0] ?? '' } };
  };
  const session = async ({ headers }: { headers: Record<string, string> }) =>
    (await fetch(`${address}/sessie`, { headers })).json();

  beforeAll(async () => {
    issuer = await testIssuer();
    database = await testDatabase('portal');
    webRoot = await mkdtemp(join(tmpdir(), 'portal-'));
    await writeFile(join(webRoot, 'index.html'), '<!doctype html>');
    broker = await openBroker();
    const service = await serve(({ headers: { authorization } }, response) => {
      seen.push({ authorization });
      response.end('{}');
    });
    const port = Number(new URL(await serve(() => undefined)).port);
    servers.pop()?.close();
    address = `http://localhost:${port}`;
    portal = await createService(
      PortalModule.for({
        services: { 'claim-intake': service, 'municipal-review': service, 'cashflow-forecast': service },
        ...{ webRoot, auth: issuer.auth, demo: true },
        signIn: {
          publicUrl: address,
          providers: providersFrom(JSON.stringify(config(broker))),
          session: {
            database: database.urls,
            keys: { current: 'k1', keys: { k1: key() }, hmacKey: key() },
            now: () => Date.now() + clock,
          },
        },
      }),
    );
    await portal.listen(port, '127.0.0.1');
  }, 60_000);
  beforeEach(() => {
    seen.splice(0);
    mood.claims = { sub: 'p-1', acr: EH3, [KVK]: '90001234', name: 'Sam de Boer', company: 'Lunch B.V.' };
    delete mood.nonce;
    delete mood.status;
    delete mood.unsigned;
    delete mood.access;
    delete mood.revocation;
  });
  afterAll(async () => {
    await portal.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await database.drop();
    await rm(webRoot, { recursive: true });
  });

  it('is chosen by where somebody wants to be, and asked for its level of assurance', async () => {
    const { sent } = await signIn('/werkgever/aanvragen');
    expect(sent.searchParams.get('acr_values')).toBe(`${EH3} ${EH3.replace('3', '4')}`);
    expect((await signIn('/gemeente')).sent.searchParams.has('acr_values')).toBe(false);
    const ways = [
      { id: 'eherkenning', naam: 'eHerkenning' },
      { id: 'gm0384', naam: 'Gemeente Diemen' },
      { id: 'eigen', naam: 'Eigen' },
    ];
    expect(await session({ headers: {} })).toMatchObject({ aangemeld: false, aanmeldwijzen: ways });
  });

  it('comes with a document by the API Design Rules, and with routes that are closed to whoever has no right', async () => {
    expect(apiFaults(describeApi(portal))).toEqual([]);
    expect(await walkRoutes(portal, issuer)).toEqual([]);
  });

  it('is shown who asks by a key, not a secret', async () => {
    await signIn('/werkgever');
    const { form } = seen[0] ?? {};
    expect(form?.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    expect(form?.has('client_secret')).toBe(false);
    const keys = createRemoteJWKSet(new URL(`${address}/.well-known/jwks.json`));
    const { payload, protectedHeader } = await jwtVerify(form?.get('client_assertion') ?? '', keys, {
      issuer: 'loonbrug',
    });
    expect(protectedHeader.alg).toBe('PS256');
    expect(payload).toMatchObject({ sub: 'loonbrug', jti: expect.any(String) });
  });

  it('says who somebody is under its own names: eHerkenning, with company and mandate', async () => {
    Object.assign(mood.claims, { represented_by: [{ kvk: '90005678' }] });
    const signedIn = await signIn('/werkgever');
    expect(signedIn.answer.headers.get('location')).toBe(`${address}/werkgever`);
    expect(await session(signedIn)).toMatchObject({
      ...{ sub: 'eherkenning:p-1', naam: 'Sam de Boer', organisatie: 'Lunch B.V.', tenant: '90001234' },
      ...{ rollen: ['werkgever'], werkruimten: ['werkgever', 'financieel'], gemachtigde: '90005678' },
    });
  });

  it('says who somebody is: a municipality, with roles, for that municipality only', async () => {
    mood.claims = {
      sub: 'x',
      oid: 'o-1',
      roles: ['LKS-Behandelaar', 'LKS-Alles', 'GM9901'],
      tenant: 'GM9901',
      [KVK]: '90001234',
    };
    expect(await session(await signIn('/gemeente'))).toMatchObject({
      ...{ sub: 'gm0384:o-1', tenant: 'GM0384', organisatie: 'Gemeente Diemen', rollen: ['behandelaar'] },
      werkruimten: ['gemeente'],
    });
  });

  it('never speaks to the services: they get a token of the portal, for five minutes', async () => {
    const { headers } = await signIn('/werkgever');
    await fetch(`${address}/api/claim-intake/v1/aanvragen`, { headers });
    const token = seen.at(-1)?.authorization?.slice('Bearer '.length) ?? '';
    const jwks = (await (await fetch(`${address}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
    expect(jwks.keys[0]).not.toHaveProperty('d');
    const verify = verifier({ ...issuer.auth, portal: { issuer: address, jwks } });
    expect(await verify(token)).toEqual({ sub: 'eherkenning:p-1', tenant: '90001234', roles: ['werkgever'] });
    await expect(verifier(issuer.auth)(token)).rejects.toMatchObject({ status: 401 });
    const own = await issuer.token({ sub: 'a', tenant: 'GM9901', roles: ['behandelaar'] });
    expect(await verify(own)).toMatchObject({ tenant: 'GM9901' });
    const feigned = await issuer.token({ sub: 'a', tenant: 'GM9901', roles: [] }, { iss: address });
    await expect(verify(feigned)).rejects.toMatchObject({ status: 401 });
    const { exp = 0, iat = 0 } = (
      await jwtVerify(token, createRemoteJWKSet(new URL(`${address}/.well-known/jwks.json`)))
    ).payload;
    expect(exp - iat).toBe(300);
  });

  it('gets one token of the portal after another, and not one for each request', async () => {
    const { headers } = await signIn('/werkgever');
    const tokenAfter = async (ms: number) => {
      clock = ms;
      await fetch(`${address}/api/claim-intake/v1/aanvragen`, { headers });
      return seen.at(-1)?.authorization;
    };
    const first = await tokenAfter(0);
    expect(await tokenAfter(239_000)).toBe(first);
    expect(await tokenAfter(241_000)).not.toBe(first);
    clock = 0;
  });

  it('says by whom somebody acts, also to the services', async () => {
    Object.assign(mood.claims, { represented_by: [{ kvk: '90005678' }] });
    const { headers } = await signIn('/werkgever');
    await fetch(`${address}/api/claim-intake/v1/aanvragen`, { headers });
    const jwks = (await (await fetch(`${address}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
    const verify = verifier({ ...issuer.auth, portal: { issuer: address, jwks } });
    const token = seen.at(-1)?.authorization?.slice('Bearer '.length) ?? '';
    expect(await verify(token)).toMatchObject({ tenant: '90001234', intermediary: '90005678' });
  });

  it('gives a session other roles with another token, and ends it for another organisation', async () => {
    const access = { sub: 'a-1', tenant: '90001234', roles: ['werkgever', 'controller'] as const };
    mood.access = access;
    const signedIn = await signIn('/financieel');
    const ask = async () => (await fetch(`${address}/api/claim-intake/v1/aanvragen`, signedIn)).status;
    mood.access = { ...access, roles: ['controller'] };
    expect(await ask()).toBe(200);
    expect(await session(signedIn)).toMatchObject({ rollen: ['controller'], werkruimten: ['financieel'] });
    mood.access = { ...access, tenant: '90005678' };
    expect(await ask()).toBe(401);
    expect(await session(signedIn)).toMatchObject({ aangemeld: false });
  });

  it.each([200, 503])(
    'is told of a sign-out by a form, also when it did not take its token back: %d',
    async (status) => {
      mood.revocation = status;
      const signedIn = await signIn('/werkgever');
      const { csrf } = (await session(signedIn)) as { csrf: string };
      const post = { method: 'POST', headers: { ...signedIn.headers, 'x-csrf-token': csrf } };
      const out = await fetch(`${address}/afmelden`, post);
      expect(await out.json()).toEqual({ naar: '/afmelden/verder' });
      expect(seen.at(-1)?.form?.get('token')).toBe('r');

      const cookie = out.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      const page = await fetch(`${address}/afmelden/verder`, { headers: { cookie }, redirect: 'manual' });
      const form = await page.text();
      expect(form).toContain(`<form method="post" action="${broker}/uit?stijl=kort">`);
      const told = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
      expect([told('client_id'), told('post_logout_redirect_uri')]).toEqual(['loonbrug', `${address}/`]);
      expect(decodeJwt(told('id_token_hint'))).toMatchObject({ sub: 'p-1', name: 'Sam de Boer' });
      const policy = page.headers.get('content-security-policy') ?? '';
      const [, script = ''] = /<script>(.*)<\/script>/.exec(form) ?? [];
      expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
      expect(policy).toContain(`form-action https: ${broker} 'self'`);
      expect(page.headers.getSetCookie()[0]).toMatch(/^__Host-loonbrug-afmelden=; Max-Age=0/);
    },
  );

  it('goes to the beginning with who did not just sign out', async () => {
    const answer = await fetch(`${address}/afmelden/verder`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/');
  });

  it.each<[string, Partial<Mood>, number, string]>([
    ['a lower level of assurance', { claims: { acr: EH3.replace('3', '2') } }, 403, 'ASSURANCE_TOO_LOW'],
    ['no level of assurance', { claims: { acr: undefined } }, 403, 'ASSURANCE_TOO_LOW'],
    ['no company', { claims: { [KVK]: undefined } }, 403, 'SIGN_IN_REFUSED'],
    ['something that is no company', { claims: { [KVK]: 'GM9901' } }, 403, 'SIGN_IN_REFUSED'],
    ['a mandate for one establishment', { claims: { [BRANCH]: '000012345678' } }, 403, 'SIGN_IN_REFUSED'],
    ['nobody', { claims: { sub: undefined } }, 400, 'SIGN_IN_FAILED'],
    ['an answer to another question', { nonce: 'x'.repeat(43) }, 400, 'SIGN_IN_FAILED'],
    ['something in its name, signed by another', { unsigned: true }, 400, 'SIGN_IN_FAILED'],
    ['nothing: it does not work', { status: 502 }, 503, 'SIGN_IN_UNAVAILABLE'],
    ['a refusal', { status: 400 }, 400, 'SIGN_IN_FAILED'],
  ])('lets nobody in with %s', async (_, { claims, ...other }, status, code) => {
    Object.assign(mood.claims, claims);
    Object.assign(mood, other);
    const { answer, headers } = await signIn('/werkgever');
    expect([answer.status, await json(answer.body as never)]).toMatchObject([status, { code }]);
    expect(headers.cookie).toBe('');
  });
});
