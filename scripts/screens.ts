// npm run screens: pictures of every page over the demo book, wide and narrow, and what is wrong with each. Needs a
// running suite. Node reads this file as it is, so it uses only TypeScript that can be erased.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '#libs/testing/browser';
import { eventually } from '#libs/testing/eventually';
import { NARROW, pageFaults, WIDE } from '#libs/testing/page-faults';
import { provideChromium } from './backing/chromium.ts';
import { addressOfSuite } from './running-suite.ts';
import { type Screen, SCREENS } from './screens/pages.ts';

const FOLDER = '.cache/screens';
const WITHIN_MS = 15_000;
const READY = `document.querySelector('h1') !== null && document.querySelector('[aria-busy=true]') === null &&
  document.querySelector('.chart__place:not(:has(canvas))') === null && document.fonts.status === 'loaded'`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'loonbrug' },
    language: { type: 'string', default: 'nl' },
    print: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const chosen = SCREENS.filter(
  ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);
if (values.help || chosen.length === 0) {
  console.log('npm run screens -- [--theme loonbrug|veldstad] [--language nl|en] [--print] [part of a NAME ...]\n');
  for (const { name, account, path } of SCREENS)
    console.log(`  ${name.padEnd(28)}${(account ?? '').padEnd(32)}${path}`);
  process.exit(values.help ? 0 : 2);
}
process.exit(await takeAll(chosen));

async function takeAll(screens: readonly Screen[]): Promise<number> {
  const origin = await addressOfSuite();
  const answer = await fetch(`${origin}/healthz/ready`).catch(() => undefined);
  if (answer?.ok !== true) {
    console.error(`Nothing is ready at ${origin}. Start the suite first: npm start`);
    return 2;
  }
  await mkdir(FOLDER, { recursive: true });
  process.env.CHROMIUM = (await provideChromium()).address;
  const browser = await openBrowser();
  let faulty = 0;
  const pages = new Map<string | undefined, Page>();
  for (const screen of screens) {
    const page = pages.get(screen.account) ?? (await seat(browser, origin, screen.account));
    pages.set(screen.account, page);
    const faults = await take(page, origin, screen).catch((error: unknown) => [String(error).split('\n')[0] ?? '']);
    if (faults.length > 0) faulty++;
    console.log([screen.name, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
  await browser.close();
  console.log(`\n${screens.length} pages in ${FOLDER}/, ${faulty} of them with a fault.`);
  return faulty === 0 ? 0 : 1;
}

/** A browser of somebody's own. */
async function seat(browser: Browser, origin: string, account: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...{ locale: values.language === 'en' ? 'en-GB' : 'nl-NL', timezoneId: 'Europe/Amsterdam' },
    ...{ viewport: WIDE, reducedMotion: 'reduce' },
  });
  context.setDefaultTimeout(WITHIN_MS);
  const page = await context.newPage();
  await page.goto(account === undefined ? origin : `${origin}/aanmelden?account=${account}&naar=%2F`);
  await page.evaluate(`localStorage.setItem('loonbrug.thema', ${JSON.stringify(values.theme)})`);
  if (values.language === 'en') await page.getByRole('button', { name: 'English' }).click();
  return page;
}

async function take(page: Page, origin: string, { name, path, then }: Screen): Promise<string[]> {
  const complaints: string[] = [];
  const note = (text: string): void => void complaints.push(`console: ${text}`);
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) note(message.text());
  });
  await page.goto(origin + path);
  await ready(page);
  await then?.(page);
  await ready(page);
  const faults = await pageFaults(page);
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${FOLDER}/${pictureOf(name)}-${size.width}.png`, fullPage: true });
  }
  await page.setViewportSize(WIDE);
  if (values.print) await page.pdf({ path: `${FOLDER}/${pictureOf(name)}.pdf`, format: 'A4' });
  page.removeAllListeners();
  return [...faults, ...complaints];
}

/** Asked again and again from here: the policy of the pages forbids what the browser's driver would wait with. */
function ready(page: Page): Promise<void> {
  return eventually(async () => {
    if (!(await page.evaluate<boolean>(READY))) throw new Error('the page does not come to rest');
  });
}

function pictureOf(name: string): string {
  return [name, values.theme === 'loonbrug' ? [] : values.theme, values.language === 'nl' ? [] : values.language]
    .flat()
    .join('-');
}
