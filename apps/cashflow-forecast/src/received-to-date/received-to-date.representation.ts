import { monthOf } from '#libs/kernel/dates';
import { grouped } from '../domain/exposure.ts';
import type { Figures } from '../domain/figures.ts';
import type { Receipt } from '../domain/receipts.ts';
import { viewOf } from '../party.representation.ts';
import type { ReceiptDto, ReceiptsDto, ReceiptsQuery, ReceivedDto, SumDto } from './received-to-date.dto.ts';

const PAGE = 100;

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
  const { partij, maand, pagina = 1, aantal = PAGE } = query;
  const { partyOf } = viewOf(tenant);
  const chosen = receipts.filter(
    (receipt) =>
      (partij === undefined || partyOf(receipt) === partij) &&
      (maand === undefined || monthOf(receipt.bookedOn) === maand),
  );
  const page = chosen.slice((pagina - 1) * aantal, pagina * aantal);
  return { bekendOp: on, ...sumOf(chosen), pagina, regels: page.map(representReceipt) };
}

function sumOf(receipts: readonly Receipt[]): Pick<SumDto, keyof SumDto> {
  return {
    totaalCenten: receipts.reduce((sum, { amountCents }) => sum + amountCents, 0),
    aantal: receipts.length,
  };
}

function representReceipt(receipt: Receipt): ReceiptDto {
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
