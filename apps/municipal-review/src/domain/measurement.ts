import { addDays } from '#libs/kernel/dates';
import { type Decider, Rejection } from '#libs/kernel/decider';
import type { Settings } from '#libs/law/settings';
import { exceedsWeek, reckonedWageValue } from '#libs/law/wage-value';
import type { Deed } from './deed.ts';
import type { MeasurementEvent, Needed } from './measurement-event.ts';
import { MEASUREMENT_DAYS } from './measurement-next.ts';
import type { Answer, Established, Moment, Offer, Reaction, Report } from './measurement-parts.ts';
import { evolveMeasurement } from './measurement-evolve.ts';
import type { MeasurementState, OpenedMeasurement } from './measurement-state.ts';
import { type Reason, sameReason } from './reason.ts';

export type { MeasurementEvent };

export type MeasurementCommand =
  | ({ readonly type: 'NeedMeasurement' } & Needed)
  | ({ readonly type: 'PlanMeasurement' } & Needed & Deed & { readonly expert: string })
  | ({ readonly type: 'OfferMoments' } & Deed & Pick<Offer, 'moments' | 'until'> & { readonly lookedAt: Reason | null })
  | ({ readonly type: 'ChooseMoment'; readonly moment: Moment } & Deed)
  | ({ readonly type: 'DeclineMoments'; readonly reason: Reason } & Deed)
  | ({ readonly type: 'AgreeMoment'; readonly moment: Moment } & Deed)
  | ({ readonly type: 'RecordPerformed'; readonly performedOn: string } & Deed)
  | ({ readonly type: 'RecordReport'; readonly settings: Settings } & Deed & Omit<Report, 'receivedOn' | 'reckoned'>)
  | ({ readonly type: 'ReactToReport' } & Omit<Reaction, 'by' | 'on'> & Deed)
  | { readonly type: 'ExpireReaction'; readonly until: string; readonly on: string }
  | ({ readonly type: 'AnswerDispute'; readonly secondId: string } & Answer)
  | ({ readonly type: 'EstablishMeasurement' } & Established)
  | ({ readonly type: 'TakeOver' } & Deed)
  | { readonly type: 'NoteTaken'; readonly at: 'case' | 'grant'; readonly on: string }
  | { readonly type: 'NoteNotTaken'; readonly code: string; readonly on: string }
  | ({ readonly type: 'CancelMeasurement'; readonly reason: Reason } & Deed)
  | { readonly type: 'LapseNeed'; readonly on: string };

export type MeasurementRejection = Rejection<
  | 'MEASUREMENT_UNKNOWN'
  | 'MEASUREMENT_ELSEWHERE'
  | 'MEASUREMENT_STEP'
  | 'MOMENT_NOT_OFFERED'
  | 'REPORT_UNFIT'
  | 'EMPLOYER_NOT_HEARD'
  | 'REASONS_REQUIRED'
>;

type Of<T extends MeasurementCommand['type']> = Extract<MeasurementCommand, { type: T }>;
type Decision = readonly MeasurementEvent[] | MeasurementRejection;

/** The measurement of a wage value (loonwaardemeting): from the need to an established value, or to why there is none. */
export const measurement: Decider<MeasurementCommand, MeasurementState, MeasurementEvent> = {
  initialState: { status: 'absent' },
  evolve: evolveMeasurement,

  decide(command, state): Decision {
    if (command.type === 'NeedMeasurement') return need(command, state);
    if (command.type === 'PlanMeasurement') return plan(command, state);
    if (state.status === 'absent') return new Rejection('MEASUREMENT_UNKNOWN', 'Deze meting is er niet.');
    switch (command.type) {
      case 'OfferMoments':
        return offer(command, state);
      case 'ChooseMoment':
        return choose(command, state);
      case 'DeclineMoments':
        return decline(command, state);
      case 'AgreeMoment':
        return agree(command, state);
      case 'RecordPerformed':
        return perform(command, state);
      case 'RecordReport':
        return report(command, state);
      case 'ReactToReport':
        return react(command, state);
      case 'ExpireReaction':
        return expireReaction(command, state);
      case 'AnswerDispute':
        return answer(command, state);
      case 'EstablishMeasurement':
        return establish(command, state);
      case 'TakeOver':
        return takeOver(command, state);
      case 'NoteTaken':
        return isPending(state) ? [{ type: 'WageValueTaken', data: { at: command.at, on: command.on } }] : [];
      case 'NoteNotTaken':
        return isPending(state) ? [{ type: 'WageValueNotTaken', data: { code: command.code, on: command.on } }] : [];
      case 'CancelMeasurement':
        return cancel(command, state);
      case 'LapseNeed':
        return state.status === 'needed' ? [{ type: 'NeedLapsed', data: { on: command.on } }] : [];
    }
  },
};

// Up to the visit.

/** What was cancelled can be needed again; what goes on already is needed no more than it is. */
function need({ measured, cause, neededBy, on }: Of<'NeedMeasurement'>, state: MeasurementState): Decision {
  const data = { measured, cause, neededBy, on };
  return state.status === 'absent' || state.status === 'cancelled' ? [{ type: 'MeasurementNeeded', data }] : [];
}

function plan(command: Of<'PlanMeasurement'>, state: MeasurementState): Decision {
  const { measured, cause, neededBy, expert, by, on } = command;
  const data = { measured, cause, neededBy, expert, by, on };
  if (state.status === 'absent' || state.status === 'needed') return [{ type: 'MeasurementPlanned', data }];
  const same = state.status === 'planned' && state.expert === expert && state.neededBy === neededBy;
  return same ? [] : notNow();
}

function offer({ moments, until, lookedAt, by, on }: Of<'OfferMoments'>, state: OpenedMeasurement): Decision {
  if (state.status !== 'planned' && state.status !== 'scheduled') return notNow();
  const open = state.status === 'planned' ? state.offer : null;
  const same =
    open?.declined === null &&
    open.until === until &&
    sameReason(state.lookedAt, lookedAt) &&
    JSON.stringify(open.moments) === JSON.stringify(moments);
  return same ? [] : [{ type: 'MomentsOffered', data: { moments, until, lookedAt, by, on } }];
}

function choose({ moment, by, on }: Of<'ChooseMoment'>, state: OpenedMeasurement): Decision {
  if (state.status === 'scheduled' && sameMoment(state.moment, moment)) return [];
  if (state.status !== 'planned' || state.offer?.declined !== null) return notNow();
  return state.offer.moments.some((each) => sameMoment(each, moment))
    ? [{ type: 'MomentChosen', data: { moment, by, on } }]
    : new Rejection('MOMENT_NOT_OFFERED', 'Kies een van de momenten die de gemeente voorstelt.');
}

function decline({ reason, by, on }: Of<'DeclineMoments'>, state: OpenedMeasurement): Decision {
  if (state.status !== 'planned' || state.offer === null) return notNow();
  const { declined } = state.offer;
  if (declined !== null) return sameReason(declined.reason, reason) ? [] : notNow();
  return [{ type: 'MomentsDeclined', data: { reason, by, on } }];
}

/** Agreed in another way than by choosing, such as by phone. */
function agree({ moment, by, on }: Of<'AgreeMoment'>, state: OpenedMeasurement): Decision {
  if (state.status === 'scheduled' && sameMoment(state.moment, moment)) return [];
  const open = state.status === 'planned' || state.status === 'scheduled';
  return open ? [{ type: 'MomentAgreed', data: { moment, by, on } }] : notNow();
}

function perform({ performedOn, by, on }: Of<'RecordPerformed'>, state: OpenedMeasurement): Decision {
  if (state.status === 'performed' && state.performedOn === performedOn) return [];
  return state.status === 'scheduled' ? [{ type: 'MeasurementPerformed', data: { performedOn, by, on } }] : notNow();
}

// The report, and the employer's view of it.

/** As it came. A report of a visit that nobody had recorded says that the visit was. */
function report(command: Of<'RecordReport'>, state: OpenedMeasurement): Decision {
  const { datedOn, percent, tasks, names, nextOn, settings, by, on } = command;
  const said = { datedOn, percent, tasks, names, nextOn };
  if (state.status === 'reported') return sameReport(state.report, said) ? [] : notNow();
  if (state.status !== 'performed' && state.status !== 'scheduled') return notNow();
  if (tasks.length === 0 || exceedsWeek(tasks)) {
    return new Rejection('REPORT_UNFIT', 'De taken beslaan samen meer dan de hele week, of er is geen taak.');
  }
  const received: Report = { ...said, receivedOn: on, reckoned: reckonedWageValue(tasks, settings) };
  const reactBy = addDays(on, MEASUREMENT_DAYS.react);
  const came = { type: 'ReportReceived', data: { report: received, reactBy, by, on } } as const;
  if (state.status === 'performed') return [came];
  const performedOn = state.moment.on < on ? state.moment.on : on;
  return [{ type: 'MeasurementPerformed', data: { performedOn, by, on } }, came];
}

/** Within the term, and after it as long as the value has not been established. */
function react({ view, reason, by, on }: Of<'ReactToReport'>, state: OpenedMeasurement): Decision {
  if (state.status === 'heard' || state.status === 'disputed') {
    const { reaction } = state;
    if (reaction.view === view && sameReason(reaction.reason, reason)) return [];
    if (reaction.view !== 'silent') return notNow();
  } else if (state.status !== 'reported') return notNow();
  if (view === 'disagreed' && reason === null) return reasonsRequired('Zeg waarom u het niet eens bent.');
  return [{ type: 'EmployerReacted', data: { view, reason, by, on } }];
}

function expireReaction({ until, on }: Of<'ExpireReaction'>, state: OpenedMeasurement): Decision {
  if (state.status !== 'reported' || state.reactBy !== until || on <= until) return [];
  return [{ type: 'EmployerSilent', data: { until, on } }];
}

function answer(command: Of<'AnswerDispute'>, state: OpenedMeasurement): Decision {
  const { outcome, reason, secondId, by, on } = command;
  if (state.status === 'heard' || state.status === 'replaced') {
    const known = state.answer;
    return known?.outcome === outcome && sameReason(known.reason, reason) ? [] : notNow();
  }
  if (state.status !== 'disputed') return notNow();
  const second = outcome === 'second' ? secondId : null;
  return [{ type: 'DisputeAnswered', data: { outcome, reason, secondId: second, by, on } }];
}

// What the municipality makes of it.

/** By what the expert said, or with reasons by another value. Not before the employer was heard, or its term is over. */
function establish(command: Of<'EstablishMeasurement'>, state: OpenedMeasurement): Decision {
  const { percent, from, reason, next, by, on } = command;
  const data = { percent, from, reason, next, by, on };
  if (state.status === 'established') return sameValue(state.established, data) ? [] : notNow();
  if (state.status === 'reported' || state.status === 'disputed') {
    return new Rejection('EMPLOYER_NOT_HEARD', 'De werkgever kan nog reageren, of wacht op uw antwoord.');
  }
  if (state.status !== 'heard') return notNow();
  if (percent !== state.report.percent && reason === null) {
    return reasonsRequired('Zeg waarom u van het rapport afwijkt.');
  }
  return [{ type: 'MeasurementEstablished', data }];
}

function takeOver({ by, on }: Of<'TakeOver'>, state: OpenedMeasurement): Decision {
  if (state.status !== 'established') return notNow();
  return state.taken.at === 'nowhere' ? [{ type: 'TakeOverAsked', data: { by, on } }] : [];
}

function cancel({ reason, by, on }: Of<'CancelMeasurement'>, state: OpenedMeasurement): Decision {
  switch (state.status) {
    case 'cancelled':
      return [];
    case 'established':
    case 'replaced':
      return notNow();
    case 'needed':
      // The law asks for it (PW 10d lid 5): it goes by itself when a wage value holds.
      if (state.cause === 'flatRateEnd') return notNow();
      return [{ type: 'MeasurementCancelled', data: { reason, by, on } }];
    default:
      return [{ type: 'MeasurementCancelled', data: { reason, by, on } }];
  }
}

function isPending(state: OpenedMeasurement): boolean {
  return state.status === 'established' && state.taken.at === 'pending';
}

function sameMoment(one: Moment, other: Moment): boolean {
  return one.on === other.on && one.at === other.at;
}

function sameReport(known: Report, said: Omit<Report, 'receivedOn' | 'reckoned'>): boolean {
  return (
    known.percent === said.percent &&
    known.datedOn === said.datedOn &&
    known.nextOn === said.nextOn &&
    sameReason(known.names, said.names) &&
    JSON.stringify(known.tasks) === JSON.stringify(said.tasks)
  );
}

function sameValue(known: Established, said: Established): boolean {
  return (
    known.percent === said.percent &&
    known.from === said.from &&
    known.next?.on === said.next?.on &&
    sameReason(known.reason, said.reason)
  );
}

function notNow(): MeasurementRejection {
  return new Rejection('MEASUREMENT_STEP', 'Dit past niet bij waar de meting nu staat.');
}

function reasonsRequired(detail: string): MeasurementRejection {
  return new Rejection('REASONS_REQUIRED', detail);
}
