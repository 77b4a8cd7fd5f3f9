import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { EMPLOYER } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { NARROW, pageFaults, WIDE } from '#libs/testing/page-faults';
import { applied, employerOn } from './one-application.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const LONG_MS = 90_000;
const MUNICIPALITY = 'GM9901';
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null`;
/** A folder for pictures of the pages, for who wants to look at them. */
const PICTURES = process.env.PICTURES;

describe('letters on the screens', () => {
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let caseId: string;
  let [caseworker, decider, employer]: Page[] = [];

  const as = (name: string, tenant = MUNICIPALITY) => callers(origin)(name, tenant);
  const settled = (page: Page) => eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));

  async function seat(account: string, home: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: WIDE });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent(home)}`);
    await settled(page);
    return page;
  }

  async function open(page: Page | undefined, path: string): Promise<Page> {
    if (page === undefined) throw new Error('nobody sits there');
    await page.goto(`${origin}/${path}`);
    await settled(page);
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES === undefined) return;
    for (const [size, width] of [
      [WIDE, 1280],
      [NARROW, 320],
    ] as const) {
      await page.setViewportSize(size);
      await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize(WIDE);
  }

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

  async function downloaded(page: Page, link: RegExp): Promise<Buffer> {
    const begun = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).first().click();
    const parts: Buffer[] = [];
    for await (const part of await (await begun).createReadStream()) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  beforeAll(async () => {
    suite = await suiteOnTrial('brieven');
    ({ origin } = suite);
    await employerOn(origin, '2026-11-10');
    caseId = await applied(origin, MUNICIPALITY, '999984809', 'Demo-Kers');
    const work = as('behandelaar');
    const act = (deed: string, body: object) => work.post('municipal-review', `zaken/${caseId}/_${deed}`, body);
    await act('volledig', {});
    await act('doelgroep', { grond: 'doelgroepregister', uitkomst: 'hoort-ertoe', bron: 'doelgroepregister' });
    await act('loonwaarde', { percentage: '50', vastgesteldOp: '2026-10-20' });
    await act('voorstellen', { uitkomst: 'toekennen' });
    browser = await openBrowser();
    caseworker = await seat('behandelaar-gm9901', '/gemeente');
    decider = await seat('beslisser-gm9901', '/gemeente');
    employer = await seat(`werkgever-${EMPLOYER}`, '/werkgever');
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'show the letter before somebody decides, as each reader would get it',
    async () => {
      const page = await open(decider, `gemeente/zaken/${caseId}`);
      await press(page, 'Bekijk de brief voordat u beslist');
      await page.getByRole('heading', { name: 'U krijgt loonkostensubsidie' }).waitFor();
      await shows(page, /U krijgt loonkostensubsidie voor D\. Demo-Kers\. De subsidie is €.1\.051,65 per maand\./);
      await picture(page, 'case-preview');
      expect(await pageFaults(page)).toEqual([]);
      await page.getByLabel('Brief voor').selectOption({ label: 'de werknemer' });
      await shows(page, /Uw loon verandert niet/);
    },
    LONG_MS,
  );

  it(
    'are sent when a second person decides: one is in the portal, one is to be posted',
    async () => {
      const page = await open(decider, `gemeente/zaken/${caseId}`);
      await press(page, 'Geef akkoord op toekennen');
      await press(page, /^Ja/);
      await shows(page, 'Besluit: subsidie toegekend, aan de werkgever');
      await shows(page, /^Verzonden op 10.november.2026\. Bezwaar maken kan tot en met 22.december.2026\./);
      await shows(page, /U bent aan zet: print de brief/);
      await picture(page, 'case-letters');
      expect(await pageFaults(page)).toEqual([]);
      await open(page, 'gemeente/brieven');
      await shows(page, '1 brief');
      await page.getByRole('link', { name: 'D. Demo-Kers' }).waitFor();
      await picture(page, 'to-post');
      expect(await pageFaults(page)).toEqual([]);
      await press(page, 'Leg de verzending vast');
      const day = page.getByRole('group', { name: 'Dag van verzending' });
      await day.getByLabel('Dag').fill('11');
      await press(page, 'Leg deze dag vast');
      await shows(page, /Kies de dag van verzending/);
      await day.getByLabel('Dag').fill('10');
      await press(page, 'Leg deze dag vast');
      await shows(page, 'Er is niets te verzenden.');
      await open(page, `gemeente/zaken/${caseId}`);
      await eventually(async () => expect(await page.getByText(/^Verzonden op 10.november/).count()).toBe(3));
      expect(await page.getByText('moet op de post').count()).toBe(0);
    },
    LONG_MS,
  );

  it(
    'are downloaded by the employer, the same bytes that the municipality has',
    async () => {
      const { dienstverbandId } = await as('werkgever', EMPLOYER).get<{ dienstverbandId: string }>(
        ...(['claim-intake', `aanvragen/${caseId}`] as const),
      );
      const page = await open(employer, `werkgever/mensen/${dienstverbandId}`);
      await shows(page, 'Besluit: subsidie toegekend');
      await picture(page, 'employer-letters');
      expect(await pageFaults(page)).toEqual([]);
      const own = await downloaded(page, /^Brief als PDF.*subsidie toegekend/);
      const { brieven } = await as('behandelaar').get<{ brieven: { sha256: string; ontvanger: string }[] }>(
        ...(['municipal-review', `brieven?zaakId=${caseId}`] as const),
      );
      expect(own.subarray(0, 5).toString()).toBe('%PDF-');
      const sent = brieven.filter(({ ontvanger }) => ontvanger === 'werkgever').map(({ sha256 }) => sha256);
      expect(sent).toContain(createHash('sha256').update(own).digest('hex'));
      expect((await downloaded(page, /^Brief als webpagina.*subsidie toegekend/)).toString()).toContain('Demo-Kers');
      expect(page.url()).not.toContain('Kers');
    },
    LONG_MS,
  );

  it(
    'are written in the words of the municipality, looked at first and approved by another',
    async () => {
      const page = await open(caseworker, 'gemeente/inrichting');
      await press(page, 'Schrijf een tekst');
      await page.getByLabel('Tekst', { exact: true }).selectOption({ label: 'Alle brieven: hoe uw gemeente heet' });
      const words = page.getByLabel('Wat er komt te staan');
      await words.fill('gemeente {naam}');
      await press(page, 'Bekijk de brief');
      await shows(page, /\{naam\} kan hier niet\. U kunt kiezen uit: \{gemeentecode\}/);
      await words.fill('gemeente Demostad');
      await press(page, 'Bekijk de brief');
      await page.getByRole('article').getByText('Gemeente Demostad', { exact: true }).waitFor();
      const from = page.getByRole('group', { name: 'Vanaf' });
      await from.getByLabel('Dag').fill('10');
      await from.getByLabel('Maand').fill('11');
      await from.getByLabel('Jaar').fill('2026');
      await page.getByLabel('Vastgesteld door').fill('Demo: team communicatie');
      await picture(page, 'texts-form');
      expect(await pageFaults(page)).toEqual([]);
      await press(page, 'Stel deze tekst voor');
      await shows(page, 'U stelde dit zelf voor. Een collega keurt het goed.');
      const other = await open(decider, 'gemeente/inrichting');
      await picture(other, 'texts-waiting');
      await press(other, 'Keur goed');
      await press(other, 'Ja, keur dit goed');
      await shows(other, /1 tekst/);
    },
    LONG_MS,
  );
});
