import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callers } from '../scripts/demo/client.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { applied, employerOn } from './one-application.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const TODAY = '2026-11-10';
const LONG_MS = 60_000;
const OWN = 'GM9901';
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null`;
const QUESTION = 'Demo: mag zij vanaf mei 28 uur werken?';
const ANSWER = 'Demo: ja. Meld het als andere uren.';

describe('an employer and its contact at a municipality', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let kers: string;
  let employer: Page;
  let caseworker: Page;

  /** Somebody at a browser of their own. */
  async function seat(account: string, to: string): Promise<Page> {
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
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent(to)}`);
    await settled(page);
    return page;
  }

  const settled = (page: Page) => eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(origin + path);
    await settled(page);
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const fillDate = async (page: Page, name: string, parts: readonly [string, string, string]): Promise<void> => {
    const group = page.getByRole('group', { name });
    for (const [nth, label] of ['Dag', 'Maand', 'Jaar'].entries()) await group.getByLabel(label).fill(parts[nth] ?? '');
  };

  beforeAll(async () => {
    suite = await suiteOnTrial('contact');
    ({ origin } = suite);
    await employerOn(origin, TODAY);
    kers = await applied(origin, OWN, '999984809', 'Demo-Kers');
    browser = await openBrowser();
    employer = await seat('werkgever-90001234', '/werkgever');
    caseworker = await seat('behandelaar-gm9901', '/gemeente');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'begins with a contact person for every employer, with a deputy',
    async () => {
      await open(caseworker, '/gemeente/inrichting');
      for (const [account, name] of [
        ['behandelaar-gm9901', 'Demo Linde'],
        ['beslisser-gm9901', 'Demo Mees'],
      ] as const) {
        await press(caseworker, 'Vul een medewerker in');
        await caseworker.getByLabel('Account').fill(account);
        await caseworker.getByLabel('Naam', { exact: true }).fill(name);
        await caseworker.getByLabel('Functie').fill('Consulent werkgevers');
        await caseworker.getByLabel('Telefoon').fill('088 000 00 01');
        await caseworker.getByLabel('Bereikbaar').fill('maandag tot en met donderdag, 9 tot 16 uur');
        await press(caseworker, 'Bewaar deze medewerker');
        await caseworker.getByLabel('Functie').waitFor({ state: 'detached' });
        await shows(caseworker, name);
      }
      await press(caseworker, 'Wijs aan of draag over, voor alle anderen');
      await caseworker.getByLabel('Medewerker').selectOption('Demo Linde');
      await caseworker.getByLabel('Vervanger bij afwezigheid').selectOption('Demo Mees');
      await fillDate(caseworker, 'Vanaf', ['1', '11', '2026']);
      await press(caseworker, 'Leg dit vast');
      await shows(caseworker, /Bij afwezigheid: Demo Mees/);
    },
    LONG_MS,
  );

  it(
    'shows the employer who answers and which day was promised, and receives a message at once',
    async () => {
      await open(employer, `/werkgever/aanvragen/${kers}`);
      await shows(employer, 'Demo Linde');
      await shows(employer, /U hoort het uiterlijk op 5.januari.2027\./);
      await employer.getByRole('link', { name: 'Stuur een bericht' }).click();
      await shows(employer, /Gaat naar Demo Linde/);
      await press(employer, 'Stuur dit bericht');
      await employer.getByRole('heading', { name: 'Verbeter één ding' }).waitFor();
      await employer.getByLabel('Uw bericht').fill(QUESTION);
      await press(employer, 'Stuur dit bericht');
      await employer.getByRole('heading', { level: 1, name: 'Aanvraag voor D. Demo-Kers' }).waitFor();
      await shows(employer, /Ontvangen door gemeente .* op 10.november.2026 om 10\.00 uur/);
      await shows(employer, 'Nog niet gelezen.');
    },
    LONG_MS,
  );

  it(
    'gives the employer a copy of what was sent, with the moment at which it was received',
    async () => {
      await open(employer, `/werkgever/aanvragen/${kers}`);
      await employer.getByRole('link', { name: 'Kopie van wat u stuurde' }).click();
      await employer.getByRole('heading', { name: 'Uw aanvraag' }).waitFor();
      await shows(employer, /10.november.2026 om 10\.00 uur/);
      await shows(employer, '24 van 38');
    },
    LONG_MS,
  );

  it(
    'tells the official of it in the menu, who reads, notes and answers',
    async () => {
      await eventually(async () => {
        await open(caseworker, '/gemeente/werkvoorraad');
        await caseworker.getByRole('link', { name: 'Berichten (1)' }).click({ timeout: 1_000 });
      });
      await shows(caseworker, /U heeft 1 gesprek/);
      await caseworker.getByRole('link', { name: 'Aanvraag voor D. Demo-Kers' }).click();
      await shows(caseworker, QUESTION);
      await caseworker.getByLabel('Uw bericht').fill(ANSWER);
      await press(caseworker, 'Stuur dit bericht');
      await shows(caseworker, ANSWER);
      await press(caseworker, 'Schrijf een notitie voor collega’s');
      await caseworker.getByLabel('Notitie voor collega’s').fill('Demo: let op de uren.');
      await press(caseworker, 'Bewaar de notitie');
      await shows(caseworker, /Alleen collega’s zien dit/);
      await eventually(async () => {
        await open(caseworker, `/gemeente/zaken/${kers}`);
        await caseworker.getByRole('link', { name: /Gesprek van/ }).waitFor({ timeout: 1_000 });
      });
    },
    LONG_MS,
  );

  it(
    'shows the employer when the message was read and by whom, and the answer, but no note',
    async () => {
      await eventually(async () => {
        await open(employer, '/werkgever/berichten');
        await employer.getByRole('link', { name: 'Berichten (1)' }).waitFor({ timeout: 1_000 });
      });
      await employer.getByRole('link', { name: 'Aanvraag voor D. Demo-Kers' }).click();
      await shows(employer, /Gelezen op 10.november.2026 om 10\.00 uur door Demo Linde\./);
      await shows(employer, ANSWER);
      expect(await employer.getByText('let op de uren').count()).toBe(0);
      await eventually(async () => {
        await open(caseworker, '/gemeente/berichten');
        await caseworker.getByText('gelezen', { exact: true }).waitFor({ timeout: 1_000 });
      });
    },
    LONG_MS,
  );

  it(
    'lets the employer choose where to hear of a message',
    async () => {
      await open(employer, '/werkgever/berichten');
      await press(employer, 'Wijzig dit');
      await press(employer, 'Bewaar uw keuze');
      await shows(employer, /Vul een e-mailadres in/);
      await employer.getByLabel('Mailadres').fill('post@voorbeeld.nl');
      await press(employer, 'Bewaar uw keuze');
      await shows(employer, /een mail op post@voorbeeld\.nl/);
    },
    LONG_MS,
  );

  it(
    'has other departments agree inside the case, before anything is proposed',
    async () => {
      const page = caseworker;
      await open(page, `/gemeente/zaken/${kers}`);
      await press(page, 'Vraag advies');
      await page.getByLabel('Uw vraag').fill('Demo: mag dit naast de proefplaatsing?');
      await fillDate(page, 'Voor welke dag?', ['20', '11', '2026']);
      await press(page, 'Stuur de vraag');
      await shows(page, /Nu aan zet: Juridische zaken/);
      expect(await page.getByRole('button', { name: 'Maak een voorstel' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Leg het advies vast' }).click();
      await page.getByLabel('Voor, onder een voorwaarde').check();
      await page.getByLabel('Advies', { exact: true }).fill('Demo: ja, vanaf de dag erna.');
      await page.locator('form').getByRole('button', { name: 'Leg het advies vast' }).click();
      await shows(page, /Demo: ja, vanaf de dag erna/);
      await page.getByRole('button', { name: 'Maak een voorstel' }).waitFor();
    },
    LONG_MS,
  );

  it(
    'shows everybody, also who did not sign in, when something could not be reached',
    async () => {
      const outage = { van: '2026-11-09T08:00:00Z', tot: '2026-11-09T10:30:00Z', onderdelen: ['berichten'] };
      await callers(origin)('beheerder').post('municipal-review', 'storingen', outage);
      const stranger = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
      await eventually(async () => {
        await open(stranger, '/storingen');
        await stranger.getByText(/9.november.2026 om 11\.30 uur/).waitFor({ timeout: 1_000 });
      });
      await stranger.context().close();
    },
    LONG_MS,
  );

  const threadOf = async (page: Page, side: string): Promise<string> => {
    await open(page, `/${side}/berichten`);
    return (await page.getByRole('link', { name: 'Aanvraag voor D. Demo-Kers' }).getAttribute('href')) ?? '';
  };
  const faultsOn = async (page: Page, paths: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const path of paths) {
      await open(page, path);
      found.push(...(await pageFaults(page)).map((fault) => `${path}: ${fault}`));
    }
    return found;
  };

  it('fits 1280 and 320 pixels for an employer, without a fault that two engines can find', async () => {
    const paths = [
      ...['/storingen', '/werkgever/berichten', await threadOf(employer, 'werkgever')],
      ...[`/werkgever/berichten/nieuw?aanvraag=${kers}`, `/werkgever/aanvragen/${kers}`],
      `/werkgever/aanvragen/${kers}/kopie`,
    ];
    expect(await faultsOn(employer, paths)).toEqual([]);
  }, 120_000);

  it('fits them for a municipality as well, and keeps to its own policy', async () => {
    const paths = [
      ...['/gemeente/berichten', await threadOf(caseworker, 'gemeente'), `/gemeente/berichten/nieuw?zaak=${kers}`],
      ...[`/gemeente/zaken/${kers}`, '/gemeente/inrichting'],
    ];
    expect(await faultsOn(caseworker, paths)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);
});
