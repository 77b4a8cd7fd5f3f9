import { Fraction } from '#libs/kernel/fraction';
import { wageRounded } from '#libs/law/figures';
import { register, type RegisterEvent, type Row } from './register.ts';

/**
 * The figures of the law that came out after this version was made. The law rounds the month's minimum wage (WML 14 lid 9),
 * so one that is not rounded was read wrongly.
 */
export const parameter = register(({ name, value }) =>
  name === 'wmlMaand' && wageRounded(Fraction.of(value)) !== value
    ? 'Het minimumloon per maand is een veelvoud van 0,60 euro, met twee decimalen.'
    : undefined,
);

/** The first shape of these events had names of its own. */
export function asRegister({ type, data }: { readonly type: string; readonly data?: unknown }): RegisterEvent {
  if (type !== 'ParameterProposed' && type !== 'ParameterApproved') return { type, data } as RegisterEvent;
  const { parameterId, row, by, on } = data as { parameterId: string; row: Row; by: string; on: string };
  const today = { rowId: parameterId, row, by, on };
  return { type: type === 'ParameterProposed' ? 'RowProposed' : 'RowApproved', data: today };
}
