import { queryOptions } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { ask, at, send } from '../../api/request.ts';
import type { ClaimDetail, PayrollReceipt } from '../answers.ts';

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The type that the service takes; browsers guess it by what is installed, so the name of the file says it. */
export function typeOf(name: string): string | undefined {
  const [ending = ''] = /[^.]+$/.exec(name.toLowerCase()) ?? [];
  return ending in TYPES ? TYPES[ending as keyof typeof TYPES] : undefined;
}

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['loonbestand', id],
    queryFn: ({ signal }) => ask<PayrollReceipt>(at('claim-intake', `loonbestanden/${id}`), signal),
  });

/** Reads a file; nothing is handed in yet. The same file again is the same receipt. */
export function upload(file: File, key: string): Promise<PayrollReceipt> {
  const typed = new Blob([file], { type: typeOf(file.name) ?? file.type });
  return send<PayrollReceipt>(at('claim-intake', 'loonbestanden'), typed, { key });
}

/** Hands in the good rows, and those of the doubtful ones of which somebody said that they are right. */
export function handIn(id: string, rows: readonly number[] | undefined, key: string): Promise<PayrollReceipt> {
  return send<PayrollReceipt>(at('claim-intake', `loonbestanden/${id}/_indienen`), rows ? { rijen: rows } : {}, {
    key,
  });
}

export function handInHours(claimId: string, paidHours: number | string, key: string): Promise<ClaimDetail> {
  return send<ClaimDetail>(
    at('claim-intake', `declaraties/${claimId}/_indienen`),
    { verloondeUren: paidHours },
    { key },
  );
}

/** Puts an answer in the place of what was known; lists and totals are asked again when they are looked at. */
export function keepReceipt(receipt: PayrollReceipt): void {
  client.setQueryData(receiptQuery(receipt.loonbestandId).queryKey, receipt);
  for (const key of ['loonbestanden', 'declaraties', 'dienstverbanden', 'aanvragen', 'openstaand']) {
    void client.invalidateQueries({ queryKey: [key] });
  }
}
