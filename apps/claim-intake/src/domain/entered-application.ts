import { Rejection } from '#libs/kernel/decider';
import type {
  ApplicationCommand,
  ApplicationEvent,
  ApplicationRejection,
  ApplicationRequest,
  ApplicationState,
} from './application.ts';
import { type Entry, forwardedId } from './entry.ts';

type Of<Type extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: Type }>;
type Decision = readonly ApplicationEvent[] | ApplicationRejection;
type Submitted = Extract<ApplicationState, { status: 'submitted' }>;

const ENTERED: ApplicationRejection = new Rejection(
  'APPLICATION_ENTERED',
  'De gemeente heeft deze aanvraag ingevoerd. Neem haar eerst over.',
);
const OF_ANOTHER: ApplicationRejection = new Rejection(
  'APPLICATION_OF_ANOTHER',
  'U hebt deze aanvraag niet gedaan. Alleen wie aanvroeg kan haar intrekken, bij de gemeente.',
);
const NOT_ENTERED: ApplicationRejection = new Rejection(
  'APPLICATION_NOT_ENTERED',
  'De werkgever doet deze aanvraag zelf. Vraag de werkgever om dit te doen.',
);

/** Entered in city hall: it is there at once as an application that was received on a day that may be past. */
export function enter({ request, entry, receivedOn, on }: Of<'EnterApplication'>, state: ApplicationState): Decision {
  if (state.status !== 'absent') {
    const same = 'request' in state && state.receivedOn === receivedOn && isSame(state, request, entry);
    return same ? [] : new Rejection('APPLICATION_SUBMITTED', 'Onder dit nummer is een andere aanvraag bekend.');
  }
  if (receivedOn > on) return new Rejection('RECEIVED_AHEAD', 'De dag van ontvangst moet nog komen.');
  if (entry.manner === 'telefoon' && entry.applicant !== 'ambtshalve') {
    return new Rejection('WRITING_REQUIRED', 'Een aanvraag is schriftelijk (artikel 4:1 Awb). Per telefoon kan niet.');
  }
  return [
    { type: 'ApplicationDrafted', data: { draft: draftOf(request), on } },
    { type: 'ApplicationSubmitted', data: { request, on: receivedOn, entry } },
  ];
}

/** From now on the employer supplements it, and withdraws what was its own. */
export function takeOver({ on }: Of<'TakeOverApplication'>, state: ApplicationState): Decision {
  switch (state.status) {
    case 'absent':
      return new Rejection('APPLICATION_UNKNOWN', 'Deze aanvraag kennen wij niet.');
    case 'submitted':
      return isEmployers(state) ? [] : [{ type: 'ApplicationTakenOver', data: { on } }];
    case 'draft':
      return [];
    default:
      return new Rejection('APPLICATION_DECIDED', 'Deze aanvraag loopt niet meer.');
  }
}

/**
 * Why somebody may not add to an application that runs, or withdraw it; nothing when they may. A municipality acts for
 * who applied on paper, and only with what it has itself. What an employee applied for is never the employer's to withdraw.
 */
export function hindrance(
  what: 'supplement' | 'withdraw',
  byMunicipality: string | undefined,
  state: Submitted,
): ApplicationRejection | undefined {
  const { entry } = state;
  const ofEmployer = entry.applicant === 'werkgever';
  if (byMunicipality === undefined) {
    if (what === 'withdraw' && !ofEmployer) return OF_ANOTHER;
    return isEmployers(state) ? undefined : ENTERED;
  }
  if (byMunicipality !== state.request.municipalityCode) {
    return new Rejection('APPLICATION_UNKNOWN', 'Deze aanvraag kennen wij niet.');
  }
  return ofEmployer && isEmployers(state) ? NOT_ENTERED : undefined;
}

/** A fact: the municipality sent it on. What the applicant withdrew meanwhile stays withdrawn. */
export function recordForwarding(
  { applicationId, toMunicipality, byPost, municipalityCode, on }: Of<'RecordForwarding'>,
  state: ApplicationState,
  misfit: (why: 'application-unknown' | 'application-withdrawn' | 'application-not-submitted') => Decision,
): Decision {
  switch (state.status) {
    case 'forwarded':
      return [];
    case 'submitted': {
      const to = byPost ? null : forwardedId(applicationId, toMunicipality);
      const data = { municipalityCode: toMunicipality, applicationId: to, on, fromMunicipality: municipalityCode };
      return [{ type: 'ApplicationForwarded', data }];
    }
    case 'absent':
      return misfit('application-unknown');
    case 'withdrawn':
      return misfit('application-withdrawn');
    default:
      return misfit('application-not-submitted');
  }
}

/** What the competent municipality gets: all that was handed in, with the day on which it was received first. */
export function asForwarded(
  applicationId: string,
  { request, supplements, entry, takenOverOn, receivedOn, endedOn, forwarded }: Forwarded,
): Pick<Of<'EnterApplication'>, 'request' | 'entry' | 'receivedOn'> {
  const sent = supplements.flatMap(({ attachments }) => attachments);
  const first = entry.forwarded?.receivedOn ?? receivedOn;
  return {
    request: {
      ...request,
      municipalityCode: forwarded.municipalityCode,
      endsOn: endedOn ?? request.endsOn,
      attachments: [...new Set([...request.attachments, ...sent])],
    },
    entry: {
      ...entry,
      enteredOn: takenOverOn === null ? entry.enteredOn : null,
      forwarded: { applicationId, municipalityCode: request.municipalityCode, receivedOn: first },
    },
    receivedOn: forwarded.on,
  };
}

type Forwarded = Extract<ApplicationState, { status: 'forwarded' }>;

function isEmployers({ entry, takenOverOn }: Submitted): boolean {
  return entry.enteredOn === null || takenOverOn !== null;
}

function isSame(state: { request: ApplicationRequest; entry: Entry }, request: ApplicationRequest, entry: Entry) {
  const [one, other] = [state.request, request];
  return (
    one.employmentId === other.employmentId &&
    one.personRef === other.personRef &&
    one.municipalityCode === other.municipalityCode &&
    state.entry.applicant === entry.applicant &&
    state.entry.manner === entry.manner
  );
}

function draftOf(request: ApplicationRequest) {
  const { employmentId, municipalityCode, route, ground, wageValuePercent, wageValueOn, attachments } = request;
  return { employmentId, municipalityCode, route, ground, wageValuePercent, wageValueOn, attachments };
}
