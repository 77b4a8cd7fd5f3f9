import { pageOf } from '#libs/http/page.dto';
import { type ClosingKind, type ClosingLine, type Moved } from '../domain/closing.ts';
import { totalOf } from '../domain/exposure.ts';
import { type Columns, euros } from '#libs/http/csv-file';
import { STANDING } from '../standing.representation.ts';
import { TotalDto } from '../total.dto.ts';
import {
  CLOSING_PER_PAGE,
  type ClosingDto,
  type ClosingLineDto,
  type ClosingQuery,
  type HeardDto,
  type MovedDto,
} from './closing.dto.ts';
import type { Heard } from './trail.query.ts';

const KIND: Readonly<Record<ClosingKind, string>> = { receivable: 'vordering', accrual: 'nog-te-ontvangen' };
export type HeardByEntry = ReadonlyMap<string, readonly Heard[]>;
type Place = Pick<Moved, 'claimId' | 'applicationId'>;

/** The entries of which a line is made: its claim, and the application with the grant. */
export const entriesOf = (lines: readonly Place[]): string[] =>
  lines.flatMap(({ claimId, applicationId }) => [claimId, applicationId]);

/** A page of the lines, and which it is. */
export function pageIn<T>(lines: readonly T[], query: ClosingQuery): { pagina: number; page: T[] } {
  const { page: pagina, limit, offset } = pageOf(query, CLOSING_PER_PAGE);
  return { pagina, page: lines.slice(offset, offset + limit) };
}

/** The sums of a balance sheet, by kind. */
export function representSums(on: string, lines: readonly ClosingLine[]): Omit<ClosingDto, 'pagina' | 'regels'> {
  return {
    bekendOp: on,
    ...TotalDto.of(totalOf(lines)),
    soorten: (['receivable', 'accrual'] as const).map((wanted) => ({
      soort: KIND[wanted],
      ...TotalDto.of(totalOf(lines.filter(({ kind }) => kind === wanted))),
    })),
  };
}

/** One person-month with what it is made of. */
export function representClosingLine(line: ClosingLine, heard: HeardByEntry): ClosingLineDto {
  return {
    ...placeOf(line),
    soort: KIND[line.kind],
    stand: STANDING[line.standing],
    bedragCenten: line.amountCents,
    berekend: line.reckoned,
    geprojecteerd: line.projected,
    spoor: trailOf(line, heard),
  };
}

/** One person-month that changed, with what changed it. */
export function representMoved(moved: Moved, heard: HeardByEntry): MovedDto {
  const stand = (some: Moved['now']) => some && { stand: STANDING[some.standing], bedragCenten: some.amountCents };
  return { ...placeOf(moved), toen: stand(moved.then), nu: stand(moved.now), door: trailOf(moved, heard) };
}

function placeOf(line: Pick<Moved, 'claimId' | 'person' | 'employer' | 'municipality' | 'month'>) {
  const { claimId, person, employer, municipality, month } = line;
  return {
    ...{ declaratieId: claimId, persoonRef: person, werkgeverId: employer, gemeentecode: municipality, maand: month },
  };
}

/** First of the grant, then of the claim. */
function trailOf({ claimId, applicationId }: Place, heard: HeardByEntry): HeardDto[] {
  return [applicationId, claimId]
    .flatMap((id) => heard.get(id) ?? [])
    .map(({ messageId, name, time, recordedOn }) => ({
      ...{ berichtId: messageId, gebeurtenis: name, tijdstip: time, bekendSinds: recordedOn },
    }));
}

export const CLOSING_COLUMNS: Columns<ClosingLineDto> = [
  ['declaratie_id', ({ declaratieId }) => declaratieId],
  ['persoon_ref', ({ persoonRef }) => persoonRef],
  ['werkgever', ({ werkgeverId }) => werkgeverId],
  ['gemeente', ({ gemeentecode }) => gemeentecode],
  ['maand', ({ maand }) => maand],
  ['soort', ({ soort }) => soort],
  ['stand', ({ stand }) => stand],
  ['bedrag', ({ bedragCenten }) => (bedragCenten === null ? null : euros(bedragCenten))],
  ['berekend', ({ berekend }) => berekend],
  ['geprojecteerd', ({ geprojecteerd }) => geprojecteerd],
  ['gebeurtenissen', ({ spoor }) => spoor.map(({ gebeurtenis }) => gebeurtenis).join(' | ')],
  ['berichten', ({ spoor }) => spoor.map(({ berichtId }) => berichtId).join(' | ')],
];
