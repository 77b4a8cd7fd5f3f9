import { describe, expect, it } from '@jest/globals';
import { informalIn, LONGEST_SENTENCE, officialeseIn, sentencesOf, wordsIn } from '#libs/kernel/plain-dutch';
import { proseOf } from '#libs/letters/document';
import { toPdf } from '#libs/letters/pdf';
import { bookOf } from '../domain/book.ts';
import { type Figures, figuresOf } from '../domain/figures.ts';
import { EMPLOYER, of, version } from '../domain/fixtures/told.ts';
import { bankReport } from './bank-report.representation.ts';

/** Somebody in each of so many municipalities, of whom one month was paid. */
function figuresOfTowns(count: number): Figures {
  const events = Array.from({ length: count }, (_, nth) =>
    of(`person-${nth}`, `GM99${String(nth).padStart(2, '0')}`),
  ).flatMap((one) => [
    one.granted('2026-01-20', version('2026-01-01')),
    one.assessed('2026-01', '2026-02-02', 95_000),
    one.ordered('2026-01', '2026-02-18', 95_000, '2026-02-20'),
    one.booked('2026-01', '2026-02-20', 95_000),
  ]);
  return figuresOf(bookOf(events), '2026-03-31', () => ({ cents: 100_000, projected: false }));
}

const rowsOf = ({ blocks }: ReturnType<typeof bankReport>) =>
  blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));

describe('the report for a bank', () => {
  it.each([0, 2, 40])('is two pages at most, with %i municipalities', async (count) => {
    const bytes = await toPdf(bankReport(figuresOfTowns(count), EMPLOYER));
    const pages = bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeLessThanOrEqual(2);
  });

  it('has what is owed to the cent, and what is expected in hundreds', () => {
    const rows = new Map(rowsOf(bankReport(figuresOfTowns(2), EMPLOYER)));
    expect(rows.get('Samen')?.replaceAll('\u00a0', ' ')).toBe('€ 4.000,00 (4 maanden loon)');
    expect(rows.get('Gemeente GM9900')).toContain('binnen 20 dagen');
    expect(rows.get('Ontvangst in 12 maanden')).toMatch(/^€\s[\d.]+00, van april 2026 tot en met maart 2027$/);
  });

  it('names the municipalities that owe most, and counts the others', () => {
    const rows = rowsOf(bankReport(figuresOfTowns(40), EMPLOYER)).map(([name]) => name);
    expect(rows).toContain('33 andere gemeenten');
  });

  it('is written as people read', () => {
    const prose = proseOf(bankReport(figuresOfTowns(2), EMPLOYER)).flatMap(sentencesOf);
    expect(prose.filter((sentence) => wordsIn(sentence) > LONGEST_SENTENCE)).toEqual([]);
    expect(prose.flatMap((text) => officialeseIn(text) ?? informalIn(text) ?? [])).toEqual([]);
  });
});
