import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoBook, EMPLOYER } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { playBook } from '../scripts/demo/driver.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const UNTIL = '2026-11-30';
const MONTHS = 2;
const LONG_MS = 60_000;
/** Nothing loads, the answer is there, and so is a chart where there is one. */
const SETTLED = `!document.querySelector('[aria-busy=true]') && document.querySelector('.head__answer') !== null &&
  !document.querySelector('.chart__place:not(:has(canvas))')`;
const PAGES = [
  ...['positie', 'positie/maanden', 'vooruitblik', 'vooruitblik?toon=tabel', 'vooruitblik?beeld=maanden'],
  ...['vooruitblik?beeld=maanden&toon=tabel', 'ontvangsten', 'ontvangsten/betalingen', 'stiptheid'],
  ...['ontvangsten/verschillen', 'afsluiting'],
];

interface Exposure {
  readonly totaalCenten: number;
  readonly standen: readonly { readonly stand: string }[];
  readonly partijen: readonly { readonly partij: string; readonly totaalCenten: number; readonly aantal: number }[];
}

describe('the workspace of finance', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const signIn = async (account: string): Promise<void> => {
    await context.clearCookies();
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent('/financieel')}`);
    await page.getByRole('heading', { level: 1, name: 'Positie' }).waitFor();
    await settled();
  };
  const open = async (path: string): Promise<void> => {
    await page.goto(`${origin}/financieel/${path}`);
    await settled();
  };
  const settled = async (): Promise<void> => {
    await page.locator('h1').waitFor();
    await eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  };
  const menu = async (name: string): Promise<void> => {
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settled();
  };
  const answer = async (): Promise<string> => plain((await page.locator('.head__answer').textContent()) ?? '');
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ').trim();
  const euro = (cents: number): string =>
    plain(new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100));
  const amountIn = (text: string): string | undefined => /€ [\d.,]+/.exec(text)?.[0];
  const faults = async (): Promise<string[]> => (await pageFaults(page)).map((fault) => `${page.url()} ${fault}`);
  const ask = <T>(name: string, tenant: string, path: string): Promise<T> =>
    callers(origin)(name, tenant).get<T>('cashflow-forecast', path);

  beforeAll(async () => {
    suite = await suiteOnTrial('financieel');
    ({ origin } = suite);
    await playBook(origin, demoBook(UNTIL, MONTHS), () => undefined);
    // The figures are of the last day of the book, whatever day it is when this runs.
    const driver = callers(origin)('demo-driver');
    await driver.put('cashflow-forecast', 'demo/klok', { nu: `${UNTIL}T18:00:00Z` });
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'nl-NL', viewport: WIDE, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    // What a service refuses is shown on the page; the browser notes it as well.
    page.on('console', (message) => {
      const told = message.type() === 'info' || message.text().startsWith('Failed to load resource');
      if (!told) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'takes a controller from what is owed to the months of one municipality, and to the calculation of one',
    async () => {
      await signIn('boekhouder-90001234');
      const { totaalCenten, partijen, standen } = await ask<Exposure>('boekhouder', EMPLOYER, 'openstaand');
      expect(await answer()).toContain(`U krijgt nog ${euro(totaalCenten)}`);
      const largest = partijen.reduce((most, each) => (each.totaalCenten > most.totaalCenten ? each : most));
      // The names of municipalities come a moment after the figures.
      const most = `Het meeste komt van Gemeente Demo ${largest.partij.slice(-1)}`;
      await eventually(async () => expect(await answer()).toContain(most));

      const row = page.getByRole('row', { name: `Gemeente Demo ${largest.partij.slice(-1)}` });
      await row.getByRole('link', { name: 'Samen: bekijk de maanden' }).click();
      await page.getByRole('heading', { level: 1, name: `Gemeente Demo ${largest.partij.slice(-1)}` }).waitFor();
      await settled();
      expect(await answer()).toContain(`samen ${euro(largest.totaalCenten)}`);
      expect(await page.locator('.owed > li').count()).toBe(Math.min(largest.aantal, 50));

      await page.getByLabel('Gemeente').selectOption('');
      const assessed = standen.find(({ stand }) => ['beoordeeld', 'opgedragen', 'gestorneerd'].includes(stand));
      await page.getByLabel('Stand').selectOption(String(assessed?.stand));
      await page.getByRole('button', { name: 'Hoe komt u hieraan?' }).first().click();
      const lines = page.locator('.owed__lines:not([hidden])');
      expect(await lines.textContent()).toContain('Participatiewet, artikel 10d');
      expect(await faults()).toEqual([]);
      expect(page.url()).not.toContain('partij=');
    },
    LONG_MS,
  );

  it(
    'shows what is to come in a chart of one sentence, with the figures in a table',
    async () => {
      await menu('Vooruitblik');
      const { laagstePunt, weken } = await ask<{
        laagstePunt: { datum: string };
        weken: readonly { vanaf: string; totEnMet: string }[];
      }>('boekhouder', EMPLOYER, 'vooruitzicht/dagen');
      const chart = page.getByRole('img', { name: 'Verwachte stand per dag voor 13 weken' });
      expect(await chart.locator('canvas').count()).toBe(1);
      const nth = weken.findIndex(({ vanaf, totEnMet }) => vanaf <= laagstePunt.datum && laagstePunt.datum <= totEnMet);
      const rows = page.getByRole('table', { name: 'Laagste stand per week' }).locator('tbody tr');
      expect(await rows.nth(nth).getAttribute('class')).toContain('is-low');

      await page.getByRole('link', { name: 'Tabel' }).click();
      await page.getByRole('table', { name: 'Per dag' }).waitFor();
      expect(await page.getByRole('table', { name: 'Per dag' }).locator('tbody tr').count()).toBe(91);
      await page.getByRole('link', { name: '24 maanden' }).click();
      await page.getByRole('table', { name: 'Verwachte subsidie' }).waitFor();
      await settled();
      expect(await answer()).toMatch(/^In twaalf maanden komt er naar verwachting € [\d.]+ binnen\./);
      expect(await page.getByRole('table', { name: 'Verwachte subsidie' }).locator('tbody tr').count()).toBe(24);
      await page.getByRole('link', { name: 'Grafiek' }).click();
      await page.getByRole('img', { name: 'Verwachte subsidie per maand' }).locator('canvas').waitFor();
    },
    LONG_MS,
  );

  it(
    'reckons with a balance that somebody fills in',
    async () => {
      await open('vooruitblik');
      const before = await answer();
      await page.getByLabel('Uw stand op 30 november 2026').fill('veel');
      await page.getByRole('button', { name: 'Reken hiermee' }).click();
      await page.getByText('Vul een bedrag in, zoals 25.000').waitFor();
      await page.getByLabel('Uw stand op 30 november 2026').fill('€ 1.250.000,50');
      await page.getByRole('button', { name: 'Reken hiermee' }).click();
      await page.getByText('door u ingevuld').waitFor();
      expect(new URL(page.url()).searchParams.get('beginsaldo')).toBe('125000050');
      await page.getByRole('button', { name: 'Haal weg' }).click();
      await page.getByText('het loon dat u al betaalde').waitFor();
      expect(await answer()).toBe(before);
    },
    LONG_MS,
  );

  it(
    'reckons with other amounts, the day wages are paid and a credit line, and lists what changes in the months to come',
    async () => {
      await open('vooruitblik');
      await page.getByText('Wat er nog meer komt en gaat').first().click();
      const lines = page.getByRole('textbox', { name: 'Andere bedragen' });
      await lines.fill('gisteren veel');
      const reckon = page.locator('form', { has: lines }).getByRole('button', { name: 'Reken hiermee' });
      await reckon.click();
      await page.getByText('Vul per regel een dag en een bedrag in').waitFor();
      await lines.fill('24-12-2026 -5.000\n5-1-2027 1.250,50');
      await page.getByLabel('Dag van de maand waarop u loon betaalt').fill('25');
      await page.getByLabel('Kredietruimte bij uw bank').fill('100');
      await reckon.click();
      await page.getByText(/komt uw stand .*onder uw kredietruimte/).waitFor();
      const search = new URL(page.url()).searchParams;
      expect([search.get('posten'), search.get('loondag'), search.get('krediet')]).toEqual([
        ...['2026-12-24:-500000,2027-01-05:125050', '25', '10000'],
      ]);
      await settled();
      expect(await faults()).toEqual([]);
      await open('vooruitblik?beeld=maanden');
      await page.getByRole('heading', { name: 'Wat er verandert' }).waitFor();
      await page.getByText('januari 2027: de gemeente herziet de bedragen').waitFor();
    },
    LONG_MS,
  );

  it(
    'shows every page as known on a past day, and comes back to today',
    async () => {
      await open('positie');
      const today = await answer();
      await page.getByLabel('Zoals bekend op').selectOption('2026-10-31');
      await page.getByRole('button', { name: 'Toon' }).click();
      await page.getByText('U kijkt naar wat op 31 oktober 2026 bekend was.').waitFor();
      await settled();
      const then = await ask<Exposure>('boekhouder', EMPLOYER, 'openstaand?bekendOp=2026-10-31');
      expect(await answer()).toContain(euro(then.totaalCenten));
      expect(amountIn(await answer())).not.toBe(amountIn(today));
      expect(await faults()).toEqual([]);

      await menu('Vooruitblik');
      expect(page.url()).toContain('bekendOp=2026-10-31');
      const before = await answer();
      await page.getByRole('button', { name: 'Terug naar vandaag' }).click();
      await page.getByText('zoals bekend op 30 november 2026').waitFor();
      expect(await answer()).not.toBe(before);
      await menu('Positie');
      expect(amountIn(await answer())).toBe(amountIn(today));
    },
    LONG_MS,
  );

  it(
    'takes another day, and says what is wrong with one that is none',
    async () => {
      const fill = async (day: string, month: string, year: string): Promise<void> => {
        await page.getByLabel('Dag', { exact: true }).fill(day);
        await page.getByLabel('Maand', { exact: true }).fill(month);
        await page.getByLabel('Jaar', { exact: true }).fill(year);
        await page.getByRole('button', { name: 'Toon' }).click();
      };
      await page.getByLabel('Zoals bekend op').selectOption('anders');
      await fill('31', '2', '2026');
      await page.getByText('Vul een datum in die bestaat').waitFor();
      expect(await faults()).toEqual([]);
      await fill('5', '11', '2026');
      await page.getByText('U kijkt naar wat op 5 november 2026 bekend was.').waitFor();
      await page.goto(`${origin}/financieel/positie?bekendOp=2026-02-31`);
      await page.getByText('De datum in het adres bestaat niet.').waitFor();
      complaints.splice(0); // of the browser, that a service refused that day
    },
    LONG_MS,
  );

  it(
    'sets what came against what was expected, and opens it to its payments',
    async () => {
      await open('ontvangsten');
      const row = page.getByRole('table', { name: 'Per maand wat wij verwachtten' }).getByRole('row');
      expect(plain((await row.nth(1).textContent()) ?? '')).toContain('november 2026');
      const sum = plain((await row.nth(1).getByRole('link').textContent()) ?? '');
      await row.nth(1).getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: 'Betalingen in november 2026' }).waitFor();
      await settled();
      expect(await answer()).toContain(`samen ${sum}`);
    },
    LONG_MS,
  );

  it(
    'says how soon each municipality pays, and what that rests on',
    async () => {
      await menu('Stiptheid');
      const { gemeenten } = await ask<{
        gemeenten: readonly { betaald: number; binnenDertigDagen: number; mediaanDagen: number | null }[];
      }>('boekhouder', EMPLOYER, 'stiptheid');
      const [first] = gemeenten;
      const paid = page.getByRole('table', { name: 'Dagen tussen het einde van een maand en de betaling' });
      const row = paid.getByRole('row', { name: 'Gemeente Demo 1' });
      expect(await row.textContent()).toContain(`${String(first?.mediaanDagen)} dagen`);
      expect(await row.textContent()).toContain(`${String(first?.binnenDertigDagen)} van ${String(first?.betaald)}`);
    },
    LONG_MS,
  );

  it(
    'gives a file of the service with the figures of the page',
    async () => {
      const file = await page.request.get(
        `${origin}${String(await page.getByRole('link', { name: 'Download als CSV' }).getAttribute('href'))}`,
      );
      expect(file.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
      expect(file.headers()['content-disposition']).toContain('stiptheid-2026-11-30.csv');
      expect(await file.text()).toMatch(/^\ufeffgemeente;betaald;.*\r\nGM9901;/);
    },
    LONG_MS,
  );

  it(
    'fits a wide and a narrow screen, without an accessibility fault that two engines can find',
    async () => {
      const found: string[] = [];
      for (const path of PAGES) {
        await open(path);
        found.push(...(await faults()));
      }
      expect(found).toEqual([]);
    },
    3 * LONG_MS,
  );

  it(
    'speaks English when that is asked',
    async () => {
      await open('vooruitblik');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Outlook' }).waitFor();
      expect(await answer()).toMatch(/^Your balance is lowest on/);
      await page.getByRole('button', { name: 'Nederlands' }).click();
    },
    LONG_MS,
  );

  it(
    'shows a controller of a municipality what it still pays, and to whom',
    async () => {
      await signIn('gemeente-controller-gm9901');
      const { totaalCenten } = await ask<Exposure>('gemeente-controller', 'GM9901', 'openstaand');
      expect(await answer()).toContain(`U betaalt nog ${euro(totaalCenten)}`);
      const rows = page.getByRole('table', { name: 'Wat openstaat' }).locator('tbody tr');
      expect(await rows.allTextContents()).toEqual([expect.stringContaining('Demo Lunchrooms B.V.')]);
      await menu('Vooruitblik');
      expect(await answer()).toMatch(/^U betaalt tot en met .* naar verwachting/);
      expect(await faults()).toEqual([]);
      await menu('Stiptheid');
      const paid = page.getByRole('table', { name: 'Dagen tussen het einde van een maand en de betaling' });
      expect(await paid.locator('tbody tr').count()).toBe(1);
      await eventually(async () => expect(await paid.locator('tbody tr').textContent()).toContain('Gemeente Demo 1'));
    },
    LONG_MS,
  );

  it(
    'shows another employer nothing of this one',
    async () => {
      await context.clearCookies();
      await page.goto(`${origin}/aanmelden?account=boekhouder-90005678&naar=${encodeURIComponent('/financieel')}`);
      await page.getByText('Er is nog niets bekend.').waitFor();
      for (const path of ['positie/maanden', 'vooruitblik', 'ontvangsten', 'stiptheid']) {
        await page.goto(`${origin}/financieel/${path}`);
        await page.locator('.empty').waitFor();
        expect(await page.locator('main').textContent()).not.toMatch(/€ [1-9]|Gemeente Demo/);
        expect(await faults()).toEqual([]);
      }
    },
    LONG_MS,
  );

  it(
    'says to somebody of another role that this is not for them',
    async () => {
      await context.clearCookies();
      await page.goto(
        `${origin}/aanmelden?account=behandelaar-gm9901&naar=${encodeURIComponent('/financieel/positie')}`,
      );
      await page.getByRole('heading', { level: 1, name: 'U kunt dit niet zien' }).waitFor();
      expect(await faults()).toEqual([]);
    },
    LONG_MS,
  );

  it('loads every page without breaking its own policy', () => {
    expect(complaints).toEqual([]);
  });
});
