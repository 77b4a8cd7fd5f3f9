import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './request.ts';
import { type Session, SESSION, type SignedIn } from './session.ts';

export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: ({ signal }) => ask<Session>('/sessie', signal),
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
});

/** Who is there, or `undefined` while that is not known yet. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** Who is signed in; only below a workspace, which nobody else sees. */
export function useSignedIn(): SignedIn {
  const session = useSession();
  if (session?.aangemeld !== true) throw new Error('This page is for who is signed in.');
  return session;
}

/** Whether somebody is signed in with one of these roles; nobody while that is not known yet. */
export function useSignedInAs(...roles: readonly string[]): boolean {
  const session = useSession();
  return session?.aangemeld === true && session.rollen.some((role) => roles.includes(role));
}
