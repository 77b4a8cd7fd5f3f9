import { Rejected } from '#libs/http/problem';
import { daysBetween } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import type { ApplicationDto, DecisionTermDto } from './application.dto.ts';
import { application, type ApplicationCommand } from './domain/application.ts';
import type { ApplicationState } from './domain/application-state.ts';
import type {
  AskedForMore,
  DecisionTerm,
  EmploymentFacts,
  HeardDecision,
  Outcome,
} from './domain/application-parts.ts';
import type { ForwardedTo } from './domain/entry.ts';

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  granted: 'toegekend',
  refused: 'afgewezen',
  notProcessed: 'buiten-behandeling',
};

/** In the words of the outside: where an application is, by its status and, when it was decided, its outcome. */
export const APPLICATION_STATUS = {
  draft: 'concept',
  submitted: 'ingediend',
  withdrawn: 'ingetrokken',
  forwarded: 'doorgezonden',
  ...OUTCOMES,
} as const;

/** An application as the outside sees it. Which actions are open is asked of the decider itself. */
export function representApplication(applicationId: string, state: ApplicationState, on: string): ApplicationDto {
  if (state.status === 'absent') {
    throw new Rejected(new Rejection('APPLICATION_UNKNOWN', 'Deze aanvraag kennen wij niet.'));
  }
  const { draft } = state;
  const submitted = state.status === 'withdrawn' ? state.submitted : 'request' in state ? state : null;
  const decision = state.status === 'decided' ? state.decision : null;
  return {
    aanvraagId: applicationId,
    status: APPLICATION_STATUS[state.status === 'decided' ? state.decision.outcome : state.status],
    dienstverbandId: draft.employmentId,
    gemeentecode: draft.municipalityCode,
    route: draft.route,
    doelgroepgrond: draft.ground,
    loonwaardePercentage: draft.wageValuePercent,
    loonwaardeVastgesteldOp: draft.wageValueOn,
    bijlagen: [...draft.attachments, ...(submitted?.supplements.flatMap(({ attachments }) => attachments) ?? [])],
    persoonRef: submitted?.request.personRef ?? null,
    ontvangstdatum: submitted?.receivedOn ?? null,
    begindatum: submitted?.request.startedOn ?? null,
    termijn: state.status === 'submitted' ? representTerm(state.term, on) : null,
    aanvulling: state.status === 'submitted' ? representAsked(state.asked) : null,
    besluit: decision && representDecision(decision),
    ...representEntry(submitted, state.status === 'forwarded' ? state.forwarded : null),
    declaratieMaanden: state.status === 'decided' ? state.claimed : [],
    acties: openActions(state, on),
  };
}

type Entered = Pick<Extract<ApplicationState, { status: 'submitted' }>, 'entry' | 'takenOverOn'>;

function representEntry(
  submitted: Entered | null,
  to: ForwardedTo | null,
): Pick<ApplicationDto, 'invoer' | 'doorgezondenDoor' | 'doorgezondenNaar'> {
  const from = submitted?.entry.forwarded ?? null;
  return {
    invoer: submitted && {
      ...{ aanvrager: submitted.entry.applicant, wijze: submitted.entry.manner },
      ...{ ingevoerdOp: submitted.entry.enteredOn, overgenomenOp: submitted.takenOverOn },
    },
    doorgezondenDoor: from && {
      ...{ aanvraagId: from.applicationId, gemeentecode: from.municipalityCode, ontvangstdatum: from.receivedOn },
    },
    doorgezondenNaar: to && { gemeentecode: to.municipalityCode, aanvraagId: to.applicationId, op: to.on },
  };
}

/** The term of the municipality as of a day; a municipality's own word for which term it is says nothing to an employer. */
export function representTerm(term: DecisionTerm | null, on: string): DecisionTermDto | null {
  if (term === null) return null;
  const { dueOn } = term;
  if (dueOn === null) return { stand: 'opgeschort', uiterlijk: null, dagenOver: null };
  const days = daysBetween(on, dueOn);
  return { stand: days < 0 ? 'overschreden' : 'loopt', uiterlijk: dueOn, dagenOver: days };
}

function representAsked(asked: AskedForMore | null): ApplicationDto['aanvulling'] {
  return asked && { gevraagd: asked.what, uiterlijk: asked.until, gevraagdOp: asked.on };
}

function representDecision(decision: HeardDecision): ApplicationDto['besluit'] {
  return {
    besluitId: decision.decisionId,
    uitkomst: OUTCOMES[decision.outcome],
    besluitdatum: decision.decidedOn,
    toekenningId: decision.grantId,
    bedragCenten: decision.amountCents,
    gronden: decision.grounds,
  };
}

const ANY_FACTS: EmploymentFacts = {
  ...{ personRef: '', startedOn: '', endsOn: null, hoursPerWeek: 0, fullTimeHours: 0, variableHours: false, ages: [] },
};

/** Open is what would record something; what is only not refused, because it was done before, is not. */
function openActions(state: Exclude<ApplicationState, { status: 'absent' }>, on: string): string[] {
  const { draft } = state;
  const other = { ...draft, attachments: [...draft.attachments, ''] };
  const actions: readonly (readonly [name: string, ApplicationCommand])[] = [
    ['wijzigen', { type: 'DraftApplication', draft: other, on }],
    ['indienen', { type: 'SubmitApplication', facts: ANY_FACTS, on }],
    ['aanvullen', { type: 'SupplementApplication', attachments: [''], on }],
    ['intrekken', { type: 'WithdrawApplication', on }],
    ['overnemen', { type: 'TakeOverApplication', on }],
  ];
  return actions.filter(([, command]) => records(command, state)).map(([name]) => name);
}

function records(command: ApplicationCommand, state: ApplicationState): boolean {
  const outcome = application.decide(command, state);
  return !(outcome instanceof Rejection) && outcome.length > 0;
}
