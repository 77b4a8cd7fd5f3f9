import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysIn, firstDay, lastDay } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { berekenen, type Calculation } from '#libs/law/calculation';
import { statutoryFigures, withFigures } from '#libs/law/figures';
import { grantMonthAmount, type GrantPeriod } from '#libs/law/grant-month';
import type { Refusal } from '#libs/law/input';
import { exact, workedOut } from './formula.ts';
import { spoilt, validCase } from './random-cases.ts';

const reckoned = (each: object): Calculation => {
  const answer = berekenen(each) as Calculation | Refusal;
  if ('fout' in answer) throw new Error(JSON.stringify(answer.fout));
  return answer;
};
const amount = (each: object): Fraction => exact(reckoned(each).bedragOnafgerond);
const atMost = (one: Fraction, other: Fraction) => expect(one.compare(other)).toBeLessThanOrEqual(0);

/** The lines whose formula does not come to their outcome: exactly, or to the cent where that step is rounded. */
function notWorkedOut(
  { bedragCenten, bedragOnafgerond, regels }: Calculation,
  each: Record<string, unknown>,
): string[] {
  const perStep = (each.instellingen as Record<string, string> | undefined)?.afronding === 'perStap';
  const wrong = regels.filter(({ code, berekening, uitkomst }) => {
    const off = workedOut(berekening.replace(' → hele cent', '')).minus(exact(uitkomst));
    const rounded = perStep || code === 'afronding' || code === 'leeftijd';
    const margin = Fraction.of(!rounded ? '0' : code === 'leeftijd' ? '0.025' : '0.01');
    return off.compare(margin) > 0 || off.plus(margin).compare(Fraction.zero) < 0;
  });
  const last = regels.at(-1);
  const ends =
    last?.code === 'afronding' &&
    exact(last.uitkomst).compare(Fraction.ratio(BigInt(bedragCenten), 100n)) === 0 &&
    workedOut(last.berekening.replace(' → hele cent', '')).compare(exact(bedragOnafgerond)) === 0;
  return [
    ...wrong.map(({ code, berekening, uitkomst }) => `${code}: ${berekening} = ${uitkomst}`),
    ...(ends ? [] : ['the end']),
  ];
}

const without = (each: Record<string, unknown>, ...names: string[]) =>
  Object.fromEntries(Object.entries(each).filter(([name]) => !names.includes(name)));
const plain = (each: Record<string, unknown>) => without(each, 'parameters', 'instellingen');

describe('the subsidy of any case', () => {
  it('is answered, and each of its lines can be worked out with a pencil', () => {
    fc.assert(
      fc.property(validCase, (each) => expect(notWorkedOut(reckoned(each), each)).toEqual([])),
      { numRuns: 1000 },
    );
  });

  it('is answered ten thousand times without one that cannot be', () => {
    const cases = fc.sample(validCase, { numRuns: 10_000, seed: 4 });
    expect(cases.filter((each) => 'fout' in berekenen(each))).toEqual([]);
    const some = cases.slice(0, 200);
    expect(JSON.stringify(berekenen(some))).toBe(JSON.stringify(some.map((each) => berekenen(each))));
  });

  it('is never negative, and never more than 70 percent with employer costs, for the hours of a full week', () => {
    fc.assert(
      fc.property(validCase.map(plain), (each) => {
        const { bedragCenten, regels } = reckoned(each);
        expect(bedragCenten).toBeGreaterThanOrEqual(0);
        const [hours, full] = [each.urenPerWeek, each.voltijdUren ?? 36].map((text) =>
          Fraction.of(text as string | number),
        );
        const norm = String(each.maand) < '2024-01' ? full : Fraction.of(36);
        const wage = regels.find(({ code }) => code === 'vakantiebijslag')?.uitkomst ?? '0';
        const part = (hours ?? Fraction.zero).min(full ?? Fraction.zero).over(norm ?? Fraction.one);
        const cap = exact(wage).times(Fraction.of('0.7')).times(Fraction.of('1.25')).times(part);
        atMost(Fraction.ratio(BigInt(bedragCenten), 100n), cap.plus(Fraction.of('0.01')));
      }),
    );
  });

  const measured = validCase.map((each) => {
    const rest = without(each, 'loonwaardeBedrag');
    return { ...rest, route: 'loonwaarde', loonwaardePercentage: 50, instellingen: {} };
  });

  it('does not rise with the wage value', () => {
    const value = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(measured, value, value, (each, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        atMost(amount({ ...each, loonwaardePercentage: high }), amount({ ...each, loonwaardePercentage: low }));
      }),
    );
  });

  it('does not fall with the hours, and doubles with them below a full week', () => {
    const hours = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(measured, hours, hours, (each, one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        atMost(amount({ ...each, urenPerWeek: few }), amount({ ...each, urenPerWeek: many }));
        const week = { ...each, voltijdUren: 60 };
        const double = amount({ ...week, urenPerWeek: Math.min(few, 30) }).times(Fraction.of(2));
        expect(amount({ ...week, urenPerWeek: Math.min(few, 30) * 2 })).toEqual(double);
      }),
    );
  });

  it('does not change with a figure of a later day', () => {
    const rows = [
      { name: 'wmlMaand', from: '2027-01-01', value: '2400.00', source: 'test', verified: true },
      { name: 'werkgeverslastenPercentage', from: '2027-01-01', value: '30', source: 'test', verified: true },
      { name: 'jeugdPercentage19', from: '2027-07-01', value: '90', source: 'test', verified: true },
    ] as const;
    const later = withFigures(statutoryFigures, rows);
    fc.assert(fc.property(validCase, (each) => expect(berekenen(each, later)).toEqual(berekenen(each))));
  });
});

const period: GrantPeriod = {
  ...{ from: '2026-03-01', through: '2026-03-31', grantedFrom: '2025-09-01' },
  ...{ employment: { from: '2025-09-01', through: null }, route: 'loonwaarde', wageValuePercent: '43' },
  ...{ agreedHours: 24, fullTimeHours: 38, ages: [{ from: '2025-09', age: 19 }], settings: {} },
};
const grantAmount = (month: string, periods: readonly GrantPeriod[]) => {
  const answer = grantMonthAmount(month, periods, statutoryFigures);
  if ('missing' in answer) throw new Error('a figure is missing');
  return answer;
};

it('adds up to the whole when a month is split and nothing changed', () => {
  const how = fc.constantFrom('kalenderdagen', 'dagen30', 'werkdagen');
  const month = fc.constantFrom('2026-02', '2026-03', '2026-04', '2024-02');
  fc.assert(
    fc.property(month, how, fc.integer({ min: 1, max: 31 }), (maand, deelmaand, cut) => {
      const last = Math.min(cut, daysIn(maand) - 1);
      const through = addDays(firstDay(maand), last - 1);
      const whole = { ...period, from: firstDay(maand), through: lastDay(maand), settings: { deelmaand } };
      const parts = [
        { ...whole, through },
        { ...whole, from: addDays(through, 1) },
      ];
      const [one, split] = [grantAmount(maand, [whole]), grantAmount(maand, parts)];
      expect([split.exact, split.amountCents]).toEqual([one.exact, one.amountCents]);
    }),
  );
});

it('counts a whole month by what holds on its first day', () => {
  const settings = { deelmaand: 'heleMaand' };
  const parts = [
    { ...period, through: '2026-03-10', settings },
    { ...period, from: '2026-03-11', wageValuePercent: '80', settings },
  ];
  expect(grantAmount('2026-03', parts).exact).toBe(grantAmount('2026-03', [period]).exact);
});

describe('a case that somebody got wrong', () => {
  const FIELDS = [
    ...['maand', 'urenPerWeek', 'voltijdUren', 'route', 'leeftijd', 'geboortedatum', 'loonwaardePercentage'],
    ...['loonwaardeBedrag', 'toekenningVanaf', 'dienstverband', 'parameters', 'instellingen', 'bbl'],
  ];

  it('gets a problem that names the field and the reason, and stops nobody', () => {
    const wrong = fc.sample(spoilt(validCase, FIELDS), { numRuns: 1_000, seed: 4 });
    const answers = berekenen(wrong) as (Calculation | Refusal)[];
    const refused = answers.flatMap((answer) => ('fout' in answer ? [answer.fout] : []));
    expect(refused.length).toBeGreaterThan(850);
    for (const { status, title, detail, errors } of refused) {
      expect([status, title !== '', detail !== '', errors.length > 0]).toEqual([400, true, true, true]);
      expect(errors.filter(({ code, melding }) => code === '' || melding === '')).toEqual([]);
    }
    expect(wrong.filter((_, nth) => !('fout' in (answers[nth] ?? {}))).every(harmless)).toBe(true);
  });

  /** What is still a case: `{}` for a group of which nothing is asked, or a value that happens to be right. */
  function harmless(each: unknown): boolean {
    const { parameters, instellingen, loonwaardePercentage, loonwaardeBedrag, bbl, route } = each as Record<
      string,
      unknown
    >;
    const empty = [parameters, instellingen].some((group) => JSON.stringify(group) === '{}');
    const noValue = route === 'forfaitair' && (loonwaardePercentage === null || loonwaardeBedrag === null);
    return empty || noValue || bbl === true || route === 'forfaitair';
  }
});
