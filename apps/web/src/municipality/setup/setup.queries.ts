import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { PayerAccounts, Profile } from '../answers.ts';

export const profileQuery = queryOptions({
  queryKey: ['inrichting'],
  queryFn: ({ signal }) => ask<Profile>(at('municipal-review', 'inrichting'), signal),
});

export const accountQuery = queryOptions({
  queryKey: ['rekening'],
  queryFn: ({ signal }) => ask<PayerAccounts>(at('municipal-review', 'rekening'), signal),
});
