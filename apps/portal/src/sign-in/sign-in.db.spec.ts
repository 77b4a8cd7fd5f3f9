import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createRemoteJWKSet, exportJWK, generateKeyPair, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { verifier } from '#libs/http/authentication';
import { createService } from '#libs/http/service';
import { type TestDatabase, testDatabase } from '#libs/testing/test-database';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
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
}

describe('a provider of somebody else', () => {
  const servers: Server[] = [];
  const seen: { authorization?: string | undefined; form?: URLSearchParams }[] = [];
  const mood: Mood = { claims: {} };
  let nonce = '';
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
        end_session_endpoint: `${url}/uit`,
      };
      if (request.url === '/.well-known/openid-configuration') return void answer(metadata);
      if (request.url === '/jwks') return void answer({ keys: [jwk] });
      void text(request).then(async (form) => {
        seen.push({ form: new URLSearchParams(form) });
        if (mood.status !== undefined) return answer({ error: 'server_error' }, mood.status);
        return answer({ access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token: await idToken(url) });
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
            databaseUrl: database.urls.ownerUrl,
            keys: { current: 'k1', keys: { k1: key() }, hmacKey: key() },
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
    ];
    expect(await session({ headers: {} })).toMatchObject({ aangemeld: false, aanmeldwijzen: ways });
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

  it('is told of a sign-out by the browser, without a token in the address', async () => {
    const { headers } = await signIn('/werkgever');
    const { csrf } = (await session({ headers })) as { csrf: string };
    const out = await fetch(`${address}/afmelden`, { method: 'POST', headers: { ...headers, 'x-csrf-token': csrf } });
    const { naar } = (await out.json()) as { naar: string };
    const back = encodeURIComponent(`${address}/`);
    expect(naar).toBe(`${broker}/uit?post_logout_redirect_uri=${back}&client_id=loonbrug`);
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
