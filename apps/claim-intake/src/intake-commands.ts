import { Command } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import type { ApplicationDraft } from './domain/application-parts.ts';
import type { ApplicationState } from './domain/application-state.ts';
import type { ClaimedHours, ClaimSource, ClaimState } from './domain/claim.ts';
import type { EmploymentState, EmploymentTerms } from './domain/employment.ts';
import type { Entry } from './domain/entry.ts';
import type { EmployerDetails, Person } from './domain/person.ts';

// What is asked of this service over the bus, by its forms and by its payroll files: features know these, not each other.

export class RecordEmployer extends Command<{ readonly detailsRef: string }> {
  constructor(
    readonly details: EmployerDetails,
    readonly cause: Cause,
  ) {
    super();
  }
}

export class RegisterEmployment extends Command<EmploymentState> {
  constructor(
    readonly employmentId: string,
    readonly person: Person,
    readonly terms: EmploymentTerms,
    readonly cause: Cause,
  ) {
    super();
  }
}

export class EndEmployment extends Command<EmploymentState> {
  constructor(
    readonly employmentId: string,
    readonly lastDay: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export class DraftApplication extends Command<ApplicationState> {
  constructor(
    readonly applicationId: string,
    readonly draft: ApplicationDraft,
    readonly cause: Cause,
  ) {
    super();
  }
}

export class SubmitApplication extends Command<ApplicationState> {
  constructor(
    readonly applicationId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** What an official enters for who applied on paper, or on own motion; `applied` says nothing of the employment yet. */
export class EnterApplication extends Command<ApplicationState> {
  constructor(
    readonly applicationId: string,
    readonly person: Person,
    readonly terms: EmploymentTerms,
    readonly applied: ApplicationDraft,
    readonly entry: Entry,
    readonly receivedOn: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export class SupplementApplication extends Command<ApplicationState> {
  constructor(
    readonly applicationId: string,
    readonly attachments: readonly string[],
    readonly cause: Cause,
  ) {
    super();
  }
}

export class WithdrawApplication extends Command<ApplicationState> {
  constructor(
    readonly applicationId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

export class SubmitClaim extends Command<ClaimState> {
  constructor(
    readonly claimId: string,
    readonly hours: ClaimedHours,
    readonly source: ClaimSource,
    readonly cause: Cause,
  ) {
    super();
  }
}
