import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { demoBook, EMPLOYER } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { playBook } from '../scripts/demo/driver.ts';
import { required } from '#libs/http/environment';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { pageFaults, WIDE } from '#libs/testing/page-faults';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';

const UNTIL = '2026-11-30';
const MONTHS = 2;
const LONG_MS = 60_000;
const SETTLED = `!document.querySelector('[aria-busy=true]') && document.querySelector('.head__answer') !== null`;

interface Receipt {
  readonly betalingId: string;
  readonly declaratieId: string;
  readonly gemeentecode: string;
  readonly boekdatum: string;
  readonly bedragCenten: number;
}
interface Told {
  readonly type: string;
  readonly data: {
    readonly declaratieId?: string;
    readonly maand?: string;
    readonly bedragCenten?: number | null;
    readonly uitkomst?: string;
    readonly betalingId?: string;
  };
}
interface Differences {
  readonly verwachtCenten: number;
  readonly ontvangenCenten: number;
  readonly metVerschil: number;
  readonly oorzaken: readonly { readonly oorzaak: string; readonly centen: number }[];
}

describe('what finance knows', () => {
  const complaints: string[] = [];
  let suite: SuiteOnTrial;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let receipts: readonly Receipt[];

  const plain = (text: string): string => text.replaceAll('\u00a0', ' ').trim();
  const euro = (cents: number): string =>
    plain(new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100));
  const settled = async (): Promise<void> => {
    await page.locator('h1').waitFor();
    await eventually(async () => expect(await page.evaluate(SETTLED)).toBe(true));
  };
  const open = async (path: string): Promise<void> => {
    await page.goto(`${origin}/financieel/${path}`);
    await settled();
  };
  const signIn = async (account: string, path: string): Promise<void> => {
    await context.clearCookies();
    await page.goto(`${origin}/aanmelden?account=${account}&naar=${encodeURIComponent(`/financieel/${path}`)}`);
    await settled();
  };
  const answer = async (): Promise<string> => plain((await page.locator('.head__answer').textContent()) ?? '');
  const faults = async (): Promise<string[]> => (await pageFaults(page)).map((fault) => `${page.url()} ${fault}`);
  const ask = <T>(path: string): Promise<T> =>
    callers(origin)('boekhouder', EMPLOYER).get<T>('cashflow-forecast', path);

  beforeAll(async () => {
    suite = await suiteOnTrial('bekend');
    ({ origin } = suite);
    await playBook(origin, demoBook(UNTIL, MONTHS), () => undefined);
    await callers(origin)('demo-driver').put('cashflow-forecast', 'demo/klok', { nu: `${UNTIL}T18:00:00Z` });
    receipts = (await ask<{ regels: Receipt[] }>('ontvangen/regels?aantal=500')).regels;
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'nl-NL', viewport: WIDE, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    page.on('console', (message) => {
      const told = message.type() === 'info' || message.text().startsWith('Failed to load resource');
      if (!told) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 420_000);
  afterAll(async () => {
    await browser.close();
    await suite.close();
  }, LONG_MS);

  it(
    'has the figures that a plain loop over what was heard has, now and as known on a past day',
    async () => {
      const database = `${suite.prefix}cashflow_forecast`;
      const client = new pg.Client({
        connectionString: Object.assign(new URL(required('DATABASE_URL')), { pathname: database }).href,
      });
      await client.connect();
      const heardUntil = async (day: string): Promise<Told[]> => {
        const { rows } = await client.query<{ message: Told }>(
          `select message from received_event where employer = $1 and recorded_on <= $2 order by transaction_id, position`,
          [EMPLOYER, day],
        );
        return rows.map(({ message }) => message);
      };
      const figures = async (day: string): Promise<[received: number, receivable: number]> => {
        const assessed = new Map<string, number>();
        const ordered = new Map<string, number>();
        const booked = new Map<string, number>();
        for (const { type, data } of await heardUntil(day)) {
          const { declaratieId: claim = '', bedragCenten: cents, maand = '' } = data;
          const isOver = `${maand}-31` <= day || day === `${maand}-30`;
          if (type.includes('declaratie-beoordeeld') && data.uitkomst === 'akkoord' && isOver)
            assessed.set(claim, cents ?? 0);
          if (type.includes('betaling-opgedragen')) ordered.set(claim, cents ?? 0);
          if (type.includes('betaling-bevestigd')) booked.set(String(data.betalingId), cents ?? 0);
          if (type.includes('betaling-bevestigd')) assessed.delete(claim);
          if (type.includes('betaling-gestorneerd') && booked.delete(String(data.betalingId)))
            assessed.set(claim, cents ?? 0);
        }
        let [received, receivable] = [0, 0];
        for (const cents of booked.values()) received += cents;
        for (const [claim, cents] of assessed) receivable += ordered.get(claim) ?? cents;
        return [received, receivable];
      };
      for (const day of ['2026-10-31', '2026-11-15', '2026-11-29']) {
        const { soorten } = await ask<{ soorten: { soort: string; totaalCenten: number }[] }>(`afsluiting/${day}`);
        const { totaalCenten } = await ask<{ totaalCenten: number }>(`ontvangen?bekendOp=${day}`);
        const receivable = soorten.find(({ soort }) => soort === 'vordering')?.totaalCenten;
        expect([day, totaalCenten, receivable]).toEqual([day, ...(await figures(day))]);
      }
      await client.end();
    },
    LONG_MS,
  );

  it(
    'takes a controller from a difference to its cause, and to the months that have it',
    async () => {
      await signIn('boekhouder-90001234', 'ontvangsten');
      const found = await ask<Differences>('verschillen');
      // Independently: what the payments say, added up by a plain loop.
      let received = 0;
      for (const { bedragCenten } of receipts) received += bedragCenten;
      expect(found.ontvangenCenten).toBe(received);
      const [largest] = found.oorzaken;
      const row = page.getByRole('table', { name: 'Het verschil naar oorzaak' }).getByRole('row').nth(1);
      expect(plain((await row.textContent()) ?? '')).toContain(euro(Math.abs(largest?.centen ?? 0)));
      await row.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: 'Verschillen' }).waitFor();
      await settled();
      expect(page.url()).toContain(`oorzaak=${String(largest?.oorzaak)}`);
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
      expect(await faults()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'recognises at least 99 of 100 payments on a bank statement by reference, and proposes the rest',
    async () => {
      const amount = (cents: number) => (cents / 100).toFixed(2);
      const ids = receipts.map(({ betalingId }) => `LB${betalingId.replaceAll('-', '')}`);
      // One municipality's bank left out the reference of the one payment with its amount on its day.
      const alone = receipts.findIndex(
        (one) => receipts.filter(({ bedragCenten }) => bedragCenten === one.bedragCenten).length === 1,
      );
      const entries = receipts.map(
        ({ boekdatum, bedragCenten }, nth) => `<Ntry><Amt Ccy="EUR">${amount(bedragCenten)}</Amt>
          <CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${boekdatum}</Dt></BookgDt>
          <NtryDtls><TxDtls><Refs><EndToEndId>${nth === alone ? 'NOTPROVIDED' : ids[nth]}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`,
      );
      const file = join(mkdtempSync(join(tmpdir(), 'afschrift-')), 'afschrift.xml');
      writeFileSync(
        file,
        `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`,
      );
      await open('ontvangsten');
      await page.getByRole('button', { name: 'Lees afschrift' }).click();
      await page.getByText('Kies eerst een bestand.').waitFor();
      await page.getByLabel('Bankafschrift van uw bank').setInputFiles(file);
      await page.getByRole('button', { name: 'Lees afschrift' }).click();
      await page.getByText('Het afschrift is gelezen').waitFor();
      const known = receipts.length - (alone < 0 ? 0 : 1);
      await page.getByText(`${known} betalingen herkend.`).waitFor();
      expect(known / receipts.length).toBeGreaterThanOrEqual(0.99);
      expect(alone).toBeGreaterThanOrEqual(0);

      await page.getByText('bedrag en dag passen, er is geen kenmerk').waitFor();
      expect(await faults()).toEqual([]);
      await page.getByRole('button', { name: /^Klopt van/ }).click();
      await page.getByRole('heading', { name: 'Klopt dit?' }).waitFor({ state: 'detached' });
      const { gezien, gezienCenten, nietGezien } = await ask<Record<string, number>>('bankafschriften');
      expect([gezien, gezienCenten, nietGezien]).toEqual([
        receipts.length,
        receipts.reduce((sum, { bedragCenten }) => sum + bedragCenten, 0),
        0,
      ]);
    },
    LONG_MS,
  );

  it(
    'keeps a file out that is no statement, and says why',
    async () => {
      const file = join(mkdtempSync(join(tmpdir(), 'afschrift-')), 'afschrift.csv');
      writeFileSync(file, 'Naam;Bedrag\nx;1,00\n');
      await page.getByLabel('Bankafschrift van uw bank').setInputFiles(file);
      await page.getByRole('button', { name: 'Lees afschrift' }).click();
      await page.getByText('missen wij een kolom Datum').waitFor();
      expect(await faults()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'closes a month: what was owed on that day, what it is made of, and what changed since',
    async () => {
      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Afsluiting' }).click();
      await page.getByRole('heading', { level: 1, name: 'Afsluiting op 31 oktober 2026' }).waitFor();
      await settled();
      const then = await ask<{ totaalCenten: number }>('openstaand?bekendOp=2026-10-31');
      expect(await answer()).toContain(euro(then.totaalCenten));
      await page.getByText('gebeurtenissen').first().click();
      await page
        .getByText(/besluit genomen, /)
        .first()
        .waitFor();
      await page.getByText(/maanden staan er nu anders voor\./).waitFor();
      expect(await faults()).toEqual([]);

      const before = await answer();
      await page.getByLabel('Balansdag').selectOption('anders');
      await page.getByLabel('Dag', { exact: true }).fill('30');
      await page.getByLabel('Maand', { exact: true }).fill('11');
      await page.getByLabel('Jaar', { exact: true }).fill('2026');
      await page.getByRole('button', { name: 'Toon' }).click();
      await page.getByText('Vul een dag in die bestaat en voorbij is.').waitFor();
      await page.getByLabel('Dag', { exact: true }).fill('15');
      await page.getByRole('button', { name: 'Toon' }).click();
      await page.getByRole('heading', { level: 1, name: 'Afsluiting op 15 november 2026' }).waitFor();
      await settled();
      expect(await answer()).not.toBe(before);
    },
    3 * LONG_MS,
  );

  it(
    'says in how many days each municipality decides, within the term or not',
    async () => {
      await open('stiptheid');
      const { samen } = await ask<{ samen: { aanvragen: number; opTijd: number; metTermijn: number } }>('besluitdagen');
      const table = page.getByRole('table', { name: 'Dagen van aanvraag tot besluit' });
      const foot = plain((await table.locator('tfoot').textContent()) ?? '');
      expect(foot).toContain(`${samen.opTijd} van ${samen.metTermijn}`);
      expect(samen.metTermijn).toBeGreaterThan(0);
      expect(await faults()).toEqual([]);
    },
    LONG_MS,
  );

  it(
    'speaks English, and shows a municipality its own side',
    async () => {
      await signIn('gemeente-controller-gm9901', 'ontvangsten');
      await page.getByRole('table', { name: 'Het verschil naar oorzaak' }).waitFor();
      expect(await page.getByText('Op uw eigen rekening').count()).toBe(0);
      await open('afsluiting');
      expect(await answer()).toContain('betaalde u nog');
      expect(await page.getByText('Schuld: u heeft het beoordeeld').count()).toBe(1);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('Payable: you assessed it').waitFor();
      await page.getByRole('button', { name: 'Nederlands' }).click();
    },
    LONG_MS,
  );

  it('loads every page without breaking its own policy', () => {
    expect(complaints).toEqual([]);
  });
});
