import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoBook, EMPLOYER } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { playBook } from '../scripts/demo/driver.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const UNTIL = '2026-10-31';
const MONTHS = 1;
const LONG_MS = 60_000;
const OWN = 'GM9901';
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null`;

describe('budget, impact and reports', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let controller: Page;
  let releaser: Page;
  let accountant: Page;

  async function seat(account: string, path: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: WIDE, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      const told = message.type() === 'info' || message.text().startsWith('Failed to load resource');
      if (!told) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent(path)}`);
    await settled(page);
    return page;
  }
  async function open(page: Page, path: string): Promise<void> {
    await page.goto(`${origin}${path}`);
    await settled(page);
  }
  async function settled(page: Page): Promise<void> {
    await page.locator('h1').waitFor();
    await eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  }
  const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ').trim();
  const answer = async (page: Page): Promise<string> => plain(await page.locator('.head__answer').textContent());
  const euro = (cents: number): string =>
    plain(new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100));
  const ask = <T>(name: string, tenant: string, path: string): Promise<T> =>
    callers(origin)(name, tenant).get<T>('cashflow-forecast', path);

  beforeAll(async () => {
    suite = await suiteOnTrial('impact');
    ({ origin } = suite);
    await playBook(origin, demoBook(UNTIL, MONTHS), () => undefined);
    await callers(origin)('demo-driver').put('cashflow-forecast', 'demo/klok', { nu: `${UNTIL}T18:00:00Z` });
    browser = await openBrowser();
    [controller, releaser, accountant] = [
      await seat('gemeente-controller-gm9901', '/gemeente/budget'),
      await seat('vrijgever-gm9901', '/gemeente/budget'),
      await seat('boekhouder-90001234', '/financieel/impact'),
    ];
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'has a budget proposed by one person and approved by another, and says whether it is enough',
    async () => {
      expect(await answer(controller)).toMatch(/^Er is nog geen budget voor 2026/);
      const amount = () => controller.getByLabel('Budget voor 2026');
      await controller.getByRole('button', { name: 'Stel een budget voor' }).click();
      await amount().fill('veel');
      await controller.getByRole('button', { name: 'Stel voor' }).click();
      await controller.getByText('Vul een bedrag in, zoals 600.000.').waitFor();
      await amount().fill('1.000.000');
      await controller.getByRole('button', { name: 'Stel voor' }).click();
      await controller.getByText(/Voorgesteld: €.1\.000\.000,00/).waitFor();
      expect(await controller.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);

      await open(releaser, '/gemeente/budget');
      expect(await releaser.getByRole('button', { name: 'Stel een budget voor' }).count()).toBe(0);
      await releaser.getByRole('button', { name: 'Keur goed' }).click();
      await releaser.getByText(/Vastgesteld op .*, door twee mensen/).waitFor();
      await eventually(async () => expect(await answer(releaser)).toMatch(/Het budget is genoeg\.$/));
      const { betaaldCenten } = await ask<{ betaaldCenten: number }>('gemeente-controller', OWN, 'begroting');
      expect(plain(await releaser.locator('main').textContent())).toContain(euro(betaaldCenten));
    },
    LONG_MS,
  );

  it(
    'says on which day a budget is used up that is too small',
    async () => {
      await open(controller, '/gemeente/budget');
      await controller.getByRole('button', { name: 'Stel een budget voor' }).click();
      await controller.getByLabel('Budget voor 2026').fill('100');
      await controller.getByRole('button', { name: 'Stel voor' }).click();
      await open(releaser, '/gemeente/budget');
      await releaser.getByRole('button', { name: 'Keur goed' }).click();
      await eventually(async () => expect(await answer(releaser)).toMatch(/Het budget is op \d+ \w+ 2026 op\.$/));
    },
    LONG_MS,
  );

  it(
    'shows what the subsidy does, and no group of fewer than ten',
    async () => {
      const { standen, partijen } = await ask<{
        standen: { stand: string; mensen: number | null }[];
        partijen: { partij: string; mensen: number | null }[];
      }>('boekhouder', EMPLOYER, 'impact');
      const atWork = standen.find(({ stand }) => stand === 'werkt')?.mensen;
      const working = atWork === null ? 'minder dan 10 mensen' : `Er werken nu ${String(atWork)} mensen`;
      expect(await answer(accountant)).toContain(working);
      const rows = accountant.getByRole('table', { name: 'Wat het doet' }).locator('tbody tr');
      expect(await rows.count()).toBe(partijen.length);
      const hidden = partijen.filter(({ mensen }) => mensen === null);
      expect(hidden.length).not.toBe(1);
      for (const nth of partijen.keys()) {
        const text = plain(await rows.nth(nth).textContent());
        if (partijen[nth]?.mensen === null) expect(text).toContain('niet getoond');
      }
    },
    LONG_MS,
  );

  it(
    'reckons the benefits with a figure of the municipality',
    async () => {
      await open(controller, '/financieel/impact');
      await controller.getByLabel('Een jaar uitkering kost u').fill('20.000');
      await controller.getByRole('button', { name: 'Reken hiermee' }).click();
      await controller.getByText('Door u ingevuld.').waitFor();
      expect(plain(await controller.locator('main').textContent())).toContain('€ 20.000');
    },
    LONG_MS,
  );

  it(
    'gives a municipality its accounts and statistics, with totals that open to grants',
    async () => {
      await open(controller, '/financieel/rapporten');
      const { betaaldCenten, toekenningen } = await ask<{ betaaldCenten: number; toekenningen: number }>(
        ...(['gemeente-controller', OWN, 'verantwoording/jaar?jaar=2026'] as const),
      );
      const section = controller.getByRole('region', { name: 'Verantwoording van een jaar (SiSa)' });
      await eventually(async () => expect(plain(await section.textContent())).toContain(euro(betaaldCenten)));
      const href = await section.getByRole('link', { name: 'Alle toekenningen als CSV' }).getAttribute('href');
      const file = await controller.request.get(`${origin}${String(href)}`);
      expect((await file.text()).trim().split('\r\n')).toHaveLength(toekenningen + 1);
      await controller.getByLabel('Maand', { exact: true }).selectOption('2026-09');
      await settled(controller);
      const month = controller.getByRole('region', { name: 'Statistiek van een maand (SRG)' });
      const sheet = await month.getByRole('link', { name: /als rekenblad/ }).getAttribute('href');
      expect(sheet).toContain('maand=2026-09');
      expect((await controller.request.get(`${origin}${String(sheet)}`)).headers()['content-disposition']).toContain(
        '.xlsx',
      );
      expect(await controller.getByRole('link', { name: /rapport als PDF/ }).count()).toBe(0);
    },
    LONG_MS,
  );

  it(
    'gives an employer a report for the bank, as known on the day that is looked at',
    async () => {
      await open(accountant, '/financieel/rapporten?bekendOp=2026-10-15');
      const link = accountant.getByRole('link', { name: 'Download het rapport als PDF' });
      const file = await accountant.request.get(`${origin}${String(await link.getAttribute('href'))}`);
      expect(file.headers()).toMatchObject({ 'content-type': 'application/pdf' });
      expect(file.headers()['content-disposition']).toContain('bankrapport-2026-10-15.pdf');
      expect(await accountant.getByText('Verantwoording van een jaar').count()).toBe(0);
    },
    LONG_MS,
  );

  it(
    'fits a wide and a narrow screen, without an accessibility fault that two engines can find',
    async () => {
      const found: string[] = [];
      const pages = [
        ...[controller, releaser].map((page): [Page, string] => [page, '/gemeente/budget']),
        ...[controller, accountant].flatMap((page): [Page, string][] => [
          [page, '/financieel/impact'],
          [page, '/financieel/rapporten'],
        ]),
      ] as const;
      for (const [page, path] of pages) {
        await open(page, path);
        if (path.endsWith('rapporten') && page === controller) await page.getByText('Forfaitair (LKSF)').waitFor();
        await settled(page);
        found.push(...(await pageFaults(page)).map((fault) => `${path}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
    2 * LONG_MS,
  );

  it(
    'speaks English, and keeps to its own policy',
    async () => {
      await open(controller, '/gemeente/budget');
      await controller.getByRole('button', { name: 'English' }).click();
      await controller.getByRole('heading', { level: 2, name: 'What being late costs' }).waitFor();
      expect(complaints).toEqual([]);
    },
    LONG_MS,
  );
});
