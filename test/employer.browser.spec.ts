import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoBook } from '../scripts/demo/book.ts';
import { playBook } from '../scripts/demo/driver.ts';
import { openBrowser } from '#libs/testing/browser';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const UNTIL = '2026-11-30';
const MONTHS = 2;
const LONG_MS = 60_000;
/** Of the test range, passes the elfproef, in nobody's book. */
const BSN = '999984809';

describe('the workspace of an employer', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const newContext = () =>
    browser.newContext({
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: WIDE,
      reducedMotion: 'reduce',
    });
  const signIn = async (on: Page, account: string, to = '/werkgever'): Promise<void> => {
    await on.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent(to)}`);
    await on.locator('h1').waitFor();
  };

  beforeAll(async () => {
    suite = await suiteOnTrial('werkgever');
    ({ origin } = suite);
    await playBook(origin, demoBook(UNTIL, MONTHS), () => undefined);
    browser = await openBrowser();
    context = await newContext();
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    // What a service refuses is shown on the page; the browser notes it as well.
    page.on('console', (message) => {
      if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const open = async (path: string, title: string | RegExp): Promise<void> => {
    await page.goto(origin + path);
    await heading(title).waitFor();
  };
  const settled = (on = page) => on.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  const fillDate = async (name: string, [day, month, year]: readonly string[]): Promise<void> => {
    const group = page.getByRole('group', { name });
    await group.getByLabel('Dag').fill(day ?? '');
    await group.getByLabel('Maand').fill(month ?? '');
    await group.getByLabel('Jaar').fill(year ?? '');
  };
  const looksWell = async (on = page): Promise<void> => expect(await pageFaults(on)).toEqual([]);

  it(
    'begins with a role that somebody chooses',
    async () => {
      await page.goto(origin);
      await page.getByRole('link', { name: /^Bekijk als werkgever/ }).click();
      await heading('Uw loonkostensubsidie').waitFor();
      await page.getByText('U krijgt nog').first().waitFor();
      expect(await page.title()).toBe('Uw loonkostensubsidie – Loonbrug');
      expect(page.url()).toBe(`${origin}/werkgever`);
    },
    LONG_MS,
  );

  it(
    'says on its first page what is owed, when it comes and who waits',
    async () => {
      await settled();
      const answer = await page.locator('.head__answer').textContent();
      expect(answer?.replaceAll('\u00a0', ' ')).toMatch(
        /^U krijgt nog € [\d.]+,\d\d van \d+ gemeenten?\. Deze maand komt/,
      );
      expect(await page.getByRole('img', { name: /Laagste punt op/ }).count()).toBe(1);
      await page.getByRole('heading', { name: 'Wij wachten op u' }).waitFor();
      await page.getByRole('heading', { name: 'U wacht op' }).waitFor();
      await looksWell();
    },
    LONG_MS,
  );

  it(
    'finds one person of many, and every amount opens to its lines',
    async () => {
      await page.getByRole('link', { name: 'Mensen' }).click();
      await heading('Uw mensen').waitFor();
      expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
      await page.getByRole('status').filter({ hasText: '120 medewerkers gevonden' }).waitFor();
      await button('Laatste maand').click();
      await button('Laatste maand').click();
      await page.locator('th[aria-sort=descending]', { hasText: 'Laatste maand' }).waitFor();
      expect(page.url()).toContain('volgorde=perMonth');
      await page.getByLabel('Zoek op naam of nummer').fill('ankerbakker');
      await page.getByRole('status').filter({ hasText: '1 medewerker gevonden' }).waitFor();
      expect(page.url()).not.toContain('anker');
      await page.getByRole('link', { name: 'Demo-Ankerbakker, A.' }).click();
      await heading('A. Demo-Ankerbakker').waitFor();
      const amount = page.getByRole('button', { name: /Hoe komt u hieraan/ });
      await amount.click();
      await page.getByText('Participatiewet, artikel 10d lid 4').first().waitFor();
      expect(await page.getByRole('button', { name: /Verberg berekening/ }).getAttribute('aria-expanded')).toBe('true');
      await button('Geld').click();
      await page
        .getByText(/^(Betaald|Onderweg|Goedgekeurd) voor/)
        .first()
        .waitFor();
      expect(await page.getByText('In dienst', { exact: true }).count()).toBe(0);
    },
    LONG_MS,
  );

  it(
    'works out both routes side by side, and says by a field what is wrong with it',
    async () => {
      await open('/werkgever/reken', 'Wat levert het op?');
      await page.getByText('Bij een loonwaarde van 30 procent').waitFor();
      await page.getByLabel('Loonwaarde').fill('50');
      await page.getByText('Bij een loonwaarde van 30 procent').waitFor({ state: 'detached' });
      await page.getByLabel('Uren per week').fill('240');
      await page.getByText('Vul een getal in boven 0 tot en met 60.').waitFor();
      expect(await page.getByLabel('Uren per week').getAttribute('aria-invalid')).toBe('true');
      await looksWell();
    },
    LONG_MS,
  );

  it(
    'takes an application in steps, leads to what has to be mended, and keeps what was typed',
    async () => {
      await open('/werkgever/aanvragen/nieuw', 'Subsidie aanvragen');
      await settled();
      const who = page.getByLabel('Voor wie vraagt u aan?');
      if ((await who.count()) > 0) await who.selectOption('nieuw');
      await page.getByLabel('Voorletters').fill('Q.');
      await page.getByLabel('Achternaam').fill('Demo-Walnoot');
      await fillDate('Geboortedatum', ['3', '4', '1995']);
      await page.getByLabel('Burgerservicenummer').fill('123');
      await button('Ga verder').click();
      await page.getByLabel('Uren per week').fill('24,5');
      await button('Bewaar en ga verder').click();
      await page.getByRole('heading', { name: /^Verbeter \d dingen$/ }).waitFor();
      expect(await page.title()).toMatch(/^\d fouten: /);
      await looksWell();
      await page.getByRole('link', { name: /^Burgerservicenummer/ }).click();
      expect(await page.evaluate('document.activeElement.name')).toBe('persoon.bsn');
      expect(await page.getByLabel('Uren per week').inputValue()).toBe('24,5');
      await page.getByLabel('Burgerservicenummer').fill(BSN);
      await page.getByLabel('Personeelsnummer').fill('Q-001');
      await fillDate('Eerste werkdag', ['2', '11', '2026']);
      await button('Bewaar en ga verder').click();

      await page.getByLabel(/Gemeente waar/).selectOption({ index: 1 });
      await page.getByLabel(/Waarom hoort/).selectOption('doelgroepregister');
      await looksWell();
      await button('Bewaar en ga verder').click();
      await page.getByLabel('Arbeidsovereenkomst').check();
      await button('Bewaar en ga verder').click();
      await page.getByText('Een schatting.').waitFor();
      await looksWell();
      await button(/^Vraag aan bij gemeente/).click();
      await heading('Aanvraag voor Q. Demo-Walnoot').waitFor();
      await page.getByText('Nu aan zet').waitFor();
      await looksWell();
    },
    LONG_MS,
  );

  it(
    'supplements and withdraws an application, and asks once more before the last',
    async () => {
      await page.getByLabel('Loonstrook').check();
      await button('Vul de aanvraag aan').click();
      await page.getByText('De gemeente weet dat u dit nastuurt.').waitFor();
      await page.getByText('Arbeidsovereenkomst, Loonstrook').waitFor();
      await button('Trek de aanvraag in').click();
      await button('Ja, trek in').click();
      await page.getByText('U trok deze aanvraag in.').waitFor();
      expect(await button('Trek de aanvraag in').count()).toBe(0);
    },
    LONG_MS,
  );

  it(
    'reads a payroll file line by line, and hands in what is right',
    async () => {
      await open('/werkgever/uren', 'Uren aanleveren');
      const input = page.locator('input[type=file]');
      await input.setInputFiles({
        name: 'uren.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('naam;uren\nDemo;12\n'),
      });
      await page.getByText('Wij kunnen dit bestand niet lezen').waitFor();
      await looksWell();
      await input.setInputFiles('docs/examples/loonbestand-nieuw.csv');
      await heading(/^Loonbestand van/).waitFor();
      await page.getByText('7 van de 11').waitFor();
      expect(await page.title()).toMatch(/^4 fouten: /);
      await looksWell();
      await page.getByLabel('Ja, dit klopt voor regel 8').check();
      await button('Dien de 5 goede regels in').click();
      await page.getByText('De goede regels zijn ingediend').waitFor();
      await button('Alle 11').click();
      expect(await page.getByText('Ingediend', { exact: true }).count()).toBe(5);
      await looksWell();
    },
    LONG_MS,
  );

  it(
    'shows payments down to the person',
    async () => {
      await open('/werkgever/betalingen', 'Betalingen');
      await page
        .getByRole('table', { name: /per gemeente/ })
        .getByRole('link')
        .first()
        .click();
      await heading(/^Gemeente /).waitFor();
      await page.getByRole('cell', { name: /Demo-/ }).first().waitFor();
      await looksWell();
    },
    LONG_MS,
  );

  it.each([
    ['/', /^Loonkostensubsidie/],
    ['/werkgever', 'Uw loonkostensubsidie'],
    ['/werkgever/mensen?stand=afgewezen', 'Uw mensen'],
    ['/werkgever/aanvragen?stand=ingediend', 'Aanvragen'],
    ['/werkgever/aanvragen/nieuw', 'Subsidie aanvragen'],
    ['/werkgever/uren', 'Uren aanleveren'],
    ['/werkgever/betalingen', 'Betalingen'],
    ['/werkgever/mensen/00000000-0000-4000-8000-000000000000', 'Medewerker'],
    ['/gemeente', 'U kunt dit niet zien'],
    ['/werkgever/bestaat-niet', 'Deze pagina is er niet'],
  ])(
    'has no accessibility fault that two engines can find on %s, and fits a narrow screen',
    async (path, title) => {
      await open(path, title);
      await settled();
      await looksWell();
    },
    LONG_MS,
  );

  it(
    'says what to do to an employer who has nothing yet',
    async () => {
      const other = await newContext();
      const empty = await other.newPage();
      await signIn(empty, 'werkgever-90005678');
      await empty.getByText('Alles is betaald.').waitFor();
      for (const [path, text] of [
        ['mensen', 'U heeft nog geen mensen.'],
        ['aanvragen', 'U heeft nog niets aangevraagd.'],
        ['uren', 'U stuurde nog geen bestand.'],
        ['betalingen', 'Er is nog geen betaling.'],
      ] as const) {
        await empty.goto(`${origin}/werkgever/${path}`);
        await empty.getByText(text).first().waitFor();
        await settled(empty);
        await looksWell(empty);
      }
      await other.close();
    },
    LONG_MS,
  );

  it(
    'says that there is no connection, keeps what was typed and sends nothing',
    async () => {
      await open('/werkgever/aanvragen/nieuw', 'Subsidie aanvragen');
      await settled();
      await page.getByLabel('Voor wie vraagt u aan?').selectOption('nieuw');
      await page.getByLabel('Voorletters').fill('Z.');
      await button('Ga verder').click();
      await page.getByLabel('Personeelsnummer').fill('Z-1');
      await context.setOffline(true);
      await page.getByText('Geen verbinding.').waitFor();
      await button(/Bewaar en ga verder/).click({ force: true });
      expect(await page.getByRole('heading', { name: /^Verbeter/ }).count()).toBe(0);
      await context.setOffline(false);
      await page.getByText('Geen verbinding.').waitFor({ state: 'detached' });
      expect(await page.getByLabel('Personeelsnummer').inputValue()).toBe('Z-1');
    },
    LONG_MS,
  );

  it(
    'keeps what was typed when the session ended',
    async () => {
      await context.clearCookies();
      await button('Bewaar en ga verder').click();
      await page.getByRole('dialog').getByText('U bent afgemeld').waitFor();
      await looksWell();
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('link', { name: 'Meld u opnieuw aan' }).click(),
      ]);
      const again = tab.getByRole('button', { name: /werkgever/ }).first();
      await again.or(tab.getByText('U bent aangemeld')).first().waitFor();
      if ((await again.count()) > 0) await again.click();
      await tab.getByText('U bent aangemeld').waitFor();
      await tab.close();
      await button('Ik ben weer aangemeld').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.getByLabel('Personeelsnummer').inputValue()).toBe('Z-1');
    },
    LONG_MS,
  );

  it(
    'asks in time whether somebody is still there',
    async () => {
      const later = await newContext();
      const idle = await later.newPage();
      await signIn(idle, 'werkgever-90001234');
      await idle.clock.install();
      await idle.reload();
      await idle.locator('h1').waitFor();
      await Promise.all([
        idle.waitForResponse((response) => response.url().endsWith('/sessie/verlengen')),
        idle.keyboard.press('Tab'),
      ]);
      const { verlooptOp } = (await (await later.request.get(`${origin}/sessie`)).json()) as { verlooptOp: string };
      await idle.clock.setSystemTime(Date.parse(verlooptOp) - 90_000);
      await idle.clock.runFor(10_000);
      await idle.getByRole('dialog').getByText('Bent u er nog?').waitFor();
      await looksWell(idle);
      const [answer] = await Promise.all([
        idle.waitForResponse((response) => response.url().endsWith('/sessie/verlengen')),
        idle.getByRole('button', { name: 'Ja, ik ga verder' }).click(),
      ]);
      expect(answer.status()).toBe(200);
      await later.close();
    },
    LONG_MS,
  );

  it(
    'speaks English to who wants that',
    async () => {
      await open('/werkgever/betalingen', 'Betalingen');
      await button('English').click();
      await heading('Payments').waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('en');
      await looksWell();
      await button('Nederlands').click();
    },
    LONG_MS,
  );

  it('never breaks the policy of its pages', () => {
    expect(complaints).toEqual([]);
  });
});
