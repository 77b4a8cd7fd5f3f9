import { useQuery } from '@tanstack/react-query';
import { ask } from './request.ts';
import type { WorkspaceName } from './session.ts';
import { useSession } from './use-session.ts';

export interface DemoAccount {
  readonly account: string;
  readonly rol: string;
  readonly naam: string;
  readonly organisatie: string;
  readonly tenant: string;
  readonly werkruimte: WorkspaceName;
}

/** Who somebody can be in a demonstration; nobody outside one. `undefined` while that is not known yet. */
export function useKnownAccounts(): readonly DemoAccount[] | undefined {
  const session = useSession();
  const { data, isError } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => ask<{ readonly accounts: readonly DemoAccount[] }>('/demo/accounts', signal),
    enabled: session?.demo === true,
    staleTime: Infinity,
  });
  if (data !== undefined) return data.accounts;
  return isError || session?.demo === false ? [] : undefined;
}

/** The same, where it makes no difference whether they are still to come. */
export function useDemoAccounts(): readonly DemoAccount[] {
  return useKnownAccounts() ?? [];
}
