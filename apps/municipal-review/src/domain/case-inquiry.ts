import { addDays } from '#libs/kernel/dates';
import type { CaseEvent } from './case-event.ts';
import type { TargetGroup } from './case-facts.ts';
import { type CaseRejection, closed, waits } from './case-rejection.ts';
import type { OpenedCase } from './case-state.ts';
import { resumed, suspended, termFrom } from './case-term.ts';
import type { Deed } from './deed.ts';
import type { Route } from './grant-version.ts';
import { type Reason, sameReason } from './reason.ts';

/** What a caseworker finds out, one thing at a time. */
export type InquiryCommand =
  | ({ readonly type: 'RequestInformation' } & Deed & {
        readonly what: readonly string[];
        readonly until: string;
        readonly note: Reason | null;
      })
  | { readonly type: 'ExpireRepairTerm'; readonly until: string; readonly on: string }
  | ({ readonly type: 'ConfirmCompleteness' } & Deed)
  | ({ readonly type: 'EstablishTargetGroup' } & Deed & Pick<TargetGroup, 'ground' | 'belongs' | 'source'>)
  | ({ readonly type: 'ChooseRoute'; readonly route: Route; readonly talk?: Reason | null } & Deed)
  | ({ readonly type: 'EstablishWageValue'; readonly percent: string } & Deed);

type Of<T extends InquiryCommand['type']> = Extract<InquiryCommand, { type: T }>;
type Decision = readonly CaseEvent[] | CaseRejection;

/** The facts that a decision will rest on; each can be established again until there is a proposal. */
export function decideInquiry(command: InquiryCommand, state: OpenedCase): Decision {
  switch (command.type) {
    case 'RequestInformation':
      return request(command, state);
    case 'ExpireRepairTerm':
      return expireRepair(command, state);
    case 'ConfirmCompleteness':
      return confirmComplete(command, state);
    case 'EstablishTargetGroup':
      return establishTargetGroup(command, state);
    case 'ChooseRoute':
      return chooseRoute(command, state);
    case 'EstablishWageValue':
      return establishWageValue(command, state);
  }
}

/** The employer is invited to complete (Awb 4:5); meanwhile the term stands still (Awb 4:15). */
function request({ what, until, note, by, on }: Of<'RequestInformation'>, state: OpenedCase): Decision {
  if (state.status === 'waiting') {
    const { asked } = state;
    const same = asked.until === until && asked.on === on && String(asked.what) === String(what);
    return same && sameReason(asked.note, note) ? [] : waits();
  }
  const { employerId } = state.facts.application;
  const asked = { what, until, note, by, on, employerId };
  return closed(state) ?? [{ type: 'InformationRequested', data: asked }, ...suspended(state, on)];
}

/** From the day after the last day of the repair term the term runs on, and the case may be left out of treatment. */
function expireRepair({ until, on }: Of<'ExpireRepairTerm'>, state: OpenedCase): Decision {
  if (state.status !== 'waiting' || state.asked.until !== until || on <= until) return [];
  return [{ type: 'RepairTermExpired', data: { until, on } }, ...resumed(state, addDays(until, 1))];
}

function confirmComplete({ by, on }: Of<'ConfirmCompleteness'>, state: OpenedCase): Decision {
  if (state.status === 'waiting') {
    return [{ type: 'CompletenessConfirmed', data: { by, on } }, ...resumed(state, on)];
  }
  const done = state.status === 'open' && state.facts.completeOn !== null;
  return closed(state) ?? (done ? [] : [{ type: 'CompletenessConfirmed', data: { by, on } }]);
}

function establishTargetGroup(command: Of<'EstablishTargetGroup'>, state: OpenedCase): Decision {
  const { ground, belongs, source, on, by } = command;
  const known = state.facts.targetGroup;
  const same = known?.ground === ground && known.belongs === belongs && known.source === source && known.on === on;
  return closed(state) ?? (same ? [] : [{ type: 'TargetGroupEstablished', data: { ground, belongs, source, on, by } }]);
}

/** On the flat rate establishing the wage value is left out (PW 10d lid 1 b): from then the five weeks run (lid 12). */
function chooseRoute({ route, talk = null, by, on }: Of<'ChooseRoute'>, state: OpenedCase): Decision {
  const shut = closed(state);
  if (shut !== undefined) return shut;
  const isNew = talk !== null && !sameReason(talk, state.talk ?? null);
  return [
    ...routeEvents({ route, by, on }, state),
    ...(isNew ? [{ type: 'RouteTalkNoted', data: { talk, by, on } } as const] : []),
  ];
}

function routeEvents({ route, by, on }: { route: Route } & Deed, state: OpenedCase): CaseEvent[] {
  if (state.facts.route === route) return [];
  return route === 'forfaitair'
    ? [{ type: 'WageValueLeftOut', data: { by, on } }, ...termFrom(state, 'LKS_BESCHIKKING', on, on)]
    : [{ type: 'MeasurementChosen', data: { by, on } }, ...untilMeasured(state, on)];
}

/** Until it is measured the reasonable term runs. On own motion a term that began goes on, and else none does. */
function untilMeasured(state: OpenedCase, on: string): CaseEvent[] {
  const { receivedOn, origin } = state.facts.application;
  return origin?.applicant === 'ambtshalve' ? [] : termFrom(state, 'BESLISTERMIJN_REDELIJK', receivedOn, on);
}

/**
 * From the day on which the wage value was established the five weeks run (PW 10d lid 12); not before the application
 * was received, when the value is an older one.
 */
function establishWageValue({ percent, by, on }: Of<'EstablishWageValue'>, state: OpenedCase): Decision {
  const { wageValue, application } = state.facts;
  const same = wageValue?.percent === percent && wageValue.on === on;
  const start = on > application.receivedOn ? on : application.receivedOn;
  return (
    closed(state) ??
    (same
      ? []
      : [{ type: 'WageValueEstablished', data: { percent, by, on } }, ...termFrom(state, 'LKS_BESCHIKKING', start, on)])
  );
}
