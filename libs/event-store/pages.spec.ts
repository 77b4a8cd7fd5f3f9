import { beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { Pages } from './pages.ts';
import { BEGINNING, PAGE_MAX } from './reader.ts';
import type { EventRow } from './stored-event.ts';

const row = (position: string): EventRow & { visible: boolean } => ({
  ...{ id: position, stream_id: 'note-1', version: 1, type: 'Noted', data: {}, tenant: 'a', command_id: 'b' },
  ...{
    context: { actor: 'c', correlationId: 'd' },
    recorded_at: '1970-01-01 00:00:00+00',
    transaction_id: '7',
    position,
  },
  visible: true,
});

describe('a page of the log', () => {
  let answers: ((rows: readonly EventRow[]) => void)[];
  let pages: Pages;
  beforeEach(() => {
    answers = [];
    const query = () =>
      new Promise((answer) => {
        answers.push((rows) => answer({ rows }));
      });
    pages = new Pages({ query } as unknown as pg.Pool, {});
  });
  const positions = async (page: ReturnType<Pages['after']>) => (await page).events.map(({ position }) => position);

  it('is asked once for all who stand at the same place, and stays as it is', async () => {
    const both = [pages.after(BEGINNING), pages.after(BEGINNING)];
    answers[0]?.([row('1')]);
    expect(await Promise.all(both.map(positions))).toEqual([['1'], ['1']]);
    pages.grew();
    expect(await positions(pages.after(BEGINNING))).toEqual(['1']);
    expect(answers).toHaveLength(1);
  });

  it('is asked anew by who heard of something that an earlier question may not know of', async () => {
    const before = pages.after(BEGINNING);
    pages.grew();
    const after = pages.after(BEGINNING);
    answers[0]?.([]);
    answers[1]?.([row('1')]);
    expect(await Promise.all([before, after].map(positions))).toEqual([[], ['1']]);
  });

  it('is the end when it is not full, hides nothing, and nothing was heard since it was asked', async () => {
    const isEnd = async (rows: (EventRow & { visible: boolean })[], meanwhile?: () => void) => {
      const page = pages.after({ transactionId: '7', position: String(answers.length) });
      meanwhile?.();
      answers.at(-1)?.(rows);
      return pages.isEnd(await page);
    };
    expect(await isEnd([row('1')])).toBe(true);
    expect(await isEnd([row('1')], () => pages.grew())).toBe(false);
    expect(await isEnd([row('1'), { ...row('2'), visible: false }])).toBe(false);
    expect(await isEnd(Array.from({ length: PAGE_MAX }, (_, nth) => row(String(nth))))).toBe(false);
  });

  it('is not kept while it is empty, nor when it could not be read', async () => {
    const empty = pages.after(BEGINNING);
    answers[0]?.([]);
    expect(await positions(empty)).toEqual([]);
    void pages.after(BEGINNING);
    expect(answers).toHaveLength(2);
  });
});
