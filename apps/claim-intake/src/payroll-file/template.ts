import type { Row } from 'write-excel-file/node';
import { GROUNDS, ROUTES } from '../domain/application-parts.ts';
import { type Column, COLUMNS } from '../domain/payroll-cells.ts';

/** Per column: must it be filled in, what goes in it, and an example. Nothing here is read by a spreadsheet as a formula. */
const EXPLAINED: Readonly<Record<Column, readonly [needed: string, what: string, example: string]>> = {
  periode: ['ja', 'De maand die is verloond.', '2026-09'],
  bsn: ['ja', 'Burgerservicenummer van de werknemer.', '999999990'],
  personeelsnummer: ['ja', 'Uw eigen nummer van de werknemer. Nooit een burgerservicenummer.', 'D-901'],
  voorletters: ['ja', 'Voorletters van de werknemer.', 'D.'],
  achternaam: ['ja', 'Achternaam, met voorvoegsel.', 'Demo-Aalders'],
  geboortedatum: ['ja', 'Als JJJJ-MM-DD of DD-MM-JJJJ.', '1991-02-03'],
  gemeentecode: ['ja', 'De gemeente waar de werknemer woont: GM en vier cijfers.', 'GM9901'],
  lks: [
    'nee',
    'ja: u heeft of vraagt loonkostensubsidie. nee of leeg: wij slaan de rij over en bewaren er niets van.',
    'ja',
  ],
  doelgroepgrond: ['ja', `Kies uit: ${GROUNDS.join(', ')}.`, 'doelgroepregister'],
  route: ['ja', `Kies uit: ${ROUTES.join(', ')}.`, 'forfaitair'],
  loonwaarde: ['nee', 'In procenten, als de loonwaarde is vastgesteld.', '55'],
  loonwaarde_vastgesteld_op: ['nee', 'Wanneer de loonwaarde is vastgesteld.', '2026-08-17'],
  begindatum: ['ja', 'Eerste dag van het dienstverband.', '2026-09-01'],
  einddatum: ['nee', 'Laatste dag, als die bekend is.', '2027-08-31'],
  uren_per_week: ['ja', 'De uren uit het contract.', '24'],
  voltijd_uren: ['ja', 'De uren van een volledige werkweek in uw bedrijf.', '38'],
  wisselende_uren: ['ja', 'ja: het contract heeft geen vaste uren. Anders nee.', 'nee'],
  verloonde_uren: ['nee', 'De uren die u deze maand heeft betaald.', '104'],
  brutoloon: ['nee', 'Het brutoloon van deze maand. Wij bewaren het niet.', '1529,60'],
};

/** The headings, as a CSV file. */
export function csvTemplate(): string {
  return `${COLUMNS.join(';')}\r\n`;
}

/** The headings, as a spreadsheet with a sheet that explains them. Every cell is text, so that no number loses its zeros. */
export async function xlsxTemplate(): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node'); // seldom asked for, so not loaded before
  const headings: Row = COLUMNS.map((column) => heading(column));
  const explanation: Row[] = COLUMNS.map((column) => [column, ...EXPLAINED[column]].map((value) => text(value)));
  return writeExcelFile([
    { data: [headings], sheet: 'Loonbestand', columns: COLUMNS.map(() => ({ width: 18 })), stickyRowsCount: 1 },
    {
      data: [['Kolom', 'Verplicht', 'Uitleg', 'Voorbeeld'].map(heading), ...explanation],
      sheet: 'Uitleg',
      columns: [28, 10, 100, 20].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}

const text = (value: string) => ({ value, type: String, format: '@' });
const heading = (value: string) => ({ ...text(value), fontWeight: 'bold' as const });
