import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { OpenLines, Receipts, Received } from '../answers.ts';

export const LINES = 50;

export const receivedQuery = queryOptions({
  queryKey: ['ontvangen'],
  queryFn: ({ signal }) => ask<Received>(at('cashflow-forecast', 'ontvangen'), signal),
});

export interface WhichReceipts {
  readonly partij: string;
  readonly maand?: string | undefined;
  readonly pagina: number;
}

export const receiptsQuery = (which: WhichReceipts) =>
  queryOptions({
    queryKey: ['ontvangen', 'regels', which],
    queryFn: ({ signal }) =>
      ask<Receipts>(at('cashflow-forecast', 'ontvangen/regels', { ...which, aantal: LINES }), signal),
    placeholderData: keepPreviousData,
  });

export const openLinesQuery = (partij: string, pagina: number) =>
  queryOptions({
    queryKey: ['openstaand', 'regels', partij, pagina],
    queryFn: ({ signal }) =>
      ask<OpenLines>(at('cashflow-forecast', 'openstaand/regels', { partij, pagina, aantal: LINES }), signal),
    placeholderData: keepPreviousData,
  });
