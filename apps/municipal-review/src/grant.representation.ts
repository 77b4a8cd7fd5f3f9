import { Rejection } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import { CalculationDto, missingDto } from './calculation.dto.ts';
import type { Asker } from './case-actions.representation.ts';
import type { Texts } from './case.representation.ts';
import { type Decided, grant, type Granted, type GrantCommand, newest } from './domain/grant.ts';
import type { GrantVersion } from './domain/grant-version.ts';
import type { Reason } from './domain/reason.ts';
import type { GrantDto, GrantVersionDto, ProposedChangeDto } from './grant.dto.ts';
import { CAUSE } from './grant-words.ts';
import { representVersion } from './version.representation.ts';

/** The free texts that a grant refers to. */
export function reasonsOfGrant({ decided, proposed, returned }: Granted): (Reason | null | undefined)[] {
  return [...decided.map(({ reasons }) => reasons), proposed?.reasons, returned?.reasons];
}

/** Whether the grant still holds on a day. */
export function grantStatus({ validThrough }: Pick<GrantVersion, 'validThrough'>, today: string): string {
  return validThrough !== null && validThrough < today ? 'beeindigd' : 'lopend';
}

/** A grant as the outside sees it: every version with what it comes to, oldest first. */
export function representGrant(toekenningId: string, state: Granted, texts: Texts, asker: Asker): GrantDto {
  const textOf = (reason: Reason | null): string | null => (reason && texts.get(reason.reference)) ?? null;
  const { proposed, returned } = state;
  return {
    ...{ toekenningId, aanvraagId: state.applicationId, werkgeverId: state.employerId, persoonRef: state.personRef },
    ...{ wisselendeUren: state.variableHours, status: grantStatus(newest(state), asker.today) },
    versies: state.decided.map((decided) => representDecided(decided, textOf(decided.reasons))),
    voorstel: proposed && representProposed(proposed, textOf(proposed.reasons)),
    teruggegeven: returned && { door: returned.by, op: returned.on, reden: textOf(returned.reasons) },
    ...actionsOf(state, asker),
  };
}

function representDecided(decided: Decided, motivering: string | null): GrantVersionDto {
  const { version, cause, on, calculation, missing, proposedBy, approvedBy } = decided;
  return {
    ...representVersion(version),
    ...{ oorzaak: CAUSE[cause], vastgelegdOp: on },
    ...{ berekening: CalculationDto.of(calculation), ontbreekt: missingDto(missing) },
    ...{ voorgesteldDoor: proposedBy, beslotenDoor: approvedBy, motivering },
  };
}

function representProposed(proposed: NonNullable<Granted['proposed']>, motivering: string | null): ProposedChangeDto {
  const { changeId, version, cause, calculation, missing, by, on } = proposed;
  return {
    ...representVersion(version),
    ...{ voorstelId: changeId, oorzaak: CAUSE[cause] },
    ...{ berekening: CalculationDto.of(calculation), ontbreekt: missingDto(missing) },
    ...{ voorgesteldDoor: by, voorgesteldOp: on, motivering },
  };
}

const ANY_REASON: Reason = { reference: '', hash: '' };

function actionsOf(state: Granted, { sub: by, roles, today: on }: Asker): Pick<GrantDto, 'acties' | 'gesloten'> {
  const { agreedHours, grantedFrom } = newest(state);
  const proposal = { changeId: '', cause: 'hours', from: grantedFrom, changes: { agreedHours } } as const;
  const all: [action: string, role: string, GrantCommand][] = [
    [
      'voorstellen',
      'behandelaar',
      { type: 'ProposeChange', ...proposal, reasons: ANY_REASON, figures: statutoryFigures, by, on },
    ],
    ['teruggeven', 'beslisser', { type: 'ReturnChange', reasons: ANY_REASON, by, on }],
    ['besluiten', 'beslisser', { type: 'ApproveChange', by, on }],
  ];
  const acties: string[] = [];
  const gesloten: { actie: string; code: string }[] = [];
  for (const [actie, role, command] of all) {
    if (!roles.includes(role)) continue;
    const answer = grant.decide(command, state);
    if (answer instanceof Rejection) gesloten.push({ actie, code: answer.code });
    else if (answer.length > 0) acties.push(actie);
  }
  return { acties, gesloten };
}
