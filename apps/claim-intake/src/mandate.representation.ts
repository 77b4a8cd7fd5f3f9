import type { MandateTerms } from '#libs/kernel/mandates';
import type { MandateDto } from './mandate.dto.ts';

interface Seen extends Omit<MandateTerms, 'tasks'> {
  readonly mandateId: string;
  readonly tasks: readonly string[];
  readonly givenOn: string;
  readonly withdrawnOn: string | null;
}

/** A mandate as the employer sees it on a day. */
export function representMandate(seen: Seen, on: string): MandateDto {
  const { mandateId, intermediary, branch, tasks, givenOn, endsOn, withdrawnOn } = seen;
  const status = withdrawnOn !== null ? 'ingetrokken' : on > endsOn ? 'verlopen' : 'geldig';
  return {
    ...{ machtigingId: mandateId, gemachtigde: intermediary, vestiging: branch, taken: tasks },
    ...{ vanaf: givenOn, totEnMet: endsOn, ingetrokkenOp: withdrawnOn, status },
    acties: status === 'geldig' ? ['intrekken'] : [],
  };
}
