import { Rejected } from '#libs/http/problem';
import { Rejection } from '#libs/kernel/decider';
import type { ApplicationState } from './domain/application-state.ts';
import { isUnasked, type Reminder, windowOn } from './domain/application-window.ts';
import { employment, type EmploymentCommand, type EmploymentState, lastDayOf } from './domain/employment.ts';
import type { ApplicationWindowDto, EmploymentDetailDto, REMINDERS_SAID } from './employment.dto.ts';

const REMINDER: Readonly<Record<Reminder, (typeof REMINDERS_SAID)[number]>> = {
  fiveMonths: 'vijf-maanden',
  fiveAndAHalfMonths: 'vijf-en-een-halve-maand',
  oneWeekLeft: 'een-week',
};

/** A reminder in the words of the outside; of what an other version recorded, nothing. */
export function representReminder(reminder: string | null): string | null {
  return (REMINDER as Readonly<Record<string, string>>)[reminder ?? ''] ?? null;
}

/** The application window of somebody who began on a day, seen from another. */
export function representWindow(
  of: { readonly startedOn: string; readonly reminder: string | null; readonly remindedOn: string | null },
  on: string,
): ApplicationWindowDto {
  const { lastDay, daysLeft } = windowOn(of.startedOn, on);
  return {
    ...{ stand: daysLeft < 0 ? 'overschreden' : 'loopt', uiterlijk: lastDay, dagenOver: daysLeft },
    ...{ herinnering: representReminder(of.reminder), herinnerdOp: of.remindedOn },
  };
}

/** An employment as the outside sees it. Which actions are open is asked of the decider itself. */
export function representEmployment(
  employmentId: string,
  state: EmploymentState,
  applications: readonly ApplicationState[],
  on: string,
): EmploymentDetailDto {
  if (state.status === 'absent') {
    throw new Rejected(new Rejection('EMPLOYMENT_UNKNOWN', 'Dit dienstverband kennen wij niet.'));
  }
  const { personRef, terms, reminded } = state;
  const { startedOn } = terms;
  const last = { reminder: reminded?.reminder ?? null, remindedOn: reminded?.on ?? null };
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
    aanvraagtermijn: isUnasked(applications) ? representWindow({ startedOn, ...last }, on) : null,
    acties: [
      ...(changes({ type: 'RegisterEmployment', personRef, terms: other, on }) ? ['wijzigen'] : []),
      ...(changes({ type: 'EndEmployment', lastDay: terms.startedOn, on }) ? ['beeindigen'] : []),
    ],
  };
}
