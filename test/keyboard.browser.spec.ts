import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { callers } from '../scripts/demo/client.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { WIDE } from '#libs/testing/page-faults';
import { applied, employerOn } from './one-application.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const MUNICIPALITY = 'GM9901';
const TODAY = '2026-11-10';
const LONG_MS = 60_000;
/** More stops than any page has before what it is for. */
const STOPS_MAX = 120;
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null`;
/** What has the focus, as it is called: its label, else its text; and whether it can be seen that it has it. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  if (at === null || at.matches('body, main, h1')) return { name: at?.id ?? '', seen: true };
  const label = at.getAttribute('aria-label') ?? [...(at.labels ?? [])].map(({ textContent }) => textContent).join(' ');
  const group = at.closest('fieldset, [role=group]')?.querySelector('legend')?.textContent ?? '';
  const style = getComputedStyle(at);
  const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  return { name: (group + ' ' + (label || at.textContent || at.name || '')).replaceAll(/\\s+/g, ' ').trim(), seen };
})()`;

describe('everything can be done by the keyboard', () => {
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  const unseen: string[] = [];

  const as = (name: string, tenant?: string) => callers(origin)(name, tenant);

  async function seat(account: string, to: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: WIDE });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent(to)}`);
    await settled(page);
    return page;
  }
  const settled = (page: Page) => eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();

  const focus = (page: Page) => page.evaluate<{ name: string; seen: boolean }>(FOCUSED);

  /** Goes on by Tab until something of this name has the focus, and notes where the focus cannot be seen. */
  async function reach(page: Page, name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < STOPS_MAX; stop++) {
      const at = await focus(page);
      if (stop > 0 && !at.seen) unseen.push(`${page.url()} ${at.name}`);
      if (typeof name === 'string' ? at.name === name : name.test(at.name)) return;
      passed.push(at.name);
      await page.keyboard.press('Tab');
    }
    throw new Error(`${String(name)} has no stop after ${passed.join(' | ')}`);
  }
  const press = async (page: Page, name: string | RegExp): Promise<void> => {
    await reach(page, name);
    await page.keyboard.press('Enter');
  };
  const check = async (page: Page, name: string | RegExp): Promise<void> => {
    await reach(page, name);
    await page.keyboard.press('Space');
  };
  const type = async (page: Page, name: string | RegExp, text: string): Promise<void> => {
    await reach(page, name);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
  };

  beforeAll(async () => {
    suite = await suiteOnTrial('toetsen');
    ({ origin } = suite);
    await employerOn(origin, TODAY);
    await applied(origin, MUNICIPALITY, '999984809', 'Demo-Kers');
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'an estimate, past the menu by the skip link',
    async () => {
      const page = await seat('werkgever-90001234', '/werkgever/reken');
      await page.reload();
      await settled(page);
      await page.evaluate('document.activeElement.blur()');
      await press(page, 'Naar de inhoud');
      expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
      await type(page, /Uren per week/, '24');
      await type(page, /Loonwaarde/, '50');
      await page.getByText('Bij een loonwaarde van 30 procent').waitFor({ state: 'detached' });
      await press(page, /Hoe komt u hieraan/);
      await shows(page, /artikel 10d/);
      await page.context().close();
    },
    LONG_MS,
  );

  it(
    'a list, by single keys that can be switched off',
    async () => {
      const page = await seat('werkgever-90001234', '/werkgever/mensen');
      await page.getByRole('link', { name: /Demo-Kers/ }).waitFor();
      await page.keyboard.press('j');
      expect((await focus(page)).name).toMatch(/Demo-Kers/);
      await page.keyboard.press('/');
      expect((await focus(page)).name).toMatch(/^Zoek/);
      await page.evaluate('document.activeElement.blur()');
      await page.keyboard.press('?');
      expect((await focus(page)).name).toMatch(/^Toetsen: J/);
      await check(page, 'Toetsen gebruiken');
      await page.keyboard.press('j');
      expect((await focus(page)).name).toBe('Toetsen gebruiken');
      await page.context().close();
    },
    LONG_MS,
  );

  it(
    'a payroll file, handed in',
    async () => {
      const page = await seat('werkgever-90001234', '/werkgever/uren');
      await reach(page, /Kies een bestand|bestand/i);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
      await chooser.setFiles('docs/examples/loonbestand-nieuw.csv');
      await page.getByRole('heading', { level: 1, name: /^Loonbestand van/ }).waitFor();
      await settled(page);
      await check(page, /Ja, dit klopt voor regel 8/);
      await press(page, /^Dien de \d+ goede regels in/);
      await shows(page, 'De goede regels zijn ingediend');
      await page.context().close();
    },
    LONG_MS,
  );

  it(
    'a case, from the work list to a proposal, and by another person to a decision',
    async () => {
      const page = await seat('behandelaar-gm9901', '/gemeente/werkvoorraad');
      await page.getByRole('link', { name: 'D. Demo-Kers' }).waitFor();
      await eventually(async () => {
        await page.keyboard.press('j');
        expect((await focus(page)).name).toBe('D. Demo-Kers');
      });
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /Demo-Kers/ }).waitFor();
      await settled(page);
      await press(page, 'Alles is er');
      await shows(page, 'Volledig sinds');
      await press(page, 'Stel de doelgroep vast');
      await check(page, /Hoort bij de doelgroep/);
      await press(page, 'Leg de doelgroep vast');
      await shows(page, 'Hoort bij de doelgroep, op grond van: doelgroepregister.');
      await press(page, 'Vul de loonwaarde in');
      await press(page, 'Leg de loonwaarde vast');
      await shows(page, /50 procent, vastgesteld op/);
      await press(page, 'Maak een voorstel');
      await type(page, /Motivering/, 'Demo: gemeten door een deskundige.');
      await press(page, 'Stel dit voor');
      await shows(page, 'U heeft dit zelf voorgesteld.');
      const address = page.url().slice(origin.length);
      const decider = await seat('beslisser-gm9901', address);
      await press(decider, 'Geef akkoord op toekennen');
      await press(decider, 'Ja, neem dit besluit');
      await shows(decider, 'Besloten, door u');
      await page.context().close();
      await decider.context().close();
    },
    LONG_MS,
  );

  it(
    'the money, collected by one and released by another',
    async () => {
      const payer = await seat('betaler-gm9901', '/gemeente/inrichting');
      await press(payer, 'Stel een rekening voor');
      await type(payer, /Rekeningnummer/, 'NL91 ABNA 0417 1643 00');
      await type(payer, /Op naam van/, 'Gemeente Demo 1');
      await press(payer, 'Stel deze rekening voor');
      await shows(payer, 'Een collega met de rol vrijgave keurt deze rekening goed.');
      const releaser = await seat('vrijgever-gm9901', '/gemeente/inrichting');
      await press(releaser, 'Keur deze rekening goed');
      await press(releaser, 'Ja, betaal van deze rekening');
      await releaser.getByRole('heading', { name: 'Voorgesteld' }).waitFor({ state: 'detached' });
      await eventually(async () => {
        const { aantal } = await as('betaler', MUNICIPALITY).get<{ aantal: number }>(
          'municipal-review',
          'betaalruns/_verzamelbaar',
        );
        expect(aantal).toBeGreaterThan(0);
      });
      await payer.goto(`${origin}/gemeente/maandbetaling`);
      await settled(payer);
      await press(payer, 'Leg klaar voor vrijgave');
      await type(payer, /Dag waarop de bank betaalt Dag$/, '10');
      await type(payer, /Dag waarop de bank betaalt Maand$/, '11');
      await type(payer, /Dag waarop de bank betaalt Jaar$/, '2026');
      await press(payer, 'Leg klaar voor vrijgave');
      await shows(payer, 'U heeft deze betaalrun zelf klaargezet.');
      await releaser.goto(payer.url());
      await settled(releaser);
      await press(releaser, 'Geef vrij');
      await press(releaser, /^Ja, geef €.* vrij$/);
      await releaser.getByText('Controlesom').waitFor();
      await payer.context().close();
      await releaser.context().close();
    },
    LONG_MS,
  );

  it(
    'the forecast, as a table and as it was known on another day',
    async () => {
      const page = await seat('boekhouder-90001234', '/financieel/vooruitblik');
      await press(page, 'Tabel');
      await page.getByRole('table').first().waitFor();
      await reach(page, 'Zoals bekend op');
      await page.keyboard.type('een andere datum');
      await type(page, /Welke datum\? Dag$/, '31');
      await type(page, /Welke datum\? Maand$/, '10');
      await type(page, /Welke datum\? Jaar$/, '2026');
      await press(page, 'Toon');
      await shows(page, /U kijkt naar wat op 31.oktober.2026 bekend was/);
      await page.context().close();
    },
    LONG_MS,
  );

  it('with the focus in sight at every stop', () => {
    expect([...new Set(unseen)]).toEqual([]);
  });
});
