import { describe, expect, it } from '@jest/globals';
import { dueAt } from './due-commands.ts';

describe('a date falls due', () => {
  it.each([
    ['2026-01-15', '2026-01-15T05:00:00.000Z'],
    ['2026-07-15', '2026-07-15T04:00:00.000Z'],
    ['2026-03-28', '2026-03-28T05:00:00.000Z'],
    ['2026-03-29', '2026-03-29T04:00:00.000Z'],
    ['2026-10-24', '2026-10-24T04:00:00.000Z'],
    ['2026-10-25', '2026-10-25T05:00:00.000Z'],
  ])('%s at 06:00 in Amsterdam, %s', (date, instant) => {
    expect(dueAt(date).toISOString()).toBe(instant);
  });

  it.each(['2026-02-30', '2026-03', '', '2026-03-01T12:00:00Z'])('only when it is one: not %j', (date) => {
    expect(() => dueAt(date)).toThrow(RangeError);
  });
});
