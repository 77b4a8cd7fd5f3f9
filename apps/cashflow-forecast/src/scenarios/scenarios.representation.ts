import type { Figures as LawFigures } from '#libs/law/figures';
import type { Known } from '../books.query.ts';
import { prefinancedCents } from '../domain/figures.ts';
import { type Basis, type Lever, supposedOutlook } from '../domain/levers.ts';
import { balances, expectedMonths, lowPoint, type Outlook, outlookOf } from '../domain/outlook.ts';
import type { AmountOf } from '../domain/positions.ts';
import type { Scenario } from '../domain/scenario.ts';
import { isMunicipality } from '../party.representation.ts';
import { LeverDto } from './lever.dto.ts';
import type { ComparedDto, ScenarioDto, SupposedDto } from './scenarios.dto.ts';

const YEAR = 12;

export function representScenario({ scenarioId, version, name, levers, savedOn }: Scenario): ScenarioDto {
  return {
    ...{ scenarioId, versie: version, naam: name, bewaardOp: savedOn },
    hefbomen: levers.map((lever) => LeverDto.of(lever)),
  };
}

/** How the law is reckoned with: the amounts of a grant's months, and the figures they rest on. */
interface Law {
  readonly amountOf: AmountOf;
  readonly law: LawFigures;
}

/** Today beside what would be, if the levers held; each with the difference. */
export function representCompared(
  { book, figures }: Known,
  law: Law,
  tenant: string,
  supposed: readonly (readonly Lever[])[],
  givenCents: number | undefined,
): ComparedDto {
  const { on, positions, delays } = figures;
  const opening = givenCents ?? (isMunicipality(tenant) ? 0 : prefinancedCents(figures));
  const basis: Basis = { book, on, delays, ...law };
  const one = (outlook: Outlook, today?: SupposedDto) => represent(outlook, opening, tenant, today);
  const vandaag = one(outlookOf(positions, delays, on));
  return {
    bekendOp: on,
    vandaag,
    scenarios: supposed.map((levers) => one(supposedOutlook(basis, levers), vandaag)),
  };
}

function represent(outlook: Outlook, opening: number, tenant: string, today?: SupposedDto): SupposedDto {
  const months = expectedMonths(outlook);
  const days = balances(outlook, opening, isMunicipality(tenant) ? 'pays' : 'receives');
  const { date, cents } = lowPoint({ date: outlook.on, cents: opening }, days);
  const year = months.slice(0, YEAR).reduce((sum, { expectedCents }) => sum + expectedCents, 0);
  return {
    maanden: months.map(({ month, expectedCents }) => ({ maand: month, verwachtCenten: expectedCents })),
    dagen: days.map(({ date: datum, balanceCents }) => ({ datum, saldoCenten: balanceCents })),
    twaalfMaandenCenten: year,
    perMaandVerschilCenten: today === undefined ? 0 : Math.round((year - today.twaalfMaandenCenten) / YEAR),
    laagstePunt: { datum: date, centen: cents },
    laagstePuntVerschilCenten: today === undefined ? 0 : cents - today.laagstePunt.centen,
  };
}
