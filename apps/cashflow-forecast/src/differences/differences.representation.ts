import { pageOf } from '#libs/http/page.dto';
import type { Difference } from '../domain/differences.ts';
import { type Columns, euros } from '#libs/http/csv-file';
import { viewOf } from '../party.representation.ts';
import { STANDING } from '../standing.representation.ts';
import { CAUSE } from './causes.representation.ts';
import {
  DIFFERENCES_PER_PAGE,
  type DifferenceDto,
  type DifferencesChoice,
  type DifferencesDto,
  type DifferencesQuery,
} from './differences.dto.ts';

const EURO = 100;

/** What was expected against what was received, with the causes; sums over all that was asked for, a page of the lines. */
export function representDifferences(
  on: string,
  differences: readonly Difference[],
  tenant: string,
  query: DifferencesQuery,
): DifferencesDto {
  const { page: pagina, limit, offset } = pageOf(query, DIFFERENCES_PER_PAGE);
  const months = ofPlace(differences, tenant, query);
  const lines = listed(differences, tenant, query);
  const sum = (of: (line: Difference) => number) => months.reduce((all, line) => all + of(line), 0);
  return {
    bekendOp: on,
    verwachtCenten: sum(({ expectedCents }) => expectedCents),
    ontvangenCenten: sum(({ receivedCents }) => receivedCents),
    verschilCenten: sum(differenceOf),
    maanden: months.length,
    metVerschil: months.filter(isListed).length,
    oorzaken: byCause(months),
    aantal: lines.length,
    pagina,
    regels: lines.slice(offset, offset + limit).map(representDifference),
  };
}

/** The differences of a euro or more that were asked for, newest month first. */
export function listed(lines: readonly Difference[], tenant: string, query: DifferencesChoice): Difference[] {
  const { oorzaak } = query;
  return ofPlace(lines, tenant, query)
    .filter(
      (line) => isListed(line) && (oorzaak === undefined || line.parts.some(({ cause }) => CAUSE[cause] === oorzaak)),
    )
    .sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1));
}

function ofPlace(lines: readonly Difference[], tenant: string, { partij, maand }: DifferencesChoice): Difference[] {
  const { partyOf } = viewOf(tenant);
  return lines.filter(
    (line) => (partij === undefined || partyOf(line) === partij) && (maand === undefined || line.month === maand),
  );
}

const differenceOf = ({ receivedCents, expectedCents }: Difference): number => receivedCents - expectedCents;
const isListed = ({ parts }: Difference): boolean => parts.some(({ cents }) => Math.abs(cents) >= EURO);

/** The largest first. */
function byCause(lines: readonly Difference[]) {
  const sums = new Map<string, { centen: number; aantal: number }>();
  for (const { cause, cents } of lines.flatMap(({ parts }) => parts)) {
    const { centen, aantal } = sums.get(CAUSE[cause]) ?? { centen: 0, aantal: 0 };
    sums.set(CAUSE[cause], { centen: centen + cents, aantal: aantal + 1 });
  }
  return [...sums]
    .map(([oorzaak, sum]) => ({ oorzaak, ...sum }))
    .sort((a, b) => Math.abs(b.centen) - Math.abs(a.centen) || (a.oorzaak < b.oorzaak ? -1 : 1));
}

/** One person-month. */
export function representDifference(line: Difference): DifferenceDto {
  return {
    declaratieId: line.claimId,
    persoonRef: line.person,
    werkgeverId: line.employer,
    gemeentecode: line.municipality,
    maand: line.month,
    stand: STANDING[line.standing],
    verwachtCenten: line.expectedCents,
    ontvangenCenten: line.receivedCents,
    verschilCenten: differenceOf(line),
    oorzaken: line.parts.map(({ cause, cents }) => ({ oorzaak: CAUSE[cause], centen: cents })),
  };
}

export const DIFFERENCE_COLUMNS: Columns<DifferenceDto> = [
  ['declaratie_id', ({ declaratieId }) => declaratieId],
  ['persoon_ref', ({ persoonRef }) => persoonRef],
  ['werkgever', ({ werkgeverId }) => werkgeverId],
  ['gemeente', ({ gemeentecode }) => gemeentecode],
  ['maand', ({ maand }) => maand],
  ['stand', ({ stand }) => stand],
  ['verwacht', ({ verwachtCenten }) => euros(verwachtCenten)],
  ['ontvangen', ({ ontvangenCenten }) => euros(ontvangenCenten)],
  ['verschil', ({ verschilCenten }) => euros(verschilCenten)],
  ['oorzaken', ({ oorzaken }) => oorzaken.map(({ oorzaak, centen }) => `${oorzaak} ${euros(centen)}`).join(' | ')],
];
