import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callers } from '../scripts/demo/client.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { NARROW, pageFaults, WIDE } from '#libs/testing/page-faults';
import { applied, employerOn } from './one-application.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const LONG_MS = 60_000;
const OWN = 'GM9901';
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null`;
/** Where to leave pictures of the pages, for a person to look at; none are made when it is not set. */
const PICTURES = process.env.PICTURES;

describe('the measurement of a wage value on screen', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let caseworker: Page;
  let employer: Page;
  let zaakId: string;
  let metingId: string;

  async function seat(account: string, to: string): Promise<Page> {
    const context = await browser.newContext({
      ...{ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: WIDE, reducedMotion: 'reduce' },
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      const { type, text } = { type: message.type(), text: message.text() };
      if (/error|warning/.test(type) && !text.startsWith('Failed to load resource')) complaints.push(text);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent(to)}`);
    await settled(page);
    return page;
  }

  const settled = (page: Page) => eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${origin}${path}`);
    await settled(page);
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const fillDate = async (page: Page, name: string, [day, month, year]: readonly string[]): Promise<void> => {
    const group = page.getByRole('group', { name });
    await group.getByLabel('Dag').fill(day ?? '');
    await group.getByLabel('Maand').fill(month ?? '');
    await group.getByLabel('Jaar').fill(year ?? '');
  };
  async function stand(day: string): Promise<void> {
    const driver = callers(origin)('demo-driver');
    for (const service of ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const) {
      await driver.put(service, 'demo/klok', { nu: `${day}T09:00:00Z` });
    }
  }
  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES === undefined) return;
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await page.screenshot({ path: `${PICTURES}/${name}-${size.width}.png`, fullPage: true });
    }
    await page.setViewportSize(WIDE);
  }

  beforeAll(async () => {
    suite = await suiteOnTrial('meting');
    ({ origin } = suite);
    await employerOn(origin, '2026-11-10');
    zaakId = await applied(origin, OWN, '999984809', 'Demo-Kers');
    browser = await openBrowser();
    caseworker = await seat('behandelaar-gm9901', '/gemeente');
    employer = await seat('werkgever-90001234', '/werkgever');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'puts both routes beside each other before one is chosen, and keeps what was discussed',
    async () => {
      const page = caseworker;
      await open(page, `/gemeente/zaken/${zaakId}`);
      await press(page, 'Kies de route');
      await page.getByRole('heading', { name: 'Vast bedrag (forfaitair)' }).waitFor();
      await shows(page, 'Tot en met 28 februari 2027');
      await shows(page, 'Bij 50 procent, zoals de werkgever noemt.');
      await page.getByLabel(/Geschatte loonwaarde/).fill('60');
      await shows(page, 'Bij 60 procent, geschat.');
      await picture(page, 'route');
      await page.getByRole('radio', { name: /gemeten loonwaarde/ }).check();
      await page.getByLabel(/Wat heeft u met de werkgever besproken/).fill('Demo: de werkgever wil liever meten.');
      await press(page, 'Leg de route vast');
      await shows(page, 'Besproken: “Demo: de werkgever wil liever meten.”');
    },
    LONG_MS,
  );

  it(
    'is planned from the case, and offers the employer moments',
    async () => {
      const page = caseworker;
      await press(page, 'Plan een meting');
      await press(page, 'Plan de meting'); // without an expert: the service says which field
      await page.getByRole('heading', { name: 'Verbeter één ding' }).waitFor();
      await page.getByLabel('Deskundige').fill('deskundige-noord');
      await press(page, 'Plan de meting');
      await page.getByRole('heading', { level: 1, name: 'Meting van het werk van D. Demo-Kers' }).waitFor();
      metingId = page.url().split('/').at(-1) ?? '';
      await shows(page, 'stelt momenten voor');
      await press(page, 'Stel momenten voor');
      await fillDate(page, 'Moment 1: dag', ['17', '11', '2026']);
      await page.getByLabel('Moment 1: tijd').fill('10:00');
      await fillDate(page, 'Moment 2: dag', ['19', '11', '2026']);
      await page.getByLabel('Moment 2: tijd').fill('13:30');
      await page.getByLabel(/Wat wordt er bekeken/).fill('Demo: vakken vullen en kratten spoelen.');
      await picture(page, 'moments');
      await press(page, 'Stuur naar de werkgever');
      await shows(page, 'kiest een moment');
      await picture(page, 'planned');
    },
    LONG_MS,
  );

  it(
    'lets the employer choose a moment, by way of the application',
    async () => {
      const page = employer;
      await eventually(async () => {
        await open(page, `/werkgever/aanvragen/${zaakId}`);
        await page.getByRole('link', { name: 'Bekijk de meting' }).click({ timeout: 1_000 });
      });
      await page.getByRole('heading', { level: 1, name: 'Meting van het werk van D. Demo-Kers' }).waitFor();
      await shows(page, 'Dan kiest de gemeente een moment');
      await page.getByLabel(/17.november.2026/).check();
      await picture(page, 'employer-choose');
      await press(page, 'Kies dit moment');
      await shows(page, /De deskundige komt/);
    },
    LONG_MS,
  );

  it(
    'takes the report task by task, on a phone at the shop as well',
    async () => {
      await stand('2026-11-18');
      const page = caseworker;
      await open(page, `/gemeente/metingen/${metingId}`);
      await page.setViewportSize(NARROW);
      await press(page, 'Vul het rapport in');
      await fillDate(page, 'Dag van het rapport', ['18', '11', '2026']);
      const task = async (number: number, values: readonly string[]): Promise<void> => {
        const group = page.getByRole('group', { name: `Taak ${number}` });
        const labels = [
          ...['Wat is de taak?', 'Deel van de week', 'Tempo', 'Kwaliteit', 'Netto werktijd', 'Tijd per dag'],
        ];
        for (const [nth, label] of labels.entries()) await group.getByLabel(label).fill(values[nth] ?? '');
      };
      await task(1, ['Vakken vullen', '60', '70', '90', '95', '180']);
      await press(page, 'Voeg een taak toe');
      await task(2, ['Kratten spoelen', '40', '60', '80', '90', '120']);
      await page.getByLabel('Loonwaarde volgens de deskundige').fill('55');
      await fillDate(page, 'Advies: opnieuw meten op', ['18', '11', '2028']);
      await picture(page, 'report-form');
      await page.setViewportSize(NARROW);
      await press(page, 'Leg het rapport vast');
      await shows(page, 'Uit de taken volgt 53 procent');
      await page.setViewportSize(WIDE);
      expect(await page.getByText('999984809').count()).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toMatch(/\d/);
      await picture(page, 'reported');
    },
    LONG_MS,
  );

  it(
    'lets the employer see the report and disagree with a reason, never without',
    async () => {
      const page = employer;
      await open(page, `/werkgever/metingen/${metingId}`);
      await page.getByRole('button', { name: 'Hoe volgt dit uit de taken?' }).click();
      await shows(page, /Hoofdtaak 1/);
      await page.getByLabel('Ik ben het niet eens met het rapport').check();
      await press(page, 'Stuur uw reactie');
      await shows(page, 'Zeg waarom u het niet eens bent.');
      await page.getByLabel(/Waarom\?/).fill('Demo: op die dag was het tempo lager dan anders.');
      await picture(page, 'employer-report');
      await press(page, 'Stuur uw reactie');
      await shows(page, 'De werkgever is het niet eens met het rapport.');
    },
    LONG_MS,
  );

  it(
    'is answered and established, and the case has its wage value and its five weeks',
    async () => {
      const page = caseworker;
      await open(page, `/gemeente/metingen/${metingId}`);
      await shows(page, 'Demo: op die dag was het tempo lager dan anders.');
      await press(page, 'Antwoord de werkgever');
      await page.getByLabel('Het rapport blijft staan').check();
      await page.getByLabel('Reden').fill('Demo: de deskundige heeft een week gekeken.');
      await page.locator('form').getByRole('button', { name: 'Antwoord de werkgever' }).click();
      await press(page, 'Stel de loonwaarde vast');
      await picture(page, 'establish-form');
      await page.locator('form').getByRole('button', { name: 'Stel de loonwaarde vast' }).click();
      await shows(page, '55 procent');
      await eventually(async () => {
        await page.reload();
        await page.getByText('Zij staat in de zaak.').waitFor({ timeout: 1_000 });
      });
      await picture(page, 'established');
      await open(page, `/gemeente/zaken/${zaakId}`);
      await shows(page, '55 procent, vastgesteld op 18 november 2026.');
      await shows(page, 'uiterlijk 23 december 2026');
      await picture(page, 'case');
    },
    LONG_MS,
  );

  it(
    'has an agenda with what is late on top and when to measure again',
    async () => {
      const page = caseworker;
      const other = await applied(origin, OWN, '999984810', 'Demo-Pruim');
      const driver = callers(origin)('behandelaar', OWN);
      const late = await driver.post<{ metingId: string }>('municipal-review', 'metingen', {
        ...{ zaakId: other, deskundige: 'deskundige-noord' },
      });
      await driver.post('municipal-review', `metingen/${late.metingId}/_afspreken`, {
        ...{ datum: '2026-11-18', tijd: '10:00' },
      });
      await driver.post('municipal-review', `metingen/${late.metingId}/_uitgevoerd`, { uitgevoerdOp: '2026-11-18' });
      await stand('2026-12-07');
      await eventually(async () => {
        await open(page, '/gemeente/metingen');
        await page.getByText('1 rapport is te laat.').waitFor({ timeout: 1_000 });
      });
      await page
        .getByRole('columnheader', { name: 'Rapport te laat (1)' })
        .or(page.getByText('Rapport te laat (1)'))
        .first()
        .waitFor();
      await shows(page, 'opnieuw meten op 18 november 2028');
      await picture(page, 'agenda');
      await page.getByRole('link', { name: 'D. Demo-Pruim' }).waitFor();
    },
    LONG_MS,
  );

  it('fits 1280 and 320 pixels on every page, without a fault that two engines can find', async () => {
    const found: string[] = [];
    const check = async (page: Page, path: string): Promise<void> => {
      await open(page, path);
      found.push(...(await pageFaults(page)).map((fault) => `${path}: ${fault}`));
    };
    await check(caseworker, '/gemeente/metingen');
    await check(caseworker, `/gemeente/metingen/${metingId}`);
    await check(caseworker, `/gemeente/zaken/${zaakId}`);
    await check(employer, `/werkgever/metingen/${metingId}`);
    await check(employer, `/werkgever/aanvragen/${zaakId}`);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);
});
