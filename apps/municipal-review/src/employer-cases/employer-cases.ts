import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import type { Actor } from '#libs/http/access';
import { plainProblem } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { OnCase } from '../carry-out.handler.ts';
import { caseAggregate } from '../case.aggregate.ts';
import { Contacts } from '../contacts.ts';
import type { Reason } from '../domain/reason.ts';
import type { CaseCommand } from '../domain/review-case.ts';
import type { CaseState, OpenedCase } from '../domain/case-state.ts';
import { Reasons } from '../reasons.ts';
import type { EmployerCaseDto } from './employer-case.dto.ts';
import { employerReasonsOf, representForEmployer } from './employer-case.representation.ts';
import { EmployerCase } from './employer-case.table.ts';

/** The cases of an employer, which are in the log of the municipality: read and acted on there, after a look whose they are. */
@Injectable()
export class EmployerCases {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly rows: Rows,
    private readonly reasons: Reasons,
    private readonly contacts: Contacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): string {
    return dutchDate(this.clock.now());
  }

  async read(id: string, actor: Actor): Promise<EmployerCaseDto> {
    const municipality = await this.municipalityOf(id, actor);
    return this.represent(id, municipality, await this.own(id, municipality, actor));
  }

  async carryOut(id: string, command: CaseCommand, cause: Cause, actor: Actor): Promise<EmployerCaseDto> {
    const municipality = await this.municipalityOf(id, actor);
    return this.onOwn(id, municipality, command, cause, actor);
  }

  /** The text is kept for the municipality, which has to read it. */
  async carryOutExplained(
    id: string,
    text: string,
    command: (reason: Reason) => CaseCommand,
    cause: Cause,
    actor: Actor,
  ): Promise<EmployerCaseDto> {
    const municipality = await this.municipalityOf(id, actor);
    const theirs = { ...cause, context: { ...cause.context, tenant: municipality } };
    return this.reasons.with(text, `case-${id}`, theirs, (reason) => {
      if (reason === null) throw new Error('what is explained has a text');
      return this.onOwn(id, municipality, command(reason), cause, actor);
    });
  }

  private async onOwn(id: string, municipality: string, command: CaseCommand, cause: Cause, actor: Actor) {
    await this.own(id, municipality, actor);
    const theirs = { ...cause, context: { ...cause.context, tenant: municipality } };
    return this.represent(id, municipality, asOpened(await this.commands.execute(new OnCase(id, command, theirs))));
  }

  private async municipalityOf(caseId: string, { tenant }: Actor): Promise<string> {
    const row = await this.rows.as(tenant, (tx) => tx.findOne(EmployerCase, { caseId, employer: tenant }));
    if (row === null) throw plainProblem(404);
    return row.municipality;
  }

  /** The stream itself has the last word on whose case it is. */
  private async own(id: string, municipality: string, { tenant }: Actor): Promise<OpenedCase> {
    const state = asOpened(await this.store.state(caseAggregate, id, municipality));
    if (state.facts.application.employerId !== tenant) throw plainProblem(404);
    return state;
  }

  private async represent(id: string, municipality: string, state: OpenedCase): Promise<EmployerCaseDto> {
    const [texts, contact] = await Promise.all([
      this.reasons.read(municipality, employerReasonsOf(state)),
      this.contacts.contactOf(municipality, state.facts.application.employerId),
    ]);
    return representForEmployer(id, municipality, state, texts, contact, this.today());
  }
}

function asOpened(state: CaseState): OpenedCase {
  if (state.status === 'absent') throw plainProblem(404);
  return state;
}
