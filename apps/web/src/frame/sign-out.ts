import { useMutation } from '@tanstack/react-query';
import { send } from '../api/request.ts';

/** Ends the session, and goes where the portal says; nothing that was shown stays in the cache. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => send<{ readonly naar: string }>('/afmelden', {}),
    onSuccess: ({ naar }) => location.assign(naar),
  });
}
