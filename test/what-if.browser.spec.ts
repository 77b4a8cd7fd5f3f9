import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoBook } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { playBook } from '../scripts/demo/driver.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const UNTIL = '2026-11-30';
const MONTHS = 2;
const LONG_MS = 60_000;
const SETTLED = `!document.querySelector('[aria-busy=true]') && document.querySelector('.head__answer') !== null &&
  !document.querySelector('.chart__place:not(:has(canvas))')`;

describe('what if', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const signIn = async (account: string): Promise<void> => {
    await context.clearCookies();
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent('/financieel/scenarios')}`);
    await page.getByRole('heading', { level: 1, name: 'Scenario’s' }).waitFor();
    await settled();
  };
  const settled = (): Promise<void> => eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ').trim();
  const answer = async (): Promise<string> => plain(await page.locator('.head__answer').textContent());
  const lever = (name: string) => page.getByRole('slider', { name, exact: true });
  const cells = async (row: string): Promise<string[]> => {
    const found = page.getByRole('table', { name: 'Naast elkaar' }).getByRole('row').filter({ hasText: row });
    return (await found.getByRole('cell').allTextContents()).map(plain);
  };
  const save = async (name: string): Promise<void> => {
    await page.getByLabel('Naam van dit scenario').fill(name);
    await page.getByRole('button', { name: 'Bewaar dit scenario' }).click();
  };

  beforeAll(async () => {
    suite = await suiteOnTrial('watals');
    ({ origin } = suite);
    await playBook(origin, demoBook(UNTIL, MONTHS), () => undefined);
    await callers(origin)('demo-driver').put('cashflow-forecast', 'demo/klok', { nu: `${UNTIL}T18:00:00Z` });
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'nl-NL', viewport: WIDE, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    page.on('console', (message) => {
      const told = message.type() === 'info' || message.text().startsWith('Failed to load resource');
      if (!told) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'tells a controller what later payment does, in words and in figures, with the arrow keys alone',
    async () => {
      await signIn('boekhouder-90001234');
      await lever('Gemeenten betalen later').focus();
      for (let days = 0; days < 30; days++) await page.keyboard.press('ArrowRight');
      expect(await lever('Gemeenten betalen later').getAttribute('aria-valuetext')).toBe('30 dagen later');
      await eventually(async () => expect(await answer()).toContain('Uw laagste stand wordt'));
      await eventually(async () => expect((await cells('Laagste stand, verschil')).at(-1)).toMatch(/^€ [\d.]+ lager$/));
      expect(
        await page
          .getByRole('img', { name: /van Zoals nu, Dit scenario/ })
          .locator('canvas')
          .count(),
      ).toBe(1);
      expect(await pageFaults(page)).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'saves it by name, refuses the number of a person, and sets three side by side',
    async () => {
      await save('BSN 999990019');
      await page.getByText('Een naam heeft 1 tot en met 40 letters').first().waitFor();
      await save('Een maand later');
      await page.getByText('‘Een maand later’ is bewaard.').waitFor();

      await page.getByRole('button', { name: 'Begin een nieuw scenario' }).click();
      await page.getByRole('button', { name: 'Vul een nieuwe vestiging in' }).click();
      await eventually(async () => expect(await cells('Verschil per maand')).toHaveLength(4));
      expect((await cells('Verschil per maand'))[2]).toMatch(/^€ [\d.]+ meer$/);
      await save('Nieuwe vestiging');
      await page.getByText('‘Nieuwe vestiging’ is bewaard.').waitFor();

      await page.getByRole('button', { name: 'Begin een nieuw scenario' }).click();
      await page.getByRole('spinbutton', { name: 'Minimumloon, als getal' }).fill('2');
      await eventually(async () => expect(await cells('12 maanden samen')).toHaveLength(5));
      expect(await page.locator('.saved > li').count()).toBe(2);
      expect(await pageFaults(page)).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'opens what was saved, saves it as a next version, and removes it',
    async () => {
      await page.reload();
      await settled();
      await page.getByRole('button', { name: 'Open Een maand later' }).click();
      expect(await lever('Gemeenten betalen later').inputValue()).toBe('30');
      await page.getByRole('spinbutton', { name: 'Gemeenten betalen later, als getal' }).fill('60');
      await page.getByRole('button', { name: 'Bewaar als volgende versie' }).click();
      await page.getByText('versie 2, bewaard op').waitFor();
      await page.getByRole('button', { name: 'Verwijder Een maand later' }).click();
      await eventually(async () => expect(await page.locator('.saved > li').count()).toBe(1));
    },
    LONG_MS,
  );

  it(
    'changes the law on the grants that run, and says who has less and by how much',
    async () => {
      await page.getByRole('link', { name: 'Het Rijk verandert iets' }).click();
      await page.getByRole('heading', { level: 1, name: 'Het Rijk verandert …' }).waitFor();
      await page.getByLabel('Vergoeding voor werkgeverslasten', { exact: true }).fill('veel');
      await page.getByRole('button', { name: 'Bekijk wat het doet' }).click();
      await page.getByText('Vul een getal in, zoals 2 of 23,5.').waitFor();
      await page.getByLabel('Vergoeding voor werkgeverslasten', { exact: true }).fill('20');
      await page.getByRole('button', { name: 'Bekijk wat het doet' }).click();
      await page.getByRole('table', { name: 'Per maand' }).waitFor();
      expect(await answer()).toMatch(/^U krijgt dan per maand € [\d.,]+ minder/);
      expect(await page.getByRole('table', { name: 'Per maand' }).locator('tbody tr').count()).toBe(12);
      expect(await page.getByRole('row', { name: 'Krijgt minder subsidie' }).textContent()).toContain('minder');
      expect(await pageFaults(page)).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'watches what is outstanding, and warns when that is beyond a threshold',
    async () => {
      await page.goto(`${origin}/financieel/positie`);
      await page.getByText('Stel een waarschuwing in').click();
      await page.getByLabel('Komt bij').fill('veel');
      await page.getByRole('button', { name: 'Houd dit in de gaten' }).click();
      await page.getByText('Vul een getal in, zoals 25.000 of 30.').first().waitFor();
      await page.getByLabel('Komt bij').fill('1.000');
      await page.getByLabel('Gaat weg bij').fill('2.000');
      await page.getByRole('button', { name: 'Houd dit in de gaten' }).click();
      await page.getByText('aan de veilige kant van de grens').waitFor();
      await page.getByLabel('Gaat weg bij').fill('900');
      await page.getByRole('button', { name: 'Houd dit in de gaten' }).click();
      const row = page.getByRole('table', { name: 'Waarschuwingen' }).getByRole('row', { name: 'Wat openstaat' });
      await row.getByText('op 30 november 2026').waitFor();
      expect(await pageFaults(page)).toEqual([]);
      await row.getByRole('button', { name: 'Stop met: Wat openstaat' }).click();
      await page.getByText('U laat nog niets in de gaten houden.').waitFor();
    },
    LONG_MS,
  );

  it(
    'shows a municipality what it would pay, and none of what an employer saved',
    async () => {
      await signIn('gemeente-controller-gm9901');
      await page.getByText('U heeft nog geen scenario bewaard.').waitFor();
      await page.getByRole('spinbutton', { name: 'Loonwaarde, als getal' }).fill('8');
      await eventually(async () => expect(await answer()).toContain('Met dit scenario betaalt u per maand'));
      expect(await page.getByLabel('Een gemeente betaalt niet meer').count()).toBe(0);
      expect(await pageFaults(page)).toEqual([]);
    },
    LONG_MS,
  );

  it('loads every page without breaking its own policy', () => {
    expect(complaints).toEqual([]);
  });
});
