import type { Known } from '../books.query.ts';
import type { Columns } from '#libs/http/csv-file';
import { euros } from '#libs/http/csv-file';
import { type GroupImpact, impactOf } from '../domain/impact.ts';
import type { PlacementStanding } from '../domain/placements.ts';
import { SMALLEST_GROUP } from '../domain/small-groups.ts';
import { isMunicipality, viewOf } from '../party.representation.ts';
import type { ImpactDto, PartyImpactDto } from './impact.dto.ts';

/** A secondary source (GGM wiki, not checked), so an assumption that a municipality can replace. */
const BENEFIT_CENTS = 1_800_000;

const METHOD =
  'Kosten van een persoonsjaar: de subsidie over de laatste twaalf maanden die voorbij zijn, betaald of nog te betalen, ' +
  'gedeeld door de maanden waarin een toekenning gold, maal twaalf. Een maand telt voor het deel dat de toekenning gold, ' +
  'ongeacht de uren. Baten: alleen de vermeden uitkering. Groei: de laatste loonwaarde min de eerste. Wat iemand doet na het ' +
  'einde van het werk, is hier niet bekend. Een branche is hier niet bekend.';

const STANDS: Record<PlacementStanding, string> = {
  toBegin: 'begint-nog',
  atWork: 'werkt',
  withoutSubsidy: 'zonder-subsidie',
  ended: 'gestopt',
};

/** What the subsidy does for people, in groups of ten or more. */
export function representImpact({ book, figures }: Known, tenant: string, givenCents: number | undefined): ImpactDto {
  const { kind, partyOf } = viewOf(tenant);
  const { on, from, through, together, standings, parties } = impactOf(book, figures.positions, figures.on, partyOf);
  const perYear = givenCents ?? BENEFIT_CENTS;
  const cost = together.costPerYearCents;
  return {
    ...{ bekendOp: on, partijSoort: kind, vanaf: from, totEnMet: through },
    ...{ kleinsteGroep: SMALLEST_GROUP, methode: METHOD, samen: group(together) },
    standen: standings.map(({ standing, people }) => ({ stand: STANDS[standing], mensen: people })),
    partijen: parties.map(({ party, ...some }) => ({ partij: party, ...group(some) })),
    baten: isMunicipality(tenant)
      ? {
          ...{ perJaarCenten: perYear, bron: givenCents === undefined ? 'schatting' : 'opgegeven' },
          saldoCenten: cost === null ? null : perYear - cost,
        }
      : null,
  };
}

function group({ people, hoursPerWeek, months, growth, costPerYearCents }: GroupImpact) {
  return {
    ...{ mensen: people, urenPerWeek: hoursPerWeek, maanden: months },
    ...{ groeiLoonwaarde: growth, kostenPerJaarCenten: costPerYearCents },
  };
}

export const IMPACT_COLUMNS: Columns<PartyImpactDto> = [
  ['partij', ({ partij }) => partij],
  ['mensen', ({ mensen }) => mensen],
  ['uren_per_week', ({ urenPerWeek }) => urenPerWeek],
  ['maanden', ({ maanden }) => maanden],
  ['groei_loonwaarde', ({ groeiLoonwaarde }) => groeiLoonwaarde],
  [
    'kosten_persoonsjaar',
    ({ kostenPerJaarCenten }) => (kostenPerJaarCenten === null ? null : euros(kostenPerJaarCenten)),
  ],
];
