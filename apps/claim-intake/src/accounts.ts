import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import type { Clock } from '#libs/kernel/clock';
import { derivedId } from '#libs/kernel/ids';
import type { EmployerDetails } from './domain/person.ts';
import { employerAggregate } from './employer.aggregate.ts';
import { type Reading, recordReadings } from './persons.ts';

/** The part of the vault that holds the names and accounts of employers. A row never changes: other details, another row. */
@Injectable()
export class Accounts {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps them under a reference that follows from them (keyed), so that the same details are the same row. */
  async keep(tenant: string, { name, iban, accountName }: EmployerDetails): Promise<string> {
    const text = JSON.stringify({ name, iban, accountName });
    const ref = derivedId('employer-details', this.sealer.lookup(`employer:${tenant}:${text}`));
    await this.rows.as(tenant, (tx) =>
      tx.execute(
        `insert into employer_details (details_ref, tenant, sealed, kept_at) values (?, ?, ?, ?)
         on conflict (details_ref) do nothing`,
        [ref, tenant, this.sealer.seal(text, aadOf(tenant, ref)), this.clock.now().toISOString()],
      ),
    );
    return ref;
  }

  /**
   * The present details of those of these employers that are known and that the asker may see: itself, or all of them
   * for a service of the suite (row-level security). Every question is recorded.
   */
  async read(reading: Reading, employerIds: readonly string[]): Promise<Map<string, EmployerDetails>> {
    const asked = [...new Set(employerIds)];
    const states = await Promise.all(asked.map((id) => this.store.state(employerAggregate, id, id)));
    const refs = states.flatMap((state) => (state.status === 'known' ? [state.detailsRef] : []));
    return this.rows.as(reading.tenant, async (tx) => {
      const found = await tx.execute<{ ref: string; tenant: string; sealed: Buffer }[]>(
        'select details_ref as ref, tenant, sealed from employer_details where details_ref = any(array[?]::uuid[])',
        [refs],
      );
      const given = found.map(({ tenant }) => tenant);
      await recordReadings(tx, this.clock, reading, asked, given);
      return new Map(
        found.map(({ ref, tenant, sealed }) => {
          const text = this.sealer.open(sealed, aadOf(tenant, ref)).toString('utf8');
          return [tenant, JSON.parse(text) as EmployerDetails];
        }),
      );
    });
  }
}

function aadOf(tenant: string, ref: string): string {
  return `employer:${tenant}:${ref}`;
}
