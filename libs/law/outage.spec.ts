import { describe, expect, it } from '@jest/globals';
import { lastDayAfterOutage } from '#libs/law/outage';

const FRIDAY = '2026-11-20';
const on = (from: string, through: string | null, today = '2026-11-23') =>
  lastDayAfterOutage(FRIDAY, [{ from, through }], today);

describe('an outage near the last day of a term', () => {
  it('gives the sender the first working day after it ended', () => {
    expect(on(FRIDAY, FRIDAY).lastDay).toBe('2026-11-23');
    expect(on('2026-11-18', '2026-11-24').lastDay).toBe('2026-11-25');
    expect(on(FRIDAY, FRIDAY).line).toMatchObject({
      uitkomst: '2026-11-23',
      grondslag: { artikel: '2:21', lid: '3', geldigVanaf: '2026-01-01' },
    });
  });

  it('gives nothing when it ended in time, came afterwards, or there was none', () => {
    const none = { lastDay: FRIDAY, line: null };
    expect(on('2026-11-16', '2026-11-18')).toEqual(none);
    expect(on('2026-11-19', '2026-11-19')).toEqual(none);
    expect(on('2026-11-21', '2026-11-22')).toEqual(none);
    expect(lastDayAfterOutage(FRIDAY, [], '2026-11-23')).toEqual(none);
  });

  it('that goes on is counted from today', () => {
    expect(on('2026-11-19', null, '2026-11-20').lastDay).toBe('2026-11-23');
    expect(on('2026-11-19', null, '2026-11-25').lastDay).toBe('2026-11-26');
  });

  it('is the one that ended last, when there were more', () => {
    const outages = [
      { from: '2026-11-20', through: '2026-11-24' },
      { from: '2026-11-19', through: '2026-11-20' },
    ];
    expect(lastDayAfterOutage(FRIDAY, outages, '2026-12-01').lastDay).toBe('2026-11-25');
  });
});
