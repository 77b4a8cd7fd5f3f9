import { type Figures, prefinancedCents } from '../domain/figures.ts';
import { usualCents } from '../domain/uncertainty/inflows.ts';
import { type LowPointBand, lowPointBand } from '../domain/uncertainty/low-point.ts';
import {
  type DayOutlook,
  days,
  firstMonths,
  type LowPoint,
  lowPoint,
  months,
  outlookOf,
  weeks,
} from '../domain/outlook.ts';
import { observed } from '../domain/punctuality.ts';
import { type Columns, euros } from '#libs/http/csv-file';
import { isMunicipality } from '../party.representation.ts';
import { OtherCashQuery } from './other-cash.dto.ts';
import type {
  DayDto,
  DaysDto,
  DaysQuery,
  LowPointBandDto,
  LowPointDto,
  MonthDto,
  MonthsDto,
  ObservedDto,
} from './outlook.dto.ts';
import { representMarks, representSources } from './sources.representation.ts';

const METHOD =
  'Per gemeente de kans per dag na afloop van de maand, geleerd van wat is betaald en wat nog wacht, en naar het ' +
  'gezamenlijke beeld getrokken zolang er weinig maanden zijn. Een maand van een gemeente komt in een keer; maanden van een ' +
  'gemeente hangen samen: wie laat is, is vaker laat. Wat is opgedragen komt op de dag van uitvoering. Meegerekend, elk met ' +
  'een kans die is geleerd: wie vertrekt, verlenging, aanvragen waarop nog niet is besloten, stornering, de loonwaarde na het ' +
  'forfait en het minimumloon dat nog niet bekend is. Niet meegerekend: nieuwe mensen (apart genoemd) en terugvordering.';

const YEAR = 12;

/** Twenty-four months. */
export function representMonths(figures: Figures): MonthsDto {
  const { on, positions, delays, sources } = figures;
  const outlook = outlookOf(positions, delays, on, sources);
  const { months: all, laterCents } = months(outlook);
  const newPeople = newPeopleCents(figures);
  const { from, through, expectedCents: yearCents, ...band } = firstMonths(outlook, YEAR);
  return {
    ...{ bekendOp: on, methode: METHOD, waarnemingen: observations(figures) },
    maanden: all.map(
      ({ month, expectedCents, projectedCents, applicationCents, p10Cents, p50Cents, p90Cents }, nth) => ({
        ...{ maand: month, verwachtCenten: expectedCents },
        ...{ p10Centen: p10Cents, p50Centen: p50Cents, p90Centen: p90Cents },
        ...{ geprojecteerdCenten: projectedCents, geprojecteerd: projectedCents !== 0 },
        ...{ aanvragenCenten: applicationCents, nieuweMensenCenten: newPeople(nth) },
      }),
    ),
    twaalfMaanden: {
      ...{ vanaf: from, totEnMet: through, verwachtCenten: yearCents },
      ...{ p10Centen: band.p10Cents, p50Centen: band.p50Cents, p90Centen: band.p90Cents },
    },
    laterCenten: laterCents,
    ...{ tekens: representMarks(figures), bronnen: representSources(figures) },
  };
}

/** Thirteen weeks by day, with the low point. */
export function representDays(figures: Figures, tenant: string, query: DaysQuery): DaysDto {
  const { on, positions, delays, sources } = figures;
  const pays = isMunicipality(tenant);
  const { beginsaldoCenten: givenCents, kredietCenten } = query;
  const opening = givenCents ?? (pays ? 0 : prefinancedCents(figures));
  const [other, side] = [OtherCashQuery.read(query), pays ? ('pays' as const) : ('receives' as const)];
  const outlook = outlookOf(positions, delays, on, sources);
  const all = days(outlook, opening, side, other);
  const beyond = (of: (day: DayOutlook) => number): string | null =>
    kredietCenten === undefined ? null : (all.find((day) => of(day) < -kredietCenten)?.date ?? null);
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
    laagstePuntBandbreedte: representLowPointBand(lowPointBand(outlook, opening, side, other)),
    posten: other.lines.map(({ date, cents }) => ({ datum: date, centen: cents })),
    kredietCenten: kredietCenten ?? null,
    bovenKredietOp: beyond(({ balanceCents }) => balanceCents),
    bovenKredietTegenvallendOp: beyond(({ balance }) => balance.p10Cents),
  };
}

function representLowPoint({ date, cents }: LowPoint): LowPointDto {
  return { datum: date, centen: cents };
}

function representLowPointBand({ p10Cents, p50Cents, p90Cents, early, late }: LowPointBand): LowPointBandDto {
  return { p10Centen: p10Cents, p50Centen: p50Cents, p90Centen: p90Cents, vroegst: early, laatst: late };
}

/** Of people who are not known yet, in the so many-th month: who come in a month are paid for from the month after the next. */
function newPeopleCents({ sources, positions, on }: Figures): (nth: number) => number {
  const perMonth = sources.applicationsPerMonth * sources.decisions.granted.chance * usualCents(positions, on);
  const stays = 1 - sources.leaving.chance;
  const people = (nth: number): number => (nth <= 1 ? 0 : stays * (people(nth - 1) + 1));
  return (nth) => Math.round(perMonth * people(nth));
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
  ['aanvragen', ({ aanvragenCenten }) => euros(aanvragenCenten)],
  ['nieuwe_mensen', ({ nieuweMensenCenten }) => euros(nieuweMensenCenten)],
];

export const DAY_COLUMNS: Columns<DayDto> = [
  ['datum', ({ datum }) => datum],
  ['verwacht', ({ verwachtCenten }) => euros(verwachtCenten)],
  ['saldo', ({ saldoCenten }) => euros(saldoCenten)],
  ['saldo_p10', ({ p10Centen }) => euros(p10Centen)],
  ['saldo_p50', ({ p50Centen }) => euros(p50Centen)],
  ['saldo_p90', ({ p90Centen }) => euros(p90Centen)],
];
