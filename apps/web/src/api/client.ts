import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query';
import { Problem } from './problem.ts';
import { SESSION } from './session.ts';

const TRIES = 2;

/** A session that ended is asked for again, so that the frame sees it; what is on the page stays. */
function look(error: Error): void {
  if (error instanceof Problem && error.status === 401) void client.invalidateQueries({ queryKey: SESSION });
}

/** Everything that the services said. Nothing of it is kept elsewhere. */
export const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: look }),
  mutationCache: new MutationCache({ onError: look }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the service refused is refused again; what did not arrive is worth another try.
      retry: (failures, error) =>
        failures < TRIES && !(error instanceof Problem && error.status > 0 && error.status < 500),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
