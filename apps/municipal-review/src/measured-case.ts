import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { addDays } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import { flatRateLastDay } from '#libs/law/flat-rate';
import { caseAggregate } from './case.aggregate.ts';
import { readClock } from './domain/case-clock.ts';
import type { Measured, MeasurementCause } from './domain/measurement-parts.ts';
import type { CaseState, OpenedCase } from './domain/case-state.ts';
import { MeasurementRows } from './measurement-rows.query.ts';

/** Where neither flat rate nor term sets a day. Ours: the law does not say how soon a measurement must be. */
const AMPLE_DAYS = 42;

export interface ToMeasure {
  readonly measured: Measured;
  readonly cause: MeasurementCause;
  readonly neededBy: string;
}

/** The case that somebody wants a measurement for: whose it is, why there would be one, and before which day. */
@Injectable()
export class MeasuredCase {
  constructor(
    private readonly store: EventStore,
    private readonly rows: MeasurementRows,
  ) {}

  /** A rejection when there is nothing to measure for, or when somebody is measuring already under another id. */
  async of(
    caseId: string,
    measurementId: string | null,
    tenant: string,
    today: string,
  ): Promise<ToMeasure | Rejection> {
    const state = await this.store.state(caseAggregate, caseId, tenant);
    if (state.status === 'absent') return new Rejection('CASE_UNKNOWN', 'Deze zaak is er niet.');
    if (isOver(state)) return new Rejection('CASE_NOT_OPEN', 'Voor deze zaak is geen meting meer nodig.');
    if (await this.rows.isOpen(tenant, caseId, measurementId ?? undefined)) {
      return new Rejection('MEASUREMENT_ELSEWHERE', 'Voor deze zaak loopt al een meting.');
    }
    const { employerId, personRef } = state.facts.application;
    return { measured: { applicationId: caseId, employerId, personRef }, ...whyAndWhen(state, today) };
  }
}

function isOver(state: CaseState): boolean {
  return state.status === 'withdrawn' || (state.status === 'decided' && state.decision.proposal.version === null);
}

function whyAndWhen(state: OpenedCase, today: string): Pick<ToMeasure, 'cause' | 'neededBy'> {
  const { application, leftOutOn } = state.facts;
  if (leftOutOn !== null) return { cause: 'flatRateEnd', neededBy: flatRateLastDay(application.startedOn) };
  if (state.status === 'decided') return { cause: 'remeasurement', neededBy: addDays(today, AMPLE_DAYS) };
  return { cause: 'application', neededBy: readClock(state.clock, today).dueOn ?? addDays(today, AMPLE_DAYS) };
}
