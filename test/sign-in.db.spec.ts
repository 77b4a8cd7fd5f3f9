import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { decodeJwt } from 'jose';
import pg from 'pg';
import { newSecrets } from '../apps/suite/src/secrets.ts';
import { DEMO_SECRET } from '../apps/demo-identity/src/accounts.ts';
import { DemoIdentityModule } from '../apps/demo-identity/src/demo-identity.module.ts';
import { PortalModule } from '../apps/portal/src/portal.module.ts';
import { freePort } from '../scripts/backing/server-process.ts';
import { verifier } from '#libs/http/authentication';
import { createService, listen, listenLocally } from '#libs/http/service';
import { type TestDatabase, testDatabase } from '#libs/testing/test-database';

interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  bytes: number;
}

interface Shown {
  aangemeld: boolean;
  tenant: string;
  csrf: string;
  verlooptOp: string;
  uiterlijkTot: string;
}

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

/** A browser as far as cookies go: it keeps them, gives them back, and keeps everything it was answered. */
class Jar {
  readonly cookies = new Map<string, string>();
  readonly seen: string[] = [];
  csrf = '';

  /** Each has an address of its own, as users have: what one does is not counted for the others. */
  constructor(
    private readonly origin: string,
    private readonly address: string,
  ) {}

  async ask(
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: URLSearchParams | string } = {},
  ) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const from = { 'x-forwarded-for': this.address };
    const headers = { accept: 'application/json', ...from, ...(cookie === '' ? {} : { cookie }), ...init.headers };
    const answer = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const said = await answer.text();
    this.seen.push(JSON.stringify([...answer.headers]), said);
    return { status: answer.status, headers: answer.headers, text: said, to: answer.headers.get('location') ?? '' };
  }

  async json<T>(path: string, init?: Parameters<Jar['ask']>[1]): Promise<T> {
    return JSON.parse((await this.ask(path, init)).text) as T;
  }

  post(path: string, headers: Record<string, string> = { 'x-csrf-token': this.csrf }) {
    return this.ask(path, { method: 'POST', headers });
  }

  /** Signs in as far as the address to which the provider sends the browser back. */
  async comeBack(account: string, naar = '/gemeente/werkvoorraad'): Promise<string> {
    let { to } = await this.ask(`/aanmelden?naar=${encodeURIComponent(naar)}&account=${account}`);
    for (let hops = 0; hops < 6 && !to.includes('/aanmelden/terug'); hops++) to = (await this.ask(to)).to;
    return to;
  }

  async signIn(account: string, naar?: string): Promise<string> {
    const { to } = await this.ask(await this.comeBack(account, naar));
    this.csrf = (await this.json<Shown>('/sessie')).csrf;
    return to;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const gone = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0');
    if (gone || value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

describe('signing in', () => {
  const asked: Asked[] = [];
  const open: NestFastifyApplication[] = [];
  const secrets = newSecrets();
  let clock = 0;
  let origin: string;
  let services: Server;
  let webRoot: string;
  let database: TestDatabase;
  let verify: ReturnType<typeof verifier>;
  let settings: Parameters<typeof PortalModule.for>[0];
  let browsers = 0;
  const browser = () => new Jar(origin, `192.0.2.${++browsers}`);
  const later = async (ms: number, work: () => Promise<void>) => {
    clock += ms;
    await work().finally(() => (clock -= ms));
  };
  const inDatabase = async (sql: string) => {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string; sealed: Buffer }>(sql);
    await client.end();
    return rows;
  };
  const tokenOf = async (account: string) => {
    const answer = await fetch(`${origin}/demo-identity/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${account}:${DEMO_SECRET}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };

  beforeAll(async () => {
    services = createServer((request, response) => {
      void text(request).then(({ length: bytes }) => {
        const { method, url, headers } = request;
        if (url !== '/healthz/ready') asked.push({ method, url, headers, bytes });
        response.setHeader('content-type', 'application/json').end('{}');
      });
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => services.once('listening', listening));
    const url = `http://127.0.0.1:${(services.address() as AddressInfo).port}`;
    const port = await freePort();
    origin = `http://localhost:${port}`;
    const issuer = `${origin}/demo-identity`;
    const identity = await createService(DemoIdentityModule.for({ issuer, demo: true }));
    open.push(identity);
    const demoIdentity = await listenLocally(identity);
    const auth = { issuer, audience: 'loonbrug', jwksUri: `${demoIdentity}/demo-identity/jwks` };
    verify = verifier(auth);
    database = await testDatabase('portal');
    webRoot = await mkdtemp(join(tmpdir(), 'sign-in-'));
    await mkdir(join(webRoot, 'assets'));
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Loonbrug</title>');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    settings = {
      ...{ webRoot, auth, demo: true, demoIdentity },
      services: { 'claim-intake': url, 'municipal-review': url, 'cashflow-forecast': url },
      signIn: {
        publicUrl: origin,
        keys: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
        session: { database: database.urls, keys: secrets.sessionKeys, now: () => Date.now() + clock },
      },
    };
    const portal = await createService(PortalModule.for(settings));
    open.push(portal);
    await listen(portal, port);
  }, 60_000);
  beforeEach(() => void asked.splice(0));
  afterAll(async () => {
    for (const service of open.reverse()) await service.close();
    services.closeAllConnections();
    services.close();
    await database.drop();
    await rm(webRoot, { recursive: true });
  });

  it('leads from the page to a session, and to the place where somebody wanted to be', async () => {
    const jar = browser();
    expect(await jar.json('/sessie')).toMatchObject({ aangemeld: false, demo: true });
    expect(await jar.signIn('behandelaar-gm9901')).toBe(`${origin}/gemeente/werkvoorraad`);
    expect(await jar.json('/sessie')).toEqual({
      ...{ aangemeld: true, demo: true, sub: 'behandelaar-gm9901', naam: 'Demo Linde' },
      ...{ organisatie: 'Gemeente Demo 1', tenant: 'GM9901', rollen: ['behandelaar'], werkruimten: ['gemeente'] },
      ...{ csrf: expect.stringMatching(/^[\da-f]{64}$/), verlooptOp: expect.any(String) },
      uiterlijkTot: expect.any(String),
    });
  });

  it('asks the provider by the profile: code, PKCE, state, nonce and a level of assurance', async () => {
    const { to } = await browser().ask('/aanmelden?naar=/hulp');
    const { pathname, searchParams } = new URL(to);
    expect(pathname).toBe('/demo-identity/auth');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: 'code', client_id: 'portal', code_challenge_method: 'S256' },
      acr_values: 'urn:etoegang:core:assurance-class:loa3',
      ...{ state: expect.stringMatching(/.{43}/), nonce: expect.stringMatching(/.{43}/) },
      code_challenge: expect.stringMatching(/^.{43}$/),
    });
  });

  it('lets people choose an account on a page without script or inline style', async () => {
    const jar = browser();
    let { to } = await jar.ask('/aanmelden?naar=/werkgever');
    to = (await jar.ask(to)).to;
    const page = await jar.ask(to, { headers: { accept: 'text/html' } });
    expect(page.text).toContain('Demo Linde');
    expect(page.text).not.toMatch(/<script|<style| style=| on\w+=/);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; form-action 'self'/,
    );
    const body = new URLSearchParams({ account: 'werkgever-90001234' });
    to = (await jar.ask(to, { method: 'POST', body })).to;
    while (to !== `${origin}/werkgever`) to = (await jar.ask(to)).to;
    expect(await jar.json('/sessie')).toMatchObject({ tenant: '90001234', werkruimten: ['werkgever', 'financieel'] });
  });

  it('says to the services who asks, and shows them no cookie', async () => {
    const jar = browser();
    await jar.signIn('beslisser-gm9902');
    await jar.ask('/api/municipal-review/v1/zaken?pagina=1');
    expect(asked).toHaveLength(1);
    const { authorization = '', ...headers } = asked[0]?.headers ?? {};
    expect(await verify(authorization.slice('Bearer '.length))).toEqual({
      ...{ sub: 'beslisser-gm9902', tenant: 'GM9902', roles: ['beslisser'] },
    });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('x-csrf-token');
  });

  it('hands a body on as it is, however large', async () => {
    const jar = browser();
    await jar.signIn('werkgever-90001234');
    const body = 'x'.repeat(3 * 1024 * 1024);
    const headers = { 'x-csrf-token': jar.csrf, 'content-type': 'text/csv' };
    const answer = await jar.ask('/api/claim-intake/v1/loonbestanden', { method: 'POST', body, headers });
    expect(answer.status).toBe(200);
    expect(asked[0]?.bytes).toBe(body.length);
  });

  it('keeps two browsers apart', async () => {
    const [one, two] = [browser(), browser()];
    await one.signIn('behandelaar-gm9901');
    await two.signIn('behandelaar-gm9902');
    for (const jar of [one, two]) await jar.ask('/api/municipal-review/v1/zaken');
    const tenants = asked.map(({ headers }) => decodeJwt(headers.authorization?.slice(7) ?? '').tenant);
    expect(tenants).toEqual(['GM9901', 'GM9902']);
    expect((await one.post('/api/municipal-review/v1/zaken', { 'x-csrf-token': two.csrf })).status).toBe(403);
  });

  it('gives the browser one cookie of this host, over HTTPS, that no script reads', async () => {
    const jar = browser();
    const answer = await jar.ask(await jar.comeBack('behandelaar-gm9901'));
    const [session, ...others] = answer.headers.getSetCookie().filter((line) => !line.includes('Max-Age=0'));
    expect(session).toMatch(/^__Host-loonbrug=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(others).toEqual([]);
  });

  it('shows no token to the browser, and keeps none readable', async () => {
    const jar = browser();
    await jar.signIn('behandelaar-gm9901');
    await jar.ask('/api/claim-intake/v1/aanvragen');
    await jar.post('/sessie/verlengen');
    const token = asked[0]?.headers.authorization?.slice('Bearer '.length) ?? '';
    expect(token).toMatch(/^eyJ/);
    const kept = (await inDatabase('select * from session'))
      .map(({ id, sealed }) => id + sealed.toString('latin1'))
      .join('\n');
    await jar.post('/afmelden');
    for (const said of [...jar.seen, kept]) {
      expect(said).not.toContain(token);
      expect(said).not.toMatch(/eyJ[\w-]{10,}\.|refresh_token|access_token|id_token"/);
    }
    expect(kept).not.toContain('behandelaar');
    expect(kept).not.toContain(jar.cookies.get('__Host-loonbrug') ?? 'none');
  });

  it('uses a bearer token that a request brings itself, and no cookie then', async () => {
    const jar = browser();
    await jar.signIn('behandelaar-gm9901');
    await jar.post('/api/claim-intake/v1/loonbestanden', { authorization: 'Bearer a.b.c' });
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer a.b.c' });
    await browser().ask('/api/claim-intake/v1/aanvragen');
    expect(asked[1]?.headers).not.toHaveProperty('authorization');
  });

  describe('refuses', () => {
    const failed = expect.stringContaining('"code":"SIGN_IN_FAILED"');

    it.each<[string, Record<string, string | undefined>]>([
      ['another state', { state: 'x'.repeat(43) }],
      ['no state', { state: undefined }],
      ['another code', { code: 'x'.repeat(43) }],
      ['another issuer', { iss: 'https://evil.example' }],
      ['an error of the provider', { code: undefined, error: 'access_denied' }],
    ])('%s than it sent somebody away with', async (_, changes) => {
      const jar = browser();
      const back = new URL(await jar.comeBack('behandelaar-gm9901'));
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) back.searchParams.delete(name);
        else back.searchParams.set(name, value);
      }
      expect(await jar.ask(back.href)).toMatchObject({ status: 400, text: failed });
      expect(await jar.json('/sessie')).toMatchObject({ aangemeld: false });
    });

    it.each(['code_challenge', 'nonce'])('a sign-in whose %s was changed on its way out', async (name) => {
      const jar = browser();
      const away = new URL((await jar.ask('/aanmelden?account=behandelaar-gm9901')).to);
      away.searchParams.set(name, 'x'.repeat(43));
      let to = away.href;
      while (!to.includes('/aanmelden/terug')) to = (await jar.ask(to)).to;
      expect(await jar.ask(to)).toMatchObject({ status: 400, text: failed });
    });

    it('a sign-in without PKCE, at the provider', async () => {
      const jar = browser();
      const away = new URL((await jar.ask('/aanmelden?account=behandelaar-gm9901')).to);
      away.searchParams.delete('code_challenge');
      away.searchParams.delete('code_challenge_method');
      expect((await jar.ask(away.href)).to).toContain('error=invalid_request');
    });

    it('somebody who comes back in another browser, or twice', async () => {
      const jar = browser();
      const back = await jar.comeBack('behandelaar-gm9901');
      expect(await browser().ask(back)).toMatchObject({ status: 400, text: failed });
      expect((await jar.ask(back)).status).toBe(302);
      expect(await jar.ask(back)).toMatchObject({ status: 400, text: failed });
    });

    it('with a page, for people', async () => {
      const answer = await browser().ask('/aanmelden/terug?code=x&state=y', { headers: { accept: 'text/html' } });
      expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('<h1>Aanmelden is niet gelukt</h1>') });
    });

    it.each([
      ...['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', '\\\\evil.example'],
      ...['javascript:alert(1)', 'gemeente', '', ' /gemeente', '/a\r\nset-cookie:x=1', '/.//evil.example/..//'],
    ])('to go on to another place than its own: %j', async (naar) => {
      const jar = browser();
      const answer = await jar.ask(`/aanmelden?naar=${encodeURIComponent(naar)}`);
      if (answer.status === 400) expect(answer.text).toContain('"veld":"naar"');
      else expect(await jar.signIn('behandelaar-gm9901', naar)).toMatch(new RegExp(`^${origin}/`));
    });

    it.each([
      ['POST', '/api/claim-intake/v1/aanvragen'],
      ['PUT', '/api/claim-intake/v1/werkgever'],
      ['DELETE', '/api/claim-intake/v1/aanvragen/1'],
      ['POST', '/sessie/verlengen'],
      ['POST', '/afmelden'],
    ])('%s %s without what another site cannot know', async (method, path) => {
      const jar = browser();
      await jar.signIn('werkgever-90001234');
      for (const headers of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': jar.csrf.replace(/^./, 'x') }]) {
        const answer = await jar.ask(path, { method, headers });
        expect(answer).toMatchObject({ status: 403, text: expect.stringContaining('CSRF_TOKEN_INVALID') });
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      }
      expect(asked).toEqual([]);
      expect(await jar.json('/sessie')).toMatchObject({ aangemeld: true });
      expect((await jar.ask(path, { method, headers: { 'x-csrf-token': jar.csrf } })).status).toBe(200);
    });
  });

  describe('ends', () => {
    const expired = expect.stringContaining('"code":"SESSION_EXPIRED"');
    const services = '/api/claim-intake/v1/aanvragen';

    it('after half an hour of nothing', async () => {
      const jar = browser();
      await jar.signIn('werkgever-90001234');
      await later(29 * MINUTE_MS, async () => expect((await jar.json<Shown>('/sessie')).aangemeld).toBe(true));
      await later(31 * MINUTE_MS, async () => {
        expect(await jar.ask(services)).toMatchObject({ status: 401, text: expired });
        expect(await jar.post('/sessie/verlengen')).toMatchObject({ status: 401, text: expired });
        expect(await jar.json('/sessie')).toMatchObject({ aangemeld: false });
      });
      expect(asked).toEqual([]);
    });

    it('also while a page that nobody looks at goes on asking', async () => {
      const jar = browser();
      await jar.signIn('werkgever-90001234');
      for (let minutes = 1; minutes < 30; minutes += 4) {
        await later(minutes * MINUTE_MS, async () => expect((await jar.ask(services)).status).toBe(200));
      }
      await later(31 * MINUTE_MS, async () =>
        expect(await jar.ask(services)).toMatchObject({ status: 401, text: expired }),
      );
    });

    it('later, when somebody says that they are there', async () => {
      const jar = browser();
      await jar.signIn('werkgever-90001234');
      const first = Date.parse((await jar.json<Shown>('/sessie')).verlooptOp);
      await later(20 * MINUTE_MS, async () => {
        const answer = await jar.post('/sessie/verlengen');
        expect(Date.parse((JSON.parse(answer.text) as Shown).verlooptOp) - first).toBeGreaterThan(19 * MINUTE_MS);
      });
      await later(45 * MINUTE_MS, async () => expect(await jar.json('/sessie')).toMatchObject({ aangemeld: true }));
    });

    it('without taking a cookie away that another tab may just have got', async () => {
      const jar = browser();
      await jar.signIn('werkgever-90001234');
      await later(31 * MINUTE_MS, async () => {
        const answer = await jar.ask('/sessie');
        expect(JSON.parse(answer.text)).toMatchObject({ aangemeld: false });
        expect(answer.headers.getSetCookie()).toEqual([]);
      });
    });

    it.each([
      ['of an account', { van: 'account', kenmerk: 'behandelaar-gm9901' }, [401, 200, 200]],
      ['of an organisation', { van: 'tenant', kenmerk: 'GM9901' }, [401, 401, 200]],
    ])('when an operator ends those %s', async (_, body, statuses) => {
      const jars = [browser(), browser(), browser()];
      const accounts = ['behandelaar-gm9901', 'beslisser-gm9901', 'behandelaar-gm9902'];
      for (const [nth, jar] of jars.entries()) await jar.signIn(accounts[nth] ?? '');
      const end = async (account: string) =>
        fetch(`${origin}/v1/beheer/sessies/_beeindig`, {
          method: 'POST',
          headers: { authorization: `Bearer ${await tokenOf(account)}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      expect((await end('beslisser-gm9901')).status).toBe(403);
      expect(await (await end('beheerder')).json()).toMatchObject({ beeindigd: expect.any(Number) });
      const answers = await Promise.all(jars.map((jar) => jar.ask('/api/municipal-review/v1/zaken')));
      expect(answers.map(({ status }) => status)).toEqual(statuses);
    });

    it('after twelve hours in any case', async () => {
      const jar = browser();
      await jar.signIn('werkgever-90001234');
      for (let hours = 0.4; hours < 12; hours += 0.4) {
        await later(hours * HOUR_MS, async () => expect((await jar.post('/sessie/verlengen')).status).toBe(200));
      }
      await later(11.99 * HOUR_MS, async () => {
        const { verlooptOp, uiterlijkTot } = await jar.json<Shown>('/sessie');
        expect(verlooptOp).toBe(uiterlijkTot);
      });
      await later(12.01 * HOUR_MS, async () =>
        expect(await jar.ask(services)).toMatchObject({ status: 401, text: expired }),
      );
    });

    it('when somebody signs out, also for who stole the cookie', async () => {
      const [jar, thief] = [browser(), browser()];
      await jar.signIn('werkgever-90001234');
      for (const [name, value] of jar.cookies) thief.cookies.set(name, value);
      expect((await thief.ask(services)).status).toBe(200);
      expect(JSON.parse((await jar.post('/afmelden')).text)).toEqual({ naar: '/' });
      expect(jar.cookies.has('__Host-loonbrug')).toBe(false);
      expect(await thief.ask(services)).toMatchObject({ status: 401, text: expired });
      expect(await thief.json('/sessie')).toMatchObject({ aangemeld: false });
      expect(JSON.parse((await jar.post('/afmelden')).text)).toEqual({ naar: '/' });
    });

    it('when somebody signs in again: the cookie from before is worth nothing', async () => {
      const [jar, before] = [browser(), browser()];
      await jar.signIn('werkgever-90001234');
      for (const [name, value] of jar.cookies) before.cookies.set(name, value);
      await jar.signIn('boekhouder-90001234', '/financieel');
      expect(await jar.json('/sessie')).toMatchObject({ sub: 'boekhouder-90001234', werkruimten: ['financieel'] });
      expect(await before.ask(services)).toMatchObject({ status: 401, text: expired });
    });

    it('never begins with a cookie that somebody else chose', async () => {
      const jar = browser();
      jar.cookies.set('__Host-loonbrug', 'chosen-by-another');
      await jar.signIn('werkgever-90001234');
      expect(jar.cookies.get('__Host-loonbrug')).not.toBe('chosen-by-another');
      expect(await jar.json('/sessie')).toMatchObject({ aangemeld: true });
    });
  });

  it('lets two tabs sign in at the same time', async () => {
    const jar = browser();
    const begin = async (account: string, naar: string) =>
      (await jar.ask(`/aanmelden?naar=${naar}&account=${account}`)).to;
    const tabs = [await begin('behandelaar-gm9901', '/a'), await begin('beslisser-gm9901', '/b')];
    const places = [];
    for (let to of tabs) {
      while (!/\/[ab]$/.test(to)) to = (await jar.ask(to)).to;
      places.push(to);
    }
    expect(places).toEqual([`${origin}/a`, `${origin}/b`]);
    expect(await jar.json('/sessie')).toMatchObject({ sub: 'beslisser-gm9901' });
    expect([...jar.cookies.keys()].filter((name) => name.startsWith('__Host-loonbrug'))).toEqual(['__Host-loonbrug']);
  });

  it('lets a browser begin often, and holds the newest of what it began', async () => {
    const jar = browser();
    for (let nth = 0; nth < 9; nth++) await jar.ask('/aanmelden?account=behandelaar-gm9901');
    const back = await jar.comeBack('behandelaar-gm9901');
    expect([...jar.cookies.keys()].filter((name) => name.startsWith('__Host-loonbrug'))).toHaveLength(5);
    expect((await jar.ask(back)).status).toBe(302);
  });

  it('renews the token once for all portals, at a provider that takes a refresh token once', async () => {
    const jar = browser();
    await jar.signIn('werkgever-90001234');
    const portals = await Promise.all([1, 2, 3].map(() => createService(PortalModule.for(settings))));
    await Promise.all(portals.map((portal) => portal.init()));
    const headers = { cookie: [...jar.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    for (const minutes of [4.8, 9.6]) {
      asked.splice(0);
      await later(minutes * MINUTE_MS, async () => {
        const all = portals.map((portal) => portal.inject({ url: '/api/claim-intake/v1/aanvragen', headers }));
        expect((await Promise.all(all)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
      });
      expect(new Set(asked.map(({ headers: { authorization } }) => authorization)).size).toBe(1);
    }
    expect(await jar.json('/sessie')).toMatchObject({ aangemeld: true });
    await Promise.all(portals.map((portal) => portal.close()));
  });

  it('works in its database as somebody who does not own it', async () => {
    const [row] = await inDatabase(
      `select array_agg(distinct usename::text) as there,
              has_schema_privilege('portal_app', 'public', 'create') as creates,
              has_table_privilege('portal_app', 'mikro_orm_migrations', 'select') as migrates
         from pg_stat_activity where datname = current_database() and usename like 'portal%'`,
    );
    expect(row).toEqual({ there: ['portal_app'], creates: false, migrates: false });
  });

  it('counts what somebody made up for their address, and a session or a token for itself', async () => {
    const jar = browser();
    await jar.signIn('werkgever-90001234');
    const limited = await createService(PortalModule.for(settings));
    await limited.init();
    const ask = async (headers: Record<string, string>) =>
      (await limited.inject({ url: '/api/claim-intake/v1/aanvragen', headers })).statusCode;
    for (let tens = 0; tens < 120; tens++) {
      const names = Array.from({ length: 5 }, (_, nth) => `${tens}-${nth}`);
      await Promise.all(names.map((name) => ask({ cookie: `__Host-loonbrug=made-up-${name}` })));
      await Promise.all(names.map((name) => ask({ authorization: `Bearer made.up.${name}` })));
    }
    expect(await ask({ cookie: '__Host-loonbrug=made-up' })).toBe(429);
    expect(await ask({ authorization: 'Bearer made.up.too' })).toBe(429);
    expect(await ask({ cookie: `__Host-loonbrug=${jar.cookies.get('__Host-loonbrug') ?? ''}` })).toBe(200);
    expect(await ask({ authorization: `Bearer ${await tokenOf('werkgever-90001234')}` })).toBe(200);
    await limited.close();
  }, 30_000);

  it('renews the token on the server before it ends, once for all who ask, and another portal knows the same', async () => {
    const jar = browser();
    await jar.signIn('werkgever-90001234');
    await jar.ask('/api/claim-intake/v1/aanvragen');
    await later(4.8 * MINUTE_MS, async () => {
      await Promise.all([1, 2, 3].map(() => jar.ask('/api/claim-intake/v1/aanvragen')));
    });
    const tokens = asked.map(({ headers }) => headers.authorization?.slice(7) ?? '');
    expect(new Set(tokens).size).toBe(2);
    expect(await verify(tokens[3] ?? '')).toMatchObject({ sub: 'werkgever-90001234' });

    const second = await createService(PortalModule.for(settings));
    await second.init();
    const cookie = [...jar.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await second.inject({ url: '/sessie', headers: { cookie } });
    expect(answer.json()).toMatchObject({ aangemeld: true, csrf: jar.csrf });
    await second.close();
  });

  it('says that it does not work while its database does not, and keeps the session', async () => {
    const jar = browser();
    await jar.signIn('werkgever-90001234');
    await inDatabase('alter table session rename to gone');
    for (const path of ['/sessie', '/api/claim-intake/v1/aanvragen']) {
      expect(await jar.ask(path)).toMatchObject({ status: 503, text: expect.stringContaining('UNAVAILABLE') });
    }
    await inDatabase('alter table gone rename to session');
    expect(await jar.json('/sessie')).toMatchObject({ aangemeld: true });
  });

  it('tells in a demonstration who there is', async () => {
    const { accounts } = await browser().json<{ accounts: object[] }>('/demo/accounts');
    expect(accounts).toContainEqual({
      ...{ account: 'behandelaar-gm9901', rol: 'behandelaar', naam: 'Demo Linde' },
      ...{ organisatie: 'Gemeente Demo 1', tenant: 'GM9901', werkruimte: 'gemeente' },
    });
    expect(accounts).toHaveLength(2 * 3 + 9 * 5 + 2);
    expect(JSON.stringify(accounts)).not.toContain('demo-driver');
  });

  it('sends whoever came by another name of this machine on to its own', async () => {
    const { port } = new URL(origin);
    const answer = await fetch(`http://127.0.0.1:${port}/aanmelden?naar=/hulp`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${origin}/aanmelden?naar=/hulp`);
  });

  it('is limited, with the time to wait', async () => {
    const jar = browser();
    const answers = await Promise.all(
      Array.from({ length: 70 }, () => jar.ask('/aanmelden?naar=https://evil.example')),
    );
    const limited = answers.find(({ status }) => status === 429);
    expect(limited?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(limited?.text).toContain('"code":"TOO_MANY_REQUESTS"');
  });
});
