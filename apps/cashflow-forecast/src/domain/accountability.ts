import { firstDay, lastDay } from '#libs/kernel/dates';
import type { Book, Owners } from './book.ts';
import type { Figures } from './figures.ts';
import { grantMonths } from './grant-months.ts';
import { placementsOf } from './placements.ts';

/** One grant in the accounts of a calendar year, in whole cents. Its totals are those of the rows, to the cent. */
export interface AccountRow extends Owners {
  readonly grantId: string;
  /** Months of this year that were worked, granted and not closed. */
  readonly months: number;
  /** What those months cost. */
  readonly costCents: number;
  /** Booked by the bank in this year, of whichever month. */
  readonly paidCents: number;
  /** Of the months that have ended by then: not received. */
  readonly owedCents: number;
}

/** The accounts of a year as far as it has gone on the day of asking, a row for each grant that had something in it. */
export function accountOf({ on, positions, receipts }: Figures, year: string): AccountRow[] {
  const rows = new Map<string, AccountRow>();
  const grants = new Map(positions.map(({ applicationId, grantId }) => [applicationId, grantId]));
  const add = (owners: Owners & { readonly applicationId: string }, more: Partial<AccountRow>) => {
    const { employer, municipality, applicationId } = owners;
    const grantId = grants.get(applicationId) ?? applicationId;
    const row = rows.get(grantId) ?? {
      employer,
      municipality,
      grantId,
      months: 0,
      costCents: 0,
      paidCents: 0,
      owedCents: 0,
    };
    rows.set(grantId, {
      ...row,
      months: row.months + (more.months ?? 0),
      costCents: row.costCents + (more.costCents ?? 0),
      paidCents: row.paidCents + (more.paidCents ?? 0),
      owedCents: row.owedCents + (more.owedCents ?? 0),
    });
  };
  for (const position of positions) {
    const { month, standing, amountCents } = position;
    if (!month.startsWith(year) || lastDay(month) > on || standing === 'closed') continue;
    const cents = amountCents ?? 0;
    add(position, { months: 1, costCents: cents, owedCents: standing === 'received' ? 0 : cents });
  }
  for (const receipt of receipts)
    if (receipt.bookedOn.startsWith(year)) add(receipt, { paidCents: receipt.amountCents });
  return [...rows.values()].sort((a, b) => (a.grantId < b.grantId ? -1 : 1));
}

/** One grant in the statistics of a month. */
export interface StatisticsRow extends Owners {
  readonly grantId: string;
  readonly person: string;
  readonly month: string;
  /** LKSP with a wage value, LKSF in the flat rate, as CBS names them. */
  readonly provision: 'LKSP' | 'LKSF';
  readonly from: string;
  /** Only when it is in this month or before: what is yet to end has not ended. */
  readonly endedOn: string | null;
  readonly wageValue: string | null;
  readonly hoursPerWeek: number;
}

/** Every grant that held on a day of the month, as it was on its last such day. */
export function statisticsOf(book: Book, month: string): StatisticsRow[] {
  const end = lastDay(month);
  const placements = new Map(placementsOf(book, end).map((one) => [one.applicationId, one]));
  return [...book.values()]
    .filter((entry) => entry.kind === 'application')
    .flatMap((entry) => {
      const placement = placements.get(entry.applicationId);
      const last = grantMonths(entry, month).at(-1);
      const piece = last?.month === month ? last.pieces.at(-1) : undefined;
      if (placement === undefined || piece === undefined) return [];
      const { employer, municipality, grantId, person, from, through } = placement;
      const { route, loonwaardePercentage, urenPerWeek } = piece.version;
      const isOfFlatRate = route === 'forfaitair';
      return [
        {
          ...{ employer, municipality, grantId, person, month, from },
          provision: isOfFlatRate ? ('LKSF' as const) : ('LKSP' as const),
          endedOn: through !== null && through <= end && through >= firstDay(month) ? through : null,
          ...{ wageValue: isOfFlatRate ? null : loonwaardePercentage, hoursPerWeek: urenPerWeek },
        },
      ];
    })
    .sort((a, b) => (a.grantId < b.grantId ? -1 : 1));
}
