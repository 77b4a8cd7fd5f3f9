import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import type { DueCommand } from '#libs/event-store/due-commands';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Rejected } from '#libs/http/problem';
import type { Clock } from '#libs/kernel/clock';
import { applicationAggregate } from '../application.aggregate.ts';
import { claimAggregate } from '../claim.aggregate.ts';
import type { ApplicationState } from '../domain/application-state.ts';
import { claimIdOf, type ClaimedHours, grantIdOf } from '../domain/claim.ts';
import type { Result } from '../domain/payroll-import.ts';
import type { PayrollRow } from '../domain/payroll-row.ts';
import { SubmitClaim } from '../intake-commands.ts';

const DAY_MS = 86_400_000;
/** So long hours wait for their claim: longer than any municipality takes to decide. */
const WAIT_DAYS = 366;

/**
 * Variable hours on their way to their claim (declaratie). A payroll file often comes before the municipality has
 * decided; then the hours wait, of whom only the claim's id tells, and are handed in when the claim is made.
 */
@Injectable()
export class ClaimHours {
  constructor(
    private readonly store: EventStore,
    private readonly commands: CommandBus,
    private readonly rows: Rows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Nothing, when the claim was handed in with these very hours, or can never come. */
  async execute(
    applicationIds: readonly string[],
    row: PayrollRow,
    cause: Cause,
  ): Promise<{ claimId: string; result: Result } | undefined> {
    const { tenant } = cause.context;
    const hours = hoursOf(row);
    for (const applicationId of applicationIds.toReversed()) {
      const claimId = claimIdOf(grantIdOf(applicationId), row.month);
      const mayCome = canBeGranted(await this.store.state(applicationAggregate, applicationId, tenant));
      if (mayCome) await this.keep(tenant, claimId, hours); // before the claim is looked at: it may be made in between
      const claim = await this.store.state(claimAggregate, claimId, tenant);
      if (claim.status === 'absent') {
        if (mayCome) return { claimId, result: 'hours-kept' };
        continue;
      }
      if (claim.submission === null) {
        await this.handIn(claimId, hours, cause);
        return { claimId, result: 'hours-handed-in' };
      }
      await this.forget(tenant, claimId);
      const { hoursPerWeek, paidHours } = claim.submission;
      const same = hoursPerWeek === hours.hoursPerWeek && paidHours === hours.paidHours;
      return same ? undefined : { claimId, result: 'hours-differ' };
    }
    return undefined;
  }

  /** The claim of kept hours has been made. */
  async claimMade({ subject: claimId, tenant }: DueCommand, cause: Cause): Promise<void> {
    const [kept] = await this.rows.as(tenant, (tx) =>
      tx.execute<{ week: string; paid: string | null }[]>(
        'select hours_per_week as week, paid_hours as paid from payroll_hours where claim_id = ? and tenant = ?',
        [claimId, tenant],
      ),
    );
    if (kept === undefined) return;
    const hours = { hoursPerWeek: Number(kept.week), paidHours: kept.paid === null ? null : Number(kept.paid) };
    try {
      await this.handIn(claimId, hours, cause);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      await this.forget(tenant, claimId); // somebody handed it in by form
    }
  }

  private async handIn(claimId: string, hours: ClaimedHours, cause: Cause): Promise<void> {
    await this.commands.execute(new SubmitClaim(claimId, hours, 'loonbestand', cause));
    await this.forget(cause.context.tenant, claimId);
  }

  /** What a later file says of the same month replaces what an earlier one said. */
  private async keep(tenant: string, claimId: string, { hoursPerWeek, paidHours }: ClaimedHours): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + WAIT_DAYS * DAY_MS);
    await this.rows.as(tenant, (tx) =>
      tx.execute(
        `insert into payroll_hours (claim_id, tenant, hours_per_week, paid_hours, expires_at) values (?, ?, ?, ?, ?)
         on conflict (claim_id) do update set hours_per_week = excluded.hours_per_week, paid_hours = excluded.paid_hours`,
        [claimId, tenant, hoursPerWeek, paidHours, expiresAt],
      ),
    );
  }

  private async forget(tenant: string, claimId: string): Promise<void> {
    await this.rows.as(tenant, (tx) =>
      tx.execute('delete from payroll_hours where claim_id = ? and tenant = ?', [claimId, tenant]),
    );
  }
}

/** Whether a claim may still be made of it. */
function canBeGranted(state: ApplicationState): boolean {
  if (state.status === 'decided') return state.decision.outcome === 'granted';
  return state.status !== 'absent' && state.status !== 'withdrawn';
}

function hoursOf({ agreedHours, paidHours }: PayrollRow): ClaimedHours {
  return { hoursPerWeek: Number(agreedHours), paidHours: paidHours === null ? null : Number(paidHours) };
}
