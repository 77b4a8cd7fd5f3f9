import { describe, expect, it } from '@jest/globals';
import { Fraction } from '#libs/kernel/fraction';
import { berekenen } from '#libs/law/calculation';
import { effectOf } from '#libs/law/effect';
import { readFigureRows } from '#libs/law/figure-rows-input';
import {
  FIGURE_NAMES,
  figureFaults,
  figureOn,
  type FigureRow,
  type Figures,
  projectedFigures,
  statutoryFigures,
  wageRounded,
  withFigures,
  youthOn,
} from '#libs/law/figures';
import { grantMonthAmount, type GrantPeriod } from '#libs/law/grant-month';

const row = (more: Partial<FigureRow> = {}): FigureRow => ({
  ...{ name: 'wmlMaand', from: '2027-01-01', value: '2400.00', source: 'Staatscourant', verified: true },
  ...more,
});
const period: GrantPeriod = {
  ...{
    from: '2027-03-01',
    through: '2027-03-31',
    grantedFrom: '2026-01-01',
    route: 'loonwaarde',
    wageValuePercent: '50',
  },
  ...{ employment: { from: '2026-01-01', through: null }, agreedHours: 36, fullTimeHours: 36, settings: {} },
  ages: [{ from: '2026-01', age: 21 }],
};

describe('the figures of the law', () => {
  it('hold together', () => {
    expect(figureFaults(statutoryFigures)).toEqual([]);
    expect(figureFaults(projectedFigures(statutoryFigures))).toEqual([]);
  });

  it('are those of the day, to the last one', () => {
    const on = (date: string) => figureOn(statutoryFigures, 'wmlMaand', date)?.value;
    expect([
      on('2014-12-31'),
      on('2015-01-01'),
      on('2026-06-30'),
      on('2026-07-01'),
      on('2026-12-31'),
      on('2027-01-01'),
    ]).toEqual([undefined, '1501.80', '2294.40', '2337.00', '2337.00', undefined]);
    expect(figureOn(statutoryFigures, 'normUren', '2023-12-31')).toBeUndefined();
    expect(youthOn(statutoryFigures, '2027-01-01')?.percent).toMatchObject({ 18: '62.5', 20: '87.5' });
  });

  const broken = (rows: Figures['dated']['wmlMaand']) =>
    figureFaults({ ...statutoryFigures, dated: { ...statutoryFigures.dated, wmlMaand: rows } });
  const of = (from: string, through: string | null, value = '600.00') => ({
    ...{ from, through, value, source: 'x', verified: true, projected: false },
  });

  it.each([
    ['has no rows', []],
    ['leaves a gap before', [of('2020-01-01', '2020-06-29'), of('2020-07-01', null)]],
    ['overlaps', [of('2020-01-01', '2020-07-01'), of('2020-07-01', null)]],
    ['overlaps', [of('2020-01-01', null), of('2020-07-01', null)]],
    ['ends before it begins', [of('2020-01-01', '2019-12-31')]],
    ['has no date', [of('2020-02-30', null)]],
    ['has no date', [of('2020-01-01', 'ooit')]],
    ['is no multiple of 0.60', [of('2020-01-01', null, '600.50')]],
    ['is no decimal number', [of('2020-01-01', null, '600,00')]],
  ])('do not: %s', (fault, rows) => {
    expect(broken(rows).join()).toContain(fault);
  });

  it('may hold for a single day', () => {
    expect(broken([of('2020-01-01', '2020-01-01'), of('2020-01-02', null)])).toEqual([]);
  });

  it('do not when the youth percentages leave a gap', () => {
    const [, ...later] = statutoryFigures.youth;
    const [first] = statutoryFigures.youth;
    if (first === undefined) throw new Error('there are youth percentages');
    const gap = [{ ...first, through: '2017-06-29' }, ...later];
    expect(figureFaults({ ...statutoryFigures, youth: gap })).toEqual([
      'jeugdPercentage 2015-01-01: leaves a gap before 2017-07-01',
    ]);
  });

  it('do not when an age is missing, or an older one gets less', () => {
    const [first, ...rest] = statutoryFigures.youth;
    if (first === undefined) throw new Error('there are youth percentages');
    const less = { ...first, percent: { ...first.percent, 16: '20' } };
    const few = { ...first, adultAge: 24 };
    expect(figureFaults({ ...statutoryFigures, youth: [less, ...rest] })).toEqual([
      'jeugdPercentage 2015-01-01: falls with age',
    ]);
    expect(figureFaults({ ...statutoryFigures, youth: [few, ...rest] })).toEqual([
      'jeugdPercentage 2015-01-01: an age is missing',
    ]);
  });

  it('may give two ages the same', () => {
    const [first, ...rest] = statutoryFigures.youth;
    if (first === undefined) throw new Error('there are youth percentages');
    const same = { ...first, percent: { ...first.percent, 16: '30' } };
    expect(figureFaults({ ...statutoryFigures, youth: [same, ...rest] })).toEqual([]);
  });

  it('are no expectations', () => {
    const all = [...Object.values(statutoryFigures.dated).flat(), ...statutoryFigures.youth];
    expect(all.filter(({ projected }) => projected)).toEqual([]);
  });

  it('round a minimum wage to the nearest 60 cents, and half of it up', () => {
    expect(['2337.00', '2337.29', '2337.30', '2336.70', '0.29'].map((text) => wageRounded(Fraction.of(text)))).toEqual([
      '2337.00',
      '2337.00',
      '2337.60',
      '2337.00',
      '0.00',
    ]);
  });
});

describe('what an installation approved', () => {
  it('holds from its day, for its half-year, and makes the month known', () => {
    const figures = withFigures(statutoryFigures, [row()]);
    expect(figureFaults(figures)).toEqual([]);
    expect(figureOn(figures, 'wmlMaand', '2027-06-30')?.value).toBe('2400.00');
    expect(figureOn(figures, 'wmlMaand', '2027-07-01')).toBeUndefined();
    expect(grantMonthAmount('2027-03', [period], statutoryFigures)).toEqual({
      missing: { parameter: 'wmlMaand', date: '2027-01-01' },
    });
    expect(grantMonthAmount('2027-03', [period], figures)).toMatchObject({ amountCents: 162_000, projected: false });
  });

  it('replaces a row of the same day, the later approval first', () => {
    const figures = withFigures(statutoryFigures, [row({ value: '2400.00' }), row({ value: '2406.00' })]);
    expect(figures.dated.wmlMaand.filter(({ from }) => from === '2027-01-01').map(({ value }) => value)).toEqual([
      '2406.00',
    ]);
  });

  it('ends what held before, and stops at what comes after', () => {
    const figures = withFigures(statutoryFigures, [
      row({ name: 'werkgeverslastenPercentage', from: '2024-01-01', value: '24' }),
      row({ name: 'normUren', from: '2028-01-01', value: '35' }),
    ]);
    expect(figureFaults(figures)).toEqual([]);
    const of = (date: string) => figureOn(figures, 'werkgeverslastenPercentage', date)?.value;
    expect([of('2023-12-31'), of('2024-01-01'), of('2025-12-31'), of('2026-01-01')]).toEqual([
      '23.5',
      '24',
      '24',
      '25',
    ]);
    expect(figureOn(figures, 'normUren', '2040-01-01')?.value).toBe('35');
  });

  it('may be a youth percentage', () => {
    const figures = withFigures(statutoryFigures, [
      row({ name: 'jeugdPercentage19', from: '2026-07-01', value: '70', verified: false }),
    ]);
    expect(figureFaults(figures)).toEqual([]);
    expect(youthOn(figures, '2026-06-30')?.percent[19]).toBe('60');
    expect(youthOn(figures, '2026-12-31')).toMatchObject({
      percent: { 19: '70', 18: '50' },
      verified: false,
      adultAge: 21,
    });
    expect(youthOn(figures, '2027-01-01')?.percent[19]).toBe('75');
    const case_ = {
      maand: '2026-08',
      leeftijd: 19,
      urenPerWeek: 36,
      route: 'forfaitair',
      toekenningVanaf: '2026-08-01',
    };
    expect(JSON.stringify(berekenen(case_, figures))).toContain(
      'jeugdPercentage = 70 (vanaf 2026-07-01) is niet nagekeken',
    );
  });

  it('starts from the last youth percentages that are known, if there are any', () => {
    const known = { ...statutoryFigures, youth: statutoryFigures.youth.slice(0, 3) };
    const added = row({ name: 'jeugdPercentage19', from: '2028-01-01', value: '90' });
    expect(youthOn(withFigures(known, [added]), '2028-01-01')?.percent).toMatchObject({ 18: '50', 19: '90', 20: '80' });
    expect(withFigures({ ...statutoryFigures, youth: [] }, [added]).youth).toEqual([]);
  });

  it('ends with June or December when it is a minimum wage', () => {
    const ends = (from: string) => withFigures(statutoryFigures, [row({ from })]).dated.wmlMaand.at(-1)?.through;
    expect([ends('2027-06-30'), ends('2027-07-01'), ends('2027-12-31')]).toEqual([
      '2027-06-30',
      '2027-12-31',
      '2027-12-31',
    ]);
  });

  it('has a name that everybody knows', () => {
    expect(FIGURE_NAMES).toEqual([
      ...['wmlMaand', 'wmlUur', 'vakantiebijslagPercentage', 'maximumPercentage', 'forfaitPercentage'],
      ...[
        'werkgeverslastenPercentage',
        'normUren',
        'wettelijkeRentePercentage',
        'jeugdPercentage15',
        'jeugdPercentage16',
      ],
      ...['jeugdPercentage17', 'jeugdPercentage18', 'jeugdPercentage19', 'jeugdPercentage20'],
    ]);
  });
});

describe('a file of figures', () => {
  const good = { naam: 'wmlMaand', vanaf: '2027-01-01', waarde: '2400.00', bron: 'Staatscourant', geverifieerd: true };

  it('is read as rows', () => {
    expect(readFigureRows([good])).toEqual({ rows: [row()], faults: [] });
    expect(readFigureRows([{ ...good, geverifieerd: undefined }]).rows).toEqual([row({ verified: false })]);
  });

  it('with a fault is not used at all, and every fault is named', () => {
    const wrong = [
      { ...good, waarde: '2400.10' },
      { naam: 'loon', vanaf: '1-1-2027', waarde: 5, bron: ' ', extra: 1 },
      null,
    ];
    const { rows, faults } = readFigureRows([good, ...wrong]);
    expect(rows).toEqual([]);
    expect(faults.map(({ veld, code }) => `${veld} ${code}`)).toEqual([
      '[1].waarde verkeerde-afronding',
      '[2].naam onbekende-keuze',
      '[2].vanaf geen-datum',
      '[2].waarde geen-bedrag',
      '[2].bron geen-tekst',
      '[2].extra onbekend-veld',
      '[3] geen-object',
    ]);
    expect(readFigureRows({})).toEqual({
      rows: [],
      faults: [{ veld: '', code: 'geen-lijst', melding: 'Geef een lijst van cijfers.' }],
    });
    expect(readFigureRows([{ ...good, naam: 'normUren', waarde: '36', bron: 'x'.repeat(200) }]).faults).toEqual([]);
    expect(readFigureRows([{ ...good, vanaf: '2014-12-31', waarde: undefined, bron: 'x'.repeat(201) }]).faults).toEqual(
      [
        { veld: '[0].vanaf', code: 'te-vroeg', melding: 'Vul een datum vanaf 2015-01-01 in.' },
        { veld: '[0].waarde', code: 'verplicht', melding: 'Vul dit veld in.' },
        { veld: '[0].bron', code: 'geen-tekst', melding: 'Vul een tekst in van hoogstens 200 tekens.' },
      ],
    );
    const sources = [undefined, 5].map((bron) => readFigureRows([{ ...good, bron }]).faults.map(({ code }) => code));
    expect(sources).toEqual([['verplicht'], ['geen-tekst']]);
    expect(readFigureRows([{ ...good, waarde: '2400.30' }]).faults[0]?.melding).toContain(
      'een veelvoud van 0.60 (WML 14 lid 9)',
    );
  });
});

describe('the effect of a figure on the running book', () => {
  it('is that of the months that change, and of no other', () => {
    const march = { month: '2026-03', periods: [{ ...period, from: '2026-03-01', through: '2026-03-31' }] };
    const next = { month: '2027-03', periods: [period] };
    const figures = withFigures(statutoryFigures, [row()]);
    expect(effectOf([march, next], statutoryFigures, figures)).toEqual([
      { month: '2027-03', beforeCents: null, afterCents: 162_000 },
    ]);
    expect(effectOf([march, next], figures, figures)).toEqual([]);
  });
});

describe('what is expected', () => {
  it('takes the same step as a year earlier, is marked, and marks the amount', () => {
    const figures = projectedFigures(statutoryFigures);
    expect(figureOn(figures, 'wmlMaand', '2027-01-01')).toMatchObject({
      value: '2387.40',
      source: 'verwachting: dezelfde stap als een jaar eerder, afgerond als de wet',
      projected: true,
      verified: false,
    });
    expect(figureOn(figures, 'wmlMaand', '2027-07-01')?.value).toBe('2431.80');
    expect(figureOn(figures, 'wmlMaand', '2040-12-31')?.projected).toBe(true);
    expect(figureOn(figures, 'wmlMaand', '2041-01-01')).toBeUndefined();
    const amount = grantMonthAmount('2027-03', [period], figures);
    expect(amount).toMatchObject({ projected: true });
    expect('lines' in amount && amount.lines[0]?.parameters[0]).toMatchObject({ geverifieerd: false });
    expect(JSON.stringify(amount)).toContain('een verwachting.');
  });

  it('is nothing where no step of a year is known, or a minimum wage has no last day', () => {
    const { dated } = statutoryFigures;
    const of = (wmlMaand: typeof dated.wmlMaand) => ({ ...statutoryFigures, dated: { ...dated, wmlMaand } });
    const [first, ...rest] = dated.wmlMaand.toReversed();
    if (first === undefined) throw new Error('there are minimum wages');
    const open = [...rest.toReversed(), { ...first, through: null }];
    for (const wages of [[], dated.wmlMaand.slice(-1), dated.wmlMaand.slice(-2), open]) {
      expect(projectedFigures(of(wages)).dated.wmlMaand).toEqual(wages);
    }
  });

  it('changes nothing that is known', () => {
    const { dated } = projectedFigures(statutoryFigures);
    expect(dated.wmlMaand.slice(0, statutoryFigures.dated.wmlMaand.length)).toEqual(statutoryFigures.dated.wmlMaand);
    const march = { ...period, from: '2026-03-01', through: '2026-03-31' };
    expect(grantMonthAmount('2026-03', [march], projectedFigures(statutoryFigures))).toMatchObject({
      projected: false,
    });
  });
});
