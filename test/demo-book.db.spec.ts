import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoBook, EMPLOYER, EMPLOYER_ACCOUNT } from '../scripts/demo/book.ts';
import { callers } from '../scripts/demo/client.ts';
import { playBook } from '../scripts/demo/driver.ts';
import { brokenInvariants, look } from './invariants.ts';
import { type SuiteOnTrial, suiteOnTrial } from './open-suite.ts';
import { asked, everyRow, rebuildAll } from './read-models.ts';

const UNTIL = '2026-11-30';
const SERVICES = ['claim_intake', 'municipal_review', 'cashflow_forecast'] as const;
/** A third of the months that `npm start` plays, so that it fits among the other tests. */
const MONTHS = 6;
const book = demoBook(UNTIL, MONTHS);

describe('the demo book', () => {
  let suite: SuiteOnTrial;

  beforeAll(async () => {
    suite = await suiteOnTrial('demo');
    await playBook(suite.origin, book, () => undefined);
  }, 300_000);
  afterAll(async () => {
    await suite.close();
  }, 60_000);

  const as = (name: string, tenant?: string) => callers(suite.origin)(name, tenant);

  it('has 120 people in 9 municipalities, the same people each time', () => {
    expect(book.people).toHaveLength(120);
    expect(new Set(book.people.map(({ municipality }) => municipality)).size).toBe(9);
    expect(demoBook(UNTIL, MONTHS)).toEqual(book);
    expect(demoBook(UNTIL)).toMatchObject({ firstDay: '2025-06-01', lastDay: UNTIL, cutShort: false });
    expect(demoBook('2027-06-30')).toMatchObject({ cutShort: true, lastDay: '2026-12-31' });
  });

  it.each(book.municipalities.map(({ code }) => code))(
    'keeps every invariant in %s',
    async (code) => {
      const seen = await look({
        ...{ municipality: code, claimedThrough: '2026-10' },
        ...{
          employer: as('werkgever', EMPLOYER),
          payer: as('betaler', code),
          controller: as('gemeente-controller', code),
        },
      });
      expect(seen.grants.length).toBeGreaterThan(0);
      expect(seen.runs.length).toBeGreaterThan(0);
      expect(brokenInvariants(seen)).toEqual([]);
    },
    60_000,
  );

  it('names nobody in an event, a key, a message or the log of a service', async () => {
    const numbers = book.people.map(({ bsn }) => bsn);
    const secret = new RegExp(
      [...numbers, EMPLOYER_ACCOUNT.iban, ...book.people.map(({ surname }) => surname)].join('|'),
    );
    const events = await Promise.all(
      SERVICES.map((service) =>
        asked<{ text: string }>(
          suite.prefix + service,
          `select concat_ws(' ', stream_id, type, data, context, tenant) as text from event`,
        ),
      ),
    );
    const texts = [...events.flat().map(({ text }) => text), ...suite.log];
    expect(events.flat().length).toBeGreaterThan(3_000);
    expect(texts.filter((text) => secret.test(text))).toEqual([]);
    expect(secret.test(`${numbers[3] ?? ''} in a row`)).toBe(true);
  }, 60_000);

  it('shows a municipality that pays late as late, and a quick one as quick', async () => {
    const { gemeenten } = await as('boekhouder', EMPLOYER).get<{
      gemeenten: { gemeentecode: string; mediaanDagen: number | null }[];
    }>('cashflow-forecast', 'stiptheid');
    const median = (code: string) => gemeenten.find(({ gemeentecode }) => gemeentecode === code)?.mediaanDagen ?? 0;
    expect(median('GM9909')).toBeGreaterThan(2 * median('GM9901'));
  });

  it('answers as known on a past day the same, whatever came later', async () => {
    const controller = as('boekhouder', EMPLOYER);
    const ask = (day: string) =>
      controller.get<{ totaalCenten: number }>('cashflow-forecast', `ontvangen?bekendOp=${day}`);
    const days = ['2026-08-31', '2026-09-30', '2026-11-29'];
    const sums = await Promise.all(days.map(async (day) => (await ask(day)).totaalCenten));
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    expect(sums[0]).toBeGreaterThan(0);
    expect(new Set(sums).size).toBe(3);
    expect(await ask('2026-09-30')).toEqual(await ask('2026-09-30'));
  }, 60_000);

  it.each(SERVICES)(
    'makes every read model of %s anew, the same to the byte',
    async (service) => {
      const database = suite.prefix + service;
      const live = await everyRow(database);
      const made = await rebuildAll(service.replaceAll('_', '-'), database);
      // Everything in the book fits, so there is no discrepancy.
      const empty = Object.keys(made).filter((name) => made[name] === 0);
      expect(empty).toEqual(service === 'claim_intake' ? ['discrepancy-list'] : []);
      expect(await everyRow(database)).toEqual(live);
    },
    120_000,
  );

  it('left nothing parked, and no reader behind', async () => {
    const operator = as('beheerder');
    for (const service of ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const) {
      const { berichten } = await operator.get<{ berichten: unknown[] }>(service, 'beheer/geparkeerd');
      const { lezers } = await operator.get<{ lezers: { stand: string; achterstand: number }[] }>(
        service,
        'beheer/lezers',
      );
      expect([
        service,
        berichten,
        lezers.filter(({ stand, achterstand }) => stand !== 'leest' || achterstand > 0),
      ]).toEqual([service, [], []]);
    }
  });
});
