import { euros } from '#libs/http/csv-file';
import type { AccountRow, StatisticsRow } from '../domain/accountability.ts';
import type { ExplainedColumns } from '../xlsx-file.ts';
import type { AccountDto, StatisticsDto } from './accountability.dto.ts';

const ACCOUNT_NOTE =
  'De codes van de indicatoren van SiSa, en of het gaat om kosten of betalingen, staan in de circulaire van het jaar. Die is ' +
  'hier niet bekend: beide staan erin. Terugvorderingen staan er niet in.';
const STATISTICS_NOTE =
  'De indeling van het bestand van het CBS is hier niet bekend. Het burgerservicenummer staat er niet in: u voegt het zelf toe ' +
  'met persoon_ref.';

/** The totals of the accounts of a year: of its rows, to the cent. */
export function representAccount(on: string, year: string, rows: readonly AccountRow[]): AccountDto {
  const sum = (of: (row: AccountRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    ...{ bekendOp: on, jaar: year, status: 'concept', toelichting: ACCOUNT_NOTE, toekenningen: rows.length },
    ...{ maanden: sum(({ months }) => months), kostenCenten: sum(({ costCents }) => costCents) },
    ...{ betaaldCenten: sum(({ paidCents }) => paidCents), openstaandCenten: sum(({ owedCents }) => owedCents) },
  };
}

/** The totals of the statistics of a month. */
export function representStatistics(on: string, month: string, rows: readonly StatisticsRow[]): StatisticsDto {
  const of = (name: StatisticsRow['provision']) => rows.filter(({ provision }) => provision === name).length;
  return {
    ...{ bekendOp: on, maand: month, status: 'concept', toelichting: STATISTICS_NOTE },
    ...{ toekenningen: rows.length, lksp: of('LKSP'), lksf: of('LKSF') },
  };
}

export const ACCOUNT_COLUMNS: ExplainedColumns<AccountRow> = [
  ['toekenning_id', ({ grantId }) => grantId, 'De toekenning: het adres van haar dossier eindigt hierop.'],
  ['werkgever', ({ employer }) => employer, 'KvK-nummer van de werkgever.'],
  ['gemeente', ({ municipality }) => municipality, 'Gemeentecode van het CBS, met GM ervoor.'],
  ['maanden', ({ months }) => months, 'Maanden loon van dit jaar die voorbij zijn.'],
  ['kosten', ({ costCents }) => euros(costCents), 'Wat die maanden kosten, in euro, wanneer ze ook worden betaald.'],
  ['betaald', ({ paidCents }) => euros(paidCents), 'Wat de bank in dit jaar boekte, in euro, van welke maand ook.'],
  ['openstaand', ({ owedCents }) => euros(owedCents), 'Wat van deze maanden nog niet is betaald, in euro.'],
];

export const STATISTICS_COLUMNS: ExplainedColumns<StatisticsRow> = [
  ['maand', ({ month }) => month, 'De maand van de statistiek.'],
  ['gemeente', ({ municipality }) => municipality, 'Gemeentecode van het CBS, met GM ervoor.'],
  ['toekenning_id', ({ grantId }) => grantId, 'De toekenning: het adres van haar dossier eindigt hierop.'],
  ['persoon_ref', ({ person }) => person, 'Het kenmerk van de persoon in Loonbrug. Het is geen burgerservicenummer.'],
  ['voorziening', ({ provision }) => provision, 'LKSP: met een loonwaarde. LKSF: forfaitair.'],
  ['begin', ({ from }) => from, 'Eerste dag met subsidie.'],
  ['einde', ({ endedOn }) => endedOn, 'Laatste dag met subsidie, als die in deze maand valt.'],
  [
    'loonwaarde',
    ({ wageValue }) => wageValue?.replace('.', ',') ?? null,
    'Loonwaarde in procenten; leeg als forfaitair.',
  ],
  ['uren_per_week', ({ hoursPerWeek }) => hoursPerWeek, 'Uren per week volgens de toekenning.'],
  ['werkgever', ({ employer }) => employer, 'KvK-nummer van de werkgever.'],
];
