import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import type { Actor } from '#libs/http/access';
import { accepted, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import type { MeasurementCommand } from './domain/measurement.ts';
import type { MeasurementState } from './domain/measurement-state.ts';
import type { Reason } from './domain/reason.ts';
import { MeasurementRows } from './measurement-rows.query.ts';
import { measurementAggregate } from './measurement.aggregate.ts';
import type { MeasurementDto } from './measurement.dto.ts';
import { reasonsOfMeasurement, representMeasurement } from './measurement.representation.ts';
import { Reasons } from './reasons.ts';

const EMPLOYER = /^\d{8}$/;

/**
 * Measurements, one at a time, for the two parties that they concern. They are the municipality's: what an employer does
 * is recorded under the municipality, and only when the measurement is about that employer.
 */
@Injectable()
export class Measurements {
  constructor(
    private readonly store: EventStore,
    private readonly rows: MeasurementRows,
    private readonly reasons: Reasons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The day it is, in the Netherlands. */
  today(): string {
    return dutchDate(this.clock.now());
  }

  async read(id: string, actor: Actor): Promise<MeasurementDto> {
    const municipality = await this.municipalityOf(id, actor);
    return this.represent(id, await this.store.state(measurementAggregate, id, municipality), municipality, actor);
  }

  async state(id: string, actor: Actor): Promise<MeasurementState> {
    return this.store.state(measurementAggregate, id, await this.municipalityOf(id, actor));
  }

  async carryOut(id: string, command: MeasurementCommand, cause: Cause, actor: Actor): Promise<MeasurementDto> {
    const municipality = await this.municipalityOf(id, actor);
    return this.record(id, command, ofMunicipality(cause, municipality), actor);
  }

  /** What comes with free text: it is kept beside the log, as the municipality's. */
  async carryOutReasoned(
    id: string,
    text: string | undefined,
    command: (reason: Reason | null) => MeasurementCommand,
    given: Cause,
    actor: Actor,
  ): Promise<MeasurementDto> {
    const cause = ofMunicipality(given, await this.municipalityOf(id, actor));
    return this.reasons.with(text, `measurement-${id}`, cause, (reason) =>
      this.record(id, command(reason), cause, actor),
    );
  }

  private async record(id: string, command: MeasurementCommand, cause: Cause, actor: Actor): Promise<MeasurementDto> {
    const state = accepted(await this.store.handle(measurementAggregate, id, command, cause));
    return this.represent(id, state, cause.context.tenant, actor);
  }

  private async municipalityOf(id: string, { tenant }: Actor): Promise<string> {
    if (!EMPLOYER.test(tenant)) return tenant;
    const row = await this.rows.one(tenant, id);
    if (row?.employer !== tenant) throw unknown();
    return row.municipality;
  }

  private async represent(
    id: string,
    state: MeasurementState,
    municipality: string,
    { sub, roles, tenant }: Actor,
  ): Promise<MeasurementDto> {
    const theirs = !EMPLOYER.test(tenant) || (state.status !== 'absent' && state.employerId === tenant);
    if (state.status === 'absent' || !theirs) throw unknown();
    const texts = await this.reasons.read(municipality, reasonsOfMeasurement(state));
    return representMeasurement(id, state, texts, { sub, roles, today: this.today(), municipality });
  }
}

function ofMunicipality({ commandId, context }: Cause, tenant: string): Cause {
  return { commandId, context: { ...context, tenant } };
}

function unknown(): Rejected {
  return new Rejected(new Rejection('MEASUREMENT_UNKNOWN', 'Deze meting is er niet.'));
}
