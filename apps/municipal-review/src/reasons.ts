import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import { Rejected } from '#libs/http/problem';
import type { Clock } from '#libs/kernel/clock';
import { derivedId } from '#libs/kernel/ids';
import type { Reason } from './domain/reason.ts';
import { ReasonText } from './reason.table.ts';

/** Keeps what people write (motivering, toelichting), encrypted, with a reference for the event. */
@Injectable()
export class Reasons {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps the text, and hands its reference to what records it. The reference follows from the command, so the command
   * sent again keeps nothing twice; when it is rejected, what it brought is not kept.
   */
  async with<T>(
    text: string | undefined,
    about: string,
    { commandId, context }: Cause,
    record: (reason: Reason | null) => Promise<T>,
  ): Promise<T> {
    if (text === undefined) return record(null);
    const reason = { reference: derivedId('reason', commandId), hash: this.sealer.lookup(text) };
    const kept = await this.keep(reason.reference, text, about, context.tenant);
    try {
      return await record(reason);
    } catch (error) {
      if (kept && error instanceof Rejected) await this.drop(reason.reference, context.tenant);
      throw error;
    }
  }

  /** The texts of these references, by reference; those of another tenant are not there. */
  async read(tenant: string, reasons: readonly (Reason | null | undefined)[]): Promise<ReadonlyMap<string, string>> {
    const references = reasons.flatMap((reason) => reason?.reference ?? []);
    if (references.length === 0) return new Map();
    const rows = await this.rows.as(tenant, (tx) => tx.find(ReasonText, { reference: { $in: references } }));
    return new Map(
      rows.map(({ reference, sealed }) => [reference, this.sealer.open(Buffer.from(sealed), reference).toString()]),
    );
  }

  /** Whether it was not there yet. */
  private keep(reference: string, text: string, about: string, tenant: string): Promise<boolean> {
    return this.rows.as(tenant, async (tx) => {
      const inserted = await tx.execute<unknown[]>(
        `insert into reason (reference, tenant, about, sealed, written_at) values (?, ?, ?, ?, ?)
         on conflict (reference) do nothing returning reference`,
        [reference, tenant, about, this.sealer.seal(text, reference), this.clock.now()],
      );
      return inserted.length > 0;
    });
  }

  private async drop(reference: string, tenant: string): Promise<void> {
    await this.rows.as(tenant, (tx) => tx.nativeDelete(ReasonText, { reference }));
  }
}
