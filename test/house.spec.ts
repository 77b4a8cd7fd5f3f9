import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { pathsIn, textOf } from './architecture/source-files.ts';

const read = (path: string): string => {
  const text = textOf(path);
  if (text === undefined) throw new Error(`${path} is not there`);
  return text;
};
const isThere = (path: string): boolean => pathsIn(path.replace(/\/$/, '')).length > 0;
const pages = [...pathsIn('*.md'), ...pathsIn('docs/**/*.md', 'deploy/**/*.md', 'apps/*/README.md')];

/** Links of a page that lead nowhere, by their path from the root. */
function brokenLinks(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return links
    .filter((target) => !/^[a-z]+:/.test(target))
    .flatMap((target) => {
      const [path = '', heading] = target.split('#');
      const file = path === '' ? page : posix.join(posix.dirname(page), path);
      if (!isThere(file)) return [target];
      return heading === undefined || headings(read(file)).includes(heading) ? [] : [target];
    });
}

const headings = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the papers of the house', () => {
  it('has the EUPL 1.2 as it was published', () => {
    const digest = createHash('sha256').update(read('LICENSE')).digest('hex');
    expect(digest).toBe('d126070e53a97387b339cc1b4c794e9bc134df061d6cb5ab37cef0bfe986228a');
    expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'EUPL-1.2' });
  });

  const publiccode = parse(read('publiccode.yml')) as { legal: object };
  const schema = textOf('../shared/checks/publiccode/publiccode.schema.json');

  it('says the same in publiccode.yml', () => {
    expect(publiccode.legal).toEqual({ license: 'EUPL-1.2' });
  });

  // The schema is another's, and lies beside the checkout where somebody put it.
  if (schema !== undefined)
    it('has a publiccode.yml that its schema takes', () => {
      const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
      const validate = ajv.compile(JSON.parse(schema) as object);
      expect([validate(publiccode), validate.errors]).toEqual([true, null]);
    });

  it.each(pages)('has no link in %s that leads nowhere', (page) => {
    expect(brokenLinks(page, read(page))).toEqual([]);
  });

  it('would notice a link that leads nowhere', () => {
    expect(brokenLinks('docs/failures.md', '[a](operations.md#health) [b](nowhere.md) [c](operations.md#no)')).toEqual([
      'nowhere.md',
      'operations.md#no',
    ]);
  });

  it('names only files that are there, where it names them in passing', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/`((?:apps|libs|test|scripts|deploy|docs)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => path !== undefined && !isThere(path))).toEqual([]);
  });

  it.each(pathsIn('docs/adr/0*.md'))('gives %s its four parts, and the price', (page) => {
    const text = read(page);
    expect(text).toMatch(/^# \d+\. .+\n\nStatus: /);
    expect(headings(text).slice(1)).toEqual(['context', 'decision', 'consequences']);
    expect(text).toContain('**Bad:**');
    expect(text.split('\n').length).toBeLessThan(60);
  });

  it('has one line per term, whole, and no term twice', () => {
    const rows = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (Dutch|-)/.test(line))
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
    const dutch = rows.map(([term]) => term).filter((term) => term !== '–');
    expect(dutch.filter((term, index) => dutch.indexOf(term) !== index)).toEqual([]);
  });

  it.each(['claim-intake', 'municipal-review', 'cashflow-forecast', 'portal', 'demo-identity'])(
    'says of %s what it owns, hears, tells and how it runs',
    (service) => {
      expect(headings(read(`apps/${service}/README.md`)).slice(1)).toEqual(['owns', 'hears', 'tells', 'runs']);
    },
  );
});
