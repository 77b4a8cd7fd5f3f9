import type { MeasurementEvent } from './measurement-event.ts';
import type { Answer, Measured, MeasurementCause } from './measurement-parts.ts';
import type { MeasurementState, OpenedMeasurement } from './measurement-state.ts';

type Later = Exclude<MeasurementEvent, { type: 'MeasurementNeeded' | 'MeasurementPlanned' }>;
type In<Status extends MeasurementState['status']> = Extract<MeasurementState, { status: Status }>;

/** What a measurement is after an event. */
export function evolveMeasurement(state: MeasurementState, event: MeasurementEvent): MeasurementState {
  switch (event.type) {
    case 'MeasurementNeeded':
      return { status: 'needed', ...openedBy(event.data) };
    case 'MeasurementPlanned': {
      const { expert, on } = event.data;
      const openedOn = state.status === 'needed' ? state.openedOn : on;
      const opened = { ...openedBy(event.data), openedOn };
      return { status: 'planned', ...opened, expert, lookedAt: null, plannedOn: on, offer: null };
    }
    default:
      return state.status === 'absent' ? state : next(state, event);
  }
}

function next(state: OpenedMeasurement, { type, data }: Later): MeasurementState {
  switch (type) {
    case 'MomentsOffered': {
      if (!('expert' in state)) return state;
      const { lookedAt, ...offer } = data;
      const plannedOn = state.status === 'planned' ? state.plannedOn : data.on;
      return { status: 'planned', ...arranged(state), lookedAt, plannedOn, offer: { ...offer, declined: null } };
    }
    case 'MomentsDeclined':
      return state.status === 'planned' && state.offer
        ? { ...state, offer: { ...state.offer, declined: data } }
        : state;
    case 'MomentChosen':
    case 'MomentAgreed':
      return 'expert' in state ? { status: 'scheduled', ...arranged(state), moment: data.moment } : state;
    case 'MeasurementPerformed':
      return 'expert' in state ? { status: 'performed', ...arranged(state), performedOn: data.performedOn } : state;
    case 'ReportReceived': {
      if (state.status !== 'performed') return state;
      return { ...state, status: 'reported', report: data.report, reactBy: data.reactBy };
    }
    case 'EmployerReacted': {
      if (!('report' in state)) return state;
      if (data.view === 'disagreed') return { status: 'disputed', ...reported(state), reaction: data };
      return { status: 'heard', ...reported(state), reaction: data, answer: null };
    }
    case 'EmployerSilent':
      return 'report' in state
        ? { status: 'heard', ...reported(state), reaction: { view: 'silent', on: data.on }, answer: null }
        : state;
    case 'DisputeAnswered':
      return state.status === 'disputed' ? answered(state, data) : state;
    case 'MeasurementEstablished':
      return state.status === 'heard'
        ? { ...state, status: 'established', established: data, taken: { at: 'pending' } }
        : state;
    case 'TakeOverAsked':
      return state.status === 'established' ? { ...state, taken: { at: 'pending' } } : state;
    case 'WageValueTaken':
      return state.status === 'established' ? { ...state, taken: { at: data.at } } : state;
    case 'WageValueNotTaken':
      return state.status === 'established' ? { ...state, taken: { at: 'nowhere', ...data } } : state;
    case 'MeasurementCancelled':
      return { status: 'cancelled', ...opened(state), cancelled: { why: 'person', ...data } };
    case 'NeedLapsed':
      return { status: 'cancelled', ...opened(state), cancelled: { why: 'notNeeded', on: data.on } };
  }
}

function answered(state: In<'disputed'>, data: Answer & { readonly secondId: string | null }): MeasurementState {
  const { secondId, ...answer } = data;
  return secondId === null ? { ...state, status: 'heard', answer } : { ...state, status: 'replaced', answer, secondId };
}

function openedBy(data: {
  readonly measured: Measured;
  readonly cause: MeasurementCause;
  readonly neededBy: string;
  readonly on: string;
}) {
  const { measured, cause, neededBy, on } = data;
  return { ...measured, cause, neededBy, openedOn: on };
}

function opened({ applicationId, employerId, personRef, cause, openedOn, neededBy }: OpenedMeasurement) {
  return { applicationId, employerId, personRef, cause, openedOn, neededBy };
}

function arranged(state: Extract<OpenedMeasurement, { expert: string }>) {
  return { ...opened(state), expert: state.expert, lookedAt: state.lookedAt };
}

function reported(state: Extract<OpenedMeasurement, { report: unknown }>) {
  return { ...arranged(state), performedOn: state.performedOn, report: state.report, reactBy: state.reactBy };
}
