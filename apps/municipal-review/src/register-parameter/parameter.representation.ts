import type { Registered } from '../domain/register.ts';
import { type RegisterViewer, representRegistered } from '../registered.representation.ts';
import type { RunningEffect } from './parameter-effect.query.ts';
import type { ParameterDto, ParameterEffectDto } from './register-parameter.dto.ts';

/** A figure as who asks sees it. */
export function representParameter(parameter: Registered, viewer: RegisterViewer): ParameterDto {
  return { parameterId: parameter.rowId, ...representRegistered(parameter, viewer) };
}

/** What a figure would do, as who is about to approve it sees it. */
export function representEffect(
  parameterId: string,
  on: string,
  { grants, months }: RunningEffect,
): ParameterEffectDto {
  return {
    ...{ parameterId, berekendOp: on, toekenningen: grants },
    maanden: months.map((each) => ({
      ...{ maand: each.month, toekenningen: each.grants },
      ...{ wasCenten: each.beforeCents, wordtCenten: each.afterCents },
      verschilCenten: each.afterCents - each.beforeCents,
      ...{ nieuwTeBerekenen: each.newlyKnown, nieuwCenten: each.newCents },
    })),
  };
}
