import { employment, type EmploymentCommand, type EmploymentState, lastDayOf } from './domain/employment.ts';
import { Rejected } from '#libs/http/problem';
import { Rejection } from '#libs/kernel/decider';
import type { EmploymentDetailDto } from './employment.dto.ts';

/** An employment as the outside sees it. Which actions are open is asked of the decider itself. */
export function representEmployment(employmentId: string, state: EmploymentState, on: string): EmploymentDetailDto {
  if (state.status === 'absent') {
    throw new Rejected(new Rejection('EMPLOYMENT_UNKNOWN', 'Dit dienstverband kennen wij niet.'));
  }
  const { personRef, terms } = state;
  const changes = (command: EmploymentCommand) => !(employment.decide(command, state) instanceof Rejection);
  const other = { ...terms, hoursPerWeek: -1 };
  return {
    dienstverbandId: employmentId,
    persoonRef: personRef,
    personeelsnummer: terms.personnelNumber,
    begindatum: terms.startedOn,
    einddatum: lastDayOf(state),
    urenPerWeek: terms.hoursPerWeek,
    voltijdUren: terms.fullTimeHours,
    wisselendeUren: terms.variableHours,
    status: state.status === 'ended' ? 'beeindigd' : 'lopend',
    acties: [
      ...(changes({ type: 'RegisterEmployment', personRef, terms: other, on }) ? ['wijzigen'] : []),
      ...(changes({ type: 'EndEmployment', lastDay: terms.startedOn, on }) ? ['beeindigen'] : []),
    ],
  };
}
