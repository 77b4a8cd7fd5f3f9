import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { at, send } from '../../api/request.ts';
import type { CalculationLine } from '../../ui/amount.tsx';
import type { Faults } from '../../ui/form.tsx';

/** What is asked about somebody, as it is typed. */
export interface Facts {
  readonly age: string;
  readonly hours: string;
  readonly fullHours: string;
  readonly month: string;
  /** Empty when it is not known. */
  readonly wageValue: string;
}

export interface Calculated {
  readonly bedragCenten: number;
  readonly regels: readonly CalculationLine[];
  readonly waarschuwingen: readonly { readonly code: string; readonly tekst: string }[];
}

interface Refused {
  readonly fout: {
    readonly detail: string;
    readonly errors?: readonly { readonly veld: string; readonly melding: string }[];
  };
}

export type Outcome = Calculated | Refused;

export const EXAMPLES = ['30', '50', '70'] as const;

export const isCalculated = (outcome: Outcome | undefined): outcome is Calculated =>
  outcome !== undefined && 'bedragCenten' in outcome;

/** What the service finds wrong, by field; the same case is asked with both routes, so each fault comes once. */
export function faultsIn(outcomes: readonly Outcome[]): Faults {
  const faults = outcomes.flatMap((outcome) => ('fout' in outcome ? (outcome.fout.errors ?? []) : []));
  return Object.fromEntries(faults.map(({ veld, melding }) => [veld, melding]));
}

/** A number as people write it; what is no number goes as it is, and the service says so. */
function number(text: string): number | string {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}

function casesOf({ age, hours, fullHours, month, wageValue }: Facts): object[] {
  const person = {
    ...{ maand: month, leeftijd: number(age), urenPerWeek: number(hours), voltijdUren: number(fullHours) },
  };
  const values = wageValue.trim() === '' ? EXAMPLES : [wageValue];
  return [
    { ...person, route: 'forfaitair' },
    ...values.map((value) => ({ ...person, route: 'loonwaarde', loonwaardePercentage: number(value) })),
  ];
}

const REST_MS = 300;

/** Both routes, worked out by the service once somebody has stopped typing. It keeps nothing. */
export function useEstimate(facts: Facts) {
  const rested = useRested(facts);
  return useQuery({
    queryKey: ['berekeningen', rested],
    queryFn: () => send<readonly Outcome[]>(at('municipal-review', 'berekeningen'), casesOf(rested)),
    placeholderData: keepPreviousData,
  });
}

function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
