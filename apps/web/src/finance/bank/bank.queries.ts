import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { at, send } from '../../api/request.ts';
import { useForecast } from '../known/known.queries.ts';

export interface BankLine {
  readonly regelId: string;
  readonly grond: 'kenmerk' | 'kenmerk-ander-bedrag' | 'bedrag-en-dag';
  readonly boekdatum: string;
  readonly bedragCenten: number;
  readonly betalingCenten: number | null;
  readonly gemeentecode: string | null;
  readonly persoonRef: string | null;
  readonly maand: string | null;
  readonly acties: readonly string[];
}

export interface Statement {
  readonly afschriftId: string;
  readonly soort: string;
  readonly gelezenOp: string;
  readonly herkend: number;
  readonly bevestigd: number;
  readonly voorstellen: number;
  readonly dubbel: number;
  readonly overig: number;
  readonly totaalCenten: number;
}

export interface Bank {
  readonly bekendOp: string;
  readonly afschriften: readonly Statement[];
  readonly voorstellen: readonly BankLine[];
  readonly gezien: number;
  readonly gezienCenten: number;
  readonly nietGezien: number;
  readonly nietGezienCenten: number;
}

const PATH = 'bankafschriften';
const TYPES: Readonly<Record<string, string>> = { xml: 'application/xml', csv: 'text/csv' };

/** What the statements say, as known on the day that is looked at. */
export const useBank = () => useForecast<Bank>(PATH);

/** Sends a statement as what its name says it is. */
export function useReadStatement() {
  const refresh = useRefresh();
  return useCommand((file: File, key) => {
    const type = TYPES[file.name.toLowerCase().split('.').at(-1) ?? ''] ?? 'text/plain';
    return send<Bank>(at('cashflow-forecast', PATH), file.slice(0, file.size, type), { key });
  }, refresh);
}

/** Says of a proposal whether it is right. */
export function useSettle() {
  const refresh = useRefresh();
  return useCommand(
    ({ lineId, right }: { lineId: string; right: boolean }, key) =>
      send<Bank>(
        at('cashflow-forecast', `${PATH}/voorstellen/${lineId}/${right ? '_bevestigen' : '_afwijzen'}`),
        {},
        { key },
      ),
    refresh,
  );
}

function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['vooruitzicht'] });
}
