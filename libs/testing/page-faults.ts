import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** A wide monitor, and the phone behind the counter (WCAG 1.4.10: 320 pixels is 1280 at 400 percent). */
export const WIDE = { width: 1280, height: 900 } as const;
export const NARROW = { width: 320, height: 700 } as const;

const require = createRequire(import.meta.url);
const SECOND_ENGINE = readFileSync(require.resolve('@pa11y/html_codesniffer/build/HTMLCS.js'), 'utf8');

/**
 * What is wrong with a page as it stands, a sentence each: on a wide and on a narrow screen it scrolls sideways (also when
 * the text is set as wide as WCAG 1.4.12 lets a reader set it), or axe or HTML CodeSniffer finds a fault. Leaves it wide.
 */
export async function pageFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    if (await scrolls(page)) found.push(`scrolls sideways at ${size.width} pixels`);
    found.push(...(await axeFaults(page)).map((fault) => `${fault} at ${size.width} pixels`));
  }
  await spaceText(page, true);
  if (await scrolls(page)) found.push(`scrolls sideways at ${NARROW.width} pixels with wide text`);
  await spaceText(page, false);
  await page.setViewportSize(WIDE);
  found.push(...(await secondEngineFaults(page)));
  return found;
}

/** Every rule of axe: WCAG 2.2 A and AA, EN 301 549, and its good practice. */
async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${String(nodes[0]?.html)}`);
}

/** The errors of HTML CodeSniffer by WCAG 2 AA; its warnings and notices are for a person to look at. */
async function secondEngineFaults(page: Page): Promise<string[]> {
  await page.evaluate(SECOND_ENGINE);
  return page.evaluate<string[]>(`new Promise((done) => HTMLCS.process('WCAG2AA', document, () => done(
    HTMLCS.getMessages().filter(({ type }) => type === HTMLCS.ERROR)
      .map(({ code, element }) => 'HTMLCS ' + code + ': ' + (element.outerHTML ?? '').slice(0, 200)))))`);
}

function scrolls(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}

const WIDE_TEXT =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** As a reader does in a sheet of their own, which no policy of the page forbids. */
async function spaceText(page: Page, wide: boolean): Promise<void> {
  const set = `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(WIDE_TEXT)});
    document.adoptedStyleSheets = [sheet]; })()`;
  await page.evaluate(wide ? set : 'document.adoptedStyleSheets = []');
}
