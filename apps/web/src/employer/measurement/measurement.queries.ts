import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import type { Measurement, MeasurementList } from '../../measurement/answers.ts';

export const measurementQuery = (id: string) =>
  queryOptions({
    queryKey: ['werkgever-meting', id],
    queryFn: ({ signal }) => ask<Measurement>(at('municipal-review', `werkgever/metingen/${id}`), signal),
  });

/** The measurements of one application. */
export const measurementsOfQuery = (aanvraagId: string) =>
  queryOptions({
    queryKey: ['werkgever-metingen', aanvraagId],
    queryFn: ({ signal }) =>
      ask<MeasurementList>(at('municipal-review', 'werkgever/metingen', { zaakId: aanvraagId }), signal),
  });

/** Something that the employer does with a measurement; its answer is the measurement as it is then. */
export function useMeasurementDeed(id: string, deed: string, then?: () => void) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) =>
      send<Measurement>(at('municipal-review', `werkgever/metingen/${id}/_${deed}`), body, { key }),
    (found) => {
      client.setQueryData(measurementQuery(id).queryKey, found);
      void client.invalidateQueries({ queryKey: ['werkgever-metingen'] });
      then?.();
    },
  );
}
