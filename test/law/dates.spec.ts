import { describe, expect, it } from '@jest/globals';
import { targetGroupAgainOn } from '#libs/law/rules';
import { defaultNoticeLastDay } from '#libs/law/term';

describe('a date of the law', () => {
  it('lets somebody apply for the target group once in twelve months (PW 10c lid 2)', () => {
    expect(targetGroupAgainOn('2026-03-15')).toBe('2027-03-15');
    expect(targetGroupAgainOn('2028-02-29')).toBe('2029-02-28');
  });

  it('gives two weeks after a notice of default, never counted from before the term ended (Awb 4:17 lid 3)', () => {
    expect(defaultNoticeLastDay('2026-11-10', '2026-11-02')).toBe('2026-11-24');
    expect(defaultNoticeLastDay('2026-10-20', '2026-11-02')).toBe('2026-11-16');
  });
});
