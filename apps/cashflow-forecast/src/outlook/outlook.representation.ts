import { type Figures, prefinancedCents } from '../domain/figures.ts';
import { days, type LowPoint, lowPoint, months, outlookOf } from '../domain/outlook.ts';
import { observed } from '../domain/punctuality.ts';
import { isMunicipality } from '../party.representation.ts';
import type { DaysDto, LowPointDto, MonthsDto, ObservedDto } from './outlook.dto.ts';

const METHOD =
  'Per gemeente de kans per dag na afloop van de maand, geleerd van wat is betaald en wat nog wacht, en naar het ' +
  'gezamenlijke beeld getrokken zolang er weinig maanden zijn. Een maand van een gemeente komt in een keer; maanden zijn ' +
  'onafhankelijk van elkaar. Wat is opgedragen komt op de dag van uitvoering. Niet meegerekend: aanvragen waarop nog niet ' +
  'is besloten, verlenging, nieuwe mensen, stornering.';

/** Twenty-four months. */
export function representMonths(figures: Figures): MonthsDto {
  const { on, positions, delays } = figures;
  const { months: all, laterCents } = months(outlookOf(positions, delays, on));
  return {
    ...{ bekendOp: on, methode: METHOD, waarnemingen: observations(figures) },
    maanden: all.map(({ month, expectedCents, projectedCents, p10Cents, p50Cents, p90Cents }) => ({
      ...{ maand: month, verwachtCenten: expectedCents },
      ...{ p10Centen: p10Cents, p50Centen: p50Cents, p90Centen: p90Cents },
      ...{ geprojecteerdCenten: projectedCents, geprojecteerd: projectedCents !== 0 },
    })),
    laterCenten: laterCents,
  };
}

/** Thirteen weeks by day, with the low point. */
export function representDays(figures: Figures, tenant: string, givenCents: number | undefined): DaysDto {
  const { on, positions, delays } = figures;
  const pays = isMunicipality(tenant);
  const opening = givenCents ?? (pays ? 0 : prefinancedCents(figures));
  const all = days(outlookOf(positions, delays, on), opening, pays ? 'pays' : 'receives');
  const today = { date: on, cents: opening };
  return {
    ...{ bekendOp: on, methode: METHOD, waarnemingen: observations(figures) },
    beginsaldoCenten: opening,
    beginsaldoBron: givenCents === undefined ? (pays ? 'nul' : 'voorfinanciering') : 'opgegeven',
    dagen: all.map(({ date, expectedCents, balanceCents, balance }) => ({
      ...{ datum: date, verwachtCenten: expectedCents, saldoCenten: balanceCents },
      ...{ p10Centen: balance.p10Cents, p50Centen: balance.p50Cents, p90Centen: balance.p90Cents },
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
