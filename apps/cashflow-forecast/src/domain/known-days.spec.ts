import { describe, expect, it } from '@jest/globals';
import { oftenAsked } from './known-days.ts';

describe('the days that are asked often', () => {
  const days = (today: string, since = '2020-01-01') => oftenAsked(today, since).map(({ date }) => date);

  it('are the ends of the last month, quarter and year', () => {
    expect(days('2026-11-23')).toEqual(['2026-10-31', '2026-09-30', '2025-12-31']);
  });

  it('are named once when they are the same day', () => {
    expect(oftenAsked('2026-10-01', '2020-01-01')).toEqual([
      { which: 'einde-vorige-maand', date: '2026-09-30' },
      { which: 'einde-vorig-jaar', date: '2025-12-31' },
    ]);
    expect(days('2026-01-31')).toEqual(['2025-12-31']);
  });

  it('are not from before anything was known', () => {
    expect(days('2026-11-23', '2026-09-30')).toEqual(['2026-10-31', '2026-09-30']);
    expect(days('2026-11-23', '2026-11-01')).toEqual([]);
  });
});
