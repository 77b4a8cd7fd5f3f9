import { type Columns, euros } from '#libs/http/csv-file';
import type { Hindsight } from '../domain/hindsight.ts';
import type { HindsightMonthDto } from './hindsight.dto.ts';

const OUTCOME = { below: 'eronder', within: 'erbinnen', above: 'erboven' } as const;

/** One month: expected when it began, and received. */
export function representHindsight({ expected, outcome, ...month }: Hindsight): HindsightMonthDto {
  return {
    ...{ maand: month.month, loopt: month.running },
    ...{ verwachtCenten: expected.expectedCents, p10Centen: expected.p10Cents, p90Centen: expected.p90Cents },
    ...{ ontvangenCenten: month.receivedCents, verschilCenten: month.differenceCents },
    uitkomst: outcome === undefined ? null : OUTCOME[outcome],
  };
}

export const HINDSIGHT_COLUMNS: Columns<HindsightMonthDto> = [
  ['maand', ({ maand }) => maand],
  ['loopt', ({ loopt }) => loopt],
  ['verwacht', ({ verwachtCenten }) => euros(verwachtCenten)],
  ['p10', ({ p10Centen }) => euros(p10Centen)],
  ['p90', ({ p90Centen }) => euros(p90Centen)],
  ['ontvangen', ({ ontvangenCenten }) => euros(ontvangenCenten)],
  ['verschil', ({ verschilCenten }) => euros(verschilCenten)],
  ['uitkomst', ({ uitkomst }) => uitkomst],
];
