import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { derivedId } from '#libs/kernel/ids';
import { applicationAggregate } from '../application.aggregate.ts';
import type { ApplicationDraft } from '../domain/application-parts.ts';
import { type EmploymentState, type EmploymentTerms, lastDayOf } from '../domain/employment.ts';
import type { HandledRow, Result } from '../domain/payroll-import.ts';
import type { PayrollRow } from '../domain/payroll-row.ts';
import { employmentAggregate } from '../employment.aggregate.ts';
import { DraftApplication, EndEmployment, RegisterEmployment, SubmitApplication } from '../intake-commands.ts';
import { ClaimHours } from './claim-hours.handler.ts';
import type { WaitingRow } from './waiting-rows.query.ts';

/** Which file is handed in, and for whom. */
export interface PayrollFile {
  readonly id: string;
  readonly context: Cause['context'];
}

type Known = Exclude<EmploymentState, { status: 'absent' }>;

/**
 * Does for a row what its employer would have done by form, by the same commands. Their ids follow from the file and
 * the row, so that a row which is handed in again, after a crash too, meets what it made before.
 */
@Injectable()
export class HandInRow {
  constructor(
    private readonly store: EventStore,
    private readonly commands: CommandBus,
    private readonly hours: ClaimHours,
  ) {}

  async execute(file: PayrollFile, employmentId: string, { number, row }: WaitingRow): Promise<HandledRow> {
    const causeOf = (step: string): Cause => ({
      commandId: derivedId('payroll-row', file.id, String(number), step),
      context: file.context,
    });
    const employment = await this.register(employmentId, row, causeOf('register'), file.context.tenant);
    const own = derivedId('application', employmentId);
    const applied = await this.isToApply(employment, own, file.context.tenant);
    if (applied) await this.apply(own, draftOf(employmentId, row), causeOf);
    const applicationIds = [...new Set([...employment.applicationIds, ...(applied ? [own] : [])])];
    const ended = endsEarlier(row, employment);
    if (ended !== undefined) await this.commands.execute(new EndEmployment(employmentId, ended, causeOf('end')));
    const claim = employment.terms.variableHours
      ? await this.hours.execute(applicationIds, row, causeOf('hours'))
      : undefined;
    const results: Result[] = [
      ...(applied ? (['applied'] as const) : []),
      ...(ended === undefined ? [] : (['employment-ended'] as const)),
      ...(claim === undefined ? [] : [claim.result]),
    ];
    const applicationId = applicationIds.at(-1) ?? null;
    return { row: number, results, employmentId, applicationId, claimId: claim?.claimId ?? null };
  }

  /** What is known of an employment is not changed here: other hours or dates are told by form. */
  private async register(employmentId: string, row: PayrollRow, cause: Cause, tenant: string): Promise<Known> {
    const before = await this.store.state(employmentAggregate, employmentId, tenant);
    if (before.status !== 'absent') return before;
    const { bsn, initials, surname, birthDate } = row;
    const person = { bsn, initials, surname, birthDate };
    const after = await this.commands.execute(new RegisterEmployment(employmentId, person, termsOf(row), cause));
    if (after.status === 'absent') throw new Error('an employment that was registered is absent');
    return after;
  }

  /** When nobody applied for it yet, or we did and were stopped halfway. What was drafted by form is left to its drafter. */
  private async isToApply({ applicationIds }: Known, own: string, tenant: string): Promise<boolean> {
    if (!applicationIds.includes(own)) return applicationIds.length === 0;
    const { status } = await this.store.state(applicationAggregate, own, tenant);
    return status === 'absent' || status === 'draft';
  }

  private async apply(applicationId: string, draft: ApplicationDraft, causeOf: (step: string) => Cause): Promise<void> {
    await this.commands.execute(new DraftApplication(applicationId, draft, causeOf('draft')));
    await this.commands.execute(new SubmitApplication(applicationId, causeOf('submit')));
  }
}

/** The last day that the row tells, when that is earlier than what is known. */
function endsEarlier({ endsOn }: PayrollRow, employment: Known): string | undefined {
  const known = lastDayOf(employment);
  return endsOn !== null && (known === null || endsOn < known) ? endsOn : undefined;
}

function termsOf(row: PayrollRow): EmploymentTerms {
  const { personnelNumber, startedOn, endsOn, agreedHours, fullTimeHours, variableHours } = row;
  const hours = { hoursPerWeek: Number(agreedHours), fullTimeHours: Number(fullTimeHours) };
  return { personnelNumber, startedOn, endsOn, ...hours, variableHours };
}

function draftOf(employmentId: string, row: PayrollRow): ApplicationDraft {
  const { municipalityCode, route, ground, wageValuePercent, wageValueOn } = row;
  return { employmentId, municipalityCode, route, ground, wageValuePercent, wageValueOn, attachments: [] };
}
