import type { ForwardedCase } from './domain/case-parts.ts';
import { BY_EMPLOYER, type Origin } from './domain/origin.ts';
import type { ForwardedDto, OriginDto } from './origin.dto.ts';

export function representOrigin({ applicant, manner, enteredOn, forwarded }: Origin = BY_EMPLOYER): OriginDto {
  return {
    ...{ aanvrager: applicant, wijze: manner, ingevoerdOp: enteredOn },
    doorgezondenDoor: forwarded && {
      ...{ aanvraagId: forwarded.applicationId, gemeentecode: forwarded.municipalityCode },
      ontvangstdatum: forwarded.receivedOn,
    },
  };
}

export function representForwarding(
  { toMunicipality, byPost, by, on }: ForwardedCase,
  reasons: string | null,
): ForwardedDto {
  return { gemeentecode: toMunicipality, wijze: byPost ? 'post' : 'digitaal', door: by, op: on, motivering: reasons };
}
