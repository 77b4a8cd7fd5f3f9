import { pageOf } from '#libs/http/page.dto';
import { monthOf } from '#libs/kernel/dates';
import { grouped } from '../domain/exposure.ts';
import type { Figures } from '../domain/figures.ts';
import type { Receipt } from '../domain/receipts.ts';
import { type Columns, euros } from '#libs/http/csv-file';
import { viewOf } from '../party.representation.ts';
import {
  type ReceiptDto,
  RECEIPTS_PER_PAGE,
  type ReceiptsChoice,
  type ReceiptsDto,
  type ReceiptsQuery,
  type ReceivedDto,
  type SumDto,
} from './received-to-date.dto.ts';

/** What was received, in all and by party and month of booking. */
export function representReceived({ on, receipts }: Figures, tenant: string): ReceivedDto {
  const { kind, partyOf } = viewOf(tenant);
  return {
    bekendOp: on,
    ...sumOf(receipts),
    partijSoort: kind,
    partijen: grouped(receipts, partyOf).map(([partij, some]) => ({ partij, ...sumOf(some) })),
    maanden: grouped(receipts, ({ bookedOn }) => monthOf(bookedOn)).map(([maand, some]) => ({
      maand,
      ...sumOf(some),
    })),
  };
}

/** The payments that were asked for, a page of them, with the sum of all. */
export function representReceipts({ on, receipts }: Figures, tenant: string, query: ReceiptsQuery): ReceiptsDto {
  const { page: pagina, limit, offset } = pageOf(query, RECEIPTS_PER_PAGE);
  const some = chosen(receipts, tenant, query);
  const page = some.slice(offset, offset + limit);
  return { bekendOp: on, ...sumOf(some), pagina, regels: page.map(representReceipt) };
}

/** The payments that were asked for. */
export function chosen(receipts: readonly Receipt[], tenant: string, { partij, maand }: ReceiptsChoice): Receipt[] {
  const { partyOf } = viewOf(tenant);
  return receipts.filter(
    (receipt) =>
      (partij === undefined || partyOf(receipt) === partij) &&
      (maand === undefined || monthOf(receipt.bookedOn) === maand),
  );
}

function sumOf(receipts: readonly Receipt[]): Pick<SumDto, keyof SumDto> {
  return {
    totaalCenten: receipts.reduce((sum, { amountCents }) => sum + amountCents, 0),
    aantal: receipts.length,
  };
}

/** One payment. */
export function representReceipt(receipt: Receipt): ReceiptDto {
  return {
    betalingId: receipt.paymentId,
    declaratieId: receipt.claimId,
    persoonRef: receipt.person,
    werkgeverId: receipt.employer,
    gemeentecode: receipt.municipality,
    maand: receipt.month,
    boekdatum: receipt.bookedOn,
    bedragCenten: receipt.amountCents,
  };
}

export const RECEIPT_COLUMNS: Columns<ReceiptDto> = [
  ['betaling_id', ({ betalingId }) => betalingId],
  ['declaratie_id', ({ declaratieId }) => declaratieId],
  ['persoon_ref', ({ persoonRef }) => persoonRef],
  ['werkgever', ({ werkgeverId }) => werkgeverId],
  ['gemeente', ({ gemeentecode }) => gemeentecode],
  ['maand', ({ maand }) => maand],
  ['boekdatum', ({ boekdatum }) => boekdatum],
  ['bedrag', ({ bedragCenten }) => euros(bedragCenten)],
];
