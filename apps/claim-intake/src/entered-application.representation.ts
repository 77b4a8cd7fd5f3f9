import { Rejected } from '#libs/http/problem';
import { Rejection } from '#libs/kernel/decider';
import { representApplication } from './application.representation.ts';
import { application, type ApplicationCommand } from './domain/application.ts';
import type { ApplicationState } from './domain/application-state.ts';
import type { EnteredApplicationDto } from './entered-application.dto.ts';

interface Seen {
  readonly applicationId: string;
  readonly employerId: string;
  readonly municipalityCode: string;
  readonly on: string;
}

/** An application as the municipality sees it that has it; for another it does not exist. */
export function representEntered(
  { applicationId, employerId, municipalityCode, on }: Seen,
  state: ApplicationState,
): EnteredApplicationDto {
  const seen = representApplication(applicationId, state, on);
  const { persoonRef, ontvangstdatum, invoer } = seen;
  if (persoonRef === null || ontvangstdatum === null || invoer === null || seen.gemeentecode !== municipalityCode) {
    throw new Rejected(new Rejection('APPLICATION_UNKNOWN', 'Deze aanvraag kennen wij niet.'));
  }
  const byMunicipality = municipalityCode;
  const open: readonly (readonly [name: string, ApplicationCommand])[] = [
    ['aanvullen', { type: 'SupplementApplication', attachments: [''], on, byMunicipality }],
    ['intrekken', { type: 'WithdrawApplication', on, byMunicipality }],
  ];
  return {
    ...{ aanvraagId: applicationId, werkgeverId: employerId, persoonRef, ontvangstdatum, invoer },
    ...{ dienstverbandId: seen.dienstverbandId, status: seen.status, bijlagen: seen.bijlagen },
    acties: open.filter(([, command]) => records(command, state)).map(([name]) => name),
  };
}

function records(command: ApplicationCommand, state: ApplicationState): boolean {
  const outcome = application.decide(command, state);
  return !(outcome instanceof Rejection) && outcome.length > 0;
}
