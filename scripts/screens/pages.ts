import type { Page } from 'playwright-core';

/** A page as somebody sees it. */
export interface Screen {
  /** Of its pictures. */
  readonly name: string;
  /** Who looks; undefined before anybody signed in. */
  readonly account: string | undefined;
  readonly path: string;
  /** From there to what is shown: a page of one thing, or a state. */
  readonly then?: (page: Page) => Promise<void>;
}

const EMPLOYER = 'werkgever-90001234';
const NEW_EMPLOYER = 'werkgever-90005678';
/** Decides late, so it has open cases on every day of the demo book. */
const LATE = 'gm9909';
const PAYS = 'gm9901';

/** The first link of the page's own list. */
const first = async (page: Page): Promise<void> => page.locator('main tbody a').first().click();
const last = async (page: Page): Promise<void> => page.locator('main tbody a').last().click();
const press =
  (name: string | RegExp) =>
  async (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();
const opened = press(/Hoe komt u hieraan/);
const both =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
const file = async (page: Page): Promise<void> =>
  page.locator('input[type=file]').setInputFiles('docs/examples/loonbestand-nieuw.csv');
const headed =
  (name: RegExp) =>
  async (page: Page): Promise<void> =>
    page.getByRole('heading', { level: 1, name }).waitFor();

/** Every page there is, over the demo book. */
export const SCREENS: readonly Screen[] = [
  { name: 'home', account: undefined, path: '/' },
  { name: 'hulp', account: undefined, path: '/hulp' },
  { name: 'toegankelijkheid', account: undefined, path: '/toegankelijkheid' },
  { name: 'privacy', account: undefined, path: '/privacy' },
  ...of(EMPLOYER, '/werkgever', [
    ['werkgever', ''],
    ['werkgever-reken', '/reken'],
    ['werkgever-reken-regels', '/reken', opened],
    ['werkgever-mensen', '/mensen'],
    ['werkgever-mensen-leeg', '/mensen?stand=afgewezen'],
    ['werkgever-persoon', '/mensen', first],
    ['werkgever-persoon-regels', '/mensen', both(first, opened)],
    ['werkgever-aanvragen', '/aanvragen'],
    ['werkgever-aanvraag', '/aanvragen', first],
    ['werkgever-aanvraag-nieuw', '/aanvragen/nieuw'],
    ['werkgever-uren', '/uren'],
    ['werkgever-uren-oordeel', '/uren', both(file, headed(/^Loonbestand van/))],
    ['werkgever-betalingen', '/betalingen'],
    ['werkgever-betaler', '/betalingen', first],
    ['werkgever-geen-recht', '/../gemeente'],
    ['werkgever-niet-gevonden', '/bestaat-niet'],
  ]),
  ...of(NEW_EMPLOYER, '/werkgever', [
    ['werkgever-begin', ''],
    ['werkgever-begin-mensen', '/mensen'],
    ['werkgever-begin-betalingen', '/betalingen'],
  ]),
  ...of(`behandelaar-${LATE}`, '/gemeente', [
    ['gemeente-werkvoorraad', '/werkvoorraad'],
    ['gemeente-werkvoorraad-alle', '/werkvoorraad?welke=alle'],
    ['gemeente-zaak', '/werkvoorraad', first],
    ['gemeente-zaak-besloten', '/werkvoorraad?welke=alle', last],
  ]),
  ...of(`beslisser-${PAYS}`, '/gemeente', [
    ['gemeente-toekenningen', '/toekenningen'],
    ['gemeente-toekenning', '/toekenningen', first],
    ['gemeente-inrichting', '/inrichting'],
    ['gemeente-cijfers', '/inrichting/cijfers'],
  ]),
  ...of(`betaler-${PAYS}`, '/gemeente', [
    ['gemeente-maandbetaling', '/maandbetaling'],
    ['gemeente-betaalrun', '/maandbetaling', async (page) => page.locator('main a[href*=betaalruns]').first().click()],
  ]),
  ...of('parametervoorsteller-loonbrug', '/gemeente', [['cijfers-van-de-wet', '/inrichting/cijfers']]),
  ...of('boekhouder-90001234', '/financieel', [
    ['financieel-positie', '/positie'],
    ['financieel-maanden', '/positie/maanden'],
    ['financieel-weken', '/vooruitblik'],
    ['financieel-weken-tabel', '/vooruitblik?toon=tabel'],
    ['financieel-twee-jaar', '/vooruitblik?beeld=maanden'],
    ['financieel-twee-jaar-tabel', '/vooruitblik?beeld=maanden&toon=tabel'],
    ['financieel-ontvangsten', '/ontvangsten'],
    ['financieel-betalingen', '/ontvangsten/betalingen'],
    ['financieel-stiptheid', '/stiptheid'],
    ['financieel-eerder', '/positie?bekendOp=2026-06-30'],
  ]),
  ...of(`gemeente-controller-${PAYS}`, '/financieel', [
    ['gemeente-positie', '/positie'],
    ['gemeente-vooruitblik', '/vooruitblik'],
  ]),
];

type Short = readonly [name: string, path: string, then?: Screen['then']];

function of(account: string, workspace: string, pages: readonly Short[]): Screen[] {
  return pages.map(([name, path, then]) => ({
    ...{ name, account, path: new URL(workspace + path, 'http://x').href.slice('http://x'.length) },
    ...(then === undefined ? {} : { then }),
  }));
}
