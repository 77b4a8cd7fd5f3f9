import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import type { Measurement, MeasurementList } from '../../measurement/answers.ts';
import { refreshLists } from '../lists.ts';

export const AT_ONCE = 100;

export const measurementQuery = (id: string) =>
  queryOptions({
    queryKey: ['meting', id],
    queryFn: ({ signal }) => ask<Measurement>(at('municipal-review', `metingen/${id}`), signal),
  });

/** What waits for somebody, and what was agreed for later. */
export const agendaQuery = (pagina: number) =>
  queryOptions({
    queryKey: ['metingen', { pagina }],
    queryFn: ({ signal }) =>
      ask<MeasurementList>(at('municipal-review', 'metingen', { pagina, aantal: AT_ONCE }), signal),
    refetchInterval: 60_000,
  });

/** All measurements of one case, and whether another can be planned. */
export const measurementsOfCaseQuery = (zaakId: string) =>
  queryOptions({
    queryKey: ['metingen', { zaakId }],
    queryFn: ({ signal }) =>
      ask<MeasurementList>(at('municipal-review', 'metingen', { zaakId, openstaand: 'false' }), signal),
  });

/** Something that is done with a measurement; its answer is the measurement as it is then. */
export function useMeasurementDeed(id: string, deed: string, then?: () => void) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) => send<Measurement>(at('municipal-review', `metingen/${id}/_${deed}`), body, { key }),
    (found) => {
      client.setQueryData(measurementQuery(id).queryKey, found);
      refreshLists(client, ['metingen'], ['meting', id], ['zaak', found.zaakId]);
      then?.();
    },
  );
}

/** Plans a measurement for a case. */
export function usePlanMeasurement(then: (planned: Measurement) => void) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) => send<Measurement>(at('municipal-review', 'metingen'), body, { key }),
    (planned) => {
      client.setQueryData(measurementQuery(planned.metingId).queryKey, planned);
      refreshLists(client, ['metingen']);
      then(planned);
    },
  );
}
