import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callers } from '../scripts/demo/client.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { NARROW, pageFaults, WIDE } from '#libs/testing/page-faults';
import { applied, employerOn } from './one-application.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const MUNICIPALITY = 'GM9901';
const APPLIED_ON = '2026-09-01';
const LONG_MS = 60_000;
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null`;

describe('the clocks of a municipality, as its people see them', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let caseworker: Page;
  let decider: Page;
  let late: string;
  let refused: string;
  let waiting: string;
  let employer: Page;

  const as = (name: string, tenant = MUNICIPALITY) => callers(origin)(name, tenant);

  async function seat(account: string, to = '/gemeente'): Promise<Page> {
    const options = {
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: WIDE,
      reducedMotion: 'reduce',
    } as const;
    const context = await browser.newContext(options);
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
    await page.goto(`${origin}/gemeente/${path}`);
    await settled(page);
  };
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const fillDate = async (page: Page, name: string, [day, month, year]: readonly string[]): Promise<void> => {
    const group = page.getByRole('group', { name });
    await group.getByLabel('Dag').fill(day ?? '');
    await group.getByLabel('Maand').fill(month ?? '');
    await group.getByLabel('Jaar').fill(year ?? '');
  };
  const setDay = (day: string) =>
    callers(origin)('demo-driver').put('municipal-review', 'demo/klok', { nu: `${day}T09:00:00Z` });
  const act = (id: string, deed: string, body: object = {}) =>
    as('behandelaar').post('municipal-review', `zaken/${id}/_${deed}`, body);

  /** Worked through up to a proposal, with what the employer measured before. */
  async function proposed(id: string): Promise<void> {
    await act(id, 'volledig');
    await act(id, 'doelgroep', { grond: 'doelgroepregister', uitkomst: 'hoort-ertoe', bron: 'doelgroepregister' });
    await act(id, 'loonwaarde', { percentage: '50', vastgesteldOp: APPLIED_ON });
    await act(id, 'voorstellen', { uitkomst: 'toekennen' });
  }

  beforeAll(async () => {
    suite = await suiteOnTrial('klokken');
    ({ origin } = suite);
    await employerOn(origin, APPLIED_ON);
    late = await applied(origin, MUNICIPALITY, '999984809', 'Demo-Laat');
    refused = await applied(origin, MUNICIPALITY, '999984810', 'Demo-Weigering');
    browser = await openBrowser();
    caseworker = await seat('behandelaar-gm9901');
    decider = await seat('beslisser-gm9901');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'tells a stranger at once who acts next, until when, and what it costs if that is late',
    async () => {
      await open(caseworker, `zaken/${late}`);
      const turn = caseworker.locator('.mun-turn');
      await turn.getByText('Nu aan zet').waitFor();
      const text = await turn.innerText();
      expect(text).toMatch(/U kijkt de zaak na en doet een voorstel/);
      expect(text).toMatch(/uiterlijk 27.oktober.2026/); // eight weeks
      expect(text).toMatch(/€.23,00.*hoogstens €.1\.442,00/s);
      const fold = await turn.boundingBox();
      expect((fold?.y ?? 0) + (fold?.height ?? 0)).toBeLessThan(WIDE.height);
    },
    LONG_MS,
  );

  it(
    'lets a caseworker take a case, and give it back to the team',
    async () => {
      await press(caseworker, 'Neem deze zaak');
      await shows(caseworker, 'Geef terug aan het team');
      await eventually(async () => {
        await open(caseworker, 'werkvoorraad?welke=mij');
        await caseworker.getByRole('link', { name: 'D. Demo-Laat' }).waitFor({ timeout: 1_000 });
      });
      expect(await caseworker.getByRole('link', { name: 'D. Demo-Weigering' }).count()).toBe(0);
      await press(caseworker, /^Team \(2\)/);
      await caseworker.getByRole('link', { name: 'D. Demo-Weigering' }).waitFor();
    },
    LONG_MS,
  );

  it(
    'hears the employer before a refusal, or asks why not',
    async () => {
      await open(caseworker, `zaken/${refused}`);
      await press(caseworker, 'Maak een voorstel');
      await caseworker.getByLabel('Afwijzen').check();
      await shows(caseworker, 'Waarom is horen niet nodig?');
      await press(caseworker, 'Annuleer');
      await press(caseworker, 'Vraag om een reactie');
      await caseworker.getByLabel('Uw vraag').fill('Demo: klopt het dat dit ander werk is?');
      await fillDate(caseworker, 'Reageren uiterlijk op', ['15', '9', '2026']);
      await press(caseworker, 'Vraag dit aan de aanvrager');
      await shows(caseworker, /kan reageren op de mogelijke afwijzing, uiterlijk 15.september.2026/);
      await press(caseworker, 'Leg de reactie vast');
      await caseworker.getByLabel('Reactie', { exact: true }).fill('Demo: ja, dat klopt.');
      await fillDate(caseworker, 'Ontvangen op', ['1', '9', '2026']);
      await caseworker.getByLabel('In een gesprek').check();
      await caseworker.locator('form').getByRole('button', { name: 'Leg de reactie vast' }).click();
      await shows(caseworker, /“Demo: ja, dat klopt.”/);
      await press(caseworker, 'Maak een voorstel');
      await caseworker.getByLabel('Afwijzen').check();
      await caseworker.getByLabel(/Motivering/).fill('Demo: het is ander werk.');
      await press(caseworker, 'Stel dit voor');
      await shows(caseworker, 'U heeft dit zelf voorgesteld.');
    },
    LONG_MS,
  );

  it(
    'shows who was first on a page that is stale, and keeps what was typed',
    async () => {
      await open(caseworker, `zaken/${late}`);
      await press(caseworker, 'Maak een voorstel');
      await caseworker.getByLabel('Afwijzen').check();
      await caseworker.getByLabel(/Motivering/).fill('Demo: dit blijft staan.');
      await caseworker.getByLabel('Er is haast bij').check();
      await act(late, 'volledig');
      await press(caseworker, 'Stel dit voor');
      await shows(caseworker, 'Een ander was u voor');
      await caseworker.locator('.notice').getByText('Aanvraag is volledig, door u').waitFor();
      expect(await caseworker.getByLabel(/Motivering/).inputValue()).toBe('Demo: dit blijft staan.');
      await press(caseworker, 'Toon de zaak zoals die nu is');
      await shows(caseworker, /Volledig sinds 1.september.2026/);
      expect(await caseworker.getByLabel(/Motivering/).inputValue()).toBe('Demo: dit blijft staan.');
      await press(caseworker, 'Annuleer');
    },
    LONG_MS,
  );

  it(
    'leads a decider by one key from one alike proposal to the next',
    async () => {
      const [one, two] = [
        await applied(origin, MUNICIPALITY, '999984822', 'Demo-Eerste'),
        await applied(origin, MUNICIPALITY, '999984834', 'Demo-Tweede'),
      ];
      for (const id of [one, two]) await proposed(id);
      await eventually(async () => {
        await open(decider, `zaken/${one}`);
        await decider.getByRole('link', { name: 'Volgende zaak (1)' }).waitFor({ timeout: 1_000 });
      });
      await press(decider, 'Geef akkoord op toekennen');
      await press(decider, 'Ja, neem dit besluit');
      await decider.getByRole('heading', { name: 'Waarop dit besluit rust' }).waitFor();
      await decider.locator('body').press('n');
      await decider.getByRole('heading', { level: 1, name: /Demo-Tweede/ }).waitFor();
      expect(await decider.getByRole('checkbox').count()).toBe(0); // nothing to tick all by
    },
    LONG_MS,
  );

  it(
    'shows a lawyer the notice of default, the penalty as it runs, and has it fixed by two people',
    async () => {
      await setDay('2026-11-03');
      await open(caseworker, `zaken/${late}`);
      await press(caseworker, 'Leg een ingebrekestelling vast');
      await fillDate(caseworker, 'Ontvangen op', ['3', '11', '2026']);
      await press(caseworker, 'Leg de brief vast');
      await shows(caseworker, /Beslis uiterlijk 17.november.2026/);
      await setDay('2026-11-20');
      await eventually(async () => {
        await open(caseworker, 'termijnen');
        await caseworker.getByText('dwangsom loopt').waitFor({ timeout: 1_000 });
      });
      await shows(caseworker, /€.69,00/);
      await open(caseworker, `zaken/${late}`);
      await shows(caseworker, /De dwangsom loopt: €.69,00 tot nu/);
      await act(late, 'doelgroep', { grond: 'doelgroepregister', uitkomst: 'hoort-ertoe', bron: 'doelgroepregister' });
      await act(late, 'loonwaarde', { percentage: '50', vastgesteldOp: APPLIED_ON });
      await act(late, 'voorstellen', { uitkomst: 'toekennen', motivering: 'Demo: te laat, wel terecht.' });
      await open(decider, `zaken/${late}`);
      await press(decider, 'Geef akkoord op toekennen');
      await press(decider, 'Ja, neem dit besluit');
      await shows(decider, /De dwangsom is gestopt op €.46,00/);
      await open(caseworker, `zaken/${late}`);
      await press(caseworker, 'Stel de dwangsom voor');
      await shows(caseworker, 'U heeft dit zelf voorgesteld. Een collega stelt vast.');
      await open(decider, `zaken/${late}`);
      await press(decider, /Stel €.46,00 vast/);
      await press(decider, 'Ja, stel dit vast');
      await shows(decider, /Vastgesteld op €.46,00, door u/);
    },
    LONG_MS,
  );

  it(
    'lets an employer hold the municipality to its term, and see what that does',
    async () => {
      waiting = await applied(origin, MUNICIPALITY, '999984846', 'Demo-Wacht');
      employer = await seat('werkgever-90001234', '/werkgever');
      await eventually(async () => {
        await employer.goto(`${origin}/werkgever/aanvragen/${waiting}`);
        await settled(employer);
        await employer.getByRole('heading', { name: 'De gemeente is te laat' }).waitFor({ timeout: 1_000 });
      });
      await press(employer, 'Stel de gemeente in gebreke');
      await press(employer, 'Ja, stel in gebreke');
      await shows(employer, /De gemeente moet uiterlijk 4.december.2026 beslissen/);
      await open(caseworker, `zaken/${waiting}`);
      await shows(caseworker, /Werkgever, ontvangen op 20.november.2026/);
    },
    LONG_MS,
  );

  it('fits 1280 and 320 pixels on every page, without a fault that two engines can find', async () => {
    const found: string[] = [];
    for (const [page, path] of [
      ...['werkvoorraad?welke=team', 'termijnen'].map((path) => [caseworker, path] as const),
      ...[`zaken/${late}`, `zaken/${refused}`].map((path) => [decider, path] as const),
      [caseworker, `zaken/${waiting}`] as const,
    ]) {
      await open(page, path);
      found.push(...(await pageFaults(page)).map((fault) => `${path}: ${fault}`));
      await picture(page, path);
    }
    found.push(...(await pageFaults(employer)).map((fault) => `employer: ${fault}`));
    await picture(employer, 'werkgever');
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  }, 240_000);

  async function picture(page: Page, path: string): Promise<void> {
    const folder = process.env.SHOTS;
    if (folder === undefined) return;
    const who = page === employer ? 'employer' : page === decider ? 'decider' : 'caseworker';
    const name = path === `zaken/${late}` ? 'laat' : path === `zaken/${refused}` ? 'weigering' : path.slice(0, 22);
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await page.screenshot({
        path: `${folder}/${who}-${name.replaceAll(/\W/g, '-')}-${size.width}.png`,
        fullPage: true,
      });
    }
    await page.setViewportSize(WIDE);
  }
});
