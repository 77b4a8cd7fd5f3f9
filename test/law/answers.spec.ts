import { describe, expect, it } from '@jest/globals';
import { addDays } from '#libs/kernel/dates';
import { berekenen, type Calculation } from '#libs/law/calculation';
import { statutoryFigures, withFigures } from '#libs/law/figures';
import { holidayOn, lastDayOfTerm, nextWorkingDay, restDay, unknownHolidays } from '#libs/law/general-terms-act';
import { grantMonthAmount, type GrantPeriod } from '#libs/law/grant-month';
import { notJson } from '#libs/law/input';
import { statutoryInterest } from '#libs/law/interest';
import { possiblyContrary, profileKey } from '#libs/law/municipality-profile';
import { noRisk, type NoRiskFacts } from '#libs/law/no-risk';
import { type Facts, rules, targetGroupAgainOn } from '#libs/law/rules';
import {
  applicationWindowLastDay,
  decisionTerm,
  defaultNoticeLastDay,
  flatRateLastDay,
  readPenalty,
  readTerm,
  reasonableTerm,
} from '#libs/law/term';
import { termijnen } from '#libs/law/term-calculation';
import { type BenefitFacts, wageBenefit } from '#libs/law/wage-benefit';

const period: GrantPeriod = {
  ...{
    from: '2026-03-01',
    through: '2026-03-31',
    grantedFrom: '2026-01-01',
    route: 'loonwaarde',
    wageValuePercent: '50',
  },
  ...{ employment: { from: '2026-01-01', through: null }, agreedHours: 36, fullTimeHours: 36, settings: {} },
  ages: [{ from: '2026-01', age: 21 }],
};

describe('a month of a grant', () => {
  const of = (more: Partial<GrantPeriod>, month = '2026-03') => {
    const answer = grantMonthAmount(month, [{ ...period, ...more }], statutoryFigures);
    if ('missing' in answer) throw new Error('a figure is missing');
    return answer;
  };
  const wage = (more: Partial<GrantPeriod>) => of(more).lines.find(({ code }) => code === 'leeftijd')?.uitkomst;

  it('goes by the age that holds from its month on', () => {
    const ages = [
      { from: '2026-01', age: 18 },
      { from: '2026-03', age: 19 },
      { from: '2026-04', age: 20 },
    ];
    expect(wage({ ages })).toBe('1376.64');
    expect(wage({ ages, settings: { verjaardag: 'januari' } })).toBe('1147.2');
    expect(wage({ ages: [{ from: '2026-05', age: 18 }] })).toBe('1147.2');
    expect([wage({ ages: [] }), wage({ ages: [{ from: '2026-01', age: 21 }] })]).toEqual([undefined, undefined]);
  });

  it('does not know a vocational trainee', () => {
    expect(wage({ ages: [{ from: '2026-01', age: 19 }], settings: { bbl: 'bblPercentage' } })).toBe('1376.64');
  });

  it('goes by the minimum wage of a new wage value, where that was chosen', () => {
    const september = { from: '2026-09-01', through: '2026-09-30', changedOn: '2026-08-15' };
    const first = (settings: object) => of({ ...september, settings: settings as never }, '2026-09').lines[0]?.uitkomst;
    expect(first({})).toBe('2294.40');
    expect(first({ basisBijWijziging: 'wijzigingsdatum' })).toBe('2337.00');
    expect(
      of({ ...september, settings: { basisBijWijziging: 'wijzigingsdatum' } }, '2026-09').lines[0]?.omschrijving,
    ).toContain('zoals het gold op 15 augustus 2026, toen de loonwaarde wijzigde');
    const codes = of(september, '2026-09').warnings.map(({ tekst }) => tekst.includes('basisBijWijziging'));
    expect(codes.filter(Boolean)).toHaveLength(1);
    const none = of({ ...september, wageValuePercent: null }, '2026-09').warnings;
    expect(none.filter(({ tekst }) => tekst.includes('basisBijWijziging'))).toEqual([]);
  });

  it('asks by which minimum wage, also when one of them is not known yet', () => {
    const january = {
      name: 'wmlMaand',
      from: '2027-01-01',
      value: '2400.00',
      source: 'Stcrt.',
      verified: true,
    } as const;
    const changed = {
      ...{ from: '2027-09-01', through: '2027-09-30', grantedFrom: '2027-01-01', changedOn: '2027-08-15' },
    };
    const figures = withFigures(statutoryFigures, [january]);
    expect(JSON.stringify(grantMonthAmount('2027-09', [{ ...period, ...changed }], figures))).toContain(
      'Gerekend met basisBijWijziging = lopendeToekenning.',
    );
  });

  it('names the figure that it lacks, and lacks none that it can do without', () => {
    const early = { ...period, grantedFrom: '2014-08-01' };
    const settings = { indexering: 'vermenigvuldigen' };
    expect(grantMonthAmount('2026-03', [{ ...early, settings }], statutoryFigures)).toEqual({
      missing: { parameter: 'wmlMaand', date: '2014-08-01' },
    });
    const { dated, youth } = statutoryFigures;
    const later = { ...statutoryFigures, dated: { ...dated, wmlMaand: dated.wmlMaand.slice(1) } };
    const growth = [
      grantMonthAmount('2026-03', [early], statutoryFigures),
      grantMonthAmount('2026-03', [{ ...period, grantedFrom: '2015-08-01' }], later),
    ].map((amount) => JSON.stringify(amount));
    expect(growth.map((amount) => [amount.includes('amountCents'), amount.includes('indexering')])).toEqual([
      ...[
        [true, false],
        [true, false],
      ],
    ]);
    expect(grantMonthAmount('2026-03', [period], { ...statutoryFigures, youth: youth.slice(0, 1) })).toEqual({
      missing: { parameter: 'jeugdPercentage', date: '2026-01-01' },
    });
  });

  it('is told once when none of its periods has a day', () => {
    const dayless = { ...period, from: '2026-03-20', through: '2026-03-10' };
    const once = grantMonthAmount('2026-03', [dayless], statutoryFigures);
    expect(grantMonthAmount('2026-03', [dayless, dayless], statutoryFigures)).toEqual(once);
    expect(once).toMatchObject({ amountCents: 0 });
  });

  it('is nothing without a wage value, and without any period', () => {
    const none = of({ wageValuePercent: null });
    expect(none).toMatchObject({ amountCents: 0, exact: '0' });
    expect(none.lines.map(({ omschrijving }) => omschrijving)).toContain('Er is geen loonwaarde, dus geen subsidie.');
    const empty = grantMonthAmount('2026-03', [], statutoryFigures);
    expect(empty).toMatchObject({
      amountCents: 0,
      exact: '0',
      warnings: [],
      lines: [{ berekening: '0 → hele cent', uitkomst: '0.00' }],
    });
  });

  it('tells once of a figure that two of its parts rest on', () => {
    const parts = [
      { ...period, through: '2026-03-10' },
      { ...period, from: '2026-03-11', wageValuePercent: '60' },
    ];
    const answer = grantMonthAmount('2026-03', parts, statutoryFigures);
    const codes = 'warnings' in answer ? answer.warnings.map(({ code }) => code) : [];
    expect(codes.filter((code) => code === 'parameter-niet-geverifieerd')).toHaveLength(1);
  });

  it('takes an unknown value of a setting for its default', () => {
    expect(of({ settings: { opslag: 'iets' } })).toEqual(of({}));
  });

  it('does not hide an error that is no missing figure', () => {
    expect(() => of({ agreedHours: 'veel' })).toThrow(RangeError);
  });
});

describe('a list in a list', () => {
  it('is no case', () => {
    for (const answer of [berekenen([[]]), termijnen([[]])]) {
      expect(answer).toMatchObject([{ fout: { errors: [{ veld: '', code: 'geen-object' }] } }]);
    }
  });
});

describe('the General Terms Act', () => {
  it('knows the rest days', () => {
    expect(['2026-04-27', '2026-05-02', '2026-05-03', '2026-05-04'].map(restDay)).toEqual([
      'Koningsdag',
      'zaterdag',
      'zondag',
      undefined,
    ]);
    expect([holidayOn('2026-05-15'), holidayOn('2026-05-14'), holidayOn('2026-05-13')]).toEqual([
      ...['Gelijkgestelde dag', 'Hemelvaartsdag'],
      undefined,
    ]);
    expect([nextWorkingDay('2026-12-25'), nextWorkingDay('2026-12-24')]).toEqual(['2026-12-28', '2026-12-24']);
  });

  it('keeps two working days in a term of three days or more, and no last day on a rest day', () => {
    expect(lastDayOfTerm('2026-12-24', '2026-12-27')).toBe('2026-12-29');
    expect(lastDayOfTerm('2026-12-24', '2026-12-26')).toBe('2026-12-28');
    expect(lastDayOfTerm('2026-12-24', '2026-12-28')).toBe('2026-12-29');
    expect(lastDayOfTerm('2026-09-01', '2026-09-04')).toBe('2026-09-04');
    expect(lastDayOfTerm('2026-09-03', '2026-09-07')).toBe('2026-09-07');
    expect(lastDayOfTerm('2026-09-04', '2026-09-07')).toBe('2026-09-08');
  });

  it('says up to when its holidays are known', () => {
    const about = ['2019-12-31', '2020-01-01', '2028-12-31', '2029-01-01', '2035-12-31', '2036-01-01'].map(
      unknownHolidays,
    );
    expect(about.map((warning) => warning?.tekst.includes('gelijkgesteld'))).toEqual([
      false,
      undefined,
      undefined,
      true,
      true,
      false,
    ]);
  });
});

describe('a clock', () => {
  const clock = { start: '2026-09-01', suspended: [], stoppedOn: null, on: '2026-09-02' };

  it('of the decision is five weeks, and of a reasonable term eight', () => {
    expect([decisionTerm(clock).dueOn, reasonableTerm(clock).dueOn]).toEqual(['2026-10-06', '2026-10-27']);
    expect(readTerm('BESLISSING_OP_BEZWAAR', clock).dueOn).toBe('2026-10-13');
    expect(readTerm('BESLISSING_OP_BEZWAAR', clock, { committee: true }).dueOn).toBe('2026-11-24');
  });

  it('tells what is at stake by the figures that it is given', () => {
    const row = {
      name: 'wettelijkeRentePercentage',
      from: '2027-01-01',
      value: '5',
      source: 'Stb.',
      verified: true,
    } as const;
    const figures = withFigures(statutoryFigures, [row]);
    const stake = readTerm('BETALING_BESCHIKKING', { ...clock, start: '2026-12-01' }, { figures }).lines.at(-1);
    expect(stake).toMatchObject({ code: 'inzet', uitkomst: '5', berekening: '5 procent per jaar' });
    expect(stake?.parameters).toEqual([
      { naam: 'wettelijkeRentePercentage', waarde: '5', van: '2027-01-01', bron: 'Stb.', geverifieerd: true },
    ]);
  });

  it('of the flat rate and of the window ends with the month where that is short', () => {
    expect(['2026-01-15', '2026-08-31', '2027-08-31', '2026-08-28'].map(flatRateLastDay)).toEqual([
      ...['2026-07-14', '2027-02-28', '2028-02-29', '2027-02-27'],
    ]);
    expect([applicationWindowLastDay('2026-08-31'), applicationWindowLastDay('2026-01-15')]).toEqual([
      '2027-02-28',
      '2026-07-15',
    ]);
  });

  it('of a penalty begins two weeks after the later of term and notice', () => {
    expect(defaultNoticeLastDay('2026-10-10', '2026-10-06')).toBe('2026-10-24');
    expect(defaultNoticeLastDay('2026-10-01', '2026-10-06')).toBe('2026-10-20');
    expect(readPenalty({ start: '2009-09-30', stoppedOn: null, on: '2026-01-01' })).toBeUndefined();
    expect(readPenalty({ start: '2026-10-25', stoppedOn: null, on: '2026-10-24' })).toMatchObject({
      ...{
        penaltyCents: 0,
        suspendedDays: 0,
        warnings: [],
        state: 'loopt',
        lines: [{ berekening: '0', uitkomst: '0.00' }],
      },
    });
    expect(targetGroupAgainOn('2026-02-28')).toBe('2027-02-28');
  });
});

describe('beside the subsidy', () => {
  const facts: BenefitFacts = {
    on: '2024-06-01',
    paidHours: 1500,
    groups: ['banenafspraak'],
    pensionAge: false,
    asked: true,
  };
  const best = (more: Partial<BenefitFacts>) => wageBenefit({ ...facts, ...more }).best;

  it('is the wage-cost benefit of the highest group, to its maximum', () => {
    expect(best({})).toEqual({ group: 'banenafspraak', centsPerHour: 101, maximumCents: 200_000, cents: 151_500 });
    expect(best({ paidHours: 2000 })?.cents).toBe(200_000);
    const both = { groups: ['arbeidsgehandicapteWerknemer', 'oudereWerknemer'], paidHours: 2000 } as const;
    expect([best(both)?.group, best({ ...both, on: '2025-06-01' })?.group]).toEqual([
      ...['oudereWerknemer', 'arbeidsgehandicapteWerknemer'],
    ]);
    expect(wageBenefit({ ...facts, ...both, on: '2025-12-31' }).all.map(({ cents }) => cents)).toEqual([
      260_000, 600_000,
    ]);
    expect(wageBenefit({ ...facts, ...both, on: '2026-01-01' }).all.map(({ group }) => group)).toEqual([
      'arbeidsgehandicapteWerknemer',
    ]);
    expect(wageBenefit({ ...facts, ...both, on: '2018-01-01' }).all).toHaveLength(2);
  });

  it('is no wage-cost benefit from the pension age on, unasked, or for nobody', () => {
    const none = { best: null, all: [] };
    expect(
      [{ pensionAge: true }, { asked: false }, { groups: [] }].map((more) => wageBenefit({ ...facts, ...more })),
    ).toEqual([...[none, none, none]]);
  });

  const nothing: NoRiskFacts = {
    ...{ wiaBenefit: false, under35Percent: false, wajong: false, disabledSchoolLeaver: false },
    ...{ jobsAgreement: false, shelteredWork: false, belowMinimumWage: false },
  };
  it.each<[string, Partial<NoRiskFacts>]>([
    ['none', {}],
    ['none', { jobsAgreement: true }],
    ['none', { belowMinimumWage: true }],
    ['unlimited', { jobsAgreement: true, belowMinimumWage: true }],
    ['unlimited', { wajong: true, wiaBenefit: true }],
    ['unlimited', { shelteredWork: true }],
    ['fiveYears', { wiaBenefit: true }],
    ['fiveYears', { under35Percent: true }],
    ['fiveYears', { disabledSchoolLeaver: true }],
  ])('is a no-risk policy: %s for %j', (expected, more) => {
    expect(noRisk({ ...nothing, ...more })).toBe(expected);
  });
});

it('has one rule of a kind on every day', () => {
  for (const on of ['2018-01-01', '2021-12-31', '2022-01-01', '2023-06-30', '2023-07-01', '2026-11-24']) {
    const ids = rules
      .filter(({ since, through }) => since <= on && (through === null || on <= through))
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(13);
  }
});

it('has these rules, from and to these days', () => {
  expect(rules.map(({ id, since, through }) => [id, since, through])).toEqual([
    ['dienstbetrekking', '2015-01-01', null],
    ['doelgroep', '2015-01-01', null],
    ['minimumloon', '2015-01-01', null],
    ['aanvraagtermijn', '2017-01-01', '2023-06-30'],
    ['aanvraagtermijn', '2023-07-01', null],
    ['voorgeschiedenis', '2017-01-01', '2023-06-30'],
    ['voorgeschiedenis', '2023-07-01', null],
    ['wsw', '2015-01-01', null],
    ['andere-subsidie', '2015-01-01', null],
    ['samenloop', '2015-01-01', null],
    ['wajong', '2015-01-01', null],
    ['loonwaarde', '2017-01-01', null],
    ['forfait', '2017-01-01', null],
    ['ziekte', '2015-01-01', '2021-12-31'],
    ['ziekte', '2022-01-01', null],
    ['woonplaats', '2015-01-01', '2023-06-30'],
    ['woonplaats', '2023-07-01', null],
  ]);
});

it.each([
  ['beslistermijnWeken', '8', '2023-07-01'],
  ['aanvraagtermijnMaanden', '3', '2023-07-01'],
  ['aanvraagAlleenVoorBegin', 'ja', '2023-07-01'],
  ['aanvraagAlleenDoorWerkgever', 'ja', '2023-07-01'],
  ['loonwaardeOndergrens', '50', '2015-01-01'],
  ['doelgroepregisterVereist', 'ja', '2015-01-01'],
  ['werkelijkeUren', 'ja', '2015-01-01'],
  ['stoptBijZiekte', 'ja', '2022-01-01'],
  ['maximumPercentage', '60', '2015-01-01'],
  ['forfaitPercentage', '40', '2017-01-01'],
  ['maximaleDuurMaanden', '24', '2015-01-01'],
  ['zonderIndexering', 'ja', '2017-01-01'],
  ['bezwaartermijnWeken', '4', '1994-01-01'],
  ['betaaltermijnWeken', '8', '2009-07-01'],
] as const)('holds a municipality to the statute on %s from the day that it says so', (key, value, since) => {
  const profile = [{ key, value, from: '1990-01-01', through: null, source: 'https://gemeente.example.nl' }];
  expect(possiblyContrary(profile, since)).toHaveLength(1);
  expect(possiblyContrary(profile, addDays(since, -1))).toEqual([]);
});

it('says why the first municipality paid before July 2023, moved or not', () => {
  const rule = rules.find(({ id, through }) => id === 'woonplaats' && through === '2023-06-30');
  const reason = (moved: object | null) => rule?.assess({ moved } as unknown as Facts).reason;
  expect(reason(null)).toBe('De werknemer woont in de gemeente.');
  expect(reason({ on: '2023-01-01', to: 'gemeente' })).toBe(
    'Tot juli 2023 bleef de eerste gemeente betalen zolang het werk duurde.',
  );
});

it('shows a figure that the asker put in the place of the law’s', () => {
  const asked = { maand: '2026-03', leeftijd: 35, urenPerWeek: 36, route: 'loonwaarde', loonwaardePercentage: 50 };
  const { regels } = berekenen({ ...asked, parameters: { wmlMaand: '2400.00' } }) as Calculation;
  expect(regels[0]?.parameters).toEqual([
    {
      ...{ naam: 'wmlMaand', waarde: '2400.00', van: '2026-03-01', bron: 'opgegeven in de vraag (wat als)' },
      geverifieerd: false,
    },
  ]);
});

it('writes the difference with a wage value in euros as a subtraction, and says where nothing is left', () => {
  const written = (loonwaardeBedrag: string) => {
    const asked = { maand: '2026-03', leeftijd: 35, urenPerWeek: 36, route: 'loonwaarde', loonwaardeBedrag };
    const parameters = { wmlMaand: '2155.00', vakantiebijslagPercentage: 0 };
    const { regels } = berekenen({ ...asked, parameters }) as Calculation;
    return regels.find(({ code }) => code === 'aandeel')?.berekening;
  };
  expect(['2000.00', '2155.00', '2155.01'].map(written)).toEqual([
    ...['2155 − 2000.00', '2155 − 2155.00', 'max(2155 − 2155.01, 0)'],
  ]);
});

it('shows the percentage of interest with its source, and names it when it is not known', () => {
  const late = { principalCents: 100_000, dueOn: '2026-01-10', paidOn: '2026-03-01', debtor: 'ander' } as const;
  const known = statutoryInterest(late, statutoryFigures);
  const [rate] = statutoryFigures.dated.wettelijkeRentePercentage.filter(({ from }) => from === '2026-01-01');
  expect('lines' in known ? known.lines[0]?.parameters : []).toEqual([
    {
      ...{ naam: 'wettelijkeRentePercentage', waarde: rate?.value, van: '2026-01-01' },
      ...{ bron: rate?.source, geverifieerd: rate?.verified },
    },
  ]);
  expect(statutoryInterest({ ...late, dueOn: '2040-01-10', paidOn: '2040-03-01' }, statutoryFigures)).toEqual({
    missing: { parameter: 'wettelijkeRentePercentage', date: '2040-01-11' },
  });
});

describe('a rule of a municipality', () => {
  it('is a number, or yes or no, as the law has it', () => {
    const [weeks, register] = [profileKey('beslistermijnWeken'), profileKey('doelgroepregisterVereist')];
    expect(
      ['6', '62.5', '9999.99', '0', 'x6', '6x', '', '10000', '6.', '6.123', '6,5', 'ja'].map((value) =>
        weeks?.reads(value),
      ),
    ).toEqual([...[true, true, true, true, false, false, false, false, false, false, false, false]]);
    expect(['ja', 'nee', 'misschien', '6'].map((value) => register?.reads(value))).toEqual([true, true, false, false]);
    expect([weeks?.key, weeks?.expects]).toEqual(['beslistermijnWeken', 'Vul een getal in, zoals 6 of 62.5.']);
    expect([register?.key, register?.expects]).toEqual(['doelgroepregisterVereist', 'Vul ja of nee in.']);
  });

  it('is none when the law says nothing to hold it beside', () => {
    expect(profileKey('kleurVanHetFormulier')).toBeUndefined();
  });
});

it('says which full-time week it assumed', () => {
  const asked = { leeftijd: 35, urenPerWeek: 40, route: 'loonwaarde', loonwaardePercentage: 50 };
  const assumed = (maand: string) =>
    (berekenen({ ...asked, maand }) as Calculation).waarschuwingen.find(({ code }) => code === 'voltijduren-aangenomen')
      ?.tekst;
  expect(assumed('2023-12')).toBe('De normale arbeidsduur van de sector is niet opgegeven. Gerekend is met 36 uur.');
  expect(assumed('2024-01')).toContain('De gebruikelijke voltijdweek is niet opgegeven.');
});

it('says of what is no JSON that it is none', () => {
  expect(notJson()).toEqual({
    fout: {
      ...{
        type: 'urn:loonbrug:probleem:invalid-json',
        title: 'Het verzoek klopt niet',
        status: 400,
        code: 'INVALID_JSON',
      },
      detail: 'De inhoud is geen geldige JSON in UTF-8.',
      errors: [{ veld: '', code: 'geen-json', melding: 'De inhoud is geen geldige JSON in UTF-8.' }],
    },
  });
});
