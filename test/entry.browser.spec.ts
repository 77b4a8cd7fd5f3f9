import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callers } from '../scripts/demo/client.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { applied, employerOn } from './one-application.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const TODAY = '2026-11-10';
const LONG_MS = 240_000; // two engines look at every page, on a machine that may do more
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null`;

describe('a case that begins in city hall, and goes elsewhere', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let browser: Browser;
  let caseworker: Page;
  let employer: Page;
  let zaak: string;

  async function seat(account: string, workspace: string): Promise<Page> {
    const context = await browser.newContext({
      ...{ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: WIDE, reducedMotion: 'reduce' },
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      const text = message.text();
      if (/error|warning/.test(message.type()) && !text.startsWith('Failed to load resource')) complaints.push(text);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${suite.origin}/aanmelden?account=${account}&naar=${encodeURIComponent(`/${workspace}`)}`);
    await settled(page);
    return page;
  }

  const settled = (page: Page) => eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${suite.origin}/${path}`);
    await settled(page);
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const fillDate = async (page: Page, name: string, [day, month, year]: readonly string[]): Promise<void> => {
    const group = page.getByRole('group', { name });
    await group.getByLabel('Dag', { exact: true }).fill(day ?? '');
    await group.getByLabel('Maand').fill(month ?? '');
    await group.getByLabel('Jaar').fill(year ?? '');
  };
  /** Lists and other services follow within moments. */
  const until = async (page: Page, path: string, text: string | RegExp): Promise<void> => {
    await eventually(async () => {
      await open(page, path);
      await page.getByText(text).first().waitFor({ timeout: 1_000 });
    });
  };
  const looks = async (page: Page): Promise<void> => {
    expect(await pageFaults(page)).toEqual([]);
  };

  beforeAll(async () => {
    suite = await suiteOnTrial('invoer');
    await employerOn(suite.origin, TODAY);
    browser = await openBrowser();
    caseworker = await seat('behandelaar-gm9901', 'gemeente');
    employer = await seat('werkgever-90001234', 'werkgever');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'lets a caseworker enter what an employee sent on paper, and shows what is wrong with it',
    async () => {
      const page = caseworker;
      await page.getByRole('link', { name: 'Voer een aanvraag in' }).click();
      await page.getByRole('heading', { level: 1, name: 'Voer een aanvraag in' }).waitFor();
      await press(page, 'Voer deze aanvraag in');
      await page.getByRole('heading', { name: /Verbeter \w+ dingen/ }).waitFor();
      await looks(page);
      await page.getByLabel('De werknemer', { exact: false }).first().check();
      await page.getByLabel('Op papier').check();
      await fillDate(page, 'Dag van ontvangst', ['3', '11', '2026']);
      await page.getByLabel('KvK-nummer').fill('90001234');
      await page.getByLabel('Voorletters').fill('D.');
      await page.getByLabel('Achternaam').fill('Demo-Papier');
      await fillDate(page, 'Geboortedatum', ['4', '5', '1996']);
      await page.getByLabel('Burgerservicenummer').fill('999984809');
      await fillDate(page, 'Eerste dag', ['1', '9', '2026']);
      await page.getByLabel('Uren per week').fill('24');
      await page.getByLabel('Waarom hoort de werknemer').selectOption('praktijkroute');
      await press(page, 'Voer deze aanvraag in');
      await shows(page, 'De termijn telt vanaf 3 november 2026.');
      await looks(page);
      await page.getByRole('link', { name: 'Open de zaak' }).click();
      await page.waitForURL(/zaken\/[\da-f]{8}-/);
      await eventually(async () => {
        await page.reload();
        await page.getByRole('heading', { level: 1, name: /Demo-Papier, werk vanaf/ }).waitFor({ timeout: 1_000 });
      });
      await settled(page);
      await shows(page, 'De werknemer vraagt subsidie.');
      await shows(page, 'op papier, ingevoerd op 10 november 2026');
      zaak = page.url().split('/').at(-1) ?? '';
      await looks(page);
    },
    LONG_MS,
  );

  it(
    'lets the same caseworker record what came on paper later',
    async () => {
      const page = caseworker;
      await press(page, 'Leg stukken vast');
      await page.getByLabel('loonstrook').check();
      await fillDate(page, 'Dag van ontvangst', ['9', '11', '2026']);
      await press(page, 'Leg deze stukken vast');
      await shows(page, 'Vastgelegd. De zaak volgt zo.');
      await shows(page, 'Aanvraag aangevuld');
    },
    LONG_MS,
  );

  it(
    'shows the employer who applied and how, and lets it take the application over',
    async () => {
      const page = employer;
      await until(
        page,
        'werkgever/aanvragen',
        /ingevoerd door gemeente Demo 1, op papier ontvangen op 3.november.2026/,
      );
      await looks(page);
      await page.getByRole('link', { name: 'D. Demo-Papier' }).click();
      await shows(page, 'Gemeente Demo 1 voerde deze aanvraag in');
      await shows(page, /Uw werknemer vroeg zelf aan, op papier/);
      expect(await page.getByRole('button', { name: 'Trek de aanvraag in' }).count()).toBe(0);
      await looks(page);
      await press(page, 'Neem over');
      await shows(page, 'U nam deze aanvraag over op 10 november 2026.');
      await page.getByRole('heading', { name: 'Stuur iets na' }).waitFor();
      expect(await page.getByRole('button', { name: 'Trek de aanvraag in' }).count()).toBe(0);
    },
    LONG_MS,
  );

  it(
    'is sent on to the municipality that must decide, which has it at once',
    async () => {
      const page = caseworker;
      await page.reload();
      await press(page, 'Zend door naar een andere gemeente');
      await page.getByLabel('Welke gemeente moet beslissen?').selectOption({ label: 'Demo 2' });
      await press(page, 'Zend de aanvraag door');
      await page.getByRole('heading', { name: 'Verbeter één ding' }).waitFor();
      await looks(page);
      await page.getByLabel('Waarom moet die gemeente beslissen?').fill('Demo: woont sinds maart in Demo 2.');
      await press(page, 'Zend de aanvraag door');
      await shows(page, /Doorgezonden naar Demo 2 op 10.november.2026\./);
      await shows(page, 'Gemeente Demo 2 heeft de aanvraag.');
      await shows(page, 'Doorgezonden naar een andere gemeente');
      await looks(page);
      const other = await seat('behandelaar-gm9902', 'gemeente');
      await until(other, 'gemeente/werkvoorraad', 'D. Demo-Papier');
      await other.getByRole('link', { name: 'D. Demo-Papier' }).click();
      await shows(other, /daar ontvangen op 3.november.2026: die dag telt voor de zes maanden/);
      await looks(other);
      await until(employer, `werkgever/aanvragen/${zaak}`, 'Gemeente Demo 2 beslist');
      await looks(employer);
      await employer.getByRole('link', { name: 'Bekijk de aanvraag bij Demo 2' }).click();
      await shows(employer, /Deze aanvraag kwam van gemeente Demo 1/);
    },
    LONG_MS,
  );

  it(
    'goes by post to a municipality that does not work with this, and says so',
    async () => {
      const id = await applied(suite.origin, 'GM9901', '999984810', 'Demo-Post');
      const page = caseworker;
      await open(page, `gemeente/zaken/${id}`);
      await press(page, 'Zend door naar een andere gemeente');
      await page.getByLabel('Welke gemeente moet beslissen?').selectOption('andere');
      await page.getByLabel('Code van die gemeente').fill('GM0384');
      await page.getByLabel('Waarom moet die gemeente beslissen?').fill('Demo: woont elders.');
      await press(page, 'Zend de aanvraag door');
      await shows(page, /Stuur het dossier zelf naar gemeente GM0384/);
      await until(employer, `werkgever/aanvragen/${id}`, /per post door/);
    },
    LONG_MS,
  );

  it(
    'lets an employer give a payroll office a mandate, see what it did, and stop it',
    async () => {
      const page = employer;
      await open(page, 'werkgever/machtigingen');
      await shows(page, 'U heeft nog niemand gemachtigd.');
      await page.getByLabel('KvK-nummer').fill('90009999');
      await press(page, 'Geef deze machtiging');
      await page.getByRole('heading', { name: /Verbeter \w+ dingen/ }).waitFor();
      await page.getByLabel('Wijzigingen melden').check();
      await fillDate(page, 'Tot en met', ['31', '12', '2026']);
      await press(page, 'Geef deze machtiging');
      await shows(page, 'De machtiging geldt vanaf nu.');
      await looks(page);

      const robin = await seat('salarisbureau-90001234', 'werkgever');
      await shows(robin, 'namens Demo Lunchrooms B.V.');
      expect(await robin.getByRole('link', { name: 'Machtigingen' }).count()).toBe(0);
      const office = callers(suite.origin)('salarisbureau', '90001234');
      const { dienstverbanden } = await office.get<{ dienstverbanden: { dienstverbandId: string }[] }>(
        ...(['claim-intake', 'dienstverbanden'] as const),
      );
      const job = dienstverbanden[0]?.dienstverbandId ?? '';
      await office.post('claim-intake', `dienstverbanden/${job}/_beeindigen`, { einddatum: '2026-12-31' });
      await open(robin, 'werkgever/uren');
      await shows(robin, 'Hiervoor heeft u geen machtiging');
      await looks(robin);

      await until(page, 'werkgever/machtigingen', 'Einde van het werk gemeld');
      await shows(page, /Demo Robin van KvK 90009999, namens u/);
      await looks(page);
      await press(page, 'Stop machtiging van KvK 90009999');
      await page.getByRole('heading', { name: 'Stoppen met de machtiging van KvK 90009999?' }).waitFor();
      await looks(page);
      await press(page, 'Ja, stop hiermee');
      await shows(page, 'Gestopt op 10 november 2026');
      await eventually(() => expect(office.get('claim-intake', 'aanvragen')).rejects.toThrow('MANDATE_MISSING'));
    },
    LONG_MS,
  );

  it('leaves nothing in the console', () => {
    expect(complaints).toEqual([]);
  });
});
