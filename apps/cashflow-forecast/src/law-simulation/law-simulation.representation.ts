import { type ChangeOfLaw, type Effect, type Group, type Simulated, SMALLEST_GROUP } from '../domain/law-simulation.ts';
import type { EffectDto, GroupEffectDto, SimulatedDto, SimulateDto } from './law-simulation.dto.ts';

const METHOD =
  'Elke toekenning die loopt, maand voor maand berekend met dezelfde regels als de besluiten: met de wet zoals die nu is, ' +
  'met verwachte cijfers waar zij nog niet bekend zijn, en met de wijziging. Alleen de subsidie is berekend: niet het loon ' +
  'dat daarmee stijgt of daalt, geen nieuwe mensen, en niet wat mensen door de wijziging anders doen.';
const YEAR = 12;

export function changeOf({
  vanaf,
  minimumloonProcent = 0,
  parameters = [],
  instellingen = [],
}: SimulateDto): ChangeOfLaw {
  return {
    from: vanaf,
    minimumWagePercent: minimumloonProcent,
    figures: parameters.map(({ naam: name, waarde: value }) => ({ name, value })),
    settings: Object.fromEntries(instellingen.map(({ naam, waarde }) => [naam, waarde])),
  };
}

export function representSimulated(on: string, simulated: Simulated): SimulatedDto {
  const { months, all, gaining, losing, parties, ages, withoutFigure } = simulated;
  // With one of the two too small to show, the other is told by what both come to.
  const shown = [gaining, losing].every(({ people }) => people === 0 || people >= SMALLEST_GROUP);
  return {
    ...{ bekendOp: on, methode: METHOD },
    maanden: months.map(({ month, beforeCents, afterCents }) => ({
      ...{ maand: month, nuCenten: beforeCents, straksCenten: afterCents },
    })),
    samen: represent(all),
    ...{ meer: shown ? represent(gaining) : null, minder: shown ? represent(losing) : null },
    ...{ partijen: parties.map(representGroup), leeftijden: ages.map(representGroup) },
    zonderCijfer: withoutFigure,
  };
}

const representGroup = (group: Group): GroupEffectDto => ({ groep: group.name, ...represent(group) });

function represent({ people, beforeCents, afterCents }: Effect): Pick<EffectDto, keyof EffectDto> {
  return {
    ...{ aantal: people, nuCenten: beforeCents, straksCenten: afterCents },
    perMaandVerschilCenten: Math.round((afterCents - beforeCents) / YEAR),
  };
}
