import type { Parameter } from '../domain/parameter.ts';
import type { ParameterDto } from './register-parameter.dto.ts';

/** A figure as who asks sees it. */
export function representParameter(parameter: Parameter, sub: string): ParameterDto {
  const { parameterId, name, from, value, source, proposedBy, proposedOn, approved } = parameter;
  return {
    ...{ parameterId, naam: name, vanaf: from, waarde: value, bron: source },
    status: approved === null ? 'voorgesteld' : 'goedgekeurd',
    ...{ voorgesteldDoor: proposedBy, voorgesteldOp: proposedOn },
    ...{ goedgekeurdDoor: approved?.by ?? null, goedgekeurdOp: approved?.on ?? null },
    acties: approved === null && proposedBy !== sub ? ['goedkeuren'] : [],
  };
}
