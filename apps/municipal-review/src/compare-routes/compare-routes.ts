import type { Figures } from '#libs/law/figures';
import { CalculationDto, missingDto } from '../calculation.dto.ts';
import type { Facts } from '../domain/case-facts.ts';
import { fullMonth, type Route, type Settings, versionFrom } from '../domain/grant-version.ts';
import type { RouteDto, RoutesDto } from './routes.dto.ts';

interface With {
  readonly figures: Figures;
  readonly settings: Settings;
  /** What an official thinks it will be, in percent; nothing when nobody knows. */
  readonly estimate: string | undefined;
}

interface Known {
  readonly percent: string;
  readonly from: RouteDto['herkomst'] & string;
  readonly risk: string;
}

/** Both routes of a case side by side, each for a full month from the first day. What is not known stays unknown. */
export function compareRoutes(facts: Facts, given: With): RoutesDto {
  const known = knownValue(facts, given.estimate);
  return {
    routes: [
      { ...reckoned(facts, 'forfaitair', null, given), herkomst: null, risico: 'na-forfait-onbekend' },
      {
        ...reckoned(facts, 'loonwaarde', known?.percent ?? null, given),
        herkomst: known?.from ?? null,
        risico: known?.risk ?? 'bedrag-onbekend',
      },
    ],
  };
}

/** What the official types goes before what the employer named; what was established goes before both. */
function knownValue({ wageValue, application }: Facts, estimate: string | undefined): Known | null {
  if (wageValue !== null) return { percent: wageValue.percent, from: 'vastgesteld', risk: 'geen' };
  if (estimate !== undefined) return { percent: estimate, from: 'geschat', risk: 'meting-kan-afwijken' };
  const { wageValuePercent: named } = application;
  return named === null ? null : { percent: named, from: 'genoemd-door-werkgever', risk: 'meting-kan-afwijken' };
}

function reckoned(facts: Facts, route: Route, percent: string | null, { figures, settings }: With) {
  const { startedOn, endsOn, agreedHours, fullTimeHours, ages } = facts.application;
  const employment = { from: startedOn, through: endsOn };
  const terms = { grantedFrom: startedOn, employment, route, wageValuePercent: percent, settings };
  const version = versionFrom({ ...terms, agreedHours, fullTimeHours, ages }, 1, startedOn);
  const unknown = route === 'loonwaarde' && percent === null;
  const { calculation, missing } = unknown ? { calculation: null, missing: null } : fullMonth(version, figures);
  return {
    ...{ route, loonwaardePercentage: percent, totEnMet: version.flatRateThrough },
    ...{ berekening: CalculationDto.of(calculation), ontbreekt: missingDto(missing) },
  };
}
