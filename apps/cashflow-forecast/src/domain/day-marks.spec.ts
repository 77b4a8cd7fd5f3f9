import { describe, expect, it } from '@jest/globals';
import { type Entry, type Head, marksOf } from './day-marks.ts';

const place = (position: number) => ({ transactionId: '9', position: String(position) });
const heard = (day: string, position: number): Entry => ({ day, heard: true, ...place(position) });
const dayEnded = (day: string, position: number): Entry => ({ day, heard: false, ...place(position) });
const head = (openDay: string, position: number): Head => ({ openDay, last: place(position) });

describe('the mark of a day', () => {
  it('is the last place at which something was heard before a later day begins', () => {
    const entries = [heard('2026-03-30', 1), heard('2026-03-30', 2), heard('2026-03-31', 3)];
    expect(marksOf(undefined, entries)).toEqual([{ day: '2026-03-30', ...place(2) }]);
  });

  it('follows from the end of a day when nothing is heard after it', () => {
    expect(marksOf(head('2026-03-30', 2), [dayEnded('2026-03-31', 3)])).toEqual([{ day: '2026-03-30', ...place(2) }]);
  });

  it('is there for every day that passed, also when several pass at once', () => {
    expect(
      marksOf(head('2026-03-28', 2), [heard('2026-03-31', 5)]).map(({ day, position }) => [day, position]),
    ).toEqual([
      ['2026-03-28', '2'],
      ['2026-03-29', '2'],
      ['2026-03-30', '2'],
    ]);
  });

  it('is not there for days before the first on which something was heard', () => {
    expect(marksOf(undefined, [dayEnded('2026-03-30', 1), heard('2026-03-31', 2)])).toEqual([]);
  });

  it('stays when the clock goes back: what comes then belongs to the day that is open', () => {
    const entries = [heard('2026-03-30', 1), heard('2026-03-31', 2), heard('2026-03-20', 3), heard('2026-04-01', 4)];
    expect(marksOf(undefined, entries)).toEqual([
      { day: '2026-03-30', ...place(1) },
      { day: '2026-03-31', ...place(3) },
    ]);
  });

  it('is the same in whatever pages the log is read', () => {
    const entries = [heard('2026-03-30', 1), heard('2026-03-31', 2), dayEnded('2026-04-02', 3), heard('2026-04-02', 4)];
    const first = marksOf(undefined, entries.slice(0, 2));
    expect([...first, ...marksOf(head('2026-03-31', 2), entries.slice(2))]).toEqual(marksOf(undefined, entries));
  });
});
