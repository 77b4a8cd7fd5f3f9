import { momentDto, representTurn } from '../measurement.representation.ts';
import { BASIS_WORD, CAUSE_WORD, STATUS_WORD } from '../measurement-words.ts';
import type { ListedMeasurementDto } from './measurement-agenda.dto.ts';
import type { Row } from './measurement-agenda.projection.ts';

/** A row of the agenda: whose turn it is, and why there is a measurement. */
export function representListed({ measurementId, municipality, state }: Row, today: string): ListedMeasurementDto[] {
  if (state.status === 'absent') return [];
  const next = state.status === 'established' ? state.established.next : null;
  return [
    {
      ...{ metingId: measurementId, zaakId: state.applicationId, gemeentecode: municipality },
      ...{ werkgeverId: state.employerId, persoonRef: state.personRef, status: STATUS_WORD[state.status] },
      ...{ aanleiding: CAUSE_WORD[state.cause], nodigVoor: state.neededBy },
      afspraak: state.status === 'scheduled' ? momentDto(state.moment) : null,
      volgendeMeting: next && { datum: next.on, grond: BASIS_WORD[next.basis] },
      aanZet: representTurn(state, today),
    },
  ];
}
