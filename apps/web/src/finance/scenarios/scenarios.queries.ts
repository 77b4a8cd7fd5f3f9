import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import { useDay } from '../known/known.queries.ts';
import type { Compared, Lever, Scenario } from './answers.ts';

const SAVED = ['vooruitzicht', 'scenarios'] as const;
const PATH = at('cashflow-forecast', 'scenarios');

interface All {
  readonly scenarios: readonly Scenario[];
}

/** Saved by anybody of the organisation. */
export function useSaved() {
  return useQuery({ queryKey: SAVED, queryFn: ({ signal }) => ask<All>(PATH, signal) });
}

/** Today beside these suppositions, given as JSON. The answer before stays while a next one is on its way. */
export function useCompared(supposed: string) {
  const bekendOp = useDay();
  const address = at('cashflow-forecast', 'scenarios/_vergelijken', { bekendOp });
  return useQuery({
    queryKey: ['vooruitzicht', 'vergelijking', address, supposed],
    queryFn: () => {
      const levers = JSON.parse(supposed) as readonly (readonly Lever[])[];
      return send<Compared>(address, { scenarios: levers.map((hefbomen) => ({ hefbomen })) });
    },
    placeholderData: keepPreviousData,
  });
}

interface Saving {
  readonly scenarioId: string;
  readonly naam: string;
  readonly hefbomen: readonly Lever[];
  readonly gebaseerdOpVersie: number;
}

export function useSave(then: (all: All, saving: Saving) => void) {
  const client = useQueryClient();
  return useCommand<Saving, All>(
    ({ scenarioId, ...body }, key) => send(`${PATH}/${scenarioId}`, body, { method: 'PUT', key }),
    (all, saving) => {
      client.setQueryData(SAVED, all);
      then(all, saving);
    },
  );
}

export function useRemove() {
  const client = useQueryClient();
  return useCommand<string, All>(
    (scenarioId, key) => send(`${PATH}/${scenarioId}/_verwijderen`, {}, { key }),
    (all) => client.setQueryData(SAVED, all),
  );
}

const REST_MS = 300;

/** A value that somebody has let go of for a moment. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
