import { Inject, Injectable } from '@nestjs/common';
import type { Context } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { assessmentAggregate } from '../assessment.aggregate.ts';
import type { AssessmentState } from '../domain/assessment.ts';
import { claimsPaidBy, type PaymentLine, type PaymentRunState } from '../domain/payment-run.ts';
import { forEachInFlight } from '../in-flight.ts';
import { paymentRunAggregate } from '../payment-run.aggregate.ts';

/** Appends that wait share a commit, so many claims at a time is quicker than one. */
const AT_A_TIME = 64;

/** By run: the claims that it pays. */
type Holders = Map<string, Promise<ReadonlySet<string> | undefined>>;

/**
 * Takes an opened run to the end of its collection: reserves each candidate in the claim's own stream, then writes down the
 * lines of those that were. Every step has an id that follows from run and claim, so whoever goes on with it, or does it a
 * second time, or at the same time, comes to one and the same: a claim is in one run.
 */
@Injectable()
export class Collection {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async complete(runId: string, { tenant, actor, correlationId }: Context): Promise<PaymentRunState> {
    const context = { tenant, actor, correlationId };
    const run = await this.store.state(paymentRunAggregate, runId, tenant);
    if (run.status !== 'opened') return run;
    const holders: Holders = new Map();
    const reserved = await forEachInFlight(run.candidates, AT_A_TIME, (claimId) =>
      this.reserve(claimId, runId, context, holders),
    );
    const lines = reserved.filter((line) => line !== undefined);
    const command = { type: 'CollectRun', lines, on: this.today() } as const;
    const cause = { commandId: derivedId('collect', runId), context };
    const collected = await this.store.handle(paymentRunAggregate, runId, command, cause);
    if (collected instanceof Rejection) throw new Error(`run ${runId} could not be collected: ${collected.code}`);
    return collected;
  }

  /** The line of a claim that is this run's; none when another run has it, or it is no longer payable. */
  private async reserve(
    claimId: string,
    runId: string,
    context: Context,
    holders: Holders,
  ): Promise<PaymentLine | undefined> {
    const cause = { commandId: derivedId('reserve', runId, claimId), context };
    const ask = (insteadOf?: string) =>
      this.store.handle(
        assessmentAggregate,
        claimId,
        { type: 'ReserveClaim', runId, on: this.today(), ...(insteadOf === undefined ? {} : { insteadOf }) },
        cause,
      );
    const answer = await ask();
    if (!(answer instanceof Rejection)) return lineOf(answer, runId);
    const left = await this.leftBehindBy(claimId, context.tenant, holders);
    const again = left === undefined ? answer : await ask(left);
    return again instanceof Rejection ? undefined : lineOf(again, runId);
  }

  /**
   * A run that holds a claim which it does not, or no longer, pay: killed after reserving and collected without it, or
   * returned by the bank and not yet opened again. Its own stream says so, and once collected that never changes.
   */
  private async leftBehindBy(claimId: string, tenant: string, holders: Holders): Promise<string | undefined> {
    const claim = await this.store.state(assessmentAggregate, claimId, tenant);
    const held = claim.status === 'assessed' ? claim.held : null;
    if (held === null) return undefined;
    const paid = holders.get(held.runId) ?? this.paidBy(held.runId, tenant);
    holders.set(held.runId, paid);
    return (await paid)?.has(claimId) === false ? held.runId : undefined;
  }

  /** The claims that a run pays; unknown while it is being collected. */
  private async paidBy(runId: string, tenant: string): Promise<ReadonlySet<string> | undefined> {
    const run = await this.store.state(paymentRunAggregate, runId, tenant);
    return run.status === 'absent' || run.status === 'opened' ? undefined : claimsPaidBy(run);
  }

  private today(): string {
    return dutchDate(this.clock.now());
  }
}

function lineOf(claim: AssessmentState, runId: string): PaymentLine | undefined {
  if (claim.status !== 'assessed' || claim.held?.runId !== runId) return undefined;
  const { claimId, applicationId, grantId, personRef, employerId, month } = claim.assessment.claim;
  const { amountCents, attempt, paymentId, endToEndId } = claim.held;
  return { claimId, applicationId, grantId, personRef, employerId, month, amountCents, attempt, paymentId, endToEndId };
}
