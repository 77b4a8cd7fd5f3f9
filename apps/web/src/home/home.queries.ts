import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/request.ts';
import type { Path } from './path.ts';

const REFRESH_MS = 5_000;

/** The figures of the whole path, asked for again and again: they move while somebody works. */
export function usePath() {
  return useQuery({
    queryKey: ['pad'],
    queryFn: ({ signal }) => ask<Path>('/pad', signal),
    refetchInterval: REFRESH_MS,
    retry: false,
  });
}
