import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { application } from './application.ts';
import type { ApplicationEvent } from './application-event.ts';
import { decision, drafted, submitted } from './fixtures/applied.ts';
import type { GrantTerms, GrantVersion } from './granted-months.ts';
import { newAmount } from './new-amounts.ts';

const terms: GrantTerms = {
  ...{ route: 'loonwaarde', wageValuePercent: '50', agreedHours: 24, fullTimeHours: 36 },
  ...{ ages: [{ from: '2024-03', age: 21 }], settings: {} },
};
const heardLongAgo: GrantVersion = {
  ...{ version: 1, validFrom: '2024-03-01', validThrough: null, grantedFrom: '2024-03-01' },
  employment: { from: '2024-03-01', through: null },
};
const first: GrantVersion = { ...heardLongAgo, terms };

/** A grant of these versions, seen from a 1 January. */
function onJanuary(year: number, versions: readonly GrantVersion[], ...more: ApplicationEvent[]) {
  const [one, ...others] = versions;
  const added = others.map((each): ApplicationEvent => ({
    type: 'GrantVersionAdded',
    data: { grantId: decision.grantId ?? '', version: each },
  }));
  const decided: ApplicationEvent = { type: 'ApplicationDecided', data: { ...decision, version: one ?? null } };
  const state = replay(application, [drafted, submitted, decided, ...added, ...more]);
  return state.status === 'decided' ? newAmount(state, year, statutoryFigures) : undefined;
}

describe('a new amount per 1 January', () => {
  it('follows the minimum wage of that day, and the employer costs of the year, with its lines', () => {
    const amount = onJanuary(2026, [first]);
    expect(amount).toMatchObject({ status: 'known', after: { amountCents: 103248 } });
    if (amount?.status !== 'known') throw new Error('it is known');
    expect(amount.before.amountCents).toBeLessThan(amount.after.amountCents);
    expect(amount.changes).toEqual(['minimum-wage', 'employer-costs']);
    expect(amount.after.lines.map(({ code }) => code)).toContain('werkgeverslasten');
  });

  it('compares the minimum wage of 1 January with that of the 1 January before, and not with that of July', () => {
    const amount = onJanuary(2026, [first]);
    if (amount?.status !== 'known') throw new Error('it is known');
    const wage = (lines: typeof amount.before.lines) => lines[0]?.parameters[0]?.van;
    expect([wage(amount.before.lines), wage(amount.after.lines)]).toEqual(['2025-01-01', '2026-01-01']);
  });

  it('says that somebody grew older', () => {
    const young = {
      ...terms,
      ages: [
        { from: '2024-03', age: 19 },
        { from: '2026-01', age: 20 },
      ],
    };
    expect(onJanuary(2026, [{ ...first, terms: young }])).toMatchObject({
      changes: ['minimum-wage', 'employer-costs', 'age'],
    });
  });

  it('says that another version holds, and is of the newest', () => {
    const more = { ...first, version: 2, validFrom: '2026-01-01', terms: { ...terms, agreedHours: 30 } };
    const amount = onJanuary(2026, [first, more]);
    expect(amount).toMatchObject({ after: { amountCents: 129060 }, changes: expect.arrayContaining(['version']) });
  });

  it('guesses nothing: it names the figure that is not known yet', () => {
    expect(onJanuary(2027, [first])).toMatchObject({
      ...{ status: 'figure-missing', before: { amountCents: 103248 } },
      missing: { parameter: 'wmlMaand', date: '2027-01-01' },
    });
    expect(onJanuary(2026, [heardLongAgo])).toEqual({ status: 'terms-unknown' });
  });

  it('is nothing of a grant that began later or ended before', () => {
    expect(onJanuary(2024, [first])).toBeUndefined();
    const ends = { ...first, version: 2, validThrough: '2025-12-31' };
    expect(onJanuary(2026, [first, ends])).toBeUndefined();
    const told: ApplicationEvent = {
      type: 'EmploymentEndReported',
      data: { lastDay: '2025-12-31', on: '2025-12-01', municipalityCode: 'GM9901', wasSubmitted: true },
    };
    expect(onJanuary(2026, [first], told)).toBeUndefined();
  });
});
