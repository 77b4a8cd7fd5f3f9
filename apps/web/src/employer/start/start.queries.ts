import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { Days, Months, Punctuality } from '../answers.ts';

export const monthsQuery = queryOptions({
  queryKey: ['vooruitzicht', 'maanden'],
  queryFn: ({ signal }) => ask<Months>(at('cashflow-forecast', 'vooruitzicht/maanden'), signal),
});

export const daysQuery = queryOptions({
  queryKey: ['vooruitzicht', 'dagen'],
  queryFn: ({ signal }) => ask<Days>(at('cashflow-forecast', 'vooruitzicht/dagen'), signal),
});

export const punctualityQuery = queryOptions({
  queryKey: ['stiptheid'],
  queryFn: ({ signal }) => ask<Punctuality>(at('cashflow-forecast', 'stiptheid'), signal),
});
