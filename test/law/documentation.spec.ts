import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { berekenen, type Calculation } from '#libs/law/calculation';
import type { Line } from '#libs/law/line';
import { OPEN_QUESTIONS } from '#libs/law/settings';
import { TERM_CODES } from '#libs/law/term';

const ROOT = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/law.md', ROOT), 'utf8');

/** The cells of every table row below a heading, until the next heading. */
function rowsBelow(heading: string): string[][] {
  const text = page.split(/^#+ /m).find((part) => part.startsWith(heading)) ?? '';
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| -'))
    .slice(1)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function asRow({ omschrijving, berekening, uitkomst, grondslag }: Line): string[] {
  const { regeling, artikel, lid } = grondslag;
  return [omschrijving, berekening, uitkomst, `${regeling} ${artikel}${lid === null ? '' : ` lid ${lid}`}`];
}

describe('docs/law.md', () => {
  it.each(['An ordinary month', 'A birthday, and the end of the flat rate', 'A start in August, and the maximum'])(
    'explains “%s” in the words of the calculation',
    (heading) => {
      const text = page.split(/^### /m).find((part) => part.startsWith(heading)) ?? '';
      const input = /```json\n([^`]+)```/.exec(text)?.[1] ?? '';
      const { bedragCenten, regels, waarschuwingen } = berekenen(JSON.parse(input)) as Calculation;
      expect(rowsBelow(heading)).toEqual(regels.map(asRow));
      expect(text).toContain(`**€ ${(bedragCenten / 100).toFixed(2)}**`);
      const told = [...text.matchAll(/^- `([a-z-]+)`: (.+)$/gm)].map(([, code, tekst]) => ({ code, tekst }));
      expect(told).toEqual(waarschuwingen);
    },
  );

  it('names every open question with its setting and values, the default first', () => {
    const settings = Object.entries(OPEN_QUESTIONS).map(([key, { question, values, asks }]) => [
      ...[question, `\`${key}\``, values.map((value) => `\`${value}\``).join(', '), asks],
    ]);
    expect(rowsBelow('Open questions').map((cells) => cells.slice(0, 4))).toEqual(settings);
  });

  it('names every term', () => {
    const named = rowsBelow('Terms').map(([code]) => code);
    expect(named).toEqual([...TERM_CODES, 'DWANGSOM'].map((code) => `\`${code}\``));
  });

  it('names files that are there', () => {
    const files = [...page.matchAll(/`((?:libs|test|scripts)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
  });
});
