import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createService, listenLocally } from '#libs/http/service';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { walkRoutes } from '#libs/testing/walk-routes';
import { PortalModule } from './portal.module.ts';

interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

const FIGURES: Record<string, object> = {
  intake: { aanvragen: 120, toegekend: 110, declaraties: 1500 },
  review: { toekenningen: 110, opgedragenCenten: 10_000, bevestigdCenten: 9_000, bestanden: 9 },
  forecast: { openstaandCenten: 1_000, laagstePunt: { datum: '2026-11-05', centen: -200 } },
};

const away = 'http://127.0.0.1:9';
const NOWHERE = { 'claim-intake': away, 'municipal-review': away, 'cashflow-forecast': away };
const KEY = Buffer.alloc(32).toString('base64');
const KEYS = { current: 'k1', keys: { k1: KEY }, hmacKey: KEY };

describe('the portal', () => {
  const asked: Asked[] = [];
  const servers: Server[] = [];
  let issuer: TestIssuer;
  let webRoot: string;
  let portal: NestFastifyApplication;

  /** A service that remembers what it was asked, answers its figures, and never answers `/v1/traag`. */
  const standIn = async (name: string): Promise<string> => {
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        const { method, url, headers } = request;
        if (url !== '/v1/kerncijfers' && url !== '/healthz/ready') asked.push({ method, url, headers, body });
        if (url === '/v1/traag') return;
        response.setHeader('x-powered-by', 'something');
        response.setHeader('server', 'somewhere/1.0');
        response.setHeader('api-version', '1.2.3');
        response.setHeader('content-type', 'application/json');
        response.statusCode = url === '/v1/bezet' ? 409 : 200;
        response.end(JSON.stringify(url === '/v1/kerncijfers' ? FIGURES[name] : { dienst: name }));
      });
    });
    servers.push(server.listen(0, '127.0.0.1'));
    await new Promise((listening) => server.once('listening', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const portalTo = async (settings: object): Promise<NestFastifyApplication> => {
    const base = { services: await services(), webRoot, auth: issuer.auth, demo: true, answerWithinMs: 300 };
    const made = await createService(PortalModule.for({ ...base, ...settings }));
    await made.init();
    return made;
  };
  const services = async () => ({
    'claim-intake': await standIn('intake'),
    'municipal-review': await standIn('review'),
    'cashflow-forecast': await standIn('forecast'),
  });

  beforeAll(async () => {
    issuer = await testIssuer();
    webRoot = await mkdtemp(join(tmpdir(), 'portal-'));
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Loonbrug</title>');
    await mkdir(join(webRoot, 'assets'));
    await writeFile(join(webRoot, 'assets/index-a1b2.js'), 'export {};');
    portal = await portalTo({ demoIdentity: await standIn('identity') });
  });
  beforeEach(() => void asked.splice(0));
  afterAll(async () => {
    await portal.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await rm(webRoot, { recursive: true });
  });

  describe('hands on', () => {
    it.each([
      ['claim-intake', 'intake'],
      ['municipal-review', 'review'],
      ['cashflow-forecast', 'forecast'],
    ])('what is asked of %s, to it and to nobody else', async (name, dienst) => {
      const answer = await portal.inject(`/api/${name}/v1/dingen?pagina=2`);
      expect(answer.json()).toEqual({ dienst });
      expect(asked.map(({ url }) => url)).toEqual(['/v1/dingen?pagina=2']);
    });

    it('a body as it is, with who sends it', async () => {
      const headers = { authorization: 'Bearer x', 'idempotency-key': 'a1', 'content-type': 'text/csv' };
      await portal.inject({ method: 'POST', url: '/api/claim-intake/v1/loonbestanden', headers, payload: 'a;b\r\n' });
      expect(asked[0]).toMatchObject({ method: 'POST', body: 'a;b\r\n', headers });
    });

    it('JSON that a service would refuse, so that the service says so', async () => {
      const headers = { 'content-type': 'application/json' };
      await portal.inject({ method: 'PUT', url: '/api/claim-intake/v1/werkgever', headers, payload: '{"naam":' });
      expect(asked[0]?.body).toBe('{"naam":');
    });

    it('a body larger than it would take itself', async () => {
      const url = await listenLocally(portal);
      const body = 'x'.repeat(3 * 1024 * 1024);
      const answer = await fetch(`${url}/api/claim-intake/v1/loonbestanden`, { method: 'POST', body });
      expect(answer.status).toBe(200);
      expect(asked[0]?.body).toHaveLength(body.length);
    });

    it('nothing that is between the browser and itself', async () => {
      const headers = { cookie: 'session=1', 'x-forwarded-host': 'evil', forwarded: 'for=1', 'user-agent': 'x' };
      await portal.inject({ url: '/api/claim-intake/v1/dingen', headers });
      expect(asked[0]?.headers).not.toMatchObject({ cookie: expect.anything() });
      expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual(
        ['connection', 'host', 'x-correlation-id', 'x-forwarded-for'].sort(),
      );
    });

    it('an answer as it is, without saying how the service is built', async () => {
      const answer = await portal.inject('/api/claim-intake/v1/bezet');
      expect(answer.statusCode).toBe(409);
      expect(answer.headers).toMatchObject({ 'api-version': '1.2.3', 'x-content-type-options': 'nosniff' });
      expect(answer.headers).not.toHaveProperty('x-powered-by');
      expect(answer.headers).not.toHaveProperty('server');
    });

    it('one id, by which a request is found in both logs', async () => {
      const answer = await portal.inject('/api/claim-intake/v1/dingen');
      expect(asked[0]?.headers['x-correlation-id']).toBe(answer.headers['x-correlation-id']);
    });

    it('what is asked of the demo provider, in a demonstration only', async () => {
      expect((await portal.inject({ method: 'POST', url: '/demo-identity/token' })).json()).toEqual({
        dienst: 'identity',
      });
      expect(asked[0]?.url).toBe('/demo-identity/token');
      const real = await portalTo({ demo: false, demoIdentity: away });
      expect((await real.inject({ method: 'POST', url: '/demo-identity/token' })).statusCode).toBe(404);
      await real.close();
    });

    it.each([
      '/api/claim-intake/healthz/ready',
      '/api/claim-intake/metrics',
      '/api/claim-intake/v2/dingen',
      '/api/claim-intake/v1/../metrics',
      '/api/claim-intake/v1/%2e%2e/metrics',
      '/api/claim-intake/v1/..%2fmetrics',
      '/api/claim-intake/v1/x/%2e%2e/%2e%2e/metrics',
      '/api/somebody/v1/dingen',
      '/api/',
    ])('nothing else: %s', async (url) => {
      const answer = await portal.inject(url);
      expect(answer.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
      expect(asked).toEqual([]);
    });
  });

  it('says in Dutch that a service is away, or too slow', async () => {
    const lonely = await portalTo({ services: { ...(await services()), 'claim-intake': away } });
    const answer = await lonely.inject('/api/claim-intake/v1/dingen');
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ status: 502, title: 'Een onderdeel antwoordt niet' });
    expect((await lonely.inject('/api/municipal-review/v1/traag')).json()).toMatchObject({ status: 504 });
    await lonely.close();
  });

  it('keeps places for the others while one service is slow', async () => {
    const busy = await portalTo({});
    const url = await listenLocally(busy);
    const ask = (service: string, path: string) => fetch(`${url}/api/${service}/v1/${path}`);
    const slow = Array.from({ length: 70 }, () => ask('claim-intake', 'traag'));
    const first = await Promise.race(slow);
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await ask('municipal-review', 'dingen')).status).toBe(200);
    const statuses = (await Promise.all(slow)).map(({ status }) => status);
    const count = (wanted: number) => statuses.filter((status) => status === wanted).length;
    expect([count(503), count(504)]).toEqual([6, 64]);
    expect((await ask('claim-intake', 'dingen')).status).toBe(200);
    await busy.close();
  });

  describe('shows the path of the money', () => {
    it('from what each service says of its part', async () => {
      expect((await portal.inject('/pad')).json()).toEqual({
        aanvragen: 120,
        toekenningen: 110,
        declaraties: 1500,
        bestanden: 9,
        opgedragenCenten: 10_000,
        bevestigdCenten: 9_000,
        openstaandCenten: 1_000,
        laagstePunt: { datum: '2026-11-05', centen: -200 },
        nietBereikbaar: [],
      });
    });

    it('without the part of a service that is away, which it names', async () => {
      const lonely = await portalTo({ services: { ...(await services()), 'cashflow-forecast': away } });
      const answer = (await lonely.inject('/pad')).json<object>();
      expect(answer).toMatchObject({ aanvragen: 120, openstaandCenten: null, nietBereikbaar: ['cashflow-forecast'] });
      await lonely.close();
    });

    it('outside a demonstration to an operator only', async () => {
      const real = await portalTo({ demo: false });
      expect(await walkRoutes(real, issuer)).toEqual([]);
      const authorization = await issuer.bearer({ sub: 'b', tenant: 'LOONBRUG', roles: ['beheerder'] });
      expect((await real.inject({ url: '/pad', headers: { authorization } })).statusCode).toBe(200);
      await real.close();
    });
  });

  it('serves its page, which may load nothing from elsewhere and no inline script', async () => {
    const answer = await portal.inject('/');
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  describe('answers a browser', () => {
    const ask = (url: string, accept = 'text/html,application/xhtml+xml') =>
      portal.inject({ url, headers: { accept } });

    it.each(['/', '/werkgever', '/gemeente/werkvoorraad?pagina=2', '/financieel/', '/berichten/1', '/hulp'])(
      'at %s with its page, which is asked for anew each time',
      async (url) => {
        const answer = await ask(url);
        expect(answer.body).toContain('<title>Loonbrug</title>');
        expect(answer.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-frame-options': 'DENY' });
      },
    );

    it('with files that are named by their content for ever', async () => {
      const answer = await ask('/assets/index-a1b2.js', '*/*');
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(answer.headers['content-type']).toMatch(/javascript/);
    });

    it.each(['/api/somebody/v1/dingen', '/v1/dingen', '/assets/gone.js', '/logo.png', '/demo/accounts/1', '/sessie/x'])(
      'at %s with a problem, not with its page',
      async (url) => {
        expect((await ask(url)).headers['content-type']).not.toMatch(/html/);
      },
    );

    it('that asks for something else than a page with a problem', async () => {
      expect((await ask('/gemeente', 'application/json')).json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    });
  });

  it('starts outside a demonstration only when it is said where people sign in', () => {
    const url = 'postgresql://127.0.0.1/x';
    const session = { database: { ownerUrl: url, appUrl: url }, keys: KEYS };
    const base = { webRoot, auth: issuer.auth, demo: false, services: { ...NOWHERE } };
    const start = () => PortalModule.for({ ...base, signIn: { publicUrl: 'https://loonbrug.example', session } });
    expect(start).toThrow('SIGN_IN');
  });

  it('is ready when all services are, and says which are not', async () => {
    expect((await portal.inject('/healthz/ready')).statusCode).toBe(200);
    const lonely = await portalTo({ services: { ...(await services()), 'municipal-review': away } });
    expect((await lonely.inject('/healthz/ready')).json()).toMatchObject({
      status: 503,
      detail: 'Nu niet beschikbaar: municipal-review.',
    });
    await lonely.close();
  });
});
