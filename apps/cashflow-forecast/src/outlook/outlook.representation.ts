import { type Figures, prefinancedCents } from '../domain/figures.ts';
import { days, firstMonths, type LowPoint, lowPoint, months, outlookOf, weeks } from '../domain/outlook.ts';
import { observed } from '../domain/punctuality.ts';
import { type Columns, euros } from '../csv-file.ts';
import { isMunicipality } from '../party.representation.ts';
import type { DayDto, DaysDto, LowPointDto, MonthDto, MonthsDto, ObservedDto } from './outlook.dto.ts';

const METHOD =
  'Per gemeente de kans per dag na afloop van de maand, geleerd van wat is betaald en wat nog wacht, en naar het ' +
  'gezamenlijke beeld getrokken zolang er weinig maanden zijn. Een maand van een gemeente komt in een keer; maanden zijn ' +
  'onafhankelijk van elkaar. Wat is opgedragen komt op de dag van uitvoering. Niet meegerekend: aanvragen waarop nog niet ' +
  'is besloten, verlenging, nieuwe mensen, stornering.';

const YEAR = 12;

/** Twenty-four months. */
export function representMonths(figures: Figures): MonthsDto {
  const { on, positions, delays, sources } = figures;
  const outlook = outlookOf(positions, delays, on, sources);
  const { months: all, laterCents } = months(outlook);
  const { from, through, expectedCents: yearCents, ...band } = firstMonths(outlook, YEAR);
  return {
    ...{ bekendOp: on, methode: METHOD, waarnemingen: observations(figures) },
    maanden: all.map(({ month, expectedCents, projectedCents, p10Cents, p50Cents, p90Cents }) => ({
      ...{ maand: month, verwachtCenten: expectedCents },
      ...{ p10Centen: p10Cents, p50Centen: p50Cents, p90Centen: p90Cents },
      ...{ geprojecteerdCenten: projectedCents, geprojecteerd: projectedCents !== 0 },
    })),
    twaalfMaanden: {
      ...{ vanaf: from, totEnMet: through, verwachtCenten: yearCents },
      ...{ p10Centen: band.p10Cents, p50Centen: band.p50Cents, p90Centen: band.p90Cents },
    },
    laterCenten: laterCents,
  };
}

/** Thirteen weeks by day, with the low point. */
export function representDays(figures: Figures, tenant: string, givenCents: number | undefined): DaysDto {
  const { on, positions, delays, sources } = figures;
  const pays = isMunicipality(tenant);
  const opening = givenCents ?? (pays ? 0 : prefinancedCents(figures));
  const all = days(outlookOf(positions, delays, on, sources), opening, pays ? 'pays' : 'receives');
  const today = { date: on, cents: opening };
  return {
    ...{ bekendOp: on, methode: METHOD, waarnemingen: observations(figures) },
    beginsaldoCenten: opening,
    beginsaldoBron: givenCents === undefined ? (pays ? 'nul' : 'voorfinanciering') : 'opgegeven',
    dagen: all.map(({ date, expectedCents, balanceCents, balance }) => ({
      ...{ datum: date, verwachtCenten: expectedCents, saldoCenten: balanceCents },
      ...{ p10Centen: balance.p10Cents, p50Centen: balance.p50Cents, p90Centen: balance.p90Cents },
    })),
    weken: weeks(all).map((week) => ({
      ...{ vanaf: week.from, totEnMet: week.through, verwachtCenten: week.expectedCents },
      ...{ laagsteSaldoCenten: week.lowestCents, laagsteTegenvallendCenten: week.lowestP10Cents },
    })),
    laagstePunt: representLowPoint(lowPoint(today, all)),
    laagstePuntTegenvallend: representLowPoint(lowPoint(today, all, ({ balance }) => balance.p10Cents)),
  };
}

function representLowPoint({ date, cents }: LowPoint): LowPointDto {
  return { datum: date, centen: cents };
}

function observations({ waits }: Figures): ObservedDto {
  const { monthsPaid, paid, waiting } = observed(waits);
  return { maandenBetaald: monthsPaid, betaald: paid, wachtend: waiting };
}

export const MONTH_COLUMNS: Columns<MonthDto> = [
  ['maand', ({ maand }) => maand],
  ['verwacht', ({ verwachtCenten }) => euros(verwachtCenten)],
  ['p10', ({ p10Centen }) => euros(p10Centen)],
  ['p50', ({ p50Centen }) => euros(p50Centen)],
  ['p90', ({ p90Centen }) => euros(p90Centen)],
  ['geprojecteerd', ({ geprojecteerdCenten }) => euros(geprojecteerdCenten)],
];

export const DAY_COLUMNS: Columns<DayDto> = [
  ['datum', ({ datum }) => datum],
  ['verwacht', ({ verwachtCenten }) => euros(verwachtCenten)],
  ['saldo', ({ saldoCenten }) => euros(saldoCenten)],
  ['saldo_p10', ({ p10Centen }) => euros(p10Centen)],
  ['saldo_p50', ({ p50Centen }) => euros(p50Centen)],
  ['saldo_p90', ({ p90Centen }) => euros(p90Centen)],
];
