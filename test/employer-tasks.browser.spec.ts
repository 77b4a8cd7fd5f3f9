import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { EMPLOYER } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { applied, employerOn } from './one-application.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const TODAY = '2026-11-10';
const LONG_MS = 60_000;
const [OWN, OTHER] = ['GM9901', 'GM9902'];

describe('what an employer has to do', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let page: Page;

  const as = (name: string, tenant?: string) => callers(origin)(name, tenant);
  const employer = () => as('werkgever', EMPLOYER);

  /** Somebody who works since a day, of whom nobody asked subsidy. */
  async function hired(bsn: string, surname: string, begindatum: string, einddatum: string | null): Promise<string> {
    const id = randomUUID();
    await employer().put('claim-intake', `dienstverbanden/${id}`, {
      persoon: { bsn, voorletters: 'D.', achternaam: surname, geboortedatum: '1996-05-04' },
      ...{ personeelsnummer: surname, begindatum, einddatum },
      ...{ urenPerWeek: 24, voltijdUren: 36, wisselendeUren: false },
    });
    return id;
  }

  /** The same with a grant of a wage value of 50 percent, decided by two people. */
  async function granted(
    bsn: string,
    surname: string,
    days: { van: string; tot: string | null; op: string },
  ): Promise<void> {
    const [dienstverbandId, id] = [await hired(bsn, surname, days.van, days.tot), randomUUID()];
    await employer().put('claim-intake', `aanvragen/${id}`, {
      ...{ dienstverbandId, gemeentecode: OWN, route: 'loonwaarde', doelgroepgrond: 'doelgroepregister' },
      ...{ loonwaardePercentage: '50', loonwaardeVastgesteldOp: days.op, bijlagen: ['arbeidsovereenkomst'] },
    });
    await employer().post('claim-intake', `aanvragen/${id}/_indienen`, {});
    const act = (path: string, body: object = {}) =>
      as('behandelaar', OWN).post('municipal-review', `zaken/${id}/${path}`, body);
    await eventually(async () => {
      await act('_volledig');
    });
    await act('_doelgroep', { grond: 'doelgroepregister', uitkomst: 'hoort-ertoe', bron: 'doelgroepregister' });
    await act('_loonwaarde', { percentage: '50', vastgesteldOp: days.op });
    await act('_voorstellen', { uitkomst: 'toekennen' });
    await as('beslisser', OWN).post('municipal-review', `zaken/${id}/_besluiten`, {});
    await eventually(async () =>
      expect(await employer().get('claim-intake', `aanvragen/${id}`)).toMatchObject({ status: 'toegekend' }),
    );
  }

  beforeAll(async () => {
    suite = await suiteOnTrial('taken');
    ({ origin } = suite);
    await employerOn(origin, '2025-06-10');
    await granted('999984858', 'Demo-Jaar', { van: '2025-06-01', tot: null, op: '2025-06-10' });
    await employerOn(origin, TODAY);
    await hired('999984822', 'Demo-Bijna', '2026-05-15', null);
    await hired('999984834', 'Demo-Laat', '2026-03-01', null);
    await applied(origin, OTHER, '999984810', 'Demo-Wacht');
    const asked = await applied(origin, OWN, '999984809', 'Demo-Vraag');
    await as('behandelaar', OWN).post('municipal-review', `zaken/${asked}/_vragen`, {
      ...{ wat: ['loonstrook', 'arbeidsovereenkomst'], uiterlijk: '2026-11-24' },
    });
    await granted('999984846', 'Demo-Verleng', { van: '2026-06-01', tot: '2026-11-30', op: TODAY });
    await eventually(async () => {
      const { aantalTotaal } = await employer().get<{ aantalTotaal: number }>(
        'claim-intake',
        'openstaand/wij-wachten-op-u',
      );
      expect(aantalTotaal).toBe(3);
    });
    browser = await openBrowser();
    const context = await browser.newContext({
      ...{ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: WIDE, reducedMotion: 'reduce' },
    });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    page.on('console', (message) => {
      if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/aanmelden?account=werkgever-${EMPLOYER}&naar=${encodeURIComponent('/werkgever')}`);
    await page.locator('h1').waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const open = async (path: string, title: string | RegExp): Promise<void> => {
    await page.goto(`${origin}/werkgever${path}`);
    await heading(title).waitFor();
    await settled();
  };
  const settled = () => page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  const shows = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const looksWell = async (): Promise<void> => expect(await pageFaults(page)).toEqual([]);
  const fillDate = async (name: string, [day, month, year]: readonly string[]): Promise<void> => {
    const group = page.getByRole('group', { name });
    await group.getByLabel('Dag').fill(day ?? '');
    await group.getByLabel('Maand').fill(month ?? '');
    await group.getByLabel('Jaar').fill(year ?? '');
  };

  it(
    'stands in one list by its last day: why, until when, and what happens else',
    async () => {
      await open('', 'Uw loonkostensubsidie');
      await shows('Wij wachten op 3 dingen van u.');
      await shows('Vraag subsidie aan voor D. Demo-Laat');
      const what = await page.locator('.tasks__what').allTextContents();
      expect(what).toEqual([
        'Vraag subsidie aan voor D. Demo-Laat',
        'Vraag subsidie aan voor D. Demo-Bijna',
        'Stuur stukken na voor D. Demo-Vraag',
      ]);
      await shows('De zes maanden van de wet zijn voorbij.');
      await shows('Laatste herinnering: u heeft nog hoogstens een week.');
      await shows(/vraagt: loonstrook, arbeidsovereenkomst\./);
      await shows('Stuurt u niets, dan kan de gemeente stoppen met uw aanvraag.');
      await looksWell();
      await page.getByRole('link', { name: 'Bekijk wie op wie wacht' }).click();
      await heading('Wie wacht op wie').waitFor();
      await shows('U wacht op één ding van een gemeente.');
      await shows(/Dan kunt u haar vanaf \d+\s\w+\s202\d in gebreke stellen\./);
      await shows(/€\s23,00 per dag/);
      await looksWell();
    },
    LONG_MS,
  );

  it(
    'is done from the list: what the municipality asks is sent, and leaves the list',
    async () => {
      await page.getByRole('link', { name: 'Stuur stukken na voor D. Demo-Vraag' }).click();
      await heading('Aanvraag voor D. Demo-Vraag').waitFor();
      await shows('stuurt na wat de gemeente vraagt.');
      await looksWell();
      await page.getByLabel('Loonstrook').check();
      await page.getByLabel('Arbeidsovereenkomst').check();
      await button('Vul de aanvraag aan').click();
      await shows('De gemeente weet dat u dit nastuurt.');
      await open('/openstaand', 'Wie wacht op wie');
      await shows('Wij wachten op 2 dingen van u.');
    },
    LONG_MS,
  );

  it(
    'shows the clock of the six months on a person, and finds who still has to be applied for',
    async () => {
      await open('/mensen', 'Uw mensen');
      await page.getByLabel('Nog aan te vragen').selectOption('herinnerd');
      await page.getByRole('status').filter({ hasText: '1 medewerker gevonden' }).waitFor();
      await shows('uiterlijk aanvragen');
      await looksWell();
      await page.getByRole('link', { name: 'Demo-Bijna, D.' }).click();
      await heading('D. Demo-Bijna').waitFor();
      await shows('Nog 5 dagen');
      await shows('De wet geeft u zes maanden vanaf de eerste werkdag');
      await looksWell();
    },
    LONG_MS,
  );

  it(
    'says that an illness is UWV’s, why and where that is written, and asks nothing',
    async () => {
      await page.getByRole('link', { name: 'Waarom alleen bij UWV?' }).click();
      await heading('Ziek? Meld dat alleen bij UWV').waitFor();
      await shows('Kamerstuk 35 897, nummer 5');
      expect(await page.locator('main input, main select, main textarea').count()).toBe(0);
      await looksWell();
      await page.getByRole('link', { name: 'Terug naar wijzigingen' }).click();
      await heading('Wat is er veranderd?').waitFor();
      await settled();
      await button('Ga verder').click();
      await shows('Kies wat er gebeurde.');
      await looksWell();
      await page.getByLabel('De medewerker is ziek of weer beter').check();
      await button('Ga verder').click();
      await heading('Ziek? Meld dat alleen bij UWV').waitFor();
      expect(page.url()).toBe(`${origin}/werkgever/wijziging/ziek`);
    },
    LONG_MS,
  );

  it(
    'renews a contract: first what it costs, then the draft with everything filled in',
    async () => {
      await open('/wijziging', 'Wat is er veranderd?');
      await page.getByLabel('Het contract wordt verlengd').check();
      await page.getByLabel('Voor wie is het?').selectOption({ label: 'D. Demo-Verleng (Demo-Verleng)' });
      await button('Ga verder').click();
      await heading('Contract verlengen').waitFor();
      await fillDate('Eerste dag van het nieuwe contract', ['30', '11', '2026']);
      await button('Laat zien wat dit doet').click();
      await shows('Vul een dag in na de laatste dag van het contract dat nu loopt.');
      await looksWell();
      await fillDate('Eerste dag van het nieuwe contract', ['16', '12', '2026']);
      await fillDate('Laatste dag van het nieuwe contract', ['30', '6', '2027']);
      await button('Laat zien wat dit doet').click();
      await shows('Let op: 15 dagen zonder subsidie');
      await shows(/U loopt €\s\d+,\d\d mis\./);
      await looksWell();
      await button('Verander iets').click();
      await fillDate('Eerste dag van het nieuwe contract', ['1', '12', '2026']);
      await button('Laat zien wat dit doet').click();
      await shows('De subsidie loopt door');
      await fillDate('Eerste dag van het nieuwe contract', ['16', '12', '2026']);
      await button('Laat zien wat dit doet').click();
      await button('Zet de aanvraag klaar').click();
      await heading('Subsidie aanvragen voor D. Demo-Verleng').waitFor();
      await page.getByLabel('Arbeidsovereenkomst').check();
      await button('Bewaar en ga verder').click();
      await shows('gemeten loonwaarde');
    },
    LONG_MS,
  );

  it(
    'has new amounts per 1 January, each with its lines, and a file for payroll',
    async () => {
      await open('/betalingen', 'Betalingen');
      await page.getByRole('link', { name: 'Bedragen per 1 januari 2027' }).click();
      await heading('Nieuwe bedragen per 1 januari 2027').waitFor();
      await shows('Nog niet bekend: het minimumloon per maand van 1 januari 2027');
      await settled();
      await looksWell();
      await page.getByRole('link', { name: 'Bekijk 1 januari 2026' }).click();
      await heading('Nieuwe bedragen per 1 januari 2026').waitFor();
      await shows(/Voor één medewerker verandert het bedrag per maand/);
      await button(/Hoe komt u hieraan/)
        .first()
        .click();
      await shows('Participatiewet, artikel 10d lid 4');
      await looksWell();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download als CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('nieuwe-bedragen-2026.csv');
    },
    LONG_MS,
  );

  it(
    'takes what was filled in for an estimate along to the application',
    async () => {
      await open('/reken', 'Wat levert het op?');
      await page.getByLabel('Uren per week').fill('28');
      await page.getByLabel('Loonwaarde').fill('60');
      await page.getByRole('link', { name: 'Vraag dit aan' }).click();
      await heading('Subsidie aanvragen').waitFor();
      await settled();
      expect(page.url()).not.toMatch(/28|60$/);
      await page.getByLabel('Voor wie vraagt u aan?').selectOption('nieuw');
      await button('Ga verder').click();
      expect(await page.getByLabel('Uren per week').inputValue()).toBe('28');
    },
    LONG_MS,
  );

  it('never breaks the policy of its pages', () => {
    expect(complaints).toEqual([]);
  });
});
