import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createService, listenLocally } from '#libs/http/service';
import { openBrowser } from '#libs/testing/browser';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { testIssuer } from '#libs/testing/tokens';
import { PortalModule } from '../apps/portal/src/portal.module.ts';

/** The figures of all three services; each answers all, and the portal takes from each its own. */
const figures = {
  aanvragen: 120,
  declaraties: 1510,
  toekenningen: 112,
  opgedragenCenten: 123_456_789,
  bevestigdCenten: 120_000_000,
  bestanden: 9,
  openstaandCenten: 4_321_00,
  laagstePunt: { datum: '2026-11-05', centen: -250_000 },
};

const ACCOUNTS = [
  ['werkgever-1', 'werkgever', 'werkgever'],
  ['behandelaar-1', 'behandelaar', 'gemeente'],
  ['beslisser-1', 'beslisser', 'gemeente'],
  ['boekhouder-1', 'boekhouder', 'financieel'],
].map(([account, rol, werkruimte]) => ({ account, rol, werkruimte, naam: 'Demo', organisatie: 'Demo', tenant: '1' }));

describe('the first page of the portal', () => {
  let away = false;
  let services: Server;
  let portal: NestFastifyApplication;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const loaded: { readonly url: string; readonly bytes: Promise<number> }[] = [];

  /** Nobody is signed in; what the provider and the session would say of that is said here. */
  const withoutSignIn = async (context: BrowserContext): Promise<void> => {
    await context.route('**/sessie', (route) =>
      route.fulfill({ json: { aangemeld: false, demo: true, aanmeldwijzen: [] } }),
    );
    await context.route('**/demo/accounts', (route) => route.fulfill({ json: { accounts: ACCOUNTS } }));
  };

  beforeAll(async () => {
    services = createServer((_request, response) => {
      if (away) return void response.writeHead(503).end();
      response.setHeader('content-type', 'application/json').end(JSON.stringify(figures));
    }).listen(0, '127.0.0.1');
    await new Promise((listening) => services.once('listening', listening));
    const url = `http://127.0.0.1:${(services.address() as AddressInfo).port}`;
    const urls = { 'claim-intake': url, 'municipal-review': url, 'cashflow-forecast': url };
    const { auth } = await testIssuer();
    portal = await createService(PortalModule.for({ services: urls, webRoot: resolve('dist/web'), auth, demo: true }));
    const address = await listenLocally(portal);
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'nl-NL', viewport: WIDE });
    await withoutSignIn(context);
    page = await context.newPage();
    page.on('console', (message) => void complaints.push(message.text()));
    page.on('pageerror', (error) => void complaints.push(error.message));
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname === '/' || pathname.startsWith('/assets/'))
        loaded.push({ url: pathname, bytes: response.body().then(zipped) });
    });
    await page.goto(address);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await portal.close();
    services.closeAllConnections();
    services.close();
  });

  const row = (name: string) => page.getByRole('row', { name }).getByRole('cell').last();
  const faults = () => pageFaults(page);

  it('shows the path of the money, from application to low point', async () => {
    await row('Aanvragen').filter({ hasText: '120' }).waitFor();
    const table = page.getByRole('table', { name: 'Stand van nu' });
    const texts = await table.locator('tbody [role=cell]:last-child').allTextContents();
    expect(texts.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      '120',
      '112',
      '1.510',
      '€ 1.234.567,89 in 9 bestanden',
      '€ 1.200.000,00',
      '€ 4.321,00',
      '\u2212 € 2.500,00 op 5 november 2026',
    ]);
  }, 30_000);

  it('lets a newcomer be somebody of each workspace, with three things to try', async () => {
    for (const [role, account] of [
      ['werkgever', 'werkgever-1'],
      ['behandelaar', 'behandelaar-1'],
      ['boekhouder', 'boekhouder-1'],
    ] as const) {
      const link = page.getByRole('link', { name: `Bekijk als ${role}` });
      expect(await link.getAttribute('href')).toMatch(new RegExp(`^/aanmelden[?]naar=%2F\\w+&account=${account}$`));
    }
    expect(await page.getByRole('link', { name: 'beslisser' }).count()).toBe(1);
  });

  it('says what to try, at the address it is seen at', async () => {
    const command = page.locator('code', { hasText: 'berekeningen' });
    expect(await command.textContent()).toContain(`curl -s ${new URL(page.url()).origin}/api/municipal-review/v1/`);
  }, 30_000);

  it('loads without breaking its own policy, and without the charts', async () => {
    expect(complaints).toEqual([]);
    const sizes = await Promise.all(loaded.map(({ bytes }) => bytes));
    expect(loaded.filter(({ url }) => url.includes('chart'))).toEqual([]);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(250_000);
  });

  it('fits a wide and a narrow screen, without an accessibility fault that two engines can find', async () => {
    expect(await faults()).toEqual([]);
  }, 30_000);

  it.each([
    ['Hulp', 'Wie is aan zet?'],
    ['Toegankelijkheid', 'Wat wij nog niet deden'],
    ['Privacy', 'Wie het ziet'],
  ])(
    'tells about %s, from every page and without signing in',
    async (name, part) => {
      await page.getByRole('contentinfo').getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByRole('heading', { level: 2, name: part }).waitFor();
      expect(await faults()).toEqual([]);
      await page.goBack();
    },
    60_000,
  );

  it('is the same page in its other theme, with nothing less to read', async () => {
    await page.getByRole('button', { name: 'Ander thema' }).click();
    expect(await page.locator('body.thema-veldstad').count()).toBe(1);
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Ander thema' }).click();
  }, 30_000);

  it('goes on by itself, and says which part is missing', async () => {
    figures.aanvragen = 121;
    await row('Aanvragen').filter({ hasText: '121' }).waitFor();
    away = true;
    await page.getByRole('status').filter({ hasText: 'claim-intake, municipal-review' }).first().waitFor();
    expect(await row('Aanvragen').textContent()).toBe('niet bekend');
    expect(await faults()).toEqual([]);
  }, 30_000);
});

/** How much of a file goes over the network: text is compressed on the way, fonts are already. */
function zipped(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length);
}
