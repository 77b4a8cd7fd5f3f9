import { type Columns } from '#libs/http/csv-file';
import type { Book } from '../domain/book.ts';
import { type Days, type Decisions, decisionsOf } from '../domain/decisions.ts';
import type { DecisionDaysDto, MunicipalityDecisionsDto } from './decision-days.dto.ts';

/** How soon applications were decided and paid. */
export function representDecisionDays(book: Book, on: string): DecisionDaysDto {
  const { together, municipalities, quarters } = decisionsOf(book, on);
  return {
    bekendOp: on,
    gemeenten: municipalities.map((some) => ({ gemeentecode: some.municipality, ...decisions(some) })),
    kwartalen: quarters.map((some) => ({ kwartaal: some.quarter, ...decisions(some) })),
    samen: decisions(together),
  };
}

function decisions({ applications, decision, firstEuro, inTime, withTerm, overdue }: Decisions) {
  return {
    ...{ aanvragen: applications, besluit: days(decision), eersteEuro: days(firstEuro) },
    ...{ opTijd: inTime, metTermijn: withTerm, overTijd: overdue },
  };
}

function days({ happened, waiting, median, p90, drawnMedian, drawnP90 }: Days) {
  return {
    ...{ gebeurd: happened, wachtend: waiting, mediaanDagen: median, p90Dagen: p90 },
    ...{ getrokkenMediaanDagen: drawnMedian, getrokkenP90Dagen: drawnP90 },
  };
}

export const DECISION_COLUMNS: Columns<MunicipalityDecisionsDto> = [
  ['gemeente', ({ gemeentecode }) => gemeentecode],
  ['aanvragen', ({ aanvragen }) => aanvragen],
  ...(['besluit', 'eersteEuro'] as const).flatMap((what) => {
    const name = { besluit: 'besluit', eersteEuro: 'eerste_euro' }[what];
    return [
      [`${name}_gebeurd`, (row: MunicipalityDecisionsDto) => row[what].gebeurd],
      [`${name}_wachtend`, (row: MunicipalityDecisionsDto) => row[what].wachtend],
      [`${name}_mediaan_dagen`, (row: MunicipalityDecisionsDto) => row[what].mediaanDagen],
      [`${name}_p90_dagen`, (row: MunicipalityDecisionsDto) => row[what].p90Dagen],
      [`${name}_getrokken_mediaan_dagen`, (row: MunicipalityDecisionsDto) => row[what].getrokkenMediaanDagen],
      [`${name}_getrokken_p90_dagen`, (row: MunicipalityDecisionsDto) => row[what].getrokkenP90Dagen],
    ] as const;
  }),
  ['op_tijd', ({ opTijd }) => opTijd],
  ['met_termijn', ({ metTermijn }) => metTermijn],
  ['over_tijd', ({ overTijd }) => overTijd],
];
