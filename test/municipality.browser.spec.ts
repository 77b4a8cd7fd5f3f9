import { createHash } from 'node:crypto';
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
const [OWN, OTHER] = ['GM9901', 'GM9902'];
const SETTLED = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null`;

/** What the bank says of our payments, as it comes from a bank. */
const statement = (
  payments: readonly (readonly [id: string, amount: string])[],
) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
  <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-11-11T18:00:00Z</CreDtTm></GrpHdr>
  <Stmt><Id>S</Id><Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct><Ntry>
  <Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
  <BookgDt><Dt>2026-11-10</Dt></BookgDt><BkTxCd/><NtryDtls>${payments
    .map(([id, amount]) => `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt></TxDtls>`)
    .join('')}</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;

describe('the workspace of a municipality', () => {
  const complaints: string[] = [];
  let kers: string;
  let elsewhere: string;
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let caseworker: Page;
  let decider: Page;
  let payer: Page;
  let releaser: Page;

  const as = (name: string, tenant?: string) => callers(origin)(name, tenant);

  /** Somebody at a browser of their own. */
  async function seat(account: string): Promise<Page> {
    const context = await browser.newContext({
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      viewport: WIDE,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      const { type, text } = { type: message.type(), text: message.text() };
      if (/error|warning/.test(type) && !text.startsWith('Failed to load resource')) complaints.push(text);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent('/gemeente')}`);
    await settled(page);
    return page;
  }

  const settled = (page: Page) => eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${origin}/gemeente/${path}`);
    await settled(page);
  };
  /** Lists follow the log within moments. */
  const follow = async (page: Page, path: string, name: string): Promise<void> => {
    await eventually(async () => {
      await open(page, path);
      await page.getByRole('link', { name }).click({ timeout: 1_000 });
    });
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const fillDate = async (page: Page, name: string, [day, month, year]: readonly string[]): Promise<void> => {
    const group = page.getByRole('group', { name });
    await group.getByLabel('Dag').fill(day ?? '');
    await group.getByLabel('Maand').fill(month ?? '');
    await group.getByLabel('Jaar').fill(year ?? '');
  };
  beforeAll(async () => {
    suite = await suiteOnTrial('gemeente');
    ({ origin } = suite);
    await employerOn(origin, TODAY);
    kers = await applied(origin, OWN, '999984809', 'Demo-Kers');
    elsewhere = await applied(origin, OTHER, '999984810', 'Demo-Elders');
    browser = await openBrowser();
    caseworker = await seat('behandelaar-gm9901');
    decider = await seat('beslisser-gm9901');
    payer = await seat('betaler-gm9901');
    releaser = await seat('vrijgever-gm9901');
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'lets a caseworker go to a case by the keyboard, work it through, and propose what it would pay',
    async () => {
      const page = caseworker;
      await page.getByRole('link', { name: 'D. Demo-Kers' }).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /Demo-Kers, werk vanaf 1 september 2026/ }).waitFor();
      await press(page, 'Alles is er');
      await shows(page, 'Volledig sinds');
      await press(page, 'Stel de doelgroep vast');
      await press(page, 'Leg de doelgroep vast'); // without an answer: the service says which field
      await page.getByRole('heading', { name: 'Verbeter één ding' }).waitFor();
      await page.getByLabel('Hoort bij de doelgroep').check();
      await press(page, 'Leg de doelgroep vast');
      await shows(page, 'Hoort bij de doelgroep, op grond van: doelgroepregister.');
      await press(page, 'Vul de loonwaarde in');
      await press(page, 'Leg de loonwaarde vast');
      await shows(page, /50 procent, vastgesteld op/);
      await press(page, 'Maak een voorstel');
      await page.getByRole('button', { name: /€.1\.051,65.*Hoe komt u hieraan/ }).click();
      await shows(page, 'Met 8 procent vakantiebijslag erbij.');
      await page.getByLabel(/Motivering/).fill('Demo: gemeten door een deskundige.');
      await press(page, 'Stel dit voor');
      await shows(page, 'U heeft dit zelf voorgesteld.');
      expect(await page.getByRole('button', { name: 'Geef akkoord op toekennen' }).count()).toBe(0);
    },
    LONG_MS,
  );

  it(
    'lets another person send it back with a reason, and decide when it is mended',
    async () => {
      await follow(decider, 'werkvoorraad', 'D. Demo-Kers');
      await press(decider, 'Stuur terug met reden');
      await decider.getByLabel('Reden').fill('Demo: noem de datum van het verslag.');
      await press(decider, 'Stuur terug');
      await shows(decider, 'Een behandelaar kijkt de zaak na.');
      await caseworker.reload();
      await shows(caseworker, 'Demo: noem de datum van het verslag.');
      await press(caseworker, 'Maak een voorstel');
      await press(caseworker, 'Stel dit voor');
      await shows(caseworker, 'U heeft dit zelf voorgesteld.');
      await decider.reload();
      await press(decider, 'Geef akkoord op toekennen');
      await decider.getByRole('heading', { name: /Toekennen voor €.1\.051,65 per maand\?/ }).waitFor();
      await press(decider, 'Ja, neem dit besluit');
      await decider.getByRole('heading', { level: 2, name: 'Het besluit' }).waitFor();
      await shows(decider, 'Besloten, door u');
    },
    LONG_MS,
  );

  it(
    'shows nobody a case of another municipality',
    async () => {
      await open(decider, `zaken/${elsewhere}`);
      await shows(decider, 'Dit vinden wij niet');
      const other = await seat('behandelaar-gm9902');
      await other.getByRole('link', { name: 'D. Demo-Elders' }).waitFor();
      expect(await other.getByText('Demo-Kers').count()).toBe(0);
      await open(other, `zaken/${kers}`);
      await shows(other, 'Dit vinden wij niet');
      await open(payer, 'werkvoorraad');
      await shows(payer, 'U kunt dit niet zien');
      await other.context().close();
    },
    LONG_MS,
  );

  it(
    'pays from an account that two people agreed on',
    async () => {
      await open(payer, 'inrichting');
      await press(payer, 'Stel een rekening voor');
      await payer.getByLabel('Rekeningnummer').fill('NL91 ABNA 0417 1643 00');
      await payer.getByLabel('Op naam van').fill('Gemeente Demo 1');
      await press(payer, 'Stel deze rekening voor');
      await shows(payer, 'Een collega met de rol vrijgave keurt deze rekening goed.');
      await open(releaser, 'inrichting');
      await press(releaser, 'Keur deze rekening goed');
      await press(releaser, 'Ja, betaal van deze rekening');
      await releaser.getByRole('heading', { name: 'Voorgesteld' }).waitFor({ state: 'detached' });
    },
    LONG_MS,
  );

  it(
    'collects by one person and releases by another, up to the file and the word of the bank',
    async () => {
      await eventually(async () => {
        const { aantal } = await as('betaler', OWN).get<{ aantal: number }>(
          'municipal-review',
          'betaalruns/_verzamelbaar',
        );
        expect(aantal).toBe(2);
      });
      await open(payer, 'maandbetaling');
      await shows(payer, '2 declaraties');
      await press(payer, 'Leg klaar voor vrijgave');
      await fillDate(payer, 'Dag waarop de bank betaalt', ['10', '11', '2026']);
      await payer.locator('form').getByRole('button', { name: 'Leg klaar voor vrijgave' }).click();
      await shows(payer, 'U heeft deze betaalrun zelf klaargezet.');
      expect(await payer.getByRole('button', { name: 'Geef vrij', exact: true }).count()).toBe(0);

      await releaser.goto(payer.url());
      await press(releaser, 'Geef vrij');
      await releaser.getByRole('heading', { name: /€.2\.103,30 vrijgeven, in 2 betalingen\?/ }).waitFor();
      await releaser.getByRole('button', { name: /Ja, geef €.2\.103,30 vrij/ }).click();
      await releaser.getByText('Controlesom').waitFor();

      await payer.reload();
      const begun = payer.waitForEvent('download');
      await payer.getByRole('link', { name: 'Download het bankbestand' }).click();
      const parts: Buffer[] = [];
      for await (const part of await (await begun).createReadStream()) parts.push(part as Buffer);
      const file = Buffer.concat(parts);
      const sha256 = await payer
        .locator('.mun-hash')
        .filter({ hasText: /^[\da-f]{64}$/ })
        .textContent();
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      const payments = [...file.toString().matchAll(/<EndToEndId>(LB\w+)<[\s\S]*?<InstdAmt Ccy="EUR">([\d.]+)</g)].map(
        ([, id = '', amount = '']) => [id, amount] as const,
      );
      expect(payments.map(([, amount]) => amount)).toEqual(['1051.65', '1051.65']);

      const run = payer.url();
      await open(payer, 'maandbetaling');
      await press(payer, 'Lees het afschrift in');
      await shows(payer, 'Kies eerst een bestand.');
      const buffer = Buffer.from(statement(payments));
      await payer.getByLabel('Bestand van de bank').setInputFiles({ name: 'camt.xml', mimeType: 'text/xml', buffer });
      await press(payer, 'Lees het afschrift in');
      await shows(payer, '2 betalingen herkend.');
      await payer.goto(run);
      await shows(payer, /is afgehandeld/);
    },
    LONG_MS,
  );

  it(
    'changes a grant by two people, with what it does to a month before it is sent',
    async () => {
      await follow(caseworker, 'toekenningen', 'D. Demo-Kers');
      await press(caseworker, 'Stel een wijziging voor');
      await caseworker.getByLabel('De afgesproken uren zijn anders').check();
      await fillDate(caseworker, 'Vanaf', ['1', '12', '2026']);
      await caseworker.getByLabel('Uren per week').fill('28');
      await shows(caseworker, '€ 1.226,93');
      await shows(caseworker, '€ 175,28');
      await press(caseworker, 'Stel deze wijziging voor');
      await shows(caseworker, 'Uw wijziging wacht op een collega.');
      await decider.goto(caseworker.url());
      await press(decider, 'Geef akkoord op de wijziging');
      await press(decider, 'Ja, laat dit gelden');
      await decider.getByRole('heading', { name: 'Versie 2: andere uren' }).waitFor();
    },
    LONG_MS,
  );

  it(
    'flags an own rule that gives less than the law, and has it approved by another',
    async () => {
      await open(caseworker, 'inrichting');
      await press(caseworker, 'Stel een wijziging voor');
      await caseworker.getByLabel('Onderwerp').selectOption({ label: 'Beslistermijn, in weken' });
      await caseworker.getByLabel('Nieuwe waarde').fill('8');
      await fillDate(caseworker, 'Vanaf', ['1', '11', '2026']);
      await caseworker.getByLabel('Bron').fill('Demo: beleidsregels 2026, artikel 4');
      await press(caseworker, 'Stel dit voor');
      await shows(caseworker, 'Mogelijk in strijd met de wet');
      expect(await caseworker.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);
      await open(decider, 'inrichting');
      await press(decider, 'Keur goed');
      await press(decider, 'Ja, keur dit goed');
      await decider.getByRole('heading', { name: 'Eerder goedgekeurd of ingetrokken' }).waitFor();
    },
    LONG_MS,
  );

  it(
    'lets who proposed something wrong withdraw it, with why, for all to see',
    async () => {
      await open(caseworker, 'inrichting');
      await press(caseworker, 'Stel een wijziging voor');
      await caseworker.getByLabel('Onderwerp').selectOption({ label: 'Beslistermijn, in weken' });
      await caseworker.getByLabel('Nieuwe waarde').fill('88');
      await fillDate(caseworker, 'Vanaf', ['1', '12', '2026']);
      await caseworker.getByLabel('Bron').fill('Demo: beleidsregels 2026, artikel 4');
      await press(caseworker, 'Stel dit voor');
      await press(caseworker, 'Trek dit voorstel in');
      await press(caseworker, 'Trek in');
      await shows(caseworker, 'Vul dit veld in.');
      await caseworker.getByLabel('Reden').fill('Eén acht te veel.');
      await press(caseworker, 'Trek in');
      await shows(caseworker, /^Ingetrokken op .* “Eén acht te veel.”$/);
      await open(decider, 'inrichting');
      await shows(decider, /“Eén acht te veel.”/);
      expect(await decider.getByRole('button', { name: 'Keur goed' }).count()).toBe(0);
    },
    LONG_MS,
  );

  it('fits 1280 and 320 pixels on every page, without a fault that two engines can find', async () => {
    const claims = await as('betaler', OWN).get<{
      beoordelingen: { declaratieId: string; betaalrunId: string; toekenningId: string }[];
    }>('municipal-review', 'beoordelingen?uitkomst=akkoord');
    const [first] = claims.beoordelingen;
    if (first === undefined) throw new Error('There is no claim.');
    const { declaratieId, betaalrunId, toekenningId } = first;
    const pages: [Page, string][] = [
      ...['werkvoorraad', 'werkvoorraad?welke=alle', `zaken/${kers}`].map((path): [Page, string] => [caseworker, path]),
      ...['toekenningen', `toekenningen/${toekenningId}`, 'inrichting'].map((path): [Page, string] => [decider, path]),
      ...['maandbetaling', `maandbetaling/declaraties/${declaratieId}`].map((path): [Page, string] => [payer, path]),
      [releaser, `maandbetaling/betaalruns/${betaalrunId}`],
      [releaser, 'inrichting'],
    ];
    const found: string[] = [];
    for (const [page, path] of pages) {
      await open(page, path);
      found.push(...(await pageFaults(page)).map((fault) => `${path}: ${fault}`));
    }
    expect(found).toEqual([]);
  }, 90_000);

  it(
    'speaks English as well, and keeps to its own policy',
    async () => {
      await press(caseworker, 'English');
      await open(caseworker, 'werkvoorraad');
      await caseworker.getByRole('heading', { level: 1, name: 'Work list' }).waitFor();
      expect(await caseworker.getByText(/^[a-z-]+:[A-Za-z]+$/).count()).toBe(0);
      expect(complaints).toEqual([]);
    },
    LONG_MS,
  );
});
