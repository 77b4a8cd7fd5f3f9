import type { QueryClient, QueryKey } from '@tanstack/react-query';

const BEHIND_MS = 1_500;

/** Has lists asked again after something was done. They follow the log within moments, so once more after these. */
export function refreshLists(client: QueryClient, ...keys: readonly QueryKey[]): void {
  const refresh = (): void => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };
  refresh();
  setTimeout(refresh, BEHIND_MS);
}
