import { pageOf } from '#libs/http/page.dto';
import { AGES, grouped, type OpenLine, totalOf } from '../domain/exposure.ts';
import { undecided } from '../domain/figures.ts';
import type { Known } from '../books.query.ts';
import { type Columns, euros } from '#libs/http/csv-file';
import { viewOf } from '../party.representation.ts';
import { STANDING } from '../standing.representation.ts';
import { TotalDto } from '../total.dto.ts';
import {
  type ExposureDto,
  OPEN_LINES_PER_PAGE,
  type OpenLineDto,
  type OpenLinesDto,
  type OpenLinesQuery,
  type PartyExposureDto,
} from './exposure.dto.ts';

/** What is owed, in all and by age, standing and party. */
export function representExposure({ book, figures: { on, open } }: Known, tenant: string): ExposureDto {
  const { kind, partyOf } = viewOf(tenant);
  const applications = grouped(undecided(book), partyOf);
  const lines = new Map(grouped(open, partyOf));
  const total = totalOf(open).amountCents;
  const parties = [...new Set([...lines.keys(), ...applications.map(([party]) => party)])].sort();
  return {
    bekendOp: on,
    ...TotalDto.of(totalOf(open)),
    ouderdom: byAge(open),
    standen: grouped(open, ({ standing }) => STANDING[standing]).map(([stand, some]) => ({
      stand,
      ...TotalDto.of(totalOf(some)),
    })),
    partijSoort: kind,
    partijen: parties.map((partij) => ({
      partij,
      ...TotalDto.of(totalOf(lines.get(partij) ?? [])),
      aandeelProcent: shareOf(totalOf(lines.get(partij) ?? []).amountCents, total),
      aanvragenInBehandeling: new Map(applications).get(partij)?.length ?? 0,
      ouderdom: byAge(lines.get(partij) ?? []),
    })),
  };
}

function shareOf(cents: number, total: number): number | null {
  return total === 0 ? null : Math.round((cents * 1000) / total) / 10;
}

/** All four buckets, also the empty ones. */
function byAge(lines: readonly OpenLine[]) {
  return AGES.map((ouderdom) => ({ ouderdom, ...TotalDto.of(totalOf(lines.filter(({ age }) => age === ouderdom))) }));
}

/** The lines that were asked for; of one page, for what their calculation is looked up. */
export function chosen(open: readonly OpenLine[], tenant: string, query: OpenLinesQuery) {
  const { partij, ouderdom, stand } = query;
  const { page, limit, offset } = pageOf(query, OPEN_LINES_PER_PAGE);
  const { partyOf } = viewOf(tenant);
  const lines = open.filter(
    (line) =>
      (partij === undefined || partyOf(line) === partij) &&
      (ouderdom === undefined || line.age === ouderdom) &&
      (stand === undefined || STANDING[line.standing] === stand),
  );
  return { lines, page: lines.slice(offset, offset + limit), pagina: page };
}

/** A page of lines, with the total of all that were asked for. */
export function representLines(
  on: string,
  { lines, page, pagina }: ReturnType<typeof chosen>,
  calculations: ReadonlyMap<string, readonly object[]>,
): OpenLinesDto {
  const regels = page.map((line) => representLine(line, calculations.get(line.claimId)));
  return { bekendOp: on, ...TotalDto.of(totalOf(lines)), pagina, regels };
}

/** One person-month, with the lines of its assessment when those are asked for. */
export function representLine(line: OpenLine, regels: readonly object[] = []): OpenLineDto {
  return {
    declaratieId: line.claimId,
    toekenningId: line.grantId,
    aanvraagId: line.applicationId,
    persoonRef: line.person,
    werkgeverId: line.employer,
    gemeentecode: line.municipality,
    maand: line.month,
    stand: STANDING[line.standing],
    sinds: line.since,
    ouderdomDagen: line.ageDays,
    bedragCenten: line.amountCents,
    berekend: line.reckoned,
    geprojecteerd: line.projected,
    regels,
  };
}

export const PARTY_COLUMNS: Columns<PartyExposureDto> = [
  ['partij', ({ partij }) => partij],
  ...AGES.map(
    (age) =>
      [
        `ouderdom_${age}`,
        ({ ouderdom }: PartyExposureDto) => euros(ouderdom.find((some) => some.ouderdom === age)?.totaalCenten ?? 0),
      ] as const,
  ),
  ['totaal', ({ totaalCenten }) => euros(totaalCenten)],
  ['aandeel_procent', ({ aandeelProcent }) => aandeelProcent],
  ['persoonsmaanden', ({ aantal }) => aantal],
  ['zonder_bedrag', ({ zonderBedrag }) => zonderBedrag],
  ['aanvragen_in_behandeling', ({ aanvragenInBehandeling }) => aanvragenInBehandeling],
];

export const LINE_COLUMNS: Columns<OpenLineDto> = [
  ['declaratie_id', ({ declaratieId }) => declaratieId],
  ['toekenning_id', ({ toekenningId }) => toekenningId],
  ['aanvraag_id', ({ aanvraagId }) => aanvraagId],
  ['persoon_ref', ({ persoonRef }) => persoonRef],
  ['werkgever', ({ werkgeverId }) => werkgeverId],
  ['gemeente', ({ gemeentecode }) => gemeentecode],
  ['maand', ({ maand }) => maand],
  ['stand', ({ stand }) => stand],
  ['sinds', ({ sinds }) => sinds],
  ['ouderdom_dagen', ({ ouderdomDagen }) => ouderdomDagen],
  ['bedrag', ({ bedragCenten }) => (bedragCenten === null ? null : euros(bedragCenten))],
  ['berekend', ({ berekend }) => berekend],
  ['geprojecteerd', ({ geprojecteerd }) => geprojecteerd],
];
