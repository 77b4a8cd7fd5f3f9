import { describe, expect, it } from '@jest/globals';
import { type Cells, type Column } from './payroll-cells.ts';
import { readRow, verdictOf } from './payroll-row.ts';

const GOOD: Cells = {
  ...{ periode: '2026-09', bsn: '999999990', personeelsnummer: 'D-901', voorletters: 'D.', achternaam: 'Demo-Aalders' },
  ...{ geboortedatum: '1991-02-03', gemeentecode: 'GM9901', lks: 'ja', doelgroepgrond: 'doelgroepregister' },
  ...{ route: 'forfaitair', loonwaarde: '', loonwaarde_vastgesteld_op: '', begindatum: '2026-09-01', einddatum: '' },
  ...{ uren_per_week: '24', voltijd_uren: '38', wisselende_uren: 'nee', verloonde_uren: '104', brutoloon: '1529,60' },
};
const MEASURED = { route: 'loonwaarde', loonwaarde: '55', loonwaarde_vastgesteld_op: '2026-08-17' };

function read(cells: Partial<Cells>) {
  const reading = readRow({ ...GOOD, ...cells });
  if (reading === 'not subsidised') throw new Error('it is dropped');
  return reading;
}

function found(cells: Partial<Cells>, known = false): string[] {
  return verdictOf(read(cells), known).findings.map(({ column, code }) => `${String(column)}: ${code}`);
}

describe('a row of a payroll file', () => {
  it('is good when it says what an application needs', () => {
    expect(verdictOf(read({}), false)).toEqual({ outcome: 'good', findings: [] });
    expect(read({}).row).toEqual({
      ...{ month: '2026-09', bsn: '999999990', personnelNumber: 'D-901', initials: 'D.', surname: 'Demo-Aalders' },
      ...{ birthDate: '1991-02-03', municipalityCode: 'GM9901', ground: 'doelgroepregister', route: 'forfaitair' },
      ...{ wageValuePercent: null, wageValueOn: null, startedOn: '2026-09-01', endsOn: null },
      ...{ agreedHours: '24', fullTimeHours: '38', variableHours: false, paidHours: '104' },
    });
  });

  it.each(['nee', 'Nee', 'n', '', '  '])('is dropped unread when its employee has no subsidy: lks "%s"', (lks) => {
    const unread = new Proxy(
      { ...GOOD, lks },
      {
        get: (cells, column) => {
          if (column !== 'lks') throw new Error(`read ${String(column)}`);
          return cells.lks;
        },
      },
    );
    expect(readRow(unread)).toBe('not subsidised');
  });

  it('is not looked at further when nobody can tell whether it has', () => {
    expect(found({ lks: 'misschien', bsn: 'x' })).toEqual(['lks: onbekende-keuze']);
  });

  it.each<[Partial<Cells>, object]>([
    [
      { geboortedatum: '3-2-1991', begindatum: '01/09/2026' },
      { birthDate: '1991-02-03', startedOn: '2026-09-01' },
    ],
    [{ periode: '9-2026' }, { month: '2026-09' }],
    [{ periode: '2026-09-01' }, { month: '2026-09' }], // what a spreadsheet makes of it
    [{ uren_per_week: '32,5' }, { agreedHours: '32.5' }],
    [{ uren_per_week: '32.50' }, { agreedHours: '32.5' }],
    [{ bsn: '9999.99.990' }, { bsn: '999999990' }],
    [{ bsn: '12345672' }, { bsn: '012345672' }], // a spreadsheet drops the zero in front
    [{ wisselende_uren: 'J', lks: 'JA' }, { variableHours: true }],
    [{ gemeentecode: 'gm9901' }, { municipalityCode: 'GM9901' }],
    [{ verloonde_uren: '' }, { paidHours: null }],
    [{ achternaam: " 'van Demo-Ünal " }, { surname: "'van Demo-Ünal" }],
    [MEASURED, { route: 'loonwaarde', wageValuePercent: '55', wageValueOn: '2026-08-17' }],
    [{ route: 'loonwaarde' }, { wageValuePercent: null, wageValueOn: null }], // still to be measured
  ])('reads %j', (cells, expected) => {
    expect(found(cells)).toEqual([]);
    expect(read(cells).row).toMatchObject(expected);
  });

  it.each<[Partial<Cells>, string]>([
    [{ ...MEASURED, loonwaarde: '57,5' }, 'loonwaarde: geen-heel-percentage'],
    [{ ...MEASURED, loonwaarde: '100' }, 'loonwaarde: loonwaarde-vanaf-honderd'],
    [{ loonwaarde: '55' }, 'loonwaarde: loonwaarde-bij-forfait'],
    [{ uren_per_week: '40' }, 'uren_per_week: meer-dan-voltijd'],
    [{ begindatum: '2026-02-28' }, 'begindatum: misschien-te-laat'],
  ])('raises a question with %j', (cells, finding) => {
    expect(found(cells)).toEqual([finding]);
    expect(verdictOf(read(cells), false).outcome).toBe('doubtful');
    expect(read(cells).row).toBeDefined();
  });

  it('is not too late within the six months, nor for an employment that is known', () => {
    expect(found({ begindatum: '2026-03-01' })).toEqual([]);
    expect(found({ begindatum: '2025-01-06' }, true)).toEqual([]);
  });

  it.each<[Partial<Cells>, string]>([
    [{ bsn: '999999899' }, 'bsn: elfproef'],
    [{ bsn: '000000000' }, 'bsn: elfproef'],
    [{ bsn: '12345' }, 'bsn: geen-bsn'],
    [{ personeelsnummer: '999999990' }, 'personeelsnummer: bsn-als-personeelsnummer'],
    [{ personeelsnummer: '9999.99.989' }, 'personeelsnummer: bsn-als-personeelsnummer'],
    [{ bsn: '012345672', personeelsnummer: '12345672' }, 'personeelsnummer: bsn-als-personeelsnummer'],
    [{ personeelsnummer: '9'.repeat(41) }, 'personeelsnummer: te-lang'],
    [{ achternaam: '=cmd|calc' }, 'achternaam: ongeldig-teken'],
    [{ achternaam: 'De\u0000mo' }, 'achternaam: ongeldig-teken'],
    [{ achternaam: 'x'.repeat(201) }, 'achternaam: te-lang'],
    [{ geboortedatum: '30-02-1990' }, 'geboortedatum: geen-kalenderdatum'],
    [{ geboortedatum: 'gisteren' }, 'geboortedatum: geen-datum'],
    [{ geboortedatum: '2012-02-03' }, 'geboortedatum: leeftijd-klopt-niet'],
    [{ begindatum: '9999-12-31' }, 'begindatum: geen-kalenderdatum'],
    [{ begindatum: '2026-10-01' }, 'begindatum: na-periode'],
    [{ einddatum: '2026-08-01' }, 'einddatum: voor-begindatum'],
    [{ periode: 'september' }, 'periode: geen-maand'],
    [{ gemeentecode: '' }, 'gemeentecode: verplicht'],
    [{ gemeentecode: 'Utrecht' }, 'gemeentecode: geen-gemeentecode'],
    [{ doelgroepgrond: 'onbekend-register' }, 'doelgroepgrond: onbekende-keuze'],
    [{ uren_per_week: '75' }, 'uren_per_week: te-hoog'],
    [{ uren_per_week: '0' }, 'uren_per_week: te-laag'],
    [{ uren_per_week: '24,125' }, 'uren_per_week: geen-getal'],
    [{ uren_per_week: '-24' }, 'uren_per_week: geen-getal'],
    [{ brutoloon: 'veel' }, 'brutoloon: geen-getal'],
    [{ ...MEASURED, loonwaarde: '201' }, 'loonwaarde: te-hoog'],
    [{ ...MEASURED, loonwaarde: '' }, 'loonwaarde: verplicht'],
    [{ ...MEASURED, loonwaarde_vastgesteld_op: '' }, 'loonwaarde_vastgesteld_op: verplicht'],
    [{ wisselende_uren: 'soms' }, 'wisselende_uren: onbekende-keuze'],
  ])('is faulty with %j', (cells, finding) => {
    expect(found(cells)).toEqual([finding]);
    expect(read(cells).row).toBeUndefined();
  });

  it('tells everything that is wrong at once', () => {
    const all = Object.fromEntries(Object.keys(GOOD).map((column) => [column, '?'])) as Record<Column, string>;
    const columns = verdictOf(read({ ...all, lks: 'ja', achternaam: '' }), false).findings.map(({ column }) => column);
    expect(columns).toEqual([
      ...['periode', 'bsn', 'achternaam', 'geboortedatum', 'gemeentecode', 'doelgroepgrond', 'route', 'loonwaarde'],
      ...['loonwaarde_vastgesteld_op', 'begindatum', 'einddatum', 'uren_per_week', 'voltijd_uren', 'wisselende_uren'],
      ...['verloonde_uren', 'brutoloon'],
    ]);
  });
});
