import { daysBetween } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import { wageValueDifference } from '#libs/law/wage-value';
import { measurement, type MeasurementCommand } from './domain/measurement.ts';
import { nextStep } from './domain/measurement-next.ts';
import type { Moment, Offer, Report } from './domain/measurement-parts.ts';
import type { OpenedMeasurement } from './domain/measurement-state.ts';
import { NOT_WRITTEN, type Reason } from './domain/reason.ts';
import type { MeasurementDto, OfferDto, ReportDto, TurnDto } from './measurement.dto.ts';
import {
  ANSWER_WORD,
  BASIS_WORD,
  CAUSE_WORD,
  OTHERWISE,
  STATUS_WORD,
  STEP_WORD,
  VIEW_WORD,
  WHO_WORD,
} from './measurement-words.ts';

type TextOf = (reason: Reason | null | undefined) => string | null;

export interface MeasurementViewer {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly today: string;
  readonly municipality: string;
}

/** The free texts that a measurement refers to. */
export function reasonsOfMeasurement(state: OpenedMeasurement): (Reason | null | undefined)[] {
  return [
    ...('lookedAt' in state ? [state.lookedAt] : []),
    ...('offer' in state ? [state.offer?.declined?.reason] : []),
    ...('report' in state ? [state.report.names] : []),
    ...('reaction' in state && state.reaction.view !== 'silent' ? [state.reaction.reason] : []),
    ...('answer' in state ? [state.answer?.reason] : []),
    ...('established' in state ? [state.established.reason] : []),
    ...('cancelled' in state && state.cancelled.why === 'person' ? [state.cancelled.reason] : []),
  ];
}

/** A measurement as the outside sees it. Which actions are open is asked of the decider itself. */
export function representMeasurement(
  metingId: string,
  state: OpenedMeasurement,
  texts: ReadonlyMap<string, string>,
  viewer: MeasurementViewer,
): MeasurementDto {
  const textOf: TextOf = (reason) => (reason ? (texts.get(reason.reference) ?? null) : null);
  const established = 'established' in state ? state.established : null;
  return {
    ...{ metingId, zaakId: state.applicationId, gemeentecode: viewer.municipality, werkgeverId: state.employerId },
    ...{ persoonRef: state.personRef, status: STATUS_WORD[state.status], aanleiding: CAUSE_WORD[state.cause] },
    ...{ nodigVoor: state.neededBy, sinds: state.openedOn },
    deskundige: 'expert' in state ? state.expert : null,
    watBekeken: 'lookedAt' in state ? textOf(state.lookedAt) : null,
    voorstel: 'offer' in state && state.offer !== null ? representOffer(state.offer, textOf) : null,
    afspraak: 'moment' in state ? momentDto(state.moment) : null,
    uitgevoerdOp: 'performedOn' in state ? state.performedOn : null,
    rapport: 'report' in state ? representReport(state.report, state.reactBy, textOf) : null,
    zienswijze:
      'reaction' in state
        ? {
            ...{ standpunt: VIEW_WORD[state.reaction.view], op: state.reaction.on },
            reden: state.reaction.view === 'silent' ? null : textOf(state.reaction.reason),
          }
        : null,
    antwoord:
      'answer' in state && state.answer !== null
        ? {
            ...{ uitkomst: ANSWER_WORD[state.answer.outcome], reden: textOf(state.answer.reason), op: state.answer.on },
            tweedeMetingId: state.status === 'replaced' ? state.secondId : null,
          }
        : null,
    vastgesteld: representEstablished(state, textOf),
    volgendeMeting: established?.next
      ? { datum: established.next.on, grond: BASIS_WORD[established.next.basis] }
      : null,
    geannuleerd:
      'cancelled' in state
        ? { op: state.cancelled.on, reden: state.cancelled.why === 'person' ? textOf(state.cancelled.reason) : null }
        : null,
    aanZet: representTurn(state, viewer.today),
    acties: actionsOf(state, viewer),
  };
}

/** Whose turn it is on a day; null when the measurement is over. */
export function representTurn(state: OpenedMeasurement, today: string): TurnDto | null {
  const step = nextStep(state);
  return (
    step && {
      ...{ wie: WHO_WORD[step.who], wat: STEP_WORD[step.what], uiterlijk: step.until },
      ...{ dagenOver: daysBetween(today, step.until), anders: OTHERWISE[step.what] },
    }
  );
}

export const momentDto = ({ on: datum, at: tijd }: Moment) => ({ datum, tijd });

function representOffer({ moments, until, declined }: Offer, textOf: TextOf): OfferDto {
  return {
    ...{ keuzes: moments.map(momentDto), uiterlijk: until },
    ...{ redenGeenMoment: textOf(declined?.reason), stand: declined === null ? 'open' : 'past-niet' },
  };
}

function representReport(report: Report, reageerUiterlijk: string, textOf: TextOf): ReportDto {
  const { reckoned } = report;
  const names = (textOf(report.names) ?? '').split('\n');
  return {
    ...{ datum: report.datedOn, ontvangstdatum: report.receivedOn, loonwaardePercentage: report.percent },
    taken: report.tasks.map((task, nth) => ({
      naam: names[nth] ?? '',
      ...{ aandeelPercentage: task.sharePercent, tempoPercentage: task.pacePercent },
      ...{ kwaliteitPercentage: task.qualityPercent, nettoWerktijdPercentage: task.netTimePercent },
      minutenPerDag: task.minutesPerDay,
    })),
    berekening: {
      ...{ percentage: reckoned.percent, percentageOnafgerond: reckoned.exact },
      verschil: wageValueDifference(report.percent, reckoned),
      ...{ regels: reckoned.lines, waarschuwingen: reckoned.warnings },
    },
    ...{ adviesVolgendeMeting: report.nextOn, reageerUiterlijk },
  };
}

const TAKEN = { pending: 'onderweg', case: 'zaak', grant: 'toekenning', nowhere: 'nergens' } as const;

function representEstablished(state: OpenedMeasurement, textOf: TextOf): MeasurementDto['vastgesteld'] {
  if (state.status !== 'established') return null;
  const { established, taken } = state;
  return {
    ...{ percentage: established.percent, op: established.on, door: established.by, vanaf: established.from },
    reden: textOf(established.reason),
    ...{ overgenomen: TAKEN[taken.at], code: taken.at === 'nowhere' ? taken.code : null },
  };
}

/** What each role could do with a measurement, as the decider would be asked. */
function actions(
  state: OpenedMeasurement,
  { sub: by, today: on }: MeasurementViewer,
): [action: string, roles: readonly string[], command: MeasurementCommand][] {
  const { applicationId, employerId, personRef, cause, neededBy } = state;
  const measured = { applicationId, employerId, personRef };
  const offered = state.status === 'planned' ? state.offer?.moments[0] : undefined;
  const any: Moment = { on, at: '' };
  const expert = '?';
  const reason: Reason = { reference: '', hash: '?' };
  const [worker, official, employer] = [['behandelaar'], ['behandelaar', 'beslisser'], ['werkgever']];
  const task = { sharePercent: '0', pacePercent: '0', qualityPercent: '0', netTimePercent: '0', minutesPerDay: 0 };
  const report = { datedOn: on, percent: '?', tasks: [task], names: NOT_WRITTEN, nextOn: null, settings: {} };
  const value = { percent: 'report' in state ? state.report.percent : '?', from: on, reason, next: null };
  return [
    ['plannen', worker, { type: 'PlanMeasurement', measured, cause, neededBy, expert, by, on }],
    ['momenten', worker, { type: 'OfferMoments', moments: [any], until: on, lookedAt: reason, by, on }],
    ['afspreken', worker, { type: 'AgreeMoment', moment: any, by, on }],
    ['uitgevoerd', worker, { type: 'RecordPerformed', performedOn: on, by, on }],
    ['rapport', worker, { type: 'RecordReport', ...report, by, on }],
    ['beantwoorden', official, { type: 'AnswerDispute', outcome: 'kept', reason, secondId: '', by, on }],
    ['vaststellen', official, { type: 'EstablishMeasurement', ...value, by, on }],
    ['overnemen', official, { type: 'TakeOver', by, on }],
    ['annuleren', worker, { type: 'CancelMeasurement', reason, by, on }],
    ['kiezen', employer, { type: 'ChooseMoment', moment: offered ?? any, by, on }],
    ['geenmoment', employer, { type: 'DeclineMoments', reason, by, on }],
    ['reageren', employer, { type: 'ReactToReport', view: 'disagreed', reason, by, on }],
  ];
}

/** Open: the decider would record something. */
function actionsOf(state: OpenedMeasurement, viewer: MeasurementViewer): string[] {
  return actions(state, viewer).flatMap(([action, roles, command]) => {
    if (!roles.some((role) => viewer.roles.includes(role))) return [];
    const answer = measurement.decide(command, state);
    return answer instanceof Rejection || answer.length === 0 ? [] : [action];
  });
}
